/** Guards of schemes, scores and grades: what an assessment may rest on, and how far its steps have gone. */
import { about, all, type Fact, type Facts, since } from "./Facts.ts"
import { both, each, type Law } from "./Laws.ts"
import { evaluatorsOf, lacking, owingReports, sinceSentBack, unapplied, unpublished } from "./RoundOracle.ts"

const isRepeated = (list: ReadonlyArray<unknown>) => new Set(list).size < list.length
/** Points have at most a few places: their sum is exact in millionths. */
const sum = (points: ReadonlyArray<string>) => points.reduce((total, one) => total + Math.round(Number(one) * 1e6), 0)
const isSum = (total: string, points: ReadonlyArray<string>) => sum([total]) === sum(points)

const scheme = (before: Facts, type: string, id: string) => about(all(before, type), "scheme", id)
const roundOf = (before: Facts, { data }: Fact) => about(before, "round", data.round)
const opened = (before: Facts, fact: Fact) => all(roundOf(before, fact), "RoundOpened")[0]
const ofUnit = (before: Facts, fact: Fact) => about(roundOf(before, fact), "unit", fact.data.unit)
const standing = (before: Facts, fact: Fact, type: string) => all(sinceSentBack(ofUnit(before, fact)), type).at(-1)
const termsOf = (before: Facts, fact: Fact) =>
  scheme(before, "SchemeAdopted", opened(before, fact)?.data.scheme).at(-1)?.data.terms
const excluded = (before: Facts, fact: Fact): ReadonlyArray<string> =>
  all(ofUnit(before, fact), "CriterionExcluded").map(({ data }) => data.criterion)

const sheets = ["SelfAssessmentSubmitted", "SelfAssessmentMissed", "PeerEvaluationSubmitted", "ReviewScored"]
const unitSteps = [
  ...sheets,
  "ObservationRecorded",
  "EvaluatorRecused",
  "CriterionExcluded",
  "ScoreCorrected",
  "GradeProposed",
  "GradeDetermined",
  "ObjectionLodged",
  "ObjectionDecided",
  "BonusAwarded",
  "RectificationReported"
]
const roundSteps = ["ResultPublished", "ResultApplied", "RoundClosed"]
const partOf: Readonly<Record<string, ReadonlyArray<string>>> = {
  self: sheets.slice(0, 2),
  peer: ["PeerEvaluationSubmitted"],
  review: ["ReviewScored"]
}
/** The sheet of a part as it stands: what a person who was recused filled in does not. */
const sheet = (before: Facts, fact: Fact, part: string, evaluator?: string) => {
  const told = ofUnit(before, fact)
  const at = told.findLastIndex((one) => partOf[part]!.includes(one.type) && one.data.evaluator === evaluator)
  const gone =
    part !== "self" &&
    all(told.slice(at), "EvaluatorRecused").some(({ data }) => data.evaluator.person === told[at]?.data.by)
  return at < 0 || gone ? undefined : told[at]
}
const partNamed = (type: string) => Object.keys(partOf).find((part) => partOf[part]!.includes(type))!
const scoresIn = ({ data }: Fact): ReadonlyArray<string> =>
  (data.scores ?? [data]).map(({ criterion }: any) => criterion)

/** Every criterion that applies has its score on every sheet that stands. */
const isScored = (before: Facts, fact: Fact): boolean => {
  const told = ofUnit(before, fact)
  const stand = [
    ["self", undefined],
    ...evaluatorsOf(roundOf(before, fact), fact.data.unit).map((by) => ["peer", by]),
    ["review", undefined]
  ].flatMap(([part, by]) => sheet(before, fact, part!, by) ?? [])
  const applying = termsOf(before, fact)
    .criteria.map(({ criterion }: any) => criterion)
    .filter((one: string) => !excluded(before, fact).includes(one))
  const isCorrected = (one: Fact, criterion: string) =>
    all(told, "ScoreCorrected").some(
      ({ data }) =>
        data.part === partNamed(one.type) && data.evaluator === one.data.evaluator && data.criterion === criterion
    )
  return stand.every((one) =>
    applying.every((criterion: string) => scoresIn(one).includes(criterion) || isCorrected(one, criterion))
  )
}

/** Everything that a scheme scores, the bonuses too. */
const listed = ({ bonus, criteria }: any): ReadonlyArray<any> => [...criteria, ...(bonus?.criteria ?? [])]

