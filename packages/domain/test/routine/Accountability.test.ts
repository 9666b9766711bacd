import { assert, it } from "@effect/vitest"
import { OrganId, VersionId } from "@zhize/domain"
import { folded, given } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import { OrganKnown } from "../../src/organisation/index.ts"
import {
  type AccountabilityContent,
  AccountabilityDated,
  accountabilityOn,
  accountabilityPreset,
  AccountabilityRulesAdopted,
  AccountabilitySound,
  accountabilityVersion,
  AccountabilityVersionOnce,
  accountabilityVersions,
  AccountabilityWhole,
  AdoptAccountabilityRules,
  routineModule
} from "../../src/routine/index.ts"
import { clerkOf, county, day, idBut, organ, runs, today, twoDays } from "../organisation/Scene.ts"
import { rulesAdopted, scan } from "./AccountabilityScene.ts"

const past = [county, organ("nyj", "2020-01-01", "农业农村局"), organ("sjj")]
const nyj = { as: clerkOf("nyj") }
const send = { organ: "nyj", version: "2026", title: "行政执法过错责任追究办法", document: scan }
const preset = accountabilityPreset
const adopt = (content: unknown, more: object = {}) => ({ ...send, ...more, content })

it("the preset is taken over as it stands, from today unless another day is given", () => {
  given(...past)
    .when(AdoptAccountabilityRules, adopt(preset), nyj)
    .then(
      AccountabilityRulesAdopted.of({
        organ: OrganId.make("nyj"),
        version: VersionId.make("2026"),
        title: send.title,
        document: scan,
        adoptedOn: day(today),
        effectiveFrom: day(today),
        content: preset
      })
    )
  given(...past)
    .when(AdoptAccountabilityRules, adopt(preset, { organ: "xx" }), { as: clerkOf("xx") })
    .refused(OrganKnown)
})

it("the preset holds 24 faults, 11 rules of division, 15 forms in three bands, and a source for every entry", () => {
  const { clocks, cited, deciders, division, faults, forms, grounds, ladder } = preset
  assert.deepStrictEqual(
    [faults.length, division.length, forms.length, ladder.length, cited.length],
    [24, 11, 15, 3, 22]
  )
  for (const { sources } of [...faults, ...division, ...forms, ...ladder, ...grounds, ...deciders]) {
    assert.isNotEmpty(sources)
  }
  assert.deepStrictEqual(
    Object.entries(clocks).map(([name, { rule }]) => [name, rule]),
    [
      ["handle", { kind: "working-days", days: 15 }],
      ["extension", { kind: "working-days", days: 15 }],
      ["appeal", { kind: "calendar-days", days: 30, rollOver: true }],
      ["review", { kind: "calendar-days", days: 30, rollOver: true }],
      ["limitation", { kind: "months", months: 24, rollOver: false }],
      ["fileDecision", { kind: "calendar-days", days: 30, rollOver: true }]
    ]
  )
})

/** What may be left out, and which element is then missing. */
const left = [
  ["scope", { faults: [] }],
  ["subjects", { division: preset.division.filter(({ shares }) => shares.every(({ part }) => part !== "approver")) }],
  ["subjects", { division: [] }],
  ["forms", { forms: preset.forms.filter(({ target }) => target === "organ") }],
  ["forms", { forms: preset.forms.filter(({ target }) => target === "person") }],
  ["ladder", { ladder: [] }],
  ["ladder", { ladder: [...preset.ladder, { ...preset.ladder[0]!, code: "B4", forms: [] }] }],
  ["manner", { deciders: [] }],
  ["procedure", { clocks: {} }],
  ["procedure", { clocks: { handle: preset.clocks.handle, appeal: preset.clocks.appeal } }]
] as const
const order = ["scope", "subjects", "forms", "ladder", "manner", "procedure"]

