import { assert, describe, it } from "@effect/vitest"
import { addDays, deadline, plainWeek } from "@zhize/domain"
import { type decideAfter, fakeDigest, folded, given } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import { CaseReopened } from "../../src/accountability/index.ts"
import { HolidaysAnnounced } from "../../src/calendar/index.ts"
import { DecompositionAdopted } from "../../src/duty/index.ts"
import { NotBefore, OrganKnown } from "../../src/organisation/index.ts"
import {
  isPublic,
  PublicationDated,
  PublicationKnown,
  PublicationOnce,
  publications,
  Publish,
  Published,
  PublishedOnce,
  type PublishedSubject,
  SubjectAdopted,
  subjectTag,
  Unpublish,
  Unpublished,
  WithdrawnOnce
} from "../../src/publication/index.ts"
import { clerkOf, day, idBut, organ, runs, today } from "../organisation/Scene.ts"
import { rulesAdopted, scan } from "../routine/AccountabilityScene.ts"
import { system } from "../routine/SystemScene.ts"
import { recorded } from "./Recorded.ts"
import { edition, past, published, site, unpublished } from "./Scene.ts"

const nyj = { as: clerkOf("nyj") }
const why = { ...nyj, reason: "目录已重新审定" }
const input = {
  organ: "nyj",
  publication: "p1",
  subject: { kind: "catalogue", edition: "2026-1" },
  channel: "website",
  place: site
}
const isAccepted = (verdict: ReturnType<typeof decideAfter>) => Either.isRight(verdict)
const document = { title: "2026年度考核结果", digest: fakeDigest("result") }
const documents = [
  { kind: "assessment-standard", scheme: "2026", ...document },
  { kind: "assessment-process", round: "2026", ...document },
  { kind: "assessment-result", round: "2026", ...document },
  { kind: "accountability-decision", case: "2026-01", ...document },
  { kind: "other", ...document }
]

describe("publishing", () => {
  it("pins what is adopted by its digest, today where no day is given", () => {
    given(...past)
      .when(Publish, input, nyj)
      .then(Published.of({ ...input, subject: edition(), on: today } as never))
    given(...past)
      .when(Publish, { ...input, subject: { kind: "system", system: "gs", version: "1" } }, nyj)
      .then(
        Published.of({
          ...input,
          subject: {
            kind: "system",
            system: "gs",
            version: "1",
            title: "行政执法公示制度",
            digest: fakeDigest("gs-1")
          },
          on: today
        } as never)
      )
    given(...past)
      .when(Publish, { ...input, subject: { kind: "accountability-rules", version: "2021" } }, nyj)
      .then(
        Published.of({
          ...input,
          subject: {
            kind: "accountability-rules",
            version: "2021",
            title: "行政执法过错责任追究办法",
            digest: (scan as { readonly sha256: string }).sha256
          },
          on: today
        } as never)
      )
  })

  it("pins a decomposition, which has a tag of its own beside a catalogue of that id", () => {
    const subject = { kind: "decomposition", edition: "2026-1", digest: fakeDigest("annexes") }
    const on = day("2026-04-01")
    const decomposed = DecompositionAdopted.of({ organ: "nyj", ...subject, items: 3, on } as never)
    given(...past, published("p0"), decomposed)
      .when(Publish, { ...input, subject: { kind: "decomposition", edition: "2026-1" } }, nyj)
      .then(Published.of({ ...input, subject, on: today } as never))
    given(...past)
      .when(Publish, { ...input, subject: { kind: "decomposition", edition: "2026-1" } }, nyj)
      .refused(SubjectAdopted, { organ: "nyj", kind: "decomposition", subject: "2026-1", problem: "unknown" })
    assert.strictEqual(subjectTag("nyj" as never, subject as never), "nyj/decomposition/2026-1")
  })

  it("takes what comes as a document, with the people whom it names", () => {
    for (const subject of documents) {
      const persons = [{ name: "执法人员甲", certificate: "冀GY000123" }]
      given(...past, ...recorded())
        .when(Publish, { ...input, subject, persons, on: "2026-04-20" }, nyj)
        .then(Published.of({ ...input, subject, persons, on: "2026-04-20" } as never))
    }
  })

  it("cites the document, where one is named", () => {
    assert.deepStrictEqual(Publish.cites(input as never), [])
    assert.deepStrictEqual(Publish.cites({ ...input, subject: documents[0] }), [document.digest])
  })

  it("an organ publishes only while it is there", () => {
    given(...past)
      .when(Publish, { ...input, organ: "none" }, { as: { role: "organ-clerk", organ: "none" } as never })
      .refused(OrganKnown)
    given(organ("nyj", "2026-03-01"))
      .when(Publish, { ...input, subject: documents[4], on: "2026-02-28" }, nyj)
      .refused(NotBefore)
  })

  it("every subject has a tag of its own", () => {
    const subjects = [
      edition(),
      edition("2026-2"),
      { kind: "system", system: "gs", version: "1" },
      { kind: "system", system: "gs", version: "2" },
      { kind: "accountability-rules", version: "2021" },
      ...documents
    ] as ReadonlyArray<PublishedSubject>
    const tags = subjects.map((subject) => subjectTag("nyj" as never, subject))
    assert.deepStrictEqual(tags, [
      "nyj/catalogue/2026-1",
      "nyj/catalogue/2026-2",
      "nyj/system/gs/1",
      "nyj/system/gs/2",
      "nyj/accountability-rules/2021",
      "nyj/assessment-standard/2026",
      "nyj/assessment-process/2026",
      "nyj/assessment-result/2026",
      "nyj/accountability-decision/2026-01",
      `nyj/other/${document.digest}`
    ])
  })
})

