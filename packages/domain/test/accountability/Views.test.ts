import { assert, it } from "@effect/vitest"
import type { DomainEvent } from "@zhize/domain"
import { folded } from "@zhize/domain/testing"
import { Either } from "effect"
import { accountabilityModule, RecordOpinion } from "../../src/accountability/index.ts"
import { day } from "../organisation/Scene.ts"
import { after, as, at, of, p1 } from "./Scene.ts"

const viewOf = (name: string) => accountabilityModule.views.find((one) => one.name === name)!
const ask = (name: string, events: ReadonlyArray<DomainEvent>, params: object = {}, on = "2026-03-20") => {
  const view = viewOf(name)
  const answer = view.answer(folded(view.fold, events), params, { validOn: day(on), today: day(on) })
  return Either.map(answer as Either.Either<ReadonlyArray<any>, unknown>, (rows) => rows)
}
const rowsOf = (...asked: Parameters<typeof ask>) => Either.getOrThrow(ask(...asked))
const cells = (name: string, row: unknown, lang: "zh" | "en" = "zh") => {
  const { columns } = viewOf(name)
  return typeof columns === "function" ? [] : columns.map(({ show }) => show(row, lang))
}

it("the docket tells what comes next, by when and why, at every stage", () => {
  const next = (stage: string) => {
    const [row] = rowsOf("docket", at(stage))
    return [row.next.map(({ command }: any) => command).join(" "), row.due]
  }
  assert.deepStrictEqual(next("clue"), ["AcceptCase DismissClue", undefined])
  assert.deepStrictEqual(next("accepted"), ["AppointInvestigators", "2026-03-24"])
  assert.deepStrictEqual(next("evidence"), ["EstablishFact", "2026-03-24"])
  assert.deepStrictEqual(next("fact"), ["ApportionResponsibility", "2026-03-24"])
  assert.deepStrictEqual(next("shares"), ["NotifyRespondent", "2026-03-24"])
  assert.deepStrictEqual(next("notices"), ["HearDefence", "2026-03-24"])
  assert.deepStrictEqual(next("waived"), ["DecideAccountability", "2026-03-24"])
  assert.deepStrictEqual(next("served"), [
    "ServeDecision ExecuteMeasure ExecuteMeasure ExecuteMeasure ReportDecision",
    "2026-04-15"
  ])
  assert.deepStrictEqual(next("executed"), ["DecideAppeal ExecuteMeasure ExecuteMeasure", "2026-04-20"])
  assert.deepStrictEqual(next("all-executed"), ["CloseCase", undefined])
  assert.deepStrictEqual(next("closed"), ["", undefined])
})

it("the docket can be read", () => {
  const [row] = rowsOf("docket", at("waived"))
  assert.deepStrictEqual(cells("docket", row), [
    "农业农村局",
    "c1",
    "固农罚〔2026〕1号",
    "已听取申辩",
    "甲某、丙",
    "DecideAccountability",
    "2026-03-24",
    "15个工作日内；自2026-03-03起算，当日不计；2026年放假安排尚未公布，暂按周末推算；截止2026-03-24"
  ])
  assert.strictEqual(row.left, 4)
  const tone = (on: string) => {
    const { columns } = viewOf("docket")
    return typeof columns === "function" ? "" : columns[3]!.tone!(rowsOf("docket", at("waived"), {}, on)[0])
  }
  assert.deepStrictEqual(["2026-03-20", "2026-03-21", "2026-03-24", "2026-03-25"].map(tone), [
    "plain",
    "warn",
    "warn",
    "bad"
  ])
})

it("the docket is of one organ or of all, as received by the day", () => {
  assert.lengthOf(rowsOf("docket", at("waived"), { organ: "nyj" }), 1)
  assert.lengthOf(rowsOf("docket", at("waived"), { organ: "sjj" }), 0)
  assert.isTrue(Either.isLeft(ask("docket", at("waived"), { organ: "xx" })))
  assert.lengthOf(rowsOf("docket", at("waived"), {}, "2026-03-01"), 0)
  assert.lengthOf(rowsOf("docket", at("waived"), {}, "2026-03-02"), 1)
})

it("the case file tells every step, with every opinion and dissent as recorded", () => {
  const dissent = after("opinion").and(
    RecordOpinion,
    { ...of, person: "丁", role: "member", stance: "dissented", opinion: "证据不足，反对", givenOn: "2026-02-01" },
    as(p1)
  )
  const rows = rowsOf("case-file", dissent.events, { case: "c1" }, "2026-12-31")
  assert.deepStrictEqual(
    rows.map(({ type }) => type),
    ["ClueReceived", "CaseAccepted", "InvestigatorsAppointed", "EvidenceAdded", "OpinionRecorded", "OpinionRecorded"]
  )
  assert.strictEqual(rows[5].text.zh, "丁（集体研究参加人，2026-02-01，不同意）：证据不足，反对")
  assert.strictEqual(rows[4].text.en, "甲 (handler, 2026-02-01, agreed): 同意处罚")
  assert.lengthOf(rowsOf("case-file", at("closed"), { case: "c1" }, "2026-03-16"), 13)
  assert.lengthOf(rowsOf("case-file", at("closed"), { case: "c1" }, "2026-12-31"), 21)
  assert.lengthOf(rowsOf("case-file", at("closed"), { case: "c2" }, "2026-12-31"), 0)
})

it("a person's record tells the share, its rule, what stands and what was executed", () => {
  const [jia, bing] = rowsOf("respondent-record", at("closed"), {}, "2026-12-31")
  assert.deepStrictEqual(cells("respondent-record", jia), [
    "甲某",
    "农业农村局",
    "c1",
    "执法人员",
    "已结案",
    "承办人",
    "直接责任（R4）",
    "责令书面检查 (2026-04-02)",
    "变更"
  ])
  assert.deepStrictEqual(cells("respondent-record", bing, "en").slice(5), [
    "approver",
    "important leading responsibility (R4)",
    "批评教育 (2026-03-23)",
    ""
  ])
  assert.deepStrictEqual(rowsOf("respondent-record", at("closed"), { person: "丙" }, "2026-12-31"), [bing])
  assert.strictEqual(rowsOf("respondent-record", at("appealed"))[0].appeal, "open")
})
