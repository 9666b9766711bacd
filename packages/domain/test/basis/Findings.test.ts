import { assert, it } from "@effect/vitest"
import type { DomainEvent } from "@zhize/domain"
import { decideAfter, folded, given } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import {
  AdoptCatalogue,
  AllocateClauses,
  type Clauses,
  commonLawsKnown,
  ConfirmCooperation,
  DeclareCooperation,
  lawsRegistered,
  ListBasis,
  UnlistBasis,
  WithdrawCooperation
} from "../../src/basis/index.ts"
import { clerkOf, dissolved, organ, runs, today, twoDays } from "../organisation/Scene.ts"
import {
  adopted,
  allocated,
  amended,
  clauses,
  commonListed,
  commonRegistered,
  confirmed,
  declared,
  farming,
  found,
  foundIds,
  instrument,
  listed,
  repealed,
  someArticles
} from "./Scene.ts"

const nyj = { as: clerkOf("nyj") }
const base = [...farming, ...commonRegistered, ...commonListed]
/** A catalogue with nothing open, as filed in 2022. */
const whole = [
  ...base,
  listed("nyj", "zzf", clauses("74", "75")),
  allocated("nyj", "zzf", "zzy", clauses("74", "75")),
  adopted("nyj", "2022-1", 5)
]

it("a catalogue that has all that it needs has nothing open", () => assert.deepStrictEqual(foundIds(whole, today), []))

it.prop(
  "R-BASIS-COMMON-LAWS: each common law that a catalogue lacks is found, with the command that lists it",
  [fc.subarray([...commonListed.keys()])],
  ([kept]) => {
    const events = [...farming, ...commonRegistered, ...kept.map((at) => commonListed[at]!)]
    const open = found(events, today).filter(({ rule }) => rule.id === "R-BASIS-COMMON-LAWS")
    const missing = [...commonListed.keys()]
      .filter((at) => !kept.includes(at))
      .map((at) => commonListed[at]!.data.instrument)
    assert.deepStrictEqual(
      open.map(({ details }) => details.title),
      missing.map((title) => `中华人民共和国${title}`)
    )
    assert.deepStrictEqual(
      open.map(({ mend }) => mend as unknown),
      missing.map((title) => ({ command: "ListBasis", input: { organ: "nyj", instrument: title, clauses: [] } }))
    )
    for (const { mend } of open) assert.isTrue(Either.isRight(decideAfter(events, ListBasis, mend?.input, nyj)))
  },
  runs
)

it("the Coercion Act is asked for only since it is in force", () => {
  const titles = (on: string) => found(farming, on).map(({ details }) => details.title)
  assert.notInclude(titles("2011-12-31"), "中华人民共和国行政强制法")
  assert.include(titles("2012-01-01"), "中华人民共和国行政强制法")
})

it.prop(
  "R-BASIS-COMMON-LAWS: from the day of its repeal a common law is required no more, and whatever replaced it is",
  [twoDays, fc.constantFrom("nothing", "one", "one after another", "a circle")],
  ([[before, from], how]) => {
    const penalty = "行政处罚法"
    const newer = (id: string) => instrument(id, { title: `《${id}》`, common: true, promulgatedOn: "2020-01-01" })
    const changes = {
      nothing: [repealed(penalty, from)],
      one: [newer("法典"), repealed(penalty, from, "法典")],
      "one after another": [
        newer("旧编"),
        newer("法典"),
        repealed("旧编", from, "法典"),
        repealed(penalty, from, "旧编")
      ],
      "a circle": [newer("旧编"), repealed(penalty, from, "旧编"), repealed("旧编", from, penalty)]
    }[how] as ReadonlyArray<DomainEvent>
    const past = [...farming, ...commonRegistered, ...commonListed.slice(1), ...changes]
    const told = (on: string, events: ReadonlyArray<DomainEvent>) =>
      found(events, on)
        .filter(({ rule }) => rule.id === "R-BASIS-COMMON-LAWS")
        .map(({ details, mend }) => [details.title, details.replaces, mend?.input["instrument"]])
    assert.deepStrictEqual(told(before, past), [[`中华人民共和国${penalty}`, undefined, penalty]])
    const replaced = how === "one" || how === "one after another"
    assert.deepStrictEqual(told(from, past), replaced ? [["《法典》", `中华人民共和国${penalty}`, "法典"]] : [])
    // Gone from the catalogue it is no gap; and the read of the filing gate names all that this asks about.
    assert.deepStrictEqual(told(from, [...past, listed("nyj", "法典", [], from, "2021")]), [])
    const ids = commonLawsKnown(folded(lawsRegistered, past))
    assert.includeMembers([...ids], replaced ? [penalty, "法典"] : [penalty])
  },
  runs
)

