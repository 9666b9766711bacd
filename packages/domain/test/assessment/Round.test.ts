import { assert, describe, it } from "@effect/vitest"
import { addDays, type DomainEvent } from "@zhize/domain"
import { decideAfter, given } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import {
  ApplyResult,
  CloseRound,
  CorrectScore,
  DecideObjection,
  DetermineGrade,
  InMatrix,
  LodgeObjection,
  NoConflict,
  NotOwn,
  ObjectionDecided,
  ObjectionLodged,
  ObservationRecorded,
  OpenRound,
  ProposeGrade,
  PublishResult,
  RecordObservation,
  RecuseEvaluator,
  ResultApplied,
  ResultPublished,
  RoundClosed,
  RoundComplete,
  RoundOnce,
  RoundOpened,
  RoundRunning,
  ScoreReview,
  StepDated,
  StepOrdered,
  SubmitPeerEvaluation,
  UnitInRound,
  UnitsDistinct,
  EvaluatorRecused
} from "../../src/assessment/index.ts"
import {
  about,
  adopted,
  clerk,
  day,
  determinationOf,
  digest,
  finished,
  graded,
  head,
  leader,
  ninety,
  nyj,
  opened,
  p,
  peerOf,
  principal,
  proposalOf,
  published,
  refusedBy,
  reviewOf,
  roundId,
  running,
  scan,
  scored,
  selfOf,
  standing,
  step,
  u
} from "./Scene.ts"

const opening = { organ: "nyj", round: "r2026", scheme: "s2026" }
const inMarch = { as: clerk, today: "2026-03-01" }
const late = (as: object) => ({ as: as as never, today: "2026-12-31", reason: "说明" })

