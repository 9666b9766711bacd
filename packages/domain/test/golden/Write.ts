/** Writes golden files that are missing, from the county's own year where it has such an event; never over one. */
import { existsSync, writeFileSync } from "node:fs"
import { Effect, FastCheck } from "effect"
import {
  type DomainEvent,
  type EventDefinition,
  LocalDate,
  parseRecord,
  type Recorded,
  type Tag,
  zhize
} from "@zhize/domain"
import { eventOf, fakeDigest, recordedFrom, settle, smallPools } from "@zhize/domain/testing"
import { wholeYear } from "./GuyuanYear.ts"

export interface Golden {
  readonly tags: ReadonlyArray<Tag>
  readonly record: Recorded
}
export const fileOf = (type: string, version: number): string => `${type}.v${version}.json`

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
