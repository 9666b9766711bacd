/** Words for the codes of the accountability module, in one table. */
import type { Bilingual } from "../kernel/index.ts"
import type { Authority, DisciplineKind, OpinionRole, Outcome, Respondent, Source, Stance, Track } from "./Parts.ts"

type Words<Key extends string> = Readonly<Record<Key, Bilingual>>

export type Status =
  | "clue"
  | "dismissed"
  | "accepted"
  | "investigating"
  | "notified"
  | "heard"
  | "decided"
  | "exempted"
  | "not-established"
  | "transferred"
  | "served"
  | "appealed"
  | "reviewed"
  | "closed"

export const statuses: Words<Status> = {
  clue: { zh: "线索", en: "clue" },
  dismissed: { zh: "不予受理", en: "dismissed" },
  accepted: { zh: "已受理", en: "accepted" },
  investigating: { zh: "调查中", en: "under investigation" },
  notified: { zh: "已告知", en: "notified" },
  heard: { zh: "已听取申辩", en: "defence heard" },
  decided: { zh: "已决定", en: "decided" },
  exempted: { zh: "免予追究", en: "exempted" },
  "not-established": { zh: "过错不成立", en: "no fault established" },
  transferred: { zh: "已移送", en: "transferred" },
  served: { zh: "已送达", en: "served" },
  appealed: { zh: "申诉中", en: "under appeal" },
  reviewed: { zh: "已复查", en: "appeal decided" },
  closed: { zh: "已结案", en: "closed" }
}

export const sourceNames: Words<Source> = {
  complaint: { zh: "投诉举报", en: "complaint" },
  supervision: { zh: "执法监督", en: "supervision" },
  assessment: { zh: "评议考核", en: "assessment" },
  reconsideration: { zh: "行政复议", en: "reconsideration" },
  litigation: { zh: "行政诉讼", en: "litigation" },
  "file-review": { zh: "案卷评查", en: "review of case files" },
  transferred: { zh: "有关机关移送", en: "transferred by another authority" },
  other: { zh: "其他", en: "other" }
}

export const standings: Words<Respondent["as"]> = {
  officer: { zh: "执法人员", en: "officer" },
  leader: { zh: "负责人", en: "leader" },
  organ: { zh: "代表机关", en: "for the organ" }
}

export const opinionRoles: Words<OpinionRole> = {
  handler: { zh: "承办人", en: "handler" },
  reviewer: { zh: "审核人", en: "reviewer" },
  approver: { zh: "批准人", en: "approver" },
  member: { zh: "集体研究参加人", en: "member of the collective decision" }
}

export const stances: Words<Stance> = {
  agreed: { zh: "同意", en: "agreed" },
  dissented: { zh: "不同意", en: "dissented" }
}

export const tracks: Words<Track> = {
  "organ-discipline": { zh: "处分", en: "discipline by the organ" },
  "government-sanction": { zh: "政务处分", en: "sanction by the supervision organ" }
}

/** From the lightest to the heaviest. */
export const disciplineKinds: Words<DisciplineKind> = {
  warning: { zh: "警告", en: "warning" },
  demerit: { zh: "记过", en: "demerit" },
  "major-demerit": { zh: "记大过", en: "major demerit" },
  demotion: { zh: "降级", en: "demotion" },
  removal: { zh: "撤职", en: "removal from post" },
  expulsion: { zh: "开除", en: "expulsion" }
}

export const authorities: Words<Authority> = {
  supervision: { zh: "监察机关", en: "supervision organ" },
  judicial: { zh: "司法机关", en: "judicial organ" },
  superior: { zh: "上级机关", en: "superior organ" },
  "legal-office": { zh: "政府法制机构", en: "legal office" }
}

export const outcomes: Words<Outcome> = {
  upheld: { zh: "维持", en: "upheld" },
  changed: { zh: "变更", en: "changed" },
  revoked: { zh: "撤销", en: "revoked" }
}
