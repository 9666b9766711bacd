import { assert, describe, it } from "@effect/vitest"
import { addDays, type DomainEvent } from "@zhize/domain"
import { decideAfter, given } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import {
  AllScored,
  CorrectScore,
  CriterionExcluded,
  CriterionKnown,
  DecideObjection,
  DeterminedOnce,
  DetermineGrade,
  DiffersWithGrounds,
  ExcludeCriterion,
  FollowsBands,
  type Grade,
  GradeDetermined,
  GradeProposed,
  InRange,
  LodgeObjection,
  MissedAfterDue,
  ObjectionDecided,
  ObjectionLodged,
  ObjectionOnce,
  ObjectionTimely,
  ProposeGrade,
  RecordMissedSelfAssessment,
  ScoreCorrected,
  ScoredOnce,
  ScoreReview,
  SelfAssessmentMissed,
  Separated,
  SheetKnown,
  SubmitPeerEvaluation,
  SubmitSelfAssessment,
  TotalAdds,
  VetoApplies,
  VetoKnown
} from "../../src/assessment/index.ts"
import {
  about,
  assessedAfter,
  day,
  determinationOf,
  digest,
  graded,
  head,
  leader,
  ninety,
  p,
  peerOf,
  points,
  principal,
  proposalOf,
  refusedBy,
  reviewOf,
  running,
  scan,
  scored,
  scores,
  selfOf,
  step,
  terms,
  window
} from "./Scene.ts"

const on = (as: object, today = "2026-12-31") => ({ as: as as never, today, reason: "说明" })
const self = (more: object = {}) => ({ ...step(), scores: ninety, total: "90", materials: scan, ...more })
const grades: ReadonlyArray<Grade> = ["excellent", "good", "qualified", "unqualified"]
const id = (criterion: string) => criterion as never

