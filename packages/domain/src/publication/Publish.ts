/** Records that something adopted was made public: through which channel, where, and whom it names. */
import { Either, HashMap, Schema } from "effect"
import { accept, decision, LocalDate, Name, optional, OrganId, PublicationId } from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { NamedPerson, NamedSubject, Published } from "./Events.ts"
import { Channel } from "./Labels.ts"
import { PublicationDated, PublicationOnce, PublishedOnce } from "./Rules.ts"
import { publications, publishedAs } from "./State.ts"
import { requireAdopted, subjectName, subjectReads } from "./Subjects.ts"

export const Publish = decision("Publish", {
  zh: "公布",
  en: "Make something public",
  clause: "P2.1-R2",
  input: Schema.Struct({
    organ: OrganId,
    publication: PublicationId,
    subject: NamedSubject,
    channel: Channel,
    place: Name,
    persons: optional(Schema.Array(NamedPerson)),
    on: optional(LocalDate)
  }),
  allowed: may.Publish,
  cites: ({ subject }) => (subject.digest === undefined ? [] : [subject.digest]),
  reads: ({ organ, publication, subject }) => ({
    organ: organs.one(organ),
    known: publications.one(publication),
    as: publishedAs(organ, subject),
    ...subjectReads(organ, subject)
  }),
  further: (_, { as }) => ({ earlier: publications.some(as) }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { channel, organ, place, publication } = input
      const on = input.on ?? today
      if (on > today) return yield* PublicationDated.refuse({ on, latest: today })
      yield* requireOrgan(states.organ, organ, on)
      if (states.known !== undefined) return yield* PublicationOnce.refuse({ publication })
      const subject = yield* requireAdopted(organ, input.subject, states, on)
      const there = [...HashMap.values(states.earlier)].find(
        (one) =>
          one?.channel === channel && one.place === place && (one.withdrawn === undefined || one.withdrawn.on > on)
      )
      if (there !== undefined) {
        const { publication: same } = there
        return yield* PublishedOnce.refuse({ subject: subjectName(subject), publication: same, channel, place })
      }
      return yield* accept(Published.of({ ...input, subject, on }))
    })
})
