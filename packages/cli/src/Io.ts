/**
 * The world as a command sees it: three streams, the environment and the folder it stands in. Given as a service, so
 * that the same code runs in a process of its own, in a test and inside another program.
 */
import { Context, Data, type Effect } from "effect"

/** The reader of our output is gone (`| head`), or what it is written to is full. */
export class WriteFailed extends Data.TaggedError("WriteFailed")<{
  readonly closed: boolean
  readonly reason: string
}> {}

export interface Sink {
  readonly isTTY: boolean
  /** Of the terminal. */
  readonly columns: number | undefined
  /** Succeeds when the chunk has been taken: writing never runs ahead of the reader. */
  readonly write: (chunk: string | Uint8Array) => Effect.Effect<void, WriteFailed>
}

export interface Source {
  readonly isTTY: boolean
  readonly chunks: AsyncIterable<Uint8Array>
}

export class Io extends Context.Tag("@zhize/cli/Io")<
  Io,
  {
    readonly stdin: Source
    readonly stdout: Sink
    readonly stderr: Sink
    readonly env: Readonly<Record<string, string | undefined>>
    /** Absolute; what relative paths start from. */
    readonly cwd: string
  }
>() {}
