import { assert, it } from "@effect/vitest"
import { LocalDate, VersionId } from "@zhize/domain"
import { folded, given } from "@zhize/domain/testing"
import { FastCheck as fc } from "effect"
import {
  AmendInstrument,
  carried,
  Clause,
  ClausesExist,
  InstrumentAmended,
  InstrumentKnown,
  InstrumentOnce,
  InstrumentRegistered,
  InstrumentRepealed,
  instruments,
  NotRepealed,
  RegisterInstrument,
  RepealInstrument,
  RepealLater,
  VersionLater,
  versionOn,
  VersionOnce
} from "../../src/basis/index.ts"
import { JurisdictionKnown } from "../../src/organisation/index.ts"
import { clerkOf, county, idBut, runs, today, twoDays } from "../organisation/Scene.ts"
import { amended, clauses, instrument, repealed } from "./Scene.ts"

const text = { version: "2021", promulgatedOn: "2021-12-24" }
const seedAct = { instrument: "zzf", title: "中华人民共和国种子法", level: "law", common: false, version: text }
const known = [county, instrument("zzf", { articles: 92 })]

it("an instrument is registered with its first known version, in force when promulgated unless it says otherwise", () => {
  given(county)
    .when(RegisterInstrument, seedAct)
    .then(InstrumentRegistered.of({ ...seedAct, version: { ...text, inForceFrom: "2021-12-24" } } as never))
  const later = { ...seedAct, version: { ...text, inForceFrom: "2022-03-01", articles: 92 } }
  given(county)
    .when(RegisterInstrument, later, { as: clerkOf("nyj") })
    .then(InstrumentRegistered.of(later as never))
})

it("nothing is registered before the jurisdiction", () =>
  given().when(RegisterInstrument, seedAct).refused(JurisdictionKnown, {}))

it("a new version says where clauses stand now", () => {
  const renumbered = [{ from: "75", to: "74" }, { from: "76" }]
  const version = { version: "2025", promulgatedOn: "2025-06-01" }
  given(...known)
    .when(AmendInstrument, { instrument: "zzf", version, renumbered })
    .then(
      InstrumentAmended.of({
        instrument: "zzf",
        version: { ...version, inForceFrom: "2025-06-01" },
        renumbered
      } as never)
    )
})

it("a clause is renumbered once", () =>
  given(...known)
    .when(AmendInstrument, {
      instrument: "zzf",
      version: { version: "2025", promulgatedOn: "2025-06-01" },
      renumbered: [{ from: "75", to: "74" }, { from: "75" }]
    })
    .invalid("renumbered"))

it("a repeal names what replaced the instrument", () =>
  given(...known, instrument("new"))
    .when(RepealInstrument, { instrument: "zzf", by: "new" })
    .then(InstrumentRepealed.of({ instrument: "zzf", by: "new", from: today } as never)))

it.prop(
  "R-BASIS-INSTRUMENT-ONCE: an instrument's id is used once",
  [idBut("zzf")],
  ([id]) => {
    const register = (which: string) => given(...known).when(RegisterInstrument, { ...seedAct, instrument: which })
    register(id).then(
      InstrumentRegistered.of({ ...seedAct, instrument: id, version: { ...text, inForceFrom: "2021-12-24" } } as never)
    )
    register("zzf").refused(InstrumentOnce, { instrument: "zzf", title: "zzf" })
  },
  runs
)

it.prop(
  "R-BASIS-INSTRUMENT-KNOWN: only a registered instrument is amended, repealed or replaces another",
  [idBut("zzf")],
  ([id]) => {
    const version = { version: "2025", promulgatedOn: "2025-06-01" }
    const repeal = (which: string, by?: string) =>
      given(...known).when(RepealInstrument, { instrument: which, ...(by === undefined ? {} : { by }) })
    repeal("zzf").then(InstrumentRepealed.of({ instrument: "zzf", from: today } as never))
    repeal(id).refused(InstrumentKnown, { instrument: id })
    repeal("zzf", id).refused(InstrumentKnown, { instrument: id })
    given(...known)
      .when(AmendInstrument, { instrument: id, version })
      .refused(InstrumentKnown, { instrument: id })
  },
  runs
)

it.prop(
  "R-BASIS-VERSION-ONCE: a version's id is unique within its instrument, not beyond",
  [idBut()],
  ([id]) => {
    const past = [county, instrument("zzf"), instrument("yyf", { version: id })]
    const version = (name: string) => ({ version: name, promulgatedOn: "2025-06-01", inForceFrom: "2025-06-01" })
    const amend = (name: string) => given(...past).when(AmendInstrument, { instrument: "zzf", version: version(name) })
    amend(id).then(InstrumentAmended.of({ instrument: "zzf", version: version(id), renumbered: [] } as never))
    amend("2021").refused(VersionOnce, { instrument: "zzf", version: "2021" })
  },
  runs
)

