/** The codes of the publication module and what people call them. */
import { Schema } from "effect"
import type { Bilingual } from "../kernel/index.ts"

/** The three ways that the plan names: 新闻媒体、行政执法公示栏、网站. */
export const Channel = Schema.Literal("media", "notice-board", "website")
export type Channel = typeof Channel.Type
export const channels: Readonly<Record<Channel, Bilingual>> = {
  media: { zh: "新闻媒体", en: "news media" },
  "notice-board": { zh: "行政执法公示栏", en: "notice board" },
  website: { zh: "网站", en: "website" }
}

export type SubjectKind =
  | "catalogue"
  | "decomposition"
  | "system"
  | "accountability-rules"
  | "assessment-standard"
  | "assessment-process"
  | "assessment-result"
  | "accountability-decision"
  | "other"
export const subjectKinds: Readonly<Record<SubjectKind, Bilingual>> = {
  catalogue: { zh: "行政执法依据目录", en: "basis catalogue" },
  decomposition: { zh: "行政执法职责分解", en: "decomposition of duties" },
  system: { zh: "工作制度", en: "routine system" },
  "accountability-rules": { zh: "责任追究制度", en: "accountability rules" },
  "assessment-standard": { zh: "评议考核标准", en: "assessment standard" },
  "assessment-process": { zh: "评议考核过程", en: "assessment process" },
  "assessment-result": { zh: "评议考核结果", en: "assessment result" },
  "accountability-decision": { zh: "责任追究决定", en: "accountability decision" },
  other: { zh: "其他", en: "other" }
}
