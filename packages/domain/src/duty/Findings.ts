/**
 * What is open in an organ's decomposition on a day: everything that keeps it from being filed, each with the command
 * that mends it [P2.2-R1 to R4]. Pure: views show it, the filing gate asks for none.
 */
import { HashMap } from "effect"
import { clausesOfUnit, entryOn, isCovered } from "../basis/index.ts"
import { canonical, type Finding, type LocalDate, type Mend, type OrganId } from "../kernel/index.ts"
import {
  certificateOfOfficerOn,
  Certified,
  isCertifiedOn,
  known,
  livePosts,
  liveUnits,
  servingOfficers,
  type Staff,
  staffFindings
} from "../organisation/index.ts"
import {
  type CarriedItem,
  decompositionEditionOn,
  isThere,
  itemsOn,
  leaderDutyOn,
  type Surroundings
} from "./Decomposed.ts"
import { delegatesGone } from "./DelegateFindings.ts"
import { driftsOf, ungrounded } from "./Drift.ts"
import { DecompositionCurrent } from "./EditionRules.ts"
import { DelegationRuns, HolderThere, LeadersNamed, OfficerCovered, PostCovered, UnitCovered } from "./GapRules.ts"
import type { OfficerHolder, PostHolder, UnitHolder } from "./Holder.ts"
import type { Carrier } from "./Item.ts"
import { Leader } from "./Labels.ts"
import { type Decomposition, delegationOn } from "./State.ts"

type CarriedBy<H> = Carrier & { readonly holder: H }
const byUnit = (one: Carrier): one is CarriedBy<UnitHolder> => one.holder.kind === "unit"
const byPost = (one: Carrier): one is CarriedBy<PostHolder> => one.holder.kind === "post"
const byOfficer = (one: Carrier): one is CarriedBy<OfficerHolder> => one.holder.kind === "officer"

/** A unit of the organ that executes clauses which the item cites: the one to carry it. */
const executing = (item: CarriedItem, { catalogue, units }: Surroundings, day: LocalDate) =>
  liveUnits(units, item.organ, day).find(({ unit }) =>
    item.citations.some(({ clauses, instrument }) => {
      const history = HashMap.get(catalogue.entries, instrument)
      const listed = history._tag === "Some" ? entryOn(history.value, day) : undefined
      return listed !== undefined && clauses.some((clause) => isCovered(clausesOfUnit(listed, unit), clause))
    })
  )

/** Whether an officer may act on the post: one that is not for enforcement asks for no certificate. */
const mayAct = (around: Surroundings, organ: OrganId, post: string, officer: string, day: LocalDate): boolean =>
  known(around.posts, post)?.enforcement !== true ||
  isCertifiedOn(around.certificates, officer as OfficerHolder["officer"], organ, day)

/** Somebody certified on the post takes the duty; else the post is filled, or its officer's certificate seen to. */
const officerMend = (
  { item, organ }: CarriedItem,
  { holder, source }: CarriedBy<PostHolder>,
  around: Surroundings,
  day: LocalDate
): Mend => {
  const { post, unit } = holder
  const onPost = servingOfficers(around.officers, organ, day).filter(({ assignment }) => assignment?.post === post)
  const fit = onPost.find(({ officer }) => mayAct(around, organ, post, officer, day))
  if (fit !== undefined) {
    const to = { kind: "officer", unit, post, officer: fit.officer }
    return { command: "AssignDuty", input: { organ, item, holder: to, source } }
  }
  const state = known(around.organs, organ)
  const open = state === undefined ? [] : staffFindings(state, around, day)
  const certify = open.find(
    ({ details, rule }) => rule.id === Certified.id && onPost.some(({ officer }) => officer === details.officer)
  )
  return certify?.mend ?? { command: "AssignOfficer", input: { organ, unit, post } }
}

/** Every level of one item carries what the level above has. */
const coverage = (one: CarriedItem, around: Surroundings, day: LocalDate): ReadonlyArray<Finding> => {
  const { item, name, organ } = one
  const about = { organ, item, name }
  const there = one.carriers.filter(({ holder }) => isThere(around, organ, holder, day))
  const units = there.filter(byUnit)
  const posts = there.filter(byPost)
  const officers = there
    .filter(byOfficer)
    .filter(({ holder }) => mayAct(around, organ, holder.post, holder.officer, day))
  const assign = (holder: object | undefined, source: string): Mend => ({
    command: "AssignDuty",
    input: { organ, item, ...(holder === undefined ? {} : { holder }), source }
  })
  const executes = units.length > 0 ? undefined : executing(one, around, day)
  return [
    ...(units.length > 0
      ? []
      : [UnitCovered.find(about, assign(executes && { kind: "unit", unit: executes.unit }, "charge"))]),
    ...units
      .filter(({ holder: { unit } }) => posts.every(({ holder }) => holder.unit !== unit))
      .map(({ holder: { unit }, source }) => {
        const post = livePosts(around.posts, organ, day).find((candidate) => candidate.unit === unit)
        const to = post && { kind: "post", unit, post: post.post }
        return PostCovered.find({ ...about, unit }, assign(to, source))
      }),
    ...posts
      .filter(({ holder: { post } }) => officers.every(({ holder }) => holder.post !== post))
      .map((carrier) => {
        const { post, unit } = carrier.holder
        return OfficerCovered.find({ ...about, unit, post }, officerMend(one, carrier, around, day))
      })
  ]
}

