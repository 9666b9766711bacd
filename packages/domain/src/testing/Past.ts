/**
 * Past events as a ledger would hold them, without a ledger: as records, found by tag and type through an index, so that
 * a long story costs a test no more than what each of its decisions reads.
 */
import {
  type Actor,
  Digest,
  type DomainEvent,
  type Instant,
  matchesItem,
  type Query,
  type Recorded
} from "../kernel/index.ts"

/** Stands in for SHA-256 where only sameness matters: a stable number of the text, as 64 hexadecimal digits. */
export const fakeDigest = (text: string): Digest => {
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193) >>> 0
  return Digest.make(state.toString(16).padStart(8, "0").repeat(8))
}

const actors = new WeakMap<DomainEvent, Actor>()

/** The same event, as this actor's command recorded it; without, it was the legal office's. */
export const by = <Event extends DomainEvent>(actor: Actor, event: Event): Event => {
  const own = { ...event }
  actors.set(own, actor)
  return own
}

const recorded = (event: DomainEvent, index: number): Recorded => ({
  ledger: "given" as Recorded["ledger"],
  position: index + 1,
  type: event.type,
  version: event.version,
  recordedAt: "2026-01-01T00:00:00.000Z" as Instant,
  actor: actors.get(event) ?? { role: "legal-office" },
  command: {
    id: `given-${index + 1}` as Recorded["command"]["id"],
    name: "given",
    digest: fakeDigest(String(index))
  },
  data: event.data
})

interface Past {
  readonly records: Array<Recorded>
  /** Places in the list by tag, and under the empty tag by type. */
  readonly places: Map<string, Array<number>>
}

/** A list of events that grows keeps what was worked out of it. */
const pasts = new WeakMap<ReadonlyArray<DomainEvent>, Past>()

const pastOf = (events: ReadonlyArray<DomainEvent>): Past => {
  const known = pasts.get(events)
  const grown = known !== undefined && known.records.length <= events.length
  const past = grown ? known : { records: [], places: new Map<string, Array<number>>() }
  pasts.set(events, past)
  const note = (key: string, place: number) => {
    const list = past.places.get(key)
    if (list === undefined) past.places.set(key, [place])
    else list.push(place)
  }
  for (let place = past.records.length; place < events.length; place++) {
    const one = events[place]!
    past.records.push(recorded(one, place))
    note(` ${one.type}`, place)
    for (const tag of one.tags) note(tag, place)
  }
  return past
}

export const recordedFrom = (events: ReadonlyArray<DomainEvent>): ReadonlyArray<Recorded> =>
  pastOf(events).records.slice()

/** The records that a query matches, in order. */
export const found = ({ items }: Query, events: ReadonlyArray<DomainEvent>): ReadonlyArray<Recorded> => {
  const { places, records } = pastOf(events)
  const wanted = new Set<number>()
  for (const item of items) {
    const [tag] = item.tags
    const candidates =
      tag !== undefined
        ? [places.get(tag) ?? []]
        : item.types.length > 0
          ? item.types.map((type) => places.get(` ${type}`) ?? [])
          : [records.keys()]
    for (const list of candidates) {
      for (const place of list) {
        const { tags, type } = events[place]!
        if (matchesItem(item, type, tags)) wanted.add(place)
      }
    }
  }
  return [...wanted].sort((a, b) => a - b).map((place) => records[place]!)
}
