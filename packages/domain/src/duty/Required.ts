/** What decisions of this module demand before anything else: each check is its rule's one voice. */
import { Either, HashMap, Option } from "effect"
import {
  type Catalogue,
  type Clause,
  type Clauses,
  type Instruments,
  requireClauses,
  requireInForce,
  requireInside,
  requireInstrument,
  requireListed,
  tidy
} from "../basis/index.ts"
import {
  Dated,
  type InstrumentId,
  type ItemId,
  type LocalDate,
  type OrganId,
  type RefusedBy,
  type VersionId
} from "../kernel/index.ts"
import {
  known,
  type Officers,
  officers,
  type Organs,
  PostKnown,
  type Posts,
  posts,
  requireLastingUnit,
  requireOfficer,
  requireOrgan,
  requirePost,
  type Units,
  units
} from "../organisation/index.ts"
import { maySet, unsupported } from "./Competence.ts"
import { Contained, OnPost } from "./DutyRules.ts"
import type { Citation, ItemContent, Joint } from "./Events.ts"
import { type Holder, holderTags } from "./Holder.ts"
import { breachesFrom, changeDays, type Item, itemOn, type StandingItem } from "./Item.ts"
import { Competent, ItemKnown, LeadOrgan } from "./ItemRules.ts"
import { partName, partsOf } from "./Power.ts"

interface Found {
  readonly known: Item
  readonly standing: StandingItem
  readonly content: ItemContent
}

/** The organ's own item, on the day. */
export const requireItem = (
  state: Item | undefined,
  organ: OrganId,
  item: ItemId,
  on: LocalDate
): Either.Either<Found, RefusedBy<typeof ItemKnown>> => {
  if (state === undefined) return ItemKnown.refuse({ organ, item, on, problem: "unknown" })
  if (state.organ !== organ) return ItemKnown.refuse({ organ, item, on, problem: "other-organ" })
  const [standing, content] = [itemOn(state, on), Dated.on(state.contents, on)]
  if (standing !== undefined && content !== undefined) return Either.right({ known: state, standing, content })
  const problem = state.contents.some(({ from }) => from <= on) ? "withdrawn" : "not-yet"
  return ItemKnown.refuse({ organ, item, on, problem })
}

/** A citation as commands give it: of the version in force, unless they name one. */
export interface CitationInput {
  readonly instrument: InstrumentId
  readonly version?: VersionId
  readonly clauses: Clauses
}

/** The citation, if its clauses are in force on the day and the organ's catalogue lists them in the same version. */
const citation = (
  { clauses, instrument, version }: CitationInput,
  { catalogue, instruments }: { readonly catalogue: Catalogue; readonly instruments: Instruments },
  organ: OrganId,
  on: LocalDate
) =>
  Either.gen(function* () {
    const found = yield* requireInstrument(known(instruments, instrument), instrument)
    const current = yield* requireInForce(found, version, on)
    yield* requireClauses(instrument, current, clauses)
    const history = Option.getOrElse(HashMap.get(catalogue.entries, instrument), () => [])
    const listed = yield* requireListed(history, organ, instrument, on)
    // A catalogue that lags behind is brought up to date first: its clauses are numbered otherwise.
    yield* requireInForce(found, listed.version, on)
    const tidied = tidy(clauses)
    yield* requireInside(organ, listed, tidied)
    return { instrument, version: current.version, clauses: tidied as readonly [Clause, ...Clauses] }
  })

export const requireCitations = (
  inputs: readonly [CitationInput, ...ReadonlyArray<CitationInput>],
  states: Parameters<typeof citation>[1],
  organ: OrganId,
  on: LocalDate
) =>
  Either.map(
    Either.all(inputs.map((one) => citation(one, states, organ, on))),
    (all) => all as unknown as readonly [Citation, ...ReadonlyArray<Citation>]
  )

/** From the day on, whatever it says and of whichever category it is by then. */
export const requireCompetent = (item: Item, instruments: Instruments, from: LocalDate) => {
  for (const on of changeDays(item, from)) {
    const standing = itemOn(item, on)
    if (standing === undefined) continue
    const levels = standing.citations.flatMap(({ instrument }) => known(instruments, instrument)?.level ?? [])
    const unset = unsupported(partsOf(standing.power), levels)
    if (unset.length > 0) {
      return Competent.refuse({
        item: item.item,
        on,
        unset: unset.map((part) => ({
          ...partName(part),
          cited: [...new Set(levels)].map((level) => ({ level, article: maySet(level, part).article }))
        }))
      })
    }
  }
  return Either.right(undefined)
}

/** Listed by the organ that leads, with others that are there on the day. */
export const requireLead = (joint: Joint | undefined, organ: OrganId, item: ItemId, organs: Organs, on: LocalDate) => {
  if (joint === undefined) return Either.right(undefined)
  const { lead, organs: others } = joint
  if (lead !== organ) return LeadOrgan.refuse({ organ, item, lead, problem: "not-lead" })
  if (others.includes(lead)) return LeadOrgan.refuse({ organ, item, lead, problem: "lead-repeated" })
  for (const [index, other] of others.entries()) {
    if (others.indexOf(other) < index) return LeadOrgan.refuse({ organ, item, lead, problem: "organ-repeated", other })
    if (Either.isLeft(requireOrgan(known(organs, other), other, on))) {
      return LeadOrgan.refuse({ organ, item, lead, problem: "organ-missing", other })
    }
  }
  return Either.right(undefined)
}

interface HolderStates {
  readonly units: Units
  readonly posts: Posts
  readonly officers: Officers
}

export const holderReads = (holder: Holder) => {
  const { officer, post, unit } = holderTags(holder)
  return { units: units.some(unit), posts: posts.some(post), officers: officers.some(officer) }
}

/** Who is given something: a unit and a post with no end in sight, an officer who is on the post that day. */
export const requireHolder = (states: HolderStates, organ: OrganId, holder: Holder, on: LocalDate) =>
  Either.gen(function* () {
    const { unit } = holder
    yield* requireLastingUnit(known(states.units, unit), organ, unit, on)
    if (holder.kind === "unit") return
    const { post } = holder
    const { abolished } = yield* requirePost(known(states.posts, post), organ, unit, post, on)
    if (abolished !== undefined) {
      yield* PostKnown.refuse({ organ, unit, post, on: abolished, problem: "abolished" })
    }
    if (holder.kind === "post") return
    const { officer } = holder
    const { assignment } = yield* requireOfficer(known(states.officers, officer), organ, officer, on)
    if (assignment?.post !== post) {
      const serves = assignment === undefined ? {} : { serves: assignment.post }
      yield* OnPost.refuse({ officer, post, on, ...serves })
    }
  })

/** As the item would be, nobody carries on any day what the level above does not. */
export const requireContained = (item: Item, from: LocalDate) => {
  const breaches = breachesFrom(item, from)
  return breaches.length === 0
    ? Either.right(undefined)
    : Contained.refuse({ organ: item.organ, item: item.item, breaches })
}
