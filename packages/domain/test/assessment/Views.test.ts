import { assert, describe, it } from "@effect/vitest"
import { addDays, columnsOf, type DomainEvent, type View } from "@zhize/domain"
import { folded } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import {
  AssessmentFindings,
  AssessmentResults,
  CriterionExcluded,
  EvaluatorRecused,
  ObjectionLodged,
  ObservationRecorded,
  ResultApplied,
  ResultPublished,
  RoundBoard,
  RoundClosed,
  RoundRunning,
  SchemeList,
  SchemePresets,
  ScoreSheet,
  SelfAssessmentMissed,
  SelfLate,
  SelfOverdue,
  Unapplied,
  UnitInRound,
  UnitUnscored,
  Unpublished
} from "../../src/assessment/index.ts"
import {
  about,
  adopted,
  day,
  determinationOf,
  finished,
  graded,
  ninety,
  nyj,
  opened,
  p,
  peerOf,
  proposalOf,
  reviewOf,
  roundId,
  rowsOf,
  running,
  scored,
  scores,
  selfOf,
  standing,
  terms,
  u
} from "./Scene.ts"

const round = { organ: nyj, round: roundId, on: day("2026-12-28") }
const published = (aspect: "process" | "result") => ResultPublished.of({ ...round, aspect, channel: "公告栏" })
const applied = (to: "goal-responsibility" | "lawful-administration" | "civil-servant-appraisal") =>
  ResultApplied.of({ ...round, to, reference: "通报" })
const allApplied = [
  applied("goal-responsibility"),
  applied("lawful-administration"),
  applied("civil-servant-appraisal")
]
const closed = RoundClosed.of(round)
const step = { organ: "nyj", round: "r2026" }

const shown = (view: View, rows: ReadonlyArray<unknown>, lang: "zh" | "en") =>
  rows.map((row) => columnsOf(view, rows).map(({ show }) => show(row, lang)))
const brief = (rows: ReadonlyArray<any>) =>
  rows.map(({ mend, task, unit, who }) => [unit, task.en, who.en, mend.command].join("|"))

