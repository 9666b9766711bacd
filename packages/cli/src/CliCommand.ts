/** A command: what it is told by, and what it does, which is loaded when the command is given. */
import type { Effect } from "effect"
import type { Io } from "./Io.ts"
import type { Output } from "./Output.ts"
import type { Ended, Problem } from "./Problem.ts"
import type { Settings } from "./Settings.ts"
import type { Given, Globals, Spec } from "./Spec.ts"

type Handler<Input> = (given: Input) => Effect.Effect<void, Problem | Ended, Io | Output | Settings>

export interface CliCommand {
  readonly spec: Spec
  readonly load: () => Promise<Handler<Globals & Readonly<Record<string, unknown>>>>
}

export const command = <const S extends Spec>(spec: S, load: () => Promise<Handler<Given<S>>>): CliCommand => ({
  spec,
  // The parser is made from the very spec that `Given` is computed from.
  load: load as unknown as CliCommand["load"]
})