const schemes: Readonly<Record<string, Law>> = {
  "R-ASSESS-SCHEME-FROZEN": each(
    ["SchemeAdopted", "SchemePublished"],
    ({ data }, before) =>
      scheme(before, "SchemePublished", data.scheme).length > 0 ||
      scheme(before, "SchemeAdopted", data.scheme).some((one) => one.data.organ !== data.organ)
  ),
  "R-ASSESS-SCHEME-KNOWN": each(
    ["SchemePublished", "RoundOpened"],
    ({ data }, before) => scheme(before, "SchemeAdopted", data.scheme)[0]?.data.organ !== data.organ
  ),
  "R-ASSESS-POINTS-ADD": each(
    ["SchemeAdopted"],
    ({ data: { terms } }) =>
      !isSum(
        terms.total,
        terms.criteria.map(({ points }: any) => points)
      )
  ),
  "R-ASSESS-CODES-DISTINCT": each(
    ["SchemeAdopted"],
    ({ data: { terms } }) =>
      isRepeated(listed(terms).map(({ criterion }) => criterion)) ||
      isRepeated(terms.vetoes.map(({ code }: any) => code))
  ),
  "R-ASSESS-WEIGHTS-WHOLE": each(
    ["SchemeAdopted"],
    ({ data: { terms } }) => !isSum("100", Object.values(terms.weights))
  ),
  "R-ASSESS-BANDS": each(["SchemeAdopted"], ({ data: { terms } }) => {
    const { excellent, good, qualified } = terms.bands
    const order = [terms.total, excellent, good, qualified, "0"].map(Number)
    return order[0]! < order[1]! || order.slice(2).some((one, at) => one >= order[at + 1]!)
  }),
  "R-ASSESS-NO-FINES": each(["SchemeAdopted"], ({ data: { terms } }) =>
    listed(terms).some(({ measures }) => measures === "revenue")
  ),
  "R-ASSESS-BONUS-BOUNDED": each(["SchemeAdopted"], ({ data: { terms } }) => {
    if (terms.bonus === undefined) return false
    const { cap, criteria, most } = terms.bonus
    const singly = sum(criteria.map(({ points }: any) => points))
    const places = (most.split(".")[1] ?? "").length
    return (
      sum([cap]) <= 0 ||
      sum([cap]) > singly ||
      sum([most]) < sum([terms.total]) ||
      sum([most]) > sum([terms.total, cap]) ||
      places > terms.places
    )
  }),
  "R-ASSESS-PUBLISHED-FIRST": each(
    ["RoundOpened"],
    (fact, before) => !scheme(before, "SchemePublished", fact.data.scheme).some((one) => since(one) <= since(fact))
  ),
  "R-ASSESS-UNITS": each(["RoundOpened"], ({ data }) => data.units.length === 0 || isRepeated(data.units))
}