describe("opening a round", () => {
  it("freezes the units of the day, each evaluated by all others, self-assessments due on 15 December", () => {
    given(...standing)
      .when(OpenRound, opening, inMarch)
      .then(opened())
  })

  it("takes the units and the peer matrix that are given, and all others where the matrix is silent", () => {
    given(...standing)
      .when(OpenRound, { ...opening, units: ["a", "b"] }, inMarch)
      .then(opened({ a: ["b"], b: ["a"] }))
    given(...standing)
      .when(
        OpenRound,
        {
          ...opening,
          peers: [
            { unit: "a", by: ["c"] },
            { unit: "b", by: [] }
          ]
        },
        inMarch
      )
      .then(opened({ a: ["c"], b: [], c: ["a", "b"] }))
  })

  it("takes only units that stand, and a day that has come", () => {
    const with_ = (more: object) => refusedBy(decideAfter(standing, OpenRound, { ...opening, ...more }, inMarch))
    assert.strictEqual(with_({ units: ["a", "x"] }), "R-ORG-UNIT-KNOWN")
    assert.strictEqual(with_({ on: "2026-03-02" }), StepDated.id)
    assert.strictEqual(with_({ on: "2026-03-01" }), undefined)
    assert.strictEqual(refusedBy(decideAfter([], OpenRound, opening, inMarch)), "R-ORG-ORGAN-KNOWN")
  })

  it.prop(
    "R-ASSESS-UNITS: at least one unit, each named once, in the list and in the matrix",
    [fc.constantFrom("right", "none", "units", "rows", "by")],
    ([how]) => {
      const past = how === "none" ? standing.filter(({ type }) => type !== "UnitEstablished") : standing
      const more = {
        right: {},
        none: {},
        units: { units: ["a", "b", "a"] },
        rows: {
          peers: [
            { unit: "a", by: ["b"] },
            { unit: "a", by: ["c"] }
          ]
        },
        by: { peers: [{ unit: "a", by: ["b", "b"] }] }
      }[how]!
      const tried = given(...past).when(OpenRound, { ...opening, ...more }, inMarch)
      if (how === "right") assert.isTrue(Either.isRight(tried.verdict))
      else if (how === "none") tried.refused(UnitsDistinct, { organ: "nyj", problem: "none", units: [] })
      else tried.refused(UnitsDistinct, { organ: "nyj", problem: "repeated", units: [how === "by" ? "b" : "a"] })
    }
  )

  it.prop(
    "R-ASSESS-NOT-OWN: no peer matrix has a unit evaluate itself, given or made",
    [fc.subarray(["a", "b", "c"]), fc.constantFrom("a", "b", "c")],
    ([by, unit]) => {
      const tried = given(...standing).when(OpenRound, { ...opening, peers: [{ unit, by }] }, inMarch)
      if (by.includes(unit)) return tried.refused(NotOwn, { unit })
      assert.isTrue(Either.isRight(tried.verdict))
      const [event] = Either.getOrThrow(tried.verdict).events
      const { peers } = event.data as typeof RoundOpened.schema.Type
      assert.deepStrictEqual(
        peers.map((row) => row.unit as string),
        ["a", "b", "c"]
      )
      for (const row of peers) assert.isFalse(row.by.includes(row.unit))
    }
  )

  it("R-ASSESS-NOT-OWN: a unit's head does not evaluate the own unit as a peer, and does another", () => {
    const past = [...running, selfOf("a"), selfOf("b")]
    given(...past)
      .when(SubmitPeerEvaluation, { ...step("a"), evaluator: "a", scores: ninety }, late(head("a")))
      .refused(NotOwn, { unit: "a" })
    given(...past)
      .when(SubmitPeerEvaluation, { ...step("a"), evaluator: "b", scores: ninety, on: "2026-12-05" }, late(head("b")))
      .then(peerOf("a", "b"))
  })

  it.prop(
    "R-ASSESS-UNIT-IN-ROUND: the matrix and every step name units of the round",
    [fc.constantFrom("a", "b", "c", "d")],
    ([unit]) => {
      const matrix = { ...opening, units: ["a", "b"], peers: [{ unit: "b", by: [unit] }] }
      const tried = given(...standing).when(OpenRound, matrix, inMarch)
      if (unit === "c" || unit === "d") tried.refused(UnitInRound, { round: "r2026", unit, units: ["a", "b"] })
      else assert.strictEqual(refusedBy(tried.verdict), unit === "b" ? NotOwn.id : undefined)
      const noted = given(...running).when(RecordObservation, { ...step(unit), note: "台账齐全" }, late(leader()))
      if (unit === "d") noted.refused(UnitInRound, { round: "r2026", unit, units: ["a", "b", "c"] })
      else assert.isTrue(Either.isRight(noted.verdict))
    }
  )

  it.prop(
    "R-ASSESS-ROUND-ONCE: one round a year for an organ, and one round for an id",
    [fc.constantFrom("r2026", "r2"), fc.constantFrom(2026, 2027), fc.boolean()],
    ([round, year, isOpen]) => {
      const next = adopted().data
      const second = [
        {
          ...adopted(),
          data: { ...next, scheme: "s2" as never, year },
          tags: ["organ:nyj", "scheme:s2", `year:${year}`]
        },
        { ...published, data: { ...published.data, scheme: "s2" as never }, tags: ["organ:nyj", "scheme:s2"] }
      ] as unknown as ReadonlyArray<DomainEvent>
      const past = [...(isOpen ? running : standing), ...second]
      const tried = given(...past).when(OpenRound, { organ: "nyj", round, scheme: "s2" }, inMarch)
      const taken = isOpen && (round === "r2026" || year === 2026)
      if (taken) tried.refused(RoundOnce, { round, organ: "nyj", year, known: "r2026" })
      else assert.isTrue(Either.isRight(tried.verdict))
    }
  )
})

