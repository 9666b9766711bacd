/** Annexes 2, 3 and 4 as the plan prints them: powers by category, the tree of responsibility, and officers' duties. */
import { type Level, planOrder, showClauses } from "../basis/index.ts"
import type { LocalDate, OrganId } from "../kernel/index.ts"
import {
  certificateOfOfficerOn,
  certificateOn,
  type CertificateStatus,
  known,
  organName,
  servingOfficers,
  unitName
} from "../organisation/index.ts"
import { type CarriedItem, isThere, itemsOn, leaderDutyOn, type Surroundings } from "./Decomposed.ts"
import type { Limit } from "./Events.ts"
import { type Holder, holderKey } from "./Holder.ts"
import { Category, type DutySource, Leader } from "./Labels.ts"
import type { Power } from "./Power.ts"
import type { Decomposition } from "./State.ts"

type Text = { readonly zh: string; readonly en: string }

/** One item as annex 2 lists it. */
export interface ItemLine {
  readonly item: string
  readonly name: string
  readonly power: Power
  readonly organ: string
  readonly units: ReadonlyArray<string>
  readonly bases: ReadonlyArray<{ readonly level: Level; readonly title: string; readonly clauses: Text }>
  readonly target: string
  readonly statutory?: Limit
  readonly promised?: Limit
  readonly charge: string
  readonly joint: ReadonlyArray<string>
  readonly remark: string
}

const itemLine = (one: CarriedItem, around: Surroundings, day: LocalDate): ItemLine => ({
  item: one.item,
  name: one.name,
  power: one.power,
  organ: organName(around.organs, one.organ, day),
  units: one.carriers.flatMap(({ holder }) =>
    holder.kind === "unit" ? [unitName(around.units, holder.unit, day)] : []
  ),
  bases: one.citations
    .map(({ clauses, instrument }) => {
      const cited = known(around.instruments, instrument)
      return {
        level: cited?.level ?? "normative-document",
        title: cited?.title ?? instrument,
        clauses: { zh: showClauses(clauses, "zh"), en: showClauses(clauses, "en") }
      }
    })
    .sort((a, b) => planOrder.indexOf(a.level) - planOrder.indexOf(b.level)),
  target: one.target ?? "",
  ...one.limits,
  charge: one.charge ?? "",
  joint: (one.joint?.organs ?? []).map((organ) => organName(around.organs, organ, day)),
  remark: one.remark ?? ""
})

/** Annex 2: by category, within it by code. */
export const itemLines = (
  decomposition: Pick<Decomposition, "items">,
  around: Surroundings,
  day: LocalDate
): ReadonlyArray<ItemLine> =>
  itemsOn(decomposition, day)
    .map((one) => itemLine(one, around, day))
    .sort((a, b) => order(a) - order(b))
const order = ({ power }: ItemLine) => Category.literals.indexOf(power.category)

/** What a holder is called on a day. */
export const holderName = (holder: Holder, around: Surroundings, day: LocalDate): string => {
  if (holder.kind === "unit") return unitName(around.units, holder.unit, day)
  if (holder.kind === "post") return known(around.posts, holder.post)?.name ?? holder.post
  return servingName(around, holder.officer, day)
}
const servingName = ({ officers }: Surroundings, officer: string, day: LocalDate): string => {
  const service = known(officers, officer)?.service ?? []
  const named = service.flatMap(({ from, value }) => (value === "left" || from > day ? [] : [value.name]))
  return named[named.length - 1] ?? officer
}

/** One line of annex 3: a leader's duty, or an item with its holder and source, those inside after those above. */
export type TreeLine =
  | {
      readonly kind: "leader"
      readonly unit: string
      readonly leader: Leader
      readonly content: string
    }
  | {
      readonly kind: Holder["kind"]
      readonly holder: string
      readonly unit: string
      readonly item: string
      readonly name: string
      readonly source: DutySource
    }

const leaderLines = (
  decomposition: Decomposition,
  unit: string | undefined,
  called: string,
  day: LocalDate
): ReadonlyArray<TreeLine> =>
  Leader.literals.flatMap((leader): ReadonlyArray<TreeLine> => {
    const content = leaderDutyOn(decomposition, unit, leader, day)
    return content === undefined ? [] : [{ kind: "leader", unit: called, leader, content }]
  })

export const treeLines = (
  decomposition: Decomposition,
  around: Surroundings,
  day: LocalDate
): ReadonlyArray<TreeLine> => {
  const carried = itemsOn(decomposition, day).flatMap((one) =>
    one.carriers
      .filter(({ holder }) => isThere(around, one.organ, holder, day))
      .map((carrier) => ({ ...carrier, item: one.item, name: one.name, key: holderKey(carrier.holder) }))
  )
  const named = decomposition.leaders.flatMap(({ unit }) => (unit === undefined ? [] : [unit as string]))
  const units = [...new Set([...carried.map(({ holder }) => holder.unit as string), ...named])].sort()
  return [
    ...leaderLines(decomposition, undefined, "", day),
    ...units.flatMap((unit) => {
      const called = unitName(around.units, unit as never, day)
      const lines = carried
        .filter(({ holder }) => holder.unit === unit)
        .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
        .map(
          ({ holder, item, name, source }): TreeLine => ({
            kind: holder.kind,
            holder: holderName(holder, around, day),
            unit: called,
            item,
            name,
            source
          })
        )
      return [...leaderLines(decomposition, unit, called, day), ...lines]
    })
  ]
}

/** One officer as annex 4 lists them. */
export interface OfficerLine {
  readonly officer: string
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly post: string
  readonly certificate: string
  readonly status?: CertificateStatus
  readonly duties: ReadonlyArray<{ readonly item: string; readonly name: string; readonly source: DutySource }>
}

/** Annex 4: every serving officer, in order of enrolment. */
export const officerLines = (
  organ: OrganId,
  decomposition: Pick<Decomposition, "items">,
  around: Surroundings,
  day: LocalDate
): ReadonlyArray<OfficerLine> => {
  const items = itemsOn(decomposition, day)
  return servingOfficers(around.officers, organ, day).map(({ assignment, name, officer, title }) => {
    const held = certificateOfOfficerOn(around.certificates, officer, organ, day)
    const post = assignment?.post
    return {
      officer,
      name,
      title: title ?? "",
      unit: assignment === undefined ? "" : unitName(around.units, assignment.unit, day),
      post: post === undefined ? "" : (known(around.posts, post)?.name ?? post),
      certificate: held?.certificate ?? "",
      ...(held === undefined ? {} : { status: certificateOn(held, day) }),
      duties: items.flatMap((one) =>
        one.carriers
          .filter(({ holder }) => holder.kind === "officer" && holder.officer === officer && holder.post === post)
          .map(({ source }) => ({ item: one.item, name: one.name, source }))
      )
    }
  })
}

/** Every basis of one level, in words. */
export const basesOf = ({ bases }: ItemLine, wanted: ReadonlyArray<Level>, lang: "zh" | "en"): string =>
  bases
    .filter(({ level }) => wanted.includes(level))
    .map(({ clauses, title }) => (lang === "zh" ? `《${title}》${clauses.zh}` : `${title}, ${clauses.en}`))
    .join(lang === "zh" ? "；" : "; ")
