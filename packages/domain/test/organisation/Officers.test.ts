import { assert, it } from "@effect/vitest"
import { addDays, Allowed, type DomainEvent } from "@zhize/domain"
import { folded, given } from "@zhize/domain/testing"
import { FastCheck as fc } from "effect"
import {
  AssignOfficer,
  ChangeOfficerDetails,
  EnrollOfficer,
  MovesInOrder,
  NotBefore,
  OfficerAssigned,
  OfficerDetailsChanged,
  OfficerEnrolled,
  OfficerKnown,
  OfficerLeft,
  OfficerOnce,
  officerOn,
  officers,
  officersOf,
  OfficerTransferred,
  OrganKnown,
  PostKnown,
  ReleaseOfficer,
  servingOfficers,
  TransferOfficer,
  UnitKnown
} from "../../src/organisation/index.ts"
import {
  abolished,
  assigned,
  clerkOf,
  county,
  day,
  dissolved,
  enrolled,
  idBut,
  left,
  organ,
  posted,
  postGone,
  runs,
  today,
  transferred,
  twoDays,
  unit
} from "./Scene.ts"

const world = [county, organ("nyj"), organ("slj"), unit("nyj", "zfd"), posted("p1"), posted("p2")]
const enrol = { organ: "nyj", officer: "甲", name: "甲某", staffing: "establishment" }
const assign = { organ: "nyj", officer: "甲", unit: "zfd", post: "p1" }
const move = { organ: "nyj", officer: "甲", toOrgan: "slj" }

it("a clerk enrols, assigns, transfers and releases officers of the own organ, by default today", () => {
  const as = { as: clerkOf("nyj") }
  given(...world)
    .when(EnrollOfficer, { ...enrol, title: "队长" }, as)
    .then(OfficerEnrolled.of({ ...enrol, title: "队长", from: today } as never))
  const there = given(...world, enrolled("甲"))
  there.when(AssignOfficer, assign, as).then(OfficerAssigned.of({ ...assign, from: today } as never))
  there
    .when(TransferOfficer, move, as)
    .then(OfficerTransferred.of({ ...move, name: "甲某", staffing: "establishment", from: today } as never))
  there
    .when(ReleaseOfficer, { organ: "nyj", officer: "甲" }, as)
    .then(OfficerLeft.of({ organ: "nyj", officer: "甲", from: today } as never))
  for (const [command, input] of [
    [EnrollOfficer, enrol],
    [AssignOfficer, assign],
    [TransferOfficer, move],
    [ReleaseOfficer, { organ: "nyj", officer: "甲" }]
  ] as const) {
    there.when(command, input, { as: clerkOf("slj") }).refused(Allowed)
  }
})

it("a title goes along with a transfer", () =>
  given(...world, OfficerEnrolled.of({ ...enrol, title: "队长", from: "2020-01-01" } as never))
    .when(TransferOfficer, move)
    .then(
      OfficerTransferred.of({ ...move, name: "甲某", title: "队长", staffing: "establishment", from: today } as never)
    ))

it.prop(
  "what is said of an officer changes from a day on, or from the first where it was mistaken; service and post go on",
  [twoDays, fc.constantFrom("establishment" as const, "contract" as const), fc.option(fc.constant("股长"))],
  ([[from, later], staffing, title]) => {
    const change = {
      organ: "nyj",
      officer: "甲",
      name: "甲某某",
      ...(title === null ? {} : { title }),
      staffing
    }
    const begun = OfficerEnrolled.of({ ...enrol, title: "队长", from: "2020-01-01" } as never)
    const past = [...world, begun, assigned("甲", "p1", "2024-01-01")]
    const as = { as: clerkOf("nyj") }
    const changed = (on: string) => given(...past).and(ChangeOfficerDetails, { ...change, from: on }, as).events
    const toldOn = (on: string, events: ReadonlyArray<DomainEvent>) => {
      const {
        assignment,
        name,
        since,
        staffing: staff,
        title: called
      } = officerOn(folded(officers.one("甲"), events), day(on))!
      return [name, called, staff, since.from, assignment?.post]
    }
    const before = ["甲某", "队长", "establishment", "2020-01-01", "p1"]
    const after = ["甲某某", title ?? undefined, staffing, "2020-01-01", "p1"]
    assert.deepStrictEqual(toldOn(addDays(later, -1), changed(later)), before)
    assert.deepStrictEqual(toldOn(later, changed(later)), after)
    assert.deepStrictEqual(toldOn(from, changed("2020-01-01")), after)
    given(...changed(from))
      .when(TransferOfficer, { ...move, from: later })
      .then(
        OfficerTransferred.of({
          ...move,
          name: "甲某某",
          ...(title === null ? {} : { title }),
          staffing,
          from: later
        } as never)
      )
  },
  runs
)