it.prop(
  "R-ROUTINE-ACCOUNTABILITY-WHOLE: rules without scope, division, forms, their use, manner or procedure are refused, naming all that is missing",
  [fc.subarray([...left])],
  ([omitted]) => {
    const draft = Object.assign({}, preset, ...omitted.map(([, change]) => change)) as AccountabilityContent
    const missing = order.filter((element) => omitted.some(([one]) => one === element))
    const answer = given(...past).when(AdoptAccountabilityRules, adopt(draft), nyj)
    if (missing.length === 0) return assert.isTrue(Either.isRight(answer.verdict))
    const parts = omitted.filter(([one]) => one === "subjects").map(([, change]) => change)
    const clocks = omitted.filter(([one]) => one === "procedure").length
    answer.refused(AccountabilityWhole, {
      organ: "nyj",
      missing: missing as never,
      parts: parts.length === 0 ? [] : draft.division.length === 0 ? ["承办人", "审核人", "批准人"] : ["批准人"],
      clocks:
        clocks === 0
          ? []
          : "handle" in draft.clocks
            ? ["申诉复查期限"]
            : ["办结期限（自受理）", "申诉期限（自送达）", "申诉复查期限"]
    })
  },
  runs
)

const first = preset.ladder[0]!
const unsound: ReadonlyArray<readonly [string, string, Partial<AccountabilityContent>]> = [
  ["code-twice", "F01", { faults: [...preset.faults, preset.faults[0]!] }],
  ["code-twice", "R9", { division: [...preset.division, preset.division[8]!] }],
  ["code-twice", "P3", { forms: [...preset.forms, preset.forms.find(({ code }) => code === "P3")!] }],
  ["code-twice", "B1", { ladder: [...preset.ladder, first] }],
  ["code-twice", "A1", { grounds: [...preset.grounds, preset.grounds[0]!] }],
  ["unknown-form", "P99", { ladder: [{ ...first, forms: ["P1", "P99"] }] }],
  ["lighter-above", "B4", { ladder: [...preset.ladder, { ...first, code: "B4" }] }],
  [
    "right-bears",
    "R9",
    {
      division: preset.division.map((one) =>
        one.code === "R9" ? { ...one, shares: [{ part: "member-right", level: "direct" }] } : one
      )
    }
  ],
  ["aggravating-lowers", "A8", { grounds: [{ ...preset.grounds[0]!, code: "A8", effects: ["within-band", "exempt"] }] }]
]

it.prop(
  "R-ROUTINE-ACCOUNTABILITY-SOUND: entries that do not fit together are refused at the entry that is wrong",
  [fc.subarray([...preset.faults.keys()], { minLength: 1 })],
  ([kept]) => {
    const faults = kept.map((index) => preset.faults[index]!)
    for (const [problem, code, change] of unsound)
      given(...past)
        .when(AdoptAccountabilityRules, adopt({ ...preset, faults, ...change }), nyj)
        .refused(AccountabilitySound, { organ: "nyj", problem: problem as never, code })
    const fewer = { ...preset, faults }
    assert.isTrue(Either.isRight(given(...past).when(AdoptAccountabilityRules, adopt(fewer), nyj).verdict))
  },
  runs
)

it("bands of the same weight, and an exempting ground that exempts, are sound", () => {
  const ladder = [first, { ...first, code: "B1b" }, ...preset.ladder.slice(1)]
  assert.isTrue(
    Either.isRight(given(...past).when(AdoptAccountabilityRules, adopt({ ...preset, ladder }), nyj).verdict)
  )
})

it.prop(
  "R-ROUTINE-ACCOUNTABILITY-VERSION-ONCE: a version's id is not used twice in an organ, and is free in another",
  [idBut("2026")],
  ([other]) => {
    const before = given(...past, rulesAdopted("nyj", "2026-01-01", other), rulesAdopted("sjj", "2026-01-01", "2026"))
    before
      .when(AdoptAccountabilityRules, adopt(preset, { version: other }), nyj)
      .refused(AccountabilityVersionOnce, { organ: "nyj", version: other, adoptedOn: day("2026-01-01") })
    assert.isTrue(Either.isRight(before.when(AdoptAccountabilityRules, adopt(preset), nyj).verdict))
  },
  runs
)

