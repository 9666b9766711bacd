/**
 * Apportions a respondent's share: the part taken, and the rule of the bound version that gives its level. Apportioning
 * again replaces the share, and notice and defence begin anew.
 */
import { Either, Schema } from "effect"
import { accept, decision, type PersonId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { type AccountabilityContent, type Level, Part, parts } from "../routine/index.ts"
import { type CaseFile, heldRight } from "./CaseFile.ts"
import { ResponsibilityApportioned } from "./InquiryEvents.ts"
import { RightFree, ShareByRule } from "./FactRules.ts"
import { DivisionCode, RespondentId, stepInput } from "./Parts.ts"
import { boundRules, inquiryStep, requireRules, stepReads } from "./Steps.ts"

/** The level that the rule gives to the part. */
const levelBy = ({ division }: AccountabilityContent, one: string, rule: string, part: Part) => {
  const level = division.find(({ code }) => code === rule)?.shares.find((share) => share.part === part)?.level
  if (level !== undefined) return Either.right(level)
  const possible = division.filter(({ shares }) => shares.some((share) => share.part === part)).map(({ code }) => code)
  return ShareByRule.refuse({ case: one, rule, part: parts[part].zh, possible })
}

/** Whoever dissented rightly bears nothing, and only who did is counted among the right. */
const asOpined = (file: CaseFile, person: PersonId, part: Part, level: Level) => {
  const dissented = heldRight(file, person)
  const wrong = dissented ? level !== "none" : part === "member-right"
  return wrong ? RightFree.refuse({ case: file.case, person, part: parts[part].zh, dissented }) : Either.right(level)
}

export const ApportionResponsibility = decision("ApportionResponsibility", {
  zh: "区分责任",
  en: "Apportion responsibility",
  clause: "P2.4-S2",
  input: Schema.Struct({ ...stepInput, respondent: RespondentId, part: Part, rule: DivisionCode }),
  allowed: may.ApportionResponsibility,
  needsPerson: true,
  reads: stepReads,
  further: boundRules,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { part, respondent, rule } = input
      const { about, file, on } = yield* inquiryStep("ApportionResponsibility", input, states.file, context)
      const content = yield* requireRules(states.rules, file, on)
      const level = yield* levelBy(content, file.case, rule, part)
      yield* asOpined(file, respondent, part, level)
      return yield* accept(ResponsibilityApportioned.of({ ...about, respondent, part, level, rule }))
    })
})
