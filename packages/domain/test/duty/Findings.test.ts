import { assert, it } from "@effect/vitest"
import { CertificateId, type DomainEvent } from "@zhize/domain"
import { FastCheck as fc } from "effect"
import {
  AdoptDecomposition,
  AssignDuty,
  DecompositionAdopted,
  DefineLeaderDuty,
  DelegationGranted,
  DelegationRevoked,
  ReviseItem,
  WithdrawDuty
} from "../../src/duty/index.ts"
import { BasisUnlisted, Clause, ListBasis } from "../../src/basis/index.ts"
import {
  CertificateIssued,
  CertificateReturned,
  CertificateSuspended,
  OfficerLeft,
  PostAbolished
} from "../../src/organisation/index.ts"
import { fakeDigest, given } from "@zhize/domain/testing"
import { allocated, amended, clauses, listed, repealed } from "../basis/Scene.ts"
import { day, today, twoDays } from "../organisation/Scene.ts"
import {
  bureau,
  byOfficer,
  byPost,
  byUnit,
  carries,
  certified,
  citation,
  content,
  decomposed,
  defined,
  enrolled,
  few,
  fine,
  found,
  foundBy,
  leads,
  nyj,
  placed,
  post,
  why
} from "./Scene.ts"

const about = { organ: "nyj", item: "cf-1" }
const named = { ...about, name: content().name }
const adopted = DecompositionAdopted.of({
  organ: "nyj",
  edition: "一",
  digest: fakeDigest("一"),
  items: 1,
  on: "2026-01-01"
} as never)
const whole = [...decomposed, adopted]

it("a decomposition that is carried, led, certified, grounded and adopted has nothing open", () =>
  assert.deepStrictEqual(found(whole, today), []))

it("before the organ has any item only leaders and the edition are open, and what mends it is a first item", () =>
  assert.deepStrictEqual(
    found(bureau, today).map(({ mend, rule }) => `${rule.id} ${mend?.command}`),
    ["R-DUTY-LEADERS DefineLeaderDuty", "R-DUTY-LEADERS DefineLeaderDuty", "R-DUTY-EDITION-CURRENT DefineItem"]
  ))

it.prop(
  "R-DUTY-UNIT-COVERED: an item is open until a unit carries it; the unit that executes its clauses is proposed",
  [twoDays],
  ([[before, from]]) => {
    const past = [...bureau, defined("cf-1"), carries("cf-1", byUnit("zzy"), from)]
    const id = "R-DUTY-UNIT-COVERED"
    const mend = (more: object) => ({ command: "AssignDuty", input: { ...about, ...more, source: "charge" } })
    assert.deepStrictEqual(foundBy(id, past, before), [{ details: named, mend: mend({}) }])
    assert.deepStrictEqual(foundBy(id, [...past, allocated("nyj", "zzf", "zfd", clauses("74"))], before), [
      { details: named, mend: mend({ holder: byUnit("zfd") }) }
    ])
    assert.deepStrictEqual(foundBy(id, [...past, allocated("nyj", "zzf", "zfd", clauses("75"))], before), [
      { details: named, mend: mend({}) }
    ])
    assert.deepStrictEqual(foundBy(id, past, from), [])
    given(...past, allocated("nyj", "zzf", "zfd", clauses("74"))).and(
      AssignDuty,
      { ...mend({ holder: byUnit("zfd") }).input, from: before },
      nyj
    )
  },
  few
)

it.prop(
  "R-DUTY-POST-COVERED: a unit's item is open until a post of the unit carries it",
  [twoDays],
  ([[before, from]]) => {
    const id = "R-DUTY-POST-COVERED"
    const past = [
      ...bureau,
      defined("cf-1"),
      carries("cf-1", byUnit("zzy"), "2022-01-01", "authorised"),
      carries("cf-1", byUnit("zfd")),
      carries("cf-1", byPost("zfd", "zfd-1")),
      carries("cf-1", byPost("zzy", "zzy-1"), from)
    ]
    const mend = { command: "AssignDuty", input: { ...about, holder: byPost("zzy", "zzy-1"), source: "authorised" } }
    assert.deepStrictEqual(foundBy(id, past, before), [{ details: { ...named, unit: "zzy" }, mend }])
    assert.deepStrictEqual(foundBy(id, past, from), [])
    const none = [...past, PostAbolished.of({ organ: "nyj", unit: "zzy", post: "zzy-1", from: before } as never)]
    assert.deepStrictEqual(foundBy(id, none, from), [
      { details: { ...named, unit: "zzy" }, mend: { command: "AssignDuty", input: { ...about, source: "authorised" } } }
    ])
  },
  few
)

