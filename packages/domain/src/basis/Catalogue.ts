/** An organ's catalogue as recorded: its entries with their histories, and the editions that it adopted of them. */
import { HashMap, Option } from "effect"
import type { Digest, EditionId, Entered, LocalDate, OrganId, Table, UnitId } from "../kernel/index.ts"
import { type EntryHistory, entryOn } from "./Entry.ts"
import type { ListedBasis } from "./ListedBasis.ts"

/** An adopted edition, with the entries as they were known when it was adopted: what it lists is `listedOn` its day. */
export interface Edition {
  readonly edition: EditionId
  readonly digest: Digest
  readonly entries: number
  /** The day whose catalogue it is, and when it was recorded. */
  readonly since: Entered
  readonly catalogue: Pick<Catalogue, "entries">
  readonly distributed: ReadonlyArray<{ readonly units: ReadonlyArray<UnitId>; readonly on: LocalDate }>
}

/** All that an organ lists, and the editions that it adopted of it, as recorded. */
export interface Catalogue {
  readonly entries: HashMap.HashMap<string, EntryHistory>
  readonly editions: ReadonlyArray<Edition>
}
export type Catalogues = Table<Catalogue>
export const emptyCatalogue: Catalogue = { entries: HashMap.empty(), editions: [] }

/** The catalogue as it stands on a day, by instrument id. */
export const listedOn = ({ entries }: Pick<Catalogue, "entries">, day: LocalDate): ReadonlyArray<ListedBasis> =>
  [...HashMap.values(entries)]
    .flatMap((history) => entryOn(history, day) ?? [])
    .sort((a, b) => (a.instrument < b.instrument ? -1 : 1))

/** The edition last adopted by a day. */
export const editionOn = ({ editions }: Catalogue, day: LocalDate): Edition | undefined =>
  editions
    .filter(({ since }) => since.from <= day)
    .reduce<Edition | undefined>(
      (last, one) => (last === undefined || one.since.from >= last.since.from ? one : last),
      undefined
    )

/** Every instrument that the catalogue ever named: what must be read to judge it. */
export const instrumentsIn = ({ entries }: Catalogue): ReadonlyArray<string> => [...HashMap.keys(entries)].sort()

/** Every organ that the catalogue ever named as cooperating. */
export const cooperatorsIn = ({ entries }: Catalogue): ReadonlyArray<OrganId> => {
  const named = [...HashMap.values(entries)]
    .flat()
    .flatMap((change) => (change.type === "CooperationDeclared" ? [change.data.cooperating] : []))
  return [...new Set(named)].sort()
}

export const catalogueOf = (table: Catalogues, organ: OrganId): Catalogue =>
  Option.getOrElse(HashMap.get(table, organ), () => emptyCatalogue)
