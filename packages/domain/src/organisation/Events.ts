/** Facts of the organisation module: who belongs to the system, under which name, led by whom, from which day. */
import { Schema } from "effect"
import { event, JurisdictionId, LocalDate, Name, optional, OrganId, UnitId } from "../kernel/index.ts"
import { Led, OrganKind, UnitKind } from "./Labels.ts"

export const JurisdictionEstablished = event("JurisdictionEstablished", {
  zh: "管辖区已设立",
  en: "The jurisdiction was established",
  clause: "P0",
  schema: Schema.Struct({ jurisdiction: JurisdictionId, name: Name, divisionCode: optional(Name) }),
  tags: () => ({})
})

/** The legal office is a role with a dated name: today the justice bureau, once an office of the government. */
export const LegalOfficeNamed = event("LegalOfficeNamed", {
  zh: "政府法制机构已定名",
  en: "The legal office was named",
  clause: "P2.1-R3",
  schema: Schema.Struct({ name: Name, from: LocalDate }),
  tags: () => ({})
})

export const OrganRegistered = event("OrganRegistered", {
  zh: "行政执法机关已登记",
  en: "An organ was registered",
  clause: "P2.0",
  schema: Schema.Struct({
    organ: OrganId,
    name: Name,
    kind: OrganKind,
    led: Led,
    sector: optional(Name),
    from: LocalDate
  }),
  tags: ({ organ }) => ({ organ })
})

export const OrganRenamed = event("OrganRenamed", {
  zh: "行政执法机关已更名",
  en: "An organ was renamed",
  clause: "P2.0",
  schema: Schema.Struct({ organ: OrganId, name: Name, from: LocalDate }),
  tags: ({ organ }) => ({ organ })
})

export const OrganDissolved = event("OrganDissolved", {
  zh: "行政执法机关已撤销",
  en: "An organ was dissolved into its successor",
  clause: "P2.0",
  schema: Schema.Struct({ organ: OrganId, successor: OrganId, from: LocalDate }),
  tags: ({ organ, successor }) => ({ organ: [organ, successor] })
})

const Leader = Schema.Struct({ name: Name, title: Name })

/** The three that every organ names: who answers for the whole, who leads the work, which unit does it. */
export const Leadership = Schema.Struct({ principal: Leader, supervising: Leader, undertakingUnit: UnitId })
export type Leadership = typeof Leadership.Type

export const LeadershipAppointed = event("LeadershipAppointed", {
  zh: "领导和承办科室已明确",
  en: "An organ's leaders and undertaking unit were named",
  clause: "P3.1",
  schema: Schema.Struct({ organ: OrganId, ...Leadership.fields, from: LocalDate }),
  tags: ({ organ, undertakingUnit }) => ({ organ, unit: undertakingUnit })
})

export const UnitEstablished = event("UnitEstablished", {
  zh: "科（股）室已设立",
  en: "A unit was established",
  clause: "P2.1-2",
  schema: Schema.Struct({ organ: OrganId, unit: UnitId, name: Name, kind: UnitKind, from: LocalDate }),
  tags: ({ organ, unit }) => ({ organ, unit })
})

export const UnitRenamed = event("UnitRenamed", {
  zh: "科（股）室已更名",
  en: "A unit was renamed",
  clause: "P2.1-2",
  schema: Schema.Struct({ organ: OrganId, unit: UnitId, name: Name, from: LocalDate }),
  tags: ({ organ, unit }) => ({ organ, unit })
})

/** Decided in the module of what a unit carries: a unit is free of its work before it goes. */
export const UnitAbolished = event("UnitAbolished", {
  zh: "科（股）室已撤销",
  en: "A unit was abolished",
  clause: "P2.1-2",
  schema: Schema.Struct({ organ: OrganId, unit: UnitId, from: LocalDate }),
  tags: ({ organ, unit }) => ({ organ, unit })
})