describe("who takes part", () => {
  it.prop(
    "R-ASSESS-IN-MATRIX: a unit evaluates exactly those whose row names it, and none from which it was recused",
    [fc.constantFrom("b", "c"), fc.boolean(), fc.boolean()],
    ([evaluator, inRow, recused]) => {
      const others = ["b", "c"].filter((one) => one !== evaluator)
      const past = [
        ...standing,
        opened({ a: inRow ? ["b", "c"] : others, b: [], c: [] }),
        selfOf("a"),
        ...(recused
          ? [EvaluatorRecused.of({ ...about(), evaluator: { unit: u(evaluator) }, on: day("2026-12-02") })]
          : [])
      ]
      const input = { ...step("a"), evaluator, scores: ninety }
      const tried = given(...past).when(SubmitPeerEvaluation, input, late(head(evaluator)))
      if (inRow && !recused) assert.isTrue(Either.isRight(tried.verdict))
      else tried.refused(InMatrix, { unit: "a", evaluator, evaluators: others })
      const again = given(...past).when(
        RecuseEvaluator,
        { ...step("a"), evaluator: { unit: evaluator } },
        late(leader())
      )
      if (inRow && !recused) assert.isTrue(Either.isRight(again.verdict))
      else again.refused(InMatrix, { unit: "a", evaluator, evaluators: others })
    }
  )

  it("a recusal of a unit or of a person is recorded, with its reason", () => {
    for (const evaluator of [{ unit: u("b") }, { person: p("head-b") }]) {
      given(...running)
        .when(RecuseEvaluator, { ...step(), evaluator, on: "2026-12-01" }, late(leader()))
        .then(EvaluatorRecused.of({ ...about(), evaluator, on: day("2026-12-01") }))
    }
  })

  /** Every step by a person that judges a unit, on what it needs before it. */
  const judging = {
    peer: [
      [selfOf()],
      SubmitPeerEvaluation,
      { ...step(), evaluator: "b", scores: ninety },
      (who: string) => head("b", who)
    ],
    review: [[selfOf(), peerOf("a", "b"), peerOf("a", "c")], ScoreReview, { ...step(), scores: ninety }, leader],
    correction: [[selfOf()], CorrectScore, { ...step(), part: "self", criterion: "c1", points: "59" }, leader],
    proposal: [scored(), ProposeGrade, { ...step(), grade: "excellent" }, leader],
    determination: [[...scored(), proposalOf()], DetermineGrade, { ...step(), grade: "excellent" }, principal],
    objection: [
      [...graded(), ObjectionLodged.of({ ...about(), grounds: "有异议", by: p("x"), on: day("2026-12-22") })],
      DecideObjection,
      { ...step(), grounds: "维持" },
      principal
    ]
  } as const
  it.prop(
    "R-ASSESS-CONFLICT: nobody judges a unit that they head or from which they were recused",
    [
      fc.constantFrom(...(Object.keys(judging) as ReadonlyArray<keyof typeof judging>)),
      fc.constantFrom("own", "recused", "free")
    ],
    ([name, how]) => {
      const [past, decision, input, as] = judging[name]
      const who = how === "own" ? "head-a" : how === "recused" ? "friend" : "free"
      const friend = EvaluatorRecused.of({ ...about(), evaluator: { person: p("friend") }, on: day("2026-03-02") })
      const tried = given(...running, friend, ...past).when(decision, input, late(as(who)))
      if (how === "free") assert.isTrue(Either.isRight(tried.verdict), name)
      else tried.refused(NoConflict, { unit: "a", person: who, because: how === "own" ? "own-unit" : "recused" })
    },
    { fastCheck: { numRuns: 60 } }
  )

  it("what a recused person had scored goes; others' scores stay", () => {
    const out = (person: string) =>
      EvaluatorRecused.of({ ...about(), evaluator: { person: p(person) }, on: day("2026-12-18") })
    given(...running, ...scored(), out("leader"))
      .when(ProposeGrade, { ...step(), grade: "excellent" }, late(leader("other")))
      .refused(StepOrdered, { unit: "a", step: "proposal", lacks: ["review"] })
    given(...running, ...scored(), out("head-b"))
      .when(ProposeGrade, { ...step(), grade: "excellent" }, late(leader()))
      .refused(StepOrdered, { unit: "a", step: "proposal", lacks: ["peer"] })
    const stranger = given(...running, ...scored(), out("nobody"))
    assert.isTrue(
      Either.isRight(stranger.when(ProposeGrade, { ...step(), grade: "excellent" }, late(leader())).verdict)
    )
  })
})

