/** How findings stand in a view: whose, what is wrong, where that is written, what to do, and the command that does it. */
import type { FindingJson, Mend } from "./Rule.ts"
import type { Column } from "./View.ts"

export type FindingRow = FindingJson & {
  readonly organ: string
  /** What the organ is called on the day. */
  readonly name: string
}

/** The command as it would be given, as far as it is known. */
export const showMend = (mend: Mend | undefined): string =>
  mend === undefined ? "" : `${mend.command} ${JSON.stringify(mend.input)}`

export const organColumn: Column<FindingRow> = { zh: "机关", en: "Organ", show: ({ name }) => name }

export const findingColumns: ReadonlyArray<Column<FindingRow>> = [
  { zh: "问题", en: "Finding", show: ({ message }, lang) => message[lang], tone: () => "bad" },
  { zh: "条款", en: "Clause", show: ({ clause }) => clause, tone: () => "quiet" },
  { zh: "规则", en: "Rule", show: ({ rule }) => rule, tone: () => "quiet" },
  { zh: "办法", en: "What to do", show: ({ next }, lang) => next[lang] },
  {
    zh: "命令",
    en: "Command",
    show: ({ mend }) => showMend(mend),
    tone: () => "quiet"
  }
]
