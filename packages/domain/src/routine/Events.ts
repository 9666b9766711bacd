/** Facts of an organ's routine systems (日常工作制度): each version with its own document and day of taking effect. */
import { Schema } from "effect"
import { DocumentRef, event, LocalDate, Name, optional, OrganId, SystemId, VersionId } from "../kernel/index.ts"
import { SystemKind } from "./Labels.ts"

const system = { organ: OrganId, system: SystemId }

/** One text of a system. The filing clock runs from 执行之日, which may lie after the day of adoption. */
const version = {
  version: VersionId,
  /** The document number (文号). */
  number: optional(Name),
  adoptedOn: LocalDate,
  effectiveFrom: LocalDate,
  document: DocumentRef
}

export const SystemAdopted = event("SystemAdopted", {
  zh: "工作制度已制定",
  en: "A routine system was adopted",
  clause: "P2.5-S1",
  schema: Schema.Struct({ ...system, kind: SystemKind, title: Name, ...version }),
  tags: (data) => ({ system: data.system, organ: data.organ })
})

export const SystemAmended = event("SystemAmended", {
  zh: "工作制度已修订",
  en: "A routine system got a new version",
  clause: "P2.5-S1",
  /** The title only where it changed. */
  schema: Schema.Struct({ ...system, title: optional(Name), ...version }),
  tags: (data) => ({ system: data.system, organ: data.organ })
})

export const SystemRepealed = event("SystemRepealed", {
  zh: "工作制度已废止",
  en: "A routine system was repealed",
  clause: "P2.5-S1",
  schema: Schema.Struct({ ...system, from: LocalDate }),
  tags: (data) => ({ system: data.system, organ: data.organ })
})
