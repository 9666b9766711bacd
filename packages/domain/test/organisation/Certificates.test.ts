import { it } from "@effect/vitest"
import { addDays, Allowed, type Decision, type DomainEvent, ReasonGiven } from "@zhize/domain"
import { given } from "@zhize/domain/testing"
import { FastCheck as fc } from "effect"
import {
  CertificateAlone,
  CertificateInspected,
  CertificateIssued,
  CertificateKnown,
  CertificateLost,
  CertificateOnce,
  CertificateReinstated,
  CertificateRenewed,
  CertificateReturned,
  CertificateRevoked,
  CertificateStep,
  CertificateSuspended,
  CertificateTerm,
  DeclareCertificateLost,
  EstablishmentOnly,
  InspectCertificate,
  InspectionYear,
  IssueCertificate,
  NotBefore,
  OfficerKnown,
  OrganKnown,
  ReinstateCertificate,
  RenewCertificate,
  ReturnCertificate,
  RevokeCertificate,
  SuspendCertificate
} from "../../src/organisation/index.ts"
import {
  clerkOf,
  county,
  day,
  dissolved,
  enrolled,
  heldBy,
  idBut,
  inspected,
  issued,
  left,
  lost,
  organ,
  reinstated,
  returned,
  revoked,
  runs,
  suspended,
  today,
  transferred,
  twoDays
} from "./Scene.ts"

const world = [
  county,
  organ("nyj"),
  organ("slj"),
  enrolled("甲"),
  enrolled("乙"),
  enrolled("丙", "2020-01-01", "contract")
]
const c1 = heldBy()
const issue = { ...c1, kind: "enforcement", issuer: "省政府", until: "2031-04-30" }
const why = { reason: "依据处理决定" }
/** Active on the day `today` and for years after. */
const holding = [...world, issued("2025-06-01", "2030-05-31"), inspected(2026, "2026-01-05")]

const steps: ReadonlyArray<readonly [Decision, object, (from: string) => DomainEvent]> = [
  [InspectCertificate, { year: 2027 }, (from) => CertificateInspected.of({ ...c1, year: 2027, from: day(from) })],
  [
    RenewCertificate,
    { until: "2040-01-01" },
    (from) => CertificateRenewed.of({ ...c1, from: day(from), until: day("2040-01-01") })
  ],
  [SuspendCertificate, {}, (from) => CertificateSuspended.of({ ...c1, from: day(from) })],
  [ReinstateCertificate, {}, (from) => CertificateReinstated.of({ ...c1, from: day(from) })],
  [ReturnCertificate, {}, (from) => CertificateReturned.of({ ...c1, from: day(from) })],
  [DeclareCertificateLost, {}, (from) => CertificateLost.of({ ...c1, from: day(from) })],
  [RevokeCertificate, {}, (from) => CertificateRevoked.of({ ...c1, from: day(from) })]
]

/** Which of the steps. */
const anyStep = fc.integer({ min: 0, max: steps.length - 1 })

it("every step takes effect today unless a day is given", () => {
  given(...world)
    .when(IssueCertificate, issue)
    .then(CertificateIssued.of({ ...issue, from: today } as never))
  for (const [command, more, event] of steps) {
    const past = command === ReinstateCertificate ? [...holding, suspended("2026-04-01")] : holding
    const input = command === InspectCertificate ? { year: 2025 } : more
    const expected =
      command === InspectCertificate ? CertificateInspected.of({ ...c1, year: 2025, from: day(today) }) : event(today)
    given(...past)
      .when(command, { ...c1, ...input }, why)
      .then(expected)
  }
  given(...holding)
    .when(SuspendCertificate, { ...c1, until: "2026-05-31" }, why)
    .then(CertificateSuspended.of({ ...c1, from: day(today), until: day("2026-05-31") }))
})

it("a suspension and a revocation say why", () => {
  given(...holding)
    .when(SuspendCertificate, c1)
    .refused(ReasonGiven)
  given(...holding)
    .when(RevokeCertificate, c1)
    .refused(ReasonGiven)
})

it("the legal office issues, inspects, renews and revokes; a principal may suspend; the officer declares the own one lost", () => {
  const principal = { role: "organ-principal", organ: organ("nyj").data.organ } as const
  for (const [command, input] of [
    [IssueCertificate, issue],
    [InspectCertificate, { ...c1, year: 2026 }],
    [RenewCertificate, { ...c1, until: "2040-01-01" }],
    [RevokeCertificate, c1]
  ] as const) {
    given(...holding)
      .when(command, input, { as: principal, ...why })
      .refused(Allowed)
  }
  given(...holding)
    .when(SuspendCertificate, c1, { as: principal, ...why })
    .then(CertificateSuspended.of({ ...c1, from: day(today) }))
  given(...holding)
    .when(SuspendCertificate, c1, { as: clerkOf("nyj"), ...why })
    .refused(Allowed)
  given(...holding)
    .when(ReturnCertificate, c1, { as: clerkOf("nyj") })
    .then(CertificateReturned.of({ ...c1, from: day(today) }))
  const officer = { role: "officer", organ: c1.organ, person: c1.officer } as const
  given(...holding)
    .when(DeclareCertificateLost, c1, { as: officer })
    .then(CertificateLost.of({ ...c1, from: day(today) }))
  given(...holding)
    .when(DeclareCertificateLost, c1, { as: { ...officer, person: enrolled("乙").data.officer } })
    .refused(Allowed)
})

