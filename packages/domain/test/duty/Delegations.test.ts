import { assert, it } from "@effect/vitest"
import { ReasonGiven } from "@zhize/domain"
import { fakeDigest, given } from "@zhize/domain/testing"
import { FastCheck as fc } from "effect"
import {
  DelegateFits,
  DelegationGranted,
  DelegationKnown,
  DelegationOnce,
  DelegationPeriod,
  DelegationRevoked,
  GrantDelegation,
  ItemKnown,
  LicensingDelegated,
  MeasureNotDelegated,
  NotRedelegated,
  PenaltyDelegated,
  RevokeDelegation
} from "../../src/duty/index.ts"
import { OrganKnown, OrganRegistered } from "../../src/organisation/index.ts"
import { clerkOf, day, dissolved, idBut, runs, today, twoDays } from "../organisation/Scene.ts"
import { bureau, defined, few, foundBy, nyj, why } from "./Scene.ts"

const document = { sha256: fakeDigest("书"), size: 1, mediaType: "application/pdf", name: "委托书" }
const institution = { name: "农业综合执法大队", kind: "public-institution" }
const bureauOf = { name: "县林业局", kind: "administrative-organ" }
const anybody = { name: "某公司", kind: "other" }
const input = {
  organ: "nyj",
  delegation: "w-1",
  delegate: institution,
  items: ["cf"],
  matter: "种子案件",
  power: "警告、罚款",
  until: "2027-04-30",
  document,
  published: "2026-05-10"
}
const past = [
  ...bureau,
  defined("cf"),
  defined("xk", { category: "licensing" }),
  defined("cs", { category: "coercion", kind: "measure", measures: ["sealing"] }),
  defined("zx", { category: "coercion", kind: "execution" }),
  defined("jc", { category: "inspection" })
]
const grant = (more: object = {}, events = past) => given(...events).when(GrantDelegation, { ...input, ...more }, nyj)
const granted = (more: object = {}) => DelegationGranted.of({ ...input, from: today, ...more } as never)
const without = (...keys: ReadonlyArray<string>) =>
  Object.fromEntries(Object.entries(input).filter(([key]) => !keys.includes(key)))
const ask = (object: object) => given(...past).when(GrantDelegation, object, nyj)

it.prop(
  "R-DUTY-DELEGATION-PENALTY: penalties go to an organisation of art. 21, in writing, published; other powers to anybody",
  [fc.constantFrom(institution, bureauOf, anybody), fc.constantFrom("cf", "zx", "jc")],
  ([delegate, item]) => {
    const about = { item, delegate: delegate.name, kind: delegate.kind as never }
    const asked = grant({ delegate, items: [item] })
    if (item === "cf" && delegate !== institution) asked.refused(PenaltyDelegated, { ...about, lacking: "delegate" })
    else asked.then(granted({ delegate, items: [item] }))
    const about21 = { item: "cf", delegate: institution.name, kind: "public-institution" as const }
    ask(without("document")).refused(PenaltyDelegated, { ...about21, lacking: "document" })
    ask(without("published")).refused(PenaltyDelegated, { ...about21, lacking: "published" })
    ask({ ...without("document", "published"), items: ["jc"] }).then(
      DelegationGranted.of({ ...without("document", "published"), items: ["jc"], from: today } as never)
    )
    for (const field of ["matter", "power", "until"]) ask(without(field)).invalid(field)
  },
  runs
)

it.prop(
  "R-DUTY-DELEGATION-LICENSING: licensing goes to an administrative organ only, and is published",
  [fc.constantFrom(institution, bureauOf, anybody)],
  ([delegate]) => {
    const about = { item: "xk", delegate: delegate.name, kind: delegate.kind as never }
    const asked = grant({ delegate, items: ["xk"] })
    if (delegate === bureauOf) asked.then(granted({ delegate, items: ["xk"] }))
    else asked.refused(LicensingDelegated, { ...about, lacking: "delegate" })
    ask({ ...without("published"), delegate: bureauOf, items: ["xk"] }).refused(LicensingDelegated, {
      item: "xk",
      delegate: bureauOf.name,
      kind: "administrative-organ",
      lacking: "published"
    })
    ask({ ...without("document"), delegate: bureauOf, items: ["xk"] }).then(
      DelegationGranted.of({ ...without("document"), delegate: bureauOf, items: ["xk"], from: today } as never)
    )
  },
  runs
)

