/** View: who owes what by when in the rounds that are open, in the order in which it is to be done. */
import { Schema } from "effect"
import {
  daysBetween,
  explain,
  type LocalDate,
  type Mend,
  optional,
  OrganId,
  roles,
  rows,
  view,
  Year
} from "../kernel/index.ts"
import { organName, unitName } from "../organisation/index.ts"
import { chosenRounds, register, type Register } from "./Directory.ts"
import { stepCommand } from "./Findings.ts"
import { aspects, steps, type Step, uses } from "./Labels.ts"
import { lacking, objectionsPossible, owingPeers, owingReports, unapplied, unpublished } from "./Standing.ts"
import type { Assessed, Round } from "./Round.ts"

interface Words {
  readonly zh: string
  readonly en: string
}
interface Row {
  readonly organ: string
  readonly name: string
  readonly round: string
  readonly unit: string
  readonly unitName: string
  readonly task: Words
  readonly who: Words
  /** Whether everything that it follows is done. */
  readonly now: boolean
  readonly due: string
  /** Days past due on the reader's day; 0 where nothing is due or it is in time. */
  readonly overdue: number
  /** How the due day was counted. */
  readonly why: Words
  readonly mend: Mend
}

const nobody: Words = { zh: "", en: "" }

const owner = (state: Register, step: Step, assessed: Assessed, day: LocalDate): Words => {
  if (step === "review" || step === "proposal") return roles["supervising-leader"]
  if (step === "determination" || step === "objection") return roles["organ-principal"]
  const owing = step === "self" || step === "rectification" ? [assessed.unit] : owingPeers(assessed)
  const names = owing.map((unit) => unitName(state.units, unit, day))
  return { zh: names.join("、"), en: names.join(", ") }
}

/** What a round as a whole owes once its units are through. */
const ofRound = (round: Round, day: LocalDate) => {
  const input = { organ: round.organ, round: round.round }
  const open = [
    ...unpublished(round).map((aspect) => ({
      task: { zh: `公开${aspects[aspect].zh}`, en: `publish the ${aspects[aspect].en}` },
      mend: { command: "PublishResult", input: { ...input, aspect } }
    })),
    ...unapplied(round).map((to) => ({
      task: { zh: `应用于${uses[to].zh}`, en: `apply to ${uses[to].en}` },
      mend: { command: "ApplyResult", input: { ...input, to } }
    }))
  ]
  if (open.length > 0) return open
  return objectionsPossible(round, day).length + owingReports(round).length > 0
    ? []
    : [{ task: { zh: "结束考核", en: "close the round" }, mend: { command: "CloseRound", input } }]
}

const boardOf = (state: Register, round: Round, day: LocalDate): ReadonlyArray<Row> => {
  const about = { organ: round.organ, name: organName(state.organs, round.organ, day), round: round.round }
  const owed = round.units.flatMap((assessed) =>
    lacking(assessed).map((step, index): Row => {
      const due = step === "self" ? round.due.due : ""
      return {
        ...about,
        unit: assessed.unit,
        unitName: unitName(state.units, assessed.unit, day),
        task: steps[step],
        who: owner(state, step, assessed, day),
        now: index === 0,
        due,
        overdue: due === "" ? 0 : Math.max(0, daysBetween(round.due.due, day)),
        why: due === "" ? nobody : { zh: explain(round.due, "zh"), en: explain(round.due, "en") },
        mend: stepCommand(round, assessed, step)
      }
    })
  )
  if (owed.length > 0) return owed
  const report = round.published.result?.rectification
  const reports =
    report === undefined
      ? []
      : owingReports(round).map(
          (assessed): Row => ({
            ...about,
            unit: assessed.unit,
            unitName: unitName(state.units, assessed.unit, day),
            task: steps.rectification,
            who: owner(state, "rectification", assessed, day),
            now: true,
            due: report.due,
            overdue: Math.max(0, daysBetween(report.due, day)),
            why: { zh: explain(report, "zh"), en: explain(report, "en") },
            mend: stepCommand(round, assessed, "rectification")
          })
        )
  const whole = ofRound(round, day).map(
    ({ mend, task }): Row => ({
      ...about,
      unit: "",
      unitName: "",
      task,
      who: roles["organ-principal"],
      now: true,
      due: "",
      overdue: 0,
      why: nobody,
      mend
    })
  )
  return [...reports, ...whole]
}

export const RoundBoard = view("round-board", {
  zh: "评议考核进度",
  en: "Who owes what in the rounds that are open",
  clause: "P2.3-2.1",
  params: Schema.Struct({ organ: optional(OrganId), year: optional(Year) }),
  fold: register,
  answer: (state, params, { validOn }) =>
    rows(
      chosenRounds(state, params, validOn)
        .filter(({ closed }) => closed === undefined)
        .flatMap((round) => boardOf(state, round, validOn))
    ),
  columns: [
    { zh: "机关", en: "Organ", show: ({ name }) => name },
    { zh: "考核", en: "Round", show: ({ round }) => round },
    { zh: "科（股）室", en: "Unit", show: ({ unitName: name }) => name },
    { zh: "事项", en: "Task", show: ({ task }, lang) => task[lang] },
    { zh: "由谁", en: "By whom", show: ({ who }, lang) => who[lang] },
    {
      zh: "轮到",
      en: "Turn",
      show: ({ now }, lang) => (now ? (lang === "zh" ? "现在" : "now") : lang === "zh" ? "待前一步" : "later"),
      tone: ({ now }) => (now ? "warn" : "quiet")
    },
    { zh: "期限", en: "Due", show: ({ due }) => due },
    {
      zh: "逾期",
      en: "Overdue",
      show: ({ overdue }, lang) => (overdue === 0 ? "" : lang === "zh" ? `${overdue}天` : `${overdue} days`),
      tone: ({ overdue }) => (overdue > 0 ? "bad" : "plain")
    },
    { zh: "期限依据", en: "How it is counted", show: ({ why }, lang) => why[lang], tone: () => "quiet" },
    {
      zh: "命令",
      en: "Command",
      show: ({ mend }) => `${mend.command} ${JSON.stringify(mend.input)}`,
      tone: () => "quiet"
    }
  ]
})
