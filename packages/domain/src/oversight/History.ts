/** View: the whole history of one subject: what was recorded about it, when, from when on it holds, who did it and why. */
import { Schema } from "effect"
import { type Bilingual, type EventDefinition, isBackdated, rows, showActor, view } from "../kernel/index.ts"
import { entriesAbout, type Entry, pastOf } from "./Past.ts"

/** As events carry it: a kind and an id, as `officer:p1`. */
const Subject = Schema.String.pipe(
  Schema.pattern(/^[a-z]+:\S+$/u, {
    message: () => "a subject is KIND:ID, as in officer:p1 or organ:nyj / 对象写作“类别:编号”，如 officer:p1、organ:nyj"
  })
).annotations({ identifier: "Subject", arbitrary: () => (fc) => fc.constantFrom("organ:nyj", "officer:p1") })

type Row = Entry & Bilingual

export const history = (events: ReadonlyArray<EventDefinition>) => {
  const words = new Map(events.map(({ en, type, zh }) => [type, { zh, en }]))
  return view("history", {
    zh: "历史",
    en: "History of a subject",
    clause: "P3.2",
    params: Schema.Struct({ subject: Subject }),
    fold: pastOf(events),
    /** All that is known by the cut, whatever the day from which it holds: a history hides nothing. */
    answer: (past, { subject }) =>
      rows(
        entriesAbout(past, subject).map(
          (entry): Row => ({ ...entry, ...(words.get(entry.type) ?? { zh: "", en: "" }) })
        )
      ),
    columns: [
      { zh: "位置", en: "Position", show: ({ position }) => String(position), tone: () => "quiet" },
      { zh: "登记", en: "Recorded", show: ({ recorded }) => recorded },
      {
        zh: "生效",
        en: "Effective",
        show: ({ effective, recorded }, lang) =>
          effective === undefined
            ? ""
            : isBackdated({ from: effective, recorded })
              ? { zh: `${effective}（补录）`, en: `${effective} (entered later)` }[lang]
              : effective
      },
      { zh: "事项", en: "What", show: (row, lang) => row[lang] },
      { zh: "办理人", en: "By", show: ({ actor }) => showActor(actor) },
      { zh: "理由", en: "Why", show: ({ reason }) => reason ?? "" },
      { zh: "命令", en: "Command", show: ({ command }) => command, tone: () => "quiet" },
      { zh: "内容", en: "Content", show: ({ data }) => JSON.stringify(data), tone: () => "quiet" }
    ]
  })
}
