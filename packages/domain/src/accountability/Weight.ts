/** How heavy forms are against each other: by the rank of the bound rules, discipline moreover by its kind. */
import type { AccountabilityContent, Form, Target } from "../routine/index.ts"
import { disciplineKinds } from "./Labels.ts"
import type { Imposed, Respondent } from "./Parts.ts"

const kinds = Object.keys(disciplineKinds)

export const formOf = ({ forms }: AccountabilityContent, code: string): Form | undefined =>
  forms.find((one) => one.code === code)

export const targetOf = ({ as }: Respondent): Target => (as === "organ" ? "organ" : "person")

/** Discipline, and only it, names its kind and who gives it. */
export const isNamed = ({ kind }: Form, { discipline }: Imposed): boolean =>
  (kind === "discipline") === (discipline !== undefined)

/** What the rules do not know for such a respondent weighs more than anything. */
const weight = (content: AccountabilityContent, target: Target, imposed: Imposed): number => {
  const form = formOf(content, imposed.form)
  if (form === undefined || form.target !== target || !isNamed(form, imposed)) return Number.POSITIVE_INFINITY
  return form.rank * 10 + (imposed.discipline === undefined ? 0 : kinds.indexOf(imposed.discipline.kind))
}

/** No more forms than before and, put in order, none heavier than its counterpart. */
export const noHeavier = (
  content: AccountabilityContent,
  target: Target,
  after: ReadonlyArray<Imposed>,
  before: ReadonlyArray<Imposed>
): boolean => {
  const weights = (forms: ReadonlyArray<Imposed>) =>
    forms.map((one) => weight(content, target, one)).sort((a, b) => b - a)
  const known = weights(before)
  return weights(after).every((one, index) => Number.isFinite(one) && one <= (known[index] ?? -1))
}

export const codes = (forms: ReadonlyArray<Imposed>): ReadonlyArray<string> => forms.map(({ form }) => form)
