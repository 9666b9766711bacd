/** `zhize replay`: folds the whole ledger into every view, and gives a digest of what each came to. */
import { anyOf, canonical, Documents, type Fold, Ledger, type Position, readInto, type View } from "@zhize/domain"
import { Clock, Effect, Encoding } from "effect"
import { domain } from "../Domain.ts"
import { Output } from "../Output.ts"
import { reading, store } from "../Store.ts"
import { tabulate } from "../Tabulate.ts"

const now = Effect.map(Clock.currentTimeNanos, (nanos) => Number(nanos) / 1e9)

/** Two ledgers of the same records come to the same digests, on any machine and with any page size. */
const replayView = Effect.fnUntraced(function* ({ fold, name }: View, until: Position) {
  const documents = yield* Documents
  let records = 0
  const counting: Fold<unknown> = { ...fold, step: (state, record) => (records++, fold.step(state, record)) }
  const started = yield* now
  const state = yield* readInto(counting, fold.initial, anyOf([fold.query]), { until })
  const seconds = (yield* now) - started
  return { view: name, records, seconds, digest: documents.digest(canonical(state)) }
})

const rate = (records: number, seconds: number) => (seconds > 0 ? Math.round(records / seconds) : 0)

const replayAll = Effect.gen(function* () {
  const ledger = yield* Ledger
  const { views } = yield* domain
  const { SqliteTree } = yield* store
  const position = yield* ledger.head
  const { hash } = yield* Effect.flatMap(SqliteTree, ({ root }) => root(position))
  const replayed = yield* Effect.forEach([...views.values()], (view) => replayView(view, position))
  return { position, root: Encoding.encodeHex(hash), replayed }
})

export const run = Effect.fnUntraced(function* () {
  const { result, say } = yield* Output
  const { position, replayed, root } = yield* reading(replayAll)
  const records = replayed.reduce((sum, one) => sum + one.records, 0)
  const seconds = replayed.reduce((sum, one) => sum + one.seconds, 0)
  const total = { position, root, records, seconds, recordsPerSecond: rate(records, seconds) }
  const head = [
    { zh: "视图", en: "View" },
    { zh: "读入记录", en: "Records" },
    { zh: "毫秒", en: "ms" },
    { zh: "结果摘要", en: "Digest of the state" }
  ]
  const rows = replayed.map((one) => [one.view, String(one.records), (one.seconds * 1000).toFixed(1), one.digest])
  const sum = say({
    zh: `账本共 ${position} 条记录，树根 ${root}\n${replayed.length} 个视图共读入 ${records} 条，${seconds.toFixed(3)} 秒，每秒 ${total.recordsPerSecond} 条`,
    en: `${position} records in the ledger, root ${root}\n${replayed.length} views read ${records} in ${seconds.toFixed(3)} s: ${total.recordsPerSecond} a second`
  })
  yield* result(
    { ...total, views: replayed },
    Effect.map(tabulate(head, rows), (text) => `${text}\n${sum}\n`)
  )
})