it.prop(
  "R-BASIS-COOPERATOR-THERE: from the day on which a cooperating organ is dissolved, its successor is to be named and it withdrawn",
  [twoDays, fc.constantFrom("other", "own"), fc.boolean()],
  ([[before, from], successor, agreed]) => {
    const to = successor === "own" ? "nyj" : "zjj"
    const past = [
      ...whole,
      organ("zjj", "2020-01-01", "住建局"),
      declared("nyj", "zzf", "sjj", clauses("74"), before),
      ...(agreed ? [confirmed("nyj", "zzf", "sjj", before)] : []),
      dissolved("sjj", to, from)
    ]
    const open = (on: string, events: ReadonlyArray<DomainEvent>) =>
      found(events, on).filter(({ rule }) => rule.id.startsWith("R-BASIS-COOPERAT"))
    const agreedOn = open(before, past).map(({ rule }) => rule.id)
    assert.deepStrictEqual(agreedOn, agreed ? [] : ["R-BASIS-COOPERATION-AGREED"])
    const both = { organ: "nyj", instrument: "zzf" }
    const [first, ...more] = open(from, past)
    assert.deepStrictEqual(more, [])
    assert.deepStrictEqual(first!.details, {
      ...both,
      title: "中华人民共和国种子法",
      cooperating: "sjj",
      name: "市场监督管理局",
      dissolved: from,
      successor: to,
      successorName: to === "nyj" ? "农业农村局" : "住建局"
    })
    const withdraw = { command: "WithdrawCooperation", input: { ...both, cooperating: "sjj" } }
    const declare = { command: "DeclareCooperation", input: { ...both, cooperating: to, clauses: clauses("74") } }
    assert.deepStrictEqual(first!.mend, successor === "own" ? withdraw : declare)
    const named =
      successor === "own" ? past : given(...past).and(DeclareCooperation, { ...declare.input, from }, nyj).events
    assert.deepStrictEqual(open(from, named).find(({ rule }) => rule === first!.rule)!.mend, withdraw)
    const gone = given(...named).and(WithdrawCooperation, { ...withdraw.input, from }, { ...nyj, reason: "已撤销" })
    assert.notInclude(foundIds(gone.events, from), "R-BASIS-COOPERATOR-THERE")
  },
  runs
)

it("a common law is recognised by its title as a law, however it is written", () => {
  const written = (title: string, level: "law" | "normative-document") =>
    foundIds([...farming, instrument("x", { title, level, common: true }), listed("nyj", "x", [])], today).filter(
      (id) => id === "R-BASIS-COMMON-LAWS"
    ).length
  assert.strictEqual(written("《行政处罚法》", "law"), 3)
  assert.strictEqual(written("中华人民共和国行政处罚法", "law"), 3)
  assert.strictEqual(written("行政处罚法", "normative-document"), 4)
  assert.strictEqual(written("行政处罚法实施办法", "law"), 4)
})

it.prop(
  "R-BASIS-ALLOCATED: every listed clause of a sector instrument that no unit executes is found, until it is allocated",
  [someArticles, fc.func(fc.boolean())],
  ([list, given_]) => {
    const held: Clauses = list.filter((clause) => given_(clause))
    const events = [
      ...base,
      listed("nyj", "zzf", list),
      ...(held.length === 0 ? [] : [allocated("nyj", "zzf", "zzy", held)])
    ]
    const open = found(events, today).filter(({ rule }) => rule.id === "R-BASIS-ALLOCATED")
    const missing = list.filter((clause) => !held.includes(clause))
    assert.deepStrictEqual(
      open.map(({ details }) => details.clauses as unknown),
      missing.length === 0 ? [] : [missing]
    )
    for (const { mend } of open) {
      const input = { ...mend?.input, unit: "zfd" }
      const mended = given(...events).and(AllocateClauses, input, nyj).events
      assert.notInclude(foundIds(mended, today), "R-BASIS-ALLOCATED")
    }
  },
  runs
)

it("an article of which a unit has only a paragraph is not allocated; listed by paragraphs it is", () => {
  const open = (list: Clauses) =>
    foundIds([...base, listed("nyj", "zzf", list), allocated("nyj", "zzf", "zzy", clauses("74.1"))], today).includes(
      "R-BASIS-ALLOCATED"
    )
  assert.deepStrictEqual([open(clauses("74")), open(clauses("74.1"))], [true, false])
})

it("a common law need not be allocated", () => assert.notInclude(foundIds(base, today), "R-BASIS-ALLOCATED"))

