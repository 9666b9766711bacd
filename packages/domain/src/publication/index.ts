/** Publication (公示、公布): what the public may see, through which channel, since when, and what was withdrawn why. */
import type { Module } from "../kernel/index.ts"
import { Published, Unpublished } from "./Events.ts"
import { PublicationGaps } from "./PublicationGaps.ts"
import { PublicationRegister } from "./PublicationRegister.ts"
import { PublicRegister } from "./PublicRegister.ts"
import { Publish } from "./Publish.ts"
import {
  AssessmentPublic,
  EditionPublic,
  PublicationDated,
  PublicationKnown,
  PublicationOnce,
  PublishedOnce,
  SubjectAdopted,
  WithdrawnInTime,
  WithdrawnOnce
} from "./Rules.ts"
import { Unpublish } from "./Unpublish.ts"

export * from "./Assessments.ts"
export * from "./Events.ts"
export * from "./Findings.ts"
export * from "./Labels.ts"
export * from "./Mask.ts"
export * from "./PublicationGaps.ts"
export * from "./PublicationRegister.ts"
export * from "./PublicRegister.ts"
export * from "./Publish.ts"
export * from "./Rules.ts"
export * from "./State.ts"
export * from "./Unpublish.ts"

export const publicationModule: Module = {
  name: "publication",
  zh: "公示公布",
  en: "Publication",
  events: [Published, Unpublished],
  rules: [
    PublicationOnce,
    SubjectAdopted,
    PublishedOnce,
    PublicationKnown,
    WithdrawnOnce,
    PublicationDated,
    EditionPublic,
    AssessmentPublic,
    WithdrawnInTime
  ],
  commands: [Publish, Unpublish],
  views: [PublicationRegister, PublicRegister, PublicationGaps]
}
