/** Laws of appending: conditions, atomicity, concurrency, interruption. */
import { Effect, Fiber, Option } from "effect"
import {
  answered,
  batch,
  checkWhole,
  equal,
  holds,
  item,
  law,
  type Law,
  note,
  nothingNewer,
  positionsOf,
  query,
  upTo
} from "./LedgerContractTools.ts"

export const appendLaws: ReadonlyArray<Law> = [
  law("an empty ledger has head 0 and nothing to read", function* ({ open }) {
    const { ledger } = yield* open()
    equal("head", yield* ledger.head, 0)
    equal("records", yield* positionsOf(ledger), [])
    holds("no command", Option.isNone(yield* ledger.command(batch("any", []).command.id)))
  }),

  law("a batch takes the next positions, in its own order", function* ({ open }) {
    const { ledger } = yield* open()
    equal("first", yield* answered(ledger.append(batch("one", [note("A"), note("B")]))), {
      status: "recorded",
      first: 1,
      last: 2
    })
    equal("second", yield* answered(ledger.append(batch("two", [note("C")]))), {
      status: "recorded",
      first: 3,
      last: 3
    })
    equal(
      "types",
      (yield* checkWhole(ledger)).map(({ type }) => type),
      ["A", "B", "C"]
    )
  }),

  law(
    "a stale condition is refused with what was expected and the newest position that it forbids",
    function* ({ open }) {
      const { ledger } = yield* open()
      yield* ledger.append(
        batch("seed", [note("A", ["organ:a"]), note("A", ["organ:a"]), note("A", ["organ:a"]), note("A", ["organ:b"])])
      )
      const append = ledger.append(batch("late", [note("A")]), nothingNewer(1, item(["A"], ["organ:a"])))
      equal("answer", yield* answered(append), { status: "conflict", expected: 1, actual: 3 })
      equal("head", yield* ledger.head, 4)
    }
  ),

  law("a condition beyond the head is refused, whatever it asks for", function* ({ open }) {
    const { ledger } = yield* open()
    yield* ledger.append(batch("seed", [note("A")]))
    const append = ledger.append(batch("early", [note("B")]), nothingNewer(2, item(["Nobody"])))
    equal("answer", yield* answered(append), { status: "conflict", expected: 2, actual: 1 })
    const nothing = ledger.append(batch("nothing", [note("B")]), { query: query(), after: 2 })
    equal("a condition on nothing", yield* answered(nothing), { status: "conflict", expected: 2, actual: 1 })
  }),

  law("only what the condition asks for conflicts", function* ({ open }) {
    const { ledger } = yield* open()
    yield* ledger.append(
      batch("seed", [note("A", ["organ:a"]), note("B", ["organ:b"]), note("B", ["organ:a", "unit:1"])])
    )
    const passing = {
      "another type": nothingNewer(0, item(["C"])),
      "another tag": nothingNewer(0, item([], ["organ:c"])),
      "the tag, but not the type": nothingNewer(0, item(["C"], ["organ:a"])),
      "the type, but not the tag": nothingNewer(0, item(["A"], ["organ:b"])),
      "only one of two tags": nothingNewer(0, item([], ["organ:b", "unit:1"])),
      "the beginning of a tag": nothingNewer(0, item([], ["organ:"])),
      "nothing after the position": nothingNewer(1, item(["A"], ["organ:a"])),
      "no items": { query: query(), after: 0 }
    }
    for (const [what, condition] of Object.entries(passing)) {
      equal(
        what,
        (yield* answered(ledger.append(batch(what.replaceAll(" ", "-"), [note("Other")]), condition))).status,
        "recorded"
      )
    }
    const conflicting = {
      "both tags": [nothingNewer(0, item(["B"], ["organ:a", "unit:1"])), 3],
      "both tags the other way round": [nothingNewer(2, item(["B"], ["unit:1", "organ:a"])), 3],
      "the second item": [nothingNewer(0, item(["C"]), item([], ["organ:b"])), 2],
      "one of two types": [nothingNewer(0, item(["C", "A"], ["organ:a"])), 1],
      "a type without a tag": [nothingNewer(0, item(["B"])), 3],
      everything: [nothingNewer(0), yield* ledger.head]
    } as const
    for (const [what, [condition, actual]] of Object.entries(conflicting)) {
      const answer = yield* answered(ledger.append(batch("never", [note("Never")]), condition))
      equal(what, answer, { status: "conflict", expected: condition.after, actual })
    }
  }),

  law("of 20 writers with one condition exactly one wins, and the others are told so", function* ({ open }) {
    const { ledger } = yield* open()
    yield* ledger.append(batch("seed", [note("A", ["organ:a"])]))
    const write = (index: number) =>
      answered(
        ledger.append(batch(`writer-${index}`, [note("A", ["organ:a"])]), nothingNewer(1, item(["A"], ["organ:a"])))
      )
    const answers = yield* Effect.all(upTo(20).map(write), { concurrency: "unbounded" })
    equal("winners", answers.filter(({ status }) => status === "recorded").length, 1)
    equal(
      "others",
      answers.filter(({ status }) => status !== "recorded"),
      upTo(19).map(() => ({ status: "conflict", expected: 1, actual: 2 }))
    )
    equal("head", yield* ledger.head, 2)
  }),

  law("writers with nothing in common all succeed at once", function* ({ open }) {
    const { ledger } = yield* open()
    const write = (index: number) =>
      answered(
        ledger.append(
          batch(`writer-${index}`, [note("A", [`organ:${index}`])]),
          nothingNewer(0, item([], [`organ:${index}`]))
        )
      )
    const answers = yield* Effect.all(upTo(50).map(write), { concurrency: "unbounded" })
    equal("all recorded", answers.filter(({ status }) => status === "recorded").length, 50)
    equal(
      "each at its own place",
      answers.map(({ first }) => Number(first)).sort((a, b) => a - b),
      upTo(50)
    )
    yield* checkWhole(ledger)
  }),

  law("a refused append neither fails nor delays those beside it", function* ({ open }) {
    const { ledger } = yield* open()
    yield* ledger.append(batch("seed", [note("A")]))
    const write = (index: number) =>
      answered(
        index % 3 === 0
          ? ledger.append(batch(`stale-${index}`, [note("A")]), nothingNewer(0))
          : index % 3 === 1
            ? ledger.append(batch(`nul-${index}`, [note("A"), note("A", [], { text: "\u0000" })]))
            : ledger.append(batch(`good-${index}`, [note("A"), note("A")]))
      )
    const answers = yield* Effect.all(upTo(30).map(write), { concurrency: "unbounded" })
    equal(
      "answers",
      answers.map(({ status }) => status),
      upTo(30).map((index) => ["conflict", "unstorable", "recorded"][index % 3])
    )
    equal("head", yield* ledger.head, 21)
    yield* checkWhole(ledger)
  }),

  law("a batch with one event that cannot be stored leaves nothing behind", function* ({ open }) {
    const { ledger } = yield* open()
    const bad = batch("half", [note("A", ["organ:a"]), note("B", ["organ:a"], { text: "\u0000" }), note("C")])
    equal("answer", (yield* answered(ledger.append(bad))).status, "unstorable")
    equal("head", yield* ledger.head, 0)
    equal("by tag", yield* positionsOf(ledger, query(item([], ["organ:a"]))), [])
    holds("the command is not known", Option.isNone(yield* ledger.command(bad.command.id)))
    const good = batch("half", [note("A")], "1")
    equal("its id is free", yield* answered(ledger.append(good)), { status: "recorded", first: 1, last: 1 })
  }),

  law("an interrupted append is recorded whole or not at all, and holds nobody up", function* ({ open }) {
    const { ledger } = yield* open()
    const attempt = (index: number) => ledger.append(batch(`cut-${index}`, [note("A"), note("B")]))
    for (const index of upTo(20)) {
      const fiber = yield* Effect.fork(attempt(index))
      for (let turns = 0; turns < index % 4; turns++) yield* Effect.yieldNow()
      yield* Fiber.interrupt(fiber)
    }
    const recorded = (yield* ledger.head) / 2
    equal("the next one is answered", (yield* answered(ledger.append(batch("after", [note("C")])))).status, "recorded")
    const again = yield* Effect.all(
      upTo(20).map((index) => answered(attempt(index))),
      { concurrency: "unbounded" }
    )
    equal("those that were recorded repeat", again.filter(({ status }) => status === "repeated").length, recorded)
    equal("head", yield* ledger.head, 41)
    yield* checkWhole(ledger)
  })
]
