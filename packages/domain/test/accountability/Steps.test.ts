import { assert, it } from "@effect/vitest"
import { type Decision, type DomainEvent, zhize } from "@zhize/domain"
import { given } from "@zhize/domain/testing"
import { FastCheck as fc } from "effect"
import {
  AcceptCase,
  AddEvidence,
  CaseKnown,
  CaseOnce,
  CloseCase,
  DismissClue,
  ExemptCase,
  FindNoFault,
  ReceiveClue,
  ReopenCase,
  StepDated,
  TransferCase,
  TransitionDrawn
} from "../../src/accountability/index.ts"
import { OrganKnown } from "../../src/organisation/index.ts"
import { addDays } from "@zhize/domain"
import { day, idBut, runs } from "../organisation/Scene.ts"
import { accepts, after, as, at, base, fileOf, head, leader, of, office, p1, refusedBy, scan, steps } from "./Scene.ts"

it("a case goes from clue to closed, each step as it was told", () => {
  const statuses = steps.map(([name]) => fileOf(at(name))?.status)
  assert.deepStrictEqual(statuses, [
    "clue",
    "accepted",
    "investigating",
    "investigating",
    "investigating",
    "investigating",
    "investigating",
    "investigating",
    "investigating",
    "notified",
    "notified",
    "heard",
    "decided",
    "decided",
    "served",
    "served",
    "appealed",
    "appealed",
    "reviewed",
    "reviewed",
    "closed"
  ])
})

it("what starts a clock tells its deadline, by the bound rules", () => {
  const file = fileOf(at("appealed"))!
  assert.strictEqual(file.rules, "2021" as never)
  assert.strictEqual(file.deadline?.due, "2026-03-24" as never)
  assert.strictEqual(file.decided?.report?.due, "2026-04-15" as never)
  assert.deepStrictEqual(
    file.served.map(({ deadline }) => deadline.due as string),
    ["2026-04-16", "2026-04-16"]
  )
  assert.strictEqual(file.appeals[0]?.deadline.due, "2026-04-20" as never)
})

const clue = { source: "other", text: "线索" }

it.prop(
  "R-ACCT-CASE-ONCE: a case's id is used once in the ledger, whichever organ uses it",
  [idBut("c1"), fc.constantFrom("nyj", "sjj")],
  ([id, organ]) => {
    const clerk = as({ role: "organ-clerk", organ: organ as never, person: "p1" as never })
    after("clue")
      .when(ReceiveClue, { ...clue, organ, case: "c1" }, clerk)
      .refused(CaseOnce, { case: "c1", organ: "nyj" })
    assert.isTrue(accepts(at("clue"), ReceiveClue, { ...clue, organ, case: id }, clerk))
    assert.isFalse(accepts(at("clue"), ReceiveClue, { ...clue, organ, case: id, on: "2026-04-21" }, clerk))
  },
  runs
)

it("a clue is about an organ that is there", () => {
  given(...base)
    .when(ReceiveClue, { ...clue, organ: "xx", case: "c2" }, as(office))
    .refused(OrganKnown)
})

it.prop(
  "R-ACCT-CASE-KNOWN: a step is taken on a case of the very organ",
  [idBut("c1")],
  ([id]) => {
    after("clue")
      .when(DismissClue, { organ: "nyj", case: id }, as(leader))
      .refused(CaseKnown, { case: id, organ: "nyj" })
    after("clue")
      .when(DismissClue, { organ: "sjj", case: "c1" }, as(office))
      .refused(CaseKnown, { case: "c1", organ: "sjj" })
    assert.isTrue(accepts(at("clue"), DismissClue, of, as(leader)))
  },
  runs
)

const dismissed = after("clue").and(DismissClue, of, as(leader)).events
const none = after("appointed").and(FindNoFault, { ...of, findings: "查无实据" }, as(head)).events
const gone = after("accepted").and(TransferCase, { ...of, to: "supervision", authority: "县监委" }, as(head)).events
const exempt = after("waived").and(ExemptCase, { ...of, grounds: ["E5"], number: "1号" }, as(head)).events

