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
import { command } from "../CliCommand.ts"
import { reading, writing } from "../Store.ts"

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

export const documentAddCommand = command(
  {
    name: "document add",
    summary: {
      zh: "将文件存入文件库，得到可供引用的摘要",
      en: "put a file into the document store; print what to cite"
    },
    arguments: { FILE: { takes: "one", file: true, zh: "要存入的文件", en: "the file" } },
    options: {},
    examples: [
      {
        run: "zhize document add 目录.pdf",
        zh: "存入；输出的 JSON 填入报送命令的 electronic",
        en: "add it; the JSON it prints goes into a filing's `electronic`"
      }
    ]
  },
  ({ FILE }) =>
    Effect.gen(function* () {
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
)

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

export const documentGetCommand = command(
  {
    name: "document get",
    summary: { zh: "按摘要取出文件", en: "get a file out of the document store by its digest" },
    arguments: { DIGEST: { takes: "one", zh: "64位十六进制 SHA-256", en: "its SHA-256, 64 hexadecimal digits" } },
    options: {
      output: {
        value: "FILE",
        file: true,
        zh: "写入此文件（不覆盖已有文件）；默认为标准输出",
        en: "write to this new file instead of standard output"
      }
    },
    examples: [
      {
        run: "zhize document get 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 --output 目录.pdf",
        zh: "取出并存为文件",
        en: "get it into a file"
      }
    ]
  },
  (given) =>
    Effect.gen(function* () {
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
)