describe("the round board", () => {
  it("says who owes what by when, and whose turn it is", () => {
    const events = [...standing, opened({ a: ["b"], b: ["a"] }), selfOf("b")]
    const rows = rowsOf(RoundBoard, events, {}, "2026-12-18")
    assert.deepStrictEqual(brief(rows), [
      "a|self-assessment|a|SubmitSelfAssessment",
      "a|peer evaluation|b|SubmitPeerEvaluation",
      "a|leader's review|supervising leader of an organ|ScoreReview",
      "a|proposal of a grade|supervising leader of an organ|ProposeGrade",
      "a|determination|principal of an organ|DetermineGrade",
      "b|peer evaluation|a|SubmitPeerEvaluation",
      "b|leader's review|supervising leader of an organ|ScoreReview",
      "b|proposal of a grade|supervising leader of an organ|ProposeGrade",
      "b|determination|principal of an organ|DetermineGrade"
    ])
    assert.deepStrictEqual(
      rows.map(({ due, now, overdue }: any) => [due, now, overdue]),
      [
        ["2026-12-15", true, 3],
        ...[1, 2, 3, 4].map(() => ["", false, 0]),
        ["", true, 0],
        ...[1, 2, 3].map(() => ["", false, 0])
      ]
    )
    assert.deepStrictEqual(rows[0].why, {
      zh: "每年12月15日前（含当日）；截止2026-12-15",
      en: "by 12/15 of the year, that day included; due 2026-12-15"
    })
    assert.deepStrictEqual(rows[5].mend.input, { ...step, unit: "b", evaluator: "a" })
    assert.deepStrictEqual(shown(RoundBoard, rows.slice(0, 2), "zh")[0]?.slice(0, 8), [
      "nyj",
      "r2026",
      "a",
      "自评",
      "a",
      "现在",
      "2026-12-15",
      "3天"
    ])
    assert.deepStrictEqual(shown(RoundBoard, rows.slice(1, 2), "en")[0]?.slice(5, 8), ["later", "", ""])
    assert.strictEqual(rowsOf(RoundBoard, events, {}, "2026-12-15")[0].overdue, 0)
  })

  it("goes on to the round as a whole: what is to be published, applied and closed", () => {
    assert.deepStrictEqual(brief(rowsOf(RoundBoard, finished, {})), [
      "|publish the process|principal of an organ|PublishResult",
      "|publish the results|principal of an organ|PublishResult",
      "|apply to goal responsibility|principal of an organ|ApplyResult",
      "|apply to assessment of lawful administration|principal of an organ|ApplyResult",
      "|apply to civil-servant appraisal|principal of an organ|ApplyResult"
    ])
    const done = [...finished, published("process"), published("result"), ...allApplied]
    assert.deepStrictEqual(brief(rowsOf(RoundBoard, done, {})), ["|close the round|principal of an organ|CloseRound"])
    assert.deepStrictEqual(rowsOf(RoundBoard, [...done, closed], {}), [])
  })

  it("waits with closing until nobody may object any more", () => {
    const early = [published("process"), published("result"), ...allApplied].map((one) => ({
      ...one,
      data: { ...one.data, on: day("2026-12-21") }
    })) as ReadonlyArray<DomainEvent>
    assert.deepStrictEqual(rowsOf(RoundBoard, [...finished, ...early], {}, "2026-12-25"), [])
    assert.lengthOf(rowsOf(RoundBoard, [...finished, ...early], {}, "2026-12-26"), 1)
  })

  it("names who decides an objection", () => {
    const lodged = ObjectionLodged.of({ ...about(), grounds: "有异议", by: p("head-a"), on: day("2026-12-22") })
    assert.deepStrictEqual(brief(rowsOf(RoundBoard, [...finished, lodged], {})), [
      "a|decision on the objection|principal of an organ|DecideObjection"
    ])
  })

  it("is of one organ and year where these are asked for", () => {
    for (const [params, expected] of [
      [{ organ: "nyj" }, 15],
      [{ organ: "slj" }, 0],
      [{ year: 2026 }, 15],
      [{ year: 2025 }, 0]
    ] as const) {
      assert.lengthOf(rowsOf(RoundBoard, running, params), expected)
      assert.lengthOf(rowsOf(AssessmentResults, running, params), expected / 5)
    }
    assert.deepStrictEqual(rowsOf(RoundBoard, running, {}, "2026-02-28"), [])
  })
})

