import { assert, it } from "@effect/vitest"
import { addDays, type DomainEvent, foldAll } from "@zhize/domain"
import { decideAfter, folded, given } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import * as organisation from "../../src/organisation/index.ts"
import {
  CertificateStep,
  certificates,
  InspectCertificate,
  known,
  officers,
  organs,
  posts,
  staffFindings,
  units
} from "../../src/organisation/index.ts"
import {
  abolished,
  assigned,
  county,
  day,
  dissolved,
  enrolled,
  heldBy,
  inspected,
  issued,
  left,
  organ,
  posted,
  postGone,
  reinstated,
  returned,
  revoked,
  runs,
  suspended,
  transferred,
  twoDays,
  unit
} from "./Scene.ts"

const world = [county, organ("nyj"), organ("slj"), unit("nyj", "zfd"), posted("p1"), posted("p2", "2020-01-01", false)]
const staff = foldAll({
  organs: organs.all,
  units: units.all,
  posts: posts.all,
  officers: officers.all,
  certificates: certificates.all
})

const found = (on: string, events: ReadonlyArray<DomainEvent>, of = "nyj") => {
  const state = folded(staff, events)
  return staffFindings(known(state.organs, of)!, state, day(on))
}
const told = (on: string, events: ReadonlyArray<DomainEvent>, of = "nyj") =>
  found(on, events, of).map(({ details, mend, rule }) => [rule.id, details, mend])
const rules = (on: string, events: ReadonlyArray<DomainEvent>) => found(on, events).map(({ rule }) => rule.id)

const commands = new Map(organisation.organisationModule.commands.map((one) => [one.name, one]))
/** Gives what a finding proposes, with what only people know filled in. */
const mended = (on: string, events: ReadonlyArray<DomainEvent>, more: object): ReadonlyArray<DomainEvent> => {
  const { command, input } = found(on, events)[0]!.mend!
  const verdict = decideAfter(events, commands.get(command)!, { ...input, ...more }, { today: on })
  return [...events, ...Either.getOrThrow(verdict).events]
}

const about = { organ: "nyj", officer: "甲" }
const uncertified = { ...about, name: "甲某", post: "p1" }
const onPost = [...world, enrolled("甲"), assigned("甲", "p1", "2024-01-01")]

it.prop(
  "R-ORG-CERTIFIED: who is on an enforcement post without a certificate active on the day is found, and no one else",
  [
    twoDays,
    fc.record({
      enforcement: fc.boolean(),
      certificate: fc.constantFrom("none", "before", "after", "supervision", "suspended")
    })
  ],
  ([[at, other], { certificate, enforcement }]) => {
    const term: Readonly<Record<string, ReadonlyArray<DomainEvent>>> = {
      none: [],
      before: [issued("2024-01-01", at)],
      after: [issued(other, "2039-01-01")]
    }
    const held =
      certificate === "supervision"
        ? [issued("2024-01-01", "2039-01-01", heldBy(), "supervision")]
        : certificate === "suspended"
          ? [issued("2024-01-01", "2039-01-01"), suspended(at)]
          : term[certificate]!
    const years =
      held.length === 0
        ? []
        : [
            inspected(2025, "2025-05-01"),
            inspected(2026, "2026-01-01"),
            inspected(2027, "2027-01-01"),
            inspected(2028, "2028-01-01")
          ]
    const past = [...world, enrolled("甲"), assigned("甲", enforcement ? "p1" : "p2", "2024-01-01"), ...held, ...years]
    for (const [on, active] of [
      [addDays(at, -1), certificate === "before" || certificate === "suspended"],
      [at, certificate === "before"],
      [addDays(at, 1), other === addDays(at, 1) && certificate === "after"],
      [other, certificate === "after"]
    ] as const) {
      assert.strictEqual(rules(on, past).includes("R-ORG-CERTIFIED"), enforcement && !active, `${on} ${certificate}`)
    }
  },
  runs
)

it("a suspension with a last day is served: until then the officer leaves the post, and nobody reinstates", () => {
  const held = (until: string) => [
    ...onPost,
    issued("2024-01-01", "2029-01-01"),
    inspected(2025, "2025-01-01"),
    suspended("2026-05-01", until)
  ]
  assert.deepStrictEqual(told("2026-06-01", held("2026-06-01")), [
    [
      "R-ORG-CERTIFIED",
      { ...uncertified, certificate: "c1", status: "suspended" },
      { command: "AssignOfficer", input: about }
    ]
  ])
  assert.deepStrictEqual(told("2026-06-01", held("2026-05-31")), [])
})

