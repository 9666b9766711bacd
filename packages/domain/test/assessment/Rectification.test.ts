import { assert, describe, it } from "@effect/vitest"
import { addDays, type DomainEvent } from "@zhize/domain"
import { folded, given } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import {
  assessmentFindings,
  CloseRound,
  PublishResult,
  RectificationOverdue,
  RectificationOwed,
  RectificationReported,
  ResultApplied,
  ResultPublished,
  RoundBoard,
  rounds,
  SubmitRectificationReport
} from "../../src/assessment/index.ts"
import {
  about,
  adopted,
  clerk,
  day,
  determinationOf,
  graded,
  head,
  nyj,
  opened,
  p,
  principal,
  proposalOf,
  published,
  roundId,
  rowsOf,
  scan,
  scored,
  standing,
  step,
  termsWith
} from "./Scene.ts"

const of = { organ: nyj, round: roundId }
const unqualified = [...scored("a"), proposalOf("a", "unqualified"), determinationOf("a", "unqualified")]
const finished = (asks: boolean, a: ReadonlyArray<DomainEvent> = unqualified) => [
  ...standing.slice(0, -2),
  adopted(termsWith(asks ? { rectificationMonths: 1 } : {})),
  published,
  opened(),
  ...a,
  ...graded("b"),
  ...graded("c")
]
/** 1 January 2027 plus a month is a Monday; of 2 January the month ends on Tuesday 2 February. */
const made = (events: ReadonlyArray<DomainEvent>, on: string) =>
  given(...events).when(
    PublishResult,
    { organ: "nyj", round: "r2026", aspect: "result", channel: "网站", on },
    {
      as: clerk,
      today: "2027-03-31"
    }
  ).verdict
const publishedOn = (events: ReadonlyArray<DomainEvent>, on: string): any =>
  Either.getOrThrow(made(events, on) as never as Either.Either<any, any>).events[0]
const after = (on = "2026-12-28") => {
  const events = finished(true)
  return [...events, ResultPublished.of(publishedOn(events, on).data)]
}
const reported = (on: string) => RectificationReported.of({ ...about(), document: scan, by: p("head-a"), on: day(on) })
const due = (on: string) => publishedOn(finished(true), on).data.rectification?.due

describe("the rectification report", () => {
  it("is due a month after the results are public, rolled over days off, where the scheme asks and somebody fails", () => {
    assert.strictEqual(due("2026-12-28"), "2027-01-28")
    // 30 January 2027 is a Saturday.
    assert.strictEqual(due("2026-12-30"), "2027-02-01")
    assert.isUndefined(publishedOn(finished(false), "2026-12-28").data.rectification)
    assert.isUndefined(publishedOn(finished(true, graded("a")), "2026-12-28").data.rectification)
    assert.strictEqual(publishedOn(after(), "2027-01-20").data.rectification.due, "2027-01-28")
  })

  it.prop(
    "R-ASSESS-RECTIFICATION-OWED: comes once, from a unit whose published grade is unqualified",
    [fc.constantFrom("owed", "not-published", "not-asked", "not-unqualified", "reported")],
    ([how]) => {
      const bare = ResultPublished.of({ ...of, aspect: "result", channel: "网站", on: day("2026-12-28") } as never)
      const events = {
        owed: after(),
        "not-published": finished(true),
        "not-asked": [...finished(false), bare],
        "not-unqualified": after(),
        reported: [...after(), reported("2026-12-29")]
      }[how]!
      const id = how === "not-unqualified" ? "b" : "a"
      const tried = given(...events).when(
        SubmitRectificationReport,
        { ...step(id), document: scan, on: "2027-03-01" },
        { as: head(id), today: "2027-03-01" }
      )
      if (how === "owed") tried.then(reported("2027-03-01"))
      else tried.refused(RectificationOwed, { unit: id, problem: how as never })
    }
  )

  it.prop(
    "R-ASSESS-RECTIFICATION-OVERDUE: is found missing from the day after it was due until it is handed in",
    [fc.integer({ min: -2, max: 3 }), fc.boolean()],
    ([shift, there]) => {
      const on = addDays(day("2027-01-28"), shift)
      const events = [...after(), ...(there ? [reported("2027-01-20")] : [])]
      const round = folded(rounds.one(roundId), events)!
      const found = assessmentFindings(round, on).filter(({ rule }) => rule.id === RectificationOverdue.id)
      assert.deepStrictEqual(
        found.map(({ details, mend }) => [details, mend] as ReadonlyArray<unknown>),
        shift > 0 && !there
          ? [
              [
                { round: "r2026", unit: "a", due: "2027-01-28", days: shift },
                { command: "SubmitRectificationReport", input: step() }
              ]
            ]
          : []
      )
    }
  )

  it("is on the board, and keeps the round open until it is there", () => {
    const uses = ["goal-responsibility", "lawful-administration", "civil-servant-appraisal"].map((to) =>
      ResultApplied.of({ ...of, to, reference: "文件", on: "2026-12-28" } as never)
    )
    const process = ResultPublished.of({ ...of, aspect: "process", channel: "网站", on: day("2026-12-28") })
    const events = [...after(), process, ...uses]
    const close = (list: ReadonlyArray<DomainEvent>) =>
      given(...list).when(CloseRound, { organ: "nyj", round: "r2026" }, { as: principal(), today: "2027-02-10" })
        .verdict
    const rows = rowsOf(RoundBoard, events, {}, "2027-01-30")
    assert.deepStrictEqual(
      rows.map(({ due: last, mend, overdue, unit }: any) => [unit, mend.command, last, overdue]),
      [["a", "SubmitRectificationReport", "2027-01-28", 2]]
    )
    assert.isTrue(Either.isLeft(close(events)))
    assert.isTrue(Either.isRight(close([...events, reported("2027-02-01")])))
  })
})