it.prop(
  "R-DUTY-OFFICER-COVERED: a post's item is open until an officer on it with an active certificate carries it",
  [twoDays],
  ([[before, from]]) => {
    const id = "R-DUTY-OFFICER-COVERED"
    const upTo = [...bureau, defined("cf-1"), carries("cf-1", byUnit("zzy")), carries("cf-1", byPost("zzy", "zzy-1"))]
    const past = [...upTo, carries("cf-1", byOfficer("zzy", "zzy-1", "甲"), from)]
    const details = { ...named, unit: "zzy", post: "zzy-1" }
    const assign = (officer: string) => ({
      command: "AssignDuty",
      input: { ...about, holder: byOfficer("zzy", "zzy-1", officer), source: "charge" }
    })
    assert.deepStrictEqual(foundBy(id, past, before), [{ details, mend: assign("甲") }])
    assert.deepStrictEqual(foundBy(id, past, from), [])
    const suspended = CertificateSuspended.of({
      organ: "nyj",
      officer: "甲",
      certificate: "证-甲",
      from
    } as never)
    const [open, ...more] = foundBy(id, [...past, suspended], from)
    assert.deepStrictEqual([open?.details, open?.mend?.command, more], [details, "ReinstateCertificate", []])
    const replaced = [...past, suspended, enrolled("丙"), placed("丙", "zzy", "zzy-1"), certified("丙")]
    assert.deepStrictEqual(foundBy(id, replaced, from), [{ details, mend: assign("丙") }])
    const left = OfficerLeft.of({ organ: "nyj", officer: "甲", from } as never)
    assert.deepStrictEqual(foundBy(id, [...past, left], from), [
      { details, mend: { command: "AssignOfficer", input: { organ: "nyj", unit: "zzy", post: "zzy-1" } } }
    ])
  },
  few
)

it("a post that is not for enforcement asks for no certificate, only for an officer", () => {
  const past = [
    ...bureau,
    post("zzy", "文书", "2020-01-01", false),
    enrolled("丙"),
    placed("丙", "zzy", "文书"),
    defined("cf-1"),
    carries("cf-1", byUnit("zzy")),
    carries("cf-1", byPost("zzy", "文书"))
  ]
  assert.strictEqual(foundBy("R-DUTY-OFFICER-COVERED", past, today).length, 1)
  const carried = [...past, carries("cf-1", byOfficer("zzy", "文书", "丙"))]
  assert.deepStrictEqual(foundBy("R-DUTY-OFFICER-COVERED", carried, today), [])
})

it.prop(
  "R-DUTY-HOLDER-THERE: whoever is listed as carrying is there: the post in place, the officer on it",
  [twoDays],
  ([[before, from]]) => {
    const id = "R-DUTY-HOLDER-THERE"
    const officer = byOfficer("zzy", "zzy-1", "甲")
    const mend = (holder: object) => ({ command: "WithdrawDuty", input: { ...about, holder } })
    const away = [...whole, post("zzy", "zzy-2"), placed("甲", "zzy", "zzy-2", from)]
    assert.deepStrictEqual(foundBy(id, away, before), [])
    const open = [{ details: { ...named, holder: officer }, mend: mend(officer) }]
    assert.deepStrictEqual(foundBy(id, away, from), open)
    given(...away).and(WithdrawDuty, { ...mend(officer).input, from }, why)
    const holder = byPost("zzy", "zzy-1")
    const gone = [...away, PostAbolished.of({ organ: "nyj", unit: "zzy", post: "zzy-1", from } as never)]
    assert.deepStrictEqual(foundBy(id, gone, from), [{ details: { ...named, holder }, mend: mend(holder) }, ...open])
  },
  few
)

