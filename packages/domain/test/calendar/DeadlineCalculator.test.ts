import { assert, describe, it } from "@effect/vitest"
import { columnsOf, decodeInput, LocalDate } from "@zhize/domain"
import { folded } from "@zhize/domain/testing"
import { Either } from "effect"
import { calendar, DeadlineCalculator, HolidaysAnnounced } from "../../src/calendar/index.ts"

const day = (text: string) => LocalDate.make(text)
const announced = HolidaysAnnounced.of({
  year: 2026,
  notice: { title: "国务院办公厅关于2026年部分节假日安排的通知", date: day("2025-11-04"), source: "通知" },
  holidays: ["10-01", "10-02", "10-03", "10-04", "10-05", "10-06", "10-07"].map((one) => ({
    date: day(`2026-${one}`),
    name: "国庆节"
  })),
  makeUpDays: [{ date: day("2026-10-10"), name: "国庆节" }]
})

const compute = (params: Record<string, string>) =>
  Either.flatMap(decodeInput("deadline", DeadlineCalculator.params, params), (decoded) =>
    DeadlineCalculator.answer(folded(calendar, [announced]), decoded, {
      validOn: day("2026-09-01"),
      today: day("2026-09-01")
    })
  )

describe("the deadline calculator", () => {
  it("counts working days over a holiday and a make-up day, and names what it used", () => {
    const one = Either.getOrThrow(compute({ from: "2026-09-30", "working-days": "3" }))[0]!
    assert.strictEqual(one.due, "2026-10-10")
    assert.lengthOf(one.used, 8)
    assert.deepStrictEqual(one.findings, [])
  })

  it("rolls an end on a day off over to the next working day only when asked", () => {
    const due = (rollOver: string) =>
      Either.map(compute({ from: "2026-09-20", "calendar-days": "13", "roll-over": rollOver }), ([one]) => one!.due)
    assert.deepStrictEqual([due("false"), due("true")], [Either.right("2026-10-03"), Either.right("2026-10-08")])
  })

  it("R-CALENDAR-YEAR-UNANNOUNCED: says when it needs a year that no notice has announced, and only then", () => {
    const rules = (params: Record<string, string>) =>
      Either.map(compute(params), ([one]) => one!.findings.map(({ rule }: { readonly rule: string }) => rule))
    assert.deepStrictEqual(
      rules({ from: "2026-12-30", "working-days": "5" }),
      Either.right(["R-CALENDAR-YEAR-UNANNOUNCED"])
    )
    assert.deepStrictEqual(rules({ from: "2026-12-30", "calendar-days": "5" }), Either.right([]))
  })

  it("counts months to the same day of the month, or to its last", () => {
    const due = (from: string, months: string) => Either.map(compute({ from, months }), ([one]) => one!.due)
    assert.deepStrictEqual(
      [due("2026-09-30", "2"), due("2026-12-31", "2")],
      [Either.right("2026-11-30"), Either.right("2027-02-28")]
    )
  })

  it("warns of a year unannounced, and proposes to announce that year", () => {
    const [sure] = Either.getOrThrow(compute({ from: "2026-09-30", "working-days": "3" }))
    const [unsure] = Either.getOrThrow(compute({ from: "2026-12-30", "working-days": "5" }))
    const tones = [sure!, unsure!].map((row) => columnsOf(DeadlineCalculator, [row]).map(({ tone }) => tone?.(row)))
    assert.deepStrictEqual(tones, [
      [undefined, undefined, "plain"],
      [undefined, undefined, "warn"]
    ])
    assert.deepInclude(unsure!.findings[0], {
      details: { year: 2027 },
      mend: { command: "AnnounceHolidays", input: { year: 2027 } }
    })
  })

  it("wants exactly one count", () => {
    assert.isTrue(Either.isLeft(compute({ from: "2026-09-30" })))
    assert.isTrue(Either.isLeft(compute({ from: "2026-09-30", "calendar-days": "1", "working-days": "3" })))
    assert.isTrue(Either.isLeft(compute({ from: "2026-09-30", months: "1", "working-days": "3" })))
  })
})
