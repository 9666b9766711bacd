import { assert, it } from "@effect/vitest"
import { type DomainEvent, ReasonGiven } from "@zhize/domain"
import { folded, given } from "@zhize/domain/testing"
import { FastCheck as fc } from "effect"
import {
  ClausesExist,
  ClausesListed,
  InForce,
  InstrumentKnown,
  type Level,
  Level as Levels,
  Listed
} from "../../src/basis/index.ts"
import {
  CategoryOther,
  Competent,
  Contained,
  CorrectItemCategory,
  DefineItem,
  ItemCategoryCorrected,
  ItemDefined,
  ItemKnown,
  itemOn,
  ItemOnce,
  ItemRevised,
  items,
  ItemWithdrawn,
  LeadOrgan,
  maySet,
  type Power,
  ReviseItem,
  WithdrawItem
} from "../../src/duty/index.ts"
import { NotBefore, OrganKnown } from "../../src/organisation/index.ts"
import { amended, clauses, instrument, listed, repealed } from "../basis/Scene.ts"
import { clerkOf, day, dissolved, idBut, organ, runs, today, twoDays } from "../organisation/Scene.ts"
import { bureau, byUnit, carries, citation, content, defined, fine, nyj, why } from "./Scene.ts"

const cited = (id = "zzf", list: ReadonlyArray<string> = ["74"]) => ({ instrument: id, clauses: list })
const about = { organ: "nyj", item: "cf-1" }
const input = { ...about, name: "对销售假种子行为的行政处罚", power: fine, citations: [cited()] }
const define = (more: object = {}, past: ReadonlyArray<DomainEvent> = bureau) =>
  given(...past).when(DefineItem, { ...input, ...more }, nyj)
const definedNow = (more: object = {}, power: Power = fine, from = today) =>
  ItemDefined.of({ ...about, power, content: content(more), from } as never)

it("an item is defined with what annex 2 prints of it; a citation is of the version in force, tidied", () => {
  const more = {
    target: "企业",
    charge: "不收费",
    limits: { statutory: { days: 90, counted: "calendar" } },
    remark: "无"
  }
  define({ ...more, citations: [cited("zzf", ["75", "74.1", "74"])] }).then(
    definedNow({ ...more, citations: [citation("zzf", ["74", "75"])] })
  )
  define({ from: "2026-03-01" }).then(definedNow({}, fine, "2026-03-01"))
})

it("what is cited is a known instrument, in force in that version, existing, and listed by the organ in that version", () => {
  define({ citations: [cited("unknown")] }).refused(InstrumentKnown, { instrument: "unknown" })
  define({ citations: [{ ...cited(), version: "1999" }] }).refused(InForce)
  define({ citations: [cited("zzf", ["93"])] }).refused(ClausesExist)
  define({ citations: [cited("zzf", ["76"])] }).refused(ClausesListed, {
    organ: "nyj",
    instrument: "zzf",
    clauses: clauses("76")
  })
  define({ citations: [cited("other", ["1"])] }, [...bureau, instrument("other")]).refused(Listed)
  const newer = [...bureau, amended("zzf", { version: "2026", promulgatedOn: "2026-03-01", articles: 90 })]
  define({}, newer).refused(InForce, {
    instrument: "zzf",
    title: "中华人民共和国种子法",
    version: "2021",
    on: day(today),
    inForce: "2026"
  })
  define({}, [...newer, listed("nyj", "zzf", clauses("74"), "2026-03-01", "2026")]).then(
    definedNow({ citations: [citation("zzf", ["74"], "2026")] })
  )
  define({}, [...bureau, repealed("zzf", today)]).refused(InForce)
  define({ from: "2019-12-31" }).refused(NotBefore)
})

it("an organ that is no more defines, revises, corrects and withdraws nothing", () => {
  const past = [...bureau, defined("cf-1"), dissolved("nyj", "sjj", today)]
  const gone = given(...past)
  gone.when(DefineItem, { ...input, item: "new" }, nyj).refused(OrganKnown)
  gone.when(ReviseItem, about, nyj).refused(OrganKnown)
  gone.when(CorrectItemCategory, { ...about, power: { category: "other" } }, why).refused(OrganKnown)
  gone.when(WithdrawItem, about, why).refused(OrganKnown)
})

