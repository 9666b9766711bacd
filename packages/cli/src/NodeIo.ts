/** The streams, environment and folder of this process. */
import { Effect, Layer } from "effect"
import { isatty, type WriteStream } from "node:tty"
import { Io, type Sink, WriteFailed } from "./Io.ts"

/** What a write says when its reader is gone; `EOF` is how Windows puts it. */
const closedCodes = new Set(["EPIPE", "ERR_STREAM_DESTROYED", "EOF"])

const failed = (error: NodeJS.ErrnoException) =>
  new WriteFailed({ closed: closedCodes.has(error.code ?? ""), reason: error.message })

const sink = (stream: WriteStream, descriptor: number): Sink => {
  // Writes hear of their failure themselves; without a listener the stream would end the process with a stack trace.
  stream.on("error", () => {})
  return {
    isTTY: isatty(descriptor),
    columns: stream.columns,
    write: (chunk) =>
      Effect.async((resume) => {
        stream.write(chunk, (error) => resume(error ? Effect.fail(failed(error)) : Effect.void))
      })
  }
}

export const layer: Layer.Layer<Io> = Layer.sync(Io, () => ({
  // Getting at standard input opens it: only a command that reads it should.
  stdin: {
    isTTY: isatty(0),
    get chunks() {
      return process.stdin
    }
  },
  stdout: sink(process.stdout, 1),
  stderr: sink(process.stderr, 2),
  env: process.env,
  cwd: process.cwd()
}))
