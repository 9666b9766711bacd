/**
 * Only what is adopted is published: an edition or version is looked up and pinned by its digest; a standard, a process,
 * a result or a decision is published as the very document that was recorded of it; anything else brings its own.
 */
import { Either } from "effect"
import { adoptedEdition } from "../basis/index.ts"
import { adoptedDecomposition } from "../duty/index.ts"
import { type Digest, fold, type LocalDate, type OrganId } from "../kernel/index.ts"
import { accountabilityVersion, type AccountabilityVersion, type System, systems, versionOf } from "../routine/index.ts"
import { type Round, rounds, type Scheme, schemes } from "../assessment/index.ts"
import type { NamedSubject, PublishedSubject } from "./Events.ts"
import { sealedDecision } from "./Sealed.ts"
import { SubjectAdopted } from "./Rules.ts"

const nothing = fold<undefined>(undefined)

export const subjectReads = (organ: OrganId, subject: NamedSubject) => ({
  edition:
    subject.kind === "catalogue"
      ? adoptedEdition(organ, subject.edition)
      : subject.kind === "decomposition"
        ? adoptedDecomposition(organ, subject.edition)
        : nothing,
  system: subject.kind === "system" ? systems.one(subject.system) : nothing,
  scheme: subject.kind === "assessment-standard" ? schemes.one(subject.scheme) : nothing,
  round:
    subject.kind === "assessment-process" || subject.kind === "assessment-result" ? rounds.one(subject.round) : nothing,
  decision: subject.kind === "accountability-decision" ? sealedDecision(subject.case) : nothing,
  rules: subject.kind === "accountability-rules" ? accountabilityVersion(organ, subject.version) : nothing
})

/** What the ledger says of a document: since when it stands, and as what. */
interface Recorded {
  readonly organ: OrganId
  readonly on: LocalDate
  readonly document?: Digest
}

interface Adoption {
  readonly edition: { readonly digest: Digest; readonly on: LocalDate } | undefined
  readonly system: System | undefined
  readonly rules: AccountabilityVersion | undefined
  readonly scheme: Scheme | undefined
  readonly round: Round | undefined
  readonly decision: Recorded | undefined
}

interface Found {
  /** Absent where the ledger does not know of an adoption. */
  readonly on?: LocalDate
  readonly subject: PublishedSubject
  /** The digest of the document that the module of the subject recorded. */
  readonly recorded?: Digest | "none"
}

/** What assessment or accountability recorded; its document, or the lack of one, is compared with what is named. */
const recordedAs = (subject: NamedSubject, { decision, round, scheme }: Adoption): Recorded | undefined => {
  if (subject.kind === "accountability-decision") return decision
  if (subject.kind === "assessment-standard") return scheme?.published && { ...scheme.published, organ: scheme.organ }
  const made = round?.published[subject.kind === "assessment-process" ? "process" : "result"]
  return round && made && { ...made, organ: round.organ }
}

const foundIn = (organ: OrganId, subject: NamedSubject, adoption: Adoption): Found | undefined => {
  const { edition, rules, system } = adoption
  switch (subject.kind) {
    case "catalogue":
    case "decomposition":
      return edition && { on: edition.on, subject: { ...subject, digest: edition.digest } }
    case "system": {
      const version = system?.organ === organ ? versionOf(system, subject.version) : undefined
      if (version === undefined) return undefined
      const { adoptedOn, document, title } = version
      return { on: adoptedOn, subject: { ...subject, title, digest: document.sha256 } }
    }
    case "accountability-rules": {
      if (rules === undefined) return undefined
      const { adoptedOn, document, title } = rules
      return { on: adoptedOn, subject: { ...subject, title, digest: document.sha256 } }
    }
    case "assessment-standard":
    case "assessment-process":
    case "assessment-result":
    case "accountability-decision": {
      const found = recordedAs(subject, adoption)
      return found?.organ === organ ? { on: found.on, subject, recorded: found.document ?? "none" } : undefined
    }
    case "other":
      return { subject }
  }
}

/** What a subject is called. */
export const subjectName = (subject: NamedSubject): string => {
  switch (subject.kind) {
    case "catalogue":
    case "decomposition":
      return subject.edition
    case "system":
      return `${subject.system} ${subject.version}`
    case "accountability-rules":
      return subject.version
    default:
      return subject.title
  }
}

type Problem = "unknown" | "other-digest" | "no-document" | "not-yet-adopted"

/** The subject with its digest, adopted by the day on which it is published. */
export const requireAdopted = (organ: OrganId, subject: NamedSubject, adoption: Adoption, on: LocalDate) => {
  const refuse = (problem: Problem) =>
    SubjectAdopted.refuse({ organ, kind: subject.kind, subject: subjectName(subject), problem })
  const found = foundIn(organ, subject, adoption)
  if (found === undefined) return refuse("unknown")
  if (found.recorded === "none") return refuse("no-document")
  if (subject.digest !== undefined && subject.digest !== (found.recorded ?? found.subject.digest))
    return refuse("other-digest")
  return found.on !== undefined && found.on > on ? refuse("not-yet-adopted") : Either.right(found.subject)
}
