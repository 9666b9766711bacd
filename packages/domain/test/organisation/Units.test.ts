import { assert, it } from "@effect/vitest"
import { Allowed } from "@zhize/domain"
import { folded, given } from "@zhize/domain/testing"
import {
  AppointLeadership,
  EstablishUnit,
  LeadershipAppointed,
  NotBefore,
  organisationFindings,
  organs,
  RenameUnit,
  UnitEstablished,
  UnitKnown,
  UnitOnce,
  UnitRenamed,
  units
} from "../../src/organisation/index.ts"
import {
  abolished,
  clerkOf,
  county,
  day,
  idBut,
  leaders,
  leadership,
  organ,
  runs,
  today,
  twoDays,
  unit
} from "./Scene.ts"

const fgg = { organ: "nyj", unit: "fgg", name: "法规股", kind: "internal" }
const appoint = { organ: "nyj", ...leaders, undertakingUnit: "fgg" }

it("a clerk establishes a unit of the own organ and no other's", () => {
  given(county, organ("nyj"))
    .when(EstablishUnit, fgg, { as: clerkOf("nyj") })
    .then(UnitEstablished.of({ ...fgg, from: today } as never))
  given(county, organ("nyj"), organ("slj"))
    .when(EstablishUnit, fgg, { as: clerkOf("slj") })
    .refused(Allowed)
})

it("a unit is renamed from a day on", () =>
  given(county, organ("nyj"), unit("nyj", "fgg"))
    .when(RenameUnit, { organ: "nyj", unit: "fgg", name: "政策法规股" })
    .then(UnitRenamed.of({ organ: "nyj", unit: "fgg", name: "政策法规股", from: today } as never)))

it("an organ names its principal, its supervising leader and its undertaking unit", () =>
  given(county, organ("nyj"), unit("nyj", "fgg"))
    .when(AppointLeadership, appoint)
    .then(LeadershipAppointed.of({ ...appoint, from: today } as never)))

it("a leadership without one of the three is no leadership", () =>
  given(county, organ("nyj"), unit("nyj", "fgg"))
    .when(AppointLeadership, { organ: "nyj", principal: leaders.principal })
    .invalid("supervising", "undertakingUnit"))

it.prop(
  "R-ORG-UNIT-ONCE: a unit's id is used once in the ledger, even after it is abolished",
  [idBut("fgg", "old"), twoDays],
  ([id, [from, to]]) => {
    const past = [
      county,
      organ("nyj"),
      organ("slj"),
      unit("slj", "fgg"),
      unit("slj", "old"),
      abolished("slj", "old", from)
    ]
    const establish = (which: string) => given(...past).when(EstablishUnit, { ...fgg, unit: which, from: to })
    establish(id).then(UnitEstablished.of({ ...fgg, unit: id, from: to } as never))
    establish("fgg").refused(UnitOnce, { unit: "fgg", organ: "slj" })
    establish("old").refused(UnitOnce, { unit: "old", organ: "slj" })
  },
  runs
)

it.prop(
  "R-ORG-UNIT-KNOWN: the unit belongs to the organ and is there on the day",
  [idBut("fgg", "other", "old"), twoDays],
  ([id, [before, from]]) => {
    const past = [
      county,
      organ("nyj"),
      organ("slj"),
      unit("nyj", "fgg"),
      unit("slj", "other"),
      unit("nyj", "old"),
      abolished("nyj", "old", from)
    ]
    const appointed = (undertakingUnit: string, on: string) =>
      given(...past).when(AppointLeadership, { ...appoint, undertakingUnit, from: on })
    const accepted = (undertakingUnit: string, on: string) =>
      LeadershipAppointed.of({ ...appoint, undertakingUnit, from: on } as never)
    appointed("fgg", from).then(accepted("fgg", from))
    appointed("old", before).then(accepted("old", before))
    appointed("old", from).refused(UnitKnown, { organ: "nyj", unit: "old", on: from, problem: "abolished" })
    appointed("other", from).refused(UnitKnown, { organ: "nyj", unit: "other", on: from, problem: "other-organ" })
    appointed(id, from).refused(UnitKnown, { organ: "nyj", unit: id, on: from, problem: "unknown" })
  },
  runs
)

it.prop(
  "R-ORG-NOT-BEFORE: a change of a unit is not dated before it existed, nor a unit before its organ",
  [twoDays],
  ([[before, from]]) => {
    const past = [county, organ("nyj", from), unit("nyj", "fgg", from)]
    const rename = (on: string) =>
      given(...past, organ("slj")).when(RenameUnit, { organ: "nyj", unit: "fgg", name: "新股", from: on })
    rename(from).then(UnitRenamed.of({ organ: "nyj", unit: "fgg", name: "新股", from } as never))
    rename(before).refused(NotBefore, { subject: "nyj", on: before, exists: from })
    given(county, organ("nyj"), unit("nyj", "fgg", from))
      .when(RenameUnit, { organ: "nyj", unit: "fgg", name: "新股", from: before })
      .refused(NotBefore, { subject: "fgg", on: before, exists: from })
    given(county, organ("nyj", from))
      .when(EstablishUnit, { ...fgg, from: before })
      .refused(NotBefore, { subject: "nyj", on: before, exists: from })
  },
  runs
)

it.prop(
  "R-ORG-LEADERSHIP: an organ without leaders, or whose undertaking unit is gone, is found open",
  [twoDays],
  ([[from, gone]]) => {
    const past = [
      county,
      organ("nyj"),
      unit("nyj", "fgg"),
      leadership("nyj", "fgg", from),
      abolished("nyj", "fgg", gone)
    ]
    const nyj = folded(organs.one("nyj"), past)
    assert(nyj !== undefined)
    const found = (on: string) =>
      organisationFindings(nyj, folded(units.all, past), day(on)).map(({ details, rule }) => [rule.id, details])
    assert.deepStrictEqual(found("2025-12-31"), [["R-ORG-LEADERSHIP", { organ: "nyj" }]])
    assert.deepStrictEqual(found(from), [])
    assert.deepStrictEqual(found(gone), [["R-ORG-LEADERSHIP", { organ: "nyj", unit: "fgg" }]])
  },
  runs
)
