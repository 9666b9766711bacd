/**
 * `zhize import`: a command a line, in order. A line that is refused or malformed is reported with its number and does
 * not stop the rest; lines that were recorded before record nothing again.
 */
import { CommandId, decodeInput, execute, optional, Passage } from "@zhize/domain"
import { Effect, Schema, Stream } from "effect"
import { readActorText } from "../Checked.ts"
import { coloursFor } from "../Colour.ts"
import { commandNamed } from "../Domain.ts"
import { exitCodes } from "../Exit.ts"
import { decodeUtf8, type Line, linesOf, openInput } from "../Input.ts"
import { Io } from "../Io.ts"
import { parseJson } from "../Json.ts"
import type { Words } from "../Lang.ts"
import { Output } from "../Output.ts"
import { Ended, type Problem } from "../Problem.ts"
import { type Progress, progressBar } from "../Progress.ts"
import { reportOf, reportText } from "../Report.ts"
import { rehearsing, writing } from "../Store.ts"
import { inputInvalid } from "./Outcome.ts"
import type { Given } from "../Spec.ts"
import type { importSpec } from "../specs/Import.ts"

const ImportLine = Schema.Struct({
  command: Schema.String,
  id: CommandId,
  input: Schema.Unknown,
  as: Schema.String,
  reason: optional(Passage)
})

const lineName = (number: number): Words => ({ zh: `第${number}行`, en: `line ${number}` })

const executeLine = Effect.fnUntraced(function* (text: string, name: Words) {
  const line = yield* decodeInput(name.en, ImportLine, yield* parseJson(text, name))
  const decision = yield* commandNamed(line.command)
  const actor = yield* readActorText("as", line.as)
  const { id, input, reason } = line
  const executed = execute(decision, input, { id, actor, ...(reason === undefined ? {} : { reason }) })
  return (yield* Effect.catchTag(executed, "InputInvalid", inputInvalid(decision.name))).status
})

interface Counts {
  recorded: number
  repeated: number
  refused: number
  invalid: number
}

/** On standard error: one JSON object a line, or a paragraph. */
const report = Effect.fnUntraced(function* (problem: Problem, number: number, progress: Progress) {
  const { stderr, env } = yield* Io
  const { json, lang, note } = yield* Output
  yield* progress.clear
  yield* note(
    json
      ? JSON.stringify({ line: number, ...reportOf(problem).json })
      : reportText(problem, { at: lineName(number)[lang], colours: coloursFor(stderr, env), lang })
  )
})

const importLine = Effect.fnUntraced(function* (counts: Counts, line: Line, progress: Progress) {
  const { bytes, number } = line
  const { json, note, say } = yield* Output
  const name = lineName(number)
  const count = (as: keyof Counts) => (problem: Problem) => {
    counts[as]++
    return report(problem, number, progress)
  }
  const stopped = say({
    zh: `在第${number}行停止。账本可用后请重新导入：已记录的不会重复记录。`,
    en: `stopped at line ${number}. Import again when the ledger is available: what was recorded is not recorded twice.`
  })
  yield* Effect.gen(function* () {
    const text = yield* decodeUtf8(bytes, name)
    if (text.trim() === "") return
    const status = yield* executeLine(text, name)
    counts[status]++
  }).pipe(
    Effect.catchTags({ Refusal: count("refused"), InputInvalid: count("invalid"), BadInput: count("invalid") }),
    Effect.tapError(() => Effect.zipRight(progress.clear, json ? Effect.void : note(stopped)))
  )
  yield* progress.reached(line)
})

const summaryText = (counts: Counts, dryRun: boolean): Words => ({
  zh: `${dryRun ? "试运行，未写入账本：" : ""}记录 ${counts.recorded}，此前已记录 ${counts.repeated}，被拒绝 ${counts.refused}，格式有误 ${counts.invalid}\n`,
  en: `${dryRun ? "Dry run, nothing was written: " : ""}${counts.recorded} recorded, ${counts.repeated} repeated, ${counts.refused} refused, ${counts.invalid} malformed\n`
})

export const run = Effect.fnUntraced(function* (given: Given<typeof importSpec>) {
  const { result, say } = yield* Output
  const counts: Counts = { recorded: 0, repeated: 0, refused: 0, invalid: 0 }
  const dryRun = given["dry-run"]
  const run = Effect.gen(function* () {
    const input = yield* openInput(given.FILE)
    const progress = yield* progressBar(input.size)
    yield* Stream.runForEach(linesOf(given.FILE, input), (line) => importLine(counts, line, progress))
  }).pipe(Effect.scoped)
  yield* dryRun ? rehearsing(run) : writing(run)
  yield* result({ ...counts, dryRun }, Effect.succeed(say(summaryText(counts, dryRun))))
  if (counts.invalid > 0) return yield* new Ended({ code: exitCodes.badInput })
  if (counts.refused > 0) return yield* new Ended({ code: exitCodes.refused })
})
