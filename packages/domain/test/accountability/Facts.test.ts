import { assert, it } from "@effect/vitest"
import { addDays } from "@zhize/domain"
import { given } from "@zhize/domain/testing"
import { FastCheck as fc, Struct } from "effect"
import {
  AddEvidence,
  ApportionResponsibility,
  DefenceInOrder,
  EstablishFact,
  ExtendPeriod,
  Extension,
  FactFounded,
  FactsFirst,
  HearDefence,
  NeverEdited,
  NotifyRespondent,
  RecordOpinion,
  ReceiveClue,
  AcceptCase,
  RightFree,
  ShareByRule,
  StepDated,
  WaiveDefence
} from "../../src/accountability/index.ts"
import { accountabilityPreset, Part, parts } from "../../src/routine/index.ts"
import { county, day, idBut, organ, runs } from "../organisation/Scene.ts"
import { rulesAdopted } from "../routine/AccountabilityScene.ts"
import { accepts, after, as, at, fileOf, forms, head, leader, of, p1, p2, refusedBy, scan } from "./Scene.ts"

const evidence = (id: string) => ({ ...of, evidence: id, title: "证言", document: scan })
const opinion = (person: string, role: string, stance = "agreed") => ({
  ...of,
  person,
  role,
  stance,
  opinion: "意见",
  givenOn: "2026-02-01"
})
const fact = (id: string, more: object = {}) => ({
  ...of,
  fact: id,
  fault: "F01",
  text: "事实",
  evidence: ["E1"],
  ...more
})
const share = (respondent: string, part: string, rule: string) => ({ ...of, respondent, part, rule })
const code = fc.stringMatching(/^[A-Z][0-9]{1,2}$/)

it.prop(
  "R-ACCT-NEVER-EDITED: evidence, opinions and facts enter the file once and stay as they were",
  [code.filter((id) => id !== "E1" && id !== "F1"), idBut("p1")],
  ([id, person]) => {
    const past = after("fact")
    past.when(AddEvidence, evidence("E1"), as(p1)).refused(NeverEdited, { case: "c1", kind: "evidence", id: "E1" })
    past.when(EstablishFact, fact("F1"), as(p1)).refused(NeverEdited, { case: "c1", kind: "fact", id: "F1" })
    past
      .when(RecordOpinion, opinion("甲", "handler", "dissented"), as(p1))
      .refused(NeverEdited, { case: "c1", kind: "opinion", id: "甲/handler" })
    const more = past
      .and(AddEvidence, evidence(id), as(p1))
      .and(EstablishFact, fact(id), as(p1))
      .and(RecordOpinion, opinion("甲", "member"), as(p1))
      .and(RecordOpinion, opinion(person, "handler", "dissented"), as(p1))
    const [before, now] = [fileOf(past.events)!, fileOf(more.events)!]
    for (const kept of ["evidence", "opinions", "facts"] as const) {
      assert.deepStrictEqual(now[kept].slice(0, before[kept].length), before[kept] as never)
      assert.isAbove(now[kept].length, before[kept].length)
    }
    assert.deepStrictEqual(now.opinions.at(-1), {
      person,
      role: "handler",
      stance: "dissented",
      opinion: "意见",
      givenOn: "2026-02-01"
    } as never)
  },
  runs
)

it("an opinion was given by the day on which it is recorded", () => {
  const late = { ...opinion("戊", "member"), givenOn: "2026-04-21" }
  assert.strictEqual(refusedBy(at("fact"), RecordOpinion, late, as(p1)), StepDated.id)
  assert.isTrue(accepts(at("fact"), RecordOpinion, { ...late, givenOn: "2026-04-20" }, as(p1)))
})

it.prop(
  "R-ACCT-FACT-FOUNDED: a fact is a fault of the bound rules and stands on evidence in the file",
  [fc.subarray(["E1", "E7", "E8"]), fc.constantFrom("F01", "F24", "F25")],
  ([cited, fault]) => {
    const answer = after("evidence").when(EstablishFact, fact("F1", { evidence: cited, fault }), as(p2))
    const unknown = cited.filter((one) => one !== "E1")
    if (fault === "F25") answer.refused(FactFounded, { case: "c1", fact: "F1", fault, evidence: [] })
    else if (unknown.length > 0 || cited.length === 0) {
      answer.refused(FactFounded, { case: "c1", fact: "F1", evidence: unknown })
    } else assert.strictEqual(answer.verdict._tag, "Right")
    assert.isTrue(accepts(at("evidence"), EstablishFact, fact("F1"), as(p2)))
  },
  runs
)

