import { assert, it } from "@effect/vitest"
import { Allowed, type DomainEvent, ReasonGiven } from "@zhize/domain"
import { given } from "@zhize/domain/testing"
import { FastCheck as fc } from "effect"
import {
  ClausesExist,
  ConfirmCooperation,
  CooperationClauses,
  CooperationConfirmed,
  CooperationDeclared,
  CooperationKnown,
  CooperationOnce,
  CooperationOther,
  CooperationWithdrawn,
  DeclareCooperation,
  Listed,
  WithdrawCooperation
} from "../../src/basis/index.ts"
import { OrganKnown } from "../../src/organisation/index.ts"
import { clerkOf, day, idBut, organ, runs, today, twoDays } from "../organisation/Scene.ts"
import { clauses, confirmed, declared, farming, found, listed, someArticles } from "./Scene.ts"

const nyj = { as: clerkOf("nyj") }
const sjj = { as: clerkOf("sjj") }
const both = { organ: "nyj", instrument: "zzf", cooperating: "sjj" }
const past = [...farming, listed("nyj", "zzf", clauses("74"))]

it("the listing organ names another organ with its clauses, which need not be its own", () =>
  given(...past)
    .when(DeclareCooperation, { ...both, clauses: ["75", "74.1"] }, nyj)
    .then(CooperationDeclared.of({ ...both, clauses: ["74.1", "75"], from: today } as never)))

it("the cooperating organ confirms, and nobody else", () => {
  const events = [...past, declared("nyj", "zzf", "sjj", clauses("75"))]
  given(...events)
    .when(ConfirmCooperation, both, sjj)
    .then(CooperationConfirmed.of({ ...both, from: today } as never))
  given(...events)
    .when(ConfirmCooperation, both, nyj)
    .refused(Allowed)
})

it("declared with other clauses, it is to be confirmed anew", () => {
  const agreed = [...past, declared("nyj", "zzf", "sjj", clauses("75")), confirmed("nyj", "zzf", "sjj")]
  const { events } = given(...agreed).and(DeclareCooperation, { ...both, clauses: ["75", "76"] }, nyj)
  const open = (list: ReadonlyArray<DomainEvent>) =>
    found(list, today).filter(({ rule }) => rule.id === "R-BASIS-COOPERATION-AGREED").length
  assert.deepStrictEqual([open(agreed), open(events)], [0, 1])
})

it("the listing organ withdraws with a reason", () => {
  const events = [...past, declared("nyj", "zzf", "sjj", clauses("75"))]
  given(...events)
    .when(WithdrawCooperation, both, { ...nyj, reason: "对方不承担" })
    .then(CooperationWithdrawn.of({ ...both, from: today } as never))
  given(...events)
    .when(WithdrawCooperation, both, nyj)
    .refused(ReasonGiven)
})

it.prop(
  "R-ORG-ORGAN-KNOWN: the cooperating organ is registered",
  [idBut("nyj", "sjj")],
  ([id]) => {
    const declare = (cooperating: string) =>
      given(...past).when(DeclareCooperation, { ...both, cooperating, clauses: ["75"] }, nyj)
    declare("sjj").then(CooperationDeclared.of({ ...both, clauses: ["75"], from: today } as never))
    declare(id).refused(OrganKnown, { organ: id, on: day(today) })
  },
  runs
)

it.prop(
  "R-BASIS-COOPERATION-OTHER: an organ does not cooperate with itself",
  [idBut("nyj", "sjj"), someArticles],
  ([id, list]) => {
    const events = [...past, organ(id)]
    const declare = (cooperating: string) =>
      given(...events).when(DeclareCooperation, { ...both, cooperating, clauses: list }, nyj)
    declare(id).then(CooperationDeclared.of({ ...both, cooperating: id, clauses: list, from: today } as never))
    declare("nyj").refused(CooperationOther, { organ: "nyj" })
  },
  runs
)

it.prop(
  "R-BASIS-COOPERATION-CLAUSES: a cooperating organ is named with at least one clause",
  [someArticles],
  ([list]) => {
    const declare = (named: ReadonlyArray<string>) =>
      given(...past).when(DeclareCooperation, { ...both, clauses: named }, nyj)
    declare(list).then(CooperationDeclared.of({ ...both, clauses: list, from: today } as never))
    declare([]).refused(CooperationClauses, both)
  },
  runs
)

it.prop(
  "R-BASIS-CLAUSES-EXIST: a cooperating organ's clauses exist in the listed version",
  [fc.integer({ min: 1, max: 92 }), fc.integer({ min: 93, max: 200 })],
  ([within, beyond]) => {
    const declare = (article: number) =>
      given(...past).when(DeclareCooperation, { ...both, clauses: [`${article}.1`] }, nyj)
    declare(within).then(CooperationDeclared.of({ ...both, clauses: [`${within}.1`], from: today } as never))
    declare(beyond).refused(ClausesExist)
  },
  runs
)

it.prop(
  "R-BASIS-LISTED: cooperation is named in what is listed on the day",
  [twoDays],
  ([[before, from]]) => {
    const events = [...farming, listed("nyj", "zzf", clauses("74"), from)]
    const declare = (on: string) =>
      given(...events).when(DeclareCooperation, { ...both, clauses: ["74"], from: on }, nyj)
    declare(from).then(CooperationDeclared.of({ ...both, clauses: ["74"], from } as never))
    declare(before).refused(Listed, { organ: "nyj", instrument: "zzf", on: before })
  },
  runs
)

it.prop(
  "R-BASIS-COOPERATION-ONCE: the same clauses are declared once and confirmed once",
  [someArticles, someArticles],
  ([one, other]) => {
    const events = [...past, declared("nyj", "zzf", "sjj", one)]
    const declare = (named: ReadonlyArray<string>) =>
      given(...events).when(DeclareCooperation, { ...both, clauses: named }, nyj)
    declare(one).refused(CooperationOnce, { ...both, already: "declared" as const })
    if (one.join() !== other.join())
      declare(other).then(CooperationDeclared.of({ ...both, clauses: other, from: today } as never))
    given(...events)
      .and(ConfirmCooperation, both, sjj)
      .when(ConfirmCooperation, both, sjj)
      .refused(CooperationOnce, { ...both, already: "confirmed" as const })
  },
  runs
)

it.prop(
  "R-BASIS-COOPERATION-DECLARED: only what is declared on the day is confirmed or withdrawn",
  [twoDays],
  ([[before, from]]) => {
    const events = [...past, declared("nyj", "zzf", "sjj", clauses("75"), from)]
    const confirm = (on: string) => given(...events).when(ConfirmCooperation, { ...both, from: on }, sjj)
    const withdraw = (on: string) =>
      given(...events).when(WithdrawCooperation, { ...both, from: on }, { ...nyj, reason: "对方不承担" })
    confirm(from).then(CooperationConfirmed.of({ ...both, from } as never))
    withdraw(from).then(CooperationWithdrawn.of({ ...both, from } as never))
    confirm(before).refused(CooperationKnown, { ...both, on: before })
    withdraw(before).refused(CooperationKnown, { ...both, on: before })
    given(...events)
      .and(WithdrawCooperation, { ...both, from }, { ...nyj, reason: "对方不承担" })
      .when(ConfirmCooperation, { ...both, from }, sjj)
      .refused(CooperationKnown)
  },
  runs
)
