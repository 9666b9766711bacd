import { assert, it } from "@effect/vitest"
import { columnsOf, type DomainEvent, type Lang, LocalDate, type View } from "@zhize/domain"
import { folded } from "@zhize/domain/testing"
import { Either } from "effect"
import {
  CertificateRegister,
  OfficerEnrolled,
  OfficerRegister,
  OrganisationChart,
  OrganisationGaps
} from "../../src/organisation/index.ts"
import {
  assigned,
  county,
  dissolved,
  enrolled,
  heldBy,
  inspected,
  issued,
  leadership,
  left,
  organ,
  posted,
  renewed,
  returned,
  suspended,
  transferred,
  unit
} from "./Scene.ts"

const past = [
  county,
  organ("nyj", "2020-01-01", "沽源县农业农村局"),
  organ("slj", "2020-01-01", "沽源县水利局"),
  organ("xmj", "2020-01-01", "沽源县畜牧局"),
  unit("nyj", "zfd", "2020-01-01", "执法队"),
  leadership("nyj", "zfd"),
  posted("p1"),
  posted("p2", "2026-01-01", false),
  OfficerEnrolled.of({
    organ: "nyj",
    officer: "甲",
    name: "甲某",
    title: "队长",
    staffing: "establishment",
    from: "2020-01-01"
  } as never),
  assigned("甲", "p1", "2024-01-01"),
  issued("2024-03-01", "2029-02-28"),
  inspected(2026, "2026-03-01"),
  inspected(2025, "2026-02-01"),
  enrolled("乙", "2026-02-01", "contract"),
  enrolled("丙", "2020-01-01", "establishment", "xmj"),
  issued("2024-03-01", "2029-02-28", heldBy("c2", "丙", "xmj")),
  dissolved("xmj", "slj", "2026-04-01")
]

const ask = (view: View, on: string, params: unknown = {}, events: ReadonlyArray<DomainEvent> = past) =>
  view.answer(folded(view.fold, events), params, { validOn: LocalDate.make(on), today: LocalDate.make(on) })

const cells = (view: View, on: string, params: unknown = {}, events = past, lang: Lang = "zh") => {
  const rows = Either.getOrThrow(ask(view, on, params, events))
  return rows.map((row) => columnsOf(view, rows).map(({ show }) => show(row, lang)))
}
const tones = (view: View, on: string, events: ReadonlyArray<DomainEvent> = past) => {
  const rows = Either.getOrThrow(ask(view, on, {}, events))
  const state = columnsOf(view, rows).find(({ en }) => en === "State")!
  return rows.map((row) => state.tone!(row))
}

it("the register of officers gives unit, post, certificate and its state on the day", () => {
  assert.deepStrictEqual(cells(OfficerRegister, "2026-04-01", { organ: "nyj" }), [
    [
      "沽源县农业农村局",
      "甲某",
      "甲",
      "队长",
      "在编",
      "执法队",
      "岗位p1",
      "是",
      "c1",
      "有效",
      "2029-02-28",
      "2020-01-01（2026-01-01补录）"
    ],
    ["沽源县农业农村局", "乙某", "乙", "", "合同制", "", "", "", "", "", "", "2026-02-01"]
  ])
  assert.deepStrictEqual(cells(OfficerRegister, "2026-01-15", {}, past, "en"), [
    [
      "沽源县农业农村局",
      "甲某",
      "甲",
      "队长",
      "on the establishment",
      "执法队",
      "岗位p1",
      "yes",
      "c1",
      "not inspected",
      "2029-02-28",
      "2020-01-01 (entered 2026-01-01)"
    ],
    [
      "沽源县畜牧局",
      "丙某",
      "丙",
      "",
      "on the establishment",
      "",
      "",
      "",
      "c2",
      "not inspected",
      "2029-02-28",
      "2020-01-01 (entered 2026-01-01)"
    ]
  ])
})

it("the register is asked by organ, unit and officer; an unknown organ is refused", () => {
  const who = (params: unknown, on = "2026-04-01") => cells(OfficerRegister, on, params).map((row) => row[2])
  assert.deepStrictEqual(who({}), ["甲", "乙", "丙"])
  assert.deepStrictEqual(who({ unit: "zfd" }), ["甲"])
  assert.deepStrictEqual(who({ unit: "fgg" }), [])
  assert.deepStrictEqual(who({ officer: "乙" }), ["乙"])
  assert.deepStrictEqual(who({ organ: "xmj" }), ["丙"])
  assert.deepStrictEqual(who({}, "2019-12-31"), [])
  for (const view of [OfficerRegister, CertificateRegister, OrganisationGaps]) {
    const answer = ask(view, "2026-04-01", { organ: "nobody" })
    assert.strictEqual(Either.isLeft(answer) && answer.left.rule.id, "R-ORG-ORGAN-KNOWN")
    const early = ask(view, "2019-12-31", { organ: "nyj" })
    assert.strictEqual(Either.isLeft(early) && early.left.rule.id, "R-ORG-NOT-BEFORE")
  }
})

