/** Schemes through time: a draft until it is published, and frozen from then on. */
import { type Decimal, entity, fold, type LocalDate, type OrganId, type SchemeId, tag, when } from "../kernel/index.ts"
import { RoundOpened, SchemeAdopted, SchemePublished } from "./Events.ts"
import { isMore } from "./Exact.ts"
import type { Grade } from "./Labels.ts"
import type { MadePublic } from "./Round.ts"
import type { BonusTerms, Criterion, SchemeTerms } from "./Terms.ts"

export interface Scheme {
  readonly organ: OrganId
  readonly scheme: SchemeId
  readonly year: number
  readonly terms: SchemeTerms
  readonly adoptedOn: LocalDate
  readonly published?: Pick<MadePublic, "on" | "channel" | "document"> & { readonly position: number }
  /** Of the record that says what stands in it. */
  readonly position: number
}

export const schemes = entity<"scheme", Scheme | undefined>("scheme", undefined, (on) => [
  on(SchemeAdopted, (_, { on: adoptedOn, ...rest }, { position }) => ({ ...rest, adoptedOn, position })),
  on(
    SchemePublished,
    (state, { channel, document, on: day }, { position }) =>
      state && {
        ...state,
        published: { on: day, channel, position, ...(document === undefined ? {} : { document: document.sha256 }) }
      }
  )
])

/** The rounds that an organ opened for a year. */
export const roundOfYear = (organ: OrganId, year: number) =>
  fold<string | undefined>(
    undefined,
    when(RoundOpened, (_: string | undefined, { round }): string | undefined => round, [
      tag("organ", organ),
      tag("year", year)
    ])
  )

export const criterionOf = ({ criteria }: SchemeTerms, criterion: string): Criterion | undefined =>
  criteria.find((one) => one.criterion === criterion)

export const bonusOf = ({ bonus }: SchemeTerms, criterion: string): Criterion | undefined =>
  bonus?.criteria.find((one) => one.criterion === criterion)

export interface ListedCriterion {
  readonly criterion: Criterion
  /** Of a bonus, which counts on top of the full mark: the cap on all together, and the highest total. */
  readonly bonus?: Pick<BonusTerms, "cap" | "most">
}

/** Everything that is scored, the bonuses last. */
export const listedCriteria = ({ bonus, criteria }: SchemeTerms): ReadonlyArray<ListedCriterion> => [
  ...criteria.map((criterion) => ({ criterion })),
  ...(bonus?.criteria ?? []).map((criterion) => ({ criterion, bonus: { cap: bonus!.cap, most: bonus!.most } }))
]

/** The points of a criterion; of a bonus with the cap on all and the highest total. */
export const pointsShown = ({ bonus, criterion }: ListedCriterion): string =>
  bonus === undefined ? criterion.points : `+${criterion.points} (≤ ${bonus.cap}, ≤ ${bonus.most})`

/** The grade that the bands give for a total: every bound is inclusive. */
export const bandOf = ({ bands }: SchemeTerms, total: Decimal): Grade =>
  (["excellent", "good", "qualified"] as const).find((grade) => !isMore(bands[grade], total)) ?? "unqualified"
