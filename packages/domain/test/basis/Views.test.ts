import { assert, it } from "@effect/vitest"
import { Either } from "effect"
import type { DomainEvent } from "@zhize/domain"
import { given } from "@zhize/domain/testing"
import {
  BasisCatalogue,
  BasisDrift,
  BasisGaps,
  CatalogueDistributed,
  CatalogueEditions,
  Clause,
  ListBasis,
  UnitClauses
} from "../../src/basis/index.ts"
import { clerkOf, dissolved, organ, today } from "../organisation/Scene.ts"
import {
  adopted,
  allocated,
  amended,
  ask,
  clauses,
  commonListed,
  commonRegistered,
  declared,
  farming,
  instrument,
  listed,
  table
} from "./Scene.ts"

const past = [
  ...farming,
  instrument("sztl", { title: "河北省种子条例", level: "provincial-regulation", promulgatedOn: "2020-01-01" }),
  instrument("cff", { title: "中华人民共和国行政处罚法", common: true, promulgatedOn: "2021-01-22" }),
  listed("nyj", "sztl", clauses("9"), "2026-01-10"),
  listed("nyj", "zzf", clauses("74", "75.0.2")),
  listed("nyj", "cff", []),
  allocated("nyj", "zzf", "zzy", clauses("74")),
  allocated("nyj", "sztl", "zfd", clauses("9"), "2026-01-10"),
  declared("nyj", "zzf", "sjj", clauses("76")),
  amended("sztl", { version: "2026", promulgatedOn: "2026-04-01" }, [{ from: Clause.make("9"), to: Clause.make("11") }])
]

it("annex 1 lists bases in level order, then by promulgation, with who executes and who cooperates", () =>
  assert.deepStrictEqual(table(BasisCatalogue, past, { organ: "nyj" }, today), [
    ["1", "法律", "中华人民共和国行政处罚法", "", "2021", "全文", "", "", "2022-01-01（2026-01-01补录）"],
    [
      "2",
      "法律",
      "中华人民共和国种子法",
      "",
      "2021",
      "第七十四条、第七十五条第（二）项",
      "种植业股：第七十四条；未分解：第七十五条第（二）项",
      "市场监督管理局（待确认）：第七十六条",
      "2022-01-01（2026-01-01补录）"
    ],
    ["3", "省级地方性法规", "河北省种子条例", "", "2021（已非现行）", "第九条", "执法大队：第九条", "", "2026-01-10"]
  ]))

it("the catalogue of another day is the catalogue of that day", () => {
  const titles = (on: string) => table(BasisCatalogue, past, { organ: "nyj" }, on).map((row) => row[2])
  assert.deepStrictEqual(titles("2021-12-31"), [])
  assert.deepStrictEqual(titles("2026-01-09"), ["中华人民共和国行政处罚法", "中华人民共和国种子法"])
})

it("a unit sees the clauses that it executes", () => {
  assert.deepStrictEqual(table(UnitClauses, past, { unit: "zzy" }, today), [
    ["1", "法律", "中华人民共和国种子法", "2021", "第七十四条"]
  ])
  assert.deepStrictEqual(table(UnitClauses, past, { unit: "zfd" }, "2026-01-09"), [])
})

it("gaps say what is open, by which rule and clause, what to do and with which command", () => {
  const rows = Either.getOrThrow(ask(BasisGaps, past, { organ: "nyj" }, today))
  assert.deepStrictEqual(
    rows.map(({ rule }) => rule),
    [
      "R-BASIS-COMMON-LAWS",
      "R-BASIS-COMMON-LAWS",
      "R-BASIS-COMMON-LAWS",
      "R-BASIS-DRIFT",
      "R-BASIS-ALLOCATED",
      "R-BASIS-COOPERATION-AGREED",
      "R-BASIS-EDITION-CURRENT"
    ]
  )
  assert.deepStrictEqual(table(BasisGaps, past, { organ: "nyj" }, today)[4], [
    "农业农村局",
    "“中华人民共和国种子法”的第七十五条第（二）项没有（完整）分解到任何科（股）室。",
    "P2.1-2",
    "R-BASIS-ALLOCATED",
    "请用 AllocateClauses 分解；按款、项分别分解的，请用 ListBasis 把目录也列到款、项。",
    'AllocateClauses {"organ":"nyj","instrument":"zzf","clauses":["75.0.2"]}'
  ])
  assert.includeMembers(
    table(BasisGaps, past, {}, today).map((row) => row[0]),
    ["农业农村局", "市场监督管理局"]
  )
})

it("drift shows the version listed and the one in force, and where the clauses stand now", () => {
  assert.deepStrictEqual(table(BasisDrift, past, {}, "2026-03-31"), [])
  assert.deepStrictEqual(table(BasisDrift, past, {}, today), [
    [
      "农业农村局",
      "河北省种子条例",
      "2021",
      "2026",
      "第九条",
      "第十一条",
      "",
      'ListBasis {"organ":"nyj","instrument":"sztl","version":"2026","clauses":["11"]}'
    ]
  ])
})

it("editions show which one counts and to whom it was handed down", () => {
  const events = [
    ...past,
    adopted("nyj", "2022-1", 2, "2022-06-01"),
    adopted("nyj", "2026-1", 3, "2026-02-01"),
    CatalogueDistributed.of({ organ: "nyj", edition: "2026-1", units: ["zzy", "zfd"], on: "2026-02-03" } as never)
  ]
  const shown = (list: ReadonlyArray<DomainEvent>, on: string) =>
    table(CatalogueEditions, list, { organ: "nyj" }, on).map(([, edition, , , state, units]) => [edition, state, units])
  assert.deepStrictEqual(shown(events, "2022-05-31"), [])
  assert.deepStrictEqual(shown(events, "2026-02-03"), [
    ["2022-1", "已被新一期取代", ""],
    ["2026-1", "现行", "种植业股、执法大队"]
  ])
  const relisted = given(...events).and(
    ListBasis,
    { organ: "nyj", instrument: "sztl", clauses: ["11"] },
    { as: clerkOf("nyj") }
  )
  assert.deepStrictEqual(shown(relisted.events, today)[1]?.[1], "其后有变动")
})

it("an unknown organ or unit is refused by its rule, not answered with an empty table", () => {
  const events = [...past, ...commonRegistered, ...commonListed, organ("xmj"), dissolved("xmj", "nyj", "2026-01-01")]
  const refusedBy = (answer: ReturnType<typeof ask>) => Either.isLeft(answer) && answer.left.rule.id
  for (const view of [BasisCatalogue, BasisGaps, BasisDrift, CatalogueEditions]) {
    for (const id of ["nobody", "xmj"]) {
      assert.strictEqual(refusedBy(ask(view, events, { organ: id }, today)), "R-ORG-ORGAN-KNOWN", `${view.name} ${id}`)
    }
  }
  assert.strictEqual(refusedBy(ask(UnitClauses, events, { unit: "nobody" }, today)), "R-ORG-UNIT-KNOWN")
})
