/** What is open in the organs' decompositions on a day, told from the bare events. */
import {
  all,
  dissolvedBy,
  distinct,
  everyOfficer,
  type Facts,
  type Found,
  isForEnforcement,
  isLivePost,
  isLiveUnit,
  liveUnits,
  responsibleOrgans,
  servingOn,
  successorOn
} from "./Facts.ts"
import { carriersOn, type Holder, itemsOf, powerOn } from "./Items.ts"
import { decompositionFound, groundFound } from "./ItemOracle.ts"
import { isCertified } from "./OrganisationOracle.ts"

const isThere = (facts: Facts, organ: string, { kind, officer = "", post = "", unit }: Holder, day: string) => {
  if (!isLiveUnit(facts, organ, unit, day)) return false
  if (kind === "unit") return true
  if (!isLivePost(facts, organ, unit, post, day)) return false
  const serving = servingOn(facts, officer, day)
  return kind === "post" || (serving?.organ === organ && serving.post === post)
}

/** The delegations of an organ that run on a day. */
const running = (facts: Facts, organ: string, day: string): Facts =>
  all(facts, "DelegationGranted").filter(
    ({ data }) =>
      data.organ === organ &&
      data.from <= day &&
      day <= data.until &&
      !all(facts, "DelegationRevoked").some((one) => one.data.delegation === data.delegation && one.data.from <= day)
  )
const delegationRuns = (facts: Facts, organ: string, item: string, day: string): boolean =>
  running(facts, organ, day).some(({ data }) => data.items.includes(item))

/** A delegate named by its id, an organ of the register, is there no more. */
const delegatesGone = (facts: Facts, organ: string, day: string): ReadonlyArray<Found> =>
  running(facts, organ, day)
    .filter(({ data }) => dissolvedBy(facts, data.delegate.organ, day) !== undefined)
    .map(({ data: { delegate, delegation } }) => ({
      rule: "R-DUTY-DELEGATE-THERE",
      details: { organ, delegation, delegate: delegate.organ, successor: successorOn(facts, delegate.organ, day) }
    }))

/** Penalties and coercive measures ask for two: a unit with such an item on an enforcement post has one certified alone. */
const alone = (facts: Facts, organ: string, items: ReadonlyArray<string>, day: string): ReadonlyArray<Found> =>
  liveUnits(facts, organ, day).flatMap((unit) => {
    const carried = items.filter((item) => {
      const { category, kind } = powerOn(facts, item, day)
      const asksTwo = category === "penalty" || (category === "coercion" && kind === "measure")
      const onPost = carriersOn(facts, item, day).some(
        ({ holder }) =>
          holder.kind === "post" &&
          holder.unit === unit &&
          isForEnforcement(facts, holder.post!) &&
          isThere(facts, organ, holder, day)
      )
      return asksTwo && onPost
    })
    const certified = everyOfficer(facts).filter((officer) => {
      const serving = servingOn(facts, officer, day)
      return serving?.organ === organ && serving.unit === unit && isCertified(facts, organ, officer, day)
    })
    return carried.length > 0 && certified.length === 1
      ? [
          {
            rule: "R-DUTY-TWO-OFFICERS",
            details: { organ, unit, officer: certified[0], items: distinct(carried).toSorted() }
          }
        ]
      : []
  })

const aboutItem = (facts: Facts, organ: string, item: string, day: string): ReadonlyArray<Found> => {
  const carriers = carriersOn(facts, item, day)
  const there = carriers.map(({ holder }) => holder).filter((one) => isThere(facts, organ, one, day))
  const of = (kind: Holder["kind"]) => there.filter((one) => one.kind === kind)
  const mayAct = ({ officer = "", post = "" }: Holder) =>
    !isForEnforcement(facts, post) || isCertified(facts, organ, officer, day)
  const about = { organ, item }
  return [
    ...(of("unit").length === 0 ? [{ rule: "R-DUTY-UNIT-COVERED", details: about }] : []),
    ...of("unit")
      .filter(({ unit }) => !of("post").some((one) => one.unit === unit))
      .map(({ unit }) => ({ rule: "R-DUTY-POST-COVERED", details: { ...about, unit } })),
    ...of("post")
      .filter(({ post }) => !of("officer").some((one) => one.post === post && mayAct(one)))
      .map(({ post, unit }) => ({ rule: "R-DUTY-OFFICER-COVERED", details: { ...about, unit, post } })),
    ...carriers.flatMap(({ holder, source }) => {
      if (!isThere(facts, organ, holder, day)) return [{ rule: "R-DUTY-HOLDER-THERE", details: { ...about, holder } }]
      return source === "delegated" && !delegationRuns(facts, organ, item, day)
        ? [{ rule: "R-DUTY-DELEGATION-RUNS", details: { ...about, holder } }]
        : []
    })
  ]
}

const leaders = (facts: Facts, organ: string, items: ReadonlyArray<string>, day: string): ReadonlyArray<Found> => {
  const carrying = liveUnits(facts, organ, day).filter((unit) =>
    items.some((item) => carriersOn(facts, item, day).some(({ holder }) => holder.unit === unit))
  )
  return [undefined, ...carrying].flatMap((unit) =>
    ["principal", "supervising"]
      .filter(
        (leader) =>
          !all(facts, "LeaderDutyDefined").some(
            ({ data }) => data.organ === organ && data.unit === unit && data.leader === leader && data.from <= day
          )
      )
      .map((leader) => ({ rule: "R-DUTY-LEADERS", details: { organ, unit, leader } }))
  )
}

export const dutyFound = (facts: Facts, day: string): ReadonlyArray<Found> =>
  responsibleOrgans(facts, day).flatMap((organ) => {
    const items = itemsOf(facts, organ, day)
    return [
      ...items.flatMap((item) => [...aboutItem(facts, organ, item, day), ...groundFound(facts, organ, item, day)]),
      ...leaders(facts, organ, items, day),
      ...delegatesGone(facts, organ, day),
      ...alone(facts, organ, items, day),
      ...decompositionFound(facts, organ, day)
    ]
  })
