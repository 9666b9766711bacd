/**
 * Units that could not act by two: an enforcement act needs at least two officers with certificates (行政处罚法第四十二条;
 * for coercive measures 行政强制法第十八条). It is judged by the unit, since officers of one unit act together whatever
 * post each is on. A unit without any is found uncovered, which weighs more.
 *
 * The plan does not ask for it, so a decomposition may be filed all the same.
 */
import type { Finding, LocalDate, Mend, OrganId, UnitId } from "../kernel/index.ts"
import { Certified, isCertifiedOn, known, liveUnits, servingOfficers, staffFindings } from "../organisation/index.ts"
import { isThere, itemsOn, type Surroundings } from "./Decomposed.ts"
import { TwoOfficers } from "./GapRules.ts"
import type { Power } from "./Power.ts"
import type { Decomposition } from "./State.ts"

/** Which powers the two acts speak of. */
const needsTwo = (power: Power): boolean =>
  power.category === "penalty" || (power.category === "coercion" && power.kind === "measure")

/** A colleague's certificate is seen to; where there is no colleague on an enforcement post, another is placed on one. */
const second = (
  organ: OrganId,
  unit: UnitId,
  posts: ReadonlyArray<string>,
  around: Surroundings,
  day: LocalDate
): Mend => {
  const state = known(around.organs, organ)
  const colleagues = servingOfficers(around.officers, organ, day)
    .filter(({ assignment }) => assignment?.unit === unit)
    .map(({ officer }): string => officer)
  const open = state === undefined ? [] : staffFindings(state, around, day)
  const certify = open.find(
    ({ details, mend, rule }) =>
      // To move a colleague away would leave the unit with one still.
      rule.id === Certified.id && colleagues.includes(details.officer) && mend?.command !== "AssignOfficer"
  )
  return certify?.mend ?? { command: "AssignOfficer", input: { organ, unit, post: posts[0] } }
}

export const aloneInUnits = (
  organ: OrganId,
  decomposition: Pick<Decomposition, "items">,
  around: Surroundings,
  day: LocalDate
): ReadonlyArray<Finding> => {
  const carried = itemsOn(decomposition, day)
    .filter(({ power }) => needsTwo(power))
    .flatMap(({ carriers, item }) =>
      carriers.flatMap(({ holder }) =>
        holder.kind === "post" &&
        known(around.posts, holder.post)?.enforcement === true &&
        isThere(around, organ, holder, day)
          ? [{ item, unit: holder.unit, post: holder.post }]
          : []
      )
    )
  return liveUnits(around.units, organ, day).flatMap(({ name, unit }) => {
    const own = carried.filter((one) => one.unit === unit)
    const certified = servingOfficers(around.officers, organ, day).filter(
      ({ assignment, officer }) => assignment?.unit === unit && isCertifiedOn(around.certificates, officer, organ, day)
    )
    const [only, ...others] = certified
    if (own.length === 0 || only === undefined || others.length > 0) return []
    const items = [...new Set(own.map(({ item }) => item))]
    const details = { organ, unit, name, officer: only.officer, called: only.name, items }
    return [
      TwoOfficers.find(
        details,
        second(
          organ,
          unit,
          own.map(({ post }) => post),
          around,
          day
        )
      )
    ]
  })
}
