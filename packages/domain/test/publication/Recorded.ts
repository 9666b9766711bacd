/** What assessment and accountability recorded as made, each with its document: a standard, a process, a result and a decision. */
import type { DomainEvent } from "@zhize/domain"
import { fakeDigest } from "@zhize/domain/testing"
import { AccountabilityDecided } from "../../src/accountability/index.ts"
import { ResultPublished, RoundOpened, SchemeAdopted, SchemePublished } from "../../src/assessment/index.ts"
import { terms } from "../assessment/Scene.ts"

const file = (name: string) => ({
  sha256: fakeDigest(name),
  size: 1,
  mediaType: "application/pdf",
  name: `${name}.pdf`
})

export const resultPublished = (aspect: "process" | "result", name: string | undefined, on: string, organ = "nyj") =>
  ResultPublished.of({
    organ,
    round: "2026",
    aspect,
    channel: "网站",
    ...(name === undefined ? {} : { document: file(name) }),
    on
  } as never)

/** `name`: of the document; without it nothing but the fact was recorded. */
export const recorded = (
  name: string | null = "result",
  on = "2026-04-02",
  organ = "nyj"
): ReadonlyArray<DomainEvent> => {
  const document = name === null ? {} : { document: file(name) }
  const scheme = { organ, scheme: "2026" }
  return [
    SchemeAdopted.of({ ...scheme, year: 2026, terms, on: "2026-01-02" } as never),
    SchemePublished.of({ ...scheme, channel: "网站", ...document, on } as never),
    RoundOpened.of({ ...scheme, round: "2026", year: 2026, units: ["a"], peers: [], due: {}, on } as never),
    resultPublished("process", name ?? undefined, on, organ),
    resultPublished("result", name ?? undefined, on, organ),
    AccountabilityDecided.of({
      organ,
      case: "2026-01",
      number: "1",
      measures: [],
      appealRoute: "申诉",
      document: file(name ?? "result"),
      on
    } as never)
  ]
}