describe("scores", () => {
  it("come in from the unit itself, with its materials, late too; from peers and from the leader", () => {
    given(...running)
      .when(SubmitSelfAssessment, self({ on: "2026-12-20" }), on(head("a")))
      .then(selfOf("a", ninety, "2026-12-20"))
    assert.deepStrictEqual(SubmitSelfAssessment.cites({ materials: scan }), [digest])
    given(...running, selfOf(), peerOf("a", "b"), peerOf("a", "c"))
      .when(ScoreReview, { ...step(), scores: ninety, on: "2026-12-16" }, on(leader()))
      .then(reviewOf())
  })

  /** Every way in which scores come in, after what it needs. */
  const ways = {
    self: [[], SubmitSelfAssessment, (list: unknown, total: string) => self({ scores: list, total }), head("a")],
    missed: [[], RecordMissedSelfAssessment, (list: unknown) => ({ ...step(), scores: list }), leader()],
    peer: [
      [selfOf()],
      SubmitPeerEvaluation,
      (list: unknown) => ({ ...step(), evaluator: "b", scores: list }),
      head("b")
    ],
    review: [
      [selfOf(), peerOf("a", "b"), peerOf("a", "c")],
      ScoreReview,
      (list: unknown) => ({ ...step(), scores: list }),
      leader()
    ]
  } as const
  const way = fc.constantFrom(...(Object.keys(ways) as ReadonlyArray<keyof typeof ways>))

  it.prop(
    "R-ASSESS-IN-RANGE: a score lies from 0 to the points of its criterion, both included, whoever gives it",
    [way, fc.constantFrom("0", "37.4", "37.5", "37.500001", "38")],
    ([name, text]) => {
      const [past, decision, input, as] = ways[name]
      const list = [{ criterion: "c2", points: text }]
      const tried = given(...running, ...past).when(decision, input(list, text), on(as))
      if (Number(text) <= 37.5) assert.isTrue(Either.isRight(tried.verdict))
      else tried.refused(InRange, { criterion: "c2", points: text, most: "37.5" })
    },
    { fastCheck: { numRuns: 60 } }
  )

  it.prop(
    "R-ASSESS-CRITERION-KNOWN: scores are of criteria of the scheme that apply to the unit, each once",
    [way, fc.constantFrom("right", "unknown", "repeated", "excluded")],
    ([name, problem]) => {
      const [past, decision, input, as] = ways[name]
      const out = CriterionExcluded.of({ ...about(), criterion: id("c1"), on: day("2026-03-02") })
      const criterion = { right: "c3", unknown: "c9", repeated: "c2", excluded: "c1" }[problem]!
      const list = [
        { criterion: "c2", points: "1" },
        { criterion, points: "1" }
      ]
      const tried = given(...running, out, ...past).when(decision, input(list, "2"), on(as))
      if (problem === "right") assert.isTrue(Either.isRight(tried.verdict))
      else tried.refused(CriterionKnown, { criterion, problem: problem as never, known: ["c2", "c3"] })
    },
    { fastCheck: { numRuns: 60 } }
  )

  it("R-ASSESS-CRITERION-KNOWN: a criterion is excluded once, and never the last one that is worth anything", () => {
    const out = (criterion: string) =>
      CriterionExcluded.of({ ...about(), criterion: id(criterion), on: day("2026-12-31") })
    const exclude = (past: ReadonlyArray<DomainEvent>, criterion: string) =>
      given(...running, ...past).when(ExcludeCriterion, { ...step(), criterion }, on(leader()))
    exclude([], "c1").then(out("c1"))
    exclude([out("c1")], "c1").refused(CriterionKnown, { criterion: "c1", problem: "excluded", known: ["c2", "c3"] })
    exclude([], "c9").refused(CriterionKnown, { criterion: "c9", problem: "unknown", known: ["c1", "c2", "c3"] })
    exclude([out("c1"), out("c2")], "c3").refused(CriterionKnown, { criterion: "c3", problem: "last", known: ["c3"] })
  })

  it.prop(
    "R-ASSESS-TOTAL-ADDS: the total that a unit reports is the sum of its scores",
    [fc.integer({ min: 0, max: 3750 }), fc.integer({ min: -1, max: 1 })],
    ([hundredths, off]) => {
      const list = [
        { criterion: "c1", points: "60" },
        { criterion: "c2", points: String(hundredths / 100) }
      ]
      const total = String((6000 + hundredths + off) / 100)
      const tried = given(...running).when(SubmitSelfAssessment, self({ scores: list, total }), on(head("a")))
      if (off === 0) assert.isTrue(Either.isRight(tried.verdict))
      else tried.refused(TotalAdds, { unit: "a", total, sum: String((6000 + hundredths) / 100) })
    }
  )

  it.prop(
    "R-ASSESS-SCORED-ONCE: every sheet comes in once; a recorded miss is one",
    [way, fc.boolean(), fc.boolean()],
    ([name, again, missed]) => {
      const [past, decision, input, as] = ways[name]
      const miss = SelfAssessmentMissed.of({ ...about(), scores: ninety, by: p("x"), on: day("2026-12-16") })
      const first = {
        self: missed ? miss : selfOf(),
        missed: missed ? miss : selfOf(),
        peer: peerOf("a", "b", ninety, "2026-12-16"),
        review: reviewOf()
      }[name]
      const tried = given(...running, ...past, ...(again ? [first] : [])).when(decision, input(ninety, "90"), on(as))
      if (!again) return assert.isTrue(Either.isRight(tried.verdict))
      const part = name === "missed" ? "self" : name
      const by = { self: "a", peer: "b", review: "leader" }[part]
      tried.refused(ScoredOnce, { unit: "a", part, by, on: part === "self" && !missed ? "2026-12-01" : "2026-12-16" })
    },
    { fastCheck: { numRuns: 60 } }
  )

  it.prop(
    "R-ASSESS-MISSED-AFTER-DUE: a miss is recorded from 16 December on, with the scores that count in its place",
    [fc.integer({ min: -2, max: 2 })],
    ([after]) => {
      const today = addDays(day("2026-12-15"), after)
      const zeros = scores("0", "0", "0")
      const tried = given(...running).when(
        RecordMissedSelfAssessment,
        { ...step(), scores: zeros },
        on(leader(), today)
      )
      if (after <= 0) tried.refused(MissedAfterDue, { unit: "a", due: "2026-12-15", on: today })
      else tried.then(SelfAssessmentMissed.of({ ...about(), scores: zeros, by: p("leader"), on: today }))
    }
  )

  it("a miss is nobody's own unit: who recorded it may go on", () => {
    const miss = SelfAssessmentMissed.of({ ...about(), scores: ninety, by: p("leader"), on: day("2026-12-16") })
    const past = [...running, miss, peerOf("a", "b", ninety, "2026-12-17"), peerOf("a", "c", ninety, "2026-12-17")]
    assert.isTrue(Either.isRight(decideAfter(past, ScoreReview, { ...step(), scores: ninety }, on(leader()))))
  })
})

