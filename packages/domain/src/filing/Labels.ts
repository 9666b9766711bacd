/** Words for the codes of the filing module, in one table. */
import type { Copy, Subject } from "./Events.ts"

export type Status = "submitted" | "deferred" | "supplemented" | "registered" | "refused" | "withdrawn"

export const statuses: Readonly<Record<Status, { readonly zh: string; readonly en: string }>> = {
  submitted: { zh: "已报送", en: "submitted" },
  deferred: { zh: "暂缓登记", en: "deferred" },
  supplemented: { zh: "已补正", en: "supplemented" },
  registered: { zh: "已登记", en: "registered" },
  refused: { zh: "不予登记", en: "refused" },
  withdrawn: { zh: "已撤回", en: "withdrawn" }
}

export const subjects: Readonly<Record<Subject, { readonly zh: string; readonly en: string }>> = {
  "basis-catalogue": { zh: "行政执法依据目录", en: "basis catalogue" },
  "routine-systems": { zh: "日常工作制度", en: "routine systems" },
  decomposition: { zh: "职责分解", en: "decomposition of duties" },
  "accountability-rules": { zh: "责任追究制度", en: "accountability rules" },
  "new-routine-system": { zh: "新制定的工作制度", en: "new routine system" },
  "self-assessment": { zh: "自查自评", en: "self-assessment" }
}

export const copies: Readonly<Record<Copy, { readonly zh: string; readonly en: string }>> = {
  paper: { zh: "纸质文件", en: "paper copy" },
  electronic: { zh: "电子版", en: "electronic copy" }
}

/** How an organ stands with an obligation on a day. */
export type Standing =
  | "not-triggered"
  | "open"
  | "due-soon"
  | "overdue"
  | "paper-missing"
  | "submitted"
  | "deferred"
  | "registered"
  | "registered-late"
  | "refused"

export const standings: Readonly<Record<Standing, { readonly zh: string; readonly en: string }>> = {
  "not-triggered": { zh: "尚无事项", en: "nothing due" },
  open: { zh: "未报送", en: "not yet filed" },
  "due-soon": { zh: "即将到期", en: "due soon" },
  overdue: { zh: "逾期未报", en: "overdue" },
  "paper-missing": { zh: "缺纸质文件", en: "paper missing" },
  submitted: { zh: "待登记", en: "to be registered" },
  deferred: { zh: "待补正", en: "to be corrected" },
  registered: { zh: "已登记", en: "registered" },
  "registered-late": { zh: "迟报已登记", en: "registered, late" },
  refused: { zh: "不予登记", en: "refused" }
}
