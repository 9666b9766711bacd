import { assert, describe, it } from "@effect/vitest"
import {
  addDays,
  Dated,
  daysBetween,
  deadline,
  type DomainEvent,
  FilingId,
  type LocalDate,
  plainWeek
} from "@zhize/domain"
import { folded } from "@zhize/domain/testing"
import { FastCheck as fc } from "effect"
import {
  CorrectionOverdue,
  FiledLate,
  FilingDeferred,
  FilingRefused,
  FilingRegistered,
  filings,
  FilingSupplemented,
  FilingWithdrawn,
  Overdue,
  PaperCopyReceived,
  plans,
  type Position,
  positionOf
} from "../../src/filing/index.ts"
import { day, organ, proclaimed, scan, submitted } from "./Given.ts"

const plan = folded(plans.one("gy-2026"), [proclaimed])!
const obligation = plan.obligations.find(({ obligation: id }) => id === "T4")!
const due = day("2026-07-25")
const filing = FilingId.make("f1")

const stand = (events: ReadonlyArray<DomainEvent>, on: LocalDate, from = day("2019-04-01")): Position => {
  const known = folded(filings.one("f1"), events)
  return positionOf({ organ, from }, plan, obligation, known === undefined ? [] : [known], plainWeek, on)
}
const rulesOf = ({ findings }: Position) => findings.map(({ rule }) => rule)
const paper = (on: LocalDate) => PaperCopyReceived.of({ filing, organ, on })
const registered = (on: LocalDate) => FilingRegistered.of({ filing, organ, on, number: "1" })
const offset = fc.integer({ min: -30, max: 30 })

describe("how an organ stands with an obligation", () => {
  it.prop(
    "R-FILING-OVERDUE: nothing filed is overdue from the day after the due day, and by as many days",
    [offset],
    ([days]) => {
      const position = stand([], addDays(due, days))
      assert.strictEqual(position.days, -days)
      assert.deepStrictEqual(rulesOf(position), days > 0 ? [Overdue.id] : [])
      assert.strictEqual(position.standing, days > 0 ? "overdue" : days >= -7 ? "due-soon" : "open")
      if (days > 0) assert.strictEqual(position.findings[0]?.mend?.command, "SubmitFiling")
    }
  )

  it.prop(
    "R-FILING-OVERDUE: the electronic copy alone does not meet the obligation, and the finding names the paper",
    [offset],
    ([days]) => {
      const position = stand([submitted("2026-06-20")], addDays(due, days))
      assert.strictEqual(position.standing, "paper-missing")
      assert.deepStrictEqual(rulesOf(position), days > 0 ? [Overdue.id] : [])
      if (days > 0) assert.strictEqual(position.findings[0]?.mend?.command, "ReceivePaperCopy")
    }
  )

  it.prop(
    "R-FILING-LATE: a filing is late exactly when the later of its two copies came after the due day",
    [offset, offset],
    ([electronic, onPaper]) => {
      const made = addDays(due, Math.max(electronic, onPaper))
      const events = [submitted(addDays(due, electronic)), paper(addDays(due, onPaper)), registered(addDays(due, 31))]
      const position = stand(events, addDays(due, 40))
      const late = Math.max(electronic, onPaper) > 0
      assert.strictEqual(position.made, made)
      assert.strictEqual(position.standing, late ? "registered-late" : "registered")
      assert.deepStrictEqual(rulesOf(position), late ? [FiledLate.id] : [])
      assert.strictEqual(position.days, daysBetween(made, due))
    }
  )

  const deferredOn = day("2026-07-20")
  const correction = deadline({ kind: "calendar-days", days: 15, rollOver: false }, deferredOn, plainWeek)
  const deferral = FilingDeferred.of({ filing, organ, on: deferredOn, defects: ["缺附件2"], deadline: correction })

  it.prop(
    "R-FILING-CORRECTION-OVERDUE: a deferred filing owes its correction within 15 days",
    [fc.integer({ min: 0, max: 30 })],
    ([days]) => {
      const position = stand([submitted("2026-07-01"), paper(day("2026-07-02")), deferral], addDays(deferredOn, days))
      assert.strictEqual(position.standing, "deferred")
      assert.deepStrictEqual(rulesOf(position), days > 15 ? [CorrectionOverdue.id] : [])
    }
  )

  it.prop(
    "a filing supplemented within its correction period keeps its first day, and one supplemented later does not",
    [fc.integer({ min: 0, max: 30 })],
    ([days]) => {
      const on = addDays(deferredOn, days)
      const supplement = FilingSupplemented.of({ filing, organ, on, electronic: [scan], note: "已补" } as never)
      const events = [
        submitted("2026-07-01"),
        paper(day("2026-07-02")),
        deferral,
        supplement,
        registered(addDays(on, 1))
      ]
      const position = stand(events, addDays(deferredOn, 60))
      assert.strictEqual(position.standing, days <= 15 ? "registered" : "registered-late")
    }
  )

  it("a refused filing and a withdrawn one leave the obligation open", () => {
    for (const end of [FilingRefused, FilingWithdrawn]) {
      const events = [
        submitted("2026-07-01"),
        paper(day("2026-07-02")),
        end.of({ filing, organ, on: day("2026-07-05") })
      ]
      assert.deepStrictEqual(rulesOf(stand(events, addDays(due, 3))), [Overdue.id])
    }
  })

  it.prop("an organ owes only what fell due after it was registered", [offset], ([days]) => {
    const position = stand([], addDays(due, 60), addDays(due, days))
    assert.strictEqual(position.standing, days > 0 ? "not-triggered" : "overdue")
  })

  it("on an earlier day it shows what held on that day", () => {
    const events = [submitted("2026-07-10"), paper(day("2026-07-12")), registered(day("2026-07-15"))]
    const seen = ["2026-07-09", "2026-07-10", "2026-07-12", "2026-07-15"].map((on) => stand(events, day(on)).standing)
    assert.deepStrictEqual(seen, ["open", "paper-missing", "submitted", "registered"])
  })

  it("the history of a filing's states is kept by day", () => {
    const known = folded(filings.one("f1"), [submitted("2026-07-10"), registered(day("2026-07-15"))])!
    assert.strictEqual(Dated.on(known.statuses, day("2026-07-14")), "submitted")
    assert.strictEqual(Dated.on(known.statuses, day("2026-07-15")), "registered")
  })
})