it.prop(
  "R-DUTY-ITEM-ONCE: a code is used once, in whichever organ, even after the item is withdrawn",
  [idBut("cf-1")],
  ([other]) => {
    const past = [...bureau, defined("cf-1"), ItemWithdrawn.of({ ...about, from: "2023-01-01" } as never)]
    define({}, past).refused(ItemOnce, about)
    given(...past)
      .when(DefineItem, { ...input, item: other }, nyj)
      .then(ItemDefined.of({ organ: "nyj", item: other, power: fine, content: content(), from: today } as never))
  },
  runs
)

it.prop(
  "R-DUTY-ITEM-KNOWN: only the organ's own item is revised, corrected or withdrawn, from its first day to its last",
  [twoDays, fc.constantFrom(ReviseItem, CorrectItemCategory, WithdrawItem)],
  ([[first, last], command]) => {
    const past = [...bureau, defined("cf-1", fine, {}, first)]
    const ended = [...past, ItemWithdrawn.of({ ...about, from: last } as never)]
    const more = command === CorrectItemCategory ? { power: { category: "other" } } : {}
    const ask = (events: ReadonlyArray<DomainEvent>, on: string, of = "nyj", item = "cf-1") =>
      given(...events).when(command, { organ: of, item, ...more, from: on }, { ...why, as: clerkOf(of) })
    ask(past, first).then(
      command === ReviseItem
        ? ItemRevised.of({ ...about, content: content(), from: first } as never)
        : command === WithdrawItem
          ? ItemWithdrawn.of({ ...about, from: first } as never)
          : ItemCategoryCorrected.of({ ...about, power: { category: "other" }, from: first } as never)
    )
    const refusal = { ...about, on: first }
    ask(past, "2025-12-31").refused(ItemKnown, { ...about, on: day("2025-12-31"), problem: "not-yet" })
    ask(past, first, "sjj").refused(ItemKnown, { ...refusal, organ: "sjj", problem: "other-organ" })
    ask(past, first, "nyj", "cf-2").refused(ItemKnown, { ...refusal, item: "cf-2", problem: "unknown" })
    ask(ended, last).refused(ItemKnown, { ...about, on: last, problem: "withdrawn" })
    if (command === WithdrawItem) ask(ended, first).refused(ItemKnown, { ...about, on: last, problem: "withdrawn" })
    else assert.strictEqual(ask(ended, first).verdict._tag, "Right")
  },
  runs
)

const powers: ReadonlyArray<Power> = [
  fine,
  { category: "penalty", penalties: ["warning", "licence-revocation"] },
  { category: "penalty", penalties: ["business-licence-revocation"] },
  { category: "penalty", penalties: ["detention"] },
  { category: "coercion", kind: "measure", measures: ["sealing"] },
  { category: "coercion", kind: "measure", measures: ["freezing"] },
  { category: "coercion", kind: "execution" },
  { category: "licensing" },
  { category: "levy" },
  { category: "inspection" }
]
/** From the strongest, the lowest level alone that may set each of the powers above; written down a second time. */
const regulations: ReadonlyArray<Level> = ["provincial-regulation", "municipal-regulation"]
const rules: ReadonlyArray<Level> = ["departmental-rule", "provincial-rule", "municipal-rule"]
const setters: ReadonlyArray<ReadonlyArray<Level>> = [
  ["law", "administrative-regulation", ...regulations, ...rules],
  ["law", "administrative-regulation", ...regulations],
  ["law", "administrative-regulation"],
  ["law"],
  ["law", "administrative-regulation", ...regulations],
  ["law"],
  ["law"],
  ["law", "administrative-regulation", ...regulations, "provincial-rule"],
  Levels.literals,
  Levels.literals
]

it.prop(
  "R-DUTY-COMPETENT: every part of a power rests on a clause whose level may set it",
  [fc.uniqueArray(fc.constantFrom(...Levels.literals), { minLength: 1, maxLength: 2 })],
  ([chosen]) => {
    const past = [
      ...bureau,
      ...chosen.flatMap((level) => [instrument(level, { level }), listed("nyj", level, clauses("1"))])
    ]
    const citations = chosen.map((level) => cited(level, ["1"]))
    let [allowed, refused] = [0, 0]
    for (const [index, power] of powers.entries()) {
      const asked = given(...past).when(DefineItem, { ...input, power, citations }, nyj)
      if (chosen.some((level) => setters[index]!.includes(level))) {
        asked.then(definedNow({ citations: chosen.map((level) => citation(level, ["1"])) }, power))
        allowed++
      } else {
        asked.refused(Competent)
        refused++
      }
    }
    assert.isAbove(allowed, 0)
    if (!chosen.includes("law")) assert.isAbove(refused, 0)
  },
  runs
)

