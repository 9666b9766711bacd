/** Accountability rules as tests need them: the preset, adopted by an organ since a day. */
import { OrganId, VersionId } from "@zhize/domain"
import {
  type AccountabilityContent,
  accountabilityPreset,
  AccountabilityRulesAdopted
} from "../../src/routine/index.ts"
import { day } from "../organisation/Scene.ts"

export const scan = {
  sha256: "b".repeat(64),
  size: 12,
  mediaType: "application/pdf",
  name: "责任追究办法.pdf"
} as never

export const rulesAdopted = (
  of: string,
  from = "2021-01-01",
  version = "2021",
  content: AccountabilityContent = accountabilityPreset
) =>
  AccountabilityRulesAdopted.of({
    organ: OrganId.make(of),
    version: VersionId.make(version),
    title: "行政执法过错责任追究办法",
    document: scan,
    adoptedOn: day(from),
    effectiveFrom: day(from),
    content
  })