describe("the steps of a round", () => {
  const first = [selfOf("a"), peerOf("a", "b"), peerOf("a", "c"), reviewOf("a"), proposalOf("a"), determinationOf("a")]
  const inputs = [
    ["peer", SubmitPeerEvaluation, { ...step(), evaluator: "b", scores: ninety }, head("b")],
    ["review", ScoreReview, { ...step(), scores: ninety }, leader()],
    ["proposal", ProposeGrade, { ...step(), grade: "excellent" }, leader()],
    ["determination", DetermineGrade, { ...step(), grade: "excellent" }, principal()],
    ["objection", LodgeObjection, { ...step(), grounds: "有异议" }, head("a")]
  ] as const
  const lacking = ["self", "peer", "peer", "review", "proposal", "determination"]
  /** What has to be there, by how many of the first events are. */
  const needs: Readonly<Record<string, number>> = { peer: 1, review: 3, proposal: 4, determination: 5, objection: 6 }

  it.prop(
    "R-ASSESS-ORDER: every step waits for all that it follows",
    [fc.integer({ min: 0, max: 6 }), fc.constantFrom(...inputs)],
    ([done, [name, decision, input, as]]) => {
      const past = [...running, ...first.slice(0, done)]
      const tried = given(...past).when(decision, { ...input, on: "2026-12-21" }, late(as))
      const needed = needs[name]!
      if (done >= needed) assert.notStrictEqual(refusedBy(tried.verdict), StepOrdered.id)
      else {
        const lacks = [...new Set(lacking.slice(done, needed))]
        tried.refused(StepOrdered, { unit: "a", step: name, lacks })
      }
      if (done === needed) assert.isTrue(Either.isRight(tried.verdict) || name === "peer", name)
    },
    { fastCheck: { numRuns: 120 } }
  )

  it.prop(
    "R-ASSESS-DATED: a step lies between what it follows and today",
    [fc.integer({ min: -3, max: 3 }), fc.integer({ min: -1, max: 1 })],
    ([after, before]) => {
      const on = addDays(day("2026-12-05"), after)
      const today = addDays(on, before)
      const past = [...running, selfOf("a", ninety, "2026-12-05")]
      const input = { ...step(), note: "台账齐全", on }
      const tried = given(...past).when(RecordObservation, input, { as: leader(), today })
      if (after >= 0 && before >= 0) assert.isTrue(Either.isRight(tried.verdict))
      else tried.refused(StepDated, { on, earliest: "2026-12-05", latest: today })
      const ofRound = given(...past).when(
        PublishResult,
        { organ: "nyj", round: "r2026", aspect: "process", channel: "公告栏", on },
        { as: clerk, today }
      )
      assert.strictEqual(refusedBy(ofRound.verdict), after >= 0 && before >= 0 ? RoundComplete.id : StepDated.id)
    }
  )

  it.prop(
    "R-ASSESS-ROUND-RUNNING: steps are taken in the organ's own round, until it is closed",
    [fc.constantFrom("nyj", "slj"), fc.constantFrom("r2026", "r0"), fc.boolean()],
    ([organ, round, isClosed]) => {
      const closing = RoundClosed.of({ organ: nyj, round: roundId, on: day("2026-12-30") })
      const past = [...finished, ...(isClosed ? [closing] : [])]
      const as = { ...leader(), organ } as never
      const tried = given(...past).when(RecordObservation, { organ, round, unit: "a", note: "台账" }, late(as))
      if (organ !== "nyj" || round !== "r2026") tried.refused(RoundRunning, { round, organ })
      else if (isClosed) tried.refused(RoundRunning, { round, organ, closed: "2026-12-30" })
      else assert.isTrue(Either.isRight(tried.verdict))
      const whole = given(...past).when(CloseRound, { organ, round }, late({ role: "organ-principal", organ }))
      assert.strictEqual(
        refusedBy(whole.verdict),
        organ === "nyj" && round === "r2026" && !isClosed ? RoundComplete.id : RoundRunning.id
      )
    }
  )

  it("an observation names its criterion and document where it has them", () => {
    const document = scan
    given(...running)
      .when(RecordObservation, { ...step(), criterion: "c1", note: "有一起超期", document }, late(clerk))
      .then(
        ObservationRecorded.of({
          ...about(),
          criterion: "c1" as never,
          note: "有一起超期",
          document,
          on: day("2026-12-31")
        })
      )
    assert.deepStrictEqual(RecordObservation.cites({ document }), [digest])
    assert.deepStrictEqual(RecordObservation.cites({}), [])
    assert.strictEqual(
      refusedBy(decideAfter(running, RecordObservation, { ...step(), criterion: "c9", note: "x" }, late(clerk))),
      "R-ASSESS-CRITERION-KNOWN"
    )
  })
})

