/**
 * The levels of instruments, in two orders that must not be confused: the law's own, which is partial, and the order
 * in which a catalogue lists them, which is total and configured.
 */
import { Schema } from "effect"
import type { Bilingual } from "../kernel/index.ts"

export const Level = Schema.Literal(
  "law",
  "administrative-regulation",
  "provincial-regulation",
  "municipal-regulation",
  "provincial-rule",
  "municipal-rule",
  "departmental-rule",
  "normative-document",
  "three-fixes"
).annotations({ identifier: "Level" })
export type Level = typeof Level.Type

export const levels: Readonly<Record<Level, Bilingual>> = {
  law: { zh: "法律", en: "law" },
  "administrative-regulation": { zh: "行政法规", en: "administrative regulation" },
  "provincial-regulation": { zh: "省级地方性法规", en: "provincial regulation" },
  "municipal-regulation": { zh: "市级地方性法规", en: "municipal regulation" },
  "provincial-rule": { zh: "省级政府规章", en: "provincial government rule" },
  "municipal-rule": { zh: "市级政府规章", en: "municipal government rule" },
  "departmental-rule": { zh: "国务院部门规章", en: "departmental rule" },
  "normative-document": { zh: "规范性文件", en: "normative document" },
  "three-fixes": { zh: "“三定”规定", en: "three-fixes provision" }
}

/** The plan's own order [P2.1-1]: what a catalogue follows until another is set. */
export const planOrder: ReadonlyArray<Level> = Level.literals

export type Rank = "higher" | "lower" | "equal" | "incomparable"

const documents: ReadonlyArray<Level> = ["normative-document", "three-fixes"]
const governmentRules: ReadonlyArray<Level> = ["provincial-rule", "municipal-rule"]
const rules: ReadonlyArray<Level> = [...governmentRules, "departmental-rule"]

/**
 * What each level prevails over: Legislation Law arts 99 (laws; administrative regulations) and 100 (local regulations
 * over rules of the same and lower governments; provincial over municipal rules), 81 (municipal regulations keep to
 * provincial ones). Documents below legislation yield to all of it and are not ranked among themselves.
 */
const over: Readonly<Record<Level, ReadonlyArray<Level>>> = {
  law: ["administrative-regulation", "provincial-regulation", "municipal-regulation", ...rules, ...documents],
  "administrative-regulation": ["provincial-regulation", "municipal-regulation", ...rules, ...documents],
  "provincial-regulation": ["municipal-regulation", ...governmentRules, ...documents],
  "municipal-regulation": ["municipal-rule", ...documents],
  "provincial-rule": ["municipal-rule", ...documents],
  "municipal-rule": documents,
  "departmental-rule": documents,
  "normative-document": [],
  "three-fixes": []
}

/** Legislation Law art. 102: departmental rules and local government rules have equal effect. */
const alike = (a: Level, b: Level): boolean =>
  a === b ||
  (a === "departmental-rule" && governmentRules.includes(b)) ||
  (b === "departmental-rule" && governmentRules.includes(a))

/** How the first stands to the second in law. `equal` is not transitive, as the law has it. */
export const compareLevels = (a: Level, b: Level): Rank =>
  alike(a, b) ? "equal" : over[a].includes(b) ? "higher" : over[b].includes(a) ? "lower" : "incomparable"
