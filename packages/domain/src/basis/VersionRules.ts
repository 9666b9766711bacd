/** Rules about the versions of an instrument and their clauses. */
import { Schema } from "effect"
import { LocalDate, optional, rule } from "../kernel/index.ts"

const id = Schema.String

export const VersionOnce = rule("R-BASIS-VERSION-ONCE", {
  enforcement: "guard",
  clause: "P2.1-R1",
  details: { instrument: id, version: id },
  states: {
    zh: "同一文件的各个版本编号不重复。",
    en: "A version's id is unique within its instrument."
  },
  message: {
    zh: ({ instrument, version }) => `“${instrument}”已有编号为“${version}”的版本。`,
    en: ({ instrument, version }) => `${instrument} already has a version ${version}.`
  },
  next: { zh: () => "新的版本请换用编号。", en: () => "Give the new version another id." }
})

export const VersionLater = rule("R-BASIS-VERSION-LATER", {
  enforcement: "guard",
  clause: "P2.1-R1",
  details: {
    version: id,
    promulgatedOn: LocalDate,
    inForceFrom: LocalDate,
    before: optional(Schema.Struct({ version: id, promulgatedOn: LocalDate, inForceFrom: LocalDate }))
  },
  states: {
    zh: "版本不早于公布之日施行；新版本的公布和施行均晚于前一版本。",
    en: "A version is in force no earlier than its promulgation; a new one is promulgated and in force later than the one before."
  },
  message: {
    zh: ({ before, inForceFrom, promulgatedOn, version }) =>
      before === undefined
        ? `版本“${version}”的施行日期${inForceFrom}早于公布日期${promulgatedOn}。`
        : `版本“${version}”（${promulgatedOn}公布，${inForceFrom}施行）不晚于前一版本“${before.version}”（${before.promulgatedOn}公布，${before.inForceFrom}施行）。`,
    en: ({ before, inForceFrom, promulgatedOn, version }) =>
      before === undefined
        ? `Version ${version} is in force from ${inForceFrom}, before it is promulgated on ${promulgatedOn}.`
        : `Version ${version} (promulgated ${promulgatedOn}, in force ${inForceFrom}) is not later than ${before.version} (${before.promulgatedOn}, ${before.inForceFrom}).`
  },
  next: {
    zh: () => "请核对公布日期和施行日期。",
    en: () => "Check the dates of promulgation and of coming into force."
  }
})

export const ClausesExist = rule("R-BASIS-CLAUSES-EXIST", {
  enforcement: "guard",
  clause: "P2.1-2",
  details: { instrument: id, version: id, articles: Schema.Int, clauses: Schema.Array(Schema.String) },
  states: {
    zh: "引用的条款在该版本中确实存在：条序不超过该版本的条数。",
    en: "A cited clause exists in the version: its article number is within the version's article count."
  },
  message: {
    zh: ({ articles, clauses, instrument, version }) =>
      `“${instrument}”的版本“${version}”共${articles}条，没有：${clauses.join("、")}。`,
    en: ({ articles, clauses, instrument, version }) =>
      `Version ${version} of ${instrument} has ${articles} articles and not: ${clauses.join(", ")}.`
  },
  next: { zh: () => "请对照该版本的文本核对条款号。", en: () => "Check the numbers against the text of that version." }
})
