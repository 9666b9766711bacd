/** The rules about posts. */
import { Schema } from "effect"
import { LocalDate, rule } from "../kernel/index.ts"

const text = Schema.String

export const PostOnce = rule("R-ORG-POST-ONCE", {
  enforcement: "guard",
  clause: "P2.2-2",
  details: { post: text, organ: text },
  states: {
    zh: "岗位编号在账本内唯一，撤销后也不再使用。",
    en: "A post's id is unique in the ledger and is not used again, even after it is abolished."
  },
  message: {
    zh: ({ organ, post }) => `岗位编号“${post}”已由机关“${organ}”使用。`,
    en: ({ organ, post }) => `The post id ${post} is in use in the organ ${organ}.`
  },
  next: { zh: () => "新的岗位请换用编号。", en: () => "Use another id for another post." }
})

const postProblems = {
  unknown: { zh: "没有设立", en: "is not established" },
  "other-organ": { zh: "属于别的机关", en: "belongs to another organ" },
  "other-unit": { zh: "属于别的科室", en: "belongs to another unit" },
  abolished: { zh: "当日已经撤销", en: "is abolished by that day" }
} as const

export const PostKnown = rule("R-ORG-POST-KNOWN", {
  enforcement: "guard",
  clause: "P2.2-2",
  details: {
    organ: text,
    unit: text,
    post: text,
    on: LocalDate,
    problem: Schema.Literal("unknown", "other-organ", "other-unit", "abolished")
  },
  states: {
    zh: "所涉岗位属于该机关的该科室，当日已经设立且没有撤销。",
    en: "The post concerned belongs to the organ's unit and is established and not abolished on the day."
  },
  message: {
    zh: ({ on, organ, post, problem, unit }) =>
      `机关“${organ}”科室“${unit}”的岗位“${post}”（${on}）：${postProblems[problem].zh}。`,
    en: ({ on, organ, post, problem, unit }) =>
      `The post ${post} (organ ${organ}, unit ${unit}, ${on}) ${postProblems[problem].en}.`
  },
  next: {
    zh: () => "请核对岗位编号，或先用 EstablishPost 设立。",
    en: () => "Check the post's id, or establish it with EstablishPost."
  }
})

export const PostVacant = rule("R-ORG-POST-VACANT", {
  enforcement: "guard",
  clause: "P2.2-3",
  details: { post: text, on: LocalDate, officers: Schema.Array(text) },
  states: {
    zh: "岗位撤销之日起，没有执法人员在该岗位上。",
    en: "From the day on which a post is abolished, no officer is on it."
  },
  message: {
    zh: ({ officers, on, post }) => `岗位“${post}”自${on}起仍有执法人员：${officers.join("、")}。`,
    en: ({ officers, on, post }) => `Officers are on the post ${post} on or after ${on}: ${officers.join(", ")}.`
  },
  next: {
    zh: () => "请先用 AssignOfficer 另行安排岗位，或核对撤销日期。",
    en: () => "Assign them to another post with AssignOfficer first, or check the day."
  }
})

export const PostPlaced = rule("R-ORG-POST-PLACED", {
  enforcement: "finding",
  clause: "P2.2-2",
  details: { organ: text, unit: text, post: text },
  states: {
    zh: "在册的岗位都设在在册的科（股）室。",
    en: "Every post that is there belongs to a unit that is there."
  },
  message: {
    zh: ({ organ, post, unit }) => `机关“${organ}”的岗位“${post}”所在的科室“${unit}”已不在册。`,
    en: ({ organ, post, unit }) => `The unit ${unit} of the post ${post} of the organ ${organ} is no more.`
  },
  next: {
    zh: () => "请安排好该岗位的人员后用 AbolishPost 撤销。",
    en: () => "Place its officers elsewhere, then abolish the post with AbolishPost."
  }
})
