/** Guards of power items, their holders and delegations. */
import { about, all, type Fact, type Facts, isLiveOrgan, servingOn, since, turningDays } from "./Facts.ts"
import { unset } from "./ItemOracle.ts"
import { carriersOn, contentOn, isItemOn, itemsOf, powerOn } from "./Items.ts"
import { both, each, type Law, whenever } from "./Laws.ts"

const onItems = ["ItemRevised", "ItemCategoryCorrected", "ItemWithdrawn", "DutyAssigned", "DutyMoved", "DutyWithdrawn"]
const organOf = (before: Facts, item: string) => about(all(before, "ItemDefined"), "item", item)[0]?.data.organ
const isOwn = (before: Facts, organ: string, item: string, day: string) =>
  organOf(before, item) === organ && isItemOn(before, item, day)
const sourceOn = (before: Facts, item: string, holder: unknown, day: string) =>
  carriersOn(before, item, day).find((one) => JSON.stringify(one.holder) === JSON.stringify(holder))?.source
const delegation = (before: Facts, { data }: Fact) =>
  about(all(before, "DelegationGranted"), "delegation", data.delegation)[0]?.data

/** Every item rests, on every day on which it is there, on law that may set what it empowers to. */
const competent = (facts: Facts): ReadonlyArray<string> =>
  all(facts, "ItemDefined").flatMap(({ data: { item } }) =>
    turningDays(about(facts, "item", item))
      .filter((day) => isItemOn(facts, item, day))
      .filter((day) => {
        const cited = contentOn(facts, item, day).citations.map(({ instrument }: any) => instrument)
        return unset(facts, powerOn(facts, item, day), cited).length > 0
      })
      .map((day) => `${item} ${day}`)
  )

export const lawsOfDuty: Readonly<Record<string, Law>> = {
  "R-DUTY-ITEM-KNOWN": both(
    each(onItems, (fact, before) => !isOwn(before, fact.data.organ, fact.data.item, since(fact))),
    each(["DelegationGranted"], (fact, before) =>
      fact.data.items.some((item: string) => !isOwn(before, fact.data.organ, item, since(fact)))
    )
  ),
  "R-DUTY-COMPETENT": whenever(["ItemDefined", "ItemRevised", "ItemCategoryCorrected"], competent),
  "R-DUTY-LEAD": each(["ItemDefined", "ItemRevised"], (fact, before) => {
    const { joint } = fact.data.content
    if (joint === undefined) return false
    const earlier = fact.type === "ItemRevised" && contentOn(before, fact.data.item, since(fact)).joint
    const isKept = JSON.stringify(earlier) === JSON.stringify(joint)
    const { lead, organs } = joint
    const isRepeated = new Set([lead, ...organs]).size <= organs.length
    const isGone = !isKept && organs.some((one: string) => !isLiveOrgan(before, one, since(fact)))
    return lead !== fact.data.organ || isRepeated || isGone
  }),
  "R-DUTY-CATEGORY-OTHER": each(
    ["ItemCategoryCorrected"],
    ({ data }, before) => JSON.stringify(powerOn(before, data.item, data.from)) === JSON.stringify(data.power)
  ),
  "R-DUTY-ASSIGNED-ONCE": each(
    ["DutyAssigned"],
    ({ data }, before) => sourceOn(before, data.item, data.holder, data.from) === data.source
  ),
  "R-DUTY-HELD": each(
    ["DutyMoved", "DutyWithdrawn"],
    ({ data }, before) => sourceOn(before, data.item, data.fromHolder ?? data.holder, data.from) === undefined
  ),
  "R-DUTY-MOVES-LEVEL": each(
    ["DutyMoved"],
    ({ data: { fromHolder, toHolder } }) =>
      fromHolder.kind !== toHolder.kind || JSON.stringify(fromHolder) === JSON.stringify(toHolder)
  ),
  "R-DUTY-ON-POST": each(["DutyAssigned", "DutyMoved", "ResponsibilityLetterSigned"], (fact, before) => {
    const { kind, officer, post } = fact.data.toHolder ?? fact.data.holder
    return kind === "officer" && servingOn(before, officer, since(fact))?.post !== post
  }),
  "R-DUTY-LETTER": each(["ResponsibilityLetterSigned"], (fact, before) => {
    const { holder, scope } = fact.data
    const carries = (item: string) => sourceOn(before, item, holder, since(fact)) !== undefined
    return holder.kind === "post" || (scope.items ?? []).some((item: string) => !carries(item))
  }),
  "R-DUTY-DELEGATION-KNOWN": each(["DelegationRevoked"], (fact, before) => {
    const { from, organ, until } = delegation(before, fact) ?? {}
    const revoked = about(all(before, "DelegationRevoked"), "delegation", fact.data.delegation).length > 0
    return organ !== fact.data.organ || since(fact) < from || since(fact) > until || revoked
  }),
  "R-DUTY-DELEGATION-PERIOD": each(["DelegationGranted"], ({ data }) => data.until < data.from),
  "R-DUTY-DELEGATE": each(["DelegationGranted"], ({ data: { delegate, from, organ } }, before) => {
    if (delegate.organ === undefined) return false
    const isAdministrative =
      about(all(before, "OrganRegistered"), "organ", delegate.organ)[0]?.data.kind === "administrative"
    const isOther = delegate.organ !== organ && isLiveOrgan(before, delegate.organ, from)
    return !isOther || isAdministrative !== (delegate.kind === "administrative-organ")
  }),
  "R-DUTY-REDELEGATION": each(["DelegationGranted"], ({ data }, before) =>
    about(all(before, "OrganRegistered"), "organ", data.organ).some((one) => one.data.kind === "entrusted")
  ),
  "R-DUTY-EDITION-FILLED": each(
    ["DecompositionAdopted"],
    (fact, before) => itemsOf(before, fact.data.organ, since(fact)).length === 0
  ),
  "R-DUTY-EDITION-ADOPTED": each(["ResponsibilityLetterSigned"], (fact, before) => {
    const { edition } = fact.data.scope
    const adopted = about(all(before, "DecompositionAdopted"), "organ", fact.data.organ)
    return edition !== undefined && !adopted.some((one) => one.data.edition === edition && since(one) <= since(fact))
  })
}
