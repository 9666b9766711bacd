/** View: organs, their units and posts on a day, in order: who leads, who does the work, in whose place an organ stands. */
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
import { chosenOrgans } from "./ChosenOrgans.ts"
import { leds, organKinds, unitKinds } from "./Labels.ts"
import {
  leadershipOn,
  liveOrgans,
  liveUnits,
  organisationFindings,
  organName,
  type StandingOrgan,
  type StandingUnit,
  unitName
} from "./Standing.ts"
import { livePosts } from "./StaffStanding.ts"
import { posts } from "./StaffState.ts"
import { jurisdiction, legalOfficeName, organs, units } from "./State.ts"
import { predecessorsOf } from "./Succession.ts"

const chart = foldAll({ jurisdiction, legalOfficeName, organs: organs.all, units: units.all, posts: posts.all })
type Chart = typeof chart.initial

interface Place {
  readonly place: "legal-office" | "organ" | "unit" | "post"
  readonly id: string
  readonly name: string
  /** The organ that a unit or a post belongs to. */
  readonly organ?: string
  readonly sort?: { readonly zh: string; readonly en: string }
  readonly led?: { readonly zh: string; readonly en: string }
  readonly principal?: string
  readonly supervising?: string
  readonly undertakingUnit?: string
  readonly since?: Entered
  /** Dissolved organs in whose place this one stands. */
  readonly succeeds?: ReadonlyArray<string>
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
    succeeds: predecessorsOf(state.organs, organ.organ, on).map((one) => organName(state.organs, one, on)),
    open: organisationFindings(organ, state.units, on).map(({ rule }) => rule.id)
  }
}

const postSorts = {
  enforcement: { zh: "执法岗位", en: "enforcement post" },
  other: { zh: "岗位", en: "post" }
}

const postRows = (state: Chart, unit: StandingUnit, on: LocalDate): ReadonlyArray<Place> =>
  livePosts(state.posts, unit.organ, on)
    .filter((post) => post.unit === unit.unit)
    .map(({ enforcement, name, organ, post, since }) => ({
      place: "post",
      id: post,
      name,
      organ,
      sort: enforcement ? postSorts.enforcement : postSorts.other,
      since,
      open: []
    }))

const unitRows = (state: Chart, organ: OrganId, on: LocalDate): ReadonlyArray<Place> =>
  liveUnits(state.units, organ, on).flatMap((unit) => [
    {
      place: "unit",
      id: unit.unit,
      name: unit.name,
      organ,
      sort: unitKinds[unit.kind],
      since: unit.since,
      open: []
    },
    ...postRows(state, unit, on)
  ])

/** One step further in for each level. */
const indents = { "legal-office": "", organ: "", unit: "　", post: "　　" }

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
      chosenOrgans(state.organs, organ, validOn, liveOrgans),
      (chosen): ReadonlyArray<Place> => [
        ...(organ === undefined ? officeRow(state, validOn) : []),
        ...chosen.flatMap((one) => [organRow(state, one, validOn), ...unitRows(state, one.organ, validOn)])
      ]
    ),
  columns: [
    { zh: "机构", en: "Body", show: ({ name, place }) => `${indents[place]}${name}` },
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
    { zh: "自", en: "Since", show: ({ since }, lang: Lang) => (since === undefined ? "" : showEntered(since, lang)) },
    { zh: "承接", en: "Succeeds", show: ({ succeeds }) => succeeds?.join("、") ?? "" }
  ]
})
