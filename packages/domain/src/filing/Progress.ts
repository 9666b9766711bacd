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
const isOverdue = ({ days, made }: Position) => made === undefined && days !== undefined && days < 0

export const toneOf = (position: Position): Tone => (isOverdue(position) ? "bad" : tones[position.standing])

/** Days left, overdue or late, in words; nothing for what was filed in time. */
export const daysText = ({ days, made }: Position, lang: Lang): string => {
  if (days === undefined || (made !== undefined && days >= 0)) return ""
  const count = Math.abs(days)
  const inEnglish = `${count} ${count === 1 ? "day" : "days"}`
  if (days >= 0) return lang === "zh" ? `剩${count}天` : `${inEnglish} left`
  if (made !== undefined) return lang === "zh" ? `迟${count}天` : `${inEnglish} late`
  return lang === "zh" ? `逾期${count}天` : `${inEnglish} overdue`
}

/** What presses most comes first: what is past its day, then what still waits for the organ, then what is done. */
const pressing: ReadonlyArray<Position["standing"]> = [
  "overdue",
  "refused",
  "deferred",
  "due-soon",
  "paper-missing",
  "open",
  "submitted",
  "registered-late",
  "registered",
  "not-triggered"
]
const rank = (position: Position) => (isOverdue(position) ? -1 : pressing.indexOf(position.standing))
const mostPressing = (positions: ReadonlyArray<Position>): Position | undefined =>
  [...positions].sort((a, b) => rank(a) - rank(b) || (a.days ?? 0) - (b.days ?? 0))[0]

/** Of several systems under one obligation, the one that presses most, and how many there are. */
const cell = (positions: ReadonlyArray<Position>, lang: Lang): string => {
  const shown = mostPressing(positions)
  if (shown === undefined) return ""
  const count = positions.length === 1 ? "" : lang === "zh" ? `（共${positions.length}项）` : `(of ${positions.length})`
  return [standings[shown.standing][lang], daysText(shown, lang), count].filter((part) => part !== "").join(" ")
}

const heading = ({ deadline, obligation }: Position, lang: Lang): string =>
  [
    obligation.obligation,
    subjects[obligation.subject][lang],
    deadline !== undefined && obligation.due.kind === "fixed-date" ? deadline.due.slice(5) : ""
  ]
    .filter((part) => part !== "")
    .join(" ")

const obligationColumn = (sample: Position): Column<OrganProgress> => {
  const under = ({ positions }: OrganProgress) =>
    positions.filter(({ obligation }) => obligation.obligation === sample.obligation.obligation)
  return {
    zh: heading(sample, "zh"),
    en: heading(sample, "en"),
    show: (row, lang) => cell(under(row), lang),
    tone: (row) => {
      const shown = mostPressing(under(row))
      return shown === undefined ? "plain" : toneOf(shown)
    }
  }
}

/** One of each obligation, in the plan's order. */
const samples = (positions: ReadonlyArray<Position>): ReadonlyArray<Position> =>
  positions.filter(
    (one, index) =>
      positions.findIndex(({ obligation }) => obligation.obligation === one.obligation.obligation) === index
  )

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
    ...samples(list[0]?.positions ?? []).map(obligationColumn)
  ]
})