const levels = accountabilityPreset.division.flatMap(({ code: rule, shares }) =>
  shares.map(({ level, part }) => [`${rule}/${part}`, level] as const)
)

it.prop(
  "R-ACCT-SHARE-BY-RULE: a share has the level that a rule of the bound version gives to the part",
  [
    fc.constantFrom(...Part.literals.filter((part) => part !== "member-right")),
    fc.constantFrom(...accountabilityPreset.division.map((rule) => rule.code), "R99")
  ],
  ([part, rule]) => {
    const level = levels.find(([name]) => name === `${rule}/${part}`)?.[1]
    const answer = after("fact").when(ApportionResponsibility, share("甲", part, rule), as(p1))
    if (level === undefined) {
      const possible = levels.filter(([name]) => name.endsWith(`/${part}`)).map(([name]) => name.split("/")[0]!)
      answer.refused(ShareByRule, { case: "c1", rule, part: parts[part].zh, possible })
    } else {
      const past = after("fact").and(ApportionResponsibility, share("甲", part, rule), as(p1)).events
      assert.deepStrictEqual(fileOf(past)?.shares, [{ respondent: "甲", part, level, rule }] as never)
    }
    assert.isTrue(accepts(at("fact"), ApportionResponsibility, share("甲", "handler", "R1"), as(p1)))
  },
  { fastCheck: { numRuns: 60 } }
)

it("a share that is apportioned again replaces the former, and notice and defence begin anew", () => {
  const past = after("waived").and(ApportionResponsibility, share("甲", "handler", "R1"), as(p1)).events
  const file = fileOf(past)!
  assert.deepStrictEqual(
    file.shares.map(({ respondent, rule }) => `${respondent} ${rule}`),
    ["丙 R4", "甲 R1"]
  )
  assert.deepStrictEqual([file.status, file.notices, file.heard], ["investigating", [], []])
  const found = fileOf(after("waived").and(EstablishFact, fact("F2"), as(p1)).events)!
  assert.deepStrictEqual([found.status, found.notices, found.heard], ["investigating", [], []])
})

const said = fc.record({
  member: fc.constantFrom("agreed", "dissented", undefined),
  reviewer: fc.constantFrom("agreed", "dissented", undefined)
})
const borne = fc.constantFrom(
  ["member-right", "R9"],
  ["member-wrong", "R9"],
  ["decider", "R9"],
  ["approver", "R4"],
  ["handler", "R5"]
)

it.prop(
  "R-ACCT-RIGHT-FREE: who held the right opinion in a collective decision bears nothing, and nobody else is counted among them",
  [said, borne],
  ([{ member, reviewer }, [part, rule]]) => {
    let past = after("fact")
    if (member !== undefined) past = past.and(RecordOpinion, opinion("丙", "member", member), as(p1))
    if (reviewer !== undefined) past = past.and(RecordOpinion, opinion("丙", "reviewer", reviewer), as(p1))
    const right = member === "dissented" && reviewer !== "agreed"
    const none = part === "member-right" || (part === "handler" && rule === "R5")
    const answer = past.when(ApportionResponsibility, share("丙", part!, rule!), as(p1))
    const fits = right ? none : part !== "member-right"
    if (fits) assert.strictEqual(answer.verdict._tag, "Right")
    else {
      answer.refused(RightFree, {
        case: "c1",
        person: "丙",
        part: parts[part as Part].zh,
        dissented: right
      })
    }
  },
  { fastCheck: { numRuns: 60 } }
)

const notice = (respondent: string, proposed: ReadonlyArray<object> = []) => ({
  ...of,
  respondent,
  basis: "依据",
  proposed
})