it("only of an officer who serves in the own organ that day is anything changed", () => {
  const change = { organ: "nyj", officer: "甲", name: "甲某某", staffing: "establishment" }
  given(...world, enrolled("甲"))
    .when(ChangeOfficerDetails, change, { as: clerkOf("nyj") })
    .then(OfficerDetailsChanged.of({ ...change, from: today } as never))
  given(...world, enrolled("甲"))
    .when(ChangeOfficerDetails, change, { as: clerkOf("slj") })
    .refused(Allowed)
  given(...world, enrolled("甲"), left("甲", "2026-04-01"))
    .when(ChangeOfficerDetails, change)
    .refused(OfficerKnown)
  given(...world, enrolled("甲"), dissolved("nyj", "slj", "2026-04-01"))
    .when(ChangeOfficerDetails, change)
    .refused(OrganKnown)
  const gone = [enrolled("甲"), left("甲", "2026-04-01")]
  const late = OfficerDetailsChanged.of({ ...change, from: "2026-05-01" } as never)
  assert.deepStrictEqual(folded(officers.one("甲"), [...gone, late]), folded(officers.one("甲"), gone))
  assert.isUndefined(folded(officers.one("甲"), [late]))
})

it("an officer is transferred out of a dissolved organ, and not into one", () => {
  const past = [...world, enrolled("甲"), dissolved("nyj", "slj", "2026-04-01")]
  given(...past)
    .when(TransferOfficer, move)
    .then(OfficerTransferred.of({ ...move, name: "甲某", staffing: "establishment", from: today } as never))
  given(...world, enrolled("甲"), dissolved("slj", "nyj", "2026-04-01"))
    .when(TransferOfficer, move)
    .refused(OrganKnown, { organ: "slj", on: day(today), dissolved: day("2026-04-01"), successor: "nyj" })
  given(...past)
    .when(TransferOfficer, { ...move, organ: "nobody" })
    .refused(OrganKnown, { organ: "nobody", on: day(today) })
  given(...past)
    .when(TransferOfficer, { ...move, from: "2019-12-31" })
    .refused(NotBefore, { subject: "nyj", on: day("2019-12-31"), exists: day("2020-01-01") })
  given(...past)
    .when(EnrollOfficer, { ...enrol, officer: "乙" })
    .refused(OrganKnown)
  given(...past)
    .when(AssignOfficer, assign)
    .refused(OrganKnown)
})

it.prop(
  "R-ORG-OFFICER-ONCE: an officer serves in one organ at a time",
  [twoDays],
  ([[from, later]]) => {
    const past = [...world, enrolled("甲", from)]
    const again = (...more: ReadonlyArray<DomainEvent>) =>
      given(...past, ...more).when(EnrollOfficer, { ...enrol, from: later })
    again().refused(OfficerOnce, { officer: "甲", organ: "nyj", since: from })
    again(transferred("甲", "nyj", "slj", later)).refused(OfficerOnce, { officer: "甲", organ: "slj", since: later })
    again(left("甲", later)).then(OfficerEnrolled.of({ ...enrol, from: later } as never))
    const transfer = (toOrgan: string) => given(...past).when(TransferOfficer, { ...move, toOrgan, from: later })
    transfer("nyj").refused(OfficerOnce, { officer: "甲", organ: "nyj", since: from })
    transfer("slj").then(
      OfficerTransferred.of({ ...move, name: "甲某", staffing: "establishment", from: later } as never)
    )
  },
  runs
)

it.prop(
  "R-ORG-OFFICER-KNOWN: nothing is recorded of an officer who does not serve in the organ on the day",
  [idBut(), twoDays],
  ([id, [before, from]]) => {
    const past = [...world, enrolled("甲"), enrolled("乙"), left("甲", from), transferred("乙", "nyj", "slj", from)]
    const assigning = (officer: string, on: string) =>
      given(...past).when(AssignOfficer, { ...assign, officer, from: on })
    const refusal = { organ: "nyj", on: from }
    for (const officer of ["甲", "乙"]) {
      assigning(officer, before).then(OfficerAssigned.of({ ...assign, officer, from: before } as never))
    }
    assigning("甲", from).refused(OfficerKnown, { ...refusal, officer: "甲", problem: "left" })
    assigning("乙", from).refused(OfficerKnown, { ...refusal, officer: "乙", problem: "other-organ", serves: "slj" })
    assigning(id, from).refused(OfficerKnown, { ...refusal, officer: id, problem: "unknown" })
    given(...world, enrolled("甲", from))
      .when(ReleaseOfficer, { organ: "nyj", officer: "甲", from: before })
      .refused(NotBefore, { subject: "甲", on: before, exists: from })
  },
  runs
)

