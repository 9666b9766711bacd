/**
 * The common laws (公共法律规范) that every catalogue has: the three that the plan names [P2.1-1], and the Coercion Act
 * since it came into force. Each stands with the article that makes it apply to every enforcing organ.
 */
import { LocalDate } from "../kernel/index.ts"
import type { Instrument } from "./Instruments.ts"

export interface CommonLaw {
  readonly title: string
  readonly article: string
  readonly inForceFrom: LocalDate
}

export const commonLaws: ReadonlyArray<CommonLaw> = [
  { title: "中华人民共和国行政处罚法", article: "第三条", inForceFrom: LocalDate.make("1996-10-01") },
  { title: "中华人民共和国行政许可法", article: "第三条", inForceFrom: LocalDate.make("2004-07-01") },
  { title: "中华人民共和国行政复议法", article: "第二条", inForceFrom: LocalDate.make("1999-10-01") },
  { title: "中华人民共和国行政强制法", article: "第三条", inForceFrom: LocalDate.make("2012-01-01") }
]

/** A title without its book marks, spaces and the state's name. */
const shortTitle = (title: string): string => title.replace(/[《》\s]/g, "").replace(/^中华人民共和国/, "")

export const isCommonLaw = (law: CommonLaw, { level, title }: Pick<Instrument, "level" | "title">): boolean =>
  level === "law" && shortTitle(title) === shortTitle(law.title)
