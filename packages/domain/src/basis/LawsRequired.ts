/**
 * Which common laws a catalogue must have on a day, by the register: of a law that is repealed, from the day of its
 * repeal, whatever replaced it, and nothing where nothing did. A law that is not registered is required by its title.
 */
import { HashMap } from "effect"
import { fold, type InstrumentId, type LocalDate, when } from "../kernel/index.ts"
import { type CommonLaw, commonLaws, isCommonLaw } from "./CommonLaws.ts"
import { InstrumentRegistered, InstrumentRepealed } from "./Events.ts"
import { type Instrument, type Instruments, isRepealed } from "./Instruments.ts"

/** What has to be in the catalogue: any of the instruments, where the register has some. */
export interface RequiredLaw {
  readonly law: CommonLaw
  readonly instruments: ReadonlyArray<Instrument>
}

const inForce = (
  start: ReadonlyArray<Instrument>,
  known: (id: InstrumentId) => Instrument | undefined,
  day: LocalDate
): ReadonlyArray<Instrument> => {
  const passed = new Set<InstrumentId>()
  const follow = (one: Instrument | undefined): ReadonlyArray<Instrument> => {
    if (one === undefined || passed.has(one.instrument)) return []
    passed.add(one.instrument)
    if (!isRepealed(one, day)) return [one]
    return one.repealed?.by === undefined ? [] : follow(known(one.repealed.by))
  }
  return start.flatMap(follow)
}

export const lawsRequired = (instruments: Instruments, day: LocalDate): ReadonlyArray<RequiredLaw> => {
  const all = [...HashMap.values(instruments)].filter((one): one is Instrument => one !== undefined)
  const known = (id: InstrumentId) => all.find(({ instrument }) => instrument === id)
  return commonLaws
    .filter(({ inForceFrom }) => inForceFrom <= day)
    .flatMap((law): ReadonlyArray<RequiredLaw> => {
      const registered = all.filter((one) => isCommonLaw(law, one))
      const standing = inForce(registered, known, day)
      return registered.length > 0 && standing.length === 0 ? [] : [{ law, instruments: standing }]
    })
}

export interface LawsRegistered {
  readonly laws: ReadonlyArray<InstrumentId>
  readonly replaced: ReadonlyArray<{ readonly instrument: InstrumentId; readonly by: InstrumentId }>
}

/** The common laws in the register and what replaced what: reads registrations and repeals, and nothing of catalogues. */
export const lawsRegistered = fold<LawsRegistered>(
  { laws: [], replaced: [] },
  when(InstrumentRegistered, (state: LawsRegistered, data) =>
    commonLaws.some((law) => isCommonLaw(law, data)) ? { ...state, laws: [...state.laws, data.instrument] } : state
  ),
  when(InstrumentRepealed, (state: LawsRegistered, { by, instrument }) =>
    by === undefined ? state : { ...state, replaced: [...state.replaced, { instrument, by }] }
  )
)

/** Every instrument that `lawsRequired` may ask about. */
export const commonLawsKnown = ({ laws, replaced }: LawsRegistered): ReadonlyArray<InstrumentId> => {
  const found = new Set<InstrumentId>(laws)
  for (const one of found) for (const { by, instrument } of replaced) if (instrument === one) found.add(by)
  return [...found]
}