it("who lacks a certificate is told how it stands, with the command that gives an active one, and that command closes it", () => {
  const on = "2026-06-01"
  const c1 = { certificate: "c1" }
  const issue = issued("2024-01-01", "2029-01-01")
  const term = { certificate: "c9", kind: "enforcement", issuer: "省政府", until: "2031-01-01" }
  const cases: ReadonlyArray<readonly [ReadonlyArray<DomainEvent>, object, string, object, object]> = [
    [[], {}, "IssueCertificate", about, term],
    [[issue, returned("2026-01-01")], { ...c1, status: "returned" }, "IssueCertificate", about, term],
    [
      [issue, inspected(2025, "2025-01-01"), suspended("2026-05-01")],
      { ...c1, status: "suspended" },
      "ReinstateCertificate",
      { ...about, ...c1 },
      {}
    ],
    [
      [issued("2024-01-01", "2026-05-31")],
      { ...c1, status: "expired" },
      "RenewCertificate",
      { ...about, ...c1 },
      { until: "2031-01-01" }
    ],
    [[issue], { ...c1, status: "uninspected" }, "InspectCertificate", { ...about, ...c1, year: 2025 }, {}]
  ]
  for (const [held, how, command, input, more] of cases) {
    const past = [...onPost, ...held]
    assert.deepStrictEqual(told(on, past)[0], ["R-ORG-CERTIFIED", { ...uncertified, ...how }, { command, input }])
    assert.deepStrictEqual(told(on, mended(on, past, more)), [])
  }
  const supervision = [...onPost, issued("2025-01-01", "2029-01-01", heldBy(), "supervision")]
  assert.deepStrictEqual(told(on, supervision), [
    ["R-ORG-CERTIFIED", { ...uncertified, ...c1 }, { command: "ReturnCertificate", input: { ...about, ...c1 } }]
  ])
  const elsewhere = { command: "AssignOfficer", input: about }
  assert.deepStrictEqual(told(on, [...onPost, issue, revoked("2026-01-01")]), [
    ["R-ORG-CERTIFIED", { ...uncertified, ...c1, status: "revoked" }, elsewhere]
  ])
  const contract = [...world, enrolled("甲", "2020-01-01", "contract"), assigned("甲", "p1", "2024-01-01")]
  assert.deepStrictEqual(told(on, contract), [["R-ORG-CERTIFIED", uncertified, elsewhere]])
  assert.deepStrictEqual(told(on, mended(on, contract, { unit: "zfd", post: "p2" })), [])
  assert.deepStrictEqual(told(on, [...world, enrolled("甲")]), [])
})

it.prop(
  "R-ORG-INSPECTED: a certificate not inspected for the year before is found until it is",
  [fc.constantFrom("2025-06-01", "2026-03-01", "2027-01-01"), fc.boolean()],
  ([made, renewedSince]) => {
    const past = [
      ...world,
      enrolled("甲"),
      issued("2024-01-01", "2039-01-01"),
      inspected(renewedSince ? 2026 : 2025, made)
    ]
    const expected = (year: number) => [
      "R-ORG-INSPECTED",
      { ...about, certificate: "c1", year },
      { command: "InspectCertificate", input: { ...about, certificate: "c1", year } }
    ]
    assert.deepStrictEqual(told("2025-12-31", past), [])
    assert.deepStrictEqual(told("2026-01-01", past), made <= "2026-01-01" ? [] : [expected(2025)])
    assert.deepStrictEqual(told("2026-12-31", past), made <= "2026-12-31" ? [] : [expected(2025)])
    assert.deepStrictEqual(told("2027-01-01", past), renewedSince ? [] : [expected(2026)])
    assert.deepStrictEqual(told("2028-01-01", past), [expected(2027)])
    assert.deepStrictEqual(told("2028-01-01", mended("2028-01-01", past, {})), [])
  },
  runs
)

it.prop(
  "R-ORG-INSPECTED: no inspection is owed or held while a certificate is suspended; when that ends, the year before is made up",
  [fc.constantFrom("2027-01-01", "2027-06-30", "2028-03-01"), fc.boolean()],
  ([ends, served]) => {
    const past = [
      ...world,
      enrolled("甲"),
      issued("2025-01-01", "2039-01-01"),
      suspended("2026-12-01", served ? addDays(day(ends), -1) : undefined),
      ...(served ? [] : [reinstated(ends)])
    ]
    const year = Number(ends.slice(0, 4)) - 1
    const input = { ...about, certificate: "c1", year }
    const last = addDays(day(ends), -1)
    assert.deepStrictEqual(told(last, past), [])
    given(...past)
      .when(InspectCertificate, { ...input, year: Number(last.slice(0, 4)), from: last })
      .refused(CertificateStep, {
        certificate: "c1",
        on: last,
        status: "suspended",
        step: "InspectCertificate",
        possible: ["ReinstateCertificate", "ReturnCertificate", "DeclareCertificateLost", "RevokeCertificate"]
      })
    assert.deepStrictEqual(told(ends, past), [["R-ORG-INSPECTED", input, { command: "InspectCertificate", input }]])
    assert.deepStrictEqual(told(ends, mended(ends, past, {})), [])
  },
  runs
)

it("why a withheld certificate is not inspected is said, and only then", () => {
  const next = (status: "suspended" | "expired", step: string) =>
    CertificateStep.next.zh({ certificate: "c1", on: day("2026-12-01"), status, step, possible: ["x"] })
  assert.include(next("suspended", "InspectCertificate"), "暂扣期间不年审")
  assert.notInclude(next("suspended", "RenewCertificate"), "年审")
  assert.notInclude(next("expired", "InspectCertificate"), "年审")
})

