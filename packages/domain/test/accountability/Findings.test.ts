import { assert, it } from "@effect/vitest"
import {
  addDays,
  CaseId,
  CertificateId,
  type DomainEvent,
  LocalDate,
  OrganId,
  PersonId,
  PostId,
  RoundId,
  SchemeId,
  UnitId
} from "@zhize/domain"
import { folded, given } from "@zhize/domain/testing"
import { Either, FastCheck as fc, HashMap } from "effect"
import {
  accountabilityModule,
  CaseOverdue,
  CertificateFollows,
  CertificateGivenBack,
  DecideAccountability,
  DecideAppeal,
  decidedFaults,
  DoneLate,
  LodgeAppeal,
  NotifyRespondent,
  ServeDecision,
  Unexecuted,
  UnitHadFault,
  Unserved,
  WaiveDefence
} from "../../src/accountability/index.ts"
import {
  CertificateIssued,
  CertificateRevoked,
  CertificateSuspended,
  CertificateReinstated,
  IssueCertificate,
  OfficerLeft,
  ReinstateCertificate,
  OfficerAssigned,
  officers
} from "../../src/organisation/index.ts"
import { ObservationRecorded, RoundOpened } from "../../src/assessment/index.ts"
import { day, runs } from "../organisation/Scene.ts"
import { after, as, at, decision, fileOf, forms, head, measure, of, office, p1 } from "./Scene.ts"

const view = accountabilityModule.views.find(({ name }) => name === "accountability-findings")!
const found = (events: ReadonlyArray<DomainEvent>, on = "2026-04-20"): ReadonlyArray<any> =>
  Either.getOrThrow(
    view.answer(folded(view.fold, events), {}, { validOn: day(on), today: day(on) }) as Either.Either<any, never>
  )
const by = (rows: ReadonlyArray<any>, rule: { readonly id: string }) =>
  rows.filter((row) => row.rule === rule.id).map(({ details, mend }) => ({ details, mend }))

it.prop(
  "R-ACCT-OVERDUE: what is not done by its day is overdue from the next on, with the command that does it",
  [fc.integer({ min: -2, max: 2 })],
  ([shift]) => {
    const expect = (stage: string, due: string, clock: string, command: string, more: object = {}) => {
      const rows = by(found(at(stage), addDays(day(due), shift)), CaseOverdue)
      const one = {
        details: { case: "c1", clock, due, days: shift, ...more },
        mend: { command, input: { ...of, ...more } }
      }
      assert.deepStrictEqual(rows, shift > 0 ? [one] : [], stage)
    }
    expect("waived", "2026-03-24", "handle", "DecideAccountability")
    expect("all-served", "2026-04-15", "report", "ReportDecision")
    expect("executed", "2026-04-20", "review", "DecideAppeal", { respondent: "甲" })
  },
  runs
)

it("nobody owes an appeal, and a clue has no clock yet", () => {
  assert.deepStrictEqual(by(found(at("all-executed"), "2026-12-31"), CaseOverdue), [])
  assert.deepStrictEqual(found(at("clue"), "2026-12-31"), [])
})

it.prop(
  "R-ACCT-LATE: what was done after its day is marked, and what was done on it is not",
  [fc.integer({ min: -2, max: 2 })],
  ([shift]) => {
    const due = day("2026-03-24")
    const on = addDays(due, shift)
    const decided = after("waived").and(DecideAccountability, decision, as(head, on))
    const late = { case: "c1", clock: "handle", due, on, days: shift }
    assert.deepStrictEqual(by(found(decided.events), DoneLate), shift > 0 ? [{ details: late, mend: undefined }] : [])
    const lodged = addDays(day("2026-04-16"), shift)
    const appealed = after("all-served").and(LodgeAppeal, { ...of, respondent: "甲", text: "不服" }, as(p1, lodged))
    const lateAppeal = { case: "c1", clock: "appeal", due: "2026-04-16", on: lodged, days: shift, respondent: "甲" }
    assert.deepStrictEqual(
      by(found(appealed.events), DoneLate).map(({ details }) => details),
      shift > 0 ? [lateAppeal] : []
    )
  },
  runs
)

