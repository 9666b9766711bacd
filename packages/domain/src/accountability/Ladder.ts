/**
 * Whether a measure fits the ladder of the bound rules: lighter or heavier (从轻、从重) stays within the band, reduced
 * (减轻) goes one band below and below the lowest band to nothing, exempt (免予) to nothing.
 */
import { Either } from "effect"
import type { AccountabilityContent } from "../routine/index.ts"
import { type CaseFile, heldRight, shareOf } from "./CaseFile.ts"
import { WithinLadder } from "./DecisionRules.ts"
import type { Measure, Respondent } from "./Parts.ts"
import { formOf, isNamed, targetOf } from "./Weight.ts"

type Problem = Parameters<typeof WithinLadder.refuse>[0]["problem"]
interface Found {
  readonly problem: Problem
  readonly code: string
  readonly allowed?: ReadonlyArray<string>
}

/** The share or the opinion at the time already says that nothing is borne. */
const bearsNothing = (file: CaseFile, { person }: Respondent): boolean =>
  shareOf(file, person)?.level === "none" || heldRight(file, person)

const groundProblem = ({ grounds }: AccountabilityContent, { effect, grounds: given }: Measure): Found | undefined => {
  const unknown = given.find((code) => !grounds.some((one) => one.code === code))
  if (unknown !== undefined)
    return { problem: "unknown-ground", code: unknown, allowed: grounds.map(({ code }) => code) }
  const gives = grounds.filter(({ effects }) => effects.includes(effect)).map(({ code }) => code)
  return effect === "within-band" || given.some((code) => gives.includes(code))
    ? undefined
    : { problem: "effect-unfounded", code: effect, allowed: gives }
}

const formProblem = (
  content: AccountabilityContent,
  measure: Measure,
  respondent: Respondent,
  allowed: ReadonlyArray<string>
): Found | undefined => {
  for (const imposed of measure.forms) {
    const code = imposed.form
    if (!allowed.includes(code)) return { problem: "not-in-band", code, allowed }
    const form = formOf(content, code)
    if (form?.target !== targetOf(respondent)) return { problem: "not-for-target", code }
    if (!isNamed(form, imposed)) return { problem: "discipline", code }
    if (measure.forms.filter((one) => one.form === code).length > 1) return { problem: "twice", code }
  }
  return undefined
}

const problemOf = (file: CaseFile, content: AccountabilityContent, measure: Measure, respondent: Respondent) => {
  const { band, effect, forms } = measure
  const { ladder } = content
  const index = ladder.findIndex(({ code }) => code === band)
  if (index < 0) return { problem: "unknown-band", code: band, allowed: ladder.map(({ code }) => code) } as const
  const free = bearsNothing(file, respondent)
  const grounds = groundProblem(content, measure)
  if (grounds !== undefined && !(free && grounds.problem === "effect-unfounded")) return grounds
  const applies = effect === "one-below" ? ladder[index - 1] : ladder[index]
  if (free || effect === "exempt" || applies === undefined) {
    return forms.length === 0 ? undefined : ({ problem: "exempt", code: forms[0]!.form } as const)
  }
  if (forms.length === 0) return { problem: "no-form", code: applies.code, allowed: applies.forms } as const
  const found = formProblem(content, measure, respondent, applies.forms)
  if (found !== undefined) return found
  return forms.length > 1 && !applies.combinable
    ? ({ problem: "not-combinable", code: applies.code, allowed: applies.forms } as const)
    : undefined
}

export const withinLadder = (
  file: CaseFile,
  content: AccountabilityContent,
  measure: Measure,
  respondent: Respondent
) => {
  const found: Found | undefined = problemOf(file, content, measure, respondent)
  if (found === undefined) return Either.right(measure)
  const { allowed = [], code, problem } = found
  return WithinLadder.refuse({ case: file.case, respondent: measure.respondent, problem, code, allowed })
}
