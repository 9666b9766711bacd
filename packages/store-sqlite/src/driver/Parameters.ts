/**
 * How many values a statement wants, counted in its text.
 *
 * node:sqlite binds NULL to a parameter that was given no value, without a word. A ledger must not lose a column to a
 * miscounted list, so every driver counts before it binds.
 */
import { DriverError } from "./DriverError.ts"

/** Strings, quoted and plain names, and comments, so that a question mark inside one is passed over; then the parameters. */
const tokens = new RegExp(
  [
    "'(?:[^']|'')*'",
    '"(?:[^"]|"")*"',
    "`(?:[^`]|``)*`",
    "\\[[^\\]]*\\]",
    "--[^\\n]*",
    "/\\*[\\s\\S]*?(?:\\*/|$)",
    "[A-Za-z_\\u0080-\\uffff][\\w$\\u0080-\\uffff]*",
    "(?<named>\\?\\d+|[:@$][\\w\\u0080-\\uffff]+)",
    "(?<plain>\\?)"
  ].join("|"),
  "g"
)

/** The number of `?` in a statement. Numbered and named parameters are refused: the bindings disagree on how to fill them. */
export const countParameters = (sql: string): number => {
  let count = 0
  for (const { groups } of sql.matchAll(tokens)) {
    if (groups?.["plain"] !== undefined) count += 1
    if (groups?.["named"] !== undefined) {
      throw new DriverError({ code: "STATEMENT_REFUSED", message: `Write ? for ${groups["named"]} in: ${sql}` })
    }
  }
  return count
}
