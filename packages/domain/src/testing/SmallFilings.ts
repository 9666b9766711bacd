/** What a small county files and publishes: obligations, contents that answer them, and subjects of publications. */
import { documents, sentOn } from "./SmallDays.ts"

const due = { kind: "fixed-date", month: 6, day: 25 }
export const within = { kind: "calendar-days", days: 15, rollOver: true }
export const obligation = (id: string, subject: string, more: object) => ({
  obligation: id,
  clause: "P2.1-R3",
  title: { zh: "报送备案", en: "File" },
  subject,
  due,
  to: "legal-office",
  copies: ["paper", "electronic"],
  ...more
})

const catalogue = { kind: "catalogue", edition: "甲" }
const decomposition = { kind: "decomposition", edition: "甲" }
const system = { kind: "system", system: "甲", version: "2021" }
const accountability = { kind: "accountability-rules", version: "2021" }
const pinned = { title: "行政执法公示制度", digest: documents[0] }
export const contents = [
  {
    kind: "document",
    title: "行政执法公示制度",
    adoptedOn: "2026-01-01",
    effectiveFrom: "2026-01-01",
    digest: documents[0]
  },
  { kind: "document", title: "过错责任追究办法", number: "固农〔2026〕3号", adoptedOn: sentOn, digest: documents[0] },
  { ...catalogue, digest: documents[1] },
  { ...decomposition, digest: documents[1] },
  { ...system, ...pinned, effectiveFrom: sentOn },
  { ...accountability, ...pinned, effectiveFrom: sentOn }
]
export const namedContents = [...contents.slice(0, 3), catalogue, decomposition, system, accountability]

export const subjects = [
  { ...catalogue, digest: documents[1] },
  { ...decomposition, digest: documents[1] },
  { ...system, ...pinned },
  { ...accountability, ...pinned },
  { kind: "assessment-standard", scheme: "甲", ...pinned },
  { kind: "assessment-process", round: "甲", ...pinned },
  { kind: "assessment-result", round: "甲", ...pinned },
  { kind: "accountability-decision", case: "甲", ...pinned },
  { kind: "other", ...pinned }
]
export const namedSubjects = [
  catalogue,
  decomposition,
  system,
  accountability,
  ...subjects.slice(4),
  { ...catalogue, digest: documents[0] }
]
