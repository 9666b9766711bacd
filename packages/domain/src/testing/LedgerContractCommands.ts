/** Laws of command ids: one id, one content, one answer, for ever. */
import { Effect, Option } from "effect"
import {
  answered,
  batch,
  checkWhole,
  equal,
  holds,
  law,
  type Law,
  note,
  nothingNewer,
  upTo
} from "./LedgerContractTools.ts"

export const commandLaws: ReadonlyArray<Law> = [
  law("a command sent again records nothing and gets its first answer", function* ({ open }) {
    const { ledger } = yield* open()
    const first = yield* ledger.append(batch("once", [note("A"), note("B")]))
    yield* ledger.append(batch("between", [note("C")]))
    const again = yield* ledger.append(batch("once", [note("A"), note("B")]))
    equal("again", again, { ...first, status: "repeated" })
    equal("head", yield* ledger.head, 3)
  }),

  law("a repeated command is known before its condition is looked at", function* ({ open }) {
    const { ledger } = yield* open()
    yield* ledger.append(batch("once", [note("A")]), nothingNewer(0))
    equal("stale", yield* answered(ledger.append(batch("once", [note("A")]), nothingNewer(0))), {
      status: "repeated",
      first: 1,
      last: 1
    })
    equal("future", (yield* answered(ledger.append(batch("once", [note("A")]), nothingNewer(9)))).status, "repeated")
    const unstorable = batch("once", [note("A", [], { text: "\u0000" })])
    equal("the same content, whatever its events", (yield* answered(ledger.append(unstorable))).status, "repeated")
  }),

  law("an id that is sent with another content is refused, with the name and place of the first", function* ({ open }) {
    const { ledger } = yield* open()
    yield* ledger.append(batch("seed", [note("A")]))
    yield* ledger.append(batch("once", [note("A"), note("B")]))
    const other = answered(ledger.append(batch("once", [note("B")], "1"), nothingNewer(0)))
    equal("answer", yield* other, { status: "reused", id: "once", name: "Note-0", position: 2 })
    equal("head", yield* ledger.head, 3)
  }),

  law("of 20 senders of one command one records it and all get the same places", function* ({ open }) {
    const { ledger } = yield* open()
    const send = () => answered(ledger.append(batch("once", [note("A"), note("B")])))
    const answers = yield* Effect.all(upTo(20).map(send), { concurrency: "unbounded" })
    equal(
      "places",
      answers.map(({ first, last }) => [first, last]),
      upTo(20).map(() => [1, 2])
    )
    equal("recorded", answers.filter(({ status }) => status === "recorded").length, 1)
    equal("repeated", answers.filter(({ status }) => status === "repeated").length, 19)
  }),

  law("of senders of one id with different contents only one content is recorded", function* ({ open }) {
    const { ledger } = yield* open()
    const send = (index: number) => answered(ledger.append(batch("once", [note("A")], String(index % 2))))
    const answers = yield* Effect.all(upTo(20).map(send), { concurrency: "unbounded" })
    const count = (wanted: string) => answers.filter(({ status }) => status === wanted).length
    equal("recorded, repeated, refused", [count("recorded"), count("repeated"), count("reused")], [1, 9, 10])
    equal("head", yield* ledger.head, 1)
  }),

  law("a command that was refused may come again under its id, with any content", function* ({ open }) {
    const { ledger } = yield* open()
    yield* ledger.append(batch("seed", [note("A")]))
    equal("refused", (yield* answered(ledger.append(batch("try", [note("A")]), nothingNewer(0)))).status, "conflict")
    equal(
      "recorded",
      (yield* answered(ledger.append(batch("try", [note("B")], "1"), nothingNewer(1)))).status,
      "recorded"
    )
  }),

  law("a command is found by its id, exactly", function* ({ open }) {
    const { ledger } = yield* open()
    const { recordedAt } = yield* ledger.append(batch("Schlüssel-命令", [note("A"), note("B")]))
    const { command } = batch("Schlüssel-命令", [])
    const known = Option.getOrThrow(yield* ledger.command(command.id))
    equal("known", known, { name: command.name, digest: command.digest, first: 1, last: 2, recordedAt })
    for (const other of ["schlüssel-命令", "Schlüssel-命", "Schlüssel-命令1"]) {
      holds(`${other} is another`, Option.isNone(yield* ledger.command(batch(other, []).command.id)))
    }
  }),

  law("all of this outlives closing and opening again", function* ({ open }) {
    const first = yield* Effect.scoped(
      Effect.flatMap(open(), ({ ledger }) => ledger.append(batch("once", [note("A", ["organ:a"])])))
    )
    const { ledger } = yield* open()
    equal("head", yield* ledger.head, 1)
    equal("again", yield* ledger.append(batch("once", [note("A", ["organ:a"])])), { ...first, status: "repeated" })
    equal("other", (yield* answered(ledger.append(batch("once", [note("A")], "1")))).status, "reused")
    equal("stale", (yield* answered(ledger.append(batch("more", [note("B")]), nothingNewer(0)))).status, "conflict")
    equal("next", yield* answered(ledger.append(batch("more", [note("B")]), nothingNewer(1))), {
      status: "recorded",
      first: 2,
      last: 2
    })
    yield* checkWhole(ledger)
  }),

  law("two openings of one ledger see each other's records at once", function* ({ open }) {
    const one = (yield* open()).ledger
    const two = (yield* open()).ledger
    const write = (index: number) => {
      const ledger = index % 2 === 0 ? one : two
      return answered(ledger.append(batch(`shared-${Math.ceil(index / 2)}`, [note("A")])))
    }
    const answers = yield* Effect.all(upTo(40).map(write), { concurrency: "unbounded" })
    equal("each command once", answers.filter(({ status }) => status === "recorded").length, 20)
    equal("heads", [yield* one.head, yield* two.head], [20, 20])
    yield* one.append(batch("last", [note("B")]))
    equal(
      "stale in the other",
      (yield* answered(two.append(batch("late", [note("B")]), nothingNewer(20)))).status,
      "conflict"
    )
    yield* checkWhole(two)
  })
]
