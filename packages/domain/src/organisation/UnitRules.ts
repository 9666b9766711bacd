/** The rules about units and leaders. */
import { Schema } from "effect"
import { LocalDate, optional, rule } from "../kernel/index.ts"

export const UnitOnce = rule("R-ORG-UNIT-ONCE", {
  enforcement: "guard",
  clause: "P2.1-2",
  details: { unit: Schema.String, organ: Schema.String },
  states: {
    zh: "科（股）室编号在账本内唯一，撤销后也不再使用。",
    en: "A unit's id is unique in the ledger and is not used again, even after it is abolished."
  },
  message: {
    zh: ({ organ, unit }) => `科室编号“${unit}”已由机关“${organ}”使用。`,
    en: ({ organ, unit }) => `The unit id ${unit} is in use in the organ ${organ}.`
  },
  next: {
    zh: () => "同一科室更名请用 RenameUnit；新的科室请换用编号。",
    en: () => "Use RenameUnit for a new name, or another id for another unit."
  }
})

const unitProblems = {
  unknown: { zh: "没有登记", en: "is not established" },
  "other-organ": { zh: "属于别的机关", en: "belongs to another organ" },
  abolished: { zh: "当日已经撤销", en: "is abolished by that day" }
} as const

export const UnitKnown = rule("R-ORG-UNIT-KNOWN", {
  enforcement: "guard",
  clause: "P2.1-2",
  details: {
    organ: optional(Schema.String),
    unit: Schema.String,
    on: LocalDate,
    problem: Schema.Literal("unknown", "other-organ", "abolished")
  },
  states: {
    zh: "所涉科（股）室属于该机关，当日已经设立且没有撤销。",
    en: "The unit concerned belongs to the organ and is established and not abolished on the day."
  },
  message: {
    zh: ({ on, organ, problem, unit }) =>
      `${organ === undefined ? "" : `机关“${organ}”的`}科室“${unit}”（${on}）：${unitProblems[problem].zh}。`,
    en: ({ on, organ, problem, unit }) =>
      `The unit ${unit} (${organ === undefined ? "" : `organ ${organ}, `}${on}) ${unitProblems[problem].en}.`
  },
  next: {
    zh: () => "请核对科室编号，或先用 EstablishUnit 设立。",
    en: () => "Check the unit's id, or establish it with EstablishUnit."
  }
})

export const LeadershipNamed = rule("R-ORG-LEADERSHIP", {
  enforcement: "finding",
  clause: "P3.1",
  details: { organ: Schema.String, unit: optional(Schema.String) },
  states: {
    zh: "各机关一把手负总责，并明确分管领导和承办科室；承办科室须在册。",
    en: "Every organ names its principal, its supervising leader and a live undertaking unit."
  },
  message: {
    zh: ({ organ, unit }) =>
      unit === undefined
        ? `机关“${organ}”没有明确主要负责人、分管领导和承办科室。`
        : `机关“${organ}”的承办科室“${unit}”已不在册。`,
    en: ({ organ, unit }) =>
      unit === undefined
        ? `The organ ${organ} names no principal, supervising leader and undertaking unit.`
        : `The undertaking unit ${unit} of the organ ${organ} is no more.`
  },
  next: { zh: () => "请用 AppointLeadership 明确。", en: () => "Name them with AppointLeadership." }
})