it.prop(
  "R-DUTY-DELEGATION-COERCION: a coercive measure is delegated to nobody, whatever goes with it",
  [fc.constantFrom(institution, bureauOf, anybody), fc.boolean()],
  ([delegate, first]) => {
    grant({ delegate, items: first ? ["cs", "jc"] : ["jc", "cs"] }).refused(MeasureNotDelegated, { item: "cs" })
    grant({ delegate, items: ["jc"] }).then(granted({ delegate, items: ["jc"] }))
  },
  runs
)

it.prop(
  "R-DUTY-REDELEGATION: an entrusted organisation delegates nothing on",
  [fc.constantFrom("administrative", "authorised", "entrusted")],
  ([kind]) => {
    const organ = OrganRegistered.of({ organ: "x", name: "x", kind, led: "local", from: "2020-01-01" } as never)
    const asked = given(...past, organ).when(GrantDelegation, { ...input, organ: "x" }, { as: clerkOf("x") })
    if (kind === "entrusted") asked.refused(NotRedelegated, { organ: "x" })
    else asked.refused(ItemKnown, { organ: "x", item: "cf", on: day(today), problem: "other-organ" })
    grant().then(granted())
  },
  runs
)

it.prop(
  "R-DUTY-DELEGATION-ONCE: a delegation's id is used once",
  [idBut("w-1")],
  ([other]) => {
    grant({}, [...past, granted()]).refused(DelegationOnce, { delegation: "w-1", organ: "nyj" })
    grant({ delegation: other }, [...past, granted()]).then(granted({ delegation: other }))
  },
  runs
)

it.prop(
  "R-DUTY-DELEGATION-PERIOD: a delegation ends no earlier than it begins",
  [twoDays],
  ([[from, until]]) => {
    grant({ from, until }).then(granted({ from, until }))
    grant({ from, until: from }).then(granted({ from, until: from }))
    grant({ from: until, until: from }).refused(DelegationPeriod, { delegation: "w-1", from: until, until: from })
  },
  runs
)

it.prop(
  "R-DUTY-DELEGATION-KNOWN: only a running delegation of the organ is revoked, once, with a reason",
  [twoDays],
  ([[from, until]]) => {
    const events = [...past, granted({ from, until })]
    const revoke = (on: string, delegation = "w-1", organ = "nyj", before: ReadonlyArray<string> = []) =>
      given(
        ...events,
        ...before.map((one) => DelegationRevoked.of({ organ: "nyj", delegation: "w-1", from: one } as never))
      ).when(RevokeDelegation, { organ, delegation, from: on }, { ...why, as: clerkOf(organ) })
    const about = { organ: "nyj", delegation: "w-1" }
    revoke(from).then(DelegationRevoked.of({ ...about, from } as never))
    revoke(until).then(DelegationRevoked.of({ ...about, from: until } as never))
    revoke("2025-12-31").refused(DelegationKnown, { ...about, on: day("2025-12-31"), problem: "not-yet" })
    revoke("2030-01-01").refused(DelegationKnown, { ...about, on: day("2030-01-01"), problem: "expired" })
    revoke(from, "w-2").refused(DelegationKnown, { ...about, delegation: "w-2", on: from, problem: "unknown" })
    revoke(from, "w-1", "sjj").refused(DelegationKnown, { ...about, organ: "sjj", on: from, problem: "other-organ" })
    revoke(until, "w-1", "nyj", [from]).refused(DelegationKnown, { ...about, on: until, problem: "revoked" })
    revoke(from, "w-1", "nyj", [until]).refused(DelegationKnown, { ...about, on: until, problem: "revoked" })
    given(...events)
      .when(RevokeDelegation, { ...about, from }, nyj)
      .refused(ReasonGiven)
  },
  runs
)

it("what is delegated is the organ's own, on that day, and the document is stored", () => {
  grant({ items: ["cf", "none"] }).refused(ItemKnown)
  grant({ from: "2021-12-31" }).refused(ItemKnown)
  assert.deepStrictEqual(GrantDelegation.cites({ ...input, from: today }), [document.sha256])
  assert.deepStrictEqual(GrantDelegation.cites(without("document") as never), [])
})

