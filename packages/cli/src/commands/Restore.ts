/** `zhize restore`: a backup becomes the file of `--db`, where there is none. */
import { Effect } from "effect"
import { Io } from "../Io.ts"
import { pathFrom, Settings } from "../Settings.ts"
import { store } from "../Store.ts"
import { printCopied, printUnsound, wholeFile } from "./Copied.ts"
import type { Given } from "../Spec.ts"
import type { restoreSpec } from "../specs/Restore.ts"

export const run = Effect.fnUntraced(function* ({ FILE }: Given<typeof restoreSpec>) {
  const { cwd } = yield* Io
  const { db } = yield* Settings
  yield* wholeFile
  const { restore } = yield* store
  yield* restore(pathFrom(cwd, FILE), { path: db }).pipe(
    Effect.flatMap((copied) => printCopied("restored", { zh: "已恢复到", en: "Restored to" }, copied)),
    Effect.catchTag("Unsound", printUnsound)
  )
})
