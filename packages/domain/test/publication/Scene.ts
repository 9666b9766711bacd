/** A county that has something to publish, and short ways to say what is public. */
import { type DomainEvent, OrganId, PublicationId } from "@zhize/domain"
import { fakeDigest } from "@zhize/domain/testing"
import { type Channel, Published, type PublishedSubject, Unpublished } from "../../src/publication/index.ts"
import { adopted } from "../basis/Scene.ts"
import { county, day, organ } from "../organisation/Scene.ts"
import { rulesAdopted } from "../routine/AccountabilityScene.ts"
import { system } from "../routine/SystemScene.ts"

export const site = "http://www.zjkgy.gov.cn/"

/** Two organs; the first has adopted a catalogue, a system and its accountability rules. */
export const past: ReadonlyArray<DomainEvent> = [
  county,
  organ("nyj", "2020-01-01", "农业农村局"),
  organ("slj", "2020-01-01", "水务局"),
  adopted("nyj", "2026-1", 4, "2026-04-01"),
  system("gs", { adoptedOn: "2026-04-01", title: "行政执法公示制度" }),
  rulesAdopted("nyj", "2026-04-01")
]

export const edition = (id = "2026-1") =>
  ({ kind: "catalogue", edition: id, digest: fakeDigest(id) }) as unknown as PublishedSubject

interface Options {
  readonly of?: string
  readonly channel?: Channel
  readonly place?: string
  readonly on?: string
  readonly persons?: ReadonlyArray<{ readonly name: string; readonly certificate?: string }>
}

export const published = (
  id: string,
  subject: PublishedSubject = edition(),
  { channel = "website", of = "nyj", on = "2026-04-10", persons, place = site }: Options = {}
) =>
  Published.of({
    organ: OrganId.make(of),
    publication: PublicationId.make(id),
    subject,
    channel,
    place,
    ...(persons === undefined ? {} : { persons: persons as never }),
    on: day(on)
  })

export const unpublished = (id: string, on: string, of = "nyj") =>
  Unpublished.of({ organ: OrganId.make(of), publication: PublicationId.make(id), on: day(on) })
