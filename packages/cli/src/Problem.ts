/** What can go wrong at the command line's own edge. What the domain and the store say comes as they say it. */
import type { Conflict, InputInvalid, Issue, Refusal, StoreUnavailable } from "@zhize/domain"
import { Data } from "effect"
import type { ExitCode } from "./Exit.ts"
import type { WriteFailed } from "./Io.ts"
import type { Words } from "./Lang.ts"

/** The command line or a file does not have the right shape. */
export class BadInput extends Data.TaggedError("BadInput")<{
  readonly problem: Words
  readonly next?: Words
  readonly issues?: ReadonlyArray<Issue>
}> {}

/** Input that the domain could not decode, with where its shape is told. */
export const withNext =
  (problem: Words, next: Words) =>
  ({ issues }: InputInvalid): BadInput =>
    new BadInput({
      problem,
      next,
      issues: issues.map(({ message, path }) => ({ path: path === "" ? "(all)" : path, message }))
    })

/** All has been said already: only the exit code is left to give. */
export class Ended extends Data.TaggedError("Ended")<{ readonly code: ExitCode }> {}

export type Problem = BadInput | InputInvalid | Refusal | StoreUnavailable | Conflict | WriteFailed
