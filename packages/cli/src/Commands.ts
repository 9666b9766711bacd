/** All commands, in the order in which a newcomer meets them. */
import { documentAddCommand, documentGetCommand } from "./commands/Document.ts"
import { doCommand } from "./commands/Do.ts"
import { eventsCommand } from "./commands/Events.ts"
import { importCommand } from "./commands/Import.ts"
import { initCommand } from "./commands/Init.ts"
import { ledgersCommand } from "./commands/Ledgers.ts"
import { replayCommand } from "./commands/Replay.ts"
import { showCommand } from "./commands/Show.ts"
import { statusCommand } from "./commands/Status.ts"
import { verifyCommand } from "./commands/Verify.ts"
import type { Words } from "./Lang.ts"
import type { CliCommand } from "./CliCommand.ts"

/** Of the first word of commands that have two. */
export const groupSummaries: Readonly<Record<string, Words>> = {
  document: { zh: "文件库：存入、取出文件", en: "put files into the document store, and get them out" }
}

export const commands: ReadonlyArray<CliCommand> = [
  initCommand,
  doCommand,
  importCommand,
  showCommand,
  statusCommand,
  eventsCommand,
  documentAddCommand,
  documentGetCommand,
  replayCommand,
  verifyCommand,
  ledgersCommand
]
