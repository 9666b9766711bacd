/**
 * Zhize for programs that do not use Effect: promises in, plain values out, over any store.
 *
 * What a person can mend comes back as a value with a `status`: a refusal with its rule, an input with its faults, a
 * conflict. Only a store that cannot serve (`StoreUnavailable`) and a fault of the program reject the promise.
 */
import { Cause, Chunk, Clock, Effect, Either, Exit, Layer, ManagedRuntime, Option, Schema, Stream } from "effect"
import type { Contended, ExecuteOptions, HistoryOptions, Invalid, ViewOptions, Zhize } from "./FacadeTypes.ts"
import {
  type Conflict,
  decodeInput,
  type Digest,
  Documents,
  endOfDay,
  Envelope,
  execute,
  InputInvalid,
  Instant,
  Ledger,
  LocalDate,
  localDay,
  optional,
  parseRecord,
  readActor,
  type Recorded,
  type Refusal,
  refusalJson,
  type Registry,
  type StoreUnavailable,
  type Tag,
  Views,
  records
} from "./kernel/index.ts"

export type * from "./FacadeTypes.ts"

const Asked = Schema.Struct({
  today: LocalDate,
  validOn: optional(LocalDate),
  recordedBy: optional(Schema.Union(Schema.NonNegativeInt, LocalDate, Instant)),
  atLeast: optional(Schema.NonNegativeInt)
})

const cutOf = (recordedBy: number | LocalDate | Instant) =>
  typeof recordedBy === "number"
    ? { position: recordedBy }
    : { instant: Instant.make(Schema.is(LocalDate)(recordedBy) ? endOfDay(recordedBy) : recordedBy) }

const named = <Value>(
  what: string,
  known: ReadonlyMap<string, Value>,
  name: string
): Either.Either<Value, InputInvalid> =>
  Either.fromNullable(known.get(name), () => {
    const names = [...known.keys()].join(", ")
    const message = { zh: `没有该名称；可用的有：${names}`, en: `no such ${what}; there are: ${names}` }
    return new InputInvalid({ of: name, issues: [{ path: "", message }] })
  })

/** What a person can mend, as a value. */
const answers = {
  Refusal: (refusal: Refusal) => Effect.succeed(refusalJson(refusal)),
  InputInvalid: ({ issues, of }: InputInvalid) => Effect.succeed<Invalid>({ status: "invalid", of, issues }),
  Conflict: ({ actual, expected }: Conflict) => Effect.succeed<Contended>({ status: "conflict", expected, actual })
}

const given = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const asks = Effect.fnUntraced(function* (registry: Registry, name: string, params: unknown, options: ViewOptions) {
  const view = yield* named("view", registry.views, name)
  const today = localDay(yield* Clock.currentTimeMillis)
  const { recordedBy, ...clocks } = yield* decodeInput(name, Asked, { today, ...given({ ...options }) })
  const views = yield* Views
  const answer = yield* views.ask(
    view,
    params,
    recordedBy === undefined ? clocks : { ...clocks, recordedBy: cutOf(recordedBy) }
  )
  return { status: "answered" as const, ...answer }
})

const sends = Effect.fnUntraced(function* (
  registry: Registry,
  name: string,
  input: unknown,
  options: ExecuteOptions,
  id: string
) {
  const decision = yield* named("command", registry.commands, name)
  const { as, ...rest } = options
  const actor = typeof as === "string" ? readActor(as) : as
  return yield* execute(decision, input, yield* decodeInput(name, Envelope, { id, actor, ...given(rest) }))
})

const historyPage = 1000

/** Opens the façade over a store. `newId` makes the ids of commands that are sent without one. */
export const embed = async (
  registry: Registry,
  store: Layer.Layer<Ledger | Documents, StoreUnavailable>,
  newId: () => string
): Promise<Zhize> => {
  const runtime = ManagedRuntime.make(Layer.provideMerge(Views.layer, store))
  const begun = new Set<Promise<unknown>>()
  let closed: Promise<void> | undefined

  /** Rejects with the error itself, not with Effect's account of it. */
  const run = async <A, E>(effect: Effect.Effect<A, E, Ledger | Documents | Views>): Promise<A> => {
    if (closed !== undefined) throw new Error("this Zhize is closed / 已关闭")
    const exit = runtime.runPromiseExit(effect)
    begun.add(exit)
    const ended = await exit.finally(() => begun.delete(exit))
    if (Exit.isSuccess(ended)) return ended.value
    throw Cause.squash(ended.cause)
  }

  await run(Effect.void).catch(async (error) => {
    await runtime.dispose()
    throw error
  })

  async function* history({ after = 0, tags = [], types = [], until }: HistoryOptions = {}): AsyncGenerator<Recorded> {
    const query = { items: [{ types, tags: tags as ReadonlyArray<Tag> }] }
    for (let from = after, more = true; more; ) {
      const range = { after: from, limit: historyPage, ...(until === undefined ? {} : { until }) }
      const page = await run(Effect.flatMap(Ledger, (ledger) => Stream.runCollect(records(ledger, query, range))))
      for (const stored of page) yield parseRecord(stored)
      from = Option.match(Chunk.last(page), { onNone: () => from, onSome: ({ position }) => position })
      more = page.length === historyPage
    }
  }

  return {
    execute: (command, input, options) =>
      run(Effect.catchTags(sends(registry, command, input, options, options.id ?? newId()), answers)),
    view: (view, params = {}, options = {}) => {
      const { InputInvalid, Refusal } = answers
      return run(Effect.catchTags(asks(registry, view, params, options), { InputInvalid, Refusal }))
    },
    history,
    putDocument: (content) => run(Effect.flatMap(Documents, (documents) => documents.put(content))),
    getDocument: (digest) =>
      run(Effect.flatMap(Documents, (documents) => Effect.map(documents.get(digest as Digest), Option.getOrUndefined))),
    close: () => (closed ??= Promise.allSettled(begun).then(() => runtime.dispose()))
  }
}
