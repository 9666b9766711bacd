/** Files and standard input, whole or line by line, as UTF-8 or a clear word that they are not. */
import { Effect, Either, Stream } from "effect"
import { open } from "node:fs/promises"
import { Io } from "./Io.ts"
import type { Words } from "./Lang.ts"
import { Output } from "./Output.ts"
import { BadInput } from "./Problem.ts"
import { pathFrom } from "./Settings.ts"

const standardInput: Words = { zh: "标准输入", en: "standard input" }

export const sourceName = (path: string): Words => (path === "-" ? standardInput : { zh: path, en: path })

const reasons: Readonly<Record<string, Words>> = {
  ENOENT: { zh: "没有这个文件", en: "there is no such file" },
  EACCES: { zh: "没有读取权限", en: "permission denied" },
  EISDIR: { zh: "这是一个文件夹", en: "it is a folder" }
}

const unreadable = (path: string) => (cause: unknown) => {
  const { code, message } = cause as NodeJS.ErrnoException
  const why = reasons[code ?? ""] ?? { zh: message, en: message }
  return new BadInput({ problem: { zh: `无法读取 ${path}：${why.zh}`, en: `cannot read ${path}: ${why.en}` } })
}

/** A person at the keyboard is told what is waited for. */
const announceWait = Effect.gen(function* () {
  const { stdin } = yield* Io
  const { note, say } = yield* Output
  if (!stdin.isTTY) return
  yield* note(
    say({
      zh: "请输入 JSON，完成后换行并按 Ctrl-D（Windows 为 Ctrl-Z 加回车）",
      en: "waiting for JSON on standard input; end with Ctrl-D (Ctrl-Z and Enter on Windows)"
    })
  )
})

export interface Opened {
  /** In bytes; unknown for standard input. */
  readonly size: number | undefined
  readonly chunks: AsyncIterable<Uint8Array>
}

/** Without a `return`, which would wait for the next chunk: an interrupted read of standard input ends at once. */
const abandonable = <A>(items: AsyncIterable<A>): AsyncIterable<A> => ({
  [Symbol.asyncIterator]: () => {
    const iterator = items[Symbol.asyncIterator]()
    return { next: () => iterator.next() }
  }
})

/** Opens a file, or standard input for `-`. */
export const openInput = Effect.fnUntraced(function* (path: string) {
  const { cwd, stdin } = yield* Io
  if (path === "-") {
    yield* announceWait
    return { size: undefined, chunks: stdin.chunks } satisfies Opened
  }
  const failed = unreadable(path)
  const file = yield* Effect.acquireRelease(
    Effect.tryPromise({ try: () => open(pathFrom(cwd, path), "r"), catch: failed }),
    (one) => Effect.promise(() => one.close())
  )
  const info = yield* Effect.tryPromise({ try: () => file.stat(), catch: failed })
  if (info.isDirectory()) return yield* failed({ code: "EISDIR", message: "" })
  return { size: info.size, chunks: file.createReadStream({ autoClose: false }) } satisfies Opened
})

export const readBytes = (path: string) =>
  Effect.scoped(
    Effect.flatMap(openInput(path), ({ chunks }) =>
      Effect.tryPromise({
        try: async () => {
          const parts: Array<Uint8Array> = []
          for await (const part of chunks) parts.push(part)
          return new Uint8Array(Buffer.concat(parts))
        },
        catch: unreadable(path)
      })
    )
  )

const byteOrderMark = /^\ufeff/

/** Files from older editors are often in GBK: better to say so than to record garbled names. */
export const decodeUtf8 = (bytes: Uint8Array, source: Words): Either.Either<string, BadInput> =>
  Either.try({
    try: () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes).replace(byteOrderMark, ""),
    catch: () =>
      new BadInput({
        problem: { zh: `${source.zh}不是 UTF-8 编码`, en: `${source.en} is not UTF-8` },
        next: { zh: "请在编辑器中另存为 UTF-8（可能是 GBK 编码）。", en: "Save it as UTF-8 (it may be in GBK)." }
      })
  })

export interface Line {
  /** From 1, as editors count. */
  readonly number: number
  readonly bytes: Uint8Array
  /** Bytes of the whole read so far. */
  readonly read: number
}

const newline = 0x0a
/** Far beyond any command: a record has at most 65,535 bytes. */
const longestLine = 8 * 1024 * 1024

async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let rest: Uint8Array = new Uint8Array(0)
  let number = 0
  let read = 0
  for await (const chunk of chunks) {
    let buffer: Uint8Array = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (let end = buffer.indexOf(newline); end >= 0; end = buffer.indexOf(newline)) {
      read += end + 1
      yield { number: ++number, bytes: buffer.subarray(0, end), read }
      buffer = buffer.subarray(end + 1)
    }
    if (buffer.length > longestLine) throw new Error(`line ${number + 1} is longer than ${longestLine} bytes`)
    rest = buffer
  }
  if (rest.length > 0) yield { number: ++number, bytes: rest, read: read + rest.length }
}

export const linesOf = (path: string, { chunks }: Opened): Stream.Stream<Line, BadInput> =>
  Stream.fromAsyncIterable(abandonable(splitLines(chunks)), unreadable(path))
