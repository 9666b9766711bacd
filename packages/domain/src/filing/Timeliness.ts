/**
 * Whether a filing was in time: it counts from the day on which every copy that the plan names was in.
 *
 * Late is allowed, and marked. A filing deferred for correction keeps its first day when it was supplemented within
 * the correction period, and takes the day of the supplement otherwise.
 */
import type { LocalDate } from "../kernel/index.ts"
import type { Copy } from "./Events.ts"
import type { Filing } from "./State.ts"

const later = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a)

/** The copies that have not arrived by a day. */
export const missingCopies = (filing: Filing, copies: ReadonlyArray<Copy>, day: LocalDate): ReadonlyArray<Copy> =>
  copies.filter((copy) => {
    const arrived = copy === "paper" ? filing.paperOn : filing.electronicOn
    return arrived === undefined || arrived > day
  })

/** The day on which the filing counts as made; `undefined` while a copy is missing on the given day. */
export const madeOn = (filing: Filing, copies: ReadonlyArray<Copy>, day: LocalDate): LocalDate | undefined => {
  if (missingCopies(filing, copies, day).length > 0) return undefined
  const complete =
    copies.includes("paper") && filing.paperOn !== undefined
      ? later(filing.electronicOn, filing.paperOn)
      : filing.electronicOn
  const { correction, supplementedOn } = filing
  if (correction === undefined || supplementedOn === undefined || supplementedOn > day) return complete
  return supplementedOn > correction.deadline.due ? later(complete, supplementedOn) : complete
}
