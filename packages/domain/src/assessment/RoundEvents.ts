/** Facts of a round as a whole: opened, made public, applied, closed. */
import { Schema } from "effect"
import {
  Deadline,
  DocumentRef,
  event,
  LocalDate,
  Name,
  optional,
  OrganId,
  Passage,
  RoundId,
  SchemeId,
  UnitId,
  Year
} from "../kernel/index.ts"
import { Aspect, Use } from "./Labels.ts"

/** Which units evaluate a unit. */
export const PeerRow = Schema.Struct({ unit: UnitId, by: Schema.Array(UnitId) }).annotations({ identifier: "PeerRow" })
export type PeerRow = typeof PeerRow.Type

export const RoundOpened = event("RoundOpened", {
  zh: "年度评议考核已启动",
  en: "A round of assessment was opened",
  clause: "P2.3-1.1",
  schema: Schema.Struct({
    organ: OrganId,
    round: RoundId,
    scheme: SchemeId,
    year: Year,
    /** Frozen: the units as they stood that day. */
    units: Schema.NonEmptyArray(UnitId),
    peers: Schema.Array(PeerRow),
    /** By when the self-assessments are in. */
    due: Deadline,
    on: LocalDate
  }),
  tags: ({ organ, round, scheme, year }) => ({ organ, round, scheme, year })
})

const ofRound = { organ: OrganId, round: RoundId, on: LocalDate }
const roundTags = ({ organ, round }: { readonly organ: string; readonly round: string }) => ({ organ, round })

export const ResultPublished = event("ResultPublished", {
  zh: "考核过程或结果已公开",
  en: "A round's process or results were published",
  clause: "P2.3-1.1",
  schema: Schema.Struct({
    ...ofRound,
    aspect: Aspect,
    channel: Name,
    document: optional(DocumentRef),
    /** Of results: by when the unqualified units hand in their rectification reports, where the scheme asks for them. */
    rectification: optional(Deadline)
  }),
  tags: roundTags
})

export const ResultApplied = event("ResultApplied", {
  zh: "考核结果已应用",
  en: "A round's results were applied",
  clause: "P2.3-3.1",
  schema: Schema.Struct({ ...ofRound, to: Use, reference: Passage }),
  tags: roundTags
})

export const RoundClosed = event("RoundClosed", {
  zh: "年度评议考核已结束",
  en: "A round of assessment was closed",
  clause: "P2.3-2.4",
  schema: Schema.Struct(ofRound),
  tags: roundTags
})