describe("the score sheet", () => {
  const sheet = (events: ReadonlyArray<DomainEvent>, on?: string) =>
    rowsOf(ScoreSheet, events, { round: "r2026", unit: "a" }, on)
  const cells = (rows: ReadonlyArray<any>, lang: "zh" | "en") =>
    rows.map(({ by, kind, note, position, value, what }) => [kind, what[lang], by, value[lang], position, note[lang]])

  it("gives back every number with its record, the formula in words, and the grades", () => {
    const events = [
      ...standing,
      opened({ a: ["b"], b: ["a"] }),
      selfOf(),
      peerOf("a", "b"),
      reviewOf(),
      proposalOf(),
      determinationOf()
    ]
    const at = running.length
    assert.deepStrictEqual(cells(sheet(events), "zh"), [
      ["score", "自评：c1 执法程序合法", "a", "60/60", at + 1, ""],
      ["score", "自评：c2 案卷完整", "a", "30/37.5", at + 1, ""],
      ["score", "自评：c3 培训", "a", "0/2.5", at + 1, ""],
      ["sum", "自评合计", "a", "90", 0, "权重30%"],
      ["score", "互评：c1 执法程序合法", "b", "60/60", at + 2, ""],
      ["score", "互评：c2 案卷完整", "b", "30/37.5", at + 2, ""],
      ["score", "互评：c3 培训", "b", "0/2.5", at + 2, ""],
      ["sum", "互评合计", "b", "90", 0, "权重20%"],
      ["score", "领导审查：c1 执法程序合法", "leader", "60/60", at + 3, ""],
      ["score", "领导审查：c2 案卷完整", "leader", "30/37.5", at + 3, ""],
      ["score", "领导审查：c3 培训", "leader", "0/2.5", at + 3, ""],
      ["sum", "领导审查合计", "leader", "90", 0, "权重50%"],
      ["total", "总分", "", "90", 0, "(30 × 90 + 20 × 90 + 50 × 90) ÷ 100 = 90，属“优秀”"],
      ["grade", "提出档次建议", "leader", "优秀", at + 4, ""],
      ["grade", "确定考核结果", "principal", "优秀", at + 5, ""]
    ])
    assert.deepStrictEqual(cells(sheet(events), "en")[0]?.slice(0, 4), [
      "score",
      "self-assessment: c1 lawful procedure",
      "a",
      "60/60"
    ])
    assert.deepStrictEqual(cells(sheet(events), "en")[12]?.[5], "(30 × 90 + 20 × 90 + 50 × 90) ÷ 100 = 90: excellent")
    assert.deepStrictEqual(shown(ScoreSheet, sheet(events).slice(0, 1), "zh"), [
      ["自评：c1 执法程序合法", "a", "60/60", String(at + 1), ""]
    ])
    assert.deepStrictEqual(shown(ScoreSheet, sheet(events).slice(3, 4), "en"), [
      ["sum of self-assessment", "a", "90", "", "weight 30 %"]
    ])
  })

  it("shows what is missing, excluded, observed, vetoed, entered by default and rounded", () => {
    const events = [
      ...standing,
      opened({ a: [] }),
      ObservationRecorded.of({ ...about(), note: "台账齐全", on: day("2026-05-01") }),
      ObservationRecorded.of({
        ...about(),
        criterion: terms.criteria[1]!.criterion,
        note: "一卷缺页",
        on: day("2026-06-01")
      }),
      CriterionExcluded.of({ ...about(), criterion: terms.criteria[2]!.criterion, on: day("2026-07-01") }),
      SelfAssessmentMissed.of({ ...about(), scores: scores("10", "0"), by: p("leader"), on: day("2026-12-16") })
    ]
    const at = running.length
    assert.deepStrictEqual(cells(sheet(events), "en"), [
      ["score", "self-assessment: c1 lawful procedure", "a", "10/60", at + 4, "missed; entered by default"],
      ["score", "self-assessment: c2 案卷完整", "a", "0/37.5", at + 4, "missed; entered by default"],
      ["sum", "sum of self-assessment", "a", "10", 0, "weight 30 %"],
      ["missing", "leader's review: c1 lawful procedure", "", "not scored", 0, "not scored is not zero"],
      ["missing", "leader's review: c2 案卷完整", "", "not scored", 0, "not scored is not zero"],
      ["excluded", "c3 培训", "", "does not apply", at + 3, "2.5 points taken out, the rest counts for the whole"],
      ["observation", "observation", "", "", at + 1, "台账齐全"],
      ["observation", "c2 案卷完整", "", "", at + 2, "一卷缺页"],
      ["total", "total", "", "no total yet", 0, ""]
    ])
    const scoredNow = [...events, reviewOf("a", scores("60", "30")), proposalOf("a", "unqualified", ["V1"])]
    assert.deepStrictEqual(cells(sheet(scoredNow), "zh").slice(-2), [
      [
        "total",
        "总分",
        "",
        "61.54",
        0,
        "(30 × 10 + 50 × 90) ÷ 80 × 100 ÷ 97.5 ≈ 61.54（四舍五入保留2位小数），属“合格”"
      ],
      ["grade", "提出档次建议", "leader", "不合格", at + 6, "一票否决：V1"]
    ])
  })

  it("stands as it stood on the day that is asked for", () => {
    const events = [...running, ...graded()]
    assert.deepStrictEqual(
      sheet(events, "2026-11-30").filter(({ kind }: any) => kind === "score"),
      []
    )
    assert.lengthOf(
      sheet(events, "2026-12-01").filter(({ kind }: any) => kind === "score"),
      3
    )
    assert.lengthOf(
      sheet(events, "2026-12-19").filter(({ kind }: any) => kind === "grade"),
      1
    )
    assert.lengthOf(
      sheet(events, "2026-12-20").filter(({ kind }: any) => kind === "grade"),
      2
    )
  })

  it("is refused for a round or a unit that is not there", () => {
    const ask = (params: object, on = "2026-12-31") => {
      const cut = { validOn: day(on), today: day(on) }
      const answer = ScoreSheet.answer(folded(ScoreSheet.fold, running), params as never, cut)
      return Either.isLeft(answer) ? answer.left.rule.id : undefined
    }
    assert.strictEqual(ask({ round: "r0", unit: "a" }), RoundRunning.id)
    assert.strictEqual(ask({ round: "r2026", unit: "a" }, "2026-02-28"), RoundRunning.id)
    assert.strictEqual(ask({ round: "r2026", unit: "z" }), UnitInRound.id)
    assert.strictEqual(ask({ round: "r2026", unit: "a" }), undefined)
  })
})

