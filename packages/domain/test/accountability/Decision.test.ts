import { assert, it } from "@effect/vitest"
import { addDays, type DomainEvent } from "@zhize/domain"
import { given } from "@zhize/domain/testing"
import { FastCheck as fc, Struct } from "effect"
import {
  AcceptCase,
  AccountabilityDecided,
  AddEvidence,
  AppointInvestigators,
  ApportionResponsibility,
  CloseCase,
  CloseReady,
  DecideAccountability,
  DecideAppeal,
  DecideRecusal,
  DeciderCompetent,
  DecisionReady,
  DefenceNeverWorsens,
  EstablishFact,
  ExecuteMeasure,
  ExemptByGround,
  ExemptCase,
  FindNoFault,
  LodgeAppeal,
  MeasureStands,
  NotifyRespondent,
  OnceDone,
  OneTrack,
  ReceiveClue,
  RecordOpinion,
  ReopenCase,
  ReportDecision,
  RequestRecusal,
  ServeDecision,
  TransferCase,
  WaiveDefence,
  WithinLadder
} from "../../src/accountability/index.ts"
import { type AccountabilityContent, accountabilityPreset } from "../../src/routine/index.ts"
import { county, day, organ, runs } from "../organisation/Scene.ts"
import { rulesAdopted } from "../routine/AccountabilityScene.ts"
import {
  accepts,
  after,
  as,
  at,
  decision,
  fileOf,
  forms,
  head,
  jia,
  leader,
  measure,
  of,
  office,
  p1,
  p2,
  refusedBy,
  scan
} from "./Scene.ts"

const preset = accountabilityPreset

/** A case of one respondent, heard, with these forms proposed; by the rules given. */
const heardCase = (
  proposed: ReadonlyArray<object>,
  options: {
    content?: AccountabilityContent
    standing?: string
    id?: string
    act?: string
    before?: ReadonlyArray<DomainEvent>
  } = {}
) => {
  const { act = "a", content = preset, id = "c1", standing = "leader" } = options
  const here = { organ: "nyj", case: id }
  const past = options.before ?? [county, organ("nyj"), rulesAdopted("nyj", "2021-01-01", "x", content)]
  const respondents = [{ person: "丙", as: standing }]
  const begun = given(...past)
    .and(ReceiveClue, { ...here, source: "other", text: "线索", on: "2026-03-02" }, as(p1))
    .and(AcceptCase, { ...here, respondents, act, actOn: "2026-02-02", on: "2026-03-03" }, as(leader))
    .and(AppointInvestigators, { ...here, persons: ["p1", "p2"], on: "2026-03-03" }, as(leader))
    .and(AddEvidence, { ...here, evidence: "E1", title: "案卷", document: scan, on: "2026-03-03" }, as(p1))
    .and(EstablishFact, { ...here, fact: "F1", fault: "F01", text: "事实", evidence: ["E1"], on: "2026-03-03" }, as(p1))
  const shared =
    standing === "organ"
      ? begun
      : begun.and(
          ApportionResponsibility,
          { ...here, respondent: "丙", part: "handler", rule: "R1", on: "2026-03-03" },
          as(p1)
        )
  return shared
    .and(NotifyRespondent, { ...here, respondent: "丙", basis: "依据", proposed, on: "2026-03-03" }, as(p1))
    .and(WaiveDefence, { ...here, respondent: "丙", on: "2026-03-03" }, as(p1))
}
const decide = (measures: ReadonlyArray<object>, id = "c1") => ({ ...decision, case: id, measures })
const discipline = (kind: string, track = "organ-discipline") => ({ form: "P10", discipline: { kind, track } })
const heaviest = [discipline("expulsion"), { form: "P9" }, { form: "P8" }, { form: "P7" }, { form: "P6" }]

it("a decision says its measures, the appeal route and by when it is reported", () => {
  const said = Struct.omit(decision, "case", "organ")
  const [event] = after("waived").and(DecideAccountability, decision, as(head, "2026-03-16")).events.slice(-1)
  assert.strictEqual(event?.type, AccountabilityDecided.type)
  const { report, ...rest } = event!.data
  assert.deepStrictEqual(rest, { ...of, ...said, on: "2026-03-16" })
  assert.strictEqual(report.due, "2026-04-15")
  assert.deepStrictEqual(event!.tags, ["organ:nyj", "case:c1", "officer:甲", "officer:丙"])
})

