import { assert, it } from "@effect/vitest"
import { type DomainEvent, InstrumentId, OrganId, ReasonGiven } from "@zhize/domain"
import { folded, given } from "@zhize/domain/testing"
import { FastCheck as fc } from "effect"
import {
  BasisListed,
  BasisUnlisted,
  Clause,
  ClausesExist,
  entry,
  entryOn,
  InForce,
  InstrumentKnown,
  ListBasis,
  Listed,
  ListedOnce,
  NotRepealed,
  SectorClauses,
  UnlistBasis
} from "../../src/basis/index.ts"
import { OrganKnown } from "../../src/organisation/index.ts"
import { clerkOf, day, idBut, runs, today, twoDays } from "../organisation/Scene.ts"
import {
  allocated,
  amended,
  clauses,
  confirmed,
  declared,
  farming,
  instrument,
  listed,
  repealed,
  someArticles
} from "./Scene.ts"

const nyj = { as: clerkOf("nyj") }
const seeds = { organ: "nyj", instrument: "zzf", clauses: ["74", "75"] }
const amendedIn2025 = amended("zzf", { version: "2025", promulgatedOn: "2025-06-01", articles: 90 }, [
  { from: Clause.make("75"), to: Clause.make("80") },
  { from: Clause.make("76") }
])

/** How the entry stands, without its dates. */
const standing = (events: ReadonlyArray<DomainEvent>, on = today) => {
  const now = entryOn(folded(entry(OrganId.make("nyj"), InstrumentId.make("zzf")), events), day(on))
  return now && { version: now.version, clauses: now.clauses, units: now.units, cooperating: now.cooperating }
}

it("an organ lists an instrument in the version that is in force on the day", () => {
  given(...farming)
    .when(ListBasis, { ...seeds, clauses: ["75", "74", "74.1", "75"] }, nyj)
    .then(BasisListed.of({ ...seeds, version: "2021", from: today } as never))
  given(...farming, amendedIn2025)
    .when(ListBasis, { ...seeds, from: "2025-05-31" }, nyj)
    .then(BasisListed.of({ ...seeds, version: "2021", from: "2025-05-31" } as never))
  given(...farming, amendedIn2025)
    .when(ListBasis, seeds, nyj)
    .then(BasisListed.of({ ...seeds, version: "2025", from: today } as never))
})

it("a common law may be listed whole", () =>
  given(...farming, instrument("cff", { common: true }))
    .when(ListBasis, { organ: "nyj", instrument: "cff", clauses: [] }, nyj)
    .then(BasisListed.of({ organ: "nyj", instrument: "cff", version: "2021", clauses: [], from: today } as never)))

it("listed again with other clauses, allocations that are still covered stay, and cooperation stays", () => {
  const past = [
    ...farming,
    listed("nyj", "zzf", clauses("74", "75")),
    allocated("nyj", "zzf", "zzy", clauses("74", "75")),
    allocated("nyj", "zzf", "zfd", clauses("75")),
    declared("nyj", "zzf", "sjj", clauses("76")),
    confirmed("nyj", "zzf", "sjj")
  ]
  const { events } = given(...past).and(ListBasis, { ...seeds, clauses: ["74.1", "77"] }, nyj)
  assert.deepStrictEqual(standing(events), {
    version: "2021",
    clauses: clauses("74.1", "77"),
    units: [{ unit: "zzy", clauses: clauses("74.1") }],
    cooperating: [{ organ: "sjj", clauses: clauses("76"), confirmed: true }]
  } as never)
})

