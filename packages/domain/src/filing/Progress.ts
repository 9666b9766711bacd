/** View: the progress matrix, a row an organ and a column an obligation. Who is late, and by how much. */
import { Schema } from "effect"
import { type Column, type Lang, optional, PlanId, rows, type Tone, view } from "../kernel/index.ts"
import { standings, subjects } from "./Labels.ts"
import { type OrganProgress, planFor, progressFold, progressOf } from "./Positions.ts"
import { ObligationKnown } from "./Rules.ts"
import type { Position } from "./Standing.ts"

const tones: Readonly<Record<Position["standing"], Tone>> = {
  "not-triggered": "quiet",
  open: "plain",
  "due-soon": "warn",
  overdue: "bad",
  "paper-missing": "warn",
  submitted: "plain",
  deferred: "warn",
  registered: "good",
  "registered-late": "warn",
  refused: "bad"
}

/** Past the due day whatever the state: a missing paper copy may be overdue too. */
export const toneOf = ({ days, made, standing }: Position): Tone =>
  made === undefined && days !== undefined && days < 0 ? "bad" : tones[standing]

/** Days left, overdue or late, in words; nothing for what was filed in time. */
export const daysText = ({ days, made }: Position, lang: Lang): string => {
  if (days === undefined || (made !== undefined && days >= 0)) return ""
  const count = Math.abs(days)
  const inEnglish = `${count} ${count === 1 ? "day" : "days"}`
  if (days >= 0) return lang === "zh" ? `剩${count}天` : `${inEnglish} left`
  if (made !== undefined) return lang === "zh" ? `迟${count}天` : `${inEnglish} late`
  return lang === "zh" ? `逾期${count}天` : `${inEnglish} overdue`
}

const cell = (position: Position | undefined, lang: Lang): string => {
  if (position === undefined) return ""
  return [standings[position.standing][lang], daysText(position, lang)].filter((part) => part !== "").join(" ")
}

const heading = ({ deadline, obligation }: Position, lang: Lang): string =>
  [
    obligation.obligation,
    subjects[obligation.subject][lang],
    deadline !== undefined && obligation.due.kind === "fixed-date" ? deadline.due.slice(5) : ""
  ]
    .filter((part) => part !== "")
    .join(" ")

const obligationColumn = (index: number, sample: Position): Column<OrganProgress> => ({
  zh: heading(sample, "zh"),
  en: heading(sample, "en"),
  show: ({ positions }, lang) => cell(positions[index], lang),
  tone: ({ positions }) => (positions[index] === undefined ? "plain" : toneOf(positions[index]))
})

export const Progress = view("progress", {
  zh: "报送进度",
  en: "Progress matrix",
  clause: "P3.2",
  params: Schema.Struct({ plan: optional(PlanId) }),
  fold: progressFold,
  answer: (state, { plan }, cut) => {
    const found = planFor(state, plan, cut.validOn)
    if (found !== undefined) return rows(progressOf(state, found, cut))
    return plan === undefined ? rows<OrganProgress>([]) : ObligationKnown.refuse({ plan, obligation: "", known: [] })
  },
  columns: (list) => [
    { zh: "机关", en: "Organ", show: ({ name }) => name },
    ...(list[0]?.positions ?? []).map((sample, index) => obligationColumn(index, sample))
  ]
})
