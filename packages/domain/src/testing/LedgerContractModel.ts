/**
 * The ledger against its model: after any history of appends, by any number of writers one after another, with any
 * conditions, repeated ids and reopenings, a store answers what twenty lines over an array answer.
 */
import { Effect, FastCheck as fc, Runtime } from "effect"
import { type AppendCondition, type Batch, type DomainEvent, matches, type Query, type Range } from "../kernel/index.ts"
import {
  type Answer,
  answered,
  batch,
  equal,
  item,
  law,
  type Law,
  note,
  positionsOf,
  type Storage
} from "./LedgerContractTools.ts"

interface Model {
  readonly events: Array<DomainEvent>
  readonly commands: Map<string, { readonly batch: Batch; readonly first: number; readonly last: number }>
}

const expectAppend = (model: Model, one: Batch, condition: AppendCondition | undefined): Answer => {
  const { digest, id } = one.command
  const known = model.commands.get(id)
  if (known !== undefined) {
    const {
      batch: { command },
      first,
      last
    } = known
    return command.digest === digest
      ? { status: "repeated", first, last }
      : { status: "reused", id, name: command.name, position: first }
  }
  const head = model.events.length
  if (condition !== undefined) {
    const { after: expected, query } = condition
    if (expected > head) return { status: "conflict", expected, actual: head }
    const newest =
      model.events.findLastIndex(({ tags, type }, index) => index >= expected && matches(query, type, tags)) + 1
    if (newest > 0) return { status: "conflict", expected, actual: newest }
  }
  model.events.push(...one.events)
  const [first, last] = [head + 1, model.events.length]
  model.commands.set(id, { batch: one, first, last })
  return { status: "recorded", first, last }
}

const expectRead = (model: Model, query: Query, { after = 0, limit, until = Infinity }: Range): ReadonlyArray<number> =>
  model.events
    .flatMap(({ tags, type }, index) =>
      index >= after && index < until && matches(query, type, tags) ? [index + 1] : []
    )
    .slice(0, limit)

const type = fc.constantFrom("A", "B", "C")
const tags = fc.subarray(["organ:a", "organ:b", "unit:1", "year:2026"])
const shuffledTags = fc.shuffledSubarray(["organ:a", "organ:b", "unit:1"], { maxLength: 2 })
const anyQuery = fc
  .array(fc.tuple(fc.uniqueArray(type, { maxLength: 2 }), shuffledTags), { maxLength: 3 })
  .map((items): Query => ({ items: items.map(([types, wanted]) => item(types, wanted)) }))
const near = fc.integer({ min: 0, max: 3 })
const optional = <Key extends string, Value>(key: Key, value: fc.Arbitrary<Value>) =>
  fc.option(value).map((one) => (one === null ? {} : { [key]: one }) as { [K in Key]?: Value })
const range = fc
  .tuple(optional("after", fc.nat(12)), optional("until", fc.nat(12)), optional("limit", fc.nat(4)))
  .map((parts): Range => Object.assign({}, ...parts))

type Of<A> = A extends fc.Arbitrary<infer Value> ? Value : never

/** A condition starts `behind` the head; at -1 it lies beyond it. */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("append" as const),
      id: fc.nat(14),
      content: fc.constantFrom("0", "0", "1"),
      events: fc.array(fc.tuple(type, tags), { minLength: 1, maxLength: 3 }),
      condition: fc.option(fc.record({ query: anyQuery, behind: near.map((count) => count - 1) }))
    })
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("read" as const), query: anyQuery, range }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("reopen" as const), pageSize: fc.constantFrom(1, 2, 1000) }) }
)

const follow = Effect.fnUntraced(function* (storage: Storage, ledger: string, steps: ReadonlyArray<Of<typeof step>>) {
  const model: Model = { events: [], commands: new Map() }
  let opened = yield* storage.open({ ledger })
  for (const [index, one] of steps.entries()) {
    if (one.kind === "reopen") {
      opened = yield* storage.open({ ledger, pageSize: one.pageSize })
    } else if (one.kind === "read") {
      equal(
        `step ${index + 1}`,
        yield* positionsOf(opened.ledger, one.query, one.range),
        expectRead(model, one.query, one.range)
      )
    } else {
      const sent = batch(
        `c-${one.id}`,
        one.events.map(([kind, about]) => note(kind, about)),
        one.content
      )
      const condition =
        one.condition === null
          ? undefined
          : { query: one.condition.query, after: Math.max(0, model.events.length - one.condition.behind) }
      equal(
        `step ${index + 1}`,
        yield* answered(opened.ledger.append(sent, condition)),
        expectAppend(model, sent, condition)
      )
    }
  }
  equal("head", yield* opened.ledger.head, model.events.length)
})

export const modelLaws: ReadonlyArray<Law> = [
  law("any history is answered as the model answers it", function* (storage) {
    const runtime = yield* Effect.runtime()
    let count = 0
    const property = fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), (steps) =>
      Runtime.runPromise(runtime)(Effect.scoped(follow(storage, `history-${++count}`, steps)))
    )
    yield* Effect.promise(() => fc.assert(property, { numRuns: 30 }))
  })
]
