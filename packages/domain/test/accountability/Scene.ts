/**
 * A county with one fault case, told step by step: an officer (甲) handled an act that a leader (丙) approved, and two
 * clerks (p1, p2) investigate. `at` answers everything that happened up to and with a step.
 */
import { type Actor, type Decision, type DomainEvent, OrganId, PersonId } from "@zhize/domain"
import { decideAfter, folded, given, type Surroundings } from "@zhize/domain/testing"
import { Either } from "effect"
import {
  AcceptCase,
  AddEvidence,
  AppointInvestigators,
  ApportionResponsibility,
  type CaseFile,
  cases,
  CloseCase,
  DecideAccountability,
  DecideAppeal,
  EstablishFact,
  ExecuteMeasure,
  HearDefence,
  LodgeAppeal,
  NotifyRespondent,
  ReceiveClue,
  RecordOpinion,
  ReportDecision,
  ServeDecision,
  WaiveDefence
} from "../../src/accountability/index.ts"
import { OfficerEnrolled } from "../../src/organisation/index.ts"
import { county, day, organ } from "../organisation/Scene.ts"
import { rulesAdopted, scan } from "../routine/AccountabilityScene.ts"

export { scan }

export const by = (role: Actor["role"], person: string, of = "nyj"): Actor =>
  role === "legal-office"
    ? { role, person: PersonId.make(person) }
    : { role, organ: OrganId.make(of), person: PersonId.make(person) }

export const p1 = by("organ-clerk", "p1")
export const p2 = by("organ-clerk", "p2")
export const head = by("organ-principal", "局长")
export const leader = by("supervising-leader", "副局长")
export const office = by("legal-office", "法制甲")
export const jia = by("officer", "甲")

export const officer = (person: string, from = "2020-01-01", of = "nyj") =>
  OfficerEnrolled.of({
    organ: OrganId.make(of),
    officer: PersonId.make(person),
    name: `${person}某`,
    staffing: "establishment",
    from: day(from)
  })

export const base = [county, organ("nyj", "2020-01-01", "农业农村局"), organ("sjj"), officer("甲"), rulesAdopted("nyj")]

export const of = { organ: "nyj", case: "c1" }
export const forms = (...codes: ReadonlyArray<string>) => codes.map((form) => ({ form }))
export const measure = (respondent: string, codes: ReadonlyArray<string>, more: object = {}) => ({
  respondent,
  band: "B1",
  grounds: [] as ReadonlyArray<string>,
  effect: "within-band",
  forms: forms(...codes),
  ...more
})
export const decision = {
  ...of,
  number: "固农追〔2026〕1号",
  measures: [measure("甲", ["P4", "P3"]), measure("丙", ["P1"])],
  appealRoute: "收到之日起三十日内，可以书面向本机关申诉。",
  document: scan
}

type Step = readonly [name: string, decision: Decision, input: object, as: Actor, on: string]

export const steps: ReadonlyArray<Step> = [
  ["clue", ReceiveClue, { ...of, source: "complaint", text: "举报超期未办结" }, p1, "2026-03-02"],
  [
    "accepted",
    AcceptCase,
    {
      ...of,
      respondents: [
        { person: "甲", as: "officer" },
        { person: "丙", as: "leader" }
      ],
      act: "固农罚〔2026〕1号",
      actOn: "2026-02-02"
    },
    leader,
    "2026-03-03"
  ],
  ["appointed", AppointInvestigators, { ...of, persons: ["p1", "p2"] }, leader, "2026-03-04"],
  ["evidence", AddEvidence, { ...of, evidence: "E1", title: "案卷", document: scan }, p1, "2026-03-05"],
  [
    "opinion",
    RecordOpinion,
    { ...of, person: "甲", role: "handler", stance: "agreed", opinion: "同意处罚", givenOn: "2026-02-01" },
    p1,
    "2026-03-05"
  ],
  [
    "fact",
    EstablishFact,
    { ...of, fact: "F1", fault: "F03", text: "未告知即处罚", evidence: ["E1"] },
    p2,
    "2026-03-06"
  ],
  ["share", ApportionResponsibility, { ...of, respondent: "甲", part: "handler", rule: "R4" }, p2, "2026-03-09"],
  ["shares", ApportionResponsibility, { ...of, respondent: "丙", part: "approver", rule: "R4" }, p2, "2026-03-09"],
  [
    "notice",
    NotifyRespondent,
    { ...of, respondent: "甲", basis: "程序违法", proposed: forms("P4", "P3") },
    p1,
    "2026-03-10"
  ],
  [
    "notices",
    NotifyRespondent,
    { ...of, respondent: "丙", basis: "程序违法", proposed: forms("P1") },
    p1,
    "2026-03-10"
  ],
  ["heard", HearDefence, { ...of, respondent: "甲", statement: "事出有因", checked: "不予采纳" }, p1, "2026-03-11"],
  ["waived", WaiveDefence, { ...of, respondent: "丙" }, by("supervising-leader", "丙"), "2026-03-12"],
  ["decided", DecideAccountability, decision, head, "2026-03-16"],
  ["served", ServeDecision, { ...of, respondent: "甲" }, p1, "2026-03-17"],
  ["all-served", ServeDecision, { ...of, respondent: "丙" }, p1, "2026-03-17"],
  ["reported", ReportDecision, of, p1, "2026-03-18"],
  ["appealed", LodgeAppeal, { ...of, respondent: "甲", text: "处理过重" }, jia, "2026-03-20"],
  ["executed", ExecuteMeasure, { ...of, respondent: "丙", form: "P1", result: "已谈话" }, p1, "2026-03-23"],
  [
    "reviewed",
    DecideAppeal,
    { ...of, respondent: "甲", outcome: "changed", forms: forms("P3"), opinion: "减轻" },
    head,
    "2026-04-01"
  ],
  ["all-executed", ExecuteMeasure, { ...of, respondent: "甲", form: "P3", result: "已检查" }, p1, "2026-04-02"],
  ["closed", CloseCase, of, head, "2026-04-20"]
]

const told = new Map<string, ReadonlyArray<DomainEvent>>()
let events: ReadonlyArray<DomainEvent> = base
for (const [name, command, input, as, today] of steps) {
  events = given(...events).and(command, input, { as, today }).events
  told.set(name, events)
}
export type Stage = string
/** Everything up to and with a step. */
export const at = (stage: Stage): ReadonlyArray<DomainEvent> => told.get(stage) ?? base

export const fileOf = (past: ReadonlyArray<DomainEvent>, id = "c1"): CaseFile | undefined => folded(cases.one(id), past)

/** After a step, or after some events. */
export const after = (stage: Stage | ReadonlyArray<DomainEvent>) =>
  given(...(typeof stage === "string" ? at(stage) : stage))

export const today = "2026-04-20"
/** Somebody on a day late enough for every step. */
export const as = (actor: Actor, on = today): Surroundings => ({ as: actor, today: on, reason: "理由" })

export const accepts = (
  past: ReadonlyArray<DomainEvent>,
  command: Decision,
  input: object,
  surroundings: Surroundings
) => Either.isRight(decideAfter(past, command, input, surroundings))

/** The rule that refused, if one did. */
export const refusedBy = (
  past: ReadonlyArray<DomainEvent>,
  command: Decision,
  input: object,
  surroundings: Surroundings
): string | undefined => {
  const verdict = decideAfter(past, command, input, surroundings)
  return Either.isLeft(verdict) && "rule" in verdict.left ? verdict.left.rule.id : undefined
}
