import { assert, it } from "@effect/vitest"
import { type DomainEvent, InstrumentId, OrganId, ReasonGiven } from "@zhize/domain"
import { folded, given } from "@zhize/domain/testing"
import { FastCheck as fc } from "effect"
import { entry, entryOn, ListBasis, ReallocateClauses, UnitFree, UnlistBasis } from "../../src/basis/index.ts"
import { AbolishUnit, DutyMoved, DutyWithdrawn, UnitIdle } from "../../src/duty/index.ts"
import { PostAbolished, UnitAbolished, UnitKnown } from "../../src/organisation/index.ts"
import { allocated, clauses, farming, listed, someArticles } from "../basis/Scene.ts"
import { abolished, day, runs, today, twoDays, unit } from "../organisation/Scene.ts"
import { byPost, byUnit, carries, defined, nyj, post, why } from "./Scene.ts"

const entryId = { organ: "nyj", instrument: "zzf" }
const move = (fromUnit: string, toUnit: string, list: ReadonlyArray<string>) => ({
  ...entryId,
  fromUnit,
  toUnit,
  clauses: list
})

it("a unit is abolished with a reason, and once", () => {
  given(...farming)
    .when(AbolishUnit, { organ: "nyj", unit: "zfd" }, why)
    .then(UnitAbolished.of({ organ: "nyj", unit: "zfd", from: today } as never))
  given(...farming)
    .when(AbolishUnit, { organ: "nyj", unit: "zfd" }, nyj)
    .refused(ReasonGiven)
  given(...farming, abolished("nyj", "zfd", "2026-07-01"))
    .when(AbolishUnit, { organ: "nyj", unit: "zfd" }, why)
    .refused(UnitKnown)
})

it("clauses taken off afterwards do not come back to a unit when they are listed again", () => {
  const past = [
    ...farming,
    listed("nyj", "zzf", clauses("74")),
    allocated("nyj", "zzf", "zfd", clauses("74"), "2026-05-01")
  ]
  const { events } = given(...past)
    .and(UnlistBasis, { ...entryId, from: "2026-03-01" }, why)
    .and(AbolishUnit, { organ: "nyj", unit: "zfd", from: "2026-04-01" }, why)
    .and(ListBasis, { ...entryId, clauses: ["74"], from: "2026-03-01" }, nyj)
  const now = entryOn(folded(entry(OrganId.make("nyj"), InstrumentId.make("zzf")), events), day(today))
  assert.deepStrictEqual(now?.units, [])
})

it.prop(
  "R-BASIS-UNIT-FREE: a unit that executes clauses, on that day or later, is not abolished before they have moved",
  [twoDays, someArticles],
  ([[from, later], list]) => {
    const past = [
      ...farming,
      unit("nyj", "new"),
      listed("nyj", "zzf", list),
      allocated("nyj", "zzf", "zzy", list, later)
    ]
    const abolish = (events: ReadonlyArray<DomainEvent>, on: string) =>
      given(...events).when(AbolishUnit, { organ: "nyj", unit: "zzy", from: on }, why)
    const refusal = { unit: "zzy", carries: [{ instrument: "zzf", clauses: list }] }
    abolish(past, from).refused(UnitFree, { ...refusal, on: from })
    abolish(past, later).refused(UnitFree, { ...refusal, on: later })
    const { events } = given(...past).and(ReallocateClauses, { ...move("zzy", "new", list), from: later }, nyj)
    abolish(events, later).then(UnitAbolished.of({ organ: "nyj", unit: "zzy", from: later } as never))
  },
  runs
)

it.prop(
  "R-DUTY-UNIT-FREE: a unit that has duties or posts, on that day or later, is not abolished before they are gone",
  [twoDays, fc.boolean()],
  ([[from, later], moves]) => {
    const past = [...farming, defined("cf-1"), defined("cf-2"), carries("cf-1", byUnit("zzy"), later)]
    const abolish = (events: ReadonlyArray<DomainEvent>, on: string) =>
      given(...events).when(AbolishUnit, { organ: "nyj", unit: "zzy", from: on }, why)
    const gone = (on: string) => UnitAbolished.of({ organ: "nyj", unit: "zzy", from: on } as never)
    const about = { organ: "nyj", item: "cf-1" }
    abolish(past, from).refused(UnitIdle, { unit: "zzy", on: from, items: ["cf-1"], posts: [] })
    abolish(past, later).refused(UnitIdle, { unit: "zzy", on: later, items: ["cf-1"], posts: [] })
    const given1 = moves
      ? DutyMoved.of({
          ...about,
          fromHolder: byUnit("zzy"),
          toHolder: byUnit("zfd"),
          source: "charge",
          from: later
        } as never)
      : DutyWithdrawn.of({ ...about, holder: byUnit("zzy"), from: later } as never)
    abolish([...past, given1], later).then(gone(later))
    const posted = [...past, given1, post("zzy", "b", from), post("zzy", "a", from)]
    abolish(posted, later).refused(UnitIdle, { unit: "zzy", on: later, items: [], posts: ["a", "b"] })
    const ended = [
      ...posted,
      PostAbolished.of({ organ: "nyj", unit: "zzy", post: "a", from: later } as never),
      PostAbolished.of({ organ: "nyj", unit: "zzy", post: "b", from: from } as never)
    ]
    abolish(ended, later).then(gone(later))
    abolish(ended, from).refused(UnitIdle, { unit: "zzy", on: from, items: [], posts: ["a"] })
    abolish([...farming, defined("cf-1"), carries("cf-1", byPost("zzy", "a"))], from).refused(UnitIdle, {
      unit: "zzy",
      on: from,
      items: ["cf-1"],
      posts: []
    })
  },
  runs
)
