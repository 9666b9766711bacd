import { assert, describe, it } from "@effect/vitest"
import { columnsOf, type DomainEvent, FilingId, type Lang, OrganId, type View } from "@zhize/domain"
import { folded } from "@zhize/domain/testing"
import { Either } from "effect"
import {
  FilingRegister,
  FilingRegistered,
  ObligationKnown,
  Obligations,
  PaperCopyReceived,
  Progress
} from "../../src/filing/index.ts"
import { OrganDissolved, OrganRegistered } from "../../src/organisation/index.ts"
import { day, organ, proclaimed, submitted } from "./Given.ts"

const register = (id: string, name: string, from = "2019-04-01") =>
  OrganRegistered.of({ organ: OrganId.make(id), name, kind: "administrative", led: "local", from: day(from) })
const filing = FilingId.make("f1")
const county: ReadonlyArray<DomainEvent> = [
  proclaimed,
  register("nyj", "农业农村局"),
  register("slj", "水务局"),
  submitted("2026-07-20"),
  PaperCopyReceived.of({ filing, organ, on: day("2026-07-28") }),
  FilingRegistered.of({ filing, organ, on: day("2026-07-30"), number: "沽执责备字〔2026〕第1号" })
]

const ask = (view: View, events: ReadonlyArray<DomainEvent>, params: object, on: string) =>
  view.answer(folded(view.fold, events), params, { validOn: day(on), today: day(on) })

/** The table as a person reads it: the heading, then the rows. */
const table = (view: View, events: ReadonlyArray<DomainEvent>, params: object, on: string, lang: Lang = "zh") => {
  const rows = Either.getOrThrow(ask(view, events, params, on))
  const columns = columnsOf(view, rows)
  return [columns.map((one) => one[lang]), ...rows.map((row) => columns.map(({ show }) => show(row, lang)))]
}

describe("the progress matrix", () => {
  it("has a row an organ and a column an obligation, with the days", () => {
    assert.deepStrictEqual(table(Progress, county, {}, "2026-08-01"), [
      ["机关", "T1 行政执法依据目录 06-25", "T4 责任追究制度 07-25", "T5 新制定的工作制度", "T6 自查自评 12-15"],
      ["农业农村局", "逾期未报 逾期37天", "迟报已登记 迟3天", "尚无事项", "未报送 剩136天"],
      ["水务局", "逾期未报 逾期37天", "逾期未报 逾期7天", "尚无事项", "未报送 剩136天"]
    ])
  })

  it("shows on an earlier day what held then", () => {
    const [, nyj] = table(Progress, county, {}, "2026-07-24", "en")
    assert.deepStrictEqual(nyj?.[2], "paper missing 1 day left")
  })

  it("lists the organs that are there on the day", () => {
    const dissolved = OrganDissolved.of({ organ: OrganId.make("slj"), successor: organ, from: day("2026-07-01") })
    assert.lengthOf(table(Progress, [...county, dissolved], {}, "2026-08-01"), 2)
    assert.lengthOf(table(Progress, [...county, dissolved], {}, "2026-06-30"), 3)
  })

  it("asks only organs that enforce in their own name: not one that another has entrusted", () => {
    const kinds = (kind: "administrative" | "authorised" | "entrusted") => {
      const data = { ...register("wsjds", "卫生监督所").data, kind }
      return table(Progress, [...county, OrganRegistered.of(data)], {}, "2026-08-01").map(([name]) => name)
    }
    assert.notInclude(kinds("entrusted"), "卫生监督所")
    assert.include(kinds("authorised"), "卫生监督所")
    assert.include(kinds("administrative"), "卫生监督所")
  })

  it("asks an unknown plan to be named rightly, and is empty before any plan", () => {
    const verdict = ask(Progress, county, { plan: "none" }, "2026-08-01")
    assert.strictEqual(Either.isLeft(verdict) && verdict.left.rule.id, ObligationKnown.id)
    assert.deepStrictEqual(ask(Progress, [], {}, "2026-08-01"), Either.right([]))
  })

  it("is plain JSON, for programs", () => {
    const rows = Either.getOrThrow(ask(Progress, county, {}, "2026-08-01"))
    assert.deepStrictEqual(JSON.parse(JSON.stringify(rows)), rows)
  })

  it("tells the reason of every cell in the obligations view", () => {
    const [, row] = table(Obligations, county, { organ: "nyj", obligation: "T4" }, "2026-08-01")
    assert.deepStrictEqual(row?.slice(0, 8), [
      "农业农村局",
      "T4 事项T4",
      "",
      "P2.1-R3",
      "2026-07-25",
      "迟报已登记",
      "迟3天",
      "f1"
    ])
    assert.include(row?.[8], "R-FILING-LATE")
    assert.include(row?.[8], "每年7月25日前（含当日）；截止2026-07-25")
  })
})

describe("the filing register", () => {
  it("shows number, copies, due day and lateness, and marks an entry made afterwards", () => {
    const [, row] = table(FilingRegister, county, {}, "2026-08-01")
    assert.deepStrictEqual(row, [
      "沽执责备字〔2026〕第1号",
      "f1",
      "农业农村局",
      "T4",
      "沽源县农业农村局行政执法过错责任追究制度",
      "已登记",
      "2026-07-20",
      "2026-07-28",
      "2026-07-25",
      "迟",
      "",
      "2026-01-01"
    ])
  })

  it("leaves out what had not been submitted on the day", () => {
    assert.lengthOf(table(FilingRegister, county, {}, "2026-07-19"), 1)
  })
})
