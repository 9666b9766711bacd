/** Rules about an organ's routine systems. */
import { Schema } from "effect"
import { LocalDate, optional, rule } from "../kernel/index.ts"
import { SystemKind, systemKinds } from "./Labels.ts"

const id = Schema.String

export const SystemOnce = rule("R-ROUTINE-SYSTEM-ONCE", {
  enforcement: "guard",
  clause: "P2.5-S1",
  details: { system: id, organ: id, title: Schema.String },
  states: {
    zh: "工作制度的编号在账本内唯一，废止后也不再使用。",
    en: "A routine system's id is unique in the ledger and is not used again, even after it is repealed."
  },
  message: {
    zh: ({ organ, system, title }) => `制度编号“${system}”已用于机关“${organ}”的《${title}》。`,
    en: ({ organ, system, title }) => `The system id ${system} belongs to “${title}” of ${organ}.`
  },
  next: {
    zh: () => "同一制度的修订请用 AmendSystem；新的制度请换用编号。",
    en: () => "Use AmendSystem for a new version of the same system, or another id for another system."
  }
})

export const SystemKnown = rule("R-ROUTINE-SYSTEM-KNOWN", {
  enforcement: "guard",
  clause: "P2.5-S1",
  details: { organ: id, system: id },
  states: {
    zh: "修订、废止的是本机关制定的工作制度。",
    en: "An organ amends and repeals only systems that it adopted itself."
  },
  message: {
    zh: ({ organ, system }) => `机关“${organ}”没有制定过编号为“${system}”的工作制度。`,
    en: ({ organ, system }) => `${organ} has adopted no routine system ${system}.`
  },
  next: {
    zh: ({ organ }) => `请用 zhize show routine-systems organ=${organ} 核对编号，或先用 AdoptSystem 制定。`,
    en: ({ organ }) => `Look the id up with zhize show routine-systems organ=${organ}, or adopt it with AdoptSystem.`
  }
})

export const NotRepealed = rule("R-ROUTINE-NOT-REPEALED", {
  enforcement: "guard",
  clause: "P2.5-S1",
  details: { system: id, repealed: LocalDate },
  states: {
    zh: "已废止的工作制度不再修订，也不再次废止。",
    en: "A repealed system is neither amended nor repealed again."
  },
  message: {
    zh: ({ repealed, system }) => `制度“${system}”已自${repealed}起废止。`,
    en: ({ repealed, system }) => `The system ${system} is repealed from ${repealed}.`
  },
  next: { zh: () => "请用 AdoptSystem 制定新的制度。", en: () => "Adopt a new system with AdoptSystem." }
})

export const VersionOnce = rule("R-ROUTINE-VERSION-ONCE", {
  enforcement: "guard",
  clause: "P2.5-S1",
  details: { system: id, version: id },
  states: {
    zh: "同一制度各版本的编号不重复。",
    en: "The versions of a system have different ids."
  },
  message: {
    zh: ({ system, version }) => `制度“${system}”已有版本“${version}”。`,
    en: ({ system, version }) => `The system ${system} has a version ${version} already.`
  },
  next: { zh: () => "请换用版本编号。", en: () => "Give the new version another id." }
})

export const VersionLater = rule("R-ROUTINE-VERSION-LATER", {
  enforcement: "guard",
  clause: "P2.5-S1",
  details: {
    version: id,
    adoptedOn: LocalDate,
    effectiveFrom: LocalDate,
    today: LocalDate,
    before: optional(Schema.Struct({ version: id, adoptedOn: LocalDate, effectiveFrom: LocalDate }))
  },
  states: {
    zh: "制定日期不晚于今天，执行之日不早于制定之日；修订不早于前一版本制定，其执行之日晚于前一版本。",
    en: "A version is adopted by today and takes effect no earlier than that; it is adopted no earlier, and takes effect later, than the one before."
  },
  message: {
    zh: ({ adoptedOn, before, effectiveFrom, version }) =>
      `版本“${version}”于${adoptedOn}制定、自${effectiveFrom}起执行` +
      (before === undefined
        ? "：制定日期不能晚于今天，执行不能早于制定。"
        : `，与前一版本“${before.version}”（${before.adoptedOn}制定、${before.effectiveFrom}起执行）次序不符。`),
    en: ({ adoptedOn, before, effectiveFrom, version }) =>
      `Version ${version} is adopted on ${adoptedOn} and takes effect on ${effectiveFrom}` +
      (before === undefined
        ? ": it is adopted by today and cannot take effect before that."
        : `, which does not follow version ${before.version} (adopted ${before.adoptedOn}, in effect from ${before.effectiveFrom}).`)
  },
  next: { zh: () => "请核对制定日期和执行日期。", en: () => "Check the days of adoption and of taking effect." }
})

export const RepealLater = rule("R-ROUTINE-REPEAL-LATER", {
  enforcement: "guard",
  clause: "P2.5-S1",
  details: { system: id, from: LocalDate, version: id, effectiveFrom: LocalDate },
  states: {
    zh: "废止的日期晚于最新版本的执行之日。",
    en: "A system is repealed later than its newest version took effect."
  },
  message: {
    zh: ({ effectiveFrom, from, system, version }) =>
      `制度“${system}”的版本“${version}”自${effectiveFrom}起执行，不能自${from}起废止。`,
    en: ({ effectiveFrom, from, system, version }) =>
      `Version ${version} of ${system} takes effect on ${effectiveFrom}; the system cannot be repealed from ${from}.`
  },
  next: { zh: () => "请核对废止日期。", en: () => "Check the day of the repeal." }
})

export const NineKinds = rule("R-ROUTINE-NINE-KINDS", {
  enforcement: "finding",
  clause: "P2.5-S1",
  details: { organ: id, kind: SystemKind },
  states: {
    zh: "方案点名的九项日常工作制度，各机关均已制定并在执行。",
    en: "Every organ has a system in force of each of the nine kinds that the plan names."
  },
  message: {
    zh: ({ kind, organ }) => `机关“${organ}”没有在执行的${systemKinds[kind].zh}。`,
    en: ({ kind, organ }) => `${organ} has no system in force for ${systemKinds[kind].en}.`
  },
  next: { zh: () => "请用 AdoptSystem 制定。", en: () => "Adopt one with AdoptSystem." }
})
