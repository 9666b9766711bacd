import { assert, it } from "@effect/vitest"
import { InstrumentId, OrganId, UnitId } from "@zhize/domain"
import { folded, given } from "@zhize/domain/testing"
import { FastCheck as fc } from "effect"
import {
  AllocateClauses,
  AllocatedOnce,
  ClausesAllocated,
  ClausesExist,
  ClausesListed,
  ClausesReallocated,
  entry,
  entryOn,
  Listed,
  ReallocateClauses,
  ReallocatesHeld
} from "../../src/basis/index.ts"
import { UnitKnown } from "../../src/organisation/index.ts"
import { abolished, clerkOf, day, runs, today, twoDays } from "../organisation/Scene.ts"
import { allocated, clauses, farming, instrument, listed, someArticles } from "./Scene.ts"

const nyj = { as: clerkOf("nyj") }
const entryId = { organ: "nyj", instrument: "zzf" }
const give = (unit: string, list: ReadonlyArray<string>) => ({ ...entryId, unit, clauses: list })
const move = (fromUnit: string, toUnit: string, list: ReadonlyArray<string>) => ({
  ...entryId,
  fromUnit,
  toUnit,
  clauses: list
})

it("listed clauses are given to a unit; several units may execute one clause", () => {
  const past = [...farming, listed("nyj", "zzf", clauses("74", "75"))]
  given(...past)
    .and(AllocateClauses, give("zzy", ["74", "75.1"]), nyj)
    .when(AllocateClauses, give("zfd", ["75"]), nyj)
    .then(ClausesAllocated.of({ ...give("zfd", ["75"]), from: today } as never))
})

it("clauses that move leave one unit and join what the other has", () => {
  const past = [
    ...farming,
    listed("nyj", "zzf", clauses("74", "75")),
    allocated("nyj", "zzf", "zzy", clauses("74.1", "74.2", "75")),
    allocated("nyj", "zzf", "zfd", clauses("74.1"))
  ]
  const { events } = given(...past).and(ReallocateClauses, move("zzy", "zfd", ["74"]), nyj)
  const now = entryOn(folded(entry(OrganId.make("nyj"), InstrumentId.make("zzf")), events), day(today))
  assert.deepStrictEqual(now?.units, [
    { unit: UnitId.make("zfd"), clauses: clauses("74.1", "74.2") },
    { unit: UnitId.make("zzy"), clauses: clauses("75") }
  ])
})

it("what moved is recorded, clause by clause", () =>
  given(...farming, listed("nyj", "zzf", clauses("74")), allocated("nyj", "zzf", "zzy", clauses("74.1", "74.2")))
    .when(ReallocateClauses, move("zzy", "zfd", ["74"]), nyj)
    .then(ClausesReallocated.of({ ...move("zzy", "zfd", ["74.1", "74.2"]), from: today } as never)))

it("nothing is given to a unit whose end is recorded", () =>
  given(...farming, listed("nyj", "zzf", clauses("74")), abolished("nyj", "zfd", "2026-07-01"))
    .when(AllocateClauses, give("zfd", ["74"]), nyj)
    .refused(UnitKnown, { organ: "nyj", unit: "zfd", on: day("2026-07-01"), problem: "abolished" }))

it.prop(
  "R-BASIS-LISTED: clauses are allocated and moved only in what is listed on the day",
  [twoDays],
  ([[before, from]]) => {
    const past = [
      ...farming,
      listed("nyj", "zzf", clauses("74"), from),
      allocated("nyj", "zzf", "zzy", clauses("74"), from)
    ]
    const allocate = (on: string) => given(...past).when(AllocateClauses, { ...give("zfd", ["74"]), from: on }, nyj)
    const reallocate = (on: string) =>
      given(...past).when(ReallocateClauses, { ...move("zzy", "zfd", ["74"]), from: on }, nyj)
    allocate(from).then(ClausesAllocated.of({ ...give("zfd", ["74"]), from } as never))
    reallocate(from).then(ClausesReallocated.of({ ...move("zzy", "zfd", ["74"]), from } as never))
    allocate(before).refused(Listed, { ...entryId, on: before })
    reallocate(before).refused(Listed, { ...entryId, on: before })
  },
  runs
)

