import { assert, it } from "@effect/vitest"
import { canonical, type DomainEvent, EditionId, OrganId } from "@zhize/domain"
import { decideAfter, fakeDigest, folded, given } from "@zhize/domain/testing"
import { Either } from "effect"
import {
  AdoptDecomposition,
  adoptedDecomposition,
  DecompositionAdopted,
  DecompositionEditions,
  DecompositionFilled,
  DecompositionOnce,
  DelegationGranted,
  DelegationRegister,
  DutyDrift,
  DutyGaps,
  OfficerDuties,
  PowerItems,
  ResponsibilityLetterSigned,
  ResponsibilityTree
} from "../../src/duty/index.ts"
import { OrganKnown, OrganRenamed } from "../../src/organisation/index.ts"
import { amended, ask, table } from "../basis/Scene.ts"
import { day, idBut, organ, runs, today, twoDays } from "../organisation/Scene.ts"
import { bureau, byOfficer, byUnit, carries, citation, decomposed, defined, found, leads, nyj } from "./Scene.ts"

const adopt = (past: ReadonlyArray<DomainEvent>, edition: string, on = today) =>
  given(...past).when(AdoptDecomposition, { organ: "nyj", edition, on }, nyj)

it.prop(
  "R-DUTY-EDITION-ONCE: an edition's id is used once in its organ",
  [twoDays, idBut("e1")],
  ([[first, second], other]) => {
    const { events } = given(...decomposed).and(AdoptDecomposition, { organ: "nyj", edition: "e1", on: first }, nyj)
    adopt(events, "e1", second).refused(DecompositionOnce, { organ: "nyj", edition: "e1", on: first })
    assert.isTrue(Either.isRight(adopt(events, other, second).verdict))
  },
  runs
)

it.prop(
  "R-DUTY-EDITION-FILLED: a decomposition without items that day is not adopted",
  [twoDays],
  ([[before, from]]) => {
    const past = [...bureau, defined("cf-1", undefined, {}, from)]
    adopt(past, "e", before).refused(DecompositionFilled, { organ: "nyj", on: before })
    assert.isTrue(Either.isRight(adopt(past, "e", from).verdict))
  },
  runs
)

it("an edition is the three annexes of its day, pinned by digest, and found again by its id", () => {
  const verdict = decideAfter(decomposed, AdoptDecomposition, { organ: "nyj", edition: "e1" }, nyj)
  assert(Either.isRight(verdict))
  const [content = ""] = verdict.right.documents
  const { items, officers, tree, ...head } = JSON.parse(content)
  assert.deepStrictEqual(head, { organ: "nyj", name: "农业农村局", edition: "e1", on: today })
  assert.deepStrictEqual([items.length, officers.length, tree.length], [1, 2, 7])
  assert.strictEqual(canonical(JSON.parse(content)), content)
  const adopted = { organ: "nyj", edition: "e1", digest: fakeDigest(content), items: 1, on: today }
  assert.deepStrictEqual(verdict.right.events[0].data, adopted)
  const known = (edition: string) =>
    folded(adoptedDecomposition(OrganId.make("nyj"), EditionId.make(edition)), [
      ...decomposed,
      DecompositionAdopted.of(adopted as never)
    ])
  assert.deepStrictEqual(known("e1"), { digest: fakeDigest(content), on: day(today) })
  assert.isUndefined(known("e2"))
  given(...decomposed)
    .when(AdoptDecomposition, { organ: "none", edition: "e1" }, { as: { role: "organ-clerk", organ: "none" as never } })
    .refused(OrganKnown)
})

it("annex 2 lists powers by category, with bases by level and limits in their days", () => {
  const full = {
    name: "生产许可",
    target: "企业",
    charge: "不收费",
    remark: "联合",
    limits: { statutory: { days: 20, counted: "working" }, promised: { days: 9, counted: "calendar" } },
    joint: { lead: OrganId.make("nyj"), organs: [OrganId.make("sjj")] },
    citations: [citation("gfx", ["1"]), citation("dfx", ["1"]), citation("zzf", ["74", "75.1"])]
  } as never
  const past = [...decomposed, defined("xk-1", { category: "licensing" }, full)]
  assert.deepStrictEqual(table(PowerItems, past, { organ: "nyj" }, today), [
    [
      "xk-1",
      "生产许可",
      "行政许可",
      "农业农村局（牵头），市场监督管理局",
      "",
      "《中华人民共和国种子法》第七十四条、第七十五条第一款",
      "",
      "《种子条例》第一条",
      "",
      "",
      "《规范性文件》第一条",
      "企业",
      "20个工作日",
      "9日",
      "不收费",
      "联合"
    ],
    [
      "cf-1",
      "对销售假种子行为的行政处罚",
      "行政处罚（罚款）",
      "农业农村局",
      "种植业股",
      "《中华人民共和国种子法》第七十四条",
      ...Array.from({ length: 10 }, () => "")
    ]
  ])
  assert.strictEqual(table(PowerItems, past, { category: "penalty" }, today).length, 1)
  assert.deepStrictEqual(table(PowerItems, past, {}, "2021-12-31"), [])
  assert.isTrue(Either.isLeft(ask(PowerItems, past, { organ: "none" }, today)))
})