/** Who is listed and not there any more, and who carries by a delegation that does not run. */
const misplaced = (one: CarriedItem, around: Surroundings, day: LocalDate): ReadonlyArray<Finding> => {
  const { item, name, organ } = one
  const runs = [...HashMap.values(around.delegations)].some(
    (delegation) =>
      delegation !== undefined &&
      delegation.organ === organ &&
      delegation.items.includes(item) &&
      delegationOn(delegation, day) === "running"
  )
  return one.carriers.flatMap(({ holder, source }): ReadonlyArray<Finding> => {
    const about = { organ, item, name, holder }
    const mend = { command: "WithdrawDuty", input: { organ, item, holder } }
    if (!isThere(around, organ, holder, day)) return [HolderThere.find(about, mend)]
    if (source !== "delegated" || runs) return []
    return [DelegationRuns.find(about, { command: "GrantDelegation", input: { organ, items: [item] } })]
  })
}

/** The organ, and each unit that carries duties, states what its principal and supervising leader answer for. */
const leaderless = (
  organ: OrganId,
  decomposition: Decomposition,
  items: ReadonlyArray<CarriedItem>,
  around: Surroundings,
  day: LocalDate
): ReadonlyArray<Finding> => {
  const carrying = liveUnits(around.units, organ, day)
    .map(({ unit }) => unit)
    .filter((unit) => items.some(({ carriers }) => carriers.some(({ holder }) => holder.unit === unit)))
  return [undefined, ...carrying].flatMap((unit) =>
    Leader.literals
      .filter((leader) => leaderDutyOn(decomposition, unit, leader, day) === undefined)
      .map((leader) => {
        const about = { organ, ...(unit === undefined ? {} : { unit }), leader }
        return LeadersNamed.find(about, { command: "DefineLeaderDuty", input: about })
      })
  )
}

/** Where each officer serves and with which certificate: what annex 4 says of an officer beside the duties [P2.2-3]. */
const placesOn = (organ: OrganId, { certificates, officers }: Staff, day: LocalDate) =>
  new Map(
    servingOfficers(officers, organ, day).map(({ assignment, officer }) => {
      const held = certificateOfOfficerOn(certificates, officer, organ, day)?.certificate
      return [officer, [assignment?.unit, assignment?.post, held].join("/")] as const
    })
  )

/**
 * What became different since the edition last adopted by the day: items by code, leaders' duties, and officers.
 *
 * An edition holds annex 4, in which the plan has each officer's unit, post and certificate number [P2.2-3]; so one that
 * names an officer who left, moved or holds another certificate, or lacks one who came, is out of date. A change of
 * title or of a certificate's state changes none of these. Items and leaders are compared with what was known when the
 * edition was adopted; officers with what is known by now of its day, so what is entered late of days before it is not
 * told as a change.
 */
export const changedSinceAdopted = (
  organ: OrganId,
  decomposition: Decomposition,
  staff: Staff,
  day: LocalDate
): ReadonlyArray<Finding> => {
  const edition = decompositionEditionOn(decomposition, day)
  const told = (from: Pick<Decomposition, "items">, on: LocalDate) =>
    new Map(itemsOn(from, on).map((one) => [one.item, canonical(one)] as const))
  const leadersOf = (from: Pick<Decomposition, "leaders">, on: LocalDate) =>
    canonical(
      from.leaders
        .map(({ leader, unit }) => `${unit ?? ""}/${leader}/${leaderDutyOn(from, unit, leader, on) ?? ""}`)
        .filter((line) => !line.endsWith("/"))
        .sort()
    )
  const before = edition === undefined ? undefined : told(edition.decomposition, edition.since.from)
  const now = told(decomposition, day)
  const changed = [...new Set([...(before?.keys() ?? []), ...now.keys()])]
    .filter((item) => before?.get(item) !== now.get(item))
    .sort()
  const leaders =
    edition !== undefined && leadersOf(edition.decomposition, edition.since.from) !== leadersOf(decomposition, day)
  const placed = placesOn(organ, staff, edition?.since.from ?? day)
  const places = placesOn(organ, staff, day)
  const officers = [...new Set([...placed.keys(), ...places.keys()])]
    .filter((officer) => placed.get(officer) !== places.get(officer))
    .sort()
  if (edition !== undefined && changed.length === 0 && !leaders && officers.length === 0) return []
  const named = edition === undefined ? {} : { edition: edition.edition }
  // Without any item nothing can be adopted yet.
  const mend = { command: now.size === 0 ? "DefineItem" : "AdoptDecomposition", input: { organ } }
  return [DecompositionCurrent.find({ organ, ...named, changed, leaders, officers }, mend)]
}

/** `around.instruments`: at least those that the decomposition cites (`instrumentsCited`). */
export const decompositionFindings = (
  organ: OrganId,
  decomposition: Decomposition,
  around: Surroundings,
  day: LocalDate
): ReadonlyArray<Finding> => {
  const items = itemsOn(decomposition, day)
  return [
    ...items.flatMap((one) => [
      ...driftsOf(one, around.instruments, day),
      ...ungrounded(one, around.catalogue, around.instruments, day),
      ...coverage(one, around, day),
      ...misplaced(one, around, day)
    ]),
    ...leaderless(organ, decomposition, items, around, day),
    ...delegatesGone(organ, around.delegations, around.organs, day),
    ...changedSinceAdopted(organ, decomposition, around, day)
  ]
}