const steps: Readonly<Record<string, Law>> = {
  "R-ASSESS-IN-MATRIX": each(
    ["PeerEvaluationSubmitted"],
    (fact, before) => !evaluatorsOf(roundOf(before, fact), fact.data.unit).includes(fact.data.evaluator)
  ),
  "R-ASSESS-ROUND-RUNNING": each(
    [...unitSteps, ...roundSteps],
    (fact, before) =>
      opened(before, fact)?.data.organ !== fact.data.organ || all(roundOf(before, fact), "RoundClosed").length > 0
  ),
  "R-ASSESS-UNIT-IN-ROUND": each(
    unitSteps,
    (fact, before) => !opened(before, fact)!.data.units.includes(fact.data.unit)
  ),
  "R-ASSESS-DATED": both(
    each([...unitSteps, ...roundSteps, "RoundOpened", "SchemeAdopted"], (fact) => since(fact) > fact.today),
    each(unitSteps, (fact, before) => ofUnit(before, fact).some((one) => since(one) > since(fact)))
  ),
  "R-ASSESS-ROUND-COMPLETE": both(
    each(roundSteps, (fact, before) => {
      const units: ReadonlyArray<string> = opened(before, fact)!.data.units
      return fact.type !== "ResultApplied" && units.some((one) => lacking(roundOf(before, fact), one).length > 0)
    }),
    each(["ResultApplied"], (fact, before) => unpublished(roundOf(before, fact)).includes("result")),
    each(["RoundClosed"], (fact, before) =>
      [unpublished, unapplied, (round: Facts) => owingReports(before, round)].some(
        (of) => of(roundOf(before, fact)).length > 0
      )
    )
  ),
  "R-ASSESS-CRITERION-KNOWN": each([...sheets, "ScoreCorrected", "CriterionExcluded"], (fact, before) => {
    const known = termsOf(before, fact).criteria.map(({ criterion }: any) => criterion)
    const scored = scoresIn(fact)
    return isRepeated(scored) || scored.some((one) => !known.includes(one) || excluded(before, fact).includes(one))
  }),
  "R-ASSESS-BONUS-KNOWN": each(["BonusAwarded"], (fact, before) => {
    const { criteria = [] } = termsOf(before, fact).bonus ?? {}
    return !criteria.some(({ criterion }: any) => criterion === fact.data.criterion)
  }),
  "R-ASSESS-BONUS-ONCE": each(["BonusAwarded"], (fact, before) => {
    const { criterion, evidence, points } = fact.data
    const last = all(ofUnit(before, fact), "BonusAwarded").findLast(
      ({ data }) => data.evidence.sha256 === evidence.sha256
    )?.data
    const counts = last !== undefined && Number(last.points) > 0
    return counts ? last.criterion !== criterion || last.points === points : Number(points) === 0
  }),
  "R-ASSESS-RECTIFICATION-OWED": each(
    ["RectificationReported"],
    (fact, before) => !owingReports(before, roundOf(before, fact)).includes(fact.data.unit)
  ),
  "R-ASSESS-TOTAL-ADDS": each(
    ["SelfAssessmentSubmitted"],
    ({ data }) =>
      !isSum(
        data.total,
        data.scores.map(({ points }: any) => points)
      )
  ),
  "R-ASSESS-SCORED-ONCE": each(
    sheets,
    (fact, before) => sheet(before, fact, partNamed(fact.type), fact.data.evaluator) !== undefined
  ),
  "R-ASSESS-SHEET-KNOWN": each(
    ["ScoreCorrected"],
    (fact, before) => sheet(before, fact, fact.data.part, fact.data.evaluator) === undefined
  ),
  "R-ASSESS-MISSED-AFTER-DUE": each(
    ["SelfAssessmentMissed"],
    (fact, before) => since(fact) <= opened(before, fact)!.data.due.due
  ),
  "R-ASSESS-NOT-ZERO": each(["GradeProposed"], (fact, before) => !isScored(before, fact)),
  "R-ASSESS-FOLLOWS-BANDS": each(
    ["GradeProposed"],
    ({ data }) => data.grade !== data.band && data.vetoes.length === 0 && data.grounds === undefined
  ),
  "R-ASSESS-VETO": each(["GradeProposed", "GradeDetermined"], (fact, before) => {
    const { vetoes } = fact.data.vetoes === undefined ? standing(before, fact, "GradeProposed")!.data : fact.data
    return vetoes.length > 0 && fact.data.grade !== "unqualified"
  }),
  "R-ASSESS-VETO-KNOWN": each(["GradeProposed"], (fact, before) =>
    fact.data.vetoes.some((one: string) => !termsOf(before, fact).vetoes.some(({ code }: any) => code === one))
  ),
  "R-ASSESS-DETERMINED-ONCE": each(
    ["GradeProposed", "GradeDetermined"],
    (fact, before) => standing(before, fact, "GradeDetermined") !== undefined
  ),
  "R-ASSESS-DIFFERS": each(
    ["GradeDetermined"],
    (fact, before) =>
      fact.data.grade !== standing(before, fact, "GradeProposed")!.data.grade && fact.data.grounds === undefined
  ),
  "R-ASSESS-OBJECTION-ONCE": both(
    each(["ObjectionLodged"], (fact, before) => standing(before, fact, "ObjectionLodged") !== undefined),
    each(
      ["ObjectionDecided"],
      (fact, before) =>
        standing(before, fact, "ObjectionLodged") === undefined ||
        standing(before, fact, "ObjectionDecided") !== undefined ||
        fact.data.grade === standing(before, fact, "GradeDetermined")!.data.grade
    )
  )
}

export const lawsOfRounds: Readonly<Record<string, Law>> = { ...schemes, ...steps }
