import { assert, it } from "@effect/vitest"
import { addDays, type DomainEvent } from "@zhize/domain"
import { folded } from "@zhize/domain/testing"
import { FastCheck as fc } from "effect"
import {
  certificateOfOfficerOn,
  certificateOn,
  certificates,
  certificatesOf,
  certificatesOfOfficer,
  isCertifiedOn,
  isLive,
  issuedIn,
  lastDayOf,
  termOn
} from "../../src/organisation/index.ts"
import {
  day,
  heldBy,
  inspected,
  issued,
  lost,
  reinstated,
  renewed,
  returned,
  revoked,
  suspended,
  twoDays
} from "./Scene.ts"

const issue = issued("2024-03-01", "2029-02-28")
const state = (...events: ReadonlyArray<DomainEvent>) => folded(certificates.one("c1"), [issue, ...events])!
const on = (text: string, ...events: ReadonlyArray<DomainEvent>) => certificateOn(state(...events), day(text))
const yearly = [2025, 2026, 2027, 2028].map((year) => inspected(year, `${year}-12-31`))

it("a certificate is active from its issue to the last day of its term", () => {
  assert.deepStrictEqual(
    ["2024-02-29", "2024-03-01", "2029-02-28", "2029-03-01"].map((text) => on(text, ...yearly)),
    ["not-yet", "active", "active", "expired"]
  )
})

it("a renewal prolongs it from its own day on, and an expired term stays expired until then", () => {
  const again = renewed("2029-03-10", "2034-03-09")
  assert.deepStrictEqual(
    ["2029-02-28", "2029-03-09", "2029-03-10", "2030-12-31", "2034-03-09", "2034-03-10"].map((text) =>
      on(text, ...yearly, again, inspected(2033, "2033-05-01"))
    ),
    ["active", "expired", "active", "active", "active", "expired"]
  )
  assert.strictEqual(on("2031-01-01", ...yearly, again), "uninspected")
  assert.strictEqual(termOn(state(again), day("2029-03-09")), "2029-02-28")
  assert.strictEqual(termOn(state(again), day("2029-03-10")), "2034-03-09")
})

it("the year of issue needs no inspection; from 1 January on, a year missed shows until it is made up", () => {
  assert.deepStrictEqual(
    ["2024-12-31", "2025-12-31", "2026-01-01"].map((text) => on(text)),
    ["active", "active", "uninspected"]
  )
  const late = inspected(2025, "2026-02-03")
  assert.deepStrictEqual(
    ["2026-02-02", "2026-02-03", "2026-12-31", "2027-01-01"].map((text) => on(text, late)),
    ["uninspected", "active", "active", "uninspected"]
  )
  const early = inspected(2026, "2026-02-03")
  assert.deepStrictEqual(
    ["2026-02-02", "2026-02-03", "2027-12-31", "2028-01-01"].map((text) => on(text, early)),
    ["uninspected", "active", "active", "uninspected"]
  )
})

it("a suspension lasts to its last day, or until it is reinstated", () => {
  assert.deepStrictEqual(
    ["2024-04-30", "2024-05-01", "2024-05-31", "2024-06-01"].map((text) =>
      on(text, suspended("2024-05-01", "2024-05-31"))
    ),
    ["active", "suspended", "suspended", "active"]
  )
  assert.deepStrictEqual(
    ["2024-05-01", "2024-07-31", "2024-08-01"].map((text) =>
      on(text, suspended("2024-05-01"), reinstated("2024-08-01"))
    ),
    ["suspended", "suspended", "active"]
  )
})

it("an end is for good, from its day on; the earliest known counts, whichever was entered first", () => {
  for (const [ends, as] of [
    [lost, "lost"],
    [returned, "returned"],
    [revoked, "revoked"]
  ] as const) {
    const after = [
      ends("2024-05-01"),
      suspended("2024-06-01"),
      reinstated("2024-07-01"),
      renewed("2024-08-01", "2039-01-01")
    ]
    assert.deepStrictEqual(
      ["2024-04-30", "2024-05-01", "2024-06-15", "2024-09-01", "2040-01-01"].map((text) => on(text, ...after)),
      ["active", as, as, as, as]
    )
  }
  assert.strictEqual(on("2024-09-01", lost("2024-05-01"), returned("2024-06-01")), "lost")
  assert.strictEqual(on("2024-09-01", lost("2024-05-01"), returned("2024-05-01")), "lost")
  assert.strictEqual(on("2024-09-01", returned("2024-06-01"), lost("2024-05-01")), "lost")
  assert.strictEqual(on("2024-05-15", returned("2024-06-01")), "active")
})