it.prop(
  "R-ORG-CERTIFICATE-ONCE: a certificate's number is used once, whatever became of it",
  [idBut("c1"), twoDays],
  ([id, [from, later]]) => {
    const past = [...world, issued("2024-01-01", "2025-12-31"), returned(from)]
    const again = (certificate: string) =>
      given(...past).when(IssueCertificate, { ...issue, officer: "乙", certificate, from: later })
    again("c1").refused(CertificateOnce, { certificate: "c1", officer: "甲" })
    again(id).then(CertificateIssued.of({ ...issue, officer: "乙", certificate: id, from: later } as never))
  },
  runs
)

it.prop(
  "R-ORG-CERTIFICATE-KNOWN: a step is about a certificate issued to that officer in that organ",
  [idBut("c1"), anyStep],
  ([id, at]) => {
    const [command, more, event] = steps[at]!
    const past = [...world, issued("2025-06-01", "2030-05-31"), inspected(2026, "2026-01-05")]
    const ready = command === ReinstateCertificate ? [...past, suspended("2026-01-06")] : past
    const step = (held: object) => given(...ready).when(command, { ...c1, ...more, ...held, from: "2027-02-01" }, why)
    step({}).then(event("2027-02-01"))
    step({ certificate: id }).refused(CertificateKnown, { ...c1, certificate: id, problem: "unknown" })
    step({ organ: "slj" }).refused(CertificateKnown, { ...c1, organ: "slj", problem: "other-organ" })
    step({ officer: "乙" }).refused(CertificateKnown, { ...c1, officer: "乙", problem: "other-officer" })
    given(...ready)
      .when(command, { ...c1, ...more, from: "2025-05-31" }, why)
      .refused(NotBefore, { subject: "c1", on: day("2025-05-31"), exists: day("2025-06-01") })
  },
  runs
)

it.prop(
  "R-ORG-CERTIFICATE-ALONE: an officer holds one certificate at a time",
  [twoDays],
  ([[from, until]]) => {
    const past = [...world, issued("2025-01-01", until)]
    const second = (on: string, ...more: typeof past) =>
      given(...past, ...more).when(IssueCertificate, { ...issue, certificate: "c2", from: on, until: "2040-01-01" })
    const accepted = (on: string) =>
      CertificateIssued.of({ ...issue, certificate: "c2", from: on, until: "2040-01-01" } as never)
    second(from).refused(CertificateAlone, { officer: "甲", certificate: "c1", until })
    second(until).refused(CertificateAlone, { officer: "甲", certificate: "c1", until })
    second(addDays(until, 1)).then(accepted(addDays(until, 1)))
    second(from, returned(from)).then(accepted(from))
    second(addDays(from, -1), returned(from)).refused(CertificateAlone, {
      officer: "甲",
      certificate: "c1",
      until: addDays(from, -1)
    })
    const early = { ...issue, certificate: "c2", from: "2024-01-01" }
    given(...past)
      .when(IssueCertificate, { ...early, until: "2025-01-01" })
      .refused(CertificateAlone)
    given(...past)
      .when(IssueCertificate, { ...early, until: "2024-12-31" })
      .then(CertificateIssued.of({ ...early, until: "2024-12-31" } as never))
    const next = issued(addDays(until, 10), "2040-01-01", heldBy("c2"))
    const renew = (to: string) =>
      given(...past, next, inspected(2026, until), inspected(2027, until)).when(RenewCertificate, {
        ...c1,
        from: until,
        until: to
      })
    renew(addDays(until, 9)).then(CertificateRenewed.of({ ...c1, from: until, until: addDays(until, 9) }))
    renew(addDays(until, 10)).refused(CertificateAlone, { officer: "甲", certificate: "c2", until: day("2040-01-01") })
  },
  runs
)

it.prop(
  "R-ORG-ESTABLISHMENT-ONLY: only staff on the establishment hold certificates",
  [twoDays],
  ([[from]]) => {
    const issuing = (officer: string) => given(...world).when(IssueCertificate, { ...issue, officer, from })
    issuing("甲").then(CertificateIssued.of({ ...issue, from } as never))
    issuing("丙").refused(EstablishmentOnly, { officer: "丙", staffing: "contract" })
  },
  runs
)

/** Each way in which a certificate may stand on 2027-02-01, and what may be done from it. */
const stands: ReadonlyArray<readonly [string, ReadonlyArray<DomainEvent>, ReadonlyArray<Decision>]> = [
  [
    "active",
    [inspected(2026, "2026-12-01")],
    [
      InspectCertificate,
      RenewCertificate,
      SuspendCertificate,
      ReturnCertificate,
      DeclareCertificateLost,
      RevokeCertificate
    ]
  ],
  [
    "uninspected",
    [],
    [
      InspectCertificate,
      RenewCertificate,
      SuspendCertificate,
      ReturnCertificate,
      DeclareCertificateLost,
      RevokeCertificate
    ]
  ],
  [
    "suspended",
    [suspended("2026-12-01")],
    [ReinstateCertificate, ReturnCertificate, DeclareCertificateLost, RevokeCertificate]
  ],
  ["lost", [lost("2027-02-01")], []],
  ["returned", [returned("2027-02-01")], []],
  ["revoked", [revoked("2027-02-01"), reinstated("2027-02-01")], []]
]

