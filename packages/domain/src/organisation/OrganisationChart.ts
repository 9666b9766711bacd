/** View: organs and their units on a day, in order, with who leads and who does the work. */
import { Either, Schema } from "effect"
import {
  type Column,
  Dated,
  type Entered,
  foldAll,
  type Lang,
  type LocalDate,
  optional,
  OrganId,
  showEntered,
  view
} from "../kernel/index.ts"
import { leds, organKinds, unitKinds } from "./Labels.ts"
import {
  known,
  leadershipOn,
  liveOrgans,
  liveUnits,
  organisationFindings,
  requireOrgan,
  type StandingOrgan,
  unitName
} from "./Standing.ts"
import { jurisdiction, legalOfficeName, organs, units } from "./State.ts"

const chart = foldAll({ jurisdiction, legalOfficeName, organs: organs.all, units: units.all })
type Chart = typeof chart.initial

interface Place {
  readonly place: "legal-office" | "organ" | "unit"
  readonly id: string
  readonly name: string
  /** The organ that a unit belongs to. */
  readonly organ?: string
  readonly sort?: { readonly zh: string; readonly en: string }
  readonly led?: { readonly zh: string; readonly en: string }
  readonly principal?: string
  readonly supervising?: string
  readonly undertakingUnit?: string
  readonly since?: Entered
  /** Rules that this organ's leadership leaves open. */
  readonly open: ReadonlyArray<string>
}

const organRow = (state: Chart, organ: StandingOrgan, on: LocalDate): Place => {
  const leaders = leadershipOn(organ, on)
  return {
    place: "organ",
    id: organ.organ,
    name: organ.name,
    sort: organKinds[organ.kind],
    led: leds[organ.led],
    ...(leaders === undefined
      ? {}
      : {
          principal: `${leaders.principal.name}（${leaders.principal.title}）`,
          supervising: `${leaders.supervising.name}（${leaders.supervising.title}）`,
          undertakingUnit: unitName(state.units, leaders.undertakingUnit, on)
        }),
    since: organ.since,
    open: organisationFindings(organ, state.units, on).map(({ rule }) => rule.id)
  }
}

const unitRows = (state: Chart, organ: OrganId, on: LocalDate): ReadonlyArray<Place> =>
  liveUnits(state.units, organ, on).map((unit) => ({
    place: "unit",
    id: unit.unit,
    name: unit.name,
    organ,
    sort: unitKinds[unit.kind],
    since: unit.since,
    open: []
  }))

const officeRow = (state: Chart, on: LocalDate): ReadonlyArray<Place> => {
  const name = Dated.on(state.legalOfficeName, on)
  return name === undefined ? [] : [{ place: "legal-office", id: "legal-office", name, open: [] }]
}

const leader = (zh: string, en: string, of: (row: Place) => string | undefined): Column<Place> => ({
  zh,
  en,
  show: (row, lang) => of(row) ?? (row.place === "organ" ? { zh: "未明确", en: "not named" }[lang] : ""),
  tone: ({ open }) => (open.length > 0 ? "bad" : "plain")
})

export const OrganisationChart = view("organisation-chart", {
  zh: "机构图",
  en: "Organisation chart",
  clause: "P3.1",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: chart,
  answer: (state, { organ }, { validOn }) =>
    Either.map(
      organ === undefined
        ? Either.right(liveOrgans(state.organs, validOn))
        : Either.map(requireOrgan(known(state.organs, organ), organ, validOn), (one) => [one]),
      (chosen): ReadonlyArray<Place> => [
        ...(organ === undefined ? officeRow(state, validOn) : []),
        ...chosen.flatMap((one) => [organRow(state, one, validOn), ...unitRows(state, one.organ, validOn)])
      ]
    ),
  columns: [
    { zh: "机构", en: "Body", show: ({ name, place }) => (place === "unit" ? `　${name}` : name) },
    { zh: "编号", en: "Id", show: ({ id, place }) => (place === "legal-office" ? "" : id), tone: () => "quiet" },
    {
      zh: "性质",
      en: "Kind",
      show: ({ place, sort }, lang: Lang) =>
        sort?.[lang] ?? (place === "legal-office" ? { zh: "政府法制机构", en: "legal office" }[lang] : "")
    },
    { zh: "领导体制", en: "Led", show: ({ led }, lang: Lang) => led?.[lang] ?? "" },
    leader("主要负责人", "Principal", ({ principal }) => principal),
    leader("分管领导", "Supervising leader", ({ supervising }) => supervising),
    leader("承办科室", "Undertaking unit", ({ undertakingUnit }) => undertakingUnit),
    { zh: "自", en: "Since", show: ({ since }, lang: Lang) => (since === undefined ? "" : showEntered(since, lang)) }
  ]
})