it.prop(
  "R-ACCT-UNSERVED: a decision that has not reached a respondent is open until it is served",
  [fc.constantFrom("waived", "decided", "served", "all-served")],
  ([stage]) => {
    const open = { waived: [], decided: ["甲", "丙"], served: ["丙"], "all-served": [] }[
      stage as "served"
    ] as ReadonlyArray<string>
    assert.deepStrictEqual(
      by(found(at(stage)), Unserved),
      open.map((respondent) => ({
        details: { case: "c1", respondent, decidedOn: "2026-03-16" },
        mend: { command: "ServeDecision", input: { ...of, respondent } }
      }))
    )
  },
  runs
)

it.prop(
  "R-ACCT-UNEXECUTED: what was served is to be executed, an appeal notwithstanding",
  [fc.constantFrom("decided", "served", "all-served", "appealed", "executed", "reviewed", "all-executed")],
  ([stage]) => {
    const jia = ["甲/P4/通报批评", "甲/P3/责令书面检查"]
    const open: Readonly<Record<string, ReadonlyArray<string>>> = {
      decided: [],
      served: jia,
      "all-served": [...jia, "丙/P1/批评教育"],
      appealed: [...jia, "丙/P1/批评教育"],
      executed: jia,
      reviewed: ["甲/P3/责令书面检查"],
      "all-executed": []
    }
    const appealed = stage === "appealed" || stage === "executed"
    assert.deepStrictEqual(
      by(found(at(stage)), Unexecuted),
      open[stage]!.map((one) => {
        const [respondent, form, text] = one.split("/")
        return {
          details: { case: "c1", respondent, form: text, appealed: appealed && respondent === "甲" },
          mend: { command: "ExecuteMeasure", input: { ...of, respondent, form } }
        }
      })
    )
  },
  { fastCheck: { numRuns: 40 } }
)

const held = { organ: OrganId.make("nyj"), officer: PersonId.make("甲"), certificate: CertificateId.make("13072401") }
const issued = CertificateIssued.of({
  ...held,
  kind: "enforcement",
  issuer: "河北省人民政府",
  from: day("2025-01-01"),
  until: LocalDate.make("2029-12-31")
})
/** A decision of 2026-04-01 that gives 甲 this form. */
const imposed = (form: string) =>
  after("waived")
    .and(NotifyRespondent, { ...of, respondent: "甲", basis: "依据", proposed: forms("P9") }, as(p1, "2026-04-01"))
    .and(WaiveDefence, { ...of, respondent: "甲" }, as(p1, "2026-04-01"))
    .and(
      DecideAccountability,
      {
        ...decision,
        measures: [measure("甲", [form], { band: form === "P7" ? "B2" : "B3" }), decision.measures[1]!]
      },
      as(office, "2026-04-01")
    )

