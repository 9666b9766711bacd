/** Delegations whose delegate, an organ of the register, is no more, each with what is to be done first. */
import { HashMap } from "effect"
import type { Finding, LocalDate, Mend, OrganId } from "../kernel/index.ts"
import { known, organName, type Organs, successorOf } from "../organisation/index.ts"
import { DelegateThere } from "./DelegationRules.ts"
import { kindsOfOrgan } from "./Labels.ts"
import { type Delegation, delegationOn, type Delegations } from "./State.ts"

const isRunning = (one: Delegation, organ: OrganId, day: LocalDate): boolean =>
  one.organ === organ && delegationOn(one, day) === "running"

/** First the successor is entrusted, where it may be and is not yet; then what was delegated before is revoked. */
const mendOf = (
  one: Delegation,
  successor: OrganId,
  running: ReadonlyArray<Delegation>,
  organs: Organs,
  day: LocalDate
): Mend => {
  const { delegate, delegation, items, matter, organ, power, until } = one
  const revoke = { command: "RevokeDelegation", input: { organ, delegation } }
  const next = known(organs, successor)
  if (next === undefined || successor === organ) return revoke
  if (next.dissolved !== undefined && next.dissolved.from <= day) return revoke
  if (!kindsOfOrgan[next.kind].includes(delegate.kind)) return revoke
  const entrusted = running.filter((other) => other.delegate.organ === successor).flatMap((other) => other.items)
  if (items.every((item) => entrusted.includes(item))) return revoke
  const to = { organ: successor, kind: delegate.kind }
  return { command: "GrantDelegation", input: { organ, delegate: to, items, matter, power, until } }
}

export const delegatesGone = (
  organ: OrganId,
  delegations: Delegations,
  organs: Organs,
  day: LocalDate
): ReadonlyArray<Finding> => {
  const running = [...HashMap.values(delegations)]
    .filter((one): one is Delegation => one !== undefined && isRunning(one, organ, day))
    .sort((a, b) => a.position - b.position)
  return running.flatMap((one) => {
    const delegate = one.delegate.organ
    const dissolved = delegate === undefined ? undefined : known(organs, delegate)?.dissolved
    if (delegate === undefined || dissolved === undefined || day < dissolved.from) return []
    const successor = successorOf(organs, delegate, day)
    const names = { name: organName(organs, delegate, day), successorName: organName(organs, successor, day) }
    const about = { organ, delegation: one.delegation, delegate, ...names, dissolved: dissolved.from, successor }
    return [DelegateThere.find(about, mendOf(one, successor, running, organs, day))]
  })
}
