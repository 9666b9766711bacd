/** What is known only when a command is sent: days around that day, and the digests of documents stored by then. */
import { addDays, daysBetween, Digest, LocalDate } from "../kernel/index.ts"

/** Stand for documents that are known only once they are stored: see `settle`. */
export const documents = ["0", "1", "2", "3"].map((digit) => Digest.make(digit.repeat(64)))
/** Stands for the day on which a command is sent; the days before it for the days before that. */
export const sentOn = LocalDate.make("9999-12-31")

/** Puts real days and digests of stored documents in the place of the generated ones. */
export const settle = (input: unknown, today: LocalDate, stored: ReadonlyArray<Digest>): unknown => {
  if (Array.isArray(input)) return input.map((one) => settle(one, today, stored))
  if (typeof input === "object" && input !== null) {
    return Object.fromEntries(Object.entries(input).map(([key, one]) => [key, settle(one, today, stored)]))
  }
  if (typeof input !== "string") return input
  if (input.startsWith("9999-")) return addDays(today, -daysBetween(input as LocalDate, sentOn))
  const index = documents.findIndex((one) => one === input)
  return index < 0 ? input : (stored[index % stored.length] ?? input)
}