it.prop(
  "R-ORG-OFFICER-MOVES: moves of an officer are recorded in the order in which they took effect",
  [twoDays],
  ([[from, later]]) => {
    const release = { organ: "nyj", officer: "甲" }
    const known = [...world, enrolled("甲"), left("甲", later)]
    const refusal = { officer: "甲", on: from, later }
    given(...known)
      .when(ReleaseOfficer, { ...release, from })
      .refused(MovesInOrder, refusal)
    given(...known)
      .when(TransferOfficer, { ...move, from })
      .refused(MovesInOrder, refusal)
    given(...world, enrolled("甲", later))
      .when(EnrollOfficer, { ...enrol, from })
      .refused(MovesInOrder, refusal)
    given(...world, enrolled("甲", from))
      .when(ReleaseOfficer, { ...release, from })
      .then(OfficerLeft.of({ ...release, from } as never))
    given(...world, enrolled("甲"), left("甲", from))
      .when(EnrollOfficer, { ...enrol, from: later })
      .then(OfficerEnrolled.of({ ...enrol, from: later } as never))
  },
  runs
)

it("an officer is given only a post and unit that stay, or, entered afterwards, days before they went", () => {
  const placed = (
    from: string,
    ...more: ReadonlyArray<ReturnType<typeof postGone | typeof abolished | typeof assigned>>
  ) => given(...world, enrolled("甲"), ...more).when(AssignOfficer, { ...assign, from })
  const on = day("2026-06-01")
  placed("2026-05-01", postGone("p1", on)).refused(PostKnown, {
    organ: "nyj",
    unit: "zfd",
    post: "p1",
    on,
    problem: "abolished"
  })
  placed("2026-05-01", abolished("nyj", "zfd", on)).refused(UnitKnown, {
    organ: "nyj",
    unit: "zfd",
    on,
    problem: "abolished"
  })
  const accepted = OfficerAssigned.of({ ...assign, from: "2026-05-01" } as never)
  placed("2026-05-01", assigned("甲", "p2", "2026-06-01"), postGone("p1", on)).then(accepted)
  placed("2026-05-01", assigned("甲", "p2", "2026-06-02"), postGone("p1", on)).refused(PostKnown)
})

it("where an officer serves is told for every day, late entries in their place", () => {
  const past = [
    enrolled("甲", "2024-01-01"),
    assigned("甲", "p2", "2025-01-01"),
    assigned("甲", "p1", "2024-02-01"),
    transferred("甲", "nyj", "slj", "2026-01-01"),
    transferred("甲", "slj", "nyj", "2026-03-01"),
    left("甲", "2026-05-01")
  ]
  const state = folded(officers.one("甲"), past)
  const at = (on: string) => {
    const found = officerOn(state, day(on))
    return found === undefined ? undefined : [found.organ, found.assignment?.post]
  }
  assert.deepStrictEqual(["2023-12-31", "2024-01-31", "2024-02-01", "2024-12-31", "2025-01-01", "2025-12-31"].map(at), [
    undefined,
    ["nyj", undefined],
    ["nyj", "p1"],
    ["nyj", "p1"],
    ["nyj", "p2"],
    ["nyj", "p2"]
  ])
  assert.deepStrictEqual(["2026-01-01", "2026-02-28", "2026-03-01", "2026-04-30", "2026-05-01"].map(at), [
    ["slj", undefined],
    ["slj", undefined],
    ["nyj", undefined],
    ["nyj", undefined],
    undefined
  ])
  assert.isUndefined(officerOn(undefined, day(today)))
})

it("an organ's register holds whoever came to it, under the own name, and lets go whoever left", () => {
  const past = [
    enrolled("乙"),
    enrolled("甲", "2020-01-01", "contract", "slj"),
    transferred("甲", "slj", "nyj", "2026-03-01")
  ]
  const names = (of: string, on: string) =>
    servingOfficers(folded(officersOf(of as never), past), of as never, day(on)).map(({ name }) => name)
  assert.deepStrictEqual(names("nyj", "2026-02-28"), ["乙某"])
  assert.deepStrictEqual(names("nyj", "2026-03-01"), ["乙某", "甲某"])
  assert.deepStrictEqual(names("slj", "2026-02-28"), ["甲某"])
  assert.deepStrictEqual(names("slj", "2026-03-01"), [])
})

it("what is told of an unknown post or officer changes nothing", () => {
  assert.isUndefined(folded(officers.one("甲"), [assigned("甲", "p1", "2026-01-01"), left("甲", "2026-01-01")]))
})
