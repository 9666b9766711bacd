/** Rules about how an organ's units carry what it lists. */
import { Schema } from "effect"
import { LocalDate, rule } from "../kernel/index.ts"
import { Clause } from "./Clause.ts"
import { showClauses } from "./ClauseText.ts"

const id = Schema.String
const clauses = Schema.Array(Clause)

export const ClausesListed = rule("R-BASIS-CLAUSES-LISTED", {
  enforcement: "guard",
  clause: "P2.1-2",
  details: { organ: id, instrument: id, clauses },
  states: {
    zh: "分解到科（股）室的条款都在本机关的目录之内。",
    en: "Every clause that a unit executes is in the organ's catalogue."
  },
  message: {
    zh: ({ clauses, instrument, organ }) =>
      `机关“${organ}”的目录没有列入“${instrument}”的${showClauses(clauses, "zh")}。`,
    en: ({ clauses, instrument, organ }) =>
      `The catalogue of ${organ} does not list ${showClauses(clauses, "en")} of ${instrument}.`
  },
  next: {
    zh: () => "请核对条款，或先用 ListBasis 把这些条款列入目录。",
    en: () => "Check the clauses, or list them first with ListBasis."
  }
})

export const AllocatedOnce = rule("R-BASIS-ALLOCATED-ONCE", {
  enforcement: "guard",
  clause: "P2.1-2",
  details: { instrument: id, unit: id, clauses },
  states: {
    zh: "同一条款对同一科（股）室只分解一次。",
    en: "A clause is allocated to a unit once."
  },
  message: {
    zh: ({ clauses, instrument, unit }) => `“${instrument}”的${showClauses(clauses, "zh")}已分解到科室“${unit}”。`,
    en: ({ clauses, instrument, unit }) => `${unit} executes ${showClauses(clauses, "en")} of ${instrument} already.`
  },
  next: { zh: () => "无需重复分解。", en: () => "There is nothing to do." }
})

export const ReallocatesHeld = rule("R-BASIS-REALLOCATES-HELD", {
  enforcement: "guard",
  clause: "P2.1-2",
  details: { instrument: id, fromUnit: id, toUnit: id, missing: clauses, held: clauses },
  states: {
    zh: "条款从正在执行它的科（股）室调整到另一个科（股）室。",
    en: "Clauses move from the unit that executes them to another unit."
  },
  message: {
    zh: ({ fromUnit, held, instrument, missing, toUnit }) =>
      fromUnit === toUnit
        ? `调出和调入的是同一科室“${fromUnit}”。`
        : `科室“${fromUnit}”没有以${showClauses(missing, "zh")}执行“${instrument}”` +
          (held.length === 0 ? "。" : `（现执行${showClauses(held, "zh")}）。`),
    en: ({ fromUnit, held, instrument, missing, toUnit }) =>
      fromUnit === toUnit
        ? `The clauses would stay in ${fromUnit}.`
        : `${fromUnit} does not execute ${showClauses(missing, "en")} of ${instrument}` +
          (held.length === 0 ? "." : ` (it executes ${showClauses(held, "en")}).`)
  },
  next: {
    zh: () => "请按调出科室现有的条款填写；不能从整条中抽出一款。",
    en: () => "Name clauses as the unit holds them; a part of a clause held whole cannot be moved by itself."
  }
})

export const Allocated = rule("R-BASIS-ALLOCATED", {
  enforcement: "finding",
  clause: "P2.1-2",
  details: { organ: id, instrument: id, title: Schema.String, clauses },
  states: {
    zh: "列入目录的专业法律规范，每一条款都分解到至少一个科（股）室。",
    en: "Every listed clause of a sector instrument is allocated to at least one unit."
  },
  message: {
    zh: ({ clauses, title }) => `“${title}”的${showClauses(clauses, "zh")}没有（完整）分解到任何科（股）室。`,
    en: ({ clauses, title }) => `No unit executes (the whole of) ${showClauses(clauses, "en")} of ${title}.`
  },
  next: {
    zh: () => "请用 AllocateClauses 分解；按款、项分别分解的，请用 ListBasis 把目录也列到款、项。",
    en: () =>
      "Allocate them with AllocateClauses; where units share an article by parts, list the parts with ListBasis."
  }
})

export const UnitFree = rule("R-BASIS-UNIT-FREE", {
  enforcement: "guard",
  clause: "P2.1-2",
  details: { unit: id, on: LocalDate, carries: Schema.Array(Schema.Struct({ instrument: id, clauses })) },
  states: {
    zh: "科（股）室撤销之前，所执行的条款先调整到其他科（股）室。",
    en: "A unit is abolished only after the clauses that it executes have moved to other units."
  },
  message: {
    zh: ({ carries, on, unit }) =>
      `科室“${unit}”自${on}起仍执行：${carries.map((one) => `“${one.instrument}”${showClauses(one.clauses, "zh")}`).join("；")}。`,
    en: ({ carries, on, unit }) =>
      `From ${on} on ${unit} still executes ${carries.map((one) => `${showClauses(one.clauses, "en")} of ${one.instrument}`).join("; ")}.`
  },
  next: { zh: () => "请先用 ReallocateClauses 调整。", en: () => "Move them first with ReallocateClauses." }
})
