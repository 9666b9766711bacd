/** One record by itself: is its text a record, of this place, of an event that its definition can read? */
import { Either, ParseResult, Schema } from "effect"
import { currentData, Recorded, recordLimit, type Registry } from "@zhize/domain"
import { rfc6962 } from "@zhize/tlog"
import { type Fault, fault } from "./Fault.ts"

/** A row of `records` as it lies in the file; the text as bytes, lest reading them mends something. */
export interface RecordRow {
  readonly position: number
  readonly recordedAt: string
  readonly text: Uint8Array
  readonly leaf: Uint8Array
}

export interface CheckedRecord {
  readonly faults: ReadonlyArray<Fault>
  /** Nothing where the text is not a record at all. */
  readonly record: Recorded | undefined
  /** The tags by which the index must find it; nothing where the event cannot be read. */
  readonly tags: ReadonlySet<string> | undefined
}

const utf8 = new TextDecoder("utf-8", { fatal: true })
const decodeRecorded = Schema.decodeUnknownEither(Recorded)
const strict = { onExcessProperty: "error" } as const

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

const parse = (text: Uint8Array): Either.Either<Recorded, string> =>
  Either.flatMap(Either.try({ try: (): unknown => JSON.parse(utf8.decode(text)), catch: String }), (json) =>
    Either.mapLeft(decodeRecorded(json), ParseResult.TreeFormatter.formatErrorSync)
  )

const readEvent = (registry: Registry, record: Recorded): Either.Either<ReadonlySet<string>, string> => {
  const definition = registry.events.get(record.type)
  if (definition === undefined) return Either.left(`unknown event ${record.type}`)
  return Either.flatMap(Either.try({ try: () => currentData(definition, record), catch: String }), (data) =>
    Either.mapBoth(Schema.decodeUnknownEither(definition.schema, strict)(data), {
      onLeft: (error) => `${record.type}: ${ParseResult.TreeFormatter.formatErrorSync(error)}`,
      onRight: (decoded) => new Set(["", ...definition.tags(decoded)])
    })
  )
}

export const checkRecord = (registry: Registry, ledger: string, row: RecordRow): CheckedRecord => {
  const { leaf, position, recordedAt, text } = row
  const faults: Array<Fault> = []
  const report = (what: Fault["what"], detail: string) => faults.push(fault(what, { ledger, position }, detail))

  if (text.length > recordLimit) report("text", `${text.length} > ${recordLimit} bytes`)
  if (!sameBytes(rfc6962.leaf(text), leaf)) report("leaf", Buffer.from(leaf).toString("hex"))
  const parsed = parse(text)
  if (Either.isLeft(parsed)) {
    report("text", parsed.left)
    return { faults, record: undefined, tags: undefined }
  }
  const record = parsed.right
  const [said, stored] = [
    `${record.ledger} ${record.position} ${record.recordedAt}`,
    `${ledger} ${position} ${recordedAt}`
  ]
  if (said !== stored) report("place", `${said} ≠ ${stored}`)
  const event = readEvent(registry, record)
  if (Either.isLeft(event)) report("event", event.left)
  return { faults, record, tags: Either.isRight(event) ? event.right : undefined }
}
