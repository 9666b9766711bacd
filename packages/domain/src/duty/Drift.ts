/** Items whose citations the law has left behind: superseded or repealed versions, and powers that rest on nothing. */
import { HashMap, Option } from "effect"
import {
  type Catalogue,
  carried,
  type Clause,
  type Clauses,
  entryOn,
  type Instruments,
  isCovered,
  isRepealed,
  tidy,
  versionOn
} from "../basis/index.ts"
import type { Finding, LocalDate, Mend } from "../kernel/index.ts"
import { known } from "../organisation/index.ts"
import { unsupported } from "./Competence.ts"
import type { Citation } from "./Events.ts"
import { DutyDrifts, Grounded } from "./GapRules.ts"
import type { StandingItem } from "./Item.ts"
import { partName, partsOf } from "./Power.ts"

/** A citation as it stands in the version in force, and what of it is gone; `undefined` where nothing is known of it. */
const carriedTo = ({ clauses, instrument, version }: Citation, instruments: Instruments, day: LocalDate) => {
  const cited = known(instruments, instrument)
  if (cited === undefined) return undefined
  const current = versionOn(cited, day)
  const places = clauses.map((clause) =>
    current === undefined ? undefined : carried(cited, clause, version, current.version)
  )
  const now: Clauses = tidy(places.filter((clause): clause is Clause => clause !== undefined))
  const gone: Clauses = clauses.filter((_, at) => places[at] === undefined)
  return { cited, current, now, gone }
}

/** What is left of the citations in the versions in force: the new text for an item that is revised. */
const rebased = (item: StandingItem, instruments: Instruments, day: LocalDate): ReadonlyArray<Citation> =>
  item.citations.flatMap((citation) => {
    const found = carriedTo(citation, instruments, day)
    const [first, ...more] = found?.now ?? []
    return found?.current === undefined || first === undefined
      ? []
      : [{ instrument: citation.instrument, version: found.current.version, clauses: [first, ...more] as const }]
  })

/** What took the place of repealed instruments that the item cites: which of its clauses, only people can tell. */
const successors = (item: StandingItem, instruments: Instruments, day: LocalDate) => {
  const cited = item.citations.flatMap(({ instrument }) => known(instruments, instrument) ?? [])
  const by = cited.flatMap((one) => (isRepealed(one, day) ? (one.repealed?.by ?? []) : []))
  return [...new Set(by)].map((instrument) => ({ instrument }))
}

/** An item goes only where nothing that it rests on is left, and nothing has taken its place. */
const revise = (item: StandingItem, instruments: Instruments, day: LocalDate): Mend => {
  const about = { organ: item.organ, item: item.item }
  const citations = [...rebased(item, instruments, day), ...successors(item, instruments, day)]
  return citations.length === 0
    ? { command: "WithdrawItem", input: about }
    : { command: "ReviseItem", input: { ...about, citations } }
}

/** Citations of superseded or repealed versions, each with the revision that brings the whole item up to date. */
export const driftsOf = (item: StandingItem, instruments: Instruments, day: LocalDate) =>
  item.citations.flatMap((citation) => {
    const found = carriedTo(citation, instruments, day)
    if (found === undefined || found.current?.version === citation.version) return []
    const { cited, current, gone, now } = found
    const repealed = isRepealed(cited, day) ? cited.repealed?.from : undefined
    if (current === undefined && repealed === undefined) return []
    return [
      DutyDrifts.find(
        {
          organ: item.organ,
          item: item.item,
          name: item.name,
          instrument: citation.instrument,
          title: cited.title,
          version: citation.version,
          ...(current === undefined ? {} : { current: current.version }),
          ...(repealed === undefined ? {} : { repealed }),
          clauses: citation.clauses,
          carried: now,
          gone
        },
        revise(item, instruments, day)
      )
    ]
  })

/** In force, and in the organ's catalogue with the clauses that it names. */
const isListed = ({ clauses, instrument, version }: Citation, { entries }: Catalogue, day: LocalDate): boolean => {
  const listed = entryOn(
    Option.getOrElse(HashMap.get(entries, instrument), () => []),
    day
  )
  return (
    listed?.version === version &&
    (listed.clauses.length === 0 || clauses.some((clause) => isCovered(listed.clauses, clause)))
  )
}

/** Powers of an item that nothing in force and listed supports any more. */
export const ungrounded = (
  item: StandingItem,
  catalogue: Catalogue,
  instruments: Instruments,
  day: LocalDate
): ReadonlyArray<Finding> => {
  const standing = item.citations.filter(
    (citation) =>
      carriedTo(citation, instruments, day)?.current?.version === citation.version && isListed(citation, catalogue, day)
  )
  const levels = standing.flatMap(({ instrument }) => known(instruments, instrument)?.level ?? [])
  const parts = unsupported(partsOf(item.power), levels).map(partName)
  if (parts.length === 0) return []
  const { item: code, name, organ } = item
  const missing = { zh: parts.map(({ zh }) => zh), en: parts.map(({ en }) => en) }
  return [Grounded.find({ organ, item: code, name, ...missing }, revise(item, instruments, day))]
}
