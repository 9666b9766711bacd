/** Who may impose a form, and that one act brings discipline only once. */
import { Either } from "effect"
import type { Actor, PersonId } from "../kernel/index.ts"
import type { AccountabilityContent } from "../routine/index.ts"
import type { CaseFile } from "./CaseFile.ts"
import { DeciderCompetent, OneTrack } from "./DecisionRules.ts"
import type { Imposed } from "./Parts.ts"
import type { Disciplined } from "./Disciplines.ts"
import { formOf } from "./Weight.ts"

/** Revocation of a certificate, and whatever is laid upon an organ, is for the legal office. */
export const competent = (
  file: CaseFile,
  content: AccountabilityContent,
  respondent: PersonId,
  forms: ReadonlyArray<Imposed>,
  { role }: Actor
) => {
  const reserved = forms
    .map(({ form }) => formOf(content, form))
    .find((form) => form?.kind === "certificate-revocation" || form?.target === "organ")
  return reserved === undefined || role === "legal-office"
    ? Either.right(forms)
    : DeciderCompetent.refuse({ case: file.case, respondent, form: reserved.text, role })
}

/** Where the person is dealt with already for the same act: another case, or the supervision organ. */
const elsewhere = (
  file: CaseFile,
  respondent: PersonId,
  track: string,
  disciplines: ReadonlyArray<Disciplined>
): string | undefined => {
  const other = disciplines.find(
    (one) => one.respondent === respondent && one.act === file.act && one.case !== file.case && one.disciplined
  )
  if (other !== undefined) return other.case
  const supervised = file.earlier.some(({ as, to }) => as === "transferred" && to === "supervision")
  return supervised && track === "organ-discipline" ? "supervision" : undefined
}

export const singleTrack = (
  file: CaseFile,
  respondent: PersonId,
  forms: ReadonlyArray<Imposed>,
  disciplines: ReadonlyArray<Disciplined>
) => {
  const given = forms.flatMap(({ discipline }) => (discipline === undefined ? [] : [discipline.track]))
  for (const track of given) {
    const other = given.length > 1 ? file.case : elsewhere(file, respondent, track, disciplines)
    if (other !== undefined) return OneTrack.refuse({ case: file.case, respondent, act: file.act, other })
  }
  return Either.right(forms)
}
