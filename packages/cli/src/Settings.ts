/** Where the ledger is: what the options of every command and the environment say together. */
import { LedgerId } from "@zhize/domain"
import { Context, Effect } from "effect"
import { isAbsolute, resolve } from "node:path"
import { checked } from "./Checked.ts"
import { Io } from "./Io.ts"
import type { Globals } from "./Spec.ts"

export class Settings extends Context.Tag("@zhize/cli/Settings")<
  Settings,
  {
    /** The file, as an absolute path. */
    readonly db: string
    /** The ledger asked for; without one the file must hold only one. */
    readonly ledger: LedgerId | undefined
  }
>() {}

/** A path as the user means it: from the folder that the command was given in. */
export const pathFrom = (cwd: string, path: string): string => (isAbsolute(path) ? path : resolve(cwd, path))

export const settings = Effect.fnUntraced(function* ({ db, ledger }: Globals) {
  const { cwd, env } = yield* Io
  const file = db ?? (env["ZHIZE_DB"] || "zhize.db")
  return {
    db: pathFrom(cwd, file),
    ledger: ledger === undefined ? undefined : yield* checked("--ledger", LedgerId, ledger)
  }
})
