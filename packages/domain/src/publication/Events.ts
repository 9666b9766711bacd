/** Facts of publication (公示、公布): what was made public through which channel, and what was withdrawn. */
import { Schema } from "effect"
import {
  CaseId,
  CertificateId,
  Deadline,
  Digest,
  EditionId,
  event,
  LocalDate,
  Name,
  optional,
  OrganId,
  PublicationId,
  RoundId,
  SchemeId,
  SystemId,
  VersionId
} from "../kernel/index.ts"
import { Channel } from "./Labels.ts"

const edition = { kind: Schema.Literal("catalogue", "decomposition"), edition: EditionId }
const system = { kind: Schema.Literal("system"), system: SystemId, version: VersionId }
const accountability = { kind: Schema.Literal("accountability-rules"), version: VersionId }

/** What has no edition or version is published as a document, and says what it is about. */
const document = { title: Name, digest: Digest }
const documents = [
  Schema.Struct({ kind: Schema.Literal("assessment-standard"), scheme: SchemeId, ...document }),
  Schema.Struct({ kind: Schema.Literal("assessment-process", "assessment-result"), round: RoundId, ...document }),
  Schema.Struct({ kind: Schema.Literal("accountability-decision"), case: CaseId, ...document }),
  Schema.Struct({ kind: Schema.Literal("other"), ...document })
] as const

/** What is published, pinned by the digest of its content. */
export const PublishedSubject = Schema.Union(
  Schema.Struct({ ...edition, digest: Digest }),
  Schema.Struct({ ...system, title: Name, digest: Digest }),
  Schema.Struct({ ...accountability, title: Name, digest: Digest }),
  ...documents
).annotations({ identifier: "PublishedSubject" })
export type PublishedSubject = typeof PublishedSubject.Type

/** The same as a command names it: what the ledger knows of an adopted edition or version may be left out. */
export const NamedSubject = Schema.Union(
  Schema.Struct({ ...edition, digest: optional(Digest) }),
  Schema.Struct({ ...system, digest: optional(Digest) }),
  Schema.Struct({ ...accountability, digest: optional(Digest) }),
  ...documents
).annotations({ identifier: "NamedSubject" })
export type NamedSubject = typeof NamedSubject.Type

/** Somebody whom the published text names. Kept whole here; the public reads it masked. */
export const NamedPerson = Schema.Struct({ name: Name, certificate: optional(CertificateId) }).annotations({
  identifier: "NamedPerson"
})
export type NamedPerson = typeof NamedPerson.Type

/** Subjects of one organ and name have one tag, so that what is public already is found with one seek. */
export const subjectTag = (organ: OrganId, subject: NamedSubject): string => {
  const named = () => {
    switch (subject.kind) {
      case "catalogue":
      case "decomposition":
        return subject.edition
      case "system":
        return `${subject.system}/${subject.version}`
      case "accountability-rules":
        return subject.version
      case "assessment-standard":
        return subject.scheme
      case "assessment-process":
      case "assessment-result":
        return subject.round
      case "accountability-decision":
        return subject.case
      case "other":
        return subject.digest
    }
  }
  return `${organ}/${subject.kind}/${named()}`
}

export const Published = event("Published", {
  zh: "已公布",
  en: "Something was made public",
  clause: "P2.1-R2",
  schema: Schema.Struct({
    organ: OrganId,
    publication: PublicationId,
    subject: PublishedSubject,
    channel: Channel,
    /** The paper, the board or the address. */
    place: Name,
    persons: optional(Schema.Array(NamedPerson)),
    on: LocalDate
  }),
  tags: ({ organ, publication, subject }) => ({ publication: [publication, subjectTag(organ, subject)], organ })
})

export const Unpublished = event("Unpublished", {
  zh: "公布已撤回",
  en: "A publication was withdrawn",
  clause: "行政处罚法第四十八条",
  schema: Schema.Struct({
    organ: OrganId,
    publication: PublicationId,
    on: LocalDate,
    /** When what was published was changed, revoked, or found unlawful or void; with the last day for withdrawing it. */
    revoked: optional(Schema.Struct({ on: LocalDate, deadline: Deadline }))
  }),
  tags: ({ organ, publication }) => ({ publication, organ })
})
