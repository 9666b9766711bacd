/**
 * Appends a group of batches in one transaction, in plain synchronous steps: look up the command, check the condition,
 * make the texts, insert, and keep the tree.
 *
 * Each batch has its own answer, and where it comes to that its own savepoint: what is refused leaves nothing, and its
 * neighbours do not notice. A fault of SQLite itself fails the group; then nothing of it was recorded.
 */
import { Either, Exit } from "effect"
import {
  type AppendCondition,
  type Appended,
  type Batch,
  CommandIdReused,
  Conflict,
  type DomainEvent,
  type Instant,
  type Position,
  recordText,
  type Unstorable
} from "@zhize/domain"
import { appendLeaves, emptyFrontier, type Frontier, rfc6962 } from "@zhize/tlog"
import { newestMatch } from "./Condition.ts"
import { type Driver, DriverError } from "./driver/index.ts"
import { prepareAll, type Statements } from "./Statements.ts"
import { storedFrontier } from "./Tree.ts"

export interface Appending {
  readonly batch: Batch
  readonly condition: AppendCondition | undefined
  /** When the caller asked for it, by the caller's clock. */
  readonly millis: number
}

export type Answer = Exit.Exit<Appended, Conflict | CommandIdReused | Unstorable>

/** Where a ledger ends. `id` is 0 until its first record is written. */
interface Tip {
  readonly id: number
  readonly head: Position
  readonly recordedAt: string
  readonly frontier: Frontier
}

/** Another process may have written meanwhile: only the tree's frontier is worth remembering, if the head is the same. */
const readTip = (db: Statements, name: string, known: Tip | undefined): Tip => {
  const id = known?.id || Number(db.ledgerId.get([name])?.["id"] ?? 0)
  const row = db.tip.get([id])
  if (row === undefined) return { id, head: 0, recordedAt: "", frontier: emptyFrontier }
  const head = Number(row["position"])
  const frontier = known?.head === head ? known.frontier : storedFrontier(db, id, head)
  return { id, head, recordedAt: String(row["recorded_at"]), frontier }
}

/** What this command id was answered before, if it is known. */
const answeredBefore = (db: Statements, tip: Tip, { command: { digest, id } }: Batch): Answer | undefined => {
  const row = db.command.get([tip.id, id])
  if (row === undefined) return undefined
  const [first, last] = [Number(row["first"]), Number(row["last"])]
  return row["digest"] === digest
    ? Exit.succeed({ status: "repeated", first, last, recordedAt: row["recorded_at"] as Instant })
    : Exit.fail(new CommandIdReused({ id, name: String(row["name"]), position: first }))
}

const conflict = (db: Statements, tip: Tip, condition: AppendCondition | undefined): Conflict | undefined => {
  if (condition === undefined) return undefined
  const { after, query } = condition
  if (after > tip.head) return new Conflict({ expected: after, actual: tip.head })
  const newer = newestMatch(db, tip.id, query, after, tip.head)
  return newer === 0 ? undefined : new Conflict({ expected: after, actual: newer })
}

const insertEvent = (
  db: Statements,
  ledger: number,
  position: Position,
  recordedAt: string,
  event: DomainEvent,
  text: string
): Uint8Array => {
  const leaf = rfc6962.leaf(Buffer.from(text))
  db.addRecord.run([ledger, position, recordedAt, text, leaf])
  for (const tag of new Set<string>(["", ...event.tags])) db.addTag.run([ledger, tag, event.type, position])
  return leaf
}

interface Step {
  readonly answer: Answer
  /** The ledger's end after it. */
  readonly tip: Tip
}

const insert = (db: Statements, name: string, tip: Tip, { batch, millis }: Appending): Step => {
  const now = new Date(millis).toISOString()
  const recordedAt = (now > tip.recordedAt ? now : tip.recordedAt) as Instant
  const texts: Array<string> = []
  for (const [index, event] of batch.events.entries()) {
    const text = recordText(batch, event, { ledger: name, position: tip.head + 1 + index, recordedAt })
    if (Either.isLeft(text)) return { answer: Exit.fail(text.left), tip }
    texts.push(text.right)
  }
  if (tip.id === 0) db.addLedger.run([name])
  const id = tip.id || Number(db.ledgerId.get([name])?.["id"])
  const [first, last] = [tip.head + 1, tip.head + texts.length]
  const leaves = batch.events.map((event, index) =>
    insertEvent(db, id, first + index, recordedAt, event, texts[index] as string)
  )
  const { completed, frontier } = appendLeaves(tip.frontier, leaves)
  for (const { hash, index, level } of completed) if (level > 0) db.addNode.run([id, level, index, hash])
  const { command } = batch
  db.addCommand.run([id, command.id, command.name, command.digest, first, last, recordedAt])
  const answer = Exit.succeed({ status: "recorded" as const, first, last, recordedAt })
  return { answer, tip: { id, head: last, recordedAt, frontier } }
}

const appendOne = (db: Statements, name: string, tip: Tip, one: Appending): Step => {
  const before = answeredBefore(db, tip, one.batch)
  if (before !== undefined) return { answer: before, tip }
  const refused = conflict(db, tip, one.condition)
  return refused === undefined ? insert(db, name, tip, one) : { answer: Exit.fail(refused), tip }
}

/** Only this one batch is to blame: a value that SQLite does not take, or that is no JSON. */
const isOwnFault = (thrown: unknown): boolean =>
  !(thrown instanceof DriverError) || thrown.primary === "SQLITE_CONSTRAINT" || thrown.code === "VALUE_REFUSED"

/** In a savepoint of its own, so that what goes wrong in the middle of it is undone and the others go on. */
const appendApart = (db: Statements, name: string, tip: Tip, one: Appending): Step => {
  db.savepoint.run()
  try {
    const step = appendOne(db, name, tip, one)
    db.release.run()
    return step
  } catch (thrown) {
    if (!isOwnFault(thrown)) throw thrown
    db.undo.run()
    db.release.run()
    return { answer: Exit.die(thrown), tip }
  }
}

const schemaVersion = (db: Statements): unknown => db.schemaVersion.get()?.["user_version"]

/** Appends groups to one ledger. Throws, with the transaction still open for its caller to roll back, on SQLite's faults. */
export const makeAppender = (
  driver: Driver,
  name: string
): ((group: ReadonlyArray<Appending>) => ReadonlyArray<Answer>) => {
  const db = prepareAll(driver)
  const version = schemaVersion(db)
  let known: Tip | undefined

  const appendAll = (group: ReadonlyArray<Appending>, append: typeof appendOne): ReadonlyArray<Answer> => {
    db.begin.run()
    // A newer Zhize may have opened the file meanwhile and changed its schema: its records are not ours to write.
    if (schemaVersion(db) !== version)
      throw new DriverError({ code: "SQLITE_SCHEMA", message: "the schema was changed meanwhile" })
    let tip = readTip(db, name, known)
    const answers = group.map((one) => {
      const step = append(db, name, tip, one)
      tip = step.tip
      return step.answer
    })
    db.commit.run()
    known = tip.id === 0 ? undefined : tip
    return answers
  }

  // All that is expected to be refused is refused before the first insert, so savepoints, which cost an eighth of the
  // work, are kept for a second try after something that nobody expects.
  return (group) => {
    try {
      return appendAll(group, appendOne)
    } catch (thrown) {
      if (!isOwnFault(thrown)) throw thrown
      driver.exec("ROLLBACK")
      return appendAll(group, appendApart)
    }
  }
}
