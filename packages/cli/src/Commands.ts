/** All commands, in the order in which a newcomer meets them. */
import { type CliCommand, command } from "./CliCommand.ts"
import type { Words } from "./Lang.ts"
import { backupSpec } from "./specs/Backup.ts"
import { doSpec } from "./specs/Do.ts"
import { documentAddSpec, documentGetSpec } from "./specs/Document.ts"
import { eventsSpec } from "./specs/Events.ts"
import { importSpec } from "./specs/Import.ts"
import { initSpec } from "./specs/Init.ts"
import { ledgersSpec } from "./specs/Ledgers.ts"
import { replaySpec } from "./specs/Replay.ts"
import { restoreSpec } from "./specs/Restore.ts"
import { showSpec } from "./specs/Show.ts"
import { statusSpec } from "./specs/Status.ts"
import { verifySpec } from "./specs/Verify.ts"

/** Of the first word of commands that have two. */
export const groupSummaries: Readonly<Record<string, Words>> = {
  document: { zh: "文件库：存入、取出文件", en: "put files into the document store, and get them out" }
}

export const commands: ReadonlyArray<CliCommand> = [
  command(initSpec, async () => (await import("./commands/Init.ts")).run),
  command(doSpec, async () => (await import("./commands/Do.ts")).run),
  command(importSpec, async () => (await import("./commands/Import.ts")).run),
  command(showSpec, async () => (await import("./commands/Show.ts")).run),
  command(statusSpec, async () => (await import("./commands/Status.ts")).run),
  command(eventsSpec, async () => (await import("./commands/Events.ts")).run),
  command(documentAddSpec, async () => (await import("./commands/Document.ts")).add),
  command(documentGetSpec, async () => (await import("./commands/Document.ts")).get),
  command(replaySpec, async () => (await import("./commands/Replay.ts")).run),
  command(verifySpec, async () => (await import("./commands/Verify.ts")).run),
  command(backupSpec, async () => (await import("./commands/Backup.ts")).run),
  command(restoreSpec, async () => (await import("./commands/Restore.ts")).run),
  command(ledgersSpec, async () => (await import("./commands/Ledgers.ts")).run)
]

export const specs = commands.map(({ spec }) => spec)
