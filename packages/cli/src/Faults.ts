/** The faults that a check of a file has found, a line each, with where they are. */
import type { Fault } from "@zhize/store-sqlite"
import type { Lang, Words } from "./Lang.ts"

const place = ({ ledger, position }: Fault): Words => {
  const parts = [
    ledger === undefined ? undefined : { zh: `账本 ${ledger}`, en: `ledger ${ledger}` },
    position === undefined ? undefined : { zh: `第 ${position} 条`, en: `record ${position}` }
  ]
  const known = parts.filter((part) => part !== undefined)
  return known.length === 0
    ? { zh: "文件", en: "file" }
    : { zh: known.map(({ zh }) => zh).join(" "), en: known.map(({ en }) => en).join(", ") }
}

export const faultLines = (faults: ReadonlyArray<Fault>, lang: Lang): ReadonlyArray<string> =>
  faults.map((one) => `  ${place(one)[lang]}  ${one.message[lang]}`)