describe("the rules of publishing", () => {
  it.prop(
    "R-PUBLICATION-ID-ONCE: a publication's id is used once",
    [idBut("p1"), fc.boolean()],
    ([id, isWithdrawn]) => {
      const events = [
        ...past,
        published("p1", documents[0] as never, { of: "slj" }),
        ...(isWithdrawn ? [unpublished("p1", "2026-04-12", "slj")] : [])
      ]
      const publish = (publication: string) => given(...events).when(Publish, { ...input, publication }, nyj)
      assert.isTrue(isAccepted(publish(id).verdict))
      publish("p1").refused(PublicationOnce, { publication: "p1" })
    },
    runs
  )

  it.prop(
    "R-PUBLICATION-ADOPTED: only what is adopted by the day is published, under its own digest",
    [fc.integer({ min: -3, max: 3 }), fc.constantFrom("own", "other", "none"), idBut("2026-1", "gs", "2021")],
    ([shift, digest, id]) => {
      const on = addDays(day("2026-04-01"), shift)
      const subjects = [
        { named: { kind: "catalogue", edition: "2026-1" }, name: "2026-1", own: fakeDigest("2026-1") },
        { named: { kind: "system", system: "gs", version: "1" }, name: "gs 1", own: fakeDigest("gs-1") },
        {
          named: { kind: "accountability-rules", version: "2021" },
          name: "2021",
          own: (scan as { readonly sha256: string }).sha256
        }
      ] as const
      for (const { name, named, own } of subjects) {
        const stated = digest === "none" ? {} : { digest: digest === "own" ? own : "d".repeat(64) }
        const step = given(...past).when(Publish, { ...input, subject: { ...named, ...stated }, on }, nyj)
        const problem = digest === "other" ? "other-digest" : shift < 0 ? "not-yet-adopted" : undefined
        if (problem === undefined) assert.isTrue(isAccepted(step.verdict))
        else step.refused(SubjectAdopted, { organ: "nyj", kind: named.kind, subject: name, problem })
      }
      const unknown = [
        [{ kind: "catalogue", edition: id }, id],
        [{ kind: "system", system: id, version: "1" }, `${id} 1`],
        [{ kind: "system", system: "gs", version: id }, `gs ${id}`],
        [{ kind: "system", system: "sl", version: "1" }, "sl 1"],
        [{ kind: "accountability-rules", version: id }, id],
        [{ kind: "accountability-rules", version: "sl" }, "sl"]
      ] as const
      for (const [subject, name] of unknown) {
        given(...past, system("sl", { of: "slj" }), rulesAdopted("slj", "2026-01-01", "sl"))
          .when(Publish, { ...input, subject, on }, nyj)
          .refused(SubjectAdopted, { organ: "nyj", kind: subject.kind, subject: name, problem: "unknown" })
      }
    },
    runs
  )

  it.prop(
    "R-PUBLICATION-ADOPTED: a standard, process, result or decision is published as the document that was recorded of it",
    [
      fc.constantFrom(...documents.slice(0, 4)),
      fc.constantFrom("result", "other", null),
      fc.constantFrom("nyj", "slj", "nobody"),
      fc.integer({ min: -2, max: 2 })
    ],
    ([subject, name, of, shift]) => {
      const on = addDays(day("2026-04-02"), shift)
      const events = [...past, ...(of === "nobody" ? [] : recorded(name, "2026-04-02", of))]
      const step = given(...events).when(Publish, { ...input, subject, on }, nyj)
      const bare = name === null && subject.kind !== "accountability-decision"
      const problem =
        of !== "nyj"
          ? "unknown"
          : bare
            ? "no-document"
            : name === "other"
              ? "other-digest"
              : shift < 0
                ? "not-yet-adopted"
                : undefined
      if (problem === undefined) step.then(Published.of({ ...input, subject, on } as never))
      else step.refused(SubjectAdopted, { organ: "nyj", kind: subject.kind, subject: document.title, problem } as never)
    },
    { fastCheck: { numRuns: 150 } }
  )

  it("R-PUBLICATION-ADOPTED: the decision of a case that was reopened is published no more", () => {
    const reopened = CaseReopened.of({ organ: "nyj", case: "2026-01", on: "2026-04-03", deadline: {} } as never)
    given(...past, ...recorded(), reopened)
      .when(Publish, { ...input, subject: documents[3] }, nyj)
      .refused(SubjectAdopted)
  })

  it.prop(
    "R-PUBLICATION-ONCE: the same content is not public twice in one place",
    [
      fc.constantFrom("website", "media"),
      fc.constantFrom(site, "县政府公示栏"),
      fc.constantFrom("2026-1", "2026-2"),
      fc.option(fc.integer({ min: -3, max: 3 }))
    ],
    ([channel, place, which, end]) => {
      const withdrawnOn = end === null ? undefined : addDays(day("2026-04-20"), end)
      const events = [
        ...past,
        published("p0", edition(which)),
        ...(withdrawnOn === undefined ? [] : [unpublished("p0", withdrawnOn)])
      ]
      const step = given(...events).when(Publish, { ...input, channel, place, on: "2026-04-20" }, nyj)
      const isThere = withdrawnOn === undefined || withdrawnOn > "2026-04-20"
      if (channel === "website" && place === site && which === "2026-1" && isThere) {
        step.refused(PublishedOnce, { subject: "2026-1", publication: "p0", channel, place })
      } else assert.isTrue(isAccepted(step.verdict))
    },
    { fastCheck: { numRuns: 120 } }
  )

  it("R-PUBLICATION-ONCE: it says the subject's title, and another organ's is another content", () => {
    given(...past, published("p0", documents[4] as never))
      .when(Publish, { ...input, subject: documents[4] }, nyj)
      .refused(PublishedOnce, { subject: document.title, publication: "p0", channel: "website", place: site })
    const theirs = given(...past, published("p0", documents[4] as never, { of: "slj" }))
    assert.isTrue(isAccepted(theirs.when(Publish, { ...input, subject: documents[4] }, nyj).verdict))
  })

  it.prop(
    "R-PUBLICATION-DATED: nothing is published in days to come",
    [fc.integer({ min: -3, max: 3 })],
    ([shift]) => {
      const on = addDays(day(today), shift)
      const step = given(...past).when(Publish, { ...input, on }, nyj)
      if (shift > 0) step.refused(PublicationDated, { on, latest: day(today) })
      else step.then(Published.of({ ...input, subject: edition(), on } as never))
    },
    runs
  )
})