it.prop(
  "R-ROUTINE-ACCOUNTABILITY-DATED: adopted by today, in effect not before, and on a day of its own",
  [twoDays, fc.boolean()],
  ([[earlier, later], withOther]) => {
    const other = withOther ? [rulesAdopted("nyj", later, "old")] : []
    const dates = (adoptedOn: string, effectiveFrom: string) => adopt(preset, { adoptedOn, effectiveFrom })
    const refusal = { organ: "nyj", adoptedOn: earlier, effectiveFrom: later, today: later }
    const answer = given(...past, ...other).when(AdoptAccountabilityRules, dates(earlier, later), {
      ...nyj,
      today: later
    })
    if (withOther) answer.refused(AccountabilityDated, { ...refusal, taken: "old" })
    else assert.isTrue(Either.isRight(answer.verdict))
    const free = given(...past)
    free
      .when(AdoptAccountabilityRules, dates(later, earlier), { ...nyj, today: later })
      .refused(AccountabilityDated, { ...refusal, adoptedOn: later, effectiveFrom: earlier })
    free
      .when(AdoptAccountabilityRules, dates(later, later), { ...nyj, today: earlier })
      .refused(AccountabilityDated, { organ: "nyj", adoptedOn: later, effectiveFrom: later, today: earlier })
    assert.isTrue(
      Either.isRight(free.when(AdoptAccountabilityRules, dates(later, later), { ...nyj, today: later }).verdict)
    )
  },
  runs
)

it("the version in force on a day is the last that has taken effect; a bound version is found whatever came later", () => {
  const events = [rulesAdopted("nyj", "2022-01-01", "2"), rulesAdopted("nyj", "2021-01-01", "1"), rulesAdopted("sjj")]
  const versions = folded(accountabilityVersions.one("nyj"), events)
  const inForce = (on: string) => accountabilityOn(versions, day(on))?.version as string | undefined
  assert.deepStrictEqual(["2020-12-31", "2021-01-01", "2021-12-31", "2022-01-01"].map(inForce), [
    undefined,
    "1",
    "1",
    "2"
  ])
  const bound = (of: string, version: string) =>
    folded(accountabilityVersion(OrganId.make(of), VersionId.make(version)), events)?.position
  assert.deepStrictEqual([bound("nyj", "1"), bound("nyj", "2"), bound("sjj", "2")], [2, 1, undefined])
})

const [register, presets] = routineModule.views as [any, any]
const ask = (events: Parameters<typeof folded>[1], params: object, validOn = today) =>
  register.answer(folded(register.fold, events), params, { validOn, today })

it("the register lists every entry of the version in force, and says where an organ has none", () => {
  const rows = Either.getOrThrow<ReadonlyArray<any>, unknown>(ask([...past, rulesAdopted("nyj")], {}))
  const { division, deciders, faults, forms, grounds, ladder } = preset
  const entries = [faults, division, forms, ladder, grounds, deciders].flat().length + 6
  assert.strictEqual(rows.length, entries + 1)
  assert.deepStrictEqual(rows.find(({ code }) => code === "R9")?.more, {
    zh: "集体研究的决策人：主要领导责任；集体研究中持错误意见的人：重要领导责任；集体研究中持正确意见的人：不承担责任",
    en: "decision-maker of a collective decision: principal leading responsibility; member with the wrong opinion: important leading responsibility; member with the right opinion: no responsibility"
  })
  assert.strictEqual(
    rows.find(({ code }) => code === "B2")?.more.zh,
    "通报批评；负责人向本级政府写出书面检查；离岗培训；暂扣行政执法证件"
  )
  assert.strictEqual(rows.find(({ code }) => code === "appeal")?.more.zh, "30日，届满日逢节假日顺延")
  assert.strictEqual(rows.find(({ code }) => code === "limitation")?.more.en, "24 months")
  assert.strictEqual(rows.find(({ code }) => code === "handle")?.more.zh, "15个工作日")
  assert.strictEqual(rows.find(({ code }) => code === "M2")?.more.zh, "从轻、减轻情形；降一档；免予追究")
  assert.strictEqual(rows.at(-1)?.organ, "sjj")
  assert.strictEqual(rows.at(-1)?.element.zh, "尚无生效的责任追究制度")
  const one = Either.getOrThrow<ReadonlyArray<any>, unknown>(ask([...past, rulesAdopted("nyj")], { organ: "sjj" }))
  assert.strictEqual(one.length, 1)
  assert.isTrue(Either.isLeft(ask(past, { organ: "xx" })))
})

it("the preset can be shown, and its content is what the command takes", () => {
  const [row] = Either.getOrThrow<ReadonlyArray<any>, unknown>(presets.answer(undefined, {}, { validOn: today, today }))
  assert.isTrue(
    Either.isRight(
      given(...past).when(AdoptAccountabilityRules, adopt(JSON.parse(JSON.stringify(row.content))), nyj).verdict
    )
  )
  assert.deepStrictEqual(
    presets.columns.slice(2).map(({ show }: any) => show(row, "zh")),
    ["24", "11", "15", "3", "19", "22"]
  )
})