describe("corrections", () => {
  const correct = (more: object) => ({ ...step(), criterion: "c1", points: "50", ...more })
  it.prop(
    "R-ASSESS-SHEET-KNOWN: what is corrected was handed in, of a peer evaluation that of the named unit",
    [fc.constantFrom("self", "peer", "review"), fc.boolean(), fc.constantFrom("b", "c", undefined)],
    ([part, there, evaluator]) => {
      const all = [selfOf(), peerOf("a", "b"), reviewOf()]
      const past = there ? all : []
      const named = evaluator === undefined ? {} : { evaluator }
      const tried = given(...running, ...past).when(CorrectScore, correct({ part, ...named }), on(leader()))
      if (there && (part !== "peer" || evaluator === "b")) {
        const event = { ...about(), part, ...named, criterion: "c1", points: "50", on: "2026-12-31" }
        tried.then(ScoreCorrected.of(event as never))
      } else tried.refused(SheetKnown, { unit: "a", part, evaluator: evaluator ?? "" })
    },
    { fastCheck: { numRuns: 60 } }
  )

  it("change the one score, keep the others, and undo what was proposed and determined on it", () => {
    const corrected = (part: string, more: object = {}) =>
      ScoreCorrected.of({ ...about(), part, criterion: "c1", points: "50", on: "2026-12-30", ...more } as never)
    const after = (event: DomainEvent) => assessedAfter([...running, ...graded(), event])
    const score = (of: { readonly entries: object } | undefined) => JSON.parse(JSON.stringify(of?.entries ?? {}))
    const position = running.length + graded().length + 1
    for (const [found, mark] of [
      [after(corrected("self")).self, "self"],
      [after(corrected("peer", { evaluator: "b" })).peer["b"], "peer"],
      [after(corrected("review")).review, "review"]
    ] as const) {
      assert.deepStrictEqual(score(found).c1, { points: "50", position }, mark)
      assert.strictEqual(score(found).c2.points, "30", mark)
    }
    const { determination, lastOn, peer, proposal, self: own } = after(corrected("self"))
    assert.isUndefined(proposal)
    assert.isUndefined(determination)
    assert.strictEqual(lastOn, "2026-12-30")
    assert.isFalse(own?.missed)
    assert.strictEqual(score(peer["c"]).c1.points, "60")
    const stray = after(corrected("peer", { evaluator: "x" }))
    assert.deepStrictEqual(Object.keys(stray.peer), ["b", "c"])
  })

  it("of a unit that is nowhere in the round change nothing", () => {
    const stray = ScoreCorrected.of({
      ...about("z"),
      part: "self",
      criterion: "c1",
      points: "1",
      on: "2026-12-30"
    } as never)
    assert.deepStrictEqual(assessedAfter([...running, ...graded(), stray]), assessedAfter([...running, ...graded()]))
    const early = ScoreCorrected.of({
      ...about(),
      part: "review",
      criterion: "c1",
      points: "1",
      on: "2026-12-30"
    } as never)
    assert.isUndefined(assessedAfter([...running, early]).review)
    assert.isUndefined(assessedAfter([...running, { ...early, data: { ...early.data, part: "self" } }]).self)
  })
})