it("what weighs more is said first", () => {
  assert.strictEqual(on("2026-01-01", suspended("2025-12-01")), "suspended")
  assert.strictEqual(on("2029-03-01", suspended("2025-12-01")), "expired")
  assert.strictEqual(on("2029-03-01", lost("2025-12-01")), "lost")
})

it("events of a certificate never issued tell nothing of it", () => {
  const without = [
    inspected(2026, "2026-01-01"),
    renewed("2026-01-01", "2030-01-01"),
    suspended("2026-01-01"),
    reinstated("2026-01-01"),
    lost("2026-01-01")
  ]
  for (const event of without) assert.isUndefined(folded(certificates.one("c1"), [event]))
})

const last = (...events: ReadonlyArray<DomainEvent>) => lastDayOf(state(...events))

it("the last day of a certificate is that of its longest term, or the day before it ended", () => {
  assert.strictEqual(last(), "2029-02-28")
  assert.strictEqual(last(renewed("2026-01-01", "2034-01-01")), "2034-01-01")
  assert.strictEqual(last(returned("2026-05-01")), "2026-04-30")
  assert.strictEqual(last(returned("2030-01-01")), "2029-02-28")
})

it.prop(
  "late entries take their place: the order of recording changes nothing",
  [twoDays, fc.boolean()],
  ([[from, to], swapped]) => {
    const events = [suspended(from), reinstated(to), inspected(2025, "2025-06-01"), returned("2029-01-01")]
    const recorded = swapped ? [...events].reverse() : events
    for (const [at, status] of [
      [addDays(from, -1), "active"],
      [from, "suspended"],
      [addDays(to, -1), "suspended"],
      [day("2029-01-01"), "returned"]
    ] as const) {
      assert.strictEqual(
        certificateOn(state(...recorded, inspected(2026, "2026-01-01"), inspected(2027, "2027-01-01")), at),
        status
      )
    }
  }
)

it("live is what is neither ended nor expired nor yet to come", () => {
  assert.deepStrictEqual(
    (["not-yet", "active", "suspended", "uninspected", "expired", "lost", "returned", "revoked"] as const).map(isLive),
    [false, true, true, true, false, false, false, false]
  )
})

it("of an officer's certificates in an organ the live one is held, else the last issued; none of another organ", () => {
  const past = [
    issued("2024-01-01", "2029-01-01"),
    issued("2024-01-01", "2029-01-01", heldBy("x", "乙")),
    returned("2025-01-01"),
    issued("2025-01-01", "2025-06-30", heldBy("c2")),
    issued("2025-09-01", "2029-01-01", heldBy("c3", "甲", "slj")),
    issued("2025-12-01", "2029-01-01", heldBy("c4"), "supervision")
  ]
  const all = folded(certificates.all, past)
  const held = (organ: string, text: string) =>
    certificateOfOfficerOn(all, "甲" as never, organ as never, day(text))?.certificate
  assert.deepStrictEqual(
    ["2023-12-31", "2024-01-01", "2025-01-01", "2025-08-01", "2025-12-01"].map((text) => held("nyj", text)),
    [undefined, "c1", "c2", "c2", "c4"]
  )
  assert.strictEqual(held("slj", "2025-12-01"), "c3")
  const certified = (organ: string, text: string) => isCertifiedOn(all, "甲" as never, organ as never, day(text))
  assert.deepStrictEqual(
    ["2023-12-31", "2024-12-31", "2025-06-30", "2025-07-01", "2025-12-01"].map((text) => certified("nyj", text)),
    [false, true, true, false, false]
  )
  assert.isTrue(certified("slj", "2025-12-01"))
  const numbers = (list: ReadonlyArray<{ readonly certificate: string }>) => list.map(({ certificate }) => certificate)
  assert.deepStrictEqual(numbers(issuedIn(all, "nyj" as never)), ["c1", "x", "c2", "c4"])
  assert.deepStrictEqual(numbers(issuedIn(folded(certificatesOf("nyj" as never), past), "nyj" as never)), [
    "c1",
    "x",
    "c2",
    "c4"
  ])
  assert.deepStrictEqual(numbers(issuedIn(folded(certificatesOfOfficer("甲" as never), past), "nyj" as never)), [
    "c1",
    "c2",
    "c4"
  ])
  const earlier = [
    issued("2024-01-01", "2029-01-01", heldBy("live")),
    issued("2020-01-01", "2022-01-01", heldBy("old"))
  ]
  assert.strictEqual(
    certificateOfOfficerOn(folded(certificates.all, earlier), "甲" as never, "nyj" as never, day("2025-01-01"))
      ?.certificate,
    "live"
  )
})
