/**
 * Only what is adopted is published: an edition or version is looked up and pinned by its digest; what comes as a
 * document brings its own.
 */
import { Either } from "effect"
import { adoptedEdition } from "../basis/index.ts"
import { adoptedDecomposition } from "../duty/index.ts"
import { type Digest, fold, type LocalDate, type OrganId } from "../kernel/index.ts"
import { accountabilityVersion, type AccountabilityVersion, type System, systems, versionOf } from "../routine/index.ts"
import type { NamedSubject, PublishedSubject } from "./Events.ts"
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
  rules: subject.kind === "accountability-rules" ? accountabilityVersion(organ, subject.version) : nothing
})

interface Adoption {
  readonly edition: { readonly digest: Digest; readonly on: LocalDate } | undefined
  readonly system: System | undefined
  readonly rules: AccountabilityVersion | undefined
}

interface Found {
  /** Absent where the ledger does not know of an adoption. */
  readonly on?: LocalDate
  readonly subject: PublishedSubject
}

const foundIn = (organ: OrganId, subject: NamedSubject, { edition, rules, system }: Adoption): Found | undefined => {
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
    default:
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

type Problem = "unknown" | "other-digest" | "not-yet-adopted"

/** The subject with its digest, adopted by the day on which it is published. */
export const requireAdopted = (organ: OrganId, subject: NamedSubject, adoption: Adoption, on: LocalDate) => {
  const refuse = (problem: Problem) =>
    SubjectAdopted.refuse({ organ, kind: subject.kind, subject: subjectName(subject), problem })
  const found = foundIn(organ, subject, adoption)
  if (found === undefined) return refuse("unknown")
  if (subject.digest !== undefined && subject.digest !== found.subject.digest) return refuse("other-digest")
  return found.on !== undefined && found.on > on ? refuse("not-yet-adopted") : Either.right(found.subject)
}
