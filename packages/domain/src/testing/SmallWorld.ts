/**
 * A county so small that its commands meet: two organs, few ids, names and days.
 *
 * A story is a sequence of commands in about the order in which the registry lists them, which is the order in which
 * things come to life; so later commands find what earlier ones made, and as often find that it is not there.
 */
import { FastCheck } from "effect"
import type { Decision, DomainEvent, Registry } from "../kernel/index.ts"
import { anyEvent, commandOf, type Sent } from "./Arbitraries.ts"
import { smallPools } from "./SmallPools.ts"

export interface SmallWorld {
  readonly event: FastCheck.Arbitrary<DomainEvent>
  readonly events: FastCheck.Arbitrary<ReadonlyArray<DomainEvent>>
  readonly command: FastCheck.Arbitrary<Sent>
  /** So many rounds through the registry, each repeating some commands and leaving out most that undo. */
  readonly story: (rounds: number) => FastCheck.Arbitrary<ReadonlyArray<Sent>>
}

/** What undoes things is rare in a story, or little would come to life. */
const undoing =
  /^(Abolish|Correct|Declare(?=.*Lost)|Dismiss|Dissolve|Exclude|Exempt|FindNoFault|Recuse|Refuse|Release|Repeal|RequestRecusal|Return|Revoke|Transfer|Unlist|Unpublish|Withdraw)/

export const smallWorld = (registry: Registry): SmallWorld => {
  const sent = (decision: Decision) => commandOf(decision, smallPools)
  const commands = [...registry.commands.values()].map((decision) => ({ decision, any: sent(decision) }))
  const event = anyEvent(registry, smallPools)
  const turns = commands.map(({ any, decision }) =>
    undoing.test(decision.name)
      ? FastCheck.oneof({ arbitrary: FastCheck.constant([]), weight: 4 }, FastCheck.tuple(any))
      : FastCheck.array(any, { minLength: 1, maxLength: 3 })
  )
  const round = FastCheck.tuple(...turns).map((all): ReadonlyArray<Sent> => all.flat())
  return {
    event,
    events: FastCheck.array(event, { maxLength: 30 }),
    command: FastCheck.oneof(...commands.map(({ any }) => any)),
    story: (rounds) => FastCheck.tuple(...Array.from({ length: rounds }, () => round)).map((all) => all.flat())
  }
}
