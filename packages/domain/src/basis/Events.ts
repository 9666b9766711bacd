/** Facts of the basis module: instruments with their versions, and what each organ lists, allocates and adopts. */
import { Schema } from "effect"
import {
  Digest,
  EditionId,
  event,
  InstrumentId,
  LocalDate,
  Name,
  optional,
  OrganId,
  Passage,
  UnitId,
  VersionId
} from "../kernel/index.ts"
import { Clause } from "./Clause.ts"
import { Renumbering } from "./ClauseSets.ts"
import { Level } from "./Levels.ts"

const clauses = Schema.Array(Clause)

export const LevelOrderSet = event("LevelOrderSet", {
  zh: "效力层级排列顺序已设定",
  en: "The listing order of levels was set",
  clause: "P2.1-1",
  schema: Schema.Struct({ order: Schema.Array(Level), from: LocalDate }),
  tags: () => ({})
})

const version = {
  version: VersionId,
  promulgatedOn: LocalDate,
  /** The number of its last article, where known. */
  articles: optional(Schema.Int.pipe(Schema.between(1, 9999))),
  note: optional(Passage),
  source: optional(Schema.Struct({ title: Name, ref: Passage }))
}
/** One text of an instrument. */
export const Version = Schema.Struct({ ...version, inForceFrom: LocalDate })
export type Version = typeof Version.Type
/** As commands give it: what is silent about coming into force does so when it is promulgated. */
export const VersionInput = Schema.Struct({ ...version, inForceFrom: optional(LocalDate) })
export type VersionInput = typeof VersionInput.Type

export const instrumentFields = {
  instrument: InstrumentId,
  title: Name,
  level: Level,
  /** A common law (公共法律规范) binds every organ; a sector instrument only some. */
  common: Schema.Boolean,
  issuer: optional(Name),
  number: optional(Name),
  sector: optional(Name),
  territory: optional(Name)
}

export const InstrumentRegistered = event("InstrumentRegistered", {
  zh: "执法依据文件已登记",
  en: "An instrument was registered",
  clause: "P2.1-1",
  schema: Schema.Struct({ ...instrumentFields, version: Version }),
  tags: ({ instrument }) => ({ instrument })
})

export const InstrumentAmended = event("InstrumentAmended", {
  zh: "执法依据文件已修改",
  en: "An instrument got a new version",
  clause: "P2.1-R1",
  schema: Schema.Struct({ instrument: InstrumentId, version: Version, renumbered: Schema.Array(Renumbering) }),
  tags: ({ instrument }) => ({ instrument })
})

export const InstrumentRepealed = event("InstrumentRepealed", {
  zh: "执法依据文件已废止",
  en: "An instrument was repealed",
  clause: "P2.1-R1",
  schema: Schema.Struct({ instrument: InstrumentId, from: LocalDate, by: optional(InstrumentId) }),
  tags: ({ by, instrument }) => ({ instrument: by === undefined ? instrument : [instrument, by] })
})

const entry = { organ: OrganId, instrument: InstrumentId }
interface OfEntry {
  readonly organ: OrganId
  readonly instrument: InstrumentId
}
/** The value of the tag by which one organ's entry for one instrument is found. */
export const entryTag = ({ instrument, organ }: OfEntry): string => `${organ}/${instrument}`
const aboutEntry = (data: OfEntry) => ({ entry: entryTag(data), organ: data.organ, instrument: data.instrument })

export const BasisListed = event("BasisListed", {
  zh: "执法依据已列入目录",
  en: "A legal basis was listed",
  clause: "P2.1-1",
  schema: Schema.Struct({
    ...entry,
    version: VersionId,
    clauses,
    /** Where clauses that the entry held before stand now; told only when it moves to another version. */
    renumbered: optional(Schema.Array(Renumbering)),
    from: LocalDate
  }),
  tags: aboutEntry
})

export const BasisUnlisted = event("BasisUnlisted", {
  zh: "执法依据已移出目录",
  en: "A legal basis was taken off the catalogue",
  clause: "P2.1-R1",
  schema: Schema.Struct({ ...entry, from: LocalDate }),
  tags: aboutEntry
})

export const ClausesAllocated = event("ClausesAllocated", {
  zh: "条款已分解到科（股）室",
  en: "Clauses were allocated to a unit",
  clause: "P2.1-2",
  schema: Schema.Struct({ ...entry, unit: UnitId, clauses, from: LocalDate }),
  tags: (data) => ({ ...aboutEntry(data), unit: data.unit })
})

export const ClausesReallocated = event("ClausesReallocated", {
  zh: "条款已在科（股）室之间调整",
  en: "Clauses were moved to another unit",
  clause: "P2.1-2",
  schema: Schema.Struct({ ...entry, fromUnit: UnitId, toUnit: UnitId, clauses, from: LocalDate }),
  tags: (data) => ({ ...aboutEntry(data), unit: [data.fromUnit, data.toUnit] })
})

const cooperation = { ...entry, cooperating: OrganId }
const aboutCooperation = (data: OfEntry & { readonly cooperating: OrganId }) => ({
  ...aboutEntry(data),
  cooperating: data.cooperating
})

export const CooperationDeclared = event("CooperationDeclared", {
  zh: "配合部门已列明",
  en: "A cooperating organ was named with its clauses",
  clause: "P2.1-3",
  schema: Schema.Struct({ ...cooperation, clauses, from: LocalDate }),
  tags: aboutCooperation
})

export const CooperationConfirmed = event("CooperationConfirmed", {
  zh: "配合部门已确认",
  en: "The cooperating organ agreed",
  clause: "P2.1-3",
  schema: Schema.Struct({ ...cooperation, from: LocalDate }),
  tags: aboutCooperation
})

export const CooperationWithdrawn = event("CooperationWithdrawn", {
  zh: "配合部门已撤回",
  en: "A cooperation was withdrawn",
  clause: "P2.1-3",
  schema: Schema.Struct({ ...cooperation, from: LocalDate }),
  tags: aboutCooperation
})

/** An edition: the whole catalogue of a day, frozen as a document and pinned by its digest. */
export const CatalogueAdopted = event("CatalogueAdopted", {
  zh: "执法依据目录已审定",
  en: "An edition of the catalogue was adopted",
  clause: "P2.1-R2",
  schema: Schema.Struct({
    organ: OrganId,
    edition: EditionId,
    digest: Digest,
    /** How many instruments it lists. */
    entries: Schema.Int.pipe(Schema.positive()),
    on: LocalDate
  }),
  tags: ({ edition, organ }) => ({ organ, edition })
})

export const CatalogueDistributed = event("CatalogueDistributed", {
  zh: "执法依据目录已下发",
  en: "An edition was handed down to units",
  clause: "P2.1-R2",
  schema: Schema.Struct({ organ: OrganId, edition: EditionId, units: Schema.Array(UnitId), on: LocalDate }),
  tags: ({ edition, organ, units }) => ({ organ, edition, unit: units })
})
