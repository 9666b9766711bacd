/** `zhize ledgers`: which ledgers a file holds. */
import { Effect } from "effect"
import { Output } from "../Output.ts"
import { ledgersOfFile } from "../Store.ts"
import { tabulate } from "../Tabulate.ts"

export const run = Effect.fnUntraced(function* () {
  const { result } = yield* Output
  const known = yield* ledgersOfFile
  const head = [
    { zh: "账本", en: "Ledger" },
    { zh: "记录数", en: "Records" }
  ]
  yield* result(
    known,
    tabulate(
      head,
      known.map((one) => [one.ledger, String(one.head)])
    )
  )
})
