/** View: the file of one case as a timeline: every step, by whom, with every opinion and dissent as it was recorded. */
import { HashMap, Option, Schema } from "effect"
import { CaseId, type Entered, entered, fold, rows, showActor, showEntered, view } from "../kernel/index.ts"
import { onEvery } from "./Told.ts"

interface Row {
  readonly case: string
  readonly position: number
  readonly on: Entered
  readonly type: string
  readonly step: { readonly zh: string; readonly en: string }
  readonly text: { readonly zh: string; readonly en: string }
  readonly by: string
  readonly reason?: string
}

type Files = HashMap.HashMap<string, ReadonlyArray<Row>>
const entriesOf = (files: Files, one: string) => Option.getOrElse(HashMap.get(files, one), (): ReadonlyArray<Row> => [])

const timeline = fold<Files>(
  HashMap.empty(),
  ...onEvery<Files>((files, data, { definition, tell }, record) => {
    const { en, type, zh } = definition
    const row: Row = {
      case: data.case,
      position: record.position,
      on: entered(data.on, record),
      type,
      step: { zh, en },
      text: tell(data),
      by: showActor(record.actor),
      ...(record.reason === undefined ? {} : { reason: record.reason })
    }
    return HashMap.set(files, data.case, [...entriesOf(files, data.case), row])
  })
)

export const CaseTimeline = view("case-file", {
  zh: "案卷",
  en: "File of a case",
  clause: "P2.4-S2",
  params: Schema.Struct({ case: CaseId }),
  fold: timeline,
  answer: (files, { case: one }, { validOn }) => rows(entriesOf(files, one).filter(({ on }) => on.from <= validOn)),
  columns: [
    { zh: "日期", en: "Day", show: ({ on }, lang) => showEntered(on, lang) },
    { zh: "步骤", en: "Step", show: ({ step }, lang) => step[lang] },
    { zh: "内容", en: "Content", show: ({ text }, lang) => text[lang] },
    { zh: "理由", en: "Reason", show: ({ reason }) => reason ?? "" },
    { zh: "办理人", en: "By", show: ({ by }) => by },
    { zh: "记录", en: "Record", show: ({ position }) => String(position), tone: () => "quiet" }
  ]
})