it.prop(
  "R-ACCT-CERTIFICATE-FOLLOWS: a certificate that a decision suspends or revokes does not go on standing",
  [fc.constantFrom("P7", "P8", "P9"), fc.constantFrom("none", "issued", "suspended", "before", "lapsed", "revoked")],
  ([form, state]) => {
    const step = { ...held, from: day("2026-04-02") }
    const entered: Readonly<Record<string, ReadonlyArray<DomainEvent>>> = {
      none: [],
      issued: [issued],
      suspended: [issued, CertificateSuspended.of(step)],
      before: [
        issued,
        CertificateSuspended.of({ ...held, from: day("2026-02-01") }),
        CertificateReinstated.of({ ...held, from: day("2026-03-01") })
      ],
      lapsed: [
        issued,
        CertificateSuspended.of({ ...held, from: day("2026-04-01") }),
        CertificateReinstated.of({ ...held, from: day("2026-04-10") })
      ],
      revoked: [issued, CertificateRevoked.of(step)]
    }
    const rows = by(found([...imposed(form).events, ...entered[state]!]), CertificateFollows)
    const open = {
      P7: ["issued", "before"],
      P8: [],
      P9: ["issued", "suspended", "before", "lapsed"]
    }[form as "P7"] as ReadonlyArray<string>
    const suspension = form === "P7"
    const one = {
      details: {
        case: "c1",
        respondent: "甲",
        certificate: "13072401",
        form: suspension ? "暂扣行政执法证件" : "取消行政执法资格",
        effect: suspension ? "suspension" : "revocation"
      },
      mend: { command: suspension ? "SuspendCertificate" : "RevokeCertificate", input: held }
    }
    assert.deepStrictEqual(rows, open.includes(state) ? [one] : [])
  },
  { fastCheck: { numRuns: 60 } }
)

it("an appeal that revokes a measure leaves its certificate alone", () => {
  const past = imposed("P9")
    .and(ServeDecision, { ...of, respondent: "甲" }, as(p1))
    .and(LodgeAppeal, { ...of, respondent: "甲", text: "不服" }, as(p1))
    .and(DecideAppeal, { ...of, respondent: "甲", outcome: "revoked", forms: [], opinion: "撤销" }, as(head))
  assert.deepStrictEqual(by(found([...past.events, issued]), CertificateFollows), [])
})

it.prop(
  "R-ACCT-CERTIFICATE-GIVEN-BACK: what an appeal sets aside does not go on weighing on the certificate",
  [
    fc.constantFrom("P7", "P9"),
    fc.constantFrom("revoked", "changed", "upheld"),
    fc.constantFrom("by-it", "before", "after", "nothing", "left")
  ],
  ([form, outcome, state]) => {
    const appealed = imposed(form)
      .and(ServeDecision, { ...of, respondent: "甲" }, as(p1, "2026-04-02"))
      .and(LodgeAppeal, { ...of, respondent: "甲", text: "不服" }, as(p1, "2026-04-03"))
      .and(
        DecideAppeal,
        {
          ...of,
          respondent: "甲",
          outcome,
          forms: outcome === "changed" ? forms("P3") : [],
          opinion: "依法"
        },
        as(form === "P9" ? office : head, "2026-04-10")
      )
    const step = form === "P7" ? CertificateSuspended : CertificateRevoked
    const entered = (from: string) => step.of({ ...held, from: day(from) })
    const events: Readonly<Record<string, ReadonlyArray<DomainEvent>>> = {
      "by-it": [issued, entered("2026-04-02")],
      before: [issued, entered("2026-03-31")],
      after: [issued, entered("2026-04-11")],
      nothing: [issued],
      left: [issued, entered("2026-04-02"), OfficerLeft.of({ ...held, from: day("2026-04-15") })]
    }
    const told = [...appealed.events, ...events[state]!]
    const suspension = form === "P7"
    const one = {
      details: {
        case: "c1",
        respondent: "甲",
        certificate: "13072401",
        form: suspension ? "暂扣行政执法证件" : "取消行政执法资格",
        effect: suspension ? "suspension" : "revocation",
        appealed: "2026-04-10"
      },
      mend: suspension
        ? { command: "ReinstateCertificate", input: held }
        : { command: "IssueCertificate", input: { organ: "nyj", officer: "甲", kind: "enforcement" } }
    }
    const open = outcome !== "upheld" && state === "by-it"
    assert.deepStrictEqual(by(found(told), CertificateGivenBack), open ? [one] : [])
    assert.deepStrictEqual(by(found(told, "2026-04-09"), CertificateGivenBack), [])
    if (!open) return
    const { command, input } = one.mend
    const more = suspension ? {} : { certificate: "c2", issuer: "省政府", until: "2030-01-01" }
    const mended = given(...told).and(
      command === "IssueCertificate" ? IssueCertificate : ReinstateCertificate,
      { ...input, ...more, from: "2026-04-20" },
      { as: office }
    )
    assert.deepStrictEqual(by(found(mended.events), CertificateGivenBack), [])
  },
  { fastCheck: { numRuns: 60 } }
)

