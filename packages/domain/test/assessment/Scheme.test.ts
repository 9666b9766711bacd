import { assert, describe, it } from "@effect/vitest"
import { Digest } from "@zhize/domain"
import { decideAfter, given } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import {
  AdoptScheme,
  BandsDescend,
  CodesDistinct,
  NoFines,
  OpenRound,
  PointsAdd,
  presets,
  PublishedFirst,
  PublishScheme,
  rewardsFines,
  SchemeAdopted,
  SchemeFrozen,
  SchemeKnown,
  SchemePublished,
  WeightsWhole
} from "../../src/assessment/index.ts"
import {
  adopted,
  clerk,
  day,
  nyj,
  principal,
  published,
  refusedBy,
  schemeId,
  standing,
  terms,
  termsWith
} from "./Scene.ts"

const at = { as: clerk, today: "2026-02-15" }
const bare = standing.slice(0, -2)
const adopt = (of: unknown, more: object = {}) => ({ organ: "nyj", scheme: "s2026", year: 2026, terms: of, ...more })
const criteria = (...list: ReadonlyArray<readonly [string, string]>) =>
  list.map(([criterion, points]) => ({ criterion, title: { zh: "执法程序合法" }, points, measures: "procedure" }))

describe("a scheme", () => {
  it("is adopted, and published on a later day", () => {
    given(...bare)
      .when(AdoptScheme, adopt(terms, { on: "2026-02-01" }), at)
      .then(adopted())
    given(...bare, adopted())
      .when(PublishScheme, { organ: "nyj", scheme: "s2026", channel: "政府门户网站", on: "2026-02-10" }, at)
      .then(published)
  })

  it("is taken from any of the ready presets, whole, with the source", () => {
    for (const preset of ["general-special-public", "itemised", "deductions"] as const) {
      given(...bare)
        .when(AdoptScheme, adopt({ preset }), at)
        .then(
          SchemeAdopted.of({ organ: nyj, scheme: schemeId, year: 2026, terms: presets[preset], on: day("2026-02-15") })
        )
      assert.match(presets[preset].source ?? "", /http.*本地配置/)
    }
  })

  it("is drafted anew until it is published, but not for a day before its first draft or after today", () => {
    given(...bare, adopted())
      .when(AdoptScheme, adopt(termsWith({ places: 0 })), at)
      .then(adopted(termsWith({ places: 0 }), "2026-02-15"))
    for (const on of ["2026-01-31", "2026-02-16"]) {
      assert.strictEqual(
        refusedBy(decideAfter([...bare, adopted()], AdoptScheme, adopt(terms, { on }), at)),
        "R-ASSESS-DATED"
      )
    }
    const early = { organ: "nyj", scheme: "s2026", channel: "公告栏", on: "2026-01-31" }
    assert.strictEqual(refusedBy(decideAfter([...bare, adopted()], PublishScheme, early, at)), "R-ASSESS-DATED")
  })

  it("is adopted only by an organ that is there", () => {
    assert.strictEqual(refusedBy(decideAfter([], AdoptScheme, adopt(terms), at)), "R-ORG-ORGAN-KNOWN")
  })
})