it("annex 3 goes from leaders and units down to posts and officers, with each source", () => {
  const past = [...decomposed, carries("cf-1", byUnit("zfd"), "2022-01-01", "authorised"), leads("principal", "zfd")]
  assert.deepStrictEqual(
    table(ResponsibilityTree, past, { organ: "nyj" }, today).map((row) => row.slice(1).join("|")),
    [
      "|负责人|主要负责人|负总责||",
      "|负责人|主管负责人|负总责||",
      "执法大队|负责人|主要负责人|负总责||",
      "执法大队|科室|执法大队|对销售假种子行为的行政处罚|cf-1|授权",
      "种植业股|负责人|主要负责人|负总责||",
      "种植业股|负责人|主管负责人|负总责||",
      "种植业股|科室|种植业股|对销售假种子行为的行政处罚|cf-1|主管",
      "种植业股|岗位|zzy-1|对销售假种子行为的行政处罚|cf-1|主管",
      "种植业股|人员|甲|对销售假种子行为的行政处罚|cf-1|主管"
    ]
  )
})

it("annex 4 gives every officer with unit, post, certificate, duties and the last letter signed", () => {
  const signed = (on: string) =>
    ResponsibilityLetterSigned.of({
      organ: "nyj",
      holder: byOfficer("zzy", "zzy-1", "甲"),
      scope: { items: ["cf-1"] },
      on
    } as never)
  const past = [...decomposed, signed("2026-04-01"), signed("2026-03-01"), signed("2026-09-01")]
  assert.deepStrictEqual(table(OfficerDuties, past, { organ: "nyj" }, today), [
    ["农业农村局", "甲", "", "种植业股", "zzy-1", "证-甲", "有效", "对销售假种子行为的行政处罚（主管）", "2026-04-01"],
    ["农业农村局", "乙", "", "执法大队", "zfd-1", "证-乙", "有效", "", ""]
  ])
  assert.strictEqual(table(OfficerDuties, past, { officer: "乙" }, today).length, 1)
})

it("gaps are listed with their commands, drift with the clauses' new places, delegations with how they stand", () => {
  const past = [
    ...decomposed,
    amended("zzf", { version: "2026", promulgatedOn: "2026-03-01", articles: 90 }),
    DelegationGranted.of({
      organ: "nyj",
      delegation: "w-1",
      delegate: { name: "大队", kind: "public-institution" },
      items: ["cf-1"],
      matter: "案件",
      power: "罚款",
      from: "2026-02-01",
      until: "2026-06-30",
      published: "2026-02-02"
    } as never)
  ]
  const gaps = table(DutyGaps, past, { organ: "nyj" }, today)
  assert.deepStrictEqual(
    gaps.map((row) => row[3]),
    [...found(past, today).map(({ rule }) => rule.id), "R-DUTY-TWO-OFFICERS"]
  )
  assert.match(gaps[0]?.[5] ?? "", /^ReviseItem \{"organ":"nyj","item":"cf-1"/)
  const [drift = []] = table(DutyDrift, past, {}, today)
  assert.deepStrictEqual(drift.slice(2, 8), ["中华人民共和国种子法", "2021", "2026", "第七十四条", "第七十四条", ""])
  const state = (on: string) => table(DelegationRegister, past, { organ: "nyj" }, on)[0]?.slice(1)
  assert.deepStrictEqual(
    state(today),
    [
      "w-1",
      "大队",
      "符合行政处罚法第二十一条的组织",
      "cf-1",
      "案件",
      "罚款",
      "2026-02-01",
      "2026-06-30",
      "2026-02-02",
      "有效"
    ].map((cell) => cell)
  )
  assert.strictEqual(state("2026-06-30")?.at(-1), "有效")
  assert.strictEqual(state("2026-07-01")?.at(-1), "已到期")
  assert.strictEqual(state("2026-01-31")?.at(-1), "尚未生效")
})

it("a delegate of the register is shown under its name of the day", () => {
  const past = [
    ...decomposed,
    organ("lyj", "2020-01-01", "林业局"),
    OrganRenamed.of({ organ: "lyj", name: "林业和草原局", from: "2026-04-01" } as never),
    DelegationGranted.of({
      organ: "nyj",
      delegation: "w-1",
      delegate: { name: "林业局", kind: "administrative-organ", organ: "lyj" },
      items: ["cf-1"],
      matter: "案件",
      power: "罚款",
      from: "2026-02-01",
      until: "2026-06-30"
    } as never)
  ]
  const shown = (on: string) => table(DelegationRegister, past, { organ: "nyj" }, on)[0]?.[2]
  assert.deepStrictEqual([shown("2026-03-31"), shown("2026-04-01")], ["林业局", "林业和草原局"])
})

it("editions show which one counts and whether anything changed since", () => {
  const { events } = given(...decomposed)
    .and(AdoptDecomposition, { organ: "nyj", edition: "e1", on: "2026-03-01" }, nyj)
    .and(AdoptDecomposition, { organ: "nyj", edition: "e2", on: "2026-04-01" }, nyj)
  const standing = (past: ReadonlyArray<DomainEvent>, on: string) =>
    table(DecompositionEditions, past, {}, on).map((row) => [row[1], row[3], row[4]].join(" "))
  assert.deepStrictEqual(standing(events, "2026-02-28"), [])
  assert.deepStrictEqual(standing(events, "2026-03-01"), ["e1 1 现行"])
  assert.deepStrictEqual(standing(events, today), ["e1 1 已被新一期取代", "e2 1 现行"])
  const changed = [...events, carries("cf-1", byUnit("zfd"), "2026-04-15"), organ("lyj")]
  assert.deepStrictEqual(standing(changed, today), ["e1 1 已被新一期取代", "e2 1 其后有变动"])
})
