/** A county with a few instruments, and short ways to say what organs list, allocate and share. */
import {
  type DomainEvent,
  EditionId,
  InstrumentId,
  LocalDate,
  OrganId,
  UnitId,
  VersionId,
  type View
} from "@zhize/domain"
import { fakeDigest, folded } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import {
  basisFindings,
  BasisListed,
  CatalogueAdopted,
  catalogues,
  Clause,
  ClausesAllocated,
  CooperationConfirmed,
  CooperationDeclared,
  InstrumentAmended,
  InstrumentRegistered,
  InstrumentRepealed,
  instruments,
  type Level
} from "../../src/basis/index.ts"
import { organs } from "../../src/organisation/index.ts"
import { county, organ, unit } from "../organisation/Scene.ts"

export const clauses = (...list: ReadonlyArray<string>) => list.map((one) => Clause.make(one))

interface Text {
  readonly version?: string
  readonly promulgatedOn?: string
  readonly inForceFrom?: string
  readonly articles?: number
}

const version = ({ articles, promulgatedOn = "2021-12-24", inForceFrom = promulgatedOn, version = "2021" }: Text) => ({
  version: VersionId.make(version),
  promulgatedOn: LocalDate.make(promulgatedOn),
  inForceFrom: LocalDate.make(inForceFrom),
  ...(articles === undefined ? {} : { articles })
})

export const instrument = (
  id: string,
  options: Text & { readonly title?: string; readonly level?: Level; readonly common?: boolean } = {}
) =>
  InstrumentRegistered.of({
    instrument: InstrumentId.make(id),
    title: options.title ?? id,
    level: options.level ?? "law",
    common: options.common ?? false,
    version: version(options)
  })

export const amended = (
  id: string,
  text: Text,
  renumbered: ReadonlyArray<{ readonly from: Clause; readonly to?: Clause }> = []
) => InstrumentAmended.of({ instrument: InstrumentId.make(id), version: version(text), renumbered })

export const repealed = (id: string, from: string, by?: string) =>
  InstrumentRepealed.of({
    instrument: InstrumentId.make(id),
    from: LocalDate.make(from),
    ...(by === undefined ? {} : { by: InstrumentId.make(by) })
  })

const at = (from: string) => ({ from: LocalDate.make(from) })
const entry = (of: string, id: string) => ({ organ: OrganId.make(of), instrument: InstrumentId.make(id) })

export const listed = (of: string, id: string, list: ReadonlyArray<Clause>, from = "2022-01-01", text = "2021") =>
  BasisListed.of({ ...entry(of, id), version: VersionId.make(text), clauses: list, ...at(from) })

export const allocated = (of: string, id: string, to: string, list: ReadonlyArray<Clause>, from = "2022-01-01") =>
  ClausesAllocated.of({ ...entry(of, id), unit: UnitId.make(to), clauses: list, ...at(from) })

export const declared = (of: string, id: string, other: string, list: ReadonlyArray<Clause>, from = "2022-01-01") =>
  CooperationDeclared.of({ ...entry(of, id), cooperating: OrganId.make(other), clauses: list, ...at(from) })

export const confirmed = (of: string, id: string, other: string, from = "2022-01-01") =>
  CooperationConfirmed.of({ ...entry(of, id), cooperating: OrganId.make(other), ...at(from) })

export const adopted = (of: string, edition: string, entries = 1, on = "2022-06-01") =>
  CatalogueAdopted.of({
    organ: OrganId.make(of),
    edition: EditionId.make(edition),
    digest: fakeDigest(edition),
    entries,
    on: LocalDate.make(on)
  })

/** The Seed Act as agriculture lists it, two bureaus, and two units of the first. */
export const farming = [
  county,
  organ("nyj", "2020-01-01", "农业农村局"),
  organ("sjj", "2020-01-01", "市场监督管理局"),
  unit("nyj", "zzy", "2020-01-01", "种植业股"),
  unit("nyj", "zfd", "2020-01-01", "执法大队"),
  instrument("zzf", { title: "中华人民共和国种子法", articles: 92 })
]

const commonLaws = ["行政处罚法", "行政许可法", "行政复议法", "行政强制法"]

/** The four common laws, registered and listed whole. */
export const commonRegistered = commonLaws.map((title) =>
  instrument(title, { title: `中华人民共和国${title}`, common: true, promulgatedOn: "2011-06-30" })
)
export const commonListed = commonLaws.map((title) => listed("nyj", title, [], "2021-01-01"))

/** What is open in an organ's catalogue: rule by rule, with the details. */
export const found = (events: ReadonlyArray<DomainEvent>, on: string, of = "nyj") =>
  basisFindings(
    OrganId.make(of),
    folded(catalogues.one(of), events),
    { instruments: folded(instruments.all, events), organs: folded(organs.all, events) },
    LocalDate.make(on)
  )

export const foundIds = (events: ReadonlyArray<DomainEvent>, on: string, of = "nyj") =>
  found(events, on, of).map(({ rule }) => rule.id)

export const ask = (view: View, events: ReadonlyArray<DomainEvent>, params: unknown, on: string) =>
  view.answer(folded(view.fold, events), params, { validOn: LocalDate.make(on), today: LocalDate.make(on) })

/** The cells of a view as people read them. */
export const table = (view: View, events: ReadonlyArray<DomainEvent>, params: unknown, on: string) => {
  const columns = Array.isArray(view.columns) ? view.columns : []
  return Either.getOrThrow(ask(view, events, params, on)).map((row) => columns.map(({ show }) => show(row, "zh")))
}

/** Articles of the Seed Act, in the order of the text. */
export const someArticles = fc
  .uniqueArray(fc.integer({ min: 1, max: 92 }), { minLength: 1, maxLength: 6 })
  .map((numbers) => clauses(...numbers.sort((a, b) => a - b).map(String)))