it("a state that lets nobody act is told by more than its word", () => {
  assert.deepStrictEqual(tones(OfficerRegister, "2026-04-01"), ["good", "quiet", "bad"])
  const bare = [...past.slice(0, 10), enrolled("丁")]
  assert.deepStrictEqual(tones(OfficerRegister, "2026-04-01", bare), ["bad", "quiet"])
  assert.deepStrictEqual(tones(OfficerRegister, "2026-06-01", [...past, returned("2026-05-01")]), [
    "quiet",
    "quiet",
    "bad"
  ])
})

it("the register of certificates tells the whole life up to the day", () => {
  const life = [
    ...past,
    renewed("2026-03-15", "2031-03-14"),
    suspended("2026-05-01"),
    left("甲", "2026-06-01"),
    returned("2026-06-02")
  ]
  const row = (on: string) => cells(CertificateRegister, on, { organ: "nyj" }, life)[0]
  const same = ["c1", "行政执法证", "甲某", "沽源县农业农村局", "省政府", "2024-03-01（2026-01-01补录）"]
  assert.isUndefined(row("2024-02-29"))
  assert.deepStrictEqual(row("2024-03-01"), [...same, "", "", "2029-02-28", "有效"])
  assert.deepStrictEqual(row("2026-03-15"), [...same, "2025 2026", "2026-03-15", "2031-03-14", "有效"])
  assert.deepStrictEqual(row("2026-05-01"), [...same, "2025 2026", "2026-03-15", "2031-03-14", "暂扣 2026-05-01"])
  assert.deepStrictEqual(row("2026-06-02"), [...same, "2025 2026", "2026-03-15", "2031-03-14", "已交回 2026-06-02"])
  assert.deepStrictEqual(cells(CertificateRegister, "2026-03-15", { officer: "丙" }, life, "en"), [
    [
      "c2",
      "enforcement certificate",
      "丙某",
      "沽源县畜牧局",
      "省政府",
      "2024-03-01 (entered 2026-01-01)",
      "",
      "",
      "2029-02-28",
      "not inspected"
    ]
  ])
  assert.deepStrictEqual(tones(CertificateRegister, "2026-06-02", life), ["quiet", "bad"])
  const stranger = [...past.slice(0, 4), issued("2024-03-01", "2029-02-28")]
  assert.strictEqual(cells(CertificateRegister, "2024-03-01", {}, stranger)[0]![2], "甲")
})

it("the findings are listed by organ, dissolved ones included, with the command that mends each", () => {
  const rows = cells(OrganisationGaps, "2026-04-01")
  assert.deepStrictEqual(
    rows.map(([name, , , rule, , command]) => [name, rule, command]),
    [
      ["沽源县水利局", "R-ORG-LEADERSHIP", `AppointLeadership {"organ":"slj"}`],
      ["沽源县畜牧局", "R-ORG-SUCCESSION", `TransferOfficer {"organ":"xmj","officer":"丙","toOrgan":"slj"}`],
      [
        "沽源县畜牧局",
        "R-ORG-INSPECTED",
        `InspectCertificate {"organ":"xmj","officer":"丙","certificate":"c2","year":2025}`
      ]
    ]
  )
  assert.deepStrictEqual(
    cells(OrganisationGaps, "2026-04-01", { organ: "slj" }).map(([, , clause]) => clause),
    ["P3.1"]
  )
  const moved = [...past, transferred("丙", "xmj", "slj", "2026-04-01")]
  assert.deepStrictEqual(
    cells(OrganisationGaps, "2026-04-01", { organ: "xmj" }, moved).map((row) => row[3]),
    ["R-ORG-CERTIFICATE-RETURNED"]
  )
})

it("the chart shows the posts of each unit and in whose place an organ stands", () => {
  const shown = cells(OrganisationChart, "2026-04-01").map((row) => [row[0], row[1], row[2], row[8]])
  assert.deepStrictEqual(shown, [
    ["沽源县农业农村局", "nyj", "行政机关", ""],
    ["　执法队", "zfd", "内设机构", ""],
    ["　　岗位p1", "p1", "执法岗位", ""],
    ["　　岗位p2", "p2", "岗位", ""],
    ["沽源县水利局", "slj", "行政机关", "沽源县畜牧局"]
  ])
  assert.strictEqual(cells(OrganisationChart, "2025-12-31", { organ: "nyj" }).length, 3)
})