it.prop(
  "R-ORG-CERTIFICATE-STEP: steps are taken only from the states drawn for them",
  [anyStep],
  ([at]) => {
    const [command, more, event] = steps[at]!
    const from = day("2027-02-01")
    const cases = [
      ...stands.map(([status, events, possible]) => ({
        status,
        possible,
        past: [...world, issued("2025-06-01", "2030-05-31"), ...events]
      })),
      {
        status: "expired",
        possible: [RenewCertificate, ReturnCertificate, DeclareCertificateLost, RevokeCertificate],
        past: [...world, issued("2025-06-01", "2027-01-31")]
      }
    ]
    for (const { past, possible, status } of cases) {
      const step = given(...past).when(command, { ...c1, ...more, from }, why)
      if (possible.includes(command)) step.then(event(from))
      else {
        step.refused(CertificateStep, {
          certificate: "c1",
          on: from,
          status: status as never,
          step: command.name,
          possible: possible.map(({ name }) => name)
        })
      }
    }
  },
  runs
)

it.prop(
  "R-ORG-CERTIFICATE-TERM: a term does not end before it begins, and a renewal prolongs it",
  [twoDays],
  ([[from, later]]) => {
    const before = addDays(from, -1)
    const issuing = (until: string) => given(...world).when(IssueCertificate, { ...issue, from, until })
    issuing(from).then(CertificateIssued.of({ ...issue, from, until: from } as never))
    issuing(before).refused(CertificateTerm, { certificate: "c1", from, until: before })
    const past = [...world, issued("2025-06-01", later), inspected(2026, "2026-01-01")]
    const suspending = (until: string) => given(...past).when(SuspendCertificate, { ...c1, from, until }, why)
    suspending(from).then(CertificateSuspended.of({ ...c1, from, until: from }))
    suspending(before).refused(CertificateTerm, { certificate: "c1", from, until: before })
    const renewing = (until: string) => given(...past).when(RenewCertificate, { ...c1, from, until })
    renewing(addDays(later, 1)).then(CertificateRenewed.of({ ...c1, from, until: addDays(later, 1) }))
    renewing(later).refused(CertificateTerm, { certificate: "c1", from, until: later, term: later })
    renewing(before).refused(CertificateTerm, { certificate: "c1", from, until: before })
  },
  runs
)

it.prop(
  "R-ORG-INSPECTION-YEAR: an inspection is for its own year or the year before, once for each",
  [twoDays],
  ([[on]]) => {
    const past = [...world, issued("2024-06-01", "2039-05-31")]
    const year = Number(on.slice(0, 4))
    const inspecting = (which: number, ...more: ReadonlyArray<DomainEvent>) =>
      given(...past, ...more).when(InspectCertificate, { ...c1, year: which, from: on })
    for (const which of [year, year - 1])
      inspecting(which).then(CertificateInspected.of({ ...c1, year: which, from: on }))
    for (const which of [year + 1, year - 2]) {
      inspecting(which).refused(InspectionYear, { certificate: "c1", year: which, on })
    }
    inspecting(year, inspected(year, "2026-01-01")).refused(InspectionYear, {
      certificate: "c1",
      year,
      on,
      inspected: day("2026-01-01")
    })
    inspecting(year, inspected(year - 1, "2026-01-01")).then(CertificateInspected.of({ ...c1, year, from: on }))
  },
  runs
)

it("a certificate is kept in use only while its holder serves in an organ that is there; it may always be ended", () => {
  const from = "2027-02-01"
  const base = [...world, issued("2025-06-01", "2030-05-31"), inspected(2026, "2026-12-01")]
  const away = [left("甲", "2027-01-01"), transferred("甲", "nyj", "slj", "2027-01-01")]
  for (const [command, more, event] of steps) {
    const ready = command === ReinstateCertificate ? [...base, suspended("2026-12-31")] : base
    const keeps = [InspectCertificate, RenewCertificate, ReinstateCertificate].includes(command as never)
    for (const gone of away) {
      const step = given(...ready, gone).when(command, { ...c1, ...more, from }, why)
      if (keeps) step.refused(OfficerKnown)
      else step.then(event(from))
    }
    const step = given(...ready, dissolved("nyj", "slj", "2027-01-01")).when(command, { ...c1, ...more, from }, why)
    if (keeps) step.refused(OrganKnown)
    else step.then(event(from))
  }
  given(...world, left("甲", "2026-01-01"))
    .when(IssueCertificate, issue)
    .refused(OfficerKnown)
  given(...world, dissolved("nyj", "slj", "2026-01-01"))
    .when(IssueCertificate, issue)
    .refused(OrganKnown)
})