const stages: Readonly<Record<string, ReadonlyArray<DomainEvent>>> = {
  clue: at("clue"),
  dismissed,
  accepted: at("accepted"),
  investigating: at("fact"),
  notified: at("notices"),
  heard: at("waived"),
  decided: at("decided"),
  exempted: exempt,
  "not-established": none,
  transferred: gone,
  served: at("all-served"),
  appealed: at("appealed"),
  reviewed: at("reviewed"),
  closed: at("closed")
}

/** The life of a case, drawn a second time: what is possible in each state. */
const possible: Readonly<Record<string, string>> = {
  clue: "DismissClue AcceptCase",
  dismissed: "",
  accepted:
    "AppointInvestigators RequestRecusal DecideRecusal ExtendPeriod DecideAccountability ExemptCase FindNoFault TransferCase",
  decided: "RequestRecusal DecideRecusal ServeDecision ReportDecision LodgeAppeal ExecuteMeasure CloseCase",
  exempted: "ServeDecision ReportDecision CloseCase",
  "not-established": "CloseCase",
  transferred: "CloseCase",
  closed: "ReopenCase"
}
const inquiry =
  "AppointInvestigators RequestRecusal DecideRecusal AddEvidence RecordOpinion EstablishFact ApportionResponsibility NotifyRespondent HearDefence WaiveDefence ExtendPeriod DecideAccountability ExemptCase FindNoFault TransferCase"
const afterwards = possible["decided"]!
const drawnIn = (status: string): ReadonlyArray<string> => {
  const told =
    possible[status] ??
    (["investigating", "notified", "heard"].includes(status)
      ? inquiry
      : status === "appealed"
        ? afterwards.replace("LodgeAppeal", "LodgeAppeal DecideAppeal")
        : afterwards)
  return told === "" ? [] : told.split(" ")
}

const inputs: Readonly<Record<string, object>> = {
  AcceptCase: { ...of, respondents: [{ person: "乙", as: "leader" }], act: "a", actOn: "2026-02-02" },
  AppointInvestigators: { ...of, persons: ["p8", "p9"] },
  RequestRecusal: { ...of, person: "p9", ground: "近亲属" },
  DecideRecusal: { ...of, person: "p9", granted: true },
  AddEvidence: { ...of, evidence: "E9", title: "证言", document: scan },
  RecordOpinion: { ...of, person: "戊", role: "member", stance: "agreed", opinion: "同意", givenOn: "2026-02-01" },
  EstablishFact: { ...of, fact: "F9", fault: "F01", text: "事实", evidence: ["E1"] },
  ApportionResponsibility: { ...of, respondent: "甲", part: "handler", rule: "R1" },
  NotifyRespondent: { ...of, respondent: "甲", basis: "依据", proposed: [] },
  HearDefence: { ...of, respondent: "甲", statement: "陈述", checked: "复核" },
  WaiveDefence: { ...of, respondent: "甲" },
  DecideAccountability: {
    ...of,
    number: "1号",
    measures: [{ respondent: "甲", band: "B1", grounds: [], effect: "within-band", forms: [] }]
  },
  ExemptCase: { ...of, grounds: ["E5"], number: "1号" },
  FindNoFault: { ...of, findings: "查无实据" },
  TransferCase: { ...of, to: "judicial", authority: "县公安局" },
  ServeDecision: { ...of, respondent: "甲" },
  LodgeAppeal: { ...of, respondent: "甲", text: "不服" },
  DecideAppeal: { ...of, respondent: "甲", outcome: "upheld", forms: [], opinion: "维持" },
  ExecuteMeasure: { ...of, respondent: "甲", form: "P3", result: "已执行" }
}