describe("results and schemes", () => {
  it("the results of the year say what is public since when and what they were applied to", () => {
    const rows = rowsOf(AssessmentResults, [...finished, published("result"), ...allApplied, closed], {})
    assert.lengthOf(rows, 3)
    assert.deepStrictEqual(rows[0], {
      organ: "nyj",
      name: "nyj",
      year: 2026,
      round: "r2026",
      unit: "a",
      unitName: "a",
      total: "90",
      proposed: "excellent",
      grade: "excellent",
      standard: "2026-02-10",
      process: "",
      result: "2026-12-28",
      applied: ["goal-responsibility", "lawful-administration", "civil-servant-appraisal"],
      closed: "2026-12-28"
    })
    assert.deepStrictEqual(shown(AssessmentResults, rows.slice(0, 1), "zh")[0], [
      "nyj",
      "2026",
      "r2026",
      "a",
      "90",
      "优秀",
      "优秀",
      "2026-02-10",
      "",
      "2026-12-28",
      "工作目标责任制量化考核、依法行政工作考核、公务员年度考核",
      "2026-12-28"
    ])
    const [early] = rowsOf(AssessmentResults, running, {})
    assert.deepStrictEqual([early.total, early.proposed, early.grade, early.closed], ["", "", "", ""])
  })

  it("a scheme is shown criterion by criterion, as a draft until it is public", () => {
    const rows = (on: string, params: object = {}) => rowsOf(SchemeList, standing, params, on)
    assert.lengthOf(rows("2026-01-31"), 0)
    assert.lengthOf(rows("2026-02-01"), 3)
    assert.deepStrictEqual(shown(SchemeList, rows("2026-02-09"), "zh")[1]?.slice(0, 11), [
      "s2026",
      "nyj",
      "2026",
      "2026年度评议考核办法",
      "未公开",
      "c2 案卷完整",
      "37.5/100",
      "30/20/50",
      "优秀 90 良好 80 合格 60",
      "V1",
      "5"
    ])
    assert.strictEqual(shown(SchemeList, rows("2026-02-09"), "en")[1]?.[4], "draft")
    assert.strictEqual(shown(SchemeList, rows("2026-02-10"), "en")[1]?.[4], "2026-02-10 政府门户网站")
    for (const [params, expected] of [
      [{ organ: "nyj", year: 2026, scheme: "s2026" }, 3],
      [{ organ: "slj" }, 0],
      [{ year: 2025 }, 0],
      [{ scheme: "s0" }, 0]
    ] as const) {
      assert.lengthOf(rows("2026-03-01", params), expected)
    }
    assert.lengthOf(rowsOf(SchemeList, [adopted()], {}, "2026-03-01"), 3)
  })

  it("ready schemes are shown with their source, all or one, points adding up", () => {
    const all = rowsOf(SchemePresets, [], {})
    assert.deepStrictEqual(
      [...new Set(all.map(({ preset }: any) => preset))],
      ["general-special-public", "itemised", "deductions", "general-special-bonus", "general-bonus"]
    )
    for (const preset of [
      "general-special-public",
      "itemised",
      "deductions",
      "general-special-bonus",
      "general-bonus"
    ]) {
      const rows = rowsOf(SchemePresets, [], { preset })
      assert.deepStrictEqual([...new Set(rows.map((row: any) => row.preset))], [preset])
      assert.strictEqual(
        rows.reduce((sum: number, row: any) => sum + (row.bonus ? 0 : Number(row.criterion.points)), 0),
        100
      )
      assert.match(rows[0].source, /http/)
      assert.match(shown(SchemePresets, rows, "zh")[0]!.join(), /本地配置/)
    }
    assert.deepStrictEqual(shown(SchemePresets, all, "en")[0]?.slice(0, 10), [
      "general-special-public",
      "通用标准30分、专用标准50分、外部评议20分",
      "通用标准",
      "G1",
      "责任分解到岗到人，执法主体和依据清楚",
      "10",
      "organisation and division of duties",
      "",
      "20/20/60",
      "excellent 90 good 80 qualified 60"
    ])
  })
})

