/** View: the cases with their state, what comes next, by when, and how that day was computed. */
import { Either, Schema } from "effect"
import { type Bilingual, daysBetween, explain, optional, OrganId, type Tone, view } from "../kernel/index.ts"
import { clocksOf } from "./Clocks.ts"
import { statuses, type Status } from "./Labels.ts"
import { nextSteps } from "./Next.ts"
import { chosenCases, personName, register } from "./Register.ts"

interface Row {
  readonly organ: string
  readonly name: string
  readonly case: string
  readonly act: string
  readonly status: Status
  readonly since: string
  readonly respondents: ReadonlyArray<{ readonly person: string; readonly name: string; readonly as: string }>
  readonly next: ReadonlyArray<{ readonly command: string; readonly input: unknown }>
  /** What is due first of all that somebody owes. */
  readonly due?: string
  readonly left?: number
  readonly why?: Bilingual
}

const tone = ({ left, status }: Row): Tone => {
  if (left !== undefined) return left < 0 ? "bad" : left <= 3 ? "warn" : "plain"
  return status === "closed" || status === "dismissed" ? "quiet" : "plain"
}

export const Docket = view("docket", {
  zh: "责任追究案件",
  en: "Docket of fault cases",
  clause: "P2.4-S2",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: register,
  answer: (state, { organ }, { today, validOn }) =>
    Either.map(chosenCases(state, organ, validOn), (chosen) =>
      chosen.map(({ file, name }): Row => {
        const first = clocksOf(file)
          .filter(({ done, mend }) => done === undefined && mend !== undefined)
          .map(({ deadline }) => deadline)
          .sort((a, b) => (a.due < b.due ? -1 : 1))[0]
        return {
          organ: file.organ,
          name,
          case: file.case,
          act: file.act,
          status: file.status,
          since: file.clue.on,
          respondents: file.respondents.map(({ as, person }) => ({ person, name: personName(state, person), as })),
          next: nextSteps(file),
          ...(first === undefined
            ? {}
            : {
                due: first.due,
                left: daysBetween(today, first.due),
                why: { zh: explain(first, "zh"), en: explain(first, "en") }
              })
        }
      })
    ),
  columns: [
    { zh: "机关", en: "Organ", show: ({ name }) => name },
    { zh: "案件", en: "Case", show: ({ case: one }) => one },
    { zh: "所涉行为", en: "Act", show: ({ act }) => act },
    { zh: "状态", en: "State", show: ({ status }, lang) => statuses[status][lang], tone },
    {
      zh: "被追究人",
      en: "Respondents",
      show: ({ respondents }, lang) => respondents.map(({ name }) => name).join(lang === "zh" ? "、" : ", ")
    },
    {
      zh: "下一步",
      en: "Next",
      show: ({ next }, lang) => [...new Set(next.map(({ command }) => command))].join(lang === "zh" ? "、" : ", ")
    },
    { zh: "期限", en: "Due", show: ({ due }) => due ?? "", tone },
    { zh: "期限说明", en: "How it was computed", show: ({ why }, lang) => why?.[lang] ?? "", tone: () => "quiet" }
  ]
})