const commands = zhize.modules
  .find(({ name }) => name === "accountability")!
  .commands.filter(({ name }) => name !== "ReceiveClue")

/** Some actor whom the table names and who has no part in the case but as investigator. */
const actorOf = (command: Decision) =>
  command.allowed.some(({ role }) => role === "organ-clerk") ? p1 : { ...head, person: "某领导" as never }

const drawnAsTold = (status: string) => {
  assert.strictEqual(fileOf(stages[status]!)?.status, status as never)
  const drawn = drawnIn(status)
  let refused = 0
  for (const command of commands) {
    const actor = command.name === "AcceptCase" || command.name === "DismissClue" ? leader : actorOf(command)
    const rule = refusedBy(stages[status]!, command, inputs[command.name] ?? of, as(actor))
    assert.strictEqual(rule !== TransitionDrawn.id, drawn.includes(command.name), `${status} ${command.name}`)
    if (rule === TransitionDrawn.id) refused++
  }
  assert.strictEqual(refused, commands.length - drawn.length)
}

it.prop(
  "R-ACCT-TRANSITION-DRAWN: a case moves only as drawn, and the refusal says what is possible",
  [fc.shuffledSubarray(Object.keys(stages), { minLength: Object.keys(stages).length })],
  ([all]) => {
    for (const status of all) drawnAsTold(status)
  },
  { fastCheck: { numRuns: 1 } }
)

it("the refusal of a step that is not drawn lists the steps that are", () => {
  after("closed")
    .when(CloseCase, of, as(head))
    .refused(TransitionDrawn, { case: "c1", status: "已结案", step: "CloseCase", possible: ["ReopenCase"] })
  after(dismissed)
    .when(AcceptCase, inputs["AcceptCase"], as(leader))
    .refused(TransitionDrawn, { case: "c1", status: "不予受理", step: "AcceptCase", possible: [] })
})

it.prop(
  "R-ACCT-STEP-DATED: a step is dated from the last one on, and not after today",
  [fc.integer({ min: -10, max: 10 }), fc.integer({ min: 0, max: 10 })],
  ([shift, span]) => {
    const last = day("2026-03-04")
    const on = addDays(last, shift)
    const latest = addDays(last, span)
    const answer = after("appointed").when(
      AddEvidence,
      { ...of, evidence: "E1", title: "案卷", document: scan, on },
      as(p1, latest)
    )
    const fits = 0 <= shift && shift <= span
    if (!fits) answer.refused(StepDated, { on, earliest: last, latest })
    assert.strictEqual(answer.verdict._tag, fits ? "Right" : "Left")
    assert.isTrue(accepts(at("appointed"), AddEvidence, { ...inputs["AddEvidence"], on: last }, as(p1, "2026-03-04")))
    assert.strictEqual(
      refusedBy(at("appointed"), AddEvidence, { ...inputs["AddEvidence"], on: "2026-03-03" }, as(p1, "2026-03-04")),
      StepDated.id
    )
  },
  runs
)

it("a reopened case keeps its evidence, opinions, facts and earlier decision, and is heard anew", () => {
  const reopened = after("closed").and(ReopenCase, of, as(head)).events
  const before = fileOf(at("closed"))!
  const now = fileOf(reopened)!
  assert.strictEqual(now.status, "investigating")
  assert.deepStrictEqual(
    [now.evidence, now.opinions, now.facts, now.shares],
    [before.evidence, before.opinions, before.facts, before.shares]
  )
  assert.deepStrictEqual(now.earlier, [before.decided!])
  assert.deepStrictEqual([now.notices, now.heard, now.served, now.appeals, now.executed], [[], [], [], [], []])
  assert.deepStrictEqual([now.decided, now.closedOn, now.reportedOn], [undefined, undefined, undefined])
  assert.strictEqual(now.deadline?.due, "2026-05-11" as never)
  assert.strictEqual(now.extended, false)
})