it("listed in a new version, allocations and cooperation follow the clauses that survive; the others fall away", () => {
  const past = [
    ...farming,
    listed("nyj", "zzf", clauses("74", "75", "76")),
    allocated("nyj", "zzf", "zzy", clauses("74", "75.2")),
    allocated("nyj", "zzf", "zfd", clauses("76")),
    declared("nyj", "zzf", "sjj", clauses("75", "91")),
    confirmed("nyj", "zzf", "sjj"),
    amendedIn2025
  ]
  const again = given(...past).when(ListBasis, { ...seeds, clauses: ["74", "80"] }, nyj)
  const renumbered = [{ from: "75", to: "80" }, { from: "75.2", to: "80.2" }, { from: "76" }, { from: "91" }]
  const event = BasisListed.of({ ...seeds, version: "2025", clauses: ["74", "80"], renumbered, from: today } as never)
  again.then(event)
  assert.deepStrictEqual(standing([...past, event]), {
    version: "2025",
    clauses: clauses("74", "80"),
    units: [{ unit: "zzy", clauses: clauses("74", "80.2") }],
    cooperating: [{ organ: "sjj", clauses: clauses("80"), confirmed: true }]
  } as never)
})

it.prop(
  "a change entered afterwards takes its place by its effective day",
  [twoDays, someArticles],
  ([[first, second], list]) => {
    const base = listed("nyj", "zzf", list, "2022-01-01")
    const earlier = allocated("nyj", "zzf", "zzy", list, first)
    const later = allocated("nyj", "zzf", "zfd", list, second)
    for (const on of ["2025-12-31", first, second, "2028-12-31"]) {
      assert.deepStrictEqual(standing([base, earlier, later], on), standing([base, later, earlier], on))
    }
  },
  runs
)

it("an instrument is taken off with a reason", () => {
  const input = { organ: "nyj", instrument: "zzf" }
  const past = [...farming, listed("nyj", "zzf", clauses("74"))]
  given(...past)
    .when(UnlistBasis, input, { ...nyj, reason: "职责划出" })
    .then(BasisUnlisted.of({ ...input, from: today } as never))
  given(...past)
    .when(UnlistBasis, input, nyj)
    .refused(ReasonGiven)
})

it("an organ that is unknown lists nothing", () =>
  given(...farming)
    .when(ListBasis, { ...seeds, organ: "lyj" }, { as: clerkOf("lyj") })
    .refused(OrganKnown))

it.prop(
  "R-BASIS-INSTRUMENT-KNOWN: only a registered instrument is listed",
  [idBut("zzf"), someArticles],
  ([id, list]) => {
    const list_ = (instrument: string) =>
      given(...farming).when(ListBasis, { ...seeds, instrument, clauses: list }, nyj)
    list_("zzf").then(BasisListed.of({ ...seeds, version: "2021", clauses: list, from: today } as never))
    list_(id).refused(InstrumentKnown, { instrument: id })
  },
  runs
)

it.prop(
  "R-BASIS-IN-FORCE: the version listed is the one in force on the day",
  [twoDays, idBut("2021", "new")],
  ([[before, from], unknown]) => {
    const past = [...farming, amended("zzf", { version: "new", promulgatedOn: from })]
    const list = (version: string, on: string) => given(...past).when(ListBasis, { ...seeds, version, from: on }, nyj)
    const accepted = (version: string, on: string) => BasisListed.of({ ...seeds, version, from: on } as never)
    list("2021", before).then(accepted("2021", before))
    list("new", from).then(accepted("new", from))
    const about = { instrument: "zzf", title: "中华人民共和国种子法" }
    list("new", before).refused(InForce, { ...about, version: "new", on: before, inForce: "2021" })
    list("2021", from).refused(InForce, { ...about, version: "2021", on: from, inForce: "new" })
    list(unknown, from).refused(InForce, { ...about, version: unknown, on: from, inForce: "new" })
    given(...farming, instrument("xfg", { promulgatedOn: from }))
      .when(ListBasis, { ...seeds, instrument: "xfg", from: before }, nyj)
      .refused(InForce, { instrument: "xfg", title: "xfg", on: before })
  },
  runs
)