it.prop(
  "R-BASIS-VERSION-LATER: a version is promulgated and in force later than the one before, and not in force before promulgated",
  [twoDays],
  ([[first, second]]) => {
    const past = [county, instrument("zzf", { promulgatedOn: first, inForceFrom: first })]
    const amend = (promulgatedOn: string, inForceFrom: string) =>
      given(...past).when(AmendInstrument, {
        instrument: "zzf",
        version: { version: "new", promulgatedOn, inForceFrom }
      })
    const version = { version: "new", promulgatedOn: second, inForceFrom: second }
    amend(second, second).then(InstrumentAmended.of({ instrument: "zzf", version, renumbered: [] } as never))
    amend(second, first).refused(VersionLater, { ...version, inForceFrom: first })
    const before = { version: "2021", promulgatedOn: first, inForceFrom: first }
    amend(first, second).refused(VersionLater, { ...version, promulgatedOn: first, before })
    amend(first, first).refused(VersionLater, { ...version, promulgatedOn: first, inForceFrom: first, before })
    given(county)
      .when(RegisterInstrument, { ...seedAct, version: { version: "new", promulgatedOn: second, inForceFrom: first } })
      .refused(VersionLater, { ...version, inForceFrom: first })
  },
  runs
)

it.prop(
  "R-BASIS-NOT-REPEALED: a repealed instrument is neither amended nor repealed again",
  [twoDays],
  ([[from, later]]) => {
    const version = { version: "new", promulgatedOn: later, inForceFrom: later }
    const amend = { instrument: "zzf", version }
    given(...known)
      .when(AmendInstrument, amend)
      .then(InstrumentAmended.of({ ...amend, renumbered: [] } as never))
    const past = [...known, repealed("zzf", from, "zzf-2")]
    const refusal = { instrument: "zzf", title: "zzf", repealed: from, by: "zzf-2" }
    given(...past)
      .when(AmendInstrument, amend)
      .refused(NotRepealed, refusal)
    given(...past)
      .when(RepealInstrument, { instrument: "zzf", from: later })
      .refused(NotRepealed, refusal)
  },
  runs
)

it.prop(
  "R-BASIS-REPEAL-LATER: a repeal comes after the newest version came into force, and by another instrument",
  [twoDays],
  ([[inForceFrom, from]]) => {
    const past = [county, instrument("zzf", { promulgatedOn: "2020-01-01", inForceFrom }), instrument("yyf")]
    const repeal = (on: string, by: string) =>
      given(...past).when(RepealInstrument, { instrument: "zzf", from: on, by })
    repeal(from, "yyf").then(InstrumentRepealed.of({ instrument: "zzf", from, by: "yyf" } as never))
    repeal(inForceFrom, "yyf").refused(RepealLater, {
      instrument: "zzf",
      from: inForceFrom,
      version: "2021",
      inForceFrom
    })
    repeal(from, "zzf").refused(RepealLater, { instrument: "zzf", from, version: "2021", inForceFrom })
  },
  runs
)

it.prop(
  "R-BASIS-CLAUSES-EXIST: what is renumbered stands in the old version, and where it goes in the new",
  [fc.integer({ min: 1, max: 92 }), fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 50 })],
  ([from, to, beyond]) => {
    const version = { version: "2025", promulgatedOn: "2025-06-01", inForceFrom: "2025-06-01", articles: 80 }
    const amend = (one: number, other: number) =>
      given(...known).when(AmendInstrument, {
        instrument: "zzf",
        version,
        renumbered: [{ from: `${one}.1`, to: `${other}.1` }]
      })
    const renumbered = [{ from: `${from}.1`, to: `${to}.1` }]
    amend(from, to).then(InstrumentAmended.of({ instrument: "zzf", version, renumbered } as never))
    const about = { instrument: "zzf" }
    amend(92 + beyond, to).refused(ClausesExist, {
      ...about,
      version: "2021",
      articles: 92,
      clauses: [`${92 + beyond}.1`]
    })
    amend(from, 80 + beyond).refused(ClausesExist, {
      ...about,
      version: "2025",
      articles: 80,
      clauses: [`${80 + beyond}.1`]
    })
  },
  runs
)

const history = [
  county,
  instrument("zzf", { version: "2015", promulgatedOn: "2015-11-04", inForceFrom: "2016-01-01", articles: 94 }),
  amended("zzf", { version: "2021", promulgatedOn: "2021-12-24", inForceFrom: "2022-03-01", articles: 92 }, [
    { from: Clause.make("75"), to: Clause.make("74") },
    { from: Clause.make("80") }
  ]),
  amended("zzf", { version: "2025", promulgatedOn: "2025-06-01" }, [
    { from: Clause.make("74.1"), to: Clause.make("70.2") }
  ]),
  repealed("zzf", "2026-04-01")
]

it("on every day one version is in force: the newest that has come into force, until the repeal", () => {
  const zzf = folded(instruments.one("zzf"), history)
  assert(zzf !== undefined)
  const inForce = (on: string) => versionOn(zzf, LocalDate.make(on))?.version
  assert.deepStrictEqual(
    ["2015-12-31", "2016-01-01", "2022-02-28", "2022-03-01", "2025-06-01", "2026-03-31", "2026-04-01"].map(inForce),
    [undefined, "2015", "2015", "2021", "2025", "2025", undefined]
  )
})

it("a clause is followed from version to version until it is gone", () => {
  const zzf = folded(instruments.one("zzf"), history)
  assert(zzf !== undefined)
  const there = clauses("75.1", "75.2", "80.1", "94", "3").map((clause) =>
    carried(zzf, clause, VersionId.make("2015"), VersionId.make("2025"))
  )
  assert.deepStrictEqual(there, [...clauses("70.2", "74.2"), undefined, undefined, Clause.make("3")])
})
