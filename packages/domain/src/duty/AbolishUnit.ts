/**
 * Abolishes a unit that executes no clauses, carries no duties and has no posts any more, from the day on. A unit is
 * abolished once.
 *
 * It stands here because what a unit carries is known here. It reads the entries and items of which the unit was ever
 * given a part, and its posts, and nothing else of the organ.
 */
import { Either, HashMap, Schema } from "effect"
import {
  type Catalogue,
  changeDays as entryDays,
  clausesOfUnit,
  entryOn,
  instrumentsOfUnit,
  someEntries,
  tidy,
  UnitFree
} from "../basis/index.ts"
import { accept, decision, LocalDate, optional, OrganId, type Table, UnitId } from "../kernel/index.ts"
import {
  organs,
  type Posts,
  postsOfUnit,
  requireLastingUnit,
  requireOrgan,
  UnitAbolished,
  units
} from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { UnitIdle } from "./DutyRules.ts"
import { carriersOn, changeDays, type Item } from "./Item.ts"
import { items, itemsOfUnit } from "./State.ts"

/** What the unit executes on the day or on any day that is known to come. */
const carriedBy = ({ entries }: Catalogue, unit: UnitId, from: LocalDate) =>
  [...HashMap.entries(entries)]
    .map(([instrument, history]) => ({
      instrument,
      clauses: tidy(
        entryDays(history, from).flatMap((day) => {
          const listed = entryOn(history, day)
          return listed === undefined ? [] : clausesOfUnit(listed, unit)
        })
      )
    }))
    .filter(({ clauses }) => clauses.length > 0)
    .sort((a, b) => (a.instrument < b.instrument ? -1 : 1))

/** The items that it or a post of it carries then. */
const dutiesOf = (known: Table<Item | undefined>, unit: UnitId, from: LocalDate) =>
  [...HashMap.values(known)]
    .flatMap((item) => (item === undefined ? [] : [item]))
    .filter((item) =>
      changeDays(item, from).some((day) => carriersOn(item, day).some(({ holder }) => holder.unit === unit))
    )
    .map(({ item }) => item)
    .sort()

const lastingPosts = (posts: Posts, from: LocalDate) =>
  [...HashMap.values(posts)]
    .flatMap((post) => (post === undefined ? [] : [post]))
    .filter(({ abolished }) => abolished === undefined || abolished > from)
    .map(({ post }) => post)
    .sort()

export const AbolishUnit = decision("AbolishUnit", {
  zh: "撤销科（股）室",
  en: "Abolish a unit",
  clause: "P2.1-2",
  input: Schema.Struct({ organ: OrganId, unit: UnitId, from: optional(LocalDate) }),
  allowed: may.AbolishUnit,
  needsReason: true,
  reads: ({ organ, unit }) => ({
    organ: organs.one(organ),
    unit: units.one(unit),
    posts: postsOfUnit(unit),
    instruments: instrumentsOfUnit(unit),
    itemIds: itemsOfUnit(unit)
  }),
  further: ({ organ }, { instruments, itemIds }) => ({
    catalogue: someEntries(organ, instruments),
    items: items.some(itemIds)
  }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { organ, unit } = input
      const from = input.from ?? today
      yield* requireOrgan(states.organ, organ, from)
      yield* requireLastingUnit(states.unit, organ, unit, from)
      const carries = carriedBy(states.catalogue, unit, from)
      if (carries.length > 0) return yield* UnitFree.refuse({ unit, on: from, carries })
      const duties = dutiesOf(states.items, unit, from)
      const posts = lastingPosts(states.posts, from)
      if (duties.length > 0 || posts.length > 0) {
        return yield* UnitIdle.refuse({ unit, on: from, items: duties, posts })
      }
      return yield* accept(UnitAbolished.of({ organ, unit, from }))
    })
})
