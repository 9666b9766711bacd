import { assert, it } from "@effect/vitest"
import { type DomainEvent, ReasonGiven } from "@zhize/domain"
import { given } from "@zhize/domain/testing"
import { FastCheck as fc } from "effect"
import {
  AssignDuty,
  AssignedOnce,
  Contained,
  DecompositionAdopted,
  DecompositionKnown,
  DefineLeaderDuty,
  DutyAssigned,
  DutyMoved,
  DutyWithdrawn,
  Held,
  type Holder,
  ItemKnown,
  LeaderDutyDefined,
  LetterCarried,
  MoveDuty,
  MovesLevel,
  OnPost,
  ResponsibilityLetterSigned,
  SignResponsibilityLetter,
  WithdrawDuty
} from "../../src/duty/index.ts"
import { OfficerKnown, OrganKnown, PostAbolished, PostKnown, UnitKnown } from "../../src/organisation/index.ts"
import { fakeDigest } from "@zhize/domain/testing"
import { abolished, day, dissolved, runs, today, twoDays, unit } from "../organisation/Scene.ts"
import { bureau, byOfficer, byPost, byUnit, carries, decomposed, defined, nyj, placed, post, why } from "./Scene.ts"

const about = { organ: "nyj", item: "cf-1" }
const item = [...bureau, defined("cf-1")]
const chain = [byUnit("zzy"), byPost("zzy", "zzy-1"), byOfficer("zzy", "zzy-1", "甲")] as const
const other = [byUnit("zfd"), byPost("zfd", "zfd-1"), byOfficer("zfd", "zfd-1", "乙")] as const
const assign = (past: ReadonlyArray<DomainEvent>, holder: Holder, more: object = {}) =>
  given(...past).when(AssignDuty, { ...about, holder, source: "charge", ...more }, nyj)
const assigned = (holder: Holder, from = today, source = "charge") =>
  DutyAssigned.of({ ...about, holder, source, from } as never)
const withdraw = (past: ReadonlyArray<DomainEvent>, holder: Holder, from = today) =>
  given(...past).when(WithdrawDuty, { ...about, holder, from }, why)
const move = (past: ReadonlyArray<DomainEvent>, fromHolder: Holder, toHolder: Holder, from = today) =>
  given(...past).when(MoveDuty, { ...about, fromHolder, toHolder, from }, nyj)

it.prop(
  "R-DUTY-CONTAINED: a duty goes down level by level and comes back level by level, on any day",
  [twoDays, fc.constantFrom(0, 1, 2)],
  ([[from, later], level]) => {
    const holder = chain[level]!
    const upTo = (top: number, on: string) => chain.slice(0, top).map((one) => carries("cf-1", one, on))
    assign([...item, ...upTo(level, from)], holder, { from: later }).then(assigned(holder, later))
    assign([...item, ...upTo(level, from)], holder, { from }).then(assigned(holder, from))
    if (level > 0) {
      const lacks = chain[level - 1]!
      const refusal = { ...about, breaches: [{ holder, lacks, on: from }] }
      assign([...item, ...upTo(level, later)], holder, { from }).refused(Contained, refusal)
      assign([...item, ...upTo(level - 1, from)], holder, { from }).refused(Contained, refusal)
      withdraw([...item, ...upTo(level + 1, from)], lacks, later).refused(Contained, {
        ...about,
        breaches: [{ holder, lacks, on: later }]
      })
      move([...item, ...upTo(level, from), carries("cf-1", holder, later)], lacks, other[level - 1]!, from).refused(
        Contained
      )
      const free = [...item, ...upTo(level + 1, from)]
      const { events } = given(...free).and(WithdrawDuty, { ...about, holder, from: later }, why)
      withdraw(events, lacks, later).then(DutyWithdrawn.of({ ...about, holder: lacks, from: later } as never))
    }
  },
  runs
)

it("a duty known to end later is not handed down beyond its end", () => {
  const ending = [
    ...item,
    carries("cf-1", chain[0]),
    DutyWithdrawn.of({ ...about, holder: chain[0], from: "2026-08-01" } as never)
  ]
  assign(ending, chain[1]).refused(Contained, {
    ...about,
    breaches: [{ holder: chain[1], lacks: chain[0], on: day("2026-08-01") }]
  })
})