describe("the rules of a scheme", () => {
  it.prop(
    "R-ASSESS-SCHEME-FROZEN: a scheme is adopted again exactly while it is its own organ's draft",
    [fc.constantFrom("none", "draft", "published", "other")],
    ([state]) => {
      const others = SchemeAdopted.of({ ...adopted().data, organ: "slj" as never })
      const past = { none: [], draft: [adopted()], published: [adopted(), published], other: [others] }[state]!
      const tried = given(...bare, ...past).when(AdoptScheme, adopt(terms), at)
      if (state === "none" || state === "draft") assert.isTrue(Either.isRight(tried.verdict))
      else if (state === "other") tried.refused(SchemeFrozen, { scheme: "s2026", organ: "slj" })
      else tried.refused(SchemeFrozen, { scheme: "s2026", organ: "nyj", published: "2026-02-10" })
    }
  )

  it("R-ASSESS-SCHEME-FROZEN: what is public is not published again", () => {
    given(...standing)
      .when(PublishScheme, { organ: "nyj", scheme: "s2026", channel: "公告栏" }, at)
      .refused(SchemeFrozen, { scheme: "s2026", organ: "nyj", published: "2026-02-10" })
  })

  it.prop(
    "R-ASSESS-SCHEME-KNOWN: only the organ's own scheme is published and opens a round",
    [fc.constantFrom("nyj", "slj"), fc.constantFrom("s2026", "s0")],
    ([organ, scheme]) => {
      const as = { role: "organ-principal", organ } as never
      const own = organ === "nyj" && scheme === "s2026"
      const surroundings = { as, today: "2026-03-01" }
      const publishing = decideAfter(
        [...bare, adopted()],
        PublishScheme,
        { organ, scheme, channel: "网站" },
        surroundings
      )
      assert.strictEqual(refusedBy(publishing), own ? undefined : SchemeKnown.id)
      const opening = decideAfter(standing, OpenRound, { organ, round: "r", scheme }, surroundings)
      assert.strictEqual(refusedBy(opening), own ? undefined : SchemeKnown.id)
    }
  )

  it.prop(
    "R-ASSESS-POINTS-ADD: the points add up to the total, to the last decimal",
    [fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 5 }), fc.integer({ min: -1, max: 1 })],
    ([cents, off]) => {
      const text = (hundredths: number) => String(hundredths / 100)
      const sum = cents.reduce((a, b) => a + b, 0)
      const total = Math.max(100, sum + off)
      const list = criteria(...cents.map((one, index) => [`k${index}`, text(one)] as const))
      const bands = { excellent: "0.9", good: "0.8", qualified: "0.6" }
      const tried = given(...bare).when(AdoptScheme, adopt({ ...terms, criteria: list, total: text(total), bands }), at)
      if (sum === total) assert.isTrue(Either.isRight(tried.verdict))
      else tried.refused(PointsAdd, { sum: text(sum), total: text(total) })
    }
  )

  it("R-ASSESS-POINTS-ADD: both sides are reached", () => {
    const with100 = (points: string) => adopt({ ...terms, criteria: criteria(["k", points]) })
    assert.isTrue(Either.isRight(decideAfter(bare, AdoptScheme, with100("100"), at)))
    given(...bare)
      .when(AdoptScheme, with100("99.999999"), at)
      .refused(PointsAdd, { sum: "99.999999", total: "100" })
  })

  it.prop(
    "R-ASSESS-CODES-DISTINCT: no code stands for two criteria or two vetoes",
    [fc.constantFrom("c2", "c9"), fc.constantFrom("V1", "V2")],
    ([criterion, code]) => {
      const [first, second, ...rest] = terms.criteria
      const list = [first, { ...second, criterion }, { ...rest[0], criterion: "c2" }]
      const vetoes = [...terms.vetoes, { code, text: "滥用职权" }]
      const repeated = [...(criterion === "c2" ? ["c2"] : []), ...(code === "V1" ? ["V1"] : [])]
      const tried = given(...bare).when(AdoptScheme, adopt({ ...terms, criteria: list, vetoes }), at)
      if (repeated.length === 0) assert.isTrue(Either.isRight(tried.verdict))
      else tried.refused(CodesDistinct, { repeated })
    }
  )

  it.prop(
    "R-ASSESS-WEIGHTS-WHOLE: the three weights are 100 % together, exactly",
    [fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), fc.integer({ min: -1, max: 1 })],
    ([self, peer, off]) => {
      const review = Math.max(0, 1000 - self - peer + off)
      const text = (tenths: number) => String(tenths / 10)
      const weights = { self: text(self), peer: text(peer), review: text(review) }
      const tried = given(...bare).when(AdoptScheme, adopt({ ...terms, weights }), at)
      if (self + peer + review === 1000) assert.isTrue(Either.isRight(tried.verdict))
      else tried.refused(WeightsWhole, { ...weights, sum: text(self + peer + review) })
    }
  )

  it.prop(
    "R-ASSESS-BANDS: the bounds descend from the total to above 0",
    [fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })],
    ([a, b, c]) => {
      const text = (thirds: number) => ["0", "60", "100", "100.5"][thirds]!
      const bands = { excellent: text(a), good: b === 2 ? "80" : text(b), qualified: text(c) }
      const numbers = [bands.excellent, bands.good, bands.qualified].map(Number) as [number, number, number]
      const right = numbers[0] <= 100 && numbers[0] > numbers[1] && numbers[1] > numbers[2] && numbers[2] > 0
      const tried = given(...bare).when(AdoptScheme, adopt({ ...terms, bands }), at)
      if (right) assert.isTrue(Either.isRight(tried.verdict))
      else tried.refused(BandsDescend, { ...bands, total: "100" })
    },
    { fastCheck: { numRuns: 200 } }
  )

  const rewarding = [
    ["罚没收入完成情况", "decision"],
    ["罚款数额", "duty"],
    ["完成罚没任务", "duty"],
    ["年度罚款指标完成率", "organisation"],
    ["执法收支", "revenue"]
  ] as const
  const harmless = [
    ["无罚款指标", "remittance"],
    ["罚没财物及时足额上缴", "remittance"],
    ["不下达罚没任务", "remittance"],
    ["罚没收入依法足额上缴", "remittance"],
    ["罚款决定程序合法", "procedure"],
    ["票据使用规范", "remittance"]
  ] as const
  it.prop(
    "R-ASSESS-NO-FINES: no criterion counts money collected; that there is no quota may count",
    [fc.constantFrom(...rewarding, ...harmless), fc.constantFrom("title", "method", "english")],
    ([[text, measures], where]) => {
      const en = rewarding.some(([one]) => one === text) ? "amount of fines collected: fines revenue" : "no fine quotas"
      const one = {
        criterion: "k",
        points: "100",
        measures,
        title: where === "title" ? { zh: text } : where === "english" ? { zh: "其他", en } : { zh: "其他" },
        ...(where === "method" ? { method: `按${text}计分` } : {})
      }
      const tried = given(...bare).when(AdoptScheme, adopt({ ...terms, criteria: [one] }), at)
      if (harmless.some(([fine]) => fine === text)) assert.isTrue(Either.isRight(tried.verdict), text)
      else tried.refused(NoFines, { criterion: "k", title: one.title.zh })
    },
    { fastCheck: { numRuns: 150 } }
  )

  it("every ready preset counts no fines", () => {
    for (const preset of Object.values(presets)) assert.isFalse(preset.criteria.some(rewardsFines))
  })

  it.prop(
    "R-ASSESS-PUBLISHED-FIRST: a round opens on or after the day on which its standard became public",
    [fc.constantFrom("2026-02-09", "2026-02-10", "2026-02-11"), fc.boolean()],
    ([on, isPublic]) => {
      const input = { organ: "nyj", round: "r", scheme: "s2026", on }
      const past = [...bare, adopted(), ...(isPublic ? [published] : [])]
      const tried = given(...past).when(OpenRound, input, { as: principal(), today: "2026-02-15" })
      if (!isPublic) tried.refused(PublishedFirst, { scheme: "s2026", on })
      else if (on < "2026-02-10") tried.refused(PublishedFirst, { scheme: "s2026", on, published: "2026-02-10" })
      else assert.isTrue(Either.isRight(tried.verdict))
    }
  )

  it("cites the document that was published", () => {
    const sha256 = Digest.make("c".repeat(64))
    const document = { sha256, size: 1, mediaType: "application/pdf", name: "办法.pdf" } as never
    assert.deepStrictEqual(PublishScheme.cites({ document }), [sha256])
    assert.deepStrictEqual(PublishScheme.cites({}), [])
    given(...bare, adopted())
      .when(PublishScheme, { organ: "nyj", scheme: "s2026", channel: "公告栏", document }, at)
      .then(SchemePublished.of({ organ: nyj, scheme: schemeId, channel: "公告栏", document, on: day("2026-02-15") }))
  })
})
