/** `zhize ledgers`: which ledgers a file holds. */
import { Effect } from "effect"
import { Output } from "../Output.ts"
import { command } from "../CliCommand.ts"
import { ledgersOfFile } from "../Store.ts"
import { tabulate } from "../Tabulate.ts"

export const ledgersCommand = command(
  {
    name: "ledgers",
    summary: { zh: "列出文件中的账本", en: "list the ledgers of the file" },
    arguments: {},
    options: {},
    examples: [
      {
        run: "zhize ledgers --db counties.db",
        zh: "文件中有哪些账本，各有多少条记录",
        en: "which ledgers there are, with their newest position"
      }
    ]
  },
  () =>
    Effect.gen(function* () {
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
)
