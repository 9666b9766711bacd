/**
 * Which level of law may set which power, with the article that says so: Penalty Act arts. 10–14 and 16, Licensing Act
 * arts. 14, 15 and 17, Coercion Act arts. 10 and 13.
 *
 * To set a power (设定) is to create it. A lower level may still spell out (规定) what a higher one has set, so an item
 * may cite both; what counts is that one of its clauses stands at a level that may set the power.
 */
import type { Level } from "../basis/index.ts"
import type { Bilingual } from "../kernel/index.ts"
import type { MeasureKind, PenaltyKind } from "./Labels.ts"
import type { Part } from "./Power.ts"

export interface Competence {
  readonly may: "yes" | "with-limits" | "no"
  readonly article: string
  /** Within which limits. */
  readonly limits?: Bilingual
}

const yes = (article: string): Competence => ({ may: "yes", article })
const no = (article: string): Competence => ({ may: "no", article })
const limited = (article: string, zh: string, en: string): Competence => ({
  may: "with-limits",
  article,
  limits: { zh, en }
})

/** What a level says of a power, by kind where the law draws a line there. */
type Cell<Kind extends string> = { readonly [K in Kind]?: Competence } & { readonly rest: Competence }
type Row<Kind extends string> = Readonly<Record<Level, Cell<Kind>>>

const regulationPenalty: Cell<PenaltyKind> = {
  rest: yes("行政处罚法第十二条"),
  detention: no("行政处罚法第十二条"),
  "business-licence-revocation": no("行政处罚法第十二条")
}
const rulePenalty = (article: string, by: Bilingual): Cell<PenaltyKind> => ({
  rest: no(article),
  warning: yes(article),
  criticism: yes(article),
  fine: limited(article, `罚款限额由${by.zh}规定`, `up to a fine that ${by.en} fixes`)
})
const governmentRule = rulePenalty("行政处罚法第十四条", {
  zh: "省级人大常委会",
  en: "the provincial people's congress"
})
const noPenalty: Cell<PenaltyKind> = { rest: no("行政处罚法第十六条") }

const penalty: Row<PenaltyKind> = {
  law: { rest: yes("行政处罚法第十条") },
  "administrative-regulation": { rest: yes("行政处罚法第十一条"), detention: no("行政处罚法第十一条") },
  "provincial-regulation": regulationPenalty,
  "municipal-regulation": regulationPenalty,
  "departmental-rule": rulePenalty("行政处罚法第十三条", { zh: "国务院", en: "the State Council" }),
  "provincial-rule": governmentRule,
  "municipal-rule": governmentRule,
  "normative-document": noPenalty,
  "three-fixes": noPenalty
}

const localLicence = limited(
  "行政许可法第十五条",
  "尚未制定法律、行政法规的事项",
  "where no law or administrative regulation exists"
)
const noLicence = no("行政许可法第十七条")

const licensing: Row<never> = {
  law: { rest: yes("行政许可法第十四条") },
  "administrative-regulation": {
    rest: limited("行政许可法第十四条", "尚未制定法律的事项", "where no law exists")
  },
  "provincial-regulation": { rest: localLicence },
  "municipal-regulation": { rest: localLicence },
  "provincial-rule": {
    rest: limited("行政许可法第十五条", "临时性许可，实施满一年失效", "temporary, for one year")
  },
  "municipal-rule": { rest: noLicence },
  "departmental-rule": { rest: noLicence },
  "normative-document": { rest: noLicence },
  "three-fixes": { rest: noLicence }
}

const stateAffair = limited(
  "行政强制法第十条",
  "尚未制定法律且属于国务院行政管理职权的事项",
  "where no law exists, within the State Council's powers"
)
const localAffair = limited(
  "行政强制法第十条",
  "尚未制定法律、行政法规的地方性事务",
  "local affairs where no law or administrative regulation exists"
)
const noMeasure: Cell<MeasureKind> = { rest: no("行政强制法第十条") }
const regulationMeasure: Cell<MeasureKind> = { ...noMeasure, sealing: localAffair, seizure: localAffair }

const measure: Row<MeasureKind> = {
  law: { rest: yes("行政强制法第十条") },
  "administrative-regulation": {
    rest: stateAffair,
    liberty: no("行政强制法第十条"),
    freezing: no("行政强制法第十条")
  },
  "provincial-regulation": regulationMeasure,
  "municipal-regulation": regulationMeasure,
  "provincial-rule": noMeasure,
  "municipal-rule": noMeasure,
  "departmental-rule": noMeasure,
  "normative-document": noMeasure,
  "three-fixes": noMeasure
}

/** Of the other categories no law reserves the setting: the plan takes duties from all levels down to three-fixes. */
const unreserved = yes("P2.2-1")

export const maySet = (level: Level, part: Part): Competence => {
  switch (part.power) {
    case "penalty":
      return penalty[level][part.kind] ?? penalty[level].rest
    case "measure":
      return measure[level][part.kind] ?? measure[level].rest
    case "execution":
      return level === "law" ? yes("行政强制法第十三条") : no("行政强制法第十三条")
    case "licensing":
      return licensing[level].rest
    default:
      return unreserved
  }
}

/** Those of the parts that none of the levels may set. */
export const unsupported = (parts: ReadonlyArray<Part>, levels: ReadonlyArray<Level>): ReadonlyArray<Part> =>
  parts.filter((part) => levels.every((level) => maySet(level, part).may === "no"))
