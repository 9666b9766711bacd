/** An organ with three units and a published scheme, and its round on the way: what the tests of assessment start from. */
import {
  type Decimal,
  Digest,
  type DomainEvent,
  LocalDate,
  OrganId,
  PersonId,
  Refusal,
  RoundId,
  SchemeId,
  UnitId,
  type View
} from "@zhize/domain"
import { decideAfter, folded } from "@zhize/domain/testing"
import { Either, Schema } from "effect"
import {
  type Assessed,
  type Grade,
  GradeDetermined,
  GradeProposed,
  PeerEvaluationSubmitted,
  ReviewScored,
  RoundOpened,
  rounds,
  SchemeAdopted,
  SchemePublished,
  SchemeTerms,
  Scores,
  SelfAssessmentSubmitted
} from "../../src/assessment/index.ts"
import { county, organ, unit } from "../organisation/Scene.ts"

export const day = (text: string) => LocalDate.make(text)
export const nyj = OrganId.make("nyj")
export const roundId = RoundId.make("r2026")
export const schemeId = SchemeId.make("s2026")
export const u = (id: string) => UnitId.make(id)
export const p = (id: string) => PersonId.make(id)
export const points = (text: string) => text as Decimal

/** Three criteria of 100 points; a third of the weight apiece would not divide: 30, 20, 50. */
export const termsWith = (more: object = {}) =>
  Schema.decodeUnknownSync(SchemeTerms)({
    title: "2026年度评议考核办法",
    total: "100",
    criteria: [
      { criterion: "c1", title: { zh: "执法程序合法", en: "lawful procedure" }, points: "60", measures: "procedure" },
      { criterion: "c2", title: { zh: "案卷完整" }, points: "37.5", measures: "case-file" },
      { criterion: "c3", title: { zh: "培训" }, points: "2.5", measures: "qualification" }
    ],
    weights: { self: "30", peer: "20", review: "50" },
    bands: { excellent: "90", good: "80", qualified: "60" },
    places: 2,
    vetoes: [{ code: "V1", text: "因执法违法引发重大事故" }],
    objectionDays: 5,
    ...more
  })
export const terms = termsWith()

export const scores = (...list: ReadonlyArray<string>) =>
  Schema.decodeUnknownSync(Scores)(list.map((one, index) => ({ criterion: `c${index + 1}`, points: one })))
/** 60 + 30 + 0 = 90: excellent by nothing to spare. */
export const ninety = scores("60", "30", "0")

const organised = [county, organ("nyj"), organ("slj"), unit("nyj", "a"), unit("nyj", "b"), unit("nyj", "c")]
const of = { organ: nyj, scheme: schemeId }
export const adopted = (of_ = terms, on = "2026-02-01") =>
  SchemeAdopted.of({ ...of, year: 2026, terms: of_, on: day(on) })
export const published = SchemePublished.of({ ...of, channel: "政府门户网站", on: day("2026-02-10") })
const due = {
  rule: { kind: "fixed-date", month: 12, day: 15 },
  trigger: day("2026-01-01"),
  due: day("2026-12-15"),
  used: [],
  calendar: []
} as const

export const opened = (
  peers: Readonly<Record<string, ReadonlyArray<string>>> = { a: ["b", "c"], b: ["a", "c"], c: ["a", "b"] },
  on = "2026-03-01"
) => {
  const [first = "a", ...more] = Object.keys(peers)
  return RoundOpened.of({
    ...of,
    round: roundId,
    year: 2026,
    units: [u(first), ...more.map(u)],
    peers: Object.entries(peers).map(([id, by]) => ({ unit: u(id), by: by.map(u) })),
    due,
    on: day(on)
  })
}
export const standing: ReadonlyArray<DomainEvent> = [...organised, adopted(), published]
export const running: ReadonlyArray<DomainEvent> = [...standing, opened()]

export const about = (id = "a") => ({ organ: nyj, round: roundId, unit: u(id) })
export const step = (id = "a") => ({ organ: "nyj", round: "r2026", unit: id })
export const digest = Digest.make("b".repeat(64))
export const scan = { sha256: digest, size: 12, mediaType: "text/plain", name: "自查自评材料.txt" } as never

export const selfOf = (id = "a", list = ninety, on = "2026-12-01", total = "90") =>
  SelfAssessmentSubmitted.of({
    ...about(id),
    scores: list,
    total: points(total),
    materials: scan,
    by: p(`head-${id}`),
    on: day(on)
  })
export const peerOf = (id: string, evaluator: string, list = ninety, on = "2026-12-05") =>
  PeerEvaluationSubmitted.of({
    ...about(id),
    evaluator: u(evaluator),
    scores: list,
    by: p(`head-${evaluator}`),
    on: day(on)
  })
export const reviewOf = (id = "a", list = ninety, on = "2026-12-16") =>
  ReviewScored.of({ ...about(id), scores: list, by: p("leader"), on: day(on) })
export const proposalOf = (id = "a", grade: Grade = "excellent", vetoes: ReadonlyArray<string> = [], total = "90") =>
  GradeProposed.of({
    ...about(id),
    grade,
    total: points(total),
    band: "excellent",
    vetoes,
    by: p("leader"),
    on: day("2026-12-17")
  })
export const window = (on = "2026-12-20", until = "2026-12-25") =>
  ({
    rule: { kind: "calendar-days", days: 5, rollOver: false },
    trigger: day(on),
    due: day(until),
    used: [],
    calendar: []
  }) as const
export const determinationOf = (id = "a", grade: Grade = "excellent") =>
  GradeDetermined.of({ ...about(id), grade, objection: window(), by: p("principal"), on: day("2026-12-20") })

export const scored = (id = "a", peers = ["a", "b", "c"].filter((one) => one !== id)): ReadonlyArray<DomainEvent> => [
  selfOf(id),
  ...peers.map((by) => peerOf(id, by)),
  reviewOf(id)
]
export const graded = (id = "a"): ReadonlyArray<DomainEvent> => [...scored(id), proposalOf(id), determinationOf(id)]
/** Every unit is through. */
export const finished: ReadonlyArray<DomainEvent> = [...running, ...graded("a"), ...graded("b"), ...graded("c")]

export const clerk = { role: "organ-clerk", organ: nyj } as const
export const leader = (person = "leader") => ({ role: "supervising-leader", organ: nyj, person: p(person) }) as const
export const principal = (person = "principal") => ({ role: "organ-principal", organ: nyj, person: p(person) }) as const
export const head = (id: string, person = `head-${id}`) =>
  ({ role: "unit-head", organ: nyj, unit: u(id), person: p(person) }) as const

export const refusedBy = (verdict: ReturnType<typeof decideAfter>): string | undefined =>
  Either.isLeft(verdict) && verdict.left instanceof Refusal ? verdict.left.rule.id : undefined

export const assessedAfter = (events: ReadonlyArray<DomainEvent>, id = "a"): Assessed => {
  const found = folded(rounds.one(roundId), events)?.units.find(({ unit: one }) => one === id)
  if (found === undefined) throw new Error(`no unit ${id}`)
  return found
}

export const rowsOf = (view: View, events: ReadonlyArray<DomainEvent>, params: object, on = "2026-12-31"): any =>
  Either.getOrThrow(view.answer(folded(view.fold, events), params, { validOn: day(on), today: day(on) }))
