/** Writes golden files that are missing, from the county's own year where it has such an event; never over one. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { Effect, FastCheck, Schema } from "effect"
import {
  Actor,
  CommandId,
  type DomainEvent,
  type EventDefinition,
  execute,
  LocalDate,
  parseRecord,
  readActor,
  type Recorded,
  type Tag,
  zhize
} from "@zhize/domain"
import { eventOf, fakeDigest, recordedFrom, settle, smallPools } from "@zhize/domain/testing"
import { county, inside, stored } from "../kernel/Notes.ts"
import { clockAt } from "../kernel/World.ts"

export interface Golden {
  readonly tags: ReadonlyArray<Tag>
  readonly record: Recorded
}
export const fileOf = (type: string, version: number): string => `${type}.v${version}.json`

const example = new URL("../../../../examples/guyuan/", import.meta.url)
const filesIn = (folder: URL, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()

/** Every record of the example: its commands one after the other, at nine on the day in their file's name. */
export const wholeYear = Effect.gen(function* () {
  const open = county()
  const documents = new URL("documents/", example)
  for (const name of filesIn(documents, "")) yield* open.documents.put(readFileSync(new URL(name, documents)))
  for (const name of filesIn(example, ".jsonl")) {
    const nine = clockAt(Date.parse(`${name.slice(0, 10)}T01:00:00Z`))
    for (const line of readFileSync(new URL(name, example), "utf8").trim().split("\n")) {
      const { as, command, id, input, reason } = JSON.parse(line)
      const envelope = {
        id: CommandId.make(id),
        actor: Schema.decodeUnknownSync(Actor)(readActor(as)),
        ...(reason === undefined ? {} : { reason })
      }
      yield* Effect.withClock(inside(open)(execute(zhize.commands.get(command)!, input, envelope)), nine)
    }
  }
  return yield* stored(open)
})

const fields = (value: unknown): number =>
  typeof value === "object" && value !== null
    ? Object.values(value).reduce(
        (sum: number, one) => sum + fields(one),
        Array.isArray(value) ? 0 : Object.keys(value).length
      )
    : 0

/** The fullest example that can still be taken in at a glance. */
const best = (records: ReadonlyArray<Recorded>, type: string): Recorded | undefined => {
  const size = (record: Recorded) => JSON.stringify(record).length
  const ofType = records.filter((one) => one.type === type)
  const short = ofType.filter((one) => size(one) < 4000)
  return (
    short.sort((a, b) => fields(b.data) - fields(a.data) || size(a) - size(b))[0] ??
    ofType.sort((a, b) => size(a) - size(b))[0]
  )
}

/** Stands in until somebody who knows the field puts a real one in its place. */
const sampled = (definition: EventDefinition): Recorded => {
  const [{ data }] = FastCheck.sample(eventOf(definition, smallPools), 1) as [DomainEvent]
  const settled = settle(data, LocalDate.make("2026-07-01"), [fakeDigest("扫描件")])
  return recordedFrom([definition.of(settled)])[0]!
}

export const writeMissing = async (folder: URL): Promise<void> => {
  const missing = [...zhize.events.values()].filter(
    ({ type, version }) => !existsSync(new URL(fileOf(type, version), folder))
  )
  if (missing.length === 0) return
  const records = (await Effect.runPromise(wholeYear)).map(parseRecord)
  for (const definition of missing) {
    const record = best(records, definition.type) ?? sampled(definition)
    const golden: Golden = { tags: definition.tags(record.data as never), record }
    writeFileSync(new URL(fileOf(definition.type, definition.version), folder), `${JSON.stringify(golden, null, 2)}\n`)
  }
}
