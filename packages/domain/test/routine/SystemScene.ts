/** Short ways to say what systems an organ has: who adopted which text when, and from when it is carried out. */
import { type DomainEvent, LocalDate, OrganId, SystemId, VersionId, type View } from "@zhize/domain"
import { fakeDigest, folded } from "@zhize/domain/testing"
import { Either } from "effect"
import { SystemAdopted, SystemAmended, SystemRepealed, type SystemKind } from "../../src/routine/index.ts"

const day = (text: string) => LocalDate.make(text)

/** The text of a version, as it stands in the document store. */
export const paper = (name: string) => ({
  sha256: fakeDigest(name),
  size: 12,
  mediaType: "application/pdf",
  name: `${name}.pdf`
})

interface Text {
  readonly of?: string
  readonly kind?: SystemKind
  readonly version?: string
  readonly title?: string
  readonly number?: string
  readonly adoptedOn?: string
  readonly effectiveFrom?: string
}

const version = (
  id: string,
  { adoptedOn = "2026-01-10", effectiveFrom = adoptedOn, number, of, version: v }: Text
) => ({
  organ: OrganId.make(of ?? "nyj"),
  system: SystemId.make(id),
  version: VersionId.make(v ?? "1"),
  ...(number === undefined ? {} : { number }),
  adoptedOn: day(adoptedOn),
  effectiveFrom: day(effectiveFrom),
  document: paper(`${id}-${v ?? "1"}`)
})

export const system = (id: string, text: Text = {}) =>
  SystemAdopted.of({ ...version(id, text), kind: text.kind ?? "publicity", title: text.title ?? `${id}制度` })

export const revised = (id: string, text: Text) =>
  SystemAmended.of({
    ...version(id, { version: "2", ...text }),
    ...(text.title === undefined ? {} : { title: text.title })
  })

export const systemRepealed = (id: string, from: string, of = "nyj") =>
  SystemRepealed.of({ organ: OrganId.make(of), system: SystemId.make(id), from: day(from) })

export const rowsOf = <Row = any>(
  view: View<any, Row>,
  events: ReadonlyArray<DomainEvent>,
  params: unknown,
  on: string
): ReadonlyArray<Row> =>
  Either.getOrThrow(view.answer(folded(view.fold, events), params, { validOn: day(on), today: day(on) }))

/** The cells of rows as people read them. */
export const cells = <Row>(view: View<any, Row>, rows: ReadonlyArray<Row>, lang: "zh" | "en" = "zh") => {
  const columns = typeof view.columns === "function" ? view.columns(rows) : view.columns
  return rows.map((row) => columns.map(({ show }) => show(row, lang)))
}
export const tones = <Row>(view: View<any, Row>, rows: ReadonlyArray<Row>) => {
  const columns = typeof view.columns === "function" ? view.columns(rows) : view.columns
  return rows.map((row) => columns.map(({ tone }) => tone?.(row)))
}
