/**
 * Little reads, such as a decision makes: a seek for each type under each tag, put in order here.
 *
 * Preparing what a compound statement does costs SQLite more than a few seeks. Where a seek finds more than a few, the
 * read is not little, and the page statement takes it.
 */
import type { Position, StoredRecord } from "@zhize/domain"
import type { Plan } from "./ReadPages.ts"
import { few, type Statements } from "./Statements.ts"

const mostSeeks = 64

/** At most `limit` records after a position; `undefined` where the read is not little. */
export const readLittle = (
  db: Pick<Statements, "few" | "tagged" | "text">,
  ledger: number,
  { everything, tagged, types }: Plan,
  after: Position,
  until: Position,
  limit: number
): ReadonlyArray<StoredRecord> | undefined => {
  if (everything || tagged.length + types.length > mostSeeks) return undefined
  const positions = new Set<number>()
  for (const [tag, type, others] of [...tagged, ...types.map((one): Plan["tagged"][number] => ["", one, []])]) {
    const found = db.few.values([ledger, tag, type, after, until])
    if (found.length > few) return undefined
    for (const [position] of found) {
      const all = others.every((other) => db.tagged.get([ledger, other, type, position as number]) !== undefined)
      if (all) positions.add(position as number)
    }
  }
  const first = [...positions].sort((a, b) => a - b).slice(0, limit)
  return first.map((position) => ({ position, text: db.text.values([ledger, position])[0]?.[0] as string }))
}
