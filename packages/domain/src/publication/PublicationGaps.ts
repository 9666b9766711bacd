/** View: what the organs owe the public on a day, each with the command that mends it. */
import { Either, Schema } from "effect"
import { catalogueOf, catalogues } from "../basis/index.ts"
import { decompositionOf, decompositions } from "../duty/index.ts"
import { type FindingJson, findingJson, foldAll, optional, OrganId, view } from "../kernel/index.ts"
import { organs } from "../organisation/index.ts"
import { publicationFindings } from "./Findings.ts"
import { chosenOrgans } from "./Lines.ts"
import { publications } from "./State.ts"

type Row = FindingJson & { readonly organ: string; readonly name: string }

export const PublicationGaps = view("publication-gaps", {
  zh: "公布缺漏",
  en: "What is not published, or was withdrawn late",
  clause: "P2.1-R2",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: foldAll({
    organs: organs.all,
    catalogues: catalogues.all,
    decompositions: decompositions.all,
    publications: publications.all
  }),
  answer: (state, { organ }, { validOn }) => {
    return Either.map(chosenOrgans(state.organs, organ, validOn), (all) =>
      all.flatMap(({ name, organ: of }) => {
        const adopted = {
          catalogue: catalogueOf(state.catalogues, of),
          decomposition: decompositionOf(state.decompositions, of)
        }
        return publicationFindings(of, adopted, state.publications, validOn).map(
          (one): Row => ({ organ: of, name, ...findingJson(one) })
        )
      })
    )
  },
  columns: [
    { zh: "机关", en: "Organ", show: ({ name }) => name },
    { zh: "问题", en: "Gap", show: ({ message }, lang) => message[lang], tone: () => "bad" },
    { zh: "条款", en: "Clause", show: ({ clause }) => clause, tone: () => "quiet" },
    { zh: "规则", en: "Rule", show: ({ rule }) => rule, tone: () => "quiet" },
    { zh: "办法", en: "What to do", show: ({ next }, lang) => next[lang] },
    {
      zh: "命令",
      en: "Command",
      show: ({ mend }) => (mend === undefined ? "" : `${mend.command} ${JSON.stringify(mend.input)}`),
      tone: () => "quiet"
    }
  ]
})
