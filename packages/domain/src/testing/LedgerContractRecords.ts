/** Laws of what is recorded: any payload comes back as it went in, times never decrease, ledgers do not mix. */
import { Effect, Either } from "effect"
import { type DomainEvent, parseRecord, recordLimit, recordText } from "../kernel/index.ts"
import {
  answered,
  atMillis,
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
  recordsOf
} from "./LedgerContractTools.ts"

const payloads: ReadonlyArray<unknown> = [
  { text: "固原县人民政府法制办公室《行政执法责任制实施方案》" },
  { text: "😀 \u{10FFFF} é e\u0301 \u200b\u202e\ufeff" },
  { text: "quotes \" ' ` and 'doubled'' ones; -- ? ?1 :name @x $y %s {}" },
  { text: 'back\\slash \\\\ \\" \\n \\u0000 \\\\u0000' },
  { text: "line\nbreak\r\n\ttab \u0001 \u001f \u007f \u2028\u2029" },
  { text: "lone \ud800 and \udc00 surrogates" },
  { '键"名': { "": [], deep: [[[{ a: null }]]] } },
  { numbers: [0, -1, 1.5, 1e21, 5e-324, 9007199254740991], flags: [true, false, null] },
  [],
  "text alone",
  null
]

const fill = (unit: string, bytes: number, size: number): DomainEvent =>
  note("Big", ["organ:a"], unit.repeat(Math.floor(size / bytes)) + "x".repeat(size % bytes))

export const recordLaws: ReadonlyArray<Law> = [
  law("any payload comes back as it went in", function* ({ open }) {
    const one = batch(
      "payloads",
      payloads.map((data) => note("A", [], data))
    )
    yield* Effect.scoped(Effect.flatMap(open(), ({ ledger }) => ledger.append(one)))
    const { ledger } = yield* open()
    const parsed = yield* checkWhole(ledger)
    equal(
      "payloads",
      parsed.map(({ data }) => JSON.stringify(data)),
      payloads.map((data) => JSON.stringify(data))
    )
  }),

  law("a record says who, when, by which command and why, and is what the kernel makes of it", function* ({ open }) {
    const { ledger } = yield* open()
    const said = {
      ...batch("why", [note("A", [], { of: "data" })]),
      reason: "更正“名称”",
      correlationId: "c-1",
      causationId: "c-0"
    }
    const { recordedAt } = yield* ledger.append(said)
    const [record] = yield* recordsOf(ledger)
    const parsed = parseRecord(record!)
    const { actor, causationId, command, correlationId, reason } = said
    const wanted = {
      ledger: parsed.ledger,
      position: 1,
      type: "A",
      version: 1,
      recordedAt,
      actor,
      command,
      reason,
      correlationId,
      causationId,
      data: { of: "data" }
    }
    equal("record", parsed, wanted)
    const place = { ledger: parsed.ledger, position: 1, recordedAt }
    equal("text", record?.text, Either.getOrThrow(recordText(said, said.events[0]!, place)))
  }),

  law("a NUL character is refused wherever it stands", function* ({ open }) {
    const { ledger } = yield* open()
    for (const data of ["\u0000", { text: "a\u0000b" }, { "k\u0000": 1 }, [[{ a: "\\\u0000" }]]]) {
      const { reason, status } = yield* answered(ledger.append(batch("nul", [note("A", [], data)])))
      equal(JSON.stringify(data), [status, reason], ["unstorable", "nul"])
    }
    equal("head", yield* ledger.head, 0)
  }),

  law("a record of 65,535 bytes is recorded, and one byte more is refused with its size", function* ({ open }) {
    const { ledger } = yield* open({ ledger: "limits" })
    yield* ledger.append(batch("seed", [note("A")]))
    for (const [index, [unit, bytes]] of (
      [
        ["x", 1],
        ["职", 3],
        ["😀", 4]
      ] as const
    ).entries()) {
      const place = { ledger: "limits", position: index + 2, recordedAt: new Date(0).toISOString() }
      const empty = Either.getOrThrow(recordText(batch(`big-${index}`, []), fill(unit, bytes, 0), place)).length
      const over = batch(`big-${index}`, [fill(unit, bytes, recordLimit - empty + 1)])
      equal(`${unit} over`, yield* answered(ledger.append(over)), {
        status: "unstorable",
        reason: "too-large",
        size: recordLimit + 1,
        limit: recordLimit
      })
      const exact = batch(`big-${index}`, [fill(unit, bytes, recordLimit - empty)])
      equal(`${unit} exact`, (yield* answered(ledger.append(exact))).status, "recorded")
      const [record] = yield* recordsOf(ledger, undefined, { after: index + 1 })
      equal(`${unit} comes back`, parseRecord(record!).data, exact.events[0]?.data)
    }
  }),

  law("times come from the clock and never decrease, also when the clock goes back", function* ({ open }) {
    const start = Date.parse("2026-06-25T00:00:00.000Z")
    const at = (id: string, millis: number) =>
      Effect.flatMap(open(), ({ ledger }) => atMillis(start + millis)(ledger.append(batch(id, [note("A")]))))
    const times = [
      (yield* at("first", 5)).recordedAt,
      (yield* at("later", 1000)).recordedAt,
      (yield* at("back", -86_400_000)).recordedAt,
      (yield* Effect.scoped(at("back-and-reopened", 10))).recordedAt,
      (yield* at("on", 1001)).recordedAt
    ]
    equal(
      "times",
      times,
      ["00.005", "01.000", "01.000", "01.000", "01.001"].map((rest) => `2026-06-25T00:00:${rest}Z`)
    )
    const { ledger } = yield* open()
    equal(
      "in the texts",
      (yield* checkWhole(ledger)).map(({ recordedAt }) => recordedAt),
      times
    )
    equal("a repeated command keeps its time", (yield* at("first", 9999)).recordedAt, times[0])
  }),

  law("ledgers of one storage are independent: positions, commands, conditions, times", function* ({ open }) {
    const one = (yield* open({ ledger: "guyuan" })).ledger
    const two = (yield* open({ ledger: "guyuan-2" })).ledger
    const later = atMillis(Date.parse("2027-01-01T00:00:00.000Z"))
    const earlier = atMillis(Date.parse("2026-01-01T00:00:00.000Z"))
    yield* later(one.append(batch("same", [note("A", ["organ:a"]), note("A", ["organ:a"])])))
    const other = yield* earlier(two.append(batch("same", [note("B", ["organ:a"])], "1"), nothingNewer(0)))
    equal("own id, position and time", other, {
      status: "recorded",
      first: 1,
      last: 1,
      recordedAt: "2026-01-01T00:00:00.000Z"
    })
    yield* two.append(batch("next", [note("A")]))
    equal("heads", [yield* one.head, yield* two.head], [2, 2])
    equal("records", yield* positionsOf(two, query(item([], ["organ:a"]))), [1])
    equal(
      "names",
      (yield* recordsOf(two)).map((record) => parseRecord(record).ledger),
      ["guyuan-2", "guyuan-2"]
    )
    const both = yield* Effect.all(
      [one, two].flatMap((ledger) =>
        [1, 2, 3].map((index) => answered(ledger.append(batch(`both-${index}`, [note("A")]))))
      ),
      { concurrency: "unbounded" }
    )
    equal(
      "written at once",
      both.map(({ first }) => Number(first)).sort((a, b) => a - b),
      [3, 3, 4, 4, 5, 5]
    )
    yield* checkWhole(one)
    yield* checkWhole(two)
    holds("a third is empty", (yield* (yield* open({ ledger: "other" })).ledger.head) === 0)
  })
]
