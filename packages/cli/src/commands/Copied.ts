/** How a backup or a restored file is told: the file, and where each of its ledgers ends; or all that is wrong with it. */
import type { Copied, Unsound } from "@zhize/store-sqlite"
import { Effect } from "effect"
import { exitCodes } from "../Exit.ts"
import { faultLines } from "../Faults.ts"
import type { Words } from "../Lang.ts"
import { Output } from "../Output.ts"
import { BadInput, Ended } from "../Problem.ts"
import { Settings } from "../Settings.ts"

/** A backup is of the file, so one ledger cannot be asked for. */
export const wholeFile = Effect.gen(function* () {
  const { ledger } = yield* Settings
  if (ledger === undefined) return
  return yield* new BadInput({
    problem: {
      zh: "备份和恢复的是整个文件，不能只选一个账本",
      en: "a backup holds all ledgers of the file; one cannot be picked"
    },
    next: { zh: "请去掉 --ledger", en: "leave out --ledger" }
  })
})

const text = Effect.fnUntraced(function* ({ bytes, documents, file, ledgers, sha256 }: Copied, done: Words) {
  const { colours, say } = yield* Output
  const lines = [
    say({ zh: `${done.zh} ${file}`, en: `${done.en} ${file}` }),
    say({ zh: `${bytes} 字节，SHA-256 ${sha256}`, en: `${bytes} bytes, SHA-256 ${sha256}` }),
    ...ledgers.map(({ head, name, recordedAt, root }) =>
      say({
        zh: `账本 ${name}：到第 ${head} 条、${recordedAt} 为止，树根 ${root}`,
        en: `ledger ${name}: ends at record ${head} of ${recordedAt}, root ${root}`
      })
    ),
    say({ zh: `文件库：${documents} 份文件`, en: `documents: ${documents}` }),
    colours.green(say({ zh: "核验通过，未发现问题", en: "verified: no fault found" }))
  ]
  return `${lines.join("\n")}\n`
})

export const printCopied = Effect.fnUntraced(function* (status: "backed-up" | "restored", done: Words, copied: Copied) {
  const { result } = yield* Output
  yield* result({ status, ...copied }, text(copied, done))
})

/** As `verify` tells them, and with its exit code. */
export const printUnsound = Effect.fnUntraced(function* ({ faults, path }: Unsound) {
  const { colours, lang, result, say } = yield* Output
  const verdict = say({
    zh: `${path} 核验未通过，未写入任何文件，发现 ${faults.length} 处问题：`,
    en: `${path} is not verified and no file was written: ${faults.length} ${faults.length === 1 ? "fault" : "faults"} found:`
  })
  const lines = [colours.red(verdict), ...faultLines(faults, lang)]
  yield* result({ status: "faulty", file: path, faults }, Effect.succeed(`${lines.join("\n")}\n`))
  return yield* new Ended({ code: exitCodes.unverified })
})