it("rules without a clock for reporting set none", () => {
  const clocks = Struct.omit(preset.clocks, "fileDecision")
  const past = heardCase(forms("P1"), { content: { ...preset, clocks } })
  const decided = past.and(DecideAccountability, decide([measure("丙", ["P1"])]), as(head))
  assert.isUndefined(fileOf(decided.events)?.decided?.report)
})

const stages = ["accepted", "appointed", "fact", "share", "shares", "notice", "notices", "heard", "waived"] as const
const wanting: Readonly<Record<(typeof stages)[number], ReadonlyArray<string>>> = {
  accepted: ["investigators", "facts", "shares", "notice", "defence"],
  appointed: ["facts", "shares", "notice", "defence"],
  fact: ["shares", "notice", "defence"],
  share: ["shares", "notice", "defence"],
  shares: ["notice", "defence"],
  notice: ["notice", "defence"],
  notices: ["defence"],
  heard: ["defence"],
  waived: []
}
const own = ["measures", "appeal-route", "sealed"] as const

it.prop(
  "R-ACCT-DECISION-READY: nothing is decided while something is missing, and all that is missing is told",
  [fc.constantFrom(...stages), fc.subarray([...own])],
  ([stage, omitted]) => {
    const { appealRoute: route, document: sealed, ...rest } = decision
    const measures = omitted.includes("measures") ? [decision.measures[0]!] : decision.measures
    const input = {
      ...rest,
      measures,
      ...(omitted.includes("appeal-route") ? {} : { appealRoute: route }),
      ...(omitted.includes("sealed") ? {} : { document: sealed })
    }
    const missing = [...wanting[stage], ...omitted]
    const answer = after(stage).when(DecideAccountability, input, as(head))
    if (missing.length > 0) answer.refused(DecisionReady, { case: "c1", missing: missing as never })
    else assert.strictEqual(answer.verdict._tag, "Right")
    assert.isTrue(accepts(at("waived"), DecideAccountability, decision, as(head)))
  },
  { fastCheck: { numRuns: 60 } }
)

it("a respondent has one measure, and somebody gets something", () => {
  const twice = [...decision.measures, decision.measures[0]!]
  after("waived")
    .when(DecideAccountability, decide(twice), as(head))
    .refused(DecisionReady, { case: "c1", missing: ["measures"] })
  const nobody = decision.measures.map((one) => ({ ...one, effect: "exempt", grounds: ["M1"], forms: [] }))
  after("waived")
    .when(DecideAccountability, decide(nobody), as(head))
    .refused(DecisionReady, { case: "c1", missing: ["measures"] })
})

it("an investigator who is recused after the hearing is missing again", () => {
  after("waived")
    .and(RequestRecusal, { ...of, person: "p2", ground: "近亲属" }, as(head))
    .and(DecideRecusal, { ...of, person: "p2", granted: true }, as(head))
    .when(DecideAccountability, decision, as(head))
    .refused(DecisionReady, { case: "c1", missing: ["investigators"] })
})

const ranks = new Map(preset.forms.map(({ code, rank }) => [code, rank]))
const personForms = ["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11"]
const loose = heardCase(heaviest)
const grounds = [[], ["A1"], ["M1"], ["M2"], ["M3"], ["E1"], ["A1", "M4"], ["X1"]]

/** The ladder, written a second time. */
const allowedBy = (band: string, effect: string): ReadonlyArray<string> => {
  const bands = [[], ["P1", "P2", "P3", "P4", "P5"], ["P6", "P7"], ["P8", "P9", "P10"]]
  return effect === "exempt" ? [] : bands[Number(band.slice(1)) - (effect === "one-below" ? 1 : 0)]!
}
const lowering: Readonly<Record<string, ReadonlyArray<string>>> = {
  "one-below": ["M1", "M2", "M3", "M4", "M5"],
  exempt: ["M1", "M2", "E1", "E2", "E3", "E4", "E5", "E6", "E7"]
}