const assigned = OfficerAssigned.of({
  organ: OrganId.make("nyj"),
  unit: UnitId.make("zfd"),
  post: PostId.make("g1"),
  officer: PersonId.make("甲"),
  from: day("2026-02-02")
})

it.prop(
  "R-ACCT-UNIT-HAD-FAULT: a fault decided in the year is told of the unit in which the officer served on the day of the act",
  [
    fc.constantFrom("heard", "decided", "all-served", "closed"),
    fc.constantFrom(-1, 0),
    fc.constantFrom("2026-04-20", "2026-12-31", "2027-01-01")
  ],
  ([stage, shift, on]) => {
    const moved = OfficerAssigned.of({ ...assigned.data, from: addDays(day("2026-02-03"), shift) })
    const rows = by(found([...at(stage), moved], on), UnitHadFault)
    const told = stage !== "heard" && shift === -1 && on < "2027"
    const details = { organ: "nyj", unit: "zfd", year: 2026, case: "c1", respondent: "甲" }
    const mend = { command: "RecordObservation", input: { organ: "nyj", unit: "zfd", case: "c1" } }
    assert.deepStrictEqual(rows, told ? [{ details, mend }] : [])
  },
  { fastCheck: { numRuns: 40 } }
)

it("a decided fault is open until an observation in that unit's round of the year cites the case", () => {
  const round = (id: string, year: number, unit: string) =>
    RoundOpened.of({
      organ: OrganId.make("nyj"),
      round: RoundId.make(id),
      scheme: SchemeId.make("s"),
      year,
      units: [UnitId.make(unit)],
      peers: [],
      due: {
        rule: { kind: "fixed-date", month: 12, day: 15 },
        trigger: day("2026-01-01"),
        due: day("2026-12-15"),
        used: [],
        calendar: []
      },
      on: day("2026-03-20")
    })
  const seen = (about: object, unit = "zfd") =>
    ObservationRecorded.of({
      organ: OrganId.make("nyj"),
      round: RoundId.make("r2026"),
      unit: UnitId.make(unit),
      note: "过错责任",
      on: day("2026-04-01"),
      ...about
    })
  const mends = (...events: ReadonlyArray<DomainEvent>) =>
    by(found([...at("closed"), assigned, ...events]), UnitHadFault).map(({ mend }) => mend.input.round)
  const running = [round("r2025", 2025, "zfd"), round("other", 2026, "fgg"), round("r2026", 2026, "zfd")]
  assert.deepStrictEqual(mends(), [undefined])
  assert.deepStrictEqual(mends(...running), ["r2026"])
  assert.deepStrictEqual(mends(...running, seen({})), ["r2026"])
  assert.deepStrictEqual(mends(...running, seen({ case: CaseId.make("c2") })), ["r2026"])
  assert.deepStrictEqual(mends(...running, seen({ case: CaseId.make("c1") })), [])
})

it("the decided faults of a unit are there for the assessment, and none where no form was imposed", () => {
  const staff = folded(officers.all, [...at("closed"), assigned])
  const fault = { organ: "nyj", unit: "zfd", year: 2026, case: "c1", respondent: "甲", on: "2026-03-16" }
  assert.deepStrictEqual(decidedFaults(fileOf(at("decided"))!, staff), [fault] as never)
  assert.deepStrictEqual(decidedFaults(fileOf(at("waived"))!, staff), [])
  assert.deepStrictEqual(decidedFaults(fileOf(at("decided"))!, HashMap.empty()), [])
})
