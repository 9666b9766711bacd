/** Rules about instruments and the order in which they are listed. */
import { Schema } from "effect"
import { LocalDate, optional, rule } from "../kernel/index.ts"
import { Level, levels } from "./Levels.ts"

const id = Schema.String

export const LevelOrderWhole = rule("R-BASIS-LEVEL-ORDER", {
  enforcement: "guard",
  clause: "P2.1-1",
  details: { missing: Schema.Array(Level), repeated: Schema.Array(Level) },
  states: {
    zh: "目录按设定的效力层级顺序排列，同一层级依公布日期、再依名称；设定的顺序须列出全部层级，每级一次。",
    en: "A catalogue follows the configured order of levels, ties by promulgation date and then title; the order names every level exactly once."
  },
  message: {
    zh: ({ missing, repeated }) =>
      [
        missing.length === 0 ? "" : `缺少：${missing.map((level) => levels[level].zh).join("、")}`,
        repeated.length === 0 ? "" : `重复：${repeated.map((level) => levels[level].zh).join("、")}`
      ]
        .filter((part) => part !== "")
        .join("；") + "。",
    en: ({ missing, repeated }) =>
      [
        missing.length === 0 ? "" : `missing: ${missing.join(", ")}`,
        repeated.length === 0 ? "" : `repeated: ${repeated.join(", ")}`
      ]
        .filter((part) => part !== "")
        .join("; ") + "."
  },
  next: { zh: () => "请列出全部层级，每级一次。", en: () => "Name every level exactly once." }
})

export const InstrumentOnce = rule("R-BASIS-INSTRUMENT-ONCE", {
  enforcement: "guard",
  clause: "P2.1-R1",
  details: { instrument: id, title: Schema.String },
  states: {
    zh: "执法依据文件的编号在账本内唯一。",
    en: "An instrument's id is unique in the ledger."
  },
  message: {
    zh: ({ instrument, title }) => `编号“${instrument}”已用于“${title}”。`,
    en: ({ instrument, title }) => `The id ${instrument} is taken by ${title}.`
  },
  next: {
    zh: () => "同一文件修改请用 AmendInstrument；另一文件请换用编号。",
    en: () => "Use AmendInstrument for a new version, or another id for another instrument."
  }
})

export const InstrumentKnown = rule("R-BASIS-INSTRUMENT-KNOWN", {
  enforcement: "guard",
  clause: "P2.1-R1",
  details: { instrument: id },
  states: {
    zh: "所涉执法依据文件已经登记。",
    en: "The instrument concerned is registered."
  },
  message: {
    zh: ({ instrument }) => `没有登记编号为“${instrument}”的执法依据文件。`,
    en: ({ instrument }) => `No instrument is registered as ${instrument}.`
  },
  next: {
    zh: () => "请核对编号，或先用 RegisterInstrument 登记。",
    en: () => "Check the id, or register it with RegisterInstrument."
  }
})

export const NotRepealed = rule("R-BASIS-NOT-REPEALED", {
  enforcement: "guard",
  clause: "P2.1-R1",
  details: { instrument: id, title: Schema.String, repealed: LocalDate, by: optional(id) },
  states: {
    zh: "已经废止的文件不再修改、不再废止，也不再列入目录。",
    en: "A repealed instrument is not amended, repealed again or listed."
  },
  message: {
    zh: ({ repealed, title }) => `“${title}”已自${repealed}起废止。`,
    en: ({ repealed, title }) => `${title} is repealed from ${repealed}.`
  },
  next: {
    zh: ({ by }) => (by === undefined ? "请改列现行有效的依据。" : `请改列取代它的依据“${by}”。`),
    en: ({ by }) => (by === undefined ? "List a basis that is in force." : `List ${by}, which replaced it.`)
  }
})

export const RepealLater = rule("R-BASIS-REPEAL-LATER", {
  enforcement: "guard",
  clause: "P2.1-R1",
  details: { instrument: id, from: LocalDate, version: id, inForceFrom: LocalDate },
  states: {
    zh: "文件在其最新版本施行之后才能废止，且不由自己废止。",
    en: "An instrument is repealed after its newest version came into force, and not by itself."
  },
  message: {
    zh: ({ from, inForceFrom, instrument, version }) =>
      from <= inForceFrom
        ? `“${instrument}”的最新版本“${version}”自${inForceFrom}起施行，不能自${from}起废止。`
        : `“${instrument}”不能由自己废止。`,
    en: ({ from, inForceFrom, instrument, version }) =>
      from <= inForceFrom
        ? `The newest version ${version} of ${instrument} is in force from ${inForceFrom}; it cannot be repealed from ${from}.`
        : `${instrument} cannot be repealed by itself.`
  },
  next: { zh: () => "请核对废止日期和取代它的文件。", en: () => "Check the day of repeal and what replaces it." }
})