it.prop(
  "R-ACCT-WITHIN-LADDER: forms stay in the band, one below it, or are none, as the grounds allow",
  [
    fc.constantFrom("B1", "B2", "B3", "B4"),
    fc.constantFrom("within-band", "one-below", "exempt"),
    fc.constantFrom(...grounds),
    fc.uniqueArray(fc.constantFrom(...personForms), { maxLength: 2 })
  ],
  ([band, effect, given_, chosen]) => {
    const imposed = chosen.map((form) => (form === "P10" ? discipline("warning") : { form }))
    const input = decide([{ respondent: "丙", band, effect, grounds: given_, forms: imposed }])
    const rule = refusedBy(loose.events, DecideAccountability, input, as(office))
    const allowed = band === "B4" ? [] : allowedBy(band, effect)
    const founded = effect === "within-band" || given_.some((code) => lowering[effect]!.includes(code))
    const known = band !== "B4" && !given_.includes("X1")
    const fits =
      known && founded && chosen.every((form) => allowed.includes(form)) && chosen.length > 0 === allowed.length > 0
    if (chosen.length === 0) return assert.strictEqual(rule, DecisionReady.id)
    assert.strictEqual(rule === WithinLadder.id, !fits, JSON.stringify(input.measures))
    if (fits) assert.isUndefined(rule)
  },
  { fastCheck: { numRuns: 150 } }
)

it("what is wrong with a measure is told, with what is allowed", () => {
  const refused = (one: object, details: object, past = loose.events) =>
    given(...past)
      .when(DecideAccountability, decide([{ ...measure("丙", ["P1"]), ...one }]), as(office))
      .refused(WithinLadder, { case: "c1", respondent: "丙", allowed: [], ...details } as never)
  const first = preset.ladder[0]!.forms
  const codesOf = preset.grounds.map(({ code }) => code)
  refused({ band: "B9" }, { problem: "unknown-band", code: "B9", allowed: ["B1", "B2", "B3"] })
  refused({ grounds: ["M1", "Z1"] }, { problem: "unknown-ground", code: "Z1", allowed: codesOf })
  refused({ effect: "one-below" }, { problem: "effect-unfounded", code: "one-below", allowed: lowering["one-below"]! })
  refused(
    { effect: "exempt", grounds: ["A1"] },
    { problem: "effect-unfounded", code: "exempt", allowed: ["M1", "M2", "E1", "E2", "E3", "E4", "E5", "E6", "E7"] }
  )
  refused({ forms: forms("P6") }, { problem: "not-in-band", code: "P6", allowed: first })
  refused({ forms: forms("O1") }, { problem: "not-for-target", code: "O1" })
  refused({ forms: forms("P1", "P3", "P1") }, { problem: "twice", code: "P1" })
  refused({ effect: "exempt", grounds: ["M1"] }, { problem: "exempt", code: "P1" })
  refused({ effect: "one-below", grounds: ["M1"] }, { problem: "exempt", code: "P1" })
  refused({ band: "B3", forms: forms("P10") }, { problem: "discipline", code: "P10" })
  refused(
    { forms: [{ form: "P1", discipline: { kind: "warning", track: "organ-discipline" } }] },
    { problem: "discipline", code: "P1" }
  )
  const single = { ...preset, ladder: preset.ladder.map((band) => ({ ...band, combinable: false })) }
  const strict = heardCase(heaviest, { content: single })
  refused({ forms: forms("P1", "P3") }, { problem: "not-combinable", code: "B1", allowed: first }, strict.events)
  assert.isTrue(accepts(strict.events, DecideAccountability, decide([measure("丙", ["P1"])]), as(head)))
})

