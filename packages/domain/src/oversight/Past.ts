/**
 * Everything that was recorded about every subject, in order. A subject is what events carry as a tag: `officer:…`,
 * `item:…`, `case:…`.
 */
import { HashMap, Option } from "effect"
import type { Actor, EventDefinition, Fold, LocalDate, Recorded, Table } from "../kernel/index.ts"
import { currentData, dayOf } from "../kernel/index.ts"

/** One record as the history of a subject tells it. */
export interface Entry {
  readonly position: number
  readonly type: string
  /** The day from which it holds, where the event says one. */
  readonly effective?: LocalDate
  readonly recorded: LocalDate
  readonly recordedAt: string
  readonly actor: Actor
  readonly command: string
  readonly reason?: string
  readonly data: unknown
}

/** A list that grows at little cost: full leaves of so many entries, and the last one. */
interface Grown {
  readonly leaves: ReadonlyArray<ReadonlyArray<Entry>>
  readonly last: ReadonlyArray<Entry>
}
export type Past = Table<Grown>

const leaf = 64

const added = ({ last, leaves }: Grown, entry: Entry): Grown =>
  last.length < leaf ? { leaves, last: [...last, entry] } : { leaves: [...leaves, last], last: [entry] }

const entryOf = (record: Recorded, data: any): Entry => {
  const effective: LocalDate | undefined = data.from ?? data.on
  return {
    position: record.position,
    type: record.type,
    ...(effective === undefined ? {} : { effective }),
    recorded: dayOf(record.recordedAt),
    recordedAt: record.recordedAt,
    actor: record.actor,
    command: record.command.name,
    ...(record.reason === undefined ? {} : { reason: record.reason }),
    data
  }
}

const none: Grown = { leaves: [], last: [] }

/** Of the events of these definitions, by each of their tags. */
export const pastOf = (definitions: ReadonlyArray<EventDefinition>): Fold<Past> => {
  const byType = new Map(definitions.map((one) => [one.type, one]))
  return {
    query: { items: [{ types: [...byType.keys()], tags: [] }] },
    initial: HashMap.empty(),
    step: (past, record) => {
      const definition = byType.get(record.type)
      if (definition === undefined) return past
      const data = currentData(definition, record)
      const entry = entryOf(record, data)
      return definition.tags(data).reduce(
        (known, tag) =>
          HashMap.modifyAt(known, tag, (before) =>
            Option.some(
              added(
                Option.getOrElse(before, () => none),
                entry
              )
            )
          ),
        past
      )
    }
  }
}

export const entriesAbout = (past: Past, subject: string): ReadonlyArray<Entry> => {
  const found = Option.getOrElse(HashMap.get(past, subject), () => none)
  return [...found.leaves.flat(), ...found.last]
}
