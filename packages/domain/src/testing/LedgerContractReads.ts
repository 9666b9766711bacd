/** Laws of reading: exactly the records that match, in order, whatever the page size and whoever writes meanwhile. */
import { Effect, Stream } from "effect"
import { everything, parseRecord, records } from "../kernel/index.ts"
import {
  batch,
  equal,
  holds,
  item,
  law,
  type Law,
  note,
  type Opened,
  positionsOf,
  query,
  recordsOf,
  upTo
} from "./LedgerContractTools.ts"

/** 1 A a · 2 B a · 3 A b · 4 B a,1 · 5 C · 6 A a,1 · 7 A ab */
const seed = (ledger: Opened["ledger"]) =>
  ledger.append(
    batch("seed", [
      note("A", ["organ:a"]),
      note("B", ["organ:a"]),
      note("A", ["organ:b"]),
      note("B", ["organ:a", "unit:1"]),
      note("C"),
      note("A", ["unit:1", "organ:a"]),
      note("A", ["organ:ab"])
    ])
  )

const asked = {
  everything: [everything, [1, 2, 3, 4, 5, 6, 7]],
  nothing: [query(), []],
  "by type": [query(item(["A"])), [1, 3, 6, 7]],
  "by two types": [query(item(["C", "B"])), [2, 4, 5]],
  "by a type named twice": [query(item(["C", "C"])), [5]],
  "by tag": [query(item([], ["organ:a"])), [1, 2, 4, 6]],
  "by two tags": [query(item([], ["organ:a", "unit:1"])), [4, 6]],
  "by the same tag twice": [query(item([], ["organ:b", "organ:b"])), [3]],
  "by type and tag": [query(item(["A"], ["organ:a"])), [1, 6]],
  "by two types and two tags": [query(item(["B", "C"], ["unit:1", "organ:a"])), [4]],
  "by several items, each record once": [
    query(item(["A"]), item([], ["organ:a"]), item(["B"], ["unit:1"])),
    [1, 2, 3, 4, 6, 7]
  ],
  "by the same item twice": [query(item(["C"]), item(["C"])), [5]],
  "by items of which one is everything": [query(item(["C"]), item([])), [1, 2, 3, 4, 5, 6, 7]],
  "by a type that is not there": [query(item(["D"])), []],
  "by a tag that is not there": [query(item(["A"], ["organ:c"])), []]
} as const

export const readLaws: ReadonlyArray<Law> = [
  law("reading gives exactly what matches, whatever the page size", function* ({ open }) {
    yield* seed((yield* open()).ledger)
    for (const pageSize of [1, 2, 1000]) {
      const { ledger } = yield* open({ pageSize })
      for (const [what, [wanted, positions]] of Object.entries(asked)) {
        equal(`${what}, pages of ${pageSize}`, yield* positionsOf(ledger, wanted), positions)
      }
    }
  }),

  law("a range cuts what matches: after, until, limit, and all of them", function* ({ open }) {
    yield* seed((yield* open()).ledger)
    for (const pageSize of [1, 2, 1000]) {
      const { ledger } = yield* open({ pageSize })
      for (const [what, [wanted, positions]] of Object.entries(asked)) {
        for (const after of [0, 3, 9]) {
          for (const until of [0, 6, 9]) {
            const within = positions.filter((position) => position > after && position <= until)
            for (const limit of [0, 2]) {
              const found = yield* positionsOf(ledger, wanted, { after, until, limit })
              equal(`${what} in (${after}, ${until}], ${limit} at most`, found, within.slice(0, limit))
            }
            equal(`${what} in (${after}, ${until}]`, yield* positionsOf(ledger, wanted, { after, until }), within)
          }
        }
      }
      equal("after", yield* positionsOf(ledger, everything, { after: 5 }), [6, 7])
      equal("limit", yield* positionsOf(ledger, everything, { limit: 3 }), [1, 2, 3])
    }
  }),

  law("tags and types are compared exactly, whatever is in them", function* ({ open }) {
    const { ledger } = yield* open()
    const odd = [
      "organ:农业",
      "organ:农业农村局",
      "organ:A",
      "organ:a",
      "organ:a'b\"c",
      "organ:%",
      "organ:_",
      "organ:\\",
      "organ:",
      "unit:a",
      "organ:😀",
      "organ:é",
      "organ:e\u0301"
    ]
    yield* ledger.append(
      batch(
        "odd",
        odd.map((tag) => note(`T-${tag}`, [tag]))
      )
    )
    for (const [index, tag] of odd.entries()) {
      equal(`tag ${tag}`, yield* positionsOf(ledger, query(item([], [tag]))), [index + 1])
      equal(`type of ${tag}`, yield* positionsOf(ledger, query(item([`T-${tag}`]))), [index + 1])
    }
  }),

  law("an event that names a tag twice is found by it once", function* ({ open }) {
    const { ledger } = yield* open()
    yield* ledger.append(batch("twice", [note("A", ["organ:a", "unit:1", "organ:a"])]))
    equal("found", yield* positionsOf(ledger, query(item([], ["organ:a"]))), [1])
  }),

  law("a query of many items is answered", function* ({ open }) {
    const { ledger } = yield* open()
    yield* ledger.append(
      batch(
        "many",
        upTo(60).map((index) => note("A", [`organ:${index}`]))
      )
    )
    const even = upTo(30).map((index) => index * 2)
    equal(
      "found",
      yield* positionsOf(ledger, query(...even.map((index) => item(["A", "B"], [`organ:${index}`])))),
      even
    )
  }),

  law("reading while others append gives each record once, in order, and misses none", function* ({ open }) {
    const writing = (yield* open()).ledger
    const { ledger } = yield* open({ pageSize: 3 })
    const write = (index: number) => writing.append(batch(`w-${index}`, [note("A", ["organ:a"]), note("B")]))
    yield* Effect.forEach(upTo(10), write, { discard: true })
    const seen: Array<number> = []
    let written = 10
    yield* Stream.runForEach(records(ledger, everything), ({ position, text }) => {
      seen.push(position)
      equal("the text is the record's own", parseRecord({ position, text }).position, position)
      return Effect.when(
        Effect.suspend(() => write(++written)),
        () => written < 25
      )
    })
    equal("seen", seen, upTo(seen.length))
    holds("all that was there when reading began", seen.length >= 20)
    yield* Effect.fork(Effect.forEach(upTo(20), (index) => write(100 + index), { discard: true }))
    while (seen.length < 90) {
      yield* Stream.runForEach(records(ledger, everything, { after: seen.length }), ({ position }) =>
        Effect.sync(() => seen.push(position))
      )
      yield* Effect.sleep("1 millis")
    }
    equal("followed to the end", seen, upTo(90))
  }),

  law("a reader that stops early costs nobody anything", function* ({ open }) {
    const { ledger } = yield* open({ pageSize: 2 })
    yield* seed(ledger)
    equal("first", [...(yield* Stream.runCollect(Stream.take(records(ledger, everything), 3)))].length, 3)
    yield* ledger.append(batch("after", [note("A")]))
    equal("head", yield* ledger.head, 8)
  }),

  law("a text that was read once is the same for ever", function* ({ open }) {
    const before = yield* Effect.scoped(
      Effect.flatMap(open(), ({ ledger }) => Effect.zipRight(seed(ledger), recordsOf(ledger)))
    )
    const { ledger } = yield* open()
    yield* ledger.append(batch("more", [note("A")]))
    equal("texts", (yield* recordsOf(ledger)).slice(0, 7), before)
  })
]