it("somebody with a share gets a form, and somebody without one gets none", () => {
  const none = { ...measure("丙", []), effect: "within-band" }
  after("waived")
    .when(DecideAccountability, decide([decision.measures[0]!, none]), as(head))
    .refused(WithinLadder, {
      case: "c1",
      respondent: "丙",
      problem: "no-form",
      code: "B1",
      allowed: preset.ladder[0]!.forms
    })
  const free = after("notices").and(
    RecordOpinion,
    { ...of, person: "丙", role: "member", stance: "dissented", opinion: "反对", givenOn: "2026-02-01" },
    as(p1)
  )
  const heard = ["甲", "丙"].reduce((past, respondent) => past.and(WaiveDefence, { ...of, respondent }, as(p1)), free)
  const dissenter = (one: object) => decide([decision.measures[0]!, { ...none, ...one }])
  heard
    .when(DecideAccountability, dissenter({ forms: forms("P1") }), as(head))
    .refused(WithinLadder, { case: "c1", respondent: "丙", problem: "exempt", code: "P1", allowed: [] })
  for (const one of [{}, { effect: "exempt" }]) {
    assert.isTrue(accepts(heard.events, DecideAccountability, dissenter(one), as(head)))
  }
})

const some = fc.uniqueArray(fc.constantFrom("P1", "P2", "P3", "P4", "P5"), { minLength: 1, maxLength: 3 })
/** As heavy at most, told in another way: each of the lighter finds its own counterpart that is no lighter. */
const outweighs = (heavier: ReadonlyArray<number>, lighter: ReadonlyArray<number>): boolean =>
  lighter.length <= heavier.length &&
  [1, 2, 3, 4, 5, 6].every(
    (rank) => lighter.filter((one) => one >= rank).length <= heavier.filter((one) => one >= rank).length
  )
const ranksOf = (codes: ReadonlyArray<string>) => codes.map((code) => ranks.get(code)!)

it.prop(
  "R-ACCT-DEFENCE-NEVER-WORSENS: a decision is not heavier than what was proposed before the defence",
  [some, some],
  ([proposed, decided]) => {
    const answer = heardCase(forms(...proposed)).when(DecideAccountability, decide([measure("丙", decided)]), as(head))
    if (outweighs(ranksOf(proposed), ranksOf(decided))) assert.strictEqual(answer.verdict._tag, "Right")
    else answer.refused(DefenceNeverWorsens, { case: "c1", respondent: "丙", proposed, decided })
    after("waived")
      .when(DecideAccountability, decide([decision.measures[0]!, measure("丙", ["P4"])]), as(head))
      .refused(DefenceNeverWorsens, { case: "c1", respondent: "丙", proposed: ["P1"], decided: ["P4"] })
  },
  { fastCheck: { numRuns: 40 } }
)

it.prop(
  "R-ACCT-DECIDER-COMPETENT: the legal office alone revokes a certificate and decides over an organ",
  [fc.constantFrom("P8", "P9", "O3"), fc.boolean()],
  ([form, byOffice]) => {
    const standing = form === "O3" ? "organ" : "leader"
    const past = heardCase(form === "O3" ? forms("O3") : heaviest, { standing })
    const input = decide([measure("丙", [form], { band: "B3" })])
    const answer = past.when(DecideAccountability, input, as(byOffice ? office : head))
    if (byOffice || form === "P8") assert.strictEqual(answer.verdict._tag, "Right")
    else {
      const text = preset.forms.find(({ code }) => code === form)!.text
      answer.refused(DeciderCompetent, { case: "c1", respondent: "丙", form: text, role: "organ-principal" })
    }
  },
  runs
)

it.prop(
  "R-ACCT-ONE-TRACK: one act brings a person discipline once, whoever gives it",
  [fc.constantFrom("a", "b"), fc.constantFrom("organ-discipline", "government-sanction"), fc.boolean()],
  ([act, track, punished]) => {
    const first = heardCase(heaviest).and(
      DecideAccountability,
      decide([measure("丙", [], { band: "B3", forms: punished ? [discipline("warning")] : forms("P8") })]),
      as(head)
    )
    const second = heardCase(heaviest, { id: "c2", act, before: first.events })
    const input = decide([measure("丙", [], { band: "B3", forms: [discipline("warning", track)] })], "c2")
    const answer = second.when(DecideAccountability, input, as(head))
    if (punished && act === "a") answer.refused(OneTrack, { case: "c2", respondent: "丙", act, other: "c1" })
    else assert.strictEqual(answer.verdict._tag, "Right")
    assert.isTrue(
      accepts(second.events, DecideAccountability, decide([measure("丙", ["P8"], { band: "B3" })], "c2"), as(head))
    )
  },
  runs
)

