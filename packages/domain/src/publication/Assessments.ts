/**
 * What of an organ's assessments was in the register and is no longer public as it holds. That a finished round was never
 * made public is a finding of assessment itself (R-ASSESS-UNPUBLISHED), and no round opens without a public standard.
 */
import type { Round, Scheme } from "../assessment/index.ts"
import type { Digest, Finding, LocalDate } from "../kernel/index.ts"
import { AssessmentPublic } from "./Rules.ts"
import { isPublic, type Publication } from "./State.ts"

/** A round as it stands on the day, with its scheme. */
export interface Assessment {
  readonly round: Round
  readonly scheme: Scheme | undefined
}
interface Made {
  readonly document?: Digest
}
type Subject =
  | { readonly kind: "assessment-standard"; readonly scheme: string }
  | { readonly kind: "assessment-process" | "assessment-result"; readonly round: string }

const isOf = ({ subject }: Publication, wanted: Subject): boolean =>
  wanted.kind === "assessment-standard"
    ? subject.kind === wanted.kind && subject.scheme === wanted.scheme
    : subject.kind === wanted.kind && "round" in subject && subject.round === wanted.round

/** `made`: what holds now. Where nothing does, as after a correction, what is still there has to go. */
const check = (
  organ: string,
  subject: Subject,
  made: Made | undefined,
  own: ReadonlyArray<Publication>,
  day: LocalDate
): ReadonlyArray<Finding> => {
  const placed = own.filter((one) => one.since.from <= day && isOf(one, subject))
  const standing = placed.filter((one) => isPublic(one, day))
  const holds = ({ subject: { digest } }: Publication) => made?.document === undefined || made.document === digest
  const about = {
    organ,
    kind: subject.kind,
    subject: subject.kind === "assessment-standard" ? subject.scheme : subject.round
  }
  const [first] = standing
  if (made === undefined) {
    if (first === undefined) return []
    const mend = { command: "Unpublish", input: { organ, publication: first.publication } }
    return [AssessmentPublic.find({ ...about, problem: "outdated" }, mend)]
  }
  if (placed.length === 0 || standing.some(holds)) return []
  const digest = made.document === undefined ? {} : { digest: made.document }
  const mend = { command: "Publish", input: { organ, subject: { ...subject, ...digest } } }
  return [AssessmentPublic.find({ ...about, problem: first === undefined ? "withdrawn" : "outdated" }, mend)]
}

export const assessmentsPublic = (
  organ: string,
  all: ReadonlyArray<Assessment>,
  own: ReadonlyArray<Publication>,
  day: LocalDate
): ReadonlyArray<Finding> =>
  all
    .filter(({ round }) => round.organ === organ)
    .flatMap(({ round: { published, round, scheme: name }, scheme }) => [
      ...check(organ, { kind: "assessment-standard", scheme: name }, scheme?.published, own, day),
      ...check(organ, { kind: "assessment-process", round }, published.process, own, day),
      ...check(organ, { kind: "assessment-result", round }, published.result, own, day)
    ])
