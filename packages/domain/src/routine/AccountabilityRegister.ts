/** View: the accountability rules that bind an organ on a day, entry by entry, each with its sources. */
import { Either, HashMap, Option, Schema } from "effect"
import { type Bilingual, foldAll, optional, OrganId, view } from "../kernel/index.ts"
import { chosenOrgans, liveOrgans, organs } from "../organisation/index.ts"
import { type AccountabilityLine, accountabilityLines, lineColumns } from "./AccountabilityLines.ts"
import { accountabilityOn, accountabilityVersions } from "./AccountabilityState.ts"

interface Row extends AccountabilityLine {
  readonly organ: string
  readonly name: string
  readonly version: string
  readonly title: string
  readonly effectiveFrom: string
}

const none: Bilingual = { zh: "尚无生效的责任追究制度", en: "no accountability rules in force" }

export const AccountabilityRegister = view("accountability-rules", {
  zh: "责任追究制度",
  en: "Accountability rules in force",
  clause: "P2.4-S2",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: foldAll({ organs: organs.all, versions: accountabilityVersions.all }),
  answer: (state, { organ }, { validOn }) => {
    return Either.map(chosenOrgans(state.organs, organ, validOn, liveOrgans), (all) =>
      all.flatMap(({ name, organ: one }): ReadonlyArray<Row> => {
        const versions = Option.getOrElse(HashMap.get(state.versions, one), () => [])
        const found = accountabilityOn(versions, validOn)
        if (found === undefined) {
          const blank = { zh: "", en: "" }
          const line = { element: none, code: "", text: blank, more: blank, sources: [] }
          return [{ organ: one, name, version: "", title: "", effectiveFrom: "", ...line }]
        }
        const { content, effectiveFrom, title, version } = found
        return accountabilityLines(content).map((line) => ({
          organ: one,
          name,
          version,
          title,
          effectiveFrom,
          ...line
        }))
      })
    )
  },
  columns: [
    { zh: "机关", en: "Organ", show: ({ name }) => name },
    { zh: "版本", en: "Version", show: ({ version }) => version },
    { zh: "执行之日", en: "In effect from", show: ({ effectiveFrom }) => effectiveFrom },
    ...lineColumns
  ]
})
