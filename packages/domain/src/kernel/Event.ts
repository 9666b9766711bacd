/**
 * An event is a fact that was recorded. Its definition fixes the storage format: type, version, schema and tags.
 *
 * Once released, a version is never changed: a new shape gets the next version number and an upcaster from the one
 * before. The encoded form equals the form in memory (a law checked by the tests), so replaying costs no conversion.
 */
import { Schema } from "effect"

/** What an event is about: the index by which decisions find the events they need. */
export type TagKind =
  | "organ"
  | "cooperating"
  | "unit"
  | "post"
  | "officer"
  | "certificate"
  | "instrument"
  /** An organ's entry for an instrument, `ORGAN/INSTRUMENT`: found with one seek, however much either has. */
  | "entry"
  | "plan"
  | "filing"
  | "number"
  | "year"
  | "edition"
  | "item"
  | "delegation"
  | "system"
  | "scheme"
  | "round"
  | "case"
  | "publication"
export type Tag = `${TagKind}:${string}`
export const tag = (kind: TagKind, value: string | number): Tag => `${kind}:${value}`

export interface DomainEvent<Type extends string = string, Data = any> {
  readonly type: Type
  readonly version: number
  readonly data: Data
  readonly tags: ReadonlyArray<Tag>
}

export interface EventDefinition<Type extends string = string, Data = any, Encoded = any> {
  readonly type: Type
  readonly version: number
  readonly schema: Schema.Schema<Data, Encoded>
  readonly zh: string
  readonly en: string
  readonly clause: string
  readonly tags: (data: Data) => ReadonlyArray<Tag>
  /** Brings data stored under an earlier version to the current one; throws on a version that is yet to come. */
  readonly upcast: (data: unknown, version: number) => Data
  readonly of: (data: Data) => DomainEvent<Type, Data>
}

type TagValues<Data> = (data: Data) => {
  readonly [K in TagKind]?: string | number | ReadonlyArray<string | number> | undefined
}

const listTags = (values: ReturnType<TagValues<never>>): ReadonlyArray<Tag> => {
  const tags: Array<Tag> = []
  for (const kind in values) {
    const value = values[kind as TagKind]
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value as string]) {
      const found = tag(kind as TagKind, one)
      if (!tags.includes(found)) tags.push(found)
    }
  }
  return tags
}

/** Defines an event. `upcasters[n]` turns data of version n into data of version n + 1. */
export const event = <const Type extends string, Data, Encoded>(
  type: Type,
  options: {
    readonly zh: string
    readonly en: string
    readonly clause: string
    readonly version?: number
    readonly schema: Schema.Schema<Data, Encoded>
    readonly tags: TagValues<Data>
    readonly upcasters?: Readonly<Record<number, (data: any) => unknown>>
  }
): EventDefinition<Type, Data, Encoded> => {
  const version = options.version ?? 1
  for (let from = 1; from < version; from++) {
    // A wiring fault of the program itself, found when it starts.
    if (options.upcasters?.[from] === undefined) throw new Error(`${type}: no upcaster from version ${from}`)
  }
  const tags = (data: Data) => listTags(options.tags(data))
  return {
    type,
    version,
    schema: options.schema,
    zh: options.zh,
    en: options.en,
    clause: options.clause,
    tags,
    upcast: (data, from) => {
      if (from > version) throw new Error(`${type}: version ${from} is newer than this program, which knows ${version}`)
      let current = data
      for (let step = from; step < version; step++) current = options.upcasters?.[step]?.(current)
      return current as Data
    },
    of: (data) => ({ type, version, data, tags: tags(data) })
  }
}

export type DataOf<D> = D extends EventDefinition<any, infer Data, any> ? Data : never
