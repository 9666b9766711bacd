/**
 * A clause of an instrument in its canonical form: article `74`, inserted article 之一 `17-1`, paragraph 款 `74.1`,
 * item 项 `52.1.4`, and `52.0.4` for the item of an article whose paragraphs are not numbered.
 *
 * A clause covers itself and everything inside it, never more.
 */
import { Schema } from "effect"

const pattern = /^[1-9]\d{0,3}(-[1-9]\d?)?(\.([1-9]\d{0,2}(\.[1-9]\d{0,2})?|0\.[1-9]\d{0,2}))?$/

export const Clause = Schema.String.pipe(
  Schema.pattern(pattern, {
    message: () =>
      "clause: article 74, inserted article 17-1, paragraph 74.1, item 52.1.4 or 52.0.4 / 条款写作 74、17-1（之一）、74.1（款）、52.1.4（项）"
  }),
  Schema.brand("Clause")
).annotations({
  identifier: "Clause",
  arbitrary: () => (fc) =>
    fc
      .tuple(
        fc.integer({ min: 1, max: 130 }),
        fc.option(fc.integer({ min: 1, max: 3 }), { nil: 0, freq: 6 }),
        fc.constantFrom("", "", ".1", ".2", ".1.4", ".0.3", ".2.1")
      )
      .map(([article, inserted, inside]) => `${article}${inserted === 0 ? "" : `-${inserted}`}${inside}` as never)
})
export type Clause = typeof Clause.Type
export type Clauses = ReadonlyArray<Clause>

/** Absent parts are 0: no inserted number, the whole article, the whole paragraph. `52.0.4` has paragraph 0, item 4. */
export interface ClauseParts {
  readonly article: number
  readonly inserted: number
  readonly paragraph: number
  readonly item: number
}

export const clauseParts = (clause: Clause): ClauseParts => {
  const [numbers = "", paragraph = "0", item = "0"] = clause.split(".")
  const [article, inserted = "0"] = numbers.split("-")
  return { article: Number(article), inserted: Number(inserted), paragraph: Number(paragraph), item: Number(item) }
}

export const covers = (outer: Clause, inner: Clause): boolean => inner === outer || inner.startsWith(`${outer}.`)

/** The order of the text: a whole before its parts, 第十七条 before 第十七条之一 before 第十八条. */
export const compareClauses = (a: Clause, b: Clause): number => {
  const [one, other] = [clauseParts(a), clauseParts(b)]
  return (
    one.article - other.article ||
    one.inserted - other.inserted ||
    one.paragraph - other.paragraph ||
    one.item - other.item
  )
}
