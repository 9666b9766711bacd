/** View: a person's record: each case, the share borne, what stands of it and what was executed. */
import { Schema } from "effect"
import { type Bilingual, type LocalDate, optional, PersonId, rows, view } from "../kernel/index.ts"
import { type Level, levels, type Part, parts } from "../routine/index.ts"
import { type CaseFile, formsOf, shareOf } from "./CaseFile.ts"
import { disciplineKinds, outcomes, standings, statuses, type Status, tracks } from "./Labels.ts"
import type { Imposed, Outcome, Respondent } from "./Parts.ts"
import { chosenCases, contentOf, personName, register, type Register } from "./Register.ts"
import { formOf } from "./Weight.ts"
import { Either } from "effect"

interface Row {
  readonly person: string
  readonly name: string
  readonly organ: string
  readonly case: string
  readonly act: string
  readonly actOn?: LocalDate
  readonly as: Respondent["as"]
  readonly status: Status
  readonly part?: Part
  readonly level?: Level
  readonly rule?: string
  readonly decidedOn?: LocalDate
  readonly measures: ReadonlyArray<{ readonly form: string; readonly text: Bilingual; readonly executedOn?: LocalDate }>
  readonly appeal?: Outcome | "open"
}

const textOf = (text: string, { discipline }: Imposed): Bilingual =>
  discipline === undefined
    ? { zh: text, en: text }
    : {
        zh: `${tracks[discipline.track].zh}：${disciplineKinds[discipline.kind].zh}`,
        en: `${tracks[discipline.track].en}: ${disciplineKinds[discipline.kind].en}`
      }

const rowOf = (state: Register, file: CaseFile, name: string, { as, person }: Respondent): Row => {
  const share = shareOf(file, person)
  const content = contentOf(state, file)
  const appeal = file.appeals.find(({ respondent }) => respondent === person)
  const measures = formsOf(file, person).map((imposed) => {
    const { form } = imposed
    const done = file.executed.find((one) => one.respondent === person && one.form === form)?.on
    const text = textOf((content && formOf(content, form)?.text) ?? form, imposed)
    return { form, text, ...(done === undefined ? {} : { executedOn: done }) }
  })
  return {
    person,
    name: personName(state, person),
    organ: name,
    case: file.case,
    act: file.act,
    ...(file.actOn === undefined ? {} : { actOn: file.actOn }),
    as,
    status: file.status,
    ...(share === undefined ? {} : { part: share.part, level: share.level, rule: share.rule }),
    ...(file.decided === undefined ? {} : { decidedOn: file.decided.on }),
    measures,
    ...(appeal === undefined ? {} : { appeal: appeal.decided?.outcome ?? "open" })
  }
}

const appealText = { ...outcomes, open: { zh: "申诉中", en: "open" } }

export const RespondentRecord = view("respondent-record", {
  zh: "被追究人记录",
  en: "Record of respondents",
  clause: "P2.4-S2",
  params: Schema.Struct({ person: optional(PersonId) }),
  fold: register,
  answer: (state, { person }, { validOn }) =>
    Either.flatMap(chosenCases(state, undefined, validOn), (chosen) =>
      rows(
        chosen.flatMap(({ file, name }) =>
          file.respondents
            .filter((one) => person === undefined || one.person === person)
            .map((one) => rowOf(state, file, name, one))
        )
      )
    ),
  columns: [
    { zh: "姓名", en: "Name", show: ({ name }) => name },
    { zh: "机关", en: "Organ", show: ({ organ }) => organ },
    { zh: "案件", en: "Case", show: ({ case: one }) => one },
    { zh: "身份", en: "As", show: ({ as }, lang) => standings[as][lang] },
    { zh: "状态", en: "State", show: ({ status }, lang) => statuses[status][lang] },
    { zh: "所起作用", en: "Part", show: ({ part }, lang) => (part === undefined ? "" : parts[part][lang]) },
    {
      zh: "责任",
      en: "Responsibility",
      show: ({ level, rule }, lang) =>
        level === undefined ? "" : `${levels[level][lang]}${lang === "zh" ? `（${rule}）` : ` (${rule})`}`
    },
    {
      zh: "处理",
      en: "Measures",
      show: ({ measures }, lang) =>
        measures
          .map(({ executedOn, text }) => (executedOn === undefined ? text[lang] : `${text[lang]} (${executedOn})`))
          .join(lang === "zh" ? "；" : "; ")
    },
    { zh: "申诉", en: "Appeal", show: ({ appeal }, lang) => (appeal === undefined ? "" : appealText[appeal][lang]) }
  ]
})
