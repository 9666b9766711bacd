/** The folds of the basis module: each organ's catalogue, one entry of it, its editions, and the listing order. */
import { HashMap, Option } from "effect"
import {
  Dated,
  type Digest,
  type EditionId,
  entered,
  entity,
  type EventDefinition,
  type Fold,
  fold,
  type InstrumentId,
  type LocalDate,
  narrow,
  type OrganId,
  type Recorded,
  tag,
  type UnitId,
  when
} from "../kernel/index.ts"
import { type Catalogue, emptyCatalogue } from "./Catalogue.ts"
import { addChange, type EntryHistory } from "./Entry.ts"
import {
  BasisListed,
  BasisUnlisted,
  CatalogueAdopted,
  CatalogueDistributed,
  ClausesAllocated,
  ClausesReallocated,
  CooperationConfirmed,
  CooperationDeclared,
  CooperationWithdrawn,
  entryTag,
  LevelOrderSet
} from "./Events.ts"
import { type Level, planOrder } from "./Levels.ts"

/** The order in which catalogues list levels, through time; the plan's own until one is set. */
export const levelOrder = fold<Dated.Dated<ReadonlyArray<Level>>>(
  [],
  when(LevelOrderSet, (orders: Dated.Dated<ReadonlyArray<Level>>, { from, order }) => Dated.set(orders, from, order))
)
export const levelOrderOn = (orders: Dated.Dated<ReadonlyArray<Level>>, day: LocalDate): ReadonlyArray<Level> =>
  Dated.on(orders, day) ?? planOrder

type OfEntry = { readonly organ: OrganId; readonly instrument: InstrumentId; readonly from: LocalDate }
const changes: ReadonlyArray<EventDefinition<string, any, any>> = [
  BasisListed,
  BasisUnlisted,
  ClausesAllocated,
  ClausesReallocated,
  CooperationDeclared,
  CooperationConfirmed,
  CooperationWithdrawn
]

/** One organ's entry for one instrument: reads only what is about both. */
export const entry = (organ: OrganId, instrument: InstrumentId) =>
  fold<EntryHistory>(
    [],
    ...changes.map((definition) =>
      when(definition, (history: EntryHistory, data: OfEntry, record) => addChange(history, data, record), [
        tag("entry", entryTag({ organ, instrument }))
      ])
    )
  )

const change = (catalogue: Catalogue, data: OfEntry, record: Recorded): Catalogue => ({
  ...catalogue,
  entries: HashMap.modifyAt(catalogue.entries, data.instrument, (history) =>
    Option.some(
      addChange(
        Option.getOrElse(history, () => []),
        data,
        record
      )
    )
  )
})

export const catalogues = entity<"organ", Catalogue>("organ", emptyCatalogue, (on) => [
  ...changes.map((definition) => on(definition, change)),
  on(CatalogueAdopted, (catalogue, data, record) => ({
    ...catalogue,
    editions: [
      ...catalogue.editions,
      {
        edition: data.edition,
        digest: data.digest,
        entries: data.entries,
        since: entered(data.on, record),
        catalogue: { entries: catalogue.entries },
        distributed: []
      }
    ]
  })),
  on(CatalogueDistributed, (catalogue, { edition, on: day, units }) => ({
    ...catalogue,
    editions: catalogue.editions.map((one) =>
      one.edition === edition ? { ...one, distributed: [...one.distributed, { units, on: day }] } : one
    )
  }))
])

/** Of one organ's catalogue, only the entries for these instruments: reads nothing else of it. */
export const someEntries = (organ: OrganId, instruments: ReadonlyArray<InstrumentId>): Fold<Catalogue> =>
  narrow(
    catalogues.one(organ),
    instruments.map((instrument) => [tag("entry", entryTag({ organ, instrument }))])
  )

/** The instruments of which a unit was ever given clauses. */
export const instrumentsOfUnit = (unit: UnitId) => {
  type Given = { readonly instrument: InstrumentId }
  const note = (ids: ReadonlyArray<InstrumentId>, { instrument }: Given) =>
    ids.includes(instrument) ? ids : [...ids, instrument]
  const only = [tag("unit", unit)]
  return fold<ReadonlyArray<InstrumentId>>([], when(ClausesAllocated, note, only), when(ClausesReallocated, note, only))
}

/** Which edition an organ adopted under an id: reads nothing else of its catalogue. */
export const adoptedEdition = (organ: OrganId, edition: EditionId) =>
  fold<{ readonly digest: Digest; readonly on: LocalDate } | undefined>(
    undefined,
    when(
      CatalogueAdopted,
      (_: { readonly digest: Digest; readonly on: LocalDate } | undefined, { digest, on }) => ({ digest, on }),
      [tag("organ", organ), tag("edition", edition)]
    )
  )