it("discipline that an appeal revoked leaves the act free; discipline of both tracks at once is refused", () => {
  const content = {
    ...preset,
    ladder: preset.ladder.map((band) => ({ ...band, forms: [...band.forms, "P12"] })),
    forms: [...preset.forms, { ...preset.forms.find(({ code }) => code === "P10")!, code: "P12" }]
  }
  const both = [discipline("warning"), { ...discipline("warning", "government-sanction"), form: "P12" }]
  heardCase([discipline("expulsion"), ...heaviest], { content })
    .when(DecideAccountability, decide([measure("丙", [], { band: "B3", forms: both })]), as(head))
    .refused(OneTrack, { case: "c1", respondent: "丙", act: "a", other: "c1" })
  const revoked = heardCase(heaviest)
    .and(DecideAccountability, decide([measure("丙", [], { band: "B3", forms: [discipline("warning")] })]), as(head))
    .and(ServeDecision, { ...of, respondent: "丙" }, as(p1))
    .and(LodgeAppeal, { ...of, respondent: "丙", text: "不服" }, as(p1))
    .and(DecideAppeal, { ...of, respondent: "丙", outcome: "revoked", forms: [], opinion: "撤销" }, as(head))
  const second = heardCase(heaviest, { id: "c2", act: "a", before: revoked.events })
  const input = decide([measure("丙", [], { band: "B3", forms: [discipline("warning")] })], "c2")
  assert.isTrue(accepts(second.events, DecideAccountability, input, as(head)))
})

it("after a transfer to the supervision organ its sanction is recorded, and no discipline by the organ", () => {
  const again = (to: string) =>
    heardCase(heaviest)
      .and(TransferCase, { ...of, to, authority: "县监委", on: "2026-03-04" }, as(head))
      .and(CloseCase, { ...of, on: "2026-03-04" }, as(head))
      .and(ReopenCase, { ...of, on: "2026-03-05" }, as(head))
      .and(NotifyRespondent, { ...of, respondent: "丙", basis: "依据", proposed: heaviest, on: "2026-03-05" }, as(p1))
      .and(WaiveDefence, { ...of, respondent: "丙", on: "2026-03-05" }, as(p1))
  const given_ = (track: string) => decide([measure("丙", [], { band: "B3", forms: [discipline("warning", track)] })])
  again("supervision")
    .when(DecideAccountability, given_("organ-discipline"), as(head))
    .refused(OneTrack, { case: "c1", respondent: "丙", act: "a", other: "supervision" })
  const fine = [again("supervision"), again("judicial")] as const
  assert.isTrue(accepts(fine[0].events, DecideAccountability, given_("government-sanction"), as(head)))
  assert.isTrue(accepts(fine[1].events, DecideAccountability, given_("organ-discipline"), as(head)))
})

it.prop(
  "R-ACCT-EXEMPT-BY-GROUND: a case is exempted when all is in the file, on grounds that exempt",
  [fc.uniqueArray(fc.constantFrom("E1", "E5", "M1", "M2", "M3", "A1", "Z9"), { minLength: 1, maxLength: 3 })],
  ([chosen]) => {
    const possible = ["M1", "M2", "E1", "E2", "E3", "E4", "E5", "E6", "E7"]
    const ground = chosen.find((code) => !possible.includes(code))
    const input = { ...of, grounds: chosen, number: "1号" }
    const answer = after("waived").when(ExemptCase, input, as(head))
    if (ground === undefined) assert.strictEqual(answer.verdict._tag, "Right")
    else answer.refused(ExemptByGround, { case: "c1", ground, possible })
    after("heard")
      .when(ExemptCase, input, as(head))
      .refused(DecisionReady, { case: "c1", missing: ["defence"] })
  },
  runs
)

it.prop(
  "R-ACCT-ONCE-DONE: a decision is served once on each and reported once",
  [fc.constantFrom("甲", "丙")],
  ([respondent]) => {
    const answer = after("served").when(ServeDecision, { ...of, respondent }, as(p1))
    if (respondent === "丙") assert.strictEqual(answer.verdict._tag, "Right")
    else answer.refused(OnceDone, { case: "c1", what: "served", on: day("2026-03-17"), respondent })
    assert.isTrue(accepts(at("all-served"), ReportDecision, of, as(p1)))
    after("reported")
      .when(ReportDecision, of, as(p1))
      .refused(OnceDone, { case: "c1", what: "reported", on: day("2026-03-18") })
  },
  runs
)