it("a refusal for competence names each part that nothing sets, with the article for each level cited", () => {
  define({ citations: [cited("gfx", ["1"])] }).refused(Competent, {
    item: "cf-1",
    on: day(today),
    unset: [{ zh: "罚款", en: "fine", cited: [{ level: "normative-document", article: "行政处罚法第十六条" }] }]
  })
  const detention: Power = { category: "penalty", penalties: ["detention", "fine", "detention"] }
  define({ power: detention, citations: [cited("dfx", ["1"]), cited("gfx", ["1"])] }).refused(Competent, {
    item: "cf-1",
    on: day(today),
    unset: [
      {
        zh: "行政拘留",
        en: "detention",
        cited: [
          { level: "provincial-regulation", article: "行政处罚法第十二条" },
          { level: "normative-document", article: "行政处罚法第十六条" }
        ]
      }
    ]
  })
})

it("a revision for an earlier day is judged by what the item is on each later day", () => {
  const corrected = [
    ...bureau,
    defined("cf-1", { category: "other" }),
    ItemCategoryCorrected.of({ ...about, power: fine, from: "2026-04-01" } as never)
  ]
  const revise = (from: string) =>
    given(...corrected).when(ReviseItem, { ...about, citations: [cited("gfx", ["1"])], from }, nyj)
  revise("2026-03-01").refused(Competent)
  given(...corrected)
    .and(ReviseItem, { ...about, citations: [cited("zzf", ["75"])], from: "2026-04-01" }, nyj)
    .when(ReviseItem, { ...about, citations: [cited("gfx", ["1"])], from: "2026-03-01" }, nyj)
    .then(
      ItemRevised.of({
        ...about,
        content: content({ citations: [citation("gfx", ["1"])] }),
        from: "2026-03-01"
      } as never)
    )
  given(...bureau, defined("cf-1", { category: "other" }, { citations: [citation("gfx", ["1"])] }))
    .when(CorrectItemCategory, { ...about, power: fine }, why)
    .refused(Competent)
})

it("what a revision does not give stays as it is on its day, and the history keeps both", () => {
  const past = given(...bureau, defined("cf-1", fine, { target: "个人" })).and(
    ReviseItem,
    { ...about, name: "新名称", from: "2026-03-01" },
    nyj
  )
  const item = folded(items.one("cf-1"), past.events)!
  assert.deepStrictEqual(itemOn(item, day("2026-03-01")), {
    ...about,
    power: fine,
    ...content({ target: "个人", name: "新名称" })
  } as never)
  assert.strictEqual(itemOn(item, day("2026-02-28"))?.name, content().name)
  assert.isUndefined(itemOn(item, day("2021-12-31")))
})

it.prop(
  "R-DUTY-CATEGORY-OTHER: a correction changes the category or its kinds, and gives a reason",
  [fc.constantFrom(...powers), fc.constantFrom(...powers)],
  ([power, other]) => {
    const past = given(...bureau, defined("cf-1", power))
    past.when(CorrectItemCategory, { ...about, power }, why).refused(CategoryOther, { item: "cf-1", on: day(today) })
    past.when(CorrectItemCategory, { ...about, power: other }, nyj).refused(ReasonGiven)
    if (other !== power) {
      past
        .when(CorrectItemCategory, { ...about, power: other }, why)
        .then(ItemCategoryCorrected.of({ ...about, power: other, from: today } as never))
    }
  },
  runs
)

it.prop(
  "R-DUTY-LEAD: a joint power is listed by the one organ that leads, with others that are there",
  [fc.constantFrom(DefineItem, ReviseItem), idBut("nyj", "sjj", "lyj")],
  ([command, missing]) => {
    const past = [...bureau, organ("lyj"), ...(command === ReviseItem ? [defined("cf-1")] : [])]
    const ask = (joint: object) =>
      given(...past).when(command, command === DefineItem ? { ...input, joint } : { ...about, joint }, nyj)
    const joint = { lead: "nyj", organs: ["sjj", "lyj"] }
    ask(joint).then(
      (command === DefineItem ? ItemDefined : ItemRevised).of({
        ...about,
        ...(command === DefineItem ? { power: fine } : {}),
        content: content({ joint } as never),
        from: today
      } as never)
    )
    const refusal = { ...about, lead: "nyj" }
    ask({ lead: "sjj", organs: ["nyj"] }).refused(LeadOrgan, { ...refusal, lead: "sjj", problem: "not-lead" })
    ask({ lead: "nyj", organs: ["sjj", "nyj"] }).refused(LeadOrgan, { ...refusal, problem: "lead-repeated" })
    ask({ lead: "nyj", organs: ["sjj", "sjj"] }).refused(LeadOrgan, {
      ...refusal,
      problem: "organ-repeated",
      other: "sjj"
    })
    ask({ lead: "nyj", organs: ["sjj", missing] }).refused(LeadOrgan, {
      ...refusal,
      problem: "organ-missing",
      other: missing
    })
  },
  runs
)

