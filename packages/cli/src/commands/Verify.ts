/** `zhize verify`: re-hashes every stored byte and reports every fault with its position. */
import type { LedgerId } from "@zhize/domain"
import type { Fault, Verified } from "@zhize/store-sqlite"
import { Effect } from "effect"
import { exitCodes } from "../Exit.ts"
import { faultLines } from "../Faults.ts"
import { Output } from "../Output.ts"
import { Ended } from "../Problem.ts"
import { Settings } from "../Settings.ts"
import { existingFile, noSuchLedger, store } from "../Store.ts"

/** A file too damaged to be opened as a ledger has failed, too. */
const verified = Effect.fnUntraced(function* (path: string) {
  const { verify } = yield* store
  return yield* Effect.catchIf(
    verify({ path }),
    ({ reason }) => reason === "corrupt",
    ({ message }) => {
      const fault: Fault = { what: "file", message: { zh: message, en: message } }
      return Effect.succeed<Verified>({ ledgers: [], documents: 0, faults: [fault] })
    }
  )
})

/** What concerns one ledger: its own, and what lies under all of them. */
const ofLedger = ({ documents, faults, ledgers }: Verified, ledger: LedgerId): Verified => ({
  documents,
  ledgers: ledgers.filter(({ name }) => name === ledger),
  faults: faults.filter((fault) => fault.ledger === undefined || fault.ledger === ledger)
})

const reportText = Effect.fnUntraced(function* ({ documents, faults, ledgers }: Verified) {
  const { colours, lang, say } = yield* Output
  const checked = ledgers.map(({ name, records, root }) =>
    say({ zh: `账本 ${name}：${records} 条记录，树根 ${root}`, en: `ledger ${name}: ${records} records, root ${root}` })
  )
  const stored = say({ zh: `文件库：${documents} 份文件`, en: `documents: ${documents}` })
  const verdict =
    faults.length === 0
      ? colours.green(say({ zh: "核验通过，未发现问题", en: "verified: no fault found" }))
      : colours.red(
          say({
            zh: `核验未通过，发现 ${faults.length} 处问题：`,
            en: `not verified: ${faults.length} ${faults.length === 1 ? "fault" : "faults"} found:`
          })
        )
  return `${[...checked, stored, verdict, ...faultLines(faults, lang)].join("\n")}\n`
})

export const run = Effect.fnUntraced(function* () {
  const { result } = yield* Output
  const { ledger } = yield* Settings
  const path = yield* existingFile
  const all = yield* verified(path)
  const known = all.ledgers.map(({ name }) => name)
  if (ledger !== undefined && all.faults.length === 0 && !known.includes(ledger))
    return yield* noSuchLedger(path, ledger, known)
  const report = ledger === undefined ? all : ofLedger(all, ledger)
  yield* result({ status: report.faults.length === 0 ? "verified" : "faulty", ...report }, reportText(report))
  if (report.faults.length > 0) return yield* new Ended({ code: exitCodes.unverified })
})
