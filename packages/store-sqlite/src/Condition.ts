/** Whether anything that a query asks for lies after a position: one index seek for each type and tag, no scan. */
import type { Position, Query, QueryItem } from "@zhize/domain"
import type { Statements } from "./Statements.ts"

/** The types that an item is about, where it names none: those that stand under its first tag. */
const typesOf = (db: Statements, ledger: number, { tags, types }: QueryItem): ReadonlyArray<string> =>
  types.length > 0 ? types : db.types.values([ledger, tags[0] ?? ""]).map(([type]) => String(type))

/** The newest record of one type that has all the tags; 0 if there is none after the position. */
const newestOf = (
  db: Statements,
  ledger: number,
  type: string,
  tags: ReadonlyArray<string>,
  after: Position
): Position => {
  const [first = "", ...others] = tags
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const found = db.newest.get([ledger, first, type, after, before])
    if (found === undefined) return 0
    before = Number(found["position"])
    if (others.every((tag) => db.tagged.get([ledger, tag, type, before]) !== undefined)) return before
  }
}

/** The newest position after `after` whose record matches the query; 0 if there is none. */
export const newestMatch = (
  db: Statements,
  ledger: number,
  query: Query,
  after: Position,
  head: Position
): Position => {
  if (after >= head) return 0
  let newest = 0
  for (const item of query.items) {
    if (item.types.length === 0 && item.tags.length === 0) return head
    for (const type of typesOf(db, ledger, item)) {
      newest = Math.max(newest, newestOf(db, ledger, type, item.tags, Math.max(after, newest)))
    }
  }
  return newest
}