it.prop(
  "R-BASIS-CLAUSES-LISTED: a unit's clauses are in the organ's catalogue",
  [someArticles, fc.integer({ min: 1, max: 92 })],
  ([list, article]) => {
    const past = [...farming, listed("nyj", "zzf", list)]
    const allocate = (named: ReadonlyArray<string>) => given(...past).when(AllocateClauses, give("zzy", named), nyj)
    const part = `${list[0]}.1`
    allocate([part]).then(ClausesAllocated.of({ ...give("zzy", [part]), from: today } as never))
    const outside = clauses(String(article)).filter((one) => !list.includes(one))
    if (outside.length > 0) allocate([...list, ...outside]).refused(ClausesListed, { ...entryId, clauses: outside })
    given(...farming, listed("nyj", "zzf", clauses(part)))
      .when(AllocateClauses, give("zzy", list.slice(0, 1)), nyj)
      .refused(ClausesListed, { ...entryId, clauses: list.slice(0, 1) })
  },
  runs
)

it.prop(
  "R-BASIS-CLAUSES-EXIST: a clause of a common law listed whole exists in it",
  [fc.integer({ min: 1, max: 86 }), fc.integer({ min: 87, max: 200 })],
  ([within, beyond]) => {
    const past = [...farming, instrument("cff", { common: true, articles: 86 }), listed("nyj", "cff", [])]
    const allocate = (article: number) =>
      given(...past).when(AllocateClauses, { ...give("zzy", [String(article)]), instrument: "cff" }, nyj)
    allocate(within).then(
      ClausesAllocated.of({ ...give("zzy", [String(within)]), instrument: "cff", from: today } as never)
    )
    allocate(beyond).refused(ClausesExist)
  },
  runs
)

it.prop(
  "R-BASIS-ALLOCATED-ONCE: a clause is allocated to a unit once, to another unit again",
  [someArticles],
  ([list]) => {
    const past = [...farming, listed("nyj", "zzf", list), allocated("nyj", "zzf", "zzy", list)]
    const part = clauses(`${list[0]}.1`)
    given(...past)
      .when(AllocateClauses, give("zfd", part), nyj)
      .then(ClausesAllocated.of({ ...give("zfd", part), from: today } as never))
    given(...past)
      .when(AllocateClauses, give("zzy", part), nyj)
      .refused(AllocatedOnce, {
        instrument: "zzf",
        unit: "zzy",
        clauses: part
      })
  },
  runs
)

it.prop(
  "R-BASIS-REALLOCATES-HELD: clauses move from the unit that executes them, whole, to another unit",
  [someArticles, fc.integer({ min: 1, max: 92 })],
  ([list, article]) => {
    const past = [...farming, listed("nyj", "zzf", list), allocated("nyj", "zzf", "zzy", list)]
    const reallocate = (fromUnit: string, toUnit: string, named: ReadonlyArray<string>) =>
      given(...past).when(ReallocateClauses, move(fromUnit, toUnit, named), nyj)
    const units = { instrument: "zzf", fromUnit: "zzy", toUnit: "zfd" }
    reallocate("zzy", "zfd", list).then(ClausesReallocated.of({ ...move("zzy", "zfd", list), from: today } as never))
    const part = clauses(`${list[0]}.1`)
    reallocate("zzy", "zfd", part).refused(ReallocatesHeld, { ...units, missing: part, held: list })
    const missing = clauses(String(article)).filter((one) => !list.includes(one))
    if (missing.length > 0)
      reallocate("zzy", "zfd", missing).refused(ReallocatesHeld, { ...units, missing, held: list })
    reallocate("zzy", "zzy", list).refused(ReallocatesHeld, { ...units, toUnit: "zzy", missing: [], held: list })
    reallocate("zfd", "zzy", list).refused(ReallocatesHeld)
  },
  runs
)
