/** What `zhize document` is told by. */
import type { Spec } from "../Spec.ts"

export const documentAddSpec = {
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
} as const satisfies Spec

export const documentGetSpec = {
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
} as const satisfies Spec
