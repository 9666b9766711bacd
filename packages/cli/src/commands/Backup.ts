/** `zhize backup`: the whole file, while others use it, into a new one. */
import { Effect } from "effect"
import { Io } from "../Io.ts"
import { pathFrom } from "../Settings.ts"
import { existingFile, store } from "../Store.ts"
import { printCopied, printUnsound, wholeFile } from "./Copied.ts"
import type { Given } from "../Spec.ts"
import type { backupSpec } from "../specs/Backup.ts"

export const run = Effect.fnUntraced(function* ({ FILE }: Given<typeof backupSpec>) {
  const { cwd } = yield* Io
  yield* wholeFile
  const path = yield* existingFile
  const { backup } = yield* store
  yield* backup({ path }, pathFrom(cwd, FILE)).pipe(
    Effect.flatMap((copied) => printCopied("backed-up", { zh: "已备份为", en: "Backed up as" }, copied)),
    Effect.catchTag("Unsound", printUnsound)
  )
})