it.prop(
  "R-DUTY-LEADERS: the organ and each unit with duties state what principal and supervising leader answer for",
  [twoDays, fc.constantFrom("principal" as const, "supervising" as const), fc.constantFrom(undefined, "zzy")],
  ([[before, from], leader, unit]) => {
    const others = decomposed.filter(
      ({ data, type }) => !(type === "LeaderDutyDefined" && data.leader === leader && data.unit === unit)
    )
    const past = [...others, leads(leader, unit, from)]
    const details = { organ: "nyj", ...(unit === undefined ? {} : { unit }), leader }
    assert.deepStrictEqual(foundBy("R-DUTY-LEADERS", past, before), [
      { details, mend: { command: "DefineLeaderDuty", input: details } }
    ])
    assert.deepStrictEqual(foundBy("R-DUTY-LEADERS", past, from), [])
    given(...others).and(DefineLeaderDuty, { ...details, content: "负责", from }, nyj)
  },
  few
)

it.prop(
  "R-DUTY-DRIFT: an item that cites a superseded or repealed version is marked, with where its clauses stand now",
  [twoDays],
  ([[before, from]]) => {
    const id = "R-DUTY-DRIFT"
    const past = [
      ...bureau,
      defined("cf-1", fine, { citations: [citation("zzf", ["74", "75"])] }),
      amended("zzf", { version: "2026", promulgatedOn: from, articles: 90 }, [
        { from: Clause.make("74"), to: Clause.make("70") },
        { from: Clause.make("75") }
      ])
    ]
    const details = {
      ...named,
      instrument: "zzf",
      title: "中华人民共和国种子法",
      version: "2021",
      clauses: clauses("74", "75")
    }
    const input = { ...about, citations: [citation("zzf", ["70"], "2026")] }
    assert.deepStrictEqual(foundBy(id, past, before), [])
    assert.deepStrictEqual(foundBy(id, past, from), [
      {
        details: { ...details, current: "2026", carried: clauses("70"), gone: clauses("75") },
        mend: { command: "ReviseItem", input }
      }
    ])
    const { events } = given(...past)
      .and(ListBasis, { organ: "nyj", instrument: "zzf", clauses: ["70"], from }, nyj)
      .and(ReviseItem, { ...input, from }, nyj)
    assert.deepStrictEqual(foundBy(id, events, from), [])
    assert.deepStrictEqual(foundBy("R-DUTY-GROUNDED", events, from), [])
    assert.deepStrictEqual(foundBy(id, [...past, repealed("zzf", from)], from), [
      {
        details: { ...details, repealed: from, carried: [], gone: clauses("74", "75") },
        mend: { command: "WithdrawItem", input: about }
      }
    ])
    const replaced = repealed("zzf", from, "xxf")
    assert.deepStrictEqual(foundBy(id, [...past, replaced], from)[0]?.mend, {
      command: "ReviseItem",
      input: { ...about, citations: [{ instrument: "xxf" }] }
    })
  },
  few
)

it.prop(
  "R-DUTY-GROUNDED: each power of an item rests on a clause in force and listed, at a level that may set it",
  [twoDays],
  ([[before, from]]) => {
    const id = "R-DUTY-GROUNDED"
    const missing = { ...named, zh: ["罚款"], en: ["fine"] }
    const unlisted = BasisUnlisted.of({ organ: "nyj", instrument: "zzf", from } as never)
    const both = { citations: [citation("gfx", ["1"]), citation()] as const }
    const revise = (...citations: ReadonlyArray<object>) => ({ command: "ReviseItem", input: { ...about, citations } })
    const past = [...bureau, defined("cf-1", fine, both)]
    assert.deepStrictEqual(foundBy(id, [...past, unlisted], before), [])
    assert.deepStrictEqual(foundBy(id, [...past, unlisted], from), [
      { details: missing, mend: revise(citation("gfx", ["1"]), citation()) }
    ])
    assert.deepStrictEqual(foundBy(id, [...past, repealed("zzf", from)], from), [
      { details: missing, mend: revise(citation("gfx", ["1"])) }
    ])
    const other = [...past, listed("nyj", "zzf", clauses("75"), from)]
    assert.deepStrictEqual(foundBy(id, other, from), [
      { details: missing, mend: revise(citation("gfx", ["1"]), citation()) }
    ])
    assert.deepStrictEqual(foundBy(id, [...past, listed("nyj", "zzf", [], from)], from), [])
  },
  few
)

