/** `zhize document`: scans and letters, kept by their digest; records cite them. */
import { Digest, DocumentRef, Documents } from "@zhize/domain"
import { Effect, Option } from "effect"
import { writeFile } from "node:fs/promises"
import { basename, extname } from "node:path"
import { checked } from "../Checked.ts"
import { readBytes } from "../Input.ts"
import { Io } from "../Io.ts"
import { Output } from "../Output.ts"
import { BadInput } from "../Problem.ts"
import { pathFrom } from "../Settings.ts"
import { reading, writing } from "../Store.ts"
import type { Given } from "../Spec.ts"
import type { documentAddSpec, documentGetSpec } from "../specs/Document.ts"

/** What offices send; OFD is the national format of official documents. Anything else is bytes. */
const mediaTypes: Readonly<Record<string, string>> = {
  ".csv": "text/csv",
  ".doc": "application/msword",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".html": "text/html",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".json": "application/json",
  ".md": "text/markdown",
  ".ofd": "application/ofd",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".tif": "image/tiff",
  ".tiff": "image/tiff",
  ".txt": "text/plain",
  ".wps": "application/wps-office.wps",
  ".xls": "application/vnd.ms-excel",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml",
  ".zip": "application/zip"
}

export const add = Effect.fnUntraced(function* ({ FILE }: Given<typeof documentAddSpec>) {
  const { result, say } = yield* Output
  const bytes = yield* readBytes(FILE)
  const name = FILE === "-" ? "stdin" : basename(FILE)
  const about = {
    size: bytes.length,
    mediaType: mediaTypes[extname(name).toLowerCase()] ?? "application/octet-stream",
    name
  }
  const ref = yield* writing(
    Effect.gen(function* () {
      const documents = yield* Documents
      const described = yield* checked("FILE", DocumentRef, { sha256: documents.digest(bytes), ...about })
      yield* documents.put(bytes)
      return described
    })
  )
  const heading = say({ zh: "已存入，引用时写：", en: "Stored. Cite it as:" })
  yield* result(ref, Effect.succeed(`${heading}\n${JSON.stringify(ref)}\n`))
})
const absent = (digest: string) =>
  new BadInput({ problem: { zh: `文件库中没有 ${digest}`, en: `the document store has nothing under ${digest}` } })

const onScreen = new BadInput({
  problem: { zh: "文件内容不是文字，不宜显示在终端上", en: "the document is not text and would garble the terminal" },
  next: { zh: "请加 --output 文件", en: "add --output FILE" }
})

const save = Effect.fnUntraced(function* (path: string, bytes: Uint8Array) {
  const { cwd } = yield* Io
  yield* Effect.tryPromise({
    try: () => writeFile(pathFrom(cwd, path), bytes, { flag: "wx" }),
    catch: (cause) => {
      const { message } = cause as Error
      return new BadInput({ problem: { zh: `无法写入 ${path}：${message}`, en: `cannot write ${path}: ${message}` } })
    }
  })
})

export const get = Effect.fnUntraced(function* (given: Given<typeof documentGetSpec>) {
  const { json, result, say, write } = yield* Output
  const { stdout } = yield* Io
  const digest = yield* checked("DIGEST", Digest, given.DIGEST)
  const found = yield* reading(Effect.flatMap(Documents, (documents) => documents.get(digest)))
  if (Option.isNone(found)) return yield* absent(digest)
  const bytes = found.value
  const about = { sha256: digest, size: bytes.length }
  if (given.output !== undefined) {
    yield* save(given.output, bytes)
    const written = `${say({ zh: "已写入", en: "Written to" })} ${given.output}\n`
    return yield* result({ ...about, output: given.output }, Effect.succeed(written))
  }
  if (json) return yield* write(`${JSON.stringify({ ...about, base64: Buffer.from(bytes).toString("base64") })}\n`)
  if (stdout.isTTY && bytes.includes(0)) return yield* onScreen
  yield* write(bytes)
})
