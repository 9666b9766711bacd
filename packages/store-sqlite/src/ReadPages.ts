/**
 * Reading by pages, each one statement: positions from the index of tags, in order and without duplicates, and with them
 * the texts.
 *
 * Types that are asked for without a tag may have most of the ledger behind them, so each is a sorted run of the index
 * that SQLite merges as it goes. What is asked for by tag is little: it goes in as one list and is sorted at once.
 */
import { Effect } from "effect"
import type { Page, Position, Query, Range, StoreUnavailable, StoredRecord } from "@zhize/domain"
import type { SqlValue } from "./driver/index.ts"
import type { Statements } from "./Statements.ts"

/** A query as the statements take it. */
export interface Plan {
  readonly everything: boolean
  /** Types that are asked for whatever their tags. */
  readonly types: ReadonlyArray<string>
  /** The tag to seek by, the type, and further tags that are needed. */
  readonly tagged: ReadonlyArray<readonly [tag: string, type: string, others: ReadonlyArray<string>]>
}

/** A compound of more runs than this would strain SQLite: then types go in as a list too. */
const mostRuns = 200

export const planOf = (db: Pick<Statements, "types">, ledger: number, { items }: Query): Plan => {
  const everything = items.some(({ tags, types }) => tags.length === 0 && types.length === 0)
  const types = [...new Set(items.flatMap((item) => (item.tags.length === 0 ? item.types : [])))]
  const tagged = items.flatMap((item) => {
    const [tag, ...others] = item.tags
    if (tag === undefined) return []
    const wanted = item.types.length > 0 ? item.types : db.types.values([ledger, tag]).map(([type]) => String(type))
    return wanted.map((type) => [tag, type, others] as const)
  })
  return types.length <= mostRuns
    ? { everything, types, tagged }
    : { everything, types: [], tagged: [...tagged, ...types.map((type) => ["", type, []] as const)] }
}

/** An item without types finds nothing under a tag that no record carries. */
export const findsNothing = ({ everything, tagged, types }: Plan): boolean =>
  !everything && types.length === 0 && tagged.length === 0

/** SQLite plans with the value of a bare `LIMIT ?`, and so would compile the statement again for every run. */
const limited = "LIMIT ? + 0"

const all = `SELECT position, text FROM records WHERE ledger = ? AND position > ? AND position <= ? ORDER BY position ${limited}`

const run = "SELECT position FROM tags WHERE ledger = ? AND tag = '' AND type = ? AND position > ? AND position <= ?"

const list = (withOthers: boolean) =>
  `SELECT DISTINCT t.position FROM json_each(?) AS w CROSS JOIN tags AS t
  WHERE t.ledger = ? AND t.tag = w.value ->> 0 AND t.type = w.value ->> 1 AND t.position > ? AND t.position <= ?${
    withOthers
      ? `
  AND NOT EXISTS (SELECT 1 FROM json_each(w.value -> 2) AS o WHERE NOT EXISTS (
    SELECT 1 FROM tags AS x WHERE x.ledger = t.ledger AND x.tag = o.value AND x.type = t.type AND x.position = t.position))`
      : ""
  }`

/** The text of the statement depends on the shape of the plan alone, so that it is compiled once for a shape. */
export const pageSql = ({ everything, tagged, types }: Plan): string => {
  if (everything) return all
  const positions = [
    ...types.map(() => run),
    ...(tagged.length === 0 ? [] : [list(tagged.some(([, , others]) => others.length > 0))])
  ].join("\nUNION ")
  return `SELECT r.position, r.text FROM (
${positions}
ORDER BY position ${limited}
) AS p CROSS JOIN records AS r WHERE r.ledger = ? AND r.position = p.position ORDER BY p.position`
}

export const pageParams = (
  ledger: number,
  plan: Plan,
  after: Position,
  until: Position,
  limit: number
): ReadonlyArray<SqlValue> =>
  plan.everything
    ? [ledger, after, until, limit]
    : [
        ...plan.types.flatMap((type) => [ledger, type, after, until]),
        ...(plan.tagged.length === 0 ? [] : [JSON.stringify(plan.tagged), ledger, after, until]),
        limit,
        ledger
      ]

/** Reads at most `limit` records after a position. */
export type ReadPage = (
  query: Query,
  after: Position,
  until: Position,
  limit: number
) => Effect.Effect<ReadonlyArray<StoredRecord>, StoreUnavailable>

const empty: Page = { records: [], more: false }

export const pagesOf =
  (readPage: ReadPage, pageSize: number) =>
  (query: Query, range: Range = {}): Effect.Effect<Page, StoreUnavailable> => {
    const { after = 0, limit = Infinity, until = Number.MAX_SAFE_INTEGER } = range
    if (query.items.length === 0 || limit <= 0 || until <= after) return Effect.succeed(empty)
    const size = Math.min(pageSize, limit)
    return Effect.map(readPage(query, after, until, size), (records) => {
      const last = records[records.length - 1]
      const full = last !== undefined && records.length === size && size < limit
      return { records, more: full && last.position < until }
    })
  }