it.prop(
  "R-ACCT-MEASURE-STANDS: what is executed stands, was served, and was not executed before",
  [
    fc.constantFrom("decided", "served", "appealed", "executed", "reviewed"),
    fc.constantFrom("甲/P3", "甲/P4", "丙/P1", "丙/P4")
  ],
  ([stage, one]) => {
    const [respondent, form] = one.split("/") as [string, string]
    const answer = after(stage).when(ExecuteMeasure, { ...of, respondent, form, result: "已办" }, as(p1))
    const stands = one !== "丙/P4" && (one !== "甲/P4" || stage !== "reviewed")
    const served = stage !== "decided" && (respondent === "甲" || stage !== "served")
    const executed = one === "丙/P1" && (stage === "executed" || stage === "reviewed")
    const problem = !stands ? "not-decided" : !served ? "unserved" : executed ? "executed" : undefined
    if (problem === undefined) assert.strictEqual(answer.verdict._tag, "Right")
    else answer.refused(MeasureStands, { case: "c1", respondent, form, problem })
  },
  { fastCheck: { numRuns: 40 } }
)

const endings: ReadonlyArray<readonly [string, ReadonlyArray<string>]> = [
  ["decided", ["service", "execution", "report"]],
  ["served", ["service", "appeal-period", "execution", "report"]],
  ["all-served", ["appeal-period", "execution", "report"]],
  ["reported", ["appeal-period", "execution"]],
  ["appealed", ["appeal", "appeal-period", "execution"]],
  ["executed", ["appeal", "appeal-period", "execution"]],
  ["reviewed", ["appeal-period", "execution"]],
  ["all-executed", ["appeal-period"]]
]

it.prop(
  "R-ACCT-CLOSE-READY: a case is closed when all is served, executed and reported, and no appeal is open or possible",
  [fc.constantFrom(...endings), fc.integer({ min: -2, max: 2 })],
  ([[stage, open], shift]) => {
    const until = day("2026-04-16")
    const on = addDays(until, shift)
    const missing = open.filter((what) => what !== "appeal-period" || shift <= 0)
    const answer = after(stage).when(CloseCase, of, as(head, on))
    if (missing.length === 0) assert.strictEqual(answer.verdict._tag, "Right")
    else {
      const period = stage === "decided" ? {} : { until }
      answer.refused(CloseReady, { case: "c1", missing: missing as never, ...period })
    }
    assert.isTrue(accepts(at("all-executed"), CloseCase, of, as(head, "2026-04-17")))
    assert.isFalse(accepts(at("all-executed"), CloseCase, of, as(head, "2026-04-16")))
  },
  { fastCheck: { numRuns: 50 } }
)

it("a case without a fault is closed at once; an exempted one after it was served", () => {
  const none = after("fact").and(FindNoFault, { ...of, findings: "查无实据" }, as(head))
  assert.isTrue(accepts(none.events, CloseCase, of, as(head)))
  const exempt = after("waived").and(ExemptCase, { ...of, grounds: ["E5"], number: "1号" }, as(head))
  exempt.when(CloseCase, of, as(head)).refused(CloseReady, { case: "c1", missing: ["service"] })
  const served = ["甲", "丙"].reduce(
    (past, respondent) => past.and(ServeDecision, { ...of, respondent }, as(p2)),
    exempt
  )
  assert.isTrue(accepts(served.events, CloseCase, of, as(head)))
})

it("an appeal that was revoked leaves nothing to execute", () => {
  const past = after("executed").and(
    DecideAppeal,
    { ...of, respondent: "甲", outcome: "revoked", forms: [], opinion: "撤销" },
    as(head)
  )
  assert.isTrue(accepts(past.events, CloseCase, of, as(head)))
  assert.strictEqual(
    refusedBy(past.events, LodgeAppeal, { ...of, respondent: "甲", text: "不服" }, as(jia)),
    "R-ACCT-APPEAL-OPEN"
  )
})
