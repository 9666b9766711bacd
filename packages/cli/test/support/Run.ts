/** Runs the CLI in this process: in a folder of its own, on streams in memory, at a time of our choosing. */
import { type Clock, Clock as Clocks, Effect } from "effect"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type ExitCode, Io, run, type Sink } from "@zhize/cli"

export interface Ran {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
  readonly bytes: Buffer
}

export interface World {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string | Uint8Array
  readonly stdinIsTTY?: boolean
  /** Columns of the terminal that the output goes to; without it, a pipe. */
  readonly terminal?: number
  /** As the clock says, in UTC. */
  readonly now?: string
}

/** A folder that is gone with the scope. */
export const folder = Effect.acquireRelease(
  Effect.promise(() => mkdtemp(join(tmpdir(), "zhize-cli-"))),
  (path) => Effect.promise(() => rm(path, { recursive: true, force: true }))
)

const sink = (terminal: number | undefined) => {
  const parts: Array<Buffer> = []
  const it: Sink = {
    isTTY: terminal !== undefined,
    columns: terminal,
    write: (chunk) => Effect.sync(() => void parts.push(Buffer.from(chunk as string)))
  }
  return { it, bytes: () => Buffer.concat(parts) }
}

/** The clock of the machine, but for the hour. */
const clockAt = (now: string): Clock.Clock => {
  const millis = Date.parse(now)
  return Object.assign(Object.create(Clocks.make()), {
    unsafeCurrentTimeMillis: () => millis,
    currentTimeMillis: Effect.succeed(millis)
  }) as Clock.Clock
}

async function* once(content: Uint8Array) {
  if (content.length > 0) yield content
}

export const zhize = (world: World) =>
  Effect.fnUntraced(function* (...words: ReadonlyArray<string>) {
    const out = sink(world.terminal)
    const err = sink(world.terminal)
    const io = Io.of({
      stdin: { isTTY: world.stdinIsTTY ?? false, chunks: once(Buffer.from((world.stdin ?? "") as string)) },
      stdout: out.it,
      stderr: err.it,
      env: { LANG: "en_US.UTF-8", ...world.env },
      cwd: world.cwd
    })
    const code = yield* run(words).pipe(
      Effect.provideService(Io, io),
      Effect.withClock(clockAt(world.now ?? "2026-05-01T01:00:00.000Z"))
    )
    return { code, out: out.bytes().toString(), err: err.bytes().toString(), bytes: out.bytes() } satisfies Ran
  })

/** A folder with a ledger in it, and the CLI there. */
export const county = Effect.gen(function* () {
  const cwd = yield* folder
  const there = (world: Omit<World, "cwd"> = {}) => zhize({ cwd, ...world })
  yield* there()("init", "固原县", "--id", "init")
  return { cwd, zhize: there(), with: there }
})

export const organ = (id: string, name = "农业农村局") => ({ organ: id, name, kind: "administrative", led: "local" })
export const importLine = (id: string, command: string, input: unknown, as = "legal-office") =>
  JSON.stringify({ command, id, as, input })

/** A county with three organs, at positions 2 to 4. */
export const organs = Effect.gen(function* () {
  const there = yield* county
  const lines = ["nyj", "scj", "zjj"].map((id) => importLine(`r-${id}`, "RegisterOrgan", organ(id, `“${id}”局`)))
  yield* there.with({ stdin: lines.join("\n") })("import", "-")
  return there
})
