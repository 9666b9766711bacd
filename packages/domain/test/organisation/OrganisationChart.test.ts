import { assert, it } from "@effect/vitest"
import { type DomainEvent, LocalDate, type View } from "@zhize/domain"
import { folded } from "@zhize/domain/testing"
import { Either } from "effect"
import { LegalOfficeNamed, OrganisationChart, OrganRenamed } from "../../src/organisation/index.ts"
import { abolished, county, day, dissolved, leadership, organ, unit } from "./Scene.ts"

const past = [
  county,
  LegalOfficeNamed.of({ name: "沽源县政府法制办公室", from: day("2011-01-01") }),
  LegalOfficeNamed.of({ name: "沽源县司法局", from: day("2019-03-01") }),
  organ("nyj", "2019-03-20", "沽源县农牧局"),
  organ("xmj", "2011-01-01", "沽源县畜牧局"),
  unit("nyj", "zzy", "2019-03-20", "种植业股"),
  unit("nyj", "fgg", "2026-02-01", "法规股"),
  leadership("nyj", "fgg", "2026-02-01"),
  OrganRenamed.of({ organ: "nyj", name: "沽源县农业农村局", from: "2026-04-01" } as never),
  dissolved("xmj", "nyj", "2026-04-01"),
  abolished("nyj", "zzy", "2026-04-01")
]

const ask = (view: View, events: ReadonlyArray<DomainEvent>, params: unknown, on: string) =>
  view.answer(folded(view.fold, events), params, { validOn: LocalDate.make(on), today: LocalDate.make(on) })

const names = (on: string, params: unknown = {}) =>
  Either.getOrThrow(ask(OrganisationChart, past, params, on)).map(({ name }) => name)

it("the chart shows organs and units of the day, under their names of the day, in order", () => {
  assert.deepStrictEqual(names("2012-01-01"), ["沽源县政府法制办公室", "沽源县畜牧局"])
  assert.deepStrictEqual(names("2026-03-01"), ["沽源县司法局", "沽源县农牧局", "种植业股", "法规股", "沽源县畜牧局"])
  assert.deepStrictEqual(names("2026-04-01"), ["沽源县司法局", "沽源县农业农村局", "法规股"])
  assert.deepStrictEqual(names("2026-04-01", { organ: "nyj" }), ["沽源县农业农村局", "法规股"])
})

it("an organ without leaders says so, one with leaders names them", () => {
  const shown = (on: string) => {
    const row = Either.getOrThrow(ask(OrganisationChart, past, { organ: "nyj" }, on))[0]
    return (OrganisationChart.columns as ReadonlyArray<{ show: (row: unknown, lang: "zh") => string }>).map(
      ({ show }) => show(row, "zh")
    )
  }
  assert.deepStrictEqual(shown("2026-01-31").slice(4, 7), ["未明确", "未明确", "未明确"])
  assert.deepStrictEqual(shown("2026-04-01"), [
    "沽源县农业农村局",
    "nyj",
    "行政机关",
    "本级政府领导",
    "局长甲（局长）",
    "副局长乙（副局长）",
    "法规股",
    "2019-03-20（2026-01-01补录）",
    "沽源县畜牧局"
  ])
  assert.deepStrictEqual(shown("2026-03-31").slice(8), [""])
})

it("an unknown or dissolved organ is refused by its rule, not answered with an empty table", () => {
  for (const id of ["nobody", "xmj"]) {
    const answer = ask(OrganisationChart, past, { organ: id }, "2026-05-01")
    assert.strictEqual(Either.isLeft(answer) && answer.left.rule.id, "R-ORG-ORGAN-KNOWN")
  }
})