it.prop(
  "R-ACCT-FACTS-FIRST: facts, the share, and forms of the rules come before the notice",
  [fc.constantFrom("evidence", "fact", "share", "shares"), fc.constantFrom("P3", "O1", "P10", "P99")],
  ([stage, form]) => {
    const answer = after(stage).when(NotifyRespondent, notice("丙", forms(form)), as(p1))
    const missing = [
      ...(stage === "evidence" ? (["facts"] as const) : []),
      ...(stage === "shares" ? [] : (["share"] as const)),
      ...(form === "P3" ? [] : (["known-form"] as const))
    ]
    if (missing.length > 0) answer.refused(FactsFirst, { case: "c1", person: "丙", missing })
    else assert.strictEqual(answer.verdict._tag, "Right")
    assert.isTrue(accepts(at("share"), NotifyRespondent, notice("甲"), as(p1)))
  },
  runs
)

it("the organ needs no share, and its forms are its own", () => {
  const respondents = [{ person: "局长", as: "organ" }]
  const past = given(county, organ("nyj"), rulesAdopted("nyj"))
    .and(ReceiveClue, { ...of, source: "other", text: "线索", on: "2026-03-02" }, as(p1))
    .and(AcceptCase, { ...of, respondents, act: "a", actOn: "2026-02-02", on: "2026-03-03" }, as(leader))
  const found = [...past.events, ...at("fact").filter(({ type }) => /Investigators|Evidence|Fact/.test(type))]
  assert.isTrue(accepts(found, NotifyRespondent, notice("局长", forms("O1")), as(p1)))
  after(found)
    .when(NotifyRespondent, notice("局长", forms("P1")), as(p1))
    .refused(FactsFirst, { case: "c1", person: "局长", missing: ["known-form"] })
})

it("a new notice asks for a new defence of that respondent alone", () => {
  const past = after("waived").and(NotifyRespondent, notice("甲", forms("P3")), as(p1)).events
  const file = fileOf(past)!
  assert.deepStrictEqual([file.status, file.heard], ["notified", ["丙"]] as never)
  assert.deepStrictEqual(
    file.notices.map(({ respondent }) => respondent),
    ["丙", "甲"] as never
  )
})

it.prop(
  "R-ACCT-DEFENCE-IN-ORDER: a defence is heard or waived after the notice, and once",
  [fc.constantFrom("notice", "notices", "heard", "waived"), fc.constantFrom("甲", "丙"), fc.boolean()],
  ([stage, respondent, waive]) => {
    const [command, input] = waive
      ? ([WaiveDefence, { ...of, respondent }] as const)
      : ([HearDefence, { ...of, respondent, statement: "陈述", checked: "复核" }] as const)
    const answer = after(stage).when(command, input, as(p1))
    const about = { case: "c1", person: respondent }
    if (stage === "notice" && respondent === "丙") answer.refused(DefenceInOrder, { ...about, problem: "not-notified" })
    else if (stage === "waived" || (stage === "heard" && respondent === "甲")) {
      answer.refused(DefenceInOrder, { ...about, problem: "heard" })
    } else assert.strictEqual(answer.verdict._tag, "Right")
  },
  { fastCheck: { numRuns: 50 } }
)

it.prop(
  "R-ACCT-EXTENSION: the period is extended once and before it ends, as far as the rules provide",
  [fc.integer({ min: -2, max: 2 })],
  ([shift]) => {
    const due = day("2026-03-24")
    const on = addDays(due, shift)
    const answer = after("waived").when(ExtendPeriod, of, as(head, on))
    if (shift > 0) return answer.refused(Extension, { case: "c1", problem: "past-due", due })
    const extended = after("waived").and(ExtendPeriod, of, as(head, on))
    assert.strictEqual(fileOf(extended.events)?.deadline?.due, "2026-04-14" as never)
    extended.when(ExtendPeriod, of, as(head, on)).refused(Extension, { case: "c1", problem: "twice" })
  },
  runs
)

it("rules without an extension give none", () => {
  const clocks = Struct.omit(accountabilityPreset.clocks, "extension")
  const past = given(county, organ("nyj"), rulesAdopted("nyj", "2021-01-01", "x", { ...accountabilityPreset, clocks }))
    .and(ReceiveClue, { ...of, source: "other", text: "线索" }, as(p1, "2026-03-02"))
    .and(
      AcceptCase,
      { ...of, respondents: [{ person: "丙", as: "leader" }], act: "a", actOn: "2026-02-02" },
      as(leader, "2026-03-03")
    )
  past.when(ExtendPeriod, of, as(head, "2026-03-04")).refused(Extension, { case: "c1", problem: "not-provided" })
})