it("an item is withdrawn with a reason, and not while a unit carries it then or later", () => {
  const past = [...bureau, defined("cf-1")]
  given(...past)
    .when(WithdrawItem, about, nyj)
    .refused(ReasonGiven)
  given(...past, carries("cf-1", byUnit("zzy"), "2026-06-01"))
    .when(WithdrawItem, about, why)
    .refused(Contained, { ...about, breaches: [{ holder: byUnit("zzy"), on: day("2026-06-01") }] })
})

/** The whole table a second time, as the statutes read: who may set what, and by which article. */
const P = "行政处罚法"
const X = "行政许可法"
const Q = "行政强制法"
const penaltyKinds = [
  "warning",
  "criticism",
  "fine",
  "confiscation",
  "licence-suspension",
  "qualification-lowering",
  "licence-revocation",
  "business-licence-revocation",
  "business-restriction",
  "business-suspension",
  "closure",
  "employment-restriction",
  "detention",
  "other"
] as const
const measures = ["liberty", "sealing", "seizure", "freezing", "other"] as const
const isRegulation = (level: Level) => regulations.includes(level)
const isRule = (level: Level) => rules.includes(level)
const isDocument = (level: Level) => level === "normative-document" || level === "three-fixes"

for (const level of Levels.literals) {
  it(`every cell of the competence table for ${level}`, () => {
    for (const kind of penaltyKinds) {
      const { article, may } = maySet(level, { power: "penalty", kind })
      const banned =
        (level !== "law" && kind === "detention") ||
        (isRegulation(level) && kind === "business-licence-revocation") ||
        (isRule(level) && !["warning", "criticism", "fine"].includes(kind)) ||
        isDocument(level)
      assert.strictEqual(may, banned ? "no" : isRule(level) && kind === "fine" ? "with-limits" : "yes", kind)
      const number =
        level === "law"
          ? "十"
          : level === "administrative-regulation"
            ? "十一"
            : isRegulation(level)
              ? "十二"
              : level === "departmental-rule"
                ? "十三"
                : isRule(level)
                  ? "十四"
                  : "十六"
      assert.strictEqual(article, `${P}第${number}条`, kind)
    }
    for (const kind of measures) {
      const { article, may } = maySet(level, { power: "measure", kind })
      const local = isRegulation(level) && (kind === "sealing" || kind === "seizure")
      const state = level === "administrative-regulation" && kind !== "liberty" && kind !== "freezing"
      assert.strictEqual(may, level === "law" ? "yes" : local || state ? "with-limits" : "no", kind)
      assert.strictEqual(article, `${Q}第十条`)
    }
    assert.deepStrictEqual(maySet(level, { power: "execution" }), {
      may: level === "law" ? "yes" : "no",
      article: `${Q}第十三条`
    })
    const licence = maySet(level, { power: "licensing" })
    const limited = level === "administrative-regulation" || isRegulation(level) || level === "provincial-rule"
    assert.strictEqual(licence.may, level === "law" ? "yes" : limited ? "with-limits" : "no")
    const number =
      level === "law" || level === "administrative-regulation"
        ? "十四"
        : isRegulation(level) || level === "provincial-rule"
          ? "十五"
          : "十七"
    assert.strictEqual(licence.article, `${X}第${number}条`)
    for (const power of ["levy", "payment", "inspection", "confirmation", "reward", "adjudication", "other"] as const) {
      assert.deepStrictEqual(maySet(level, { power }), { may: "yes", article: "P2.2-1" })
    }
  })
}

it("limits are told in both languages wherever a power may be set within limits, and only there", () => {
  for (const level of Levels.literals) {
    for (const part of [
      { power: "licensing" } as const,
      ...penaltyKinds.map((kind) => ({ power: "penalty", kind }) as const),
      ...measures.map((kind) => ({ power: "measure", kind }) as const)
    ]) {
      const { limits, may } = maySet(level, part)
      assert.strictEqual(limits !== undefined, may === "with-limits")
      if (limits !== undefined) {
        assert.match(limits.zh, /\p{Script=Han}/u)
        assert.match(limits.en, /[a-z]{2}/)
      }
    }
  }
})