it.prop(
  "R-BASIS-COOPERATION-AGREED: a declared cooperation is found open until the other side confirms",
  [twoDays, someArticles],
  ([[from, later], list]) => {
    const events = [...whole, declared("nyj", "zzf", "sjj", list, from), confirmed("nyj", "zzf", "sjj", later)]
    const open = (on: string) => found(events, on).filter(({ rule }) => rule.id === "R-BASIS-COOPERATION-AGREED")
    assert.deepStrictEqual(
      open(from).map(({ details, mend }): unknown => [details, mend]),
      [
        [
          {
            organ: "nyj",
            instrument: "zzf",
            title: "中华人民共和国种子法",
            cooperating: "sjj",
            name: "市场监督管理局",
            clauses: list
          },
          { command: "ConfirmCooperation", input: { organ: "nyj", instrument: "zzf", cooperating: "sjj" } }
        ]
      ]
    )
    assert.deepStrictEqual(open(later), [])
    const mend = open(from)[0]?.mend
    const unconfirmed = events.slice(0, -1)
    assert.isTrue(
      Either.isRight(decideAfter(unconfirmed, ConfirmCooperation, { ...mend?.input, from }, { as: clerkOf("sjj") }))
    )
  },
  runs
)

it.prop(
  "R-BASIS-DRIFT: from the day of a new version, what cites the old one is found, and the mend lists it anew",
  [twoDays, someArticles, fc.integer({ min: 1, max: 92 })],
  ([[before, from], list, removed]) => {
    const gone = clauses(String(removed))
    const events = [
      ...base,
      listed("nyj", "zzf", list),
      allocated("nyj", "zzf", "zzy", list),
      amended(
        "zzf",
        { version: "new", promulgatedOn: from },
        gone.map((clause) => ({ from: clause }))
      )
    ]
    const open = (on: string) => found(events, on).filter(({ rule }) => rule.id === "R-BASIS-DRIFT")
    assert.deepStrictEqual(open(before), [])
    const [drift] = open(from)
    assert.deepStrictEqual(drift?.details as unknown, {
      organ: "nyj",
      instrument: "zzf",
      title: "中华人民共和国种子法",
      version: "2021",
      current: "new",
      clauses: list,
      carried: list.filter((clause) => !gone.includes(clause)),
      gone: list.filter((clause) => gone.includes(clause))
    })
    assert.strictEqual(drift?.mend?.command, "ListBasis")
    const kept = drift?.details.carried as Clauses
    if (kept.length > 0) {
      const mended = given(...events).and(ListBasis, { ...drift?.mend?.input, from }, nyj).events
      assert.deepStrictEqual(foundIds(mended, from), ["R-BASIS-EDITION-CURRENT"])
    }
  },
  runs
)

it.prop(
  "R-BASIS-DRIFT: from the day of a repeal, what cites the instrument is found, and the mend takes it off",
  [twoDays],
  ([[before, from]]) => {
    const events = [...whole, instrument("new"), repealed("zzf", from, "new")]
    assert.deepStrictEqual(foundIds(events, before), [])
    const open = found(events, from)
    assert.deepStrictEqual(
      open.map(({ rule }) => rule.id),
      ["R-BASIS-DRIFT"]
    )
    assert.deepInclude(open[0]?.details, { repealed: from, by: "new", gone: clauses("74", "75") })
    const { command, input } = open[0]!.mend!
    assert.strictEqual(command, UnlistBasis.name)
    const mended = given(...events).and(UnlistBasis, { ...input, from }, { ...nyj, reason: "已废止" }).events
    assert.deepStrictEqual(foundIds(mended, from), ["R-BASIS-EDITION-CURRENT"])
  },
  runs
)

it.prop(
  "R-BASIS-EDITION-CURRENT: a catalogue that is not as last adopted is found, and the mend adopts it",
  [twoDays],
  ([[before, from]]) => {
    const events = [...whole, allocated("nyj", "zzf", "zfd", clauses("74"), from)]
    assert.deepStrictEqual(foundIds(events, before), [])
    const open = found(events, from)
    assert.deepStrictEqual(
      open.map(({ details, mend, rule }): unknown => [rule.id, details, mend]),
      [
        [
          "R-BASIS-EDITION-CURRENT",
          { organ: "nyj", name: "农业农村局", edition: "2022-1", changed: ["zzf"] },
          { command: "AdoptCatalogue", input: { organ: "nyj" } }
        ]
      ]
    )
    const mended = given(...events).and(
      AdoptCatalogue,
      { ...open[0]?.mend?.input, edition: "next", on: from },
      nyj
    ).events
    assert.deepStrictEqual(foundIds(mended, from), [])
  },
  runs
)

it("a change and its undoing leave the edition current; a confirmation does not change it", () => {
  const changed = given(...whole).and(
    UnlistBasis,
    { organ: "nyj", instrument: "行政许可法" },
    { ...nyj, reason: "误操作" }
  )
  assert.include(foundIds(changed.events, today), "R-BASIS-EDITION-CURRENT")
  const undone = changed.and(ListBasis, { organ: "nyj", instrument: "行政许可法", clauses: [] }, nyj)
  assert.deepStrictEqual(foundIds(undone.events, today), [])
})

it("a catalogue never adopted is found, an empty one only lacks the common laws", () => {
  assert.deepStrictEqual(foundIds(base, today), ["R-BASIS-EDITION-CURRENT"])
  assert.deepStrictEqual(new Set(foundIds(farming, today)), new Set(["R-BASIS-COMMON-LAWS"]))
})
