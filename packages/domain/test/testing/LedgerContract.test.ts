/** The contract itself: a store that breaks one law is caught by it. */
import { assert, it } from "@effect/vitest"
import { createHash } from "node:crypto"
import { Effect, Exit, Option, Stream } from "effect"
import { Conflict, type Documents, everything, type Ledger, LedgerId, records } from "@zhize/domain"
import { InMemory, ledgerContract } from "@zhize/domain/testing"

const sha256: InMemory.Sha256Hex = (content) => createHash("sha256").update(content).digest("hex")

interface Parts {
  readonly ledger: typeof Ledger.Service
  readonly documents: typeof Documents.Service
}
type Fault = (sound: Parts, memory: InMemory.Memory) => Partial<Parts>

const fresh = (fault: Fault) =>
  Effect.sync(() => {
    const memory = InMemory.memory()
    return {
      open: ({ ledger = "memory" } = {}) =>
        Effect.sync(() => {
          const sound = {
            ledger: InMemory.makeLedger(LedgerId.make(ledger), memory),
            documents: InMemory.makeDocuments(sha256, memory)
          }
          return { ...sound, ...fault(sound, memory) }
        })
    }
  })

const faults: Readonly<Record<string, readonly [law: string, fault: Fault]>> = {
  "takes no notice of conditions": [
    "a stale condition",
    ({ ledger }) => ({ ledger: { ...ledger, append: (batch) => ledger.append(batch) } })
  ],
  "takes a condition beyond the head": [
    "a condition beyond the head",
    ({ ledger }) => ({
      ledger: {
        ...ledger,
        append: (batch, condition) =>
          Effect.flatMap(ledger.head, (head) =>
            ledger.append(batch, condition && { ...condition, after: Math.min(condition.after, head) })
          )
      }
    })
  ],
  "conflicts with anything newer": [
    "only what the condition asks for conflicts",
    ({ ledger }) => ({
      ledger: {
        ...ledger,
        append: (batch, condition) => ledger.append(batch, condition && { ...condition, query: everything })
      }
    })
  ],
  "looks at its condition and appends at two moments": [
    "of 20 writers with one condition",
    ({ ledger }) => ({
      ledger: {
        ...ledger,
        append: (batch, condition) =>
          Effect.gen(function* () {
            if (condition !== undefined) {
              const newer = yield* Stream.runLast(records(ledger, condition.query, { after: condition.after }))
              if (Option.isSome(newer))
                return yield* new Conflict({ expected: condition.after, actual: newer.value.position })
            }
            yield* Effect.yieldNow()
            return yield* ledger.append(batch)
          })
      }
    })
  ],
  "stores a batch event by event": [
    "a batch with one event that cannot be stored",
    ({ ledger }) => ({
      ledger: {
        ...ledger,
        append: (batch, condition) =>
          batch.events.length < 2
            ? ledger.append(batch, condition)
            : Effect.zipRight(
                ledger.append({ ...batch, events: batch.events.slice(0, 1) }, condition),
                ledger.append(batch)
              )
      }
    })
  ],
  "forgets command ids when it is closed": [
    "all of this outlives closing",
    (_, memory) => (memory.ledgers.forEach(({ commands }) => commands.clear()), {})
  ],
  "never looks at a command's content": [
    "an id that is sent with another content",
    ({ ledger }) => ({
      ledger: {
        ...ledger,
        append: (batch, condition) =>
          Effect.flatMap(
            ledger.command(batch.command.id),
            Option.match({
              onNone: () => ledger.append(batch, condition),
              onSome: ({ digest }) => ledger.append({ ...batch, command: { ...batch.command, digest } }, condition)
            })
          )
      }
    })
  ],
  "reads one too far": [
    "a range cuts what matches",
    ({ ledger }) => ({
      ledger: {
        ...ledger,
        read: (query, range) =>
          ledger.read(query, range?.until === undefined ? range : { ...range, until: range.until + 1 })
      }
    })
  ],
  "gives a record once for each item that matches": [
    "reading gives exactly what matches",
    ({ ledger }) => ({
      ledger: {
        ...ledger,
        read: (query, range) =>
          Effect.map(
            Effect.forEach(query.items, (item) => ledger.read({ items: [item] }, range)),
            (pages) => ({ records: pages.flatMap((page) => page.records), more: false })
          )
      }
    })
  ],
  "keeps the caller's bytes": [
    "a document does not change",
    ({ documents }, { contents }) => ({
      documents: {
        ...documents,
        put: (content) =>
          Effect.tap(documents.put(content), (digest) => typeof content === "string" || contents.set(digest, content))
      }
    })
  ],
  "keeps one ledger only": [
    "ledgers of one storage are independent",
    (_, memory) => ({ ledger: InMemory.makeLedger(LedgerId.make("memory"), memory) })
  ]
}

const run = (part: string, fault: Fault) => {
  const found = ledgerContract(fresh(fault)).filter(({ name }) => name.startsWith(part))
  assert.lengthOf(found, 1)
  return Effect.exit(found[0]!.run)
}

for (const [what, [law, fault]] of Object.entries(faults)) {
  it.scopedLive(`a store that ${what} is caught by "${law} …"`, () =>
    Effect.gen(function* () {
      assert.isTrue(Exit.isSuccess(yield* run(law, () => ({}))), "a sound store passes")
      assert.isTrue(Exit.isFailure(yield* run(law, fault)), "the faulty one does not")
    })
  )
}

for (const what of ["takes no notice of conditions", "reads one too far", "never looks at a command's content"]) {
  it.scopedLive(`a store that ${what} differs from the model`, () =>
    Effect.gen(function* () {
      assert.isTrue(Exit.isFailure(yield* run("any history", faults[what]![1])))
    })
  )
}