it("whoever is given a duty is there: the unit and the post for good, the officer that day", () => {
  assign([...item, abolished("nyj", "zzy", "2026-09-01")], chain[0]).refused(UnitKnown)
  assign(item, byUnit("none")).refused(UnitKnown)
  const unitHas = [...item, carries("cf-1", chain[0])]
  assign(unitHas, byPost("zzy", "zfd-1")).refused(PostKnown)
  const ending = PostAbolished.of({ organ: "nyj", unit: "zzy", post: "zzy-1", from: "2026-09-01" } as never)
  assign([...unitHas, ending], chain[1]).refused(PostKnown, {
    organ: "nyj",
    unit: "zzy",
    post: "zzy-1",
    on: day("2026-09-01"),
    problem: "abolished"
  })
  const postHas = [...unitHas, carries("cf-1", chain[1])]
  assign(postHas, byOfficer("zzy", "zzy-1", "丙")).refused(OfficerKnown)
  assign(postHas, chain[2], { from: "2021-12-31" }).refused(ItemKnown)
  assign([...postHas, dissolved("nyj", "sjj", today)], chain[2]).refused(OrganKnown)
})

it.prop(
  "R-DUTY-ON-POST: an officer is given duties of the post that the officer is on that day",
  [twoDays],
  ([[before, from]]) => {
    const past = [
      ...item,
      post("zzy", "zzy-2"),
      carries("cf-1", chain[0]),
      carries("cf-1", byPost("zzy", "zzy-2")),
      placed("甲", "zzy", "zzy-2", from)
    ]
    const there = byOfficer("zzy", "zzy-2", "甲")
    assign(past, there, { from }).then(assigned(there, from))
    assign(past, there, { from: before }).refused(OnPost, {
      officer: "甲",
      post: "zzy-2",
      on: before,
      serves: "zzy-1"
    })
  },
  runs
)

it.prop(
  "R-DUTY-ASSIGNED-ONCE: a holder is given an item from one source once, and from another source anew",
  [fc.constantFrom(0, 1, 2), fc.constantFrom("supervising", "authorised", "delegated")],
  ([level, source]) => {
    const holder = chain[level]!
    const past = [...item, ...chain.slice(0, level + 1).map((one) => carries("cf-1", one))]
    assign(past, holder).refused(AssignedOnce, { item: "cf-1", holder, source: "charge", on: day(today) })
    assign(past, holder, { source }).then(assigned(holder, today, source))
  },
  runs
)

it.prop(
  "R-DUTY-HELD: only a duty that is carried that day is withdrawn or moved",
  [twoDays, fc.constantFrom(0, 1, 2)],
  ([[before, from], level]) => {
    const holder = chain[level]!
    const to = other[level]!
    const above = [...chain.slice(0, level), ...other.slice(0, level)].map((one) => carries("cf-1", one))
    const past = [...item, ...above, carries("cf-1", holder, from, "authorised")]
    const refusal = { item: "cf-1", holder, on: before }
    withdraw(past, holder, before).refused(Held, refusal)
    move(past, holder, to, before).refused(Held, refusal)
    withdraw(past, holder, from).then(DutyWithdrawn.of({ ...about, holder, from } as never))
    move(past, holder, to, from).then(
      DutyMoved.of({ ...about, fromHolder: holder, toHolder: to, source: "authorised", from } as never)
    )
    given(...past)
      .when(WithdrawDuty, { ...about, holder, from }, nyj)
      .refused(ReasonGiven)
  },
  runs
)

it.prop(
  "R-DUTY-MOVES-LEVEL: a duty moves between different holders of one level",
  [fc.constantFrom(...chain), fc.constantFrom(...chain, ...other)],
  ([fromHolder, toHolder]) => {
    const past = [...item, ...chain.map((one) => carries("cf-1", one))]
    const refusal = { item: "cf-1", fromHolder, toHolder }
    const asked = move(past, fromHolder, toHolder)
    if (fromHolder.kind !== toHolder.kind) asked.refused(MovesLevel, { ...refusal, problem: "other-level" })
    else if (fromHolder === toHolder) asked.refused(MovesLevel, { ...refusal, problem: "same" })
    else asked.refused(Contained)
    move([...item, carries("cf-1", chain[0])], chain[0], other[0]).then(
      DutyMoved.of({ ...about, fromHolder: chain[0], toHolder: other[0], source: "charge", from: today } as never)
    )
    move([...item, carries("cf-1", chain[0])], chain[0], byUnit("none")).refused(UnitKnown)
  },
  runs
)