describe("grades", () => {
  it.prop(
    "R-ASSESS-FOLLOWS-BANDS: the proposal is the band's grade, or states its grounds",
    [fc.constantFrom(...grades), fc.boolean(), fc.constantFrom("60", "59.99", "50", "30", "29.99")],
    ([grade, stated, first]) => {
      // All three parts give the same, so the total is that: c1 + 30.
      const list = scores(first, "30", "0")
      const total = String(Math.round((Number(first) + 30) * 100) / 100)
      const band =
        Number(total) >= 90
          ? "excellent"
          : Number(total) >= 80
            ? "good"
            : Number(total) >= 60
              ? "qualified"
              : "unqualified"
      const past = [...running, selfOf("a", list), peerOf("a", "b", list), peerOf("a", "c", list), reviewOf("a", list)]
      const more = stated ? { grounds: "全年工作突出" } : {}
      const tried = given(...past).when(ProposeGrade, { ...step(), grade, ...more }, on(leader()))
      if (grade !== band && !stated) return tried.refused(FollowsBands, { unit: "a", total, band, grade })
      const event = {
        ...about(),
        grade,
        total: points(total),
        band,
        vetoes: [],
        ...more,
        by: p("leader"),
        on: day("2026-12-31")
      }
      tried.then(GradeProposed.of(event as never))
    },
    { fastCheck: { numRuns: 100 } }
  )

  it.prop(
    "R-ASSESS-VETO: with a veto the grade is unqualified, whatever the total and whatever is said",
    [fc.constantFrom(...grades), fc.boolean()],
    ([grade, stated]) => {
      const grounds = stated ? { grounds: "情节轻微" } : {}
      const more = { vetoes: ["V1"], ...grounds }
      const proposing = given(...running, ...scored()).when(ProposeGrade, { ...step(), grade, ...more }, on(leader()))
      const past = [...running, ...scored(), proposalOf("a", "unqualified", ["V1"])]
      const determining = given(...past).when(DetermineGrade, { ...step(), grade, ...grounds }, on(principal()))
      for (const tried of [proposing, determining]) {
        if (grade === "unqualified") assert.isTrue(Either.isRight(tried.verdict))
        else tried.refused(VetoApplies, { unit: "a", grade, vetoes: ["V1"] })
      }
    }
  )

  it.prop(
    "R-ASSESS-VETO-KNOWN: only a veto of the published scheme applies",
    [fc.subarray(["V1", "V2", "V3"])],
    ([vetoes]) => {
      const grade = vetoes.length === 0 ? "excellent" : "unqualified"
      const tried = given(...running, ...scored()).when(ProposeGrade, { ...step(), grade, vetoes }, on(leader()))
      const unknown = vetoes.filter((one) => one !== "V1")
      if (unknown.length === 0) assert.isTrue(Either.isRight(tried.verdict))
      else tried.refused(VetoKnown, { unknown, known: ["V1"] })
    }
  )

  it.prop(
    "R-ASSESS-NOT-ZERO: no grade is proposed while a score is missing, and one is once it is given or excluded",
    [fc.constantFrom("missing", "given", "excluded", "whole")],
    ([how]) => {
      const partial = [selfOf("a", scores("60", "30"), "2026-12-01"), ...scored().slice(1)]
      const more = { ...about(), criterion: terms.criteria[2]!.criterion, on: day("2026-12-18") }
      const past = {
        missing: partial,
        given: [...partial, ScoreCorrected.of({ ...more, part: "self", points: points("0") })],
        excluded: [...partial, CriterionExcluded.of(more)],
        whole: scored()
      }[how]!
      const tried = given(...running, ...past).when(ProposeGrade, { ...step(), grade: "excellent" }, on(leader()))
      if (how === "missing")
        tried.refused(AllScored, { unit: "a", missing: [{ part: "self", by: "a", criterion: "c3" }] })
      else assert.isTrue(Either.isRight(tried.verdict), how)
    }
  )

  it("are proposed again while nothing is determined; the later proposal counts", () => {
    const past = [...running, ...scored(), proposalOf("a", "good")]
    const again = given(...past).and(ProposeGrade, { ...step(), grade: "excellent" }, on(leader("deputy")))
    again.when(DetermineGrade, { ...step(), grade: "excellent", on: "2026-12-31" }, on(principal())).then(
      GradeDetermined.of({
        ...about(),
        grade: "excellent",
        objection: window("2026-12-31", "2027-01-05"),
        by: p("principal"),
        on: day("2026-12-31")
      })
    )
  })

  it.prop(
    "R-ASSESS-SEPARATED: proposal, determination and objection are three people's",
    [fc.constantFrom("leader", "principal", "head-x", "other")],
    ([who]) => {
      const determining = given(...running, ...scored(), proposalOf()).when(
        DetermineGrade,
        { ...step(), grade: "excellent" },
        on(principal(who))
      )
      if (who === "leader") determining.refused(Separated, { unit: "a", person: "leader", earlier: "proposal" })
      else assert.isTrue(Either.isRight(determining.verdict))
      const lodged = ObjectionLodged.of({ ...about(), grounds: "有异议", by: p("head-x"), on: day("2026-12-22") })
      const deciding = given(...running, ...graded(), lodged).when(
        DecideObjection,
        { ...step(), grounds: "维持" },
        on(leader(who))
      )
      if (who === "other") assert.isTrue(Either.isRight(deciding.verdict))
      else {
        const earlier = ({ leader: "proposal", principal: "determination", "head-x": "objection" } as const)[who]!
        deciding.refused(Separated, { unit: "a", person: who, earlier })
      }
    }
  )

  it.prop(
    "R-ASSESS-DIFFERS: a determination is the proposal, or states its grounds",
    [fc.constantFrom(...grades), fc.boolean()],
    ([grade, stated]) => {
      const more = stated ? { grounds: "集体研究决定" } : {}
      const past = [...running, ...scored(), proposalOf("a", "good")]
      const tried = given(...past).when(
        DetermineGrade,
        { ...step(), grade, ...more, on: "2026-12-20" },
        on(principal())
      )
      if (grade !== "good" && !stated) tried.refused(DiffersWithGrounds, { unit: "a", proposed: "good", grade })
      else tried.then(GradeDetermined.of({ ...determinationOf("a", grade).data, ...more }))
    }
  )

  it.prop(
    "R-ASSESS-DETERMINED-ONCE: what is determined is neither proposed nor determined again until a score is corrected",
    [fc.boolean(), fc.boolean()],
    ([isDetermined, isCorrected]) => {
      const correction = ScoreCorrected.of({
        ...about(),
        part: "self",
        criterion: id("c1"),
        points: points("60"),
        on: day("2026-12-30")
      })
      const past = [
        ...running,
        ...(isDetermined ? graded() : [...scored(), proposalOf()]),
        ...(isCorrected ? [correction] : [])
      ]
      const proposing = given(...past).when(ProposeGrade, { ...step(), grade: "excellent" }, on(leader()))
      const determining = given(...past).when(DetermineGrade, { ...step(), grade: "excellent" }, on(principal()))
      if (isDetermined && !isCorrected) {
        for (const tried of [proposing, determining]) tried.refused(DeterminedOnce, { unit: "a", grade: "excellent" })
      } else {
        assert.isTrue(Either.isRight(proposing.verdict))
        assert.strictEqual(refusedBy(determining.verdict), isCorrected ? "R-ASSESS-ORDER" : undefined)
      }
    }
  )
})