it.prop(
  "R-DUTY-DELEGATION-RUNS: a duty by delegation rests on one that runs that day",
  [twoDays],
  ([[from, until]]) => {
    const id = "R-DUTY-DELEGATION-RUNS"
    const holder = byUnit("zzy")
    const grant = (items: ReadonlyArray<string>) =>
      DelegationGranted.of({
        organ: "nyj",
        delegation: items.join(),
        delegate: { name: "大队", kind: "public-institution" },
        items,
        matter: "案件",
        power: "罚款",
        from,
        until
      } as never)
    const past = [...bureau, defined("cf-1"), carries("cf-1", holder, "2022-01-01", "delegated"), grant(["x"])]
    const open = [
      {
        details: { ...named, holder },
        mend: { command: "GrantDelegation", input: { organ: "nyj", items: ["cf-1"] } }
      }
    ]
    const at = (events: ReadonlyArray<DomainEvent>, on: string) => foundBy(id, events, on)
    assert.deepStrictEqual(at(past, from), open)
    const running = [...past, grant(["cf-1"])]
    assert.deepStrictEqual(at(running, from), [])
    assert.deepStrictEqual(at(running, until), [])
    assert.deepStrictEqual(at(running, "2025-12-31"), open)
    assert.deepStrictEqual(at(running, "2029-12-31"), open)
    const revoked = DelegationRevoked.of({ organ: "nyj", delegation: "cf-1", from: until } as never)
    assert.deepStrictEqual(at([...running, revoked], until), open)
    assert.deepStrictEqual(at([...running, revoked], from), [])
    assert.deepStrictEqual(at([...bureau, defined("cf-1"), carries("cf-1", holder)], from), [])
  },
  few
)

it.prop(
  "R-DUTY-EDITION-CURRENT: a decomposition that changed since its edition, in items, leaders or officers, is adopted again",
  [twoDays],
  ([[before, from]]) => {
    const id = "R-DUTY-EDITION-CURRENT"
    const returned = CertificateReturned.of({ organ: "nyj", officer: "甲", certificate: "证-甲", from } as never)
    const mend = { command: "AdoptDecomposition", input: { organ: "nyj" } }
    const open = (
      changed: ReadonlyArray<string>,
      leaders: boolean,
      edition?: string,
      officers: ReadonlyArray<string> = []
    ) => [
      { details: { organ: "nyj", ...(edition === undefined ? {} : { edition }), changed, leaders, officers }, mend }
    ]
    assert.deepStrictEqual(foundBy(id, decomposed, today), open(["cf-1"], false))
    const item = [...whole, defined("cf-0", fine, {}, from)]
    assert.deepStrictEqual(foundBy(id, item, before), [])
    assert.deepStrictEqual(foundBy(id, item, from), open(["cf-0"], false, "一"))
    const duty = [...whole, carries("cf-1", byUnit("zfd"), from)]
    assert.deepStrictEqual(foundBy(id, duty, before), [])
    assert.deepStrictEqual(foundBy(id, duty, from), open(["cf-1"], false, "一"))
    const leader = [...whole, leads("principal", "zfd", from)]
    assert.deepStrictEqual(foundBy(id, leader, before), [])
    assert.deepStrictEqual(foundBy(id, leader, from), open([], true, "一"))
    const staff: ReadonlyArray<readonly [string, DomainEvent]> = [
      ["乙", OfficerLeft.of({ organ: "nyj", officer: "乙", from } as never)],
      ["乙", placed("乙", "zzy", "zzy-1", from)],
      ["丙", enrolled("丙", from)],
      ["甲", CertificateIssued.of({ ...certified("甲", from).data, certificate: CertificateId.make("证-新") })]
    ]
    for (const [who, event] of staff) {
      const on = [...whole, ...(who === "甲" ? [returned] : []), event]
      assert.deepStrictEqual(foundBy(id, on, before), [])
      assert.deepStrictEqual(foundBy(id, on, from), open([], false, "一", [who]))
      const again = given(...on).and(AdoptDecomposition, { organ: "nyj", edition: "二", on: from }, nyj)
      assert.deepStrictEqual(foundBy(id, again.events, from), [])
    }
    const suspended = CertificateSuspended.of({ organ: "nyj", officer: "甲", certificate: "证-甲", from } as never)
    assert.deepStrictEqual(foundBy(id, [...whole, suspended], from), [])
    const { events } = given(...duty).and(AdoptDecomposition, { organ: "nyj", edition: "二", on: from }, nyj)
    assert.deepStrictEqual(foundBy(id, events, from), [])
    const [none] = open([], false)
    const define = { command: "DefineItem", input: { organ: "nyj" } }
    assert.deepStrictEqual(foundBy(id, decomposed, day("2021-01-01")), [{ ...none!, mend: define }])
  },
  few
)
