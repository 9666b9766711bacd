/** View: which of the nine kinds each organ has in force on a day, and the command that closes each gap. */
import { Either, Schema } from "effect"
import { type Column, type FindingJson, findingJson, optional, OrganId, view } from "../kernel/index.ts"
import { owingOrgans, responsibleOrgans } from "../organisation/index.ts"
import { register } from "./Directory.ts"
import { inForce, routineFindings } from "./Findings.ts"
import { nineKinds, type SystemKind, systemKinds } from "./Labels.ts"

interface Row {
  readonly organ: string
  readonly name: string
  /** The systems in force, kind by kind in the plan's order, and last what is of no named kind. */
  readonly kinds: ReadonlyArray<{ readonly kind: SystemKind; readonly systems: ReadonlyArray<string> }>
  readonly findings: ReadonlyArray<FindingJson>
}

const kindColumn = (kind: SystemKind, index: number): Column<Row> => ({
  ...systemKinds[kind],
  show: ({ kinds }, lang) => kinds[index]?.systems.join(lang === "zh" ? "、" : ", ") || (lang === "zh" ? "无" : "none"),
  tone: ({ kinds }) => (kind === "other" ? "plain" : kinds[index]?.systems.length === 0 ? "bad" : "good")
})

const allKinds: ReadonlyArray<SystemKind> = [...nineKinds, "other"]

export const RoutineCoverage = view("routine-coverage", {
  zh: "九项制度对照表",
  en: "The nine kinds of systems, organ by organ",
  clause: "P2.5-S1",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: register,
  answer: (state, { organ }, { validOn }) =>
    Either.map(owingOrgans(state.organs, organ, validOn, responsibleOrgans), (chosen) =>
      chosen.map(
        ({ name, organ: one }): Row => ({
          organ: one,
          name,
          kinds: allKinds.map((kind) => ({
            kind,
            systems: inForce(state.systems, one, kind, validOn).map(({ system }) => system)
          })),
          findings: routineFindings(one, state.systems, validOn).map(findingJson)
        })
      )
    ),
  columns: [
    { zh: "机关", en: "Organ", show: ({ name }) => name },
    ...allKinds.map(kindColumn),
    {
      zh: "缺项",
      en: "Missing",
      show: ({ findings }) => String(findings.length),
      tone: ({ findings }) => (findings.length === 0 ? "good" : "bad")
    }
  ]
})
