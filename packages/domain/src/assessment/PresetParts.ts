/** What the ready schemes have in common. */
import { Schema } from "effect"
import { SchemeTerms } from "./Terms.ts"

type Line = readonly [criterion: string, measures: string, points: string, zh: string, method?: string]

export const lines = (group: string, list: ReadonlyArray<Line>) =>
  list.map(([criterion, measures, points, zh, method]) => ({
    criterion,
    title: { zh },
    points,
    group,
    measures,
    ...(method === undefined ? {} : { method })
  }))

/** 本地配置 throughout: the plan says none of it. */
export const local = {
  total: "100",
  weights: { self: "20", peer: "20", review: "60" },
  bands: { excellent: "90", good: "80", qualified: "60" },
  places: 2,
  objectionDays: 5
}

/** 信阳市行政执法责任目标考核方案, as far as the text is known. */
export const vetoes = [
  { code: "normative-document", text: "规范性文件违法造成负面影响或者严重损害，或者无正当理由拒绝纠正" },
  { code: "major-incident", text: "因执法违法或者不作为引发重大事故、事件" },
  { code: "rights-infringed", text: "执法人员严重侵害相对人合法权益" }
]

export const make = Schema.decodeUnknownSync(SchemeTerms)
