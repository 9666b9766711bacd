import { assert, it } from "@effect/vitest"
import type { Decision } from "@zhize/domain"
import { FastCheck as fc } from "effect"
import {
  AcceptCase,
  AddEvidence,
  AppealOtherHands,
  AppointInvestigators,
  DecideAccountability,
  DecideAppeal,
  DecideRecusal,
  EstablishFact,
  FindNoFault,
  HearDefence,
  InvestigatorActs,
  InvestigatorFree,
  LodgeAppeal,
  NotifyRespondent,
  RecordOpinion,
  RecusalAsked,
  Recused,
  RequestRecusal,
  RespondentKnown,
  RespondentStep,
  ServeDecision,
  TwoInvestigators,
  WaiveDefence
} from "../../src/accountability/index.ts"
import { idBut, runs } from "../organisation/Scene.ts"
import { accepts, after, as, at, by, decision, forms, head, jia, leader, of, p1, p2, refusedBy, scan } from "./Scene.ts"

const evidence = { ...of, evidence: "E9", title: "证言", document: scan }
const opinion = { ...of, person: "戊", role: "member", stance: "agreed", opinion: "同意", givenOn: "2026-02-01" }
const fact = { ...of, fact: "F9", fault: "F01", text: "事实", evidence: ["E1"] }
const notice = { ...of, respondent: "甲", basis: "依据", proposed: [] }
const recusal = (person: string) => ({ ...of, person, ground: "近亲属" })

/** A step, the state in which it is possible, and the roles that may give it. */
const others: ReadonlyArray<readonly [Decision, string, object, "organ-clerk" | "organ-principal"]> = [
  [AppointInvestigators, "accepted", { ...of, persons: ["p8", "p9"] }, "organ-principal"],
  [NotifyRespondent, "shares", notice, "organ-clerk"],
  [DecideAccountability, "waived", decision, "organ-principal"],
  [FindNoFault, "fact", { ...of, findings: "查无实据" }, "organ-principal"],
  [ServeDecision, "decided", { ...of, respondent: "甲" }, "organ-clerk"],
  [
    DecideAppeal,
    "executed",
    { ...of, respondent: "甲", outcome: "upheld", forms: [], opinion: "维持" },
    "organ-principal"
  ]
]

it.prop(
  "R-ACCT-RESPONDENT-STEP: respondents take no step in the own case but their own defence and appeal",
  [fc.constantFrom(...others), fc.constantFrom("甲", "丙"), idBut("p1", "p2")],
  ([[command, stage, input, role], person, other]) => {
    after(stage)
      .when(command, input, as(by(role, person)))
      .refused(RespondentStep, { case: "c1", person, step: command.name })
    assert.isTrue(accepts(at(stage), command, input, as(by(role, other))), command.name)
  },
  runs
)

it("a respondent asks for recusal, waives and appeals for nobody else", () => {
  assert.isTrue(accepts(at("heard"), RequestRecusal, recusal("p1"), as(jia)))
  assert.isTrue(accepts(at("notices"), WaiveDefence, { ...of, respondent: "甲" }, as(jia)))
  assert.isTrue(accepts(at("all-served"), LodgeAppeal, { ...of, respondent: "甲", text: "不服" }, as(jia)))
  const clerkJia = by("organ-clerk", "甲")
  after("notices")
    .when(WaiveDefence, { ...of, respondent: "丙" }, as(clerkJia))
    .refused(RespondentStep, { case: "c1", person: "甲", step: "WaiveDefence" })
  after("all-served")
    .when(LodgeAppeal, { ...of, respondent: "丙", text: "不服" }, as(clerkJia))
    .refused(RespondentStep)
  assert.isTrue(accepts(at("notices"), WaiveDefence, { ...of, respondent: "丙" }, as(p1)))
})

it("nobody accepts a case against the own person", () => {
  const respondents = [{ person: "副局长", as: "leader" }]
  after("clue")
    .when(AcceptCase, { ...of, respondents, act: "a", actOn: "2026-02-02" }, as(leader))
    .refused(RespondentStep, { case: "c1", person: "副局长", step: "AcceptCase" })
})

it.prop(
  "R-ACCT-RECUSED: whoever is recused, or about whom it is undecided, takes no step; whoever was kept on does",
  [fc.constantFrom(...others), fc.constantFrom("pending", "granted", "refused"), idBut("p1", "p2", "局长", "法制甲")],
  ([[command, stage, input, role], standing, person]) => {
    const asked = after(stage).and(RequestRecusal, recusal(person), as(p1))
    const granted = standing === "granted"
    const past = (standing === "pending" ? asked : asked.and(DecideRecusal, { ...of, person, granted }, as(head)))
      .events
    if (standing === "refused") return assert.isTrue(accepts(past, command, input, as(by(role, person))), command.name)
    after(past)
      .when(command, input, as(by(role, person)))
      .refused(Recused, { case: "c1", person, step: command.name, pending: standing === "pending" })
  },
  runs
)

