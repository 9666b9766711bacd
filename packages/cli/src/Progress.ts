/** A progress bar on standard error, for a person at a terminal; nobody else sees one. */
import { Effect, Runtime } from "effect"
import { Writable } from "node:stream"
import type { Line } from "./Input.ts"
import { Io, type Sink } from "./Io.ts"
import { Output } from "./Output.ts"

export interface Progress {
  readonly reached: (line: Line) => Effect.Effect<void>
  /** Makes room for a message where the bar stands. */
  readonly clear: Effect.Effect<void>
}

const silent: Progress = { reached: () => Effect.void, clear: Effect.void }

/** The sink as the stream that the bar draws on. */
const streamOf = (sink: Sink, runtime: Runtime.Runtime<never>) =>
  Object.assign(
    new Writable({
      decodeStrings: false,
      write: (chunk, _, done) => void Runtime.runCallback(runtime)(sink.write(chunk), { onExit: () => done() })
    }),
    { isTTY: true, columns: sink.columns ?? 80 }
  )

/** By bytes of the file: how many lines it has is not known before it was read. */
export const progressBar = Effect.fnUntraced(function* (size: number | undefined) {
  const { stderr } = yield* Io
  const { json, say } = yield* Output
  if (!stderr.isTTY || json || size === undefined || size === 0) return silent
  const { SingleBar } = (yield* Effect.promise(() => import("cli-progress"))).default
  const format = say({ zh: "导入 {bar} {percentage}%  第 {line} 行", en: "import {bar} {percentage}%  line {line}" })
  const stream = streamOf(stderr, yield* Effect.runtime())
  const bar = yield* Effect.acquireRelease(
    Effect.sync(() => {
      const one = new SingleBar({
        format,
        stream,
        barsize: 30,
        clearOnComplete: true
      })
      one.start(size, 0, { line: 0 })
      return one
    }),
    (one) => Effect.sync(() => one.stop())
  )
  return {
    reached: (line) => Effect.sync(() => bar.update(line.read, { line: line.number })),
    clear: Effect.ignore(stderr.write("\r\u001b[K"))
  } satisfies Progress
})