it("leaders' duties are those of the organ or of a unit that is there", () => {
  const input = { organ: "nyj", leader: "principal", content: "负总责" }
  const past = given(...bureau, unit("nyj", "new", "2026-06-01"), abolished("nyj", "zfd", "2026-07-01"))
  past.when(DefineLeaderDuty, input, nyj).then(LeaderDutyDefined.of({ ...input, from: today } as never))
  const ofUnit = { ...input, unit: "zzy", leader: "supervising", from: "2026-02-01" }
  past.when(DefineLeaderDuty, ofUnit, nyj).then(LeaderDutyDefined.of(ofUnit as never))
  past.when(DefineLeaderDuty, { ...input, unit: "zfd" }, nyj).refused(UnitKnown)
  past
    .when(DefineLeaderDuty, { ...input, organ: "none" }, { as: { ...nyj.as, organ: "none" as never } })
    .refused(OrganKnown)
})

it.prop(
  "R-DUTY-LETTER: a unit or an officer signs for what it carries that day",
  [twoDays],
  ([[before, from]]) => {
    const past = [...item, defined("cf-2"), ...chain.map((one) => carries("cf-1", one, from))]
    const sign = (holder: Holder, items: ReadonlyArray<string>, on: string) =>
      given(...past).when(SignResponsibilityLetter, { organ: "nyj", holder, scope: { items }, on }, nyj)
    for (const holder of [chain[0], chain[2]]) {
      sign(holder, ["cf-1"], from).then(
        ResponsibilityLetterSigned.of({ organ: "nyj", holder, scope: { items: ["cf-1"] }, on: from } as never)
      )
      const refusal = { organ: "nyj", holder }
      sign(holder, ["cf-1"], before).refused(LetterCarried, { ...refusal, on: before, missing: ["cf-1"] })
      sign(holder, ["cf-1", "cf-2"], from).refused(LetterCarried, { ...refusal, on: from, missing: ["cf-2"] })
      sign(holder, ["cf-3"], from).refused(ItemKnown)
    }
    sign(chain[1], ["cf-1"], from).refused(LetterCarried, { organ: "nyj", holder: chain[1], on: from, missing: [] })
    sign(byUnit("none"), ["cf-1"], from).refused(UnitKnown)
  },
  runs
)

it.prop(
  "R-DUTY-EDITION-ADOPTED: a letter for an edition rests on one adopted by its day",
  [twoDays],
  ([[before, on]]) => {
    const past = [
      ...decomposed,
      DecompositionAdopted.of({ organ: "nyj", edition: "一", digest: fakeDigest("一"), items: 1, on } as never)
    ]
    const sign = (edition: string, day: string) =>
      given(...past).when(
        SignResponsibilityLetter,
        { organ: "nyj", holder: chain[0], scope: { edition }, on: day },
        nyj
      )
    sign("一", on).then(
      ResponsibilityLetterSigned.of({ organ: "nyj", holder: chain[0], scope: { edition: "一" }, on } as never)
    )
    sign("一", before).refused(DecompositionKnown, { organ: "nyj", edition: "一", on: before })
    sign("二", on).refused(DecompositionKnown, { organ: "nyj", edition: "二", on })
  },
  runs
)

it("what is cited as a document must be stored", () => {
  const document = { sha256: fakeDigest("书"), size: 1, mediaType: "application/pdf", name: "责任书" }
  const input = { organ: "nyj", holder: chain[0], scope: { items: ["cf-1"] } }
  assert.deepStrictEqual(SignResponsibilityLetter.cites({ ...input, document }), [document.sha256])
  assert.deepStrictEqual(SignResponsibilityLetter.cites(input), [])
})