it.prop(
  "R-ACCT-RECUSAL-ASKED: a recusal is requested before it is decided, and once",
  [idBut("局长", "p1"), fc.boolean()],
  ([person, granted]) => {
    after("fact")
      .when(DecideRecusal, { ...of, person, granted }, as(head))
      .refused(RecusalAsked, { case: "c1", person, problem: "not-asked" })
    const asked = after("fact").and(RequestRecusal, recusal(person), as(p1))
    asked
      .when(RequestRecusal, recusal(person), as(p1))
      .refused(RecusalAsked, { case: "c1", person, problem: "pending" })
    const decided = asked.and(DecideRecusal, { ...of, person, granted }, as(head))
    decided
      .when(DecideRecusal, { ...of, person, granted }, as(head))
      .refused(RecusalAsked, { case: "c1", person, problem: "not-asked" })
    const again = decided.when(RequestRecusal, recusal(person), as(p1))
    if (granted) again.refused(RecusalAsked, { case: "c1", person, problem: "granted" })
    else assert.strictEqual(again.verdict._tag, "Right")
  },
  runs
)

it.prop(
  "R-ACCT-TWO-INVESTIGATORS: at least two investigate, the recused not counted",
  [fc.uniqueArray(fc.constantFrom("a", "b", "c"), { minLength: 1 })],
  ([persons]) => {
    const answer = after("accepted").when(AppointInvestigators, { ...of, persons }, as(leader))
    if (persons.length < 2) answer.refused(TwoInvestigators, { case: "c1", investigators: persons })
    else assert.strictEqual(answer.verdict._tag, "Right")
    after("accepted")
      .when(FindNoFault, { ...of, findings: "查无实据" }, as(head))
      .refused(TwoInvestigators, { case: "c1", investigators: [] })
    const left = after("fact")
      .and(RequestRecusal, recusal("p1"), as(head))
      .and(DecideRecusal, { ...of, person: "p1", granted: true }, as(head))
    left
      .when(FindNoFault, { ...of, findings: "查无实据" }, as(head))
      .refused(TwoInvestigators, { case: "c1", investigators: ["p2"] })
    const filled = left.and(AppointInvestigators, { ...of, persons }, as(leader)).events
    assert.isTrue(accepts(filled, FindNoFault, { ...of, findings: "查无实据" }, as(head)))
  },
  runs
)

it.prop(
  "R-ACCT-INVESTIGATOR-FREE: an investigator has no part in the act or the case",
  [idBut("p1", "p2", "p3", "p4")],
  ([free]) => {
    const past = after("fact")
      .and(RecordOpinion, opinion, as(p1))
      .and(RequestRecusal, recusal("p3"), as(p1))
      .and(RequestRecusal, recusal("p4"), as(p1))
      .and(DecideRecusal, { ...of, person: "p4", granted: false }, as(head))
    const refused = (person: string, problem: "respondent" | "recused" | "opinion" | "appointed") =>
      past
        .when(AppointInvestigators, { ...of, persons: [free, person] }, as(leader))
        .refused(InvestigatorFree, { case: "c1", person, problem })
    refused("甲", "respondent")
    refused("p3", "recused")
    refused("戊", "opinion")
    refused("p1", "appointed")
    refused(free, "appointed")
    for (const persons of [[free], [free, "p4"]]) {
      assert.isTrue(accepts(past.events, AppointInvestigators, { ...of, persons }, as(leader)))
    }
  },
  runs
)

const investigate: ReadonlyArray<readonly [Decision, string, object]> = [
  [AddEvidence, "appointed", evidence],
  [RecordOpinion, "appointed", opinion],
  [EstablishFact, "evidence", fact],
  [HearDefence, "notices", { ...of, respondent: "甲", statement: "陈述", checked: "复核" }]
]

it.prop(
  "R-ACCT-INVESTIGATOR-ACTS: the inquiry is for the investigators on the case",
  [fc.constantFrom(...investigate), idBut("p1", "p2")],
  ([[command, stage, input], other]) => {
    after(stage)
      .when(command, input, as(by("organ-clerk", other)))
      .refused(InvestigatorActs, { case: "c1", person: other, step: command.name })
    for (const actor of [p1, p2]) assert.isTrue(accepts(at(stage), command, input, as(actor)), command.name)
  },
  runs
)

it.prop(
  "R-ACCT-RESPONDENT-KNOWN: whom a step concerns is a respondent of the case",
  [idBut("p1")],
  ([person]) => {
    after("shares")
      .when(NotifyRespondent, { ...notice, respondent: person }, as(p1))
      .refused(RespondentKnown, { case: "c1", person, known: ["甲", "丙"] })
    assert.isTrue(accepts(at("shares"), NotifyRespondent, { ...notice, respondent: "丙" }, as(p1)))
    const measures = [...decision.measures, { ...decision.measures[0]!, respondent: person }]
    after("waived")
      .when(DecideAccountability, { ...decision, measures }, as(head))
      .refused(RespondentKnown, { case: "c1", person, known: ["甲", "丙"] })
  },
  runs
)

it.prop(
  "R-ACCT-APPEAL-OTHER-HANDS: an investigator does not decide the appeal, not even after being recused",
  [fc.constantFrom("p1", "p2"), idBut("p1", "p2")],
  ([investigator, other]) => {
    const input = { ...of, respondent: "甲", outcome: "changed", forms: forms("P3"), opinion: "减轻" }
    after("appealed")
      .when(DecideAppeal, input, as(by("organ-principal", investigator)))
      .refused(AppealOtherHands, { case: "c1", person: investigator })
    assert.isTrue(accepts(at("appealed"), DecideAppeal, input, as(by("organ-principal", other))))
    assert.strictEqual(
      refusedBy(at("appealed"), DecideAppeal, input, as(by("legal-office", investigator))),
      AppealOtherHands.id
    )
  },
  runs
)