const body = (id: string, kind: string, from = "2020-01-01") =>
  OrganRegistered.of({ organ: id, name: `${id}名`, kind, led: "local", from } as never)

it.prop(
  "R-DUTY-DELEGATE: a delegate in the register is another organ, there on the day, of the kind registered",
  [
    fc.constantFrom("administrative", "authorised", "entrusted"),
    fc.constantFrom("administrative-organ", "public-institution", "other"),
    twoDays
  ],
  ([registered, kind, [from, later]]) => {
    const events = [...past, body("x", registered), body("y", "administrative"), dissolved("x", "y", later)]
    const to = (organ: string, on: string) =>
      grant({ delegate: { organ, kind }, items: ["jc"], from: on, until: "2030-12-31" }, events)
    const fits = (kind === "administrative-organ") === (registered === "administrative")
    const about = { delegation: "w-1", delegate: "x", name: "x名", registered, kind } as never
    if (fits) {
      const delegate = { name: "x名", kind, organ: "x" }
      to("x", from).then(granted({ delegate, items: ["jc"], from, until: "2030-12-31" }))
    } else to("x", from).refused(DelegateFits, { ...(about as object), problem: "kind" } as never)
    to("x", later).refused(OrganKnown, { organ: "x", on: later, dissolved: later, successor: "y" })
    to("none", from).refused(OrganKnown)
    to("nyj", from).refused(DelegateFits, {
      ...(about as object),
      delegate: "nyj",
      name: "农业农村局",
      registered: "administrative",
      problem: "self"
    } as never)
  },
  runs
)

it("what table a power has decides as well where the delegate is in the register", () => {
  const events = [...past, body("x", "authorised"), body("y", "administrative")]
  const to = (organ: string, kind: string, item: string) => grant({ delegate: { organ, kind }, items: [item] }, events)
  to("x", "public-institution", "cf").then(
    granted({ delegate: { name: "x名", kind: "public-institution", organ: "x" } })
  )
  to("y", "administrative-organ", "cf").refused(PenaltyDelegated)
  to("y", "administrative-organ", "xk").then(
    granted({ delegate: { name: "y名", kind: "administrative-organ", organ: "y" }, items: ["xk"] })
  )
  to("x", "public-institution", "xk").refused(LicensingDelegated)
  to("x", "public-institution", "cs").refused(MeasureNotDelegated)
})

it.prop(
  "R-DUTY-DELEGATE-THERE: from the day on which a delegate is dissolved, its successor is to be entrusted and the delegation revoked",
  [twoDays, fc.constantFrom("authorised", "administrative", "own")],
  ([[before, from], to]) => {
    const id = "R-DUTY-DELEGATE-THERE"
    const successor = to === "own" ? "nyj" : "y"
    const delegate = { name: "x名", kind: "public-institution", organ: "x" }
    const events = [
      ...past,
      body("x", "authorised"),
      body("y", to === "own" ? "authorised" : to),
      granted({ delegate, from: "2026-01-01", until: "2030-12-31" }),
      dissolved("x", successor, from)
    ]
    const revoke = { command: "RevokeDelegation", input: { organ: "nyj", delegation: "w-1" } }
    const { matter, power } = input
    const next = {
      command: "GrantDelegation",
      input: {
        organ: "nyj",
        delegate: { organ: "y", kind: "public-institution" },
        items: ["cf"],
        matter,
        power,
        until: "2030-12-31"
      }
    }
    const details = {
      organ: "nyj",
      delegation: "w-1",
      delegate: "x",
      name: "x名",
      dissolved: from,
      successor,
      successorName: to === "own" ? "农业农村局" : "y名"
    }
    assert.deepStrictEqual(foundBy(id, events, before), [])
    const first = to === "authorised" ? next : revoke
    assert.deepStrictEqual(foundBy(id, events, from), [{ details, mend: first }])
    const more = { delegation: "w-2", document, published: "2026-05-10", from }
    const renewed =
      first === next ? given(...events).and(GrantDelegation, { ...next.input, ...more }, nyj).events : events
    assert.deepStrictEqual(foundBy(id, renewed, from), [{ details, mend: revoke }])
    const { events: revoked } = given(...renewed).and(RevokeDelegation, { ...revoke.input, from }, why)
    assert.deepStrictEqual(foundBy(id, revoked, from), [])
  },
  few
)
