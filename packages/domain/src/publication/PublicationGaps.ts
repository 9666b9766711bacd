/** View: what the organs owe the public on a day, each with the command that mends it. */
import { Either, HashMap, Option, Schema } from "effect"
import { roundsOn, schemes, stories } from "../assessment/index.ts"
import { catalogueOf, catalogues } from "../basis/index.ts"
import { decompositionOf, decompositions } from "../duty/index.ts"
import {
  findingColumns,
  findingJson,
  type FindingRow,
  foldAll,
  optional,
  organColumn,
  OrganId,
  view
} from "../kernel/index.ts"
import { chosenOrgans, liveOrgans, organs } from "../organisation/index.ts"
import { publicationFindings } from "./Findings.ts"
import { publications } from "./State.ts"

export const PublicationGaps = view("publication-gaps", {
  zh: "公布缺漏",
  en: "What is not published, or was withdrawn late",
  clause: "P2.1-R2",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: foldAll({
    organs: organs.all,
    catalogues: catalogues.all,
    decompositions: decompositions.all,
    publications: publications.all,
    schemes: schemes.all,
    stories: stories.all
  }),
  answer: (state, { organ }, { validOn }) => {
    const assessments = roundsOn(state, validOn).map((round) => ({
      round,
      scheme: Option.getOrUndefined(HashMap.get(state.schemes, round.scheme))
    }))
    return Either.map(chosenOrgans(state.organs, organ, validOn, liveOrgans), (all) =>
      all.flatMap(({ name, organ: of }) => {
        const adopted = {
          assessments,
          catalogue: catalogueOf(state.catalogues, of),
          decomposition: decompositionOf(state.decompositions, of)
        }
        return publicationFindings(of, adopted, state.publications, validOn).map(
          (one): FindingRow => ({ organ: of, name, ...findingJson(one) })
        )
      })
    )
  },
  columns: [organColumn, ...findingColumns]
})
