/** Rules about what an organ lists. */
import { Schema } from "effect"
import { LocalDate, optional, rule } from "../kernel/index.ts"
import { Clause } from "./Clause.ts"
import { showClauses } from "./ClauseText.ts"

const id = Schema.String
const clauses = Schema.Array(Clause)

export const InForce = rule("R-BASIS-IN-FORCE", {
  enforcement: "guard",
  clause: "P2.1-1",
  details: { instrument: id, title: Schema.String, version: optional(id), on: LocalDate, inForce: optional(id) },
  states: {
    zh: "列入目录的依据在当日现行有效：所列版本正是当日施行的版本。",
    en: "A listed basis is in force on the day: the version listed is the one in force."
  },
  message: {
    zh: ({ inForce, on, title, version }) =>
      version === undefined
        ? `“${title}”在${on}尚未施行。`
        : `“${title}”的版本“${version}”在${on}不是施行版本${inForce === undefined ? "" : `（施行的是“${inForce}”）`}。`,
    en: ({ inForce, on, title, version }) =>
      version === undefined
        ? `${title} is not yet in force on ${on}.`
        : `Version ${version} of ${title} is not in force on ${on}${inForce === undefined ? "" : ` (${inForce} is)`}.`
  },
  next: {
    zh: ({ inForce }) => (inForce === undefined ? "请核对日期，待其施行后列入。" : `请改列版本“${inForce}”。`),
    en: ({ inForce }) =>
      inForce === undefined ? "Check the day, or list it once it is in force." : `List version ${inForce}.`
  }
})

export const SectorClauses = rule("R-BASIS-SECTOR-CLAUSES", {
  enforcement: "guard",
  clause: "P2.1-2",
  details: { organ: id, instrument: id, title: Schema.String },
  states: {
    zh: "列入专业法律规范时明确所执行的具体条款；只有公共法律规范可以整部列入。",
    en: "Listing a sector instrument names its clauses; only a common law may be listed whole."
  },
  message: {
    zh: ({ title }) => `“${title}”是专业法律规范，没有写明所执行的具体条款。`,
    en: ({ title }) => `${title} is a sector instrument and no clauses are named.`
  },
  next: {
    zh: () => "请在 clauses 中写明条款，如 74、74.1、52.1.4。",
    en: () => "Name the clauses, as in 74, 74.1, 52.1.4."
  }
})

export const ListedOnce = rule("R-BASIS-LISTED-ONCE", {
  enforcement: "guard",
  clause: "P2.1-R1",
  details: { organ: id, instrument: id, title: Schema.String, version: id },
  states: {
    zh: "同一依据在一个机关的目录中只列一次；再次列入须有新的版本或者不同的条款。",
    en: "An organ's catalogue lists an instrument once; listing it again brings another version or other clauses."
  },
  message: {
    zh: ({ title, version }) => `“${title}”（版本“${version}”）已按同样条款列入目录。`,
    en: ({ title, version }) => `${title} (version ${version}) is listed with the same clauses already.`
  },
  next: { zh: () => "无需重复列入。", en: () => "There is nothing to do." }
})

export const Listed = rule("R-BASIS-LISTED", {
  enforcement: "guard",
  clause: "P2.1-2",
  details: { organ: id, instrument: id, on: LocalDate },
  states: {
    zh: "只有已列入本机关目录的依据才能移出、分解或者列明配合部门。",
    en: "Only what the organ's catalogue lists can be unlisted, allocated or shared with a cooperating organ."
  },
  message: {
    zh: ({ instrument, on, organ }) => `机关“${organ}”的目录在${on}没有列入“${instrument}”。`,
    en: ({ instrument, on, organ }) => `The catalogue of ${organ} does not list ${instrument} on ${on}.`
  },
  next: { zh: () => "请先用 ListBasis 列入。", en: () => "List it first with ListBasis." }
})

export const CommonLawsListed = rule("R-BASIS-COMMON-LAWS", {
  enforcement: "finding",
  clause: "P2.1-1",
  details: {
    organ: id,
    name: Schema.String,
    title: Schema.String,
    /** The law that this one replaced. */
    replaces: optional(Schema.String),
    /** By which the law, or the one that it replaced, applies to every organ. */
    article: Schema.String
  },
  states: {
    zh: "目录除专业法律规范外，包括行政处罚法、行政许可法、行政复议法以及（2012年起）行政强制法等公共法律规范；已登记废止的，自废止之日起以取代它的法律为准，没有取代的不再要求。",
    en: "Beside sector instruments a catalogue has the Penalty, Licensing, Reconsideration and (since 2012) Coercion Acts; in the place of one recorded as repealed, from that day, what replaced it, if anything did."
  },
  message: {
    zh: ({ article, name, replaces, title }) =>
      `机关“${name}”的目录没有列入《${title}》（${replaces === undefined ? `见其${article}` : `取代《${replaces}》`}）。`,
    en: ({ article, name, replaces, title }) =>
      `The catalogue of ${name} lacks ${title} (${replaces === undefined ? `see its ${article}` : `which replaced ${replaces}`}).`
  },
  next: { zh: () => "请用 ListBasis 列入；可整部列入。", en: () => "List it with ListBasis; it may be listed whole." }
})

export const Drift = rule("R-BASIS-DRIFT", {
  enforcement: "finding",
  clause: "P2.1-R1",
  details: {
    organ: id,
    instrument: id,
    title: Schema.String,
    version: id,
    /** The version in force now, or since when and by what it is repealed. */
    current: optional(id),
    repealed: optional(LocalDate),
    by: optional(id),
    clauses,
    /** The listed clauses in the current version, and those that are gone. */
    carried: clauses,
    gone: clauses
  },
  states: {
    zh: "依据修改或者废止后，引用旧版本的目录条目都须复核更新。",
    en: "When an instrument is amended or repealed, everything that cites the old version is marked for review."
  },
  message: {
    zh: ({ current, gone, repealed, title, version }) =>
      repealed !== undefined
        ? `“${title}”已自${repealed}起废止，目录仍列为依据。`
        : `“${title}”现行版本为“${current}”，目录所列“${version}”已被取代` +
          (gone.length === 0 ? "。" : `；其中${showClauses(gone, "zh")}已不存在。`),
    en: ({ current, gone, repealed, title, version }) =>
      repealed !== undefined
        ? `${title} is repealed from ${repealed} and still listed.`
        : `${title} is in force as ${current}; the listed ${version} is superseded` +
          (gone.length === 0 ? "." : `, and ${showClauses(gone, "en")} is gone.`)
  },
  next: {
    zh: ({ by, repealed }) =>
      repealed === undefined
        ? "请对照新版本复核条款后，用 ListBasis 重新列入。"
        : `请用 UnlistBasis 移出${by === undefined ? "" : `，并列入取代它的“${by}”`}。`,
    en: ({ by, repealed }) =>
      repealed === undefined
        ? "Check the clauses against the new version and list it again with ListBasis."
        : `Take it off with UnlistBasis${by === undefined ? "" : ` and list ${by}, which replaced it`}.`
  }
})
