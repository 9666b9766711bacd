/** Rules that a whole decomposition keeps, reported as findings: nothing is left uncarried, nothing rests on nothing. */
import { Schema } from "effect"
import { Clause, showClauses } from "../basis/index.ts"
import { LocalDate, optional, rule } from "../kernel/index.ts"
import { Holder, showHolder } from "./Holder.ts"
import { Leader, leaderNames } from "./Labels.ts"

const id = Schema.String
const name = Schema.String
const clauses = Schema.Array(Clause)

export const UnitCovered = rule("R-DUTY-UNIT-COVERED", {
  enforcement: "finding",
  clause: "P2.2-R2",
  details: { organ: id, item: id, name },
  states: { zh: "本机关的每一项职责都分解到科（股）室。", en: "Every duty of the organ is carried by a unit." },
  message: {
    zh: ({ item, name: called }) => `事项“${called}”（${item}）没有分解到任何科室。`,
    en: ({ item, name: called }) => `No unit carries ${called} (${item}).`
  },
  next: { zh: () => "请用 AssignDuty 分解到科室。", en: () => "Assign it to a unit with AssignDuty." }
})

export const PostCovered = rule("R-DUTY-POST-COVERED", {
  enforcement: "finding",
  clause: "P2.2-R2",
  details: { organ: id, item: id, name, unit: id },
  states: { zh: "科（股）室的每一项职责都分解到岗位。", en: "Every duty of a unit is carried by one of its posts." },
  message: {
    zh: ({ item, name: called, unit }) => `科室“${unit}”的事项“${called}”（${item}）没有分解到岗位。`,
    en: ({ item, name: called, unit }) => `No post of ${unit} carries ${called} (${item}).`
  },
  next: {
    zh: () => "请用 AssignDuty 分解到岗位；没有岗位的，先用 EstablishPost 设立。",
    en: () => "Assign it to a post with AssignDuty; where there is none, establish one first with EstablishPost."
  }
})

export const OfficerCovered = rule("R-DUTY-OFFICER-COVERED", {
  enforcement: "finding",
  clause: "P2.2-3",
  details: { organ: id, item: id, name, unit: id, post: id },
  states: {
    zh: "岗位的每一项职责都由持有有效证件的执法人员承担。",
    en: "Every duty of a post is carried by an officer whose certificate is active that day."
  },
  message: {
    zh: ({ item, name: called, post }) => `岗位“${post}”的事项“${called}”（${item}）没有证件有效的执法人员承担。`,
    en: ({ item, name: called, post }) =>
      `No officer with an active certificate carries ${called} (${item}) on the post ${post}.`
  },
  next: {
    zh: () => "请用 AssignDuty 明确到岗位上证件有效的人员；没有的，先用 AssignOfficer 安排，或办理证件。",
    en: () =>
      "Assign it with AssignDuty to a certified officer on the post; where there is none, place one with AssignOfficer or see to the certificate."
  }
})

export const TwoOfficers = rule("R-DUTY-TWO-OFFICERS", {
  enforcement: "finding",
  clause: "行政处罚法第四十二条",
  details: { organ: id, unit: id, name, officer: id, called: name, items: Schema.Array(id) },
  states: {
    zh: "行政处罚由两名以上有执法资格的人员实施（行政强制措施同，见行政强制法第十八条）：承担处罚、强制措施职责的科（股）室有两名以上证件有效的执法人员。按科（股）室认定；不影响备案。",
    en: "Penalties are imposed by at least two qualified officers, and coercive measures too (Coercion Act art. 18): a unit that carries such a duty has at least two officers whose certificates are active. It is judged by the unit, and does not keep a decomposition from being filed."
  },
  message: {
    zh: ({ called, items, name: unit }) =>
      `科室“${unit}”承担${items.join("、")}，证件有效的执法人员只有“${called}”一人。`,
    en: ({ called, items, name: unit }) =>
      `${unit} carries ${items.join(", ")} and has a single officer with an active certificate, ${called}.`
  },
  next: {
    zh: () => "请为科室的其他执法人员办理证件，或用 AssignOfficer 增派证件有效的人员。",
    en: () =>
      "See to the certificate of another officer of the unit, or place a certified one there with AssignOfficer."
  }
})

export const HolderThere = rule("R-DUTY-HOLDER-THERE", {
  enforcement: "finding",
  clause: "P2.2-3",
  details: { organ: id, item: id, name, holder: Holder },
  states: {
    zh: "承担职责的岗位在册，承担职责的人员在该岗位上。",
    en: "A post that carries a duty is there, and an officer who carries one is on the post."
  },
  message: {
    zh: ({ holder, item, name: called }) =>
      `${showHolder(holder, "zh")}已不在${holder.kind === "officer" ? `岗位“${holder.post}”` : "册"}，仍列为承担“${called}”（${item}）。`,
    en: ({ holder, item, name: called }) =>
      `${showHolder(holder, "en")} is no longer ${holder.kind === "officer" ? `on the post ${holder.post}` : "there"} and still listed for ${called} (${item}).`
  },
  next: { zh: () => "请用 WithdrawDuty 收回。", en: () => "Take the duty back with WithdrawDuty." }
})