it.prop(
  "R-ORG-CERTIFICATE-RETURNED: who is no longer on the organ's establishment has returned its certificate",
  [twoDays, fc.constantFrom("left" as const, "transferred" as const, "contract" as const)],
  ([[from, back], how]) => {
    const goes = {
      left: [left("甲", from)],
      transferred: [transferred("甲", "nyj", "slj", from)],
      contract: [enrolled("甲", from, "contract")]
    }[how]
    const years = [2024, 2025, 2026, 2027, 2028].map((year) => inspected(year, `${year}-01-01`))
    const past = [...world, enrolled("甲"), issued("2024-01-01", "2039-01-01"), ...years, ...goes]
    const open = { ...about, certificate: "c1" }
    const expected = [["R-ORG-CERTIFICATE-RETURNED", open, { command: "ReturnCertificate", input: open }]]
    assert.deepStrictEqual(told(addDays(from, -1), past), [])
    assert.deepStrictEqual(told(from, past), expected)
    assert.deepStrictEqual(told(addDays(back, -1), [...past, returned(back)]), expected)
    assert.deepStrictEqual(told(back, [...past, returned(back)]), [])
    assert.deepStrictEqual(told(from, mended(from, past, {})), [])
    assert.deepStrictEqual(told("2039-01-02", past), [])
  },
  runs
)

it.prop(
  "R-ORG-POST-PLACED: a post whose unit is gone is found until it is abolished",
  [twoDays],
  ([[from, later]]) => {
    const past = [...world, abolished("nyj", "zfd", from), postGone("p2", from)]
    const post = { organ: "nyj", unit: "zfd", post: "p1" }
    assert.deepStrictEqual(told(addDays(from, -1), past), [])
    assert.deepStrictEqual(told(from, past), [["R-ORG-POST-PLACED", post, { command: "AbolishPost", input: post }]])
    assert.deepStrictEqual(told(addDays(later, -1), [...past, postGone("p1", later)]).length, 1)
    assert.deepStrictEqual(told(later, [...past, postGone("p1", later)]), [])
  },
  runs
)

it.prop(
  "R-ORG-SUCCESSION: whoever and whatever is left in a dissolved organ is found, with who stands in its place",
  [twoDays],
  ([[from, later]]) => {
    const past = [
      ...onPost,
      organ("zjj"),
      enrolled("乙", "2020-01-01", "establishment", "slj"),
      dissolved("nyj", "slj", from),
      dissolved("slj", "zjj", later)
    ]
    const organOf = { organ: "nyj", dissolved: from }
    const expected = (successor: string) => [
      [
        "R-ORG-SUCCESSION",
        { ...organOf, successor, officer: "甲" },
        { command: "TransferOfficer", input: { ...about, toOrgan: successor } }
      ],
      [
        "R-ORG-SUCCESSION",
        { ...organOf, successor, unit: "zfd" },
        { command: "AbolishUnit", input: { organ: "nyj", unit: "zfd", from: addDays(from, -1) } }
      ]
    ]
    assert.deepStrictEqual(rules(addDays(from, -1), past), ["R-ORG-CERTIFIED"])
    assert.deepStrictEqual(told(from, past), expected("slj"))
    assert.deepStrictEqual(told(addDays(later, -1), past), expected("slj"))
    assert.deepStrictEqual(told(later, past), expected("zjj"))
    assert.deepStrictEqual(told(addDays(later, -1), past, "slj"), [])
    const gone = [...past, abolished("nyj", "zfd", addDays(from, -1)), transferred("甲", "nyj", "slj", from)]
    assert.deepStrictEqual(told(from, gone), [])
    const held = [...gone, issued("2026-01-01", "2039-01-01")]
    assert.deepStrictEqual(rules(from, held), ["R-ORG-CERTIFICATE-RETURNED"])
    assert.deepStrictEqual(told(from, mended(from, past.slice(0, -1), {})), expected("slj").slice(1))
  },
  runs
)

it("a unit no older than its organ's last day goes as of its own first day", () => {
  const past = [
    county,
    organ("nyj"),
    organ("slj"),
    unit("nyj", "zfd", "2026-04-01"),
    dissolved("nyj", "slj", "2026-04-01")
  ]
  assert.deepStrictEqual(found("2026-05-01", past)[0]!.mend, {
    command: "AbolishUnit",
    input: { organ: "nyj", unit: "zfd", from: "2026-04-01" }
  })
})

it("a reinstated certificate is no finding", () => {
  const past = [...onPost, issued("2026-01-01", "2031-01-01"), suspended("2026-02-01"), reinstated("2026-03-01")]
  assert.deepStrictEqual(rules("2026-02-28", past), ["R-ORG-CERTIFIED"])
  assert.deepStrictEqual(rules("2026-03-01", past), [])
})