describe("objections", () => {
  it.prop(
    "R-ASSESS-OBJECTION-TIMELY: a unit objects until the last day of the period",
    [fc.integer({ min: -2, max: 2 })],
    ([after]) => {
      const today = addDays(day("2026-12-25"), after)
      const input = { ...step(), grounds: "案卷已补正" }
      const tried = given(...running, ...graded()).when(LodgeObjection, input, on(head("a"), today))
      if (after > 0) tried.refused(ObjectionTimely, { unit: "a", on: today, due: "2026-12-25" })
      else tried.then(ObjectionLodged.of({ ...about(), grounds: "案卷已补正", by: p("head-a"), on: today }))
    }
  )

  const lodged = ObjectionLodged.of({ ...about(), grounds: "有异议", by: p("head-a"), on: day("2026-12-22") })
  const decided = (grade?: Grade) =>
    ObjectionDecided.of({
      ...about(),
      ...(grade === undefined ? {} : { grade }),
      grounds: "经复核",
      by: p("other"),
      on: day("2026-12-23")
    })

  it.prop(
    "R-ASSESS-OBJECTION-ONCE: one objection to a determination and one decision on it, which changes the grade or upholds it",
    [fc.constantFrom("none", "open", "decided"), fc.constantFrom(...(["excellent", "good", undefined] as const))],
    ([state, grade]) => {
      const past = [...running, ...graded(), ...{ none: [], open: [lodged], decided: [lodged, decided()] }[state]!]
      const again = given(...past).when(LodgeObjection, { ...step(), grounds: "有异议" }, on(head("a"), "2026-12-24"))
      if (state === "none") assert.isTrue(Either.isRight(again.verdict))
      else again.refused(ObjectionOnce, { unit: "a", problem: "lodged" })
      const input = { ...step(), grounds: "经复核", on: "2026-12-23", ...(grade === undefined ? {} : { grade }) }
      const deciding = given(...past).when(DecideObjection, input, on(principal("other")))
      if (state !== "open") deciding.refused(ObjectionOnce, { unit: "a", problem: "none" })
      else if (grade === "excellent") deciding.refused(ObjectionOnce, { unit: "a", problem: "same-grade" })
      else deciding.then(decided(grade))
    },
    { fastCheck: { numRuns: 60 } }
  )

  it("that are decided leave the determination, or change its grade and nothing else", () => {
    const before = assessedAfter([...running, ...graded()]).determination
    const upheld = assessedAfter([...running, ...graded(), lodged, decided()])
    assert.deepStrictEqual(upheld.determination, before)
    assert.deepStrictEqual(upheld.objection, { by: p("head-a"), decided: true })
    const changed = assessedAfter([...running, ...graded(), lodged, decided("good")])
    const position = running.length + graded().length + 2
    assert.deepStrictEqual(changed.determination, { ...before, grade: "good", position } as never)
    const stray = assessedAfter([...running, decided("good")])
    assert.isUndefined(stray.determination)
    assert.isUndefined(stray.objection)
  })

  it("cite their document", () => {
    assert.deepStrictEqual(LodgeObjection.cites({ document: scan }), [digest])
    assert.deepStrictEqual(LodgeObjection.cites({}), [])
  })
})