export const LeadersNamed = rule("R-DUTY-LEADERS", {
  enforcement: "finding",
  clause: "P2.2-R4",
  details: { organ: id, unit: optional(id), leader: Leader },
  states: {
    zh: "每一层级都有主要负责人和主管负责人的职责内容。",
    en: "Each level states the duties of its principal and of its supervising leader."
  },
  message: {
    zh: ({ leader, organ, unit }) =>
      `${unit === undefined ? `机关“${organ}”` : `科室“${unit}”`}没有明确${leaderNames[leader].zh}的职责。`,
    en: ({ leader, organ, unit }) => `The duties of the ${leaderNames[leader].en} of ${unit ?? organ} are not stated.`
  },
  next: { zh: () => "请用 DefineLeaderDuty 明确。", en: () => "State them with DefineLeaderDuty." }
})

export const Grounded = rule("R-DUTY-GROUNDED", {
  enforcement: "finding",
  clause: "P2.2-1",
  details: { organ: id, item: id, name, zh: Schema.Array(Schema.String), en: Schema.Array(Schema.String) },
  states: {
    zh: "职权事项的每一项权力都有现行有效、列入本机关目录的依据。",
    en: "Every power of an item rests on a clause that is in force and in the organ's catalogue."
  },
  message: {
    zh: ({ item, name: called, zh }) => `事项“${called}”（${item}）没有现行有效、列入目录的依据：${zh.join("、")}。`,
    en: ({ en, item, name: called }) => `${called} (${item}) has no basis in force and listed for: ${en.join(", ")}.`
  },
  next: {
    zh: () => "请用 ReviseItem 改引现行依据（未列入目录的先用 ListBasis 列入）；已无依据的用 WithdrawItem 取消。",
    en: () =>
      "Cite what is in force with ReviseItem (list it first with ListBasis), or withdraw the item with WithdrawItem."
  }
})

export const DutyDrifts = rule("R-DUTY-DRIFT", {
  enforcement: "finding",
  clause: "P2.1-R1",
  details: {
    organ: id,
    item: id,
    name,
    instrument: id,
    title: name,
    version: id,
    /** The version in force now, or since when it is repealed. */
    current: optional(id),
    repealed: optional(LocalDate),
    clauses,
    /** The cited clauses in the current version, and those that are gone. */
    carried: clauses,
    gone: clauses
  },
  states: {
    zh: "依据修改或者废止后，引用旧版本的职权事项都须复核更新。",
    en: "When an instrument is amended or repealed, every item that cites the old version is marked for review."
  },
  message: {
    zh: ({ current = "", gone, item, name: called, repealed, title, version }) =>
      repealed === undefined
        ? `事项“${called}”（${item}）所引“${title}”版本“${version}”已被“${current}”取代` +
          (gone.length === 0 ? "。" : `；其中${showClauses(gone, "zh")}已不存在。`)
        : `事项“${called}”（${item}）所引“${title}”已自${repealed}起废止。`,
    en: ({ current = "", gone, item, name: called, repealed, title, version }) =>
      repealed === undefined
        ? `${called} (${item}) cites ${title} as ${version}, superseded by ${current}` +
          (gone.length === 0 ? "." : `, where ${showClauses(gone, "en")} is gone.`)
        : `${called} (${item}) cites ${title}, repealed from ${repealed}.`
  },
  next: {
    zh: () => "请先更新目录，再用 ReviseItem 改引现行条款；已无依据的用 WithdrawItem 取消。",
    en: () => "Bring the catalogue up to date, then cite the clauses in force with ReviseItem, or withdraw the item."
  }
})

export const DelegationRuns = rule("R-DUTY-DELEGATION-RUNS", {
  enforcement: "finding",
  clause: "行政处罚法第二十条",
  details: { organ: id, item: id, name, holder: Holder },
  states: {
    zh: "来源于委托的职责，须有当日有效的委托；到期或者收回的委托不再承担职责。",
    en: "A duty from delegation rests on a delegation that runs that day; an expired one carries none."
  },
  message: {
    zh: ({ holder, item, name: called }) =>
      `${showHolder(holder, "zh")}受委托承担“${called}”（${item}），当日没有有效的委托。`,
    en: ({ holder, item, name: called }) =>
      `${showHolder(holder, "en")} carries ${called} (${item}) by delegation, and none runs that day.`
  },
  next: {
    zh: () => "请用 GrantDelegation 续签，或用 WithdrawDuty 收回。",
    en: () => "Renew it with GrantDelegation, or take the duty back with WithdrawDuty."
  }
})
