/** A command: what it is told by, and what it does. */
import type { Effect } from "effect"
import type { Io } from "./Io.ts"
import type { Output } from "./Output.ts"
import type { Ended, Problem } from "./Problem.ts"
import type { Settings } from "./Settings.ts"
import type { Given, Globals, Spec } from "./Spec.ts"

/** What every handler may use. */
export type Needs = Io | Output | Settings

export interface CliCommand {
  readonly spec: Spec
  readonly run: (given: Globals & Readonly<Record<string, unknown>>) => Effect.Effect<void, Problem | Ended, Needs>
}

export const command = <const S extends Spec>(
  spec: S,
  run: (given: Given<S>) => Effect.Effect<void, Problem | Ended, Needs>
): CliCommand => ({
  spec,
  // The parser is made from the very spec that `Given` is computed from.
  run: (given) => run(given as unknown as Given<S>)
})
