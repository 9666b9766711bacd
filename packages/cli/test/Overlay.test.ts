import { assert, describe, it } from "@effect/vitest"
import { Context, Effect, FastCheck as fc, Layer, Stream } from "effect"
import { createHash } from "node:crypto"
import {
  type Batch,
  CommandId,
  Digest,
  Documents,
  type DomainEvent,
  everything,
  Ledger,
  LedgerId,
  type Query,
  type Tag,
  records
} from "@zhize/domain"
import { InMemory, ledgerContract } from "@zhize/domain/testing"
import { overlay } from "../src/Overlay.ts"

const sha256 = (content: Uint8Array | string) => createHash("sha256").update(content).digest("hex")

const over = (base: Layer.Layer<Ledger | Documents>, ledger: string) =>
  Effect.map(Effect.scoped(Layer.build(Layer.provide(overlay(LedgerId.make(ledger)), base))), (context) => ({
    ledger: Context.get(context, Ledger),
    documents: Context.get(context, Documents)
  }))

/** One overlay a ledger: what it holds is forgotten with it, so that opening again must find the same. */
const fresh = Effect.sync(() => {
  const memory = InMemory.memory()
  const opened = new Map<string, Effect.Effect.Success<ReturnType<typeof over>>>()
  return {
    open: ({ ledger = "main" }: { readonly ledger?: string } = {}) =>
      Effect.gen(function* () {
        const one = opened.get(ledger) ?? (yield* over(InMemory.layer(sha256, ledger, memory), ledger))
        opened.set(ledger, one)
        // Documents belong to the whole store.
        return { ledger: one.ledger, documents: [...opened.values()][0]!.documents }
      })
  }
})

describe("an overlay over an empty ledger is a ledger", () => {
  for (const { name, run } of ledgerContract(fresh)) it.scopedLive(name, () => run)
})

const event = fc
  .record({ type: fc.constantFrom("A", "B"), tag: fc.constantFrom("organ:x", "organ:y", "unit:x") })
  .map(({ tag, type }): DomainEvent => ({ type, version: 1, data: {}, tags: [tag as Tag] }))
const query: fc.Arbitrary<Query> = fc
  .record({
    types: fc.subarray(["A", "B"]),
    tags: fc.subarray(["organ:x", "organ:y", "unit:x"] as ReadonlyArray<Tag> as Array<Tag>, { maxLength: 1 })
  })
  .map((item) => ({ items: [item] }))
const step = fc.record({
  id: fc.integer({ min: 0, max: 12 }),
  events: fc.array(event, { minLength: 1, maxLength: 3 }),
  query,
  after: fc.integer({ min: 0, max: 14 }),
  guarded: fc.boolean()
})

const batchOf = ({ events, id }: { readonly events: ReadonlyArray<DomainEvent>; readonly id: number }): Batch => ({
  events,
  actor: { role: "legal-office" },
  command: { id: CommandId.make(`c-${id}`), name: "Note", digest: Digest.make(sha256(JSON.stringify(events))) }
})

const play = (
  ledger: typeof Ledger.Service,
  steps: ReadonlyArray<typeof step extends fc.Arbitrary<infer S> ? S : never>
) =>
  Effect.forEach(steps, (one) =>
    Effect.map(
      Effect.either(ledger.append(batchOf(one), one.guarded ? { query: one.query, after: one.after } : undefined)),
      (answer) => JSON.stringify(answer)
    )
  )

it.effect.prop(
  "what is appended over records of a store gets the answers that the store would give, and the store stays as it was",
  [
    fc.array(step, { maxLength: 6 }),
    fc.array(step, { maxLength: 6 }),
    query,
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 1, max: 4 })
  ],
  ([before, after, asked, from, limit]) =>
    Effect.gen(function* () {
      const ledgerOf = (memory: InMemory.Memory) => InMemory.makeLedger(LedgerId.make("main"), memory)
      const [base, whole] = [InMemory.memory(), InMemory.memory()]
      yield* play(ledgerOf(base), before)
      yield* play(ledgerOf(whole), before)
      const rehearsal = (yield* over(InMemory.layer(sha256, "main", base), "main")).ledger
      const kept = JSON.stringify([...base.ledgers].map(([name, one]) => [name, one.entries, [...one.commands]]))
      assert.deepStrictEqual(yield* play(rehearsal, after), yield* play(ledgerOf(whole), after))
      assert.strictEqual(yield* rehearsal.head, yield* ledgerOf(whole).head)
      for (const range of [{}, { after: from }, { after: from, limit }, { until: from }]) {
        const read = (ledger: typeof Ledger.Service, by: Query) => Stream.runCollect(records(ledger, by, range))
        for (const by of [asked, everything]) {
          const [found, expected] = [yield* read(rehearsal, by), yield* read(ledgerOf(whole), by)]
          assert.deepStrictEqual(
            [...found].map(({ text }) => text),
            [...expected].map(({ text }) => text)
          )
        }
      }
      assert.strictEqual(
        JSON.stringify([...base.ledgers].map(([name, one]) => [name, one.entries, [...one.commands]])),
        kept
      )
    })
)