describe("the findings of a round", () => {
  const found = (events: ReadonlyArray<DomainEvent>, on: string, params: object = {}) =>
    rowsOf(AssessmentFindings, events, params, on).map(({ details, mend, rule }: any) => ({ rule, details, mend }))

  it.prop(
    "R-ASSESS-SELF-OVERDUE: a self-assessment that is not in after 15 December is overdue, by the day",
    [fc.integer({ min: -2, max: 3 }), fc.boolean()],
    ([after, isIn]) => {
      const on = addDays(day("2026-12-15"), after)
      const rows = found([...standing, opened({ a: [] }), ...(isIn ? [selfOf()] : [])], on)
      const overdue = rows.filter(({ rule }: any) => rule === SelfOverdue.id)
      assert.deepStrictEqual(
        overdue,
        isIn || after <= 0
          ? []
          : [
              {
                rule: SelfOverdue.id,
                details: { round: "r2026", unit: "a", due: "2026-12-15", days: after },
                mend: { command: "SubmitSelfAssessment", input: { ...step, unit: "a" } }
              }
            ]
      )
    }
  )

  it.prop(
    "R-ASSESS-SELF-LATE: what came after the due day is marked, and so is what never came",
    [fc.integer({ min: -1, max: 2 }), fc.boolean()],
    ([after, missed]) => {
      const on = addDays(day("2026-12-15"), after)
      const event = missed
        ? SelfAssessmentMissed.of({ ...about(), scores: ninety, by: p("x"), on })
        : selfOf("a", ninety, on)
      const rows = found([...standing, opened({ a: [] }), event], "2026-12-15")
      const later = found([...standing, opened({ a: [] }), event], "2026-12-31").filter(
        ({ rule }: any) => rule === SelfLate.id
      )
      assert.deepStrictEqual(
        rows.filter(({ rule }: any) => rule === SelfLate.id),
        []
      )
      const details = { round: "r2026", unit: "a", due: "2026-12-15", on, missed }
      assert.deepStrictEqual(later, after <= 0 ? [] : [{ rule: SelfLate.id, details, mend: undefined }])
    }
  )

  const life = [...scored(), proposalOf(), determinationOf()]
  const next = [
    ["SubmitPeerEvaluation", "peer", { evaluator: "b" }],
    ["SubmitPeerEvaluation", "peer", { evaluator: "c" }],
    ["ScoreReview", "review", {}],
    ["ProposeGrade", "proposal", {}],
    ["DetermineGrade", "determination", { grade: "excellent" }]
  ] as const
  it.prop(
    "R-ASSESS-UNIT-UNSCORED: after the due day a unit that is not through is found, with its next step",
    [fc.integer({ min: 1, max: 6 }), fc.constantFrom("2026-12-15", "2026-12-31")],
    ([done, on]) => {
      const early = life
        .slice(0, done)
        .map((one) => ({ ...one, data: { ...one.data, on: day("2026-12-01") } })) as typeof life
      const rows = found([...standing, opened({ a: ["b", "c"] }), ...early], on)
      const unscored = rows.filter(({ rule }: any) => rule === UnitUnscored.id)
      const step_ = next[done - 1]
      if (step_ === undefined || on === "2026-12-15") return assert.deepStrictEqual(unscored, [])
      const [command, lacks, more] = step_
      assert.deepStrictEqual(unscored, [
        {
          rule: UnitUnscored.id,
          details: { round: "r2026", unit: "a", due: "2026-12-15", lacks },
          mend: { command, input: { ...step, unit: "a", ...more } }
        }
      ])
    },
    { fastCheck: { numRuns: 60 } }
  )

  it("R-ASSESS-UNIT-UNSCORED: an open objection is the next step", () => {
    const lodged = ObjectionLodged.of({ ...about(), grounds: "有异议", by: p("head-a"), on: day("2026-12-22") })
    assert.deepStrictEqual(found([...finished, lodged], "2026-12-31"), [
      {
        rule: UnitUnscored.id,
        details: { round: "r2026", unit: "a", due: "2026-12-15", lacks: "objection" },
        mend: { command: "DecideObjection", input: { ...step, unit: "a" } }
      }
    ])
  })

  const ready = [published("process"), published("result"), ...allApplied]
  it.prop(
    "R-ASSESS-UNPUBLISHED: process and results of a finished round are public",
    [fc.subarray([0, 1]), fc.boolean(), fc.boolean()],
    ([there, through, isClosed]) => {
      const past = through ? finished : [...running, ...graded()]
      const events = [...past, ...ready.filter((_, index) => there.includes(index)), ...(isClosed ? [closed] : [])]
      const rows = found(events, "2026-12-31").filter(({ rule }: any) => rule === Unpublished.id)
      const missing = (["process", "result"] as const).filter((_, index) => !there.includes(index))
      assert.deepStrictEqual(
        rows,
        !through || isClosed
          ? []
          : missing.map((aspect) => ({
              rule: Unpublished.id,
              details: { round: "r2026", aspect },
              mend: { command: "PublishResult", input: { ...step, aspect } }
            }))
      )
    },
    { fastCheck: { numRuns: 40 } }
  )

  it.prop(
    "R-ASSESS-UNAPPLIED: published results are applied to each of the three that the plan names",
    [fc.subarray([2, 3, 4]), fc.boolean()],
    ([there, isPublic]) => {
      const events = [...finished, ...(isPublic ? ready.slice(0, 2) : []), ...there.map((index) => ready[index]!)]
      const rows = found(events, "2026-12-31").filter(({ rule }: any) => rule === Unapplied.id)
      const names = ["goal-responsibility", "lawful-administration", "civil-servant-appraisal"]
      assert.deepStrictEqual(
        rows,
        !isPublic
          ? []
          : names
              .filter((_, index) => !there.includes(index + 2))
              .map((to) => ({
                rule: Unapplied.id,
                details: { round: "r2026", to },
                mend: { command: "ApplyResult", input: { ...step, to } }
              }))
      )
    },
    { fastCheck: { numRuns: 40 } }
  )

  it("are shown with the command that mends them, for the organ and year that are asked for", () => {
    const rows = rowsOf(AssessmentFindings, [...standing, opened({ a: [] })], {}, "2026-12-16")
    assert.deepStrictEqual(shown(AssessmentFindings, rows, "zh"), [
      [
        "nyj",
        "r2026",
        "科室“a”的自评应于2026-12-15前报送，已逾期1天。",
        "P2.3-2.1",
        "R-ASSESS-SELF-OVERDUE",
        "请催报，或用 RecordMissedSelfAssessment 记缺。",
        'SubmitSelfAssessment {"organ":"nyj","round":"r2026","unit":"a"}'
      ]
    ])
    assert.lengthOf(found(running, "2026-12-16", { organ: "slj" }), 0)
    assert.lengthOf(found(running, "2026-12-16", { year: 2026, organ: "nyj" }), 3)
    const out = EvaluatorRecused.of({ ...about(), evaluator: { unit: u("b") }, on: day("2026-12-02") })
    const late = found([...standing, opened({ a: ["b"] }), selfOf(), out], "2026-12-31")
    assert.strictEqual(late[0].mend.command, "ScoreReview")
  })
})