it.prop(
  "R-BASIS-NOT-REPEALED: what is repealed by that day is not listed",
  [twoDays],
  ([[before, from]]) => {
    const past = [...farming, repealed("zzf", from)]
    const list = (on: string) => given(...past).when(ListBasis, { ...seeds, from: on }, nyj)
    list(before).then(BasisListed.of({ ...seeds, version: "2021", from: before } as never))
    list(from).refused(NotRepealed, { instrument: "zzf", title: "中华人民共和国种子法", repealed: from })
  },
  runs
)

it.prop(
  "R-BASIS-SECTOR-CLAUSES: a sector instrument is listed with its clauses, a common law may be listed whole",
  [someArticles],
  ([list]) => {
    const past = [...farming, instrument("cff", { common: true })]
    const listing = (instrument: string, named: ReadonlyArray<string>) =>
      given(...past).when(ListBasis, { organ: "nyj", instrument, clauses: named }, nyj)
    const accepted = (instrument: string, named: ReadonlyArray<string>) =>
      BasisListed.of({ organ: "nyj", instrument, version: "2021", clauses: named, from: today } as never)
    listing("zzf", list).then(accepted("zzf", list))
    listing("cff", list).then(accepted("cff", list))
    listing("cff", []).then(accepted("cff", []))
    listing("zzf", []).refused(SectorClauses, { organ: "nyj", instrument: "zzf", title: "中华人民共和国种子法" })
  },
  runs
)

it.prop(
  "R-BASIS-CLAUSES-EXIST: a listed clause is within the version's article count, where it is known",
  [fc.integer({ min: 1, max: 92 }), fc.integer({ min: 93, max: 200 })],
  ([within, beyond]) => {
    const past = [...farming, instrument("xfg")]
    const list = (instrument: string, named: ReadonlyArray<string>) =>
      given(...past).when(ListBasis, { organ: "nyj", instrument, clauses: named }, nyj)
    const accepted = (instrument: string, named: ReadonlyArray<string>) =>
      BasisListed.of({ organ: "nyj", instrument, version: "2021", clauses: named, from: today } as never)
    list("zzf", [`${within}-1.2`]).then(accepted("zzf", [`${within}-1.2`]))
    list("xfg", [String(beyond)]).then(accepted("xfg", [String(beyond)]))
    list("zzf", [String(within), `${beyond}.1`]).refused(ClausesExist, {
      instrument: "zzf",
      version: "2021",
      articles: 92,
      clauses: [`${beyond}.1`]
    })
  },
  runs
)

it.prop(
  "R-BASIS-LISTED-ONCE: an instrument is listed again only with another version or other clauses",
  [someArticles, someArticles],
  ([one, other]) => {
    const same = one.join() === other.join()
    const past = [...farming, listed("nyj", "zzf", one)]
    const again = (list: ReadonlyArray<string>) =>
      given(...past).when(ListBasis, { ...seeds, clauses: [...list].reverse() }, nyj)
    const refusal = { organ: "nyj", instrument: "zzf", title: "中华人民共和国种子法", version: "2021" }
    again(one).refused(ListedOnce, refusal)
    if (!same) again(other).then(BasisListed.of({ ...seeds, version: "2021", clauses: other, from: today } as never))
    given(...past, amended("zzf", { version: "2025", promulgatedOn: "2025-06-01" }))
      .when(ListBasis, { ...seeds, clauses: one }, nyj)
      .then(BasisListed.of({ ...seeds, version: "2025", clauses: one, renumbered: [], from: today } as never))
  },
  runs
)

it.prop(
  "R-BASIS-LISTED: only what is listed on the day is taken off",
  [twoDays],
  ([[before, from]]) => {
    const past = [...farming, listed("nyj", "zzf", clauses("74"), from), listed("sjj", "zzf", clauses("74"))]
    const unlist = (on: string) =>
      given(...past).when(UnlistBasis, { organ: "nyj", instrument: "zzf", from: on }, { ...nyj, reason: "职责划出" })
    unlist(from).then(BasisUnlisted.of({ organ: "nyj", instrument: "zzf", from } as never))
    unlist(before).refused(Listed, { organ: "nyj", instrument: "zzf", on: before })
  },
  runs
)