describe("withdrawing", () => {
  const events = [...past, published("p1"), published("p2", documents[0] as never, { of: "slj" })]
  const step = { organ: "nyj", publication: "p1" }

  it("is recorded with its reason, today where no day is given", () => {
    given(...events)
      .when(Unpublish, step, why)
      .then(Unpublished.of({ ...step, on: today } as never))
    assert.isFalse(isAccepted(given(...events).when(Unpublish, step, nyj).verdict))
  })

  it("counts three working days from the day of the revocation, by the announced calendar", () => {
    const revokedOn = day("2026-04-24")
    const plain = deadline({ kind: "working-days", days: 3 }, revokedOn, plainWeek)
    assert.strictEqual(plain.due, "2026-04-29")
    given(...events)
      .when(Unpublish, { ...step, revokedOn }, why)
      .then(Unpublished.of({ ...step, on: today, revoked: { on: revokedOn, deadline: plain } } as never))
    const off = HolidaysAnnounced.of({
      year: 2026,
      notice: { title: "放假通知", number: "国办发明电〔2025〕7号", issuedOn: "2025-11-01" },
      holidays: [{ date: "2026-04-27", name: "假日" }],
      makeUpDays: []
    } as never)
    const { verdict } = given(off, ...events).when(Unpublish, { ...step, revokedOn }, why)
    assert.strictEqual(Either.isRight(verdict) && verdict.right.events[0].data.revoked.deadline.due, "2026-04-30")
  })

  it.prop(
    "R-PUBLICATION-DATED: neither before publishing nor before the revocation, nor in days to come",
    [fc.integer({ min: -25, max: 3 }), fc.option(fc.integer({ min: -25, max: 3 }))],
    ([shift, revoked]) => {
      const on = addDays(day(today), shift)
      const revokedOn = revoked === null ? undefined : addDays(day(today), revoked)
      const more = revokedOn === undefined ? {} : { revokedOn }
      const verdict = given(...events).when(Unpublish, { ...step, on, ...more }, why)
      if (on < "2026-04-10" || on > today) {
        verdict.refused(PublicationDated, { on, earliest: day("2026-04-10"), latest: day(today) })
      } else if (revokedOn !== undefined && revokedOn > on) {
        verdict.refused(PublicationDated, { on: revokedOn, latest: on })
      } else assert.isTrue(isAccepted(verdict.verdict))
    },
    { fastCheck: { numRuns: 120 } }
  )

  it("R-PUBLICATION-DATED: the days of publishing and of the revocation are themselves in time", () => {
    for (const on of ["2026-04-10", today]) {
      assert.isTrue(isAccepted(given(...events).when(Unpublish, { ...step, on, revokedOn: on }, why).verdict))
    }
  })

  it.prop(
    "R-PUBLICATION-KNOWN: an organ withdraws what it published itself",
    [idBut("p1", "p2")],
    ([id]) => {
      const end = (publication: string) => given(...events).when(Unpublish, { organ: "nyj", publication }, why)
      assert.isTrue(isAccepted(end("p1").verdict))
      for (const publication of [id, "p2"]) end(publication).refused(PublicationKnown, { organ: "nyj", publication })
    },
    runs
  )

  it.prop(
    "R-PUBLICATION-WITHDRAWN-ONCE: what is withdrawn is not withdrawn again",
    [fc.boolean()],
    ([isWithdrawn]) => {
      const all = [...events, ...(isWithdrawn ? [unpublished("p1", "2026-04-20")] : [])]
      const end = given(...all).when(Unpublish, step, why)
      if (isWithdrawn) end.refused(WithdrawnOnce, { publication: "p1", on: day("2026-04-20") })
      else assert.isTrue(isAccepted(end.verdict))
    },
    runs
  )

  it("is public from its day until the day of its withdrawal", () => {
    const known = folded(publications.one("p1"), [...events, unpublished("p1", "2026-04-20")])!
    assert.deepStrictEqual(
      ["2026-04-09", "2026-04-10", "2026-04-19", "2026-04-20"].map((on) => isPublic(known, day(on))),
      [false, true, true, false]
    )
    assert.isUndefined(folded(publications.one("p9"), [unpublished("p9", "2026-04-20")]))
  })
})
