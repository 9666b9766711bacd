/** A domain of one page for the tests of the kernel: each organ keeps numbered notes, each number once. */
import { createHash } from "node:crypto"
import { Chunk, Effect, Schema, Stream } from "effect"
import {
  accept,
  acceptWith,
  CommandId,
  decision,
  Digest,
  Documents,
  type Envelope,
  event,
  everything,
  fold,
  Ledger,
  LedgerId,
  optional,
  OrganId,
  rule,
  type StoredRecord,
  type StoreUnavailable,
  tag,
  when,
  records
} from "@zhize/domain"
import { InMemory } from "@zhize/domain/testing"

const words = { zh: "记事", en: "A note", clause: "test" }

const Note = Schema.Struct({
  organ: OrganId,
  number: Schema.Int,
  /** Any text at all, so that a record can be too large or hold a NUL. */
  lines: Schema.Array(Schema.Struct({ text: Schema.String })),
  scan: optional(Digest)
})
export const NoteTaken = event("NoteTaken", { ...words, schema: Note, tags: ({ organ }) => ({ organ }) })

export const NumberOnce = rule("R-NOTE-NUMBER-ONCE", {
  enforcement: "guard",
  clause: "test",
  details: { number: Schema.Int },
  states: { zh: "编号不重复。", en: "A number is used once." },
  message: { zh: ({ number }) => `编号${number}已用。`, en: ({ number }) => `Number ${number} is taken.` },
  next: { zh: () => "请换一个编号。", en: () => "Take another number." }
})

export const numbersOf = (organ: string) =>
  fold<ReadonlyArray<number>>(
    [],
    when(NoteTaken, (known: ReadonlyArray<number>, { number }) => [...known, number], [tag("organ", organ)])
  )

export const TakeNote = decision("TakeNote", {
  ...words,
  input: Note,
  allowed: [{ role: "legal-office" }, { role: "organ-clerk", over: ({ organ }: typeof Note.Type) => organ }],
  reads: ({ organ }) => ({ known: numbersOf(organ) }),
  cites: ({ scan }) => (scan === undefined ? [] : [scan]),
  decide: (input, { known }) =>
    known.includes(input.number) ? NumberOnce.refuse({ number: input.number }) : accept(NoteTaken.of(input))
})

/** Files a text as a document and notes its digest; says why. */
export const FileText = decision("FileText", {
  ...words,
  input: Schema.Struct({ organ: OrganId, text: Schema.String }),
  allowed: [{ role: "legal-office" }],
  needsReason: true,
  reads: () => ({}),
  decide: ({ organ, text }, _, { digest }) =>
    acceptWith([text], NoteTaken.of({ organ, number: 0, lines: [], scan: digest(text) }))
})

/** Gives its word in person. */
export const SignNote = decision("SignNote", {
  ...words,
  input: Note,
  allowed: [{ role: "legal-office" }],
  needsPerson: true,
  reads: () => ({}),
  decide: (input) => accept(NoteTaken.of(input))
})

export const sha256 = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex")

/** A fresh county: its ports, to be looked into or wrapped. */
export const county = (digest: InMemory.Sha256Hex = sha256) => {
  const memory = InMemory.memory()
  return {
    ledger: InMemory.makeLedger(LedgerId.make("guyuan"), memory),
    documents: InMemory.makeDocuments(digest, memory)
  }
}
export type County = ReturnType<typeof county>

/** Everything that a county's ledger holds, as stored. */
export const stored = ({ ledger }: County): Effect.Effect<ReadonlyArray<StoredRecord>, StoreUnavailable> =>
  Effect.map(Stream.runCollect(records(ledger, everything)), Chunk.toReadonlyArray)

export const inside =
  (ports: County) =>
  <A, E>(effect: Effect.Effect<A, E, Ledger | Documents>): Effect.Effect<A, E> =>
    effect.pipe(Effect.provideService(Ledger, ports.ledger), Effect.provideService(Documents, ports.documents))

export const nyj = OrganId.make("nyj")
export const by = (id: string, more: Partial<Envelope> = {}): Envelope => ({
  id: CommandId.make(id),
  actor: { role: "legal-office" },
  ...more
})
