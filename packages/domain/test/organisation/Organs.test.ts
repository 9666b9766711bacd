import { it } from "@effect/vitest"
import { Allowed, ReasonGiven } from "@zhize/domain"
import { given } from "@zhize/domain/testing"
import {
  DissolveOrgan,
  EstablishJurisdiction,
  JurisdictionEstablished,
  JurisdictionKnown,
  JurisdictionOnce,
  LegalOfficeNamed,
  NameLegalOffice,
  NotBefore,
  OrganDissolved,
  OrganKnown,
  OrganOnce,
  OrganRegistered,
  OrganRenamed,
  RegisterOrgan,
  RenameOrgan,
  SuccessorLive
} from "../../src/organisation/index.ts"
import { county, day, dissolved, idBut, organ, runs, today, twoDays } from "./Scene.ts"

const guyuan = { jurisdiction: "guyuan", name: "沽源县", divisionCode: "130724" }
const nyj = { organ: "nyj", name: "沽源县农业农村局", kind: "administrative", led: "local" }
const why = { reason: "机构改革" }

it("a ledger begins with its jurisdiction", () =>
  given()
    .when(EstablishJurisdiction, guyuan)
    .then(JurisdictionEstablished.of(guyuan as never)))

it("the legal office is named from a day on, by default today", () =>
  given(county)
    .when(NameLegalOffice, { name: "沽源县司法局" })
    .then(LegalOfficeNamed.of({ name: "沽源县司法局", from: day(today) })))

it("an organ is registered from a day on, by default today", () => {
  given(county)
    .when(RegisterOrgan, nyj)
    .then(OrganRegistered.of({ ...nyj, from: today } as never))
  const backDated = { ...nyj, sector: "农业农村", from: "2019-03-20" }
  given(county)
    .when(RegisterOrgan, backDated)
    .then(OrganRegistered.of(backDated as never))
})

it("only the legal office registers organs", () =>
  given(county)
    .when(RegisterOrgan, nyj, { as: { role: "public" } })
    .refused(Allowed))

it("an organ is renamed from a day on", () =>
  given(county, organ("nyj"))
    .when(RenameOrgan, { organ: "nyj", name: "沽源县农业农村和水利局", from: "2026-04-01" })
    .then(OrganRenamed.of({ organ: "nyj", name: "沽源县农业农村和水利局", from: "2026-04-01" } as never)))

it("an organ is dissolved into its successor, with a reason", () => {
  const input = { organ: "xmj", successor: "nyj" }
  given(county, organ("xmj"), organ("nyj"))
    .when(DissolveOrgan, input, why)
    .then(OrganDissolved.of({ ...input, from: today } as never))
  given(county, organ("xmj"), organ("nyj")).when(DissolveOrgan, input).refused(ReasonGiven)
})

it("an organ is dissolved once", () =>
  given(county, organ("xmj"), organ("nyj"), organ("slj"), dissolved("xmj", "nyj", "2026-06-01"))
    .when(DissolveOrgan, { organ: "xmj", successor: "slj" }, why)
    .refused(OrganKnown, { organ: "xmj", on: day(today), dissolved: day("2026-06-01"), successor: "nyj" }))

it.prop(
  "R-ORG-JURISDICTION-ONCE: a ledger has one jurisdiction",
  [idBut()],
  ([id]) => {
    given()
      .when(EstablishJurisdiction, { jurisdiction: id, name: "县" })
      .then(JurisdictionEstablished.of({ jurisdiction: id, name: "县" } as never))
    given(county)
      .when(EstablishJurisdiction, { jurisdiction: id, name: "县" })
      .refused(JurisdictionOnce, { name: "沽源县", position: 1 })
  },
  runs
)

it.prop(
  "R-ORG-JURISDICTION-KNOWN: nothing is registered before the jurisdiction",
  [idBut()],
  ([id]) => {
    const input = { ...nyj, organ: id }
    given(county)
      .when(RegisterOrgan, input)
      .then(OrganRegistered.of({ ...input, from: today } as never))
    given().when(RegisterOrgan, input).refused(JurisdictionKnown, {})
    given().when(NameLegalOffice, { name: "司法局" }).refused(JurisdictionKnown, {})
  },
  runs
)

it.prop(
  "R-ORG-ORGAN-ONCE: an organ's id is used once, even after it is dissolved",
  [idBut("nyj", "xmj"), twoDays],
  ([id, [from, to]]) => {
    const past = [county, organ("nyj"), organ("xmj", "2020-01-01", "畜牧局"), dissolved("xmj", "nyj", from)]
    given(...past)
      .when(RegisterOrgan, { ...nyj, organ: id, from: to })
      .then(OrganRegistered.of({ ...nyj, organ: id, from: to } as never))
    given(...past)
      .when(RegisterOrgan, { ...nyj, organ: "xmj", from: to })
      .refused(OrganOnce, { organ: "xmj", name: "畜牧局" })
  },
  runs
)

it.prop(
  "R-ORG-ORGAN-KNOWN: nothing is recorded of an organ that is unknown or dissolved by that day",
  [idBut("nyj", "xmj"), twoDays],
  ([id, [before, from]]) => {
    const past = [county, organ("nyj"), organ("xmj"), dissolved("xmj", "nyj", from)]
    const rename = (which: string, on: string) =>
      given(...past).when(RenameOrgan, { organ: which, name: "新名", from: on })
    rename("xmj", before).then(OrganRenamed.of({ organ: "xmj", name: "新名", from: before } as never))
    rename("xmj", from).refused(OrganKnown, { organ: "xmj", on: from, dissolved: from, successor: "nyj" })
    rename(id, from).refused(OrganKnown, { organ: id, on: from })
  },
  runs
)

it.prop(
  "R-ORG-NOT-BEFORE: a change of an organ is not dated before it existed",
  [twoDays],
  ([[before, from]]) => {
    const past = [county, organ("nyj", from), organ("xmj", "2020-01-01")]
    const rename = (on: string) => given(...past).when(RenameOrgan, { organ: "nyj", name: "新名", from: on })
    rename(from).then(OrganRenamed.of({ organ: "nyj", name: "新名", from } as never))
    rename(before).refused(NotBefore, { subject: "nyj", on: before, exists: from })
  },
  runs
)

it.prop(
  "R-ORG-SUCCESSOR: the successor is another organ that is there on the day",
  [idBut("nyj", "xmj", "old", "new"), twoDays],
  ([id, [from, later]]) => {
    const past = [county, organ("nyj"), organ("xmj"), organ("old"), dissolved("old", "nyj", from), organ("new", later)]
    const dissolve = (successor: string) => given(...past).when(DissolveOrgan, { organ: "xmj", successor, from }, why)
    dissolve("nyj").then(OrganDissolved.of({ organ: "xmj", successor: "nyj", from } as never))
    for (const successor of ["xmj", "old", "new", id]) {
      dissolve(successor).refused(SuccessorLive, { organ: "xmj", successor, on: from })
    }
  },
  runs
)