describe("publishing, applying and closing", () => {
  const onDay = "2026-12-28"
  const of = { organ: nyj, round: roundId, on: day(onDay) }
  const publication = (aspect: "process" | "result") => ResultPublished.of({ ...of, aspect, channel: "公告栏" })
  const application = (to: "goal-responsibility" | "lawful-administration" | "civil-servant-appraisal") =>
    ResultApplied.of({ ...of, to, reference: "考核通报〔2026〕1号" })
  const ready = [
    publication("process"),
    publication("result"),
    application("goal-responsibility"),
    application("lawful-administration"),
    application("civil-servant-appraisal")
  ]
  const round = { organ: "nyj", round: "r2026" }

  it("records what became public where, and what the results were applied to", () => {
    const document = scan
    given(...finished)
      .when(PublishResult, { ...round, aspect: "result", channel: "公告栏", on: onDay }, late(clerk))
      .then(publication("result"))
    assert.deepStrictEqual(PublishResult.cites({ document }), [digest])
    assert.deepStrictEqual(PublishResult.cites({}), [])
    given(...finished, publication("result"))
      .when(
        ApplyResult,
        { ...round, to: "goal-responsibility", reference: "考核通报〔2026〕1号", on: onDay },
        late(clerk)
      )
      .then(application("goal-responsibility"))
    given(...finished, ...ready)
      .when(CloseRound, { ...round, on: onDay }, late(principal()))
      .then(RoundClosed.of(of))
  })

  const open = { round: "r2026", units: [], objections: [], unpublished: [], unapplied: [] }
  it.prop(
    "R-ASSESS-ROUND-COMPLETE: a round closes exactly when nothing that it needs is missing",
    [fc.subarray([0, 1, 2, 3, 4], { minLength: 3 })],
    ([there]) => {
      const past = [...finished, ...ready.filter((_, index) => there.includes(index))]
      const tried = given(...past).when(CloseRound, round, late(principal()))
      if (there.length === 5) return assert.isTrue(Either.isRight(tried.verdict))
      const names = ["process", "result", "goal-responsibility", "lawful-administration", "civil-servant-appraisal"]
      const without = names.filter((_, index) => !there.includes(index))
      const isAspect = (one: string) => one === "process" || one === "result"
      tried.refused(RoundComplete, {
        ...open,
        unpublished: without.filter(isAspect) as never,
        unapplied: without.filter((one) => !isAspect(one))
      })
    },
    { fastCheck: { numRuns: 60 } }
  )

  it("R-ASSESS-ROUND-COMPLETE: not while a unit may object, which it may until the last day", () => {
    const dated = ready.map((one) => ({ ...one, data: { ...one.data, on: day("2026-12-21") } }))
    const objections = ["a", "b", "c"].map((unit) => ({ unit, until: "2026-12-25" }))
    const past = given(...finished, ...(dated as ReadonlyArray<DomainEvent>))
    past
      .when(CloseRound, { ...round, on: "2026-12-25" }, late(principal()))
      .refused(RoundComplete, { ...open, objections })
    assert.isTrue(Either.isRight(past.when(CloseRound, { ...round, on: "2026-12-26" }, late(principal())).verdict))
  })

  it("R-ASSESS-ROUND-COMPLETE: results are not published before every unit is through, nor applied before they are public", () => {
    const objecting = ObjectionLodged.of({ ...about("b"), grounds: "有异议", by: p("head-b"), on: day("2026-12-22") })
    const publish = { ...round, aspect: "result", channel: "公告栏" }
    given(...running, ...graded("a"), ...graded("b"), objecting, ...scored("c"))
      .when(PublishResult, publish, late(clerk))
      .refused(RoundComplete, {
        ...open,
        units: [
          { unit: "b", lacks: ["objection"] },
          { unit: "c", lacks: ["proposal", "determination"] }
        ]
      })
    given(...finished)
      .when(ApplyResult, { ...round, to: "goal-responsibility", reference: "x" }, late(clerk))
      .refused(RoundComplete, { ...open, unpublished: ["result"] })
  })

  it("results that changed after they were public are published again", () => {
    const objecting = ObjectionLodged.of({ ...about("b"), grounds: "有异议", by: p("head-b"), on: day("2026-12-22") })
    const decided = (more: object) =>
      ObjectionDecided.of({ ...about("b"), grounds: "成立", by: p("other"), on: day("2026-12-29"), ...more })
    const past = [...finished, objecting, ...ready]
    given(...past, decided({ grade: "good" }))
      .when(CloseRound, round, late(principal()))
      .refused(RoundComplete, { ...open, unpublished: ["result"] })
    assert.isTrue(Either.isRight(given(...past, decided({})).when(CloseRound, round, late(principal())).verdict))
  })
})
