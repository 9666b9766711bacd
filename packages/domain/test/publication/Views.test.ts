import { assert, describe, it } from "@effect/vitest"
import { addDays, deadline, type DomainEvent, plainWeek, type Recorded, type View } from "@zhize/domain"
import { fakeDigest, folded, recordedFrom } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import { roundsOn, schemes, ScoreCorrected, stories } from "../../src/assessment/index.ts"
import { catalogues } from "../../src/basis/index.ts"
import { DecompositionAdopted, decompositions } from "../../src/duty/index.ts"
import {
  AssessmentPublic,
  EditionPublic,
  publicationFindings,
  PublicationGaps,
  PublicationRegister,
  publications,
  PublicRegister,
  Unpublished,
  WithdrawnInTime
} from "../../src/publication/index.ts"
import { adopted } from "../basis/Scene.ts"
import { day } from "../organisation/Scene.ts"
import { cells, rowsOf, tones } from "../routine/SystemScene.ts"
import { recorded, resultPublished } from "./Recorded.ts"
import { edition, past, published, site, unpublished } from "./Scene.ts"

const decision = {
  kind: "accountability-decision",
  case: "2026-01",
  title: "责任追究决定书",
  digest: fakeDigest("decision")
} as never
const persons = [{ name: "欧阳甲乙", certificate: "冀GY000123" }, { name: "张三" }]
const events: ReadonlyArray<DomainEvent> = [
  ...past,
  published("p2", decision, { channel: "notice-board", place: "一楼大厅", on: "2026-04-15", persons }),
  published("p1"),
  published("s1", edition("s-1"), { of: "slj", channel: "media", place: "沽源报" }),
  unpublished("p2", "2026-04-25")
]

/** As a ledger hands them out: a withdrawal with its reason. */
const told = (list: ReadonlyArray<DomainEvent>) =>
  recordedFrom(list).map(
    (record): Recorded => (record.type === Unpublished.type ? { ...record, reason: "该决定经复核撤销" } : record)
  )
const ask = <Row>(view: View<any, Row>, params: object, on: string): ReadonlyArray<Row> => {
  const state = told(events).reduce((known, record) => view.fold.step(known, record), view.fold.initial)
  return Either.getOrThrow(view.answer(state, params, { validOn: day(on), today: day(on) }))
}

describe("the registers", () => {
  const digests = [fakeDigest("2026-1"), fakeDigest("decision")] as const

  it("say what is public, where and since when, and mask people unless asked not to", () => {
    const rows = ask(PublicationRegister, { organ: "nyj" }, "2026-04-24")
    assert.deepStrictEqual(cells(PublicationRegister, rows), [
      [
        "农业农村局",
        "p2",
        "责任追究决定",
        "责任追究决定书",
        "行政执法公示栏",
        "一楼大厅",
        "2026-04-15",
        "公开中",
        "",
        "",
        "欧阳** 冀G*****23、张*",
        digests[1]
      ],
      ["农业农村局", "p1", "行政执法依据目录", "2026-1", "网站", site, "2026-04-10", "公开中", "", "", "", digests[0]]
    ])
    assert.strictEqual(tones(PublicationRegister, rows)[0]?.[7], "good")
    const full = ask(PublicationRegister, { organ: "nyj", names: "full" }, "2026-04-24")
    assert.strictEqual(cells(PublicationRegister, full, "en")[0]?.[10], "欧阳甲乙 冀GY000123, 张三")
    const hidden = ask(PublicationRegister, { organ: "nyj", names: "masked" }, "2026-04-24")
    assert.deepStrictEqual(hidden, rows)
  })

  it("say of what was withdrawn since when it is no longer public, and why", () => {
    const [row] = ask(PublicationRegister, { organ: "nyj" }, "2026-04-25")
    assert.deepStrictEqual([row?.isPublic, row?.until, row?.reason], [false, "2026-04-25", "该决定经复核撤销"])
    assert.strictEqual(cells(PublicationRegister, [row!])[0]?.[7], "已撤回")
    assert.strictEqual(tones(PublicationRegister, [row!])[0]?.[7], "quiet")
    assert.lengthOf(row!.persons, 2)
  })

  it("list what was public on the day, of all organs unless one is named", () => {
    const ids = (on: string, params: object = {}) =>
      ask(PublicationRegister, params, on).map(({ publication }) => publication)
    assert.deepStrictEqual(ids("2026-04-09"), [])
    assert.deepStrictEqual(ids("2026-04-10"), ["p1", "s1"])
    assert.deepStrictEqual(ids("2026-04-24"), ["p2", "p1", "s1"])
    assert.deepStrictEqual(ids("2026-04-24", { organ: "slj" }), ["s1"])
    const unknown = PublicationRegister.answer(folded(PublicationRegister.fold, events), { organ: "none" } as never, {
      validOn: day("2026-04-24"),
      today: day("2026-04-24")
    })
    assert.isTrue(Either.isLeft(unknown))
  })

  it("the public reads people masked always, and no longer reads whom a withdrawn text named", () => {
    const before = ask(PublicRegister, { organ: "nyj" }, "2026-04-24")
    assert.deepStrictEqual(cells(PublicRegister, before)[0]?.[10], "欧阳** 冀G*****23、张*")
    assert.strictEqual(before[0]?.persons[0]?.name, "欧阳**")
    const after = ask(PublicRegister, { organ: "nyj" }, "2026-04-25")
    assert.deepStrictEqual(after[0]?.persons, [])
    assert.strictEqual(after[0]?.reason, "该决定经复核撤销")
    assert.deepStrictEqual(
      cells(PublicRegister, after).map((row) => row[3]),
      ["责任追究决定书", "2026-1"]
    )
  })
})

const assessmentsOf = (list: ReadonlyArray<DomainEvent>, on: string) =>
  roundsOn({ stories: folded(stories.all, list) }, day(on)).map((round) => ({
    round,
    scheme: folded(schemes.one(round.scheme), list)
  }))
const found = (list: ReadonlyArray<DomainEvent>, on: string) => {
  const adoptedBy = {
    catalogue: folded(catalogues.one("nyj"), list),
    assessments: assessmentsOf(list, on),
    decomposition: folded(decompositions.one("nyj"), list)
  }
  return publicationFindings("nyj" as never, adoptedBy, folded(publications.all, list), day(on))
}

describe("what is owed to the public", () => {
  it.prop(
    "R-PUBLICATION-EDITION-PUBLIC: the catalogue adopted last is public, from its adoption on",
    [
      fc.integer({ min: 0, max: 30 }),
      fc.option(fc.integer({ min: 1, max: 30 })),
      fc.integer({ min: -3, max: 60 }),
      fc.constantFrom("nyj", "slj"),
      fc.constantFrom("2026-1", "2025-1")
    ],
    ([start, length, asked, of, which]) => {
      const adoption = day("2026-04-01")
      const from = addDays(adoption, start)
      const until = length === null ? undefined : addDays(from, length)
      const on = addDays(adoption, asked)
      const list = [
        ...past,
        published("p1", edition(which), { on: from, of }),
        ...(until === undefined ? [] : [unpublished("p1", until, of)])
      ]
      const isThere = of === "nyj" && which === "2026-1" && from <= on && (until === undefined || on < until)
      const owed = on >= adoption && !isThere
      assert.deepStrictEqual(
        found(list, on).map(({ details, mend, rule }) => [rule.id, details, mend]),
        owed
          ? [
              [
                EditionPublic.id,
                { organ: "nyj", kind: "catalogue", edition: "2026-1", adopted: adoption },
                { command: "Publish", input: { organ: "nyj", subject: { kind: "catalogue", edition: "2026-1" } } }
              ]
            ]
          : []
      )
    },
    { fastCheck: { numRuns: 150 } }
  )

  it("R-PUBLICATION-EDITION-PUBLIC: a new edition is published again; another subject of that name is no catalogue", () => {
    const next = [...past, published("p1"), adopted("nyj", "2026-2", 4, "2026-05-01")]
    assert.deepStrictEqual(found(next, "2026-04-30"), [])
    assert.deepStrictEqual(
      found(next, "2026-05-01").map(({ details }) => details.edition),
      ["2026-2"]
    )
    const other = { kind: "accountability-rules", version: "2026-1", title: "2026-1", digest: fakeDigest("x") } as never
    assert.lengthOf(found([...past, published("p1", other)], "2026-05-01"), 1)
  })

  it("R-PUBLICATION-EDITION-PUBLIC: so is the decomposition adopted last, each under its own name", () => {
    const decomposed = DecompositionAdopted.of({
      organ: "nyj",
      edition: "2026-1",
      digest: fakeDigest("annexes"),
      items: 3,
      on: "2026-05-01"
    } as never)
    const subject = { kind: "decomposition", edition: "2026-1", digest: fakeDigest("annexes") } as never
    const list = [...past, published("p1"), decomposed]
    assert.deepStrictEqual(found(list, "2026-04-30"), [])
    assert.deepStrictEqual(
      found(list, "2026-05-01").map(({ details, mend }) => [details, mend?.input]),
      [
        [
          { organ: "nyj", kind: "decomposition", edition: "2026-1", adopted: "2026-05-01" },
          { organ: "nyj", subject: { kind: "decomposition", edition: "2026-1" } }
        ]
      ]
    )
    assert.deepStrictEqual(found([...list, published("p2", subject, { on: "2026-05-02" })], "2026-05-02"), [])
  })

  it.prop(
    "R-PUBLICATION-WITHDRAWN-IN-TIME: what was revoked is withdrawn within three working days",
    [fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 10 }), fc.integer({ min: -2, max: 2 })],
    ([start, later, asked]) => {
      const revokedOn = addDays(day("2026-04-13"), start)
      const on = addDays(revokedOn, later)
      const due = deadline({ kind: "working-days", days: 3 }, revokedOn, plainWeek)
      const list = [
        ...past,
        published("p1"),
        published("p2", decision),
        Unpublished.of({ organ: "nyj", publication: "p2", on, revoked: { on: revokedOn, deadline: due } } as never)
      ]
      const isLate = on > due.due && asked >= 0
      assert.deepStrictEqual(
        found(list, addDays(on, asked)).map(({ details, rule }) => [rule.id, details]),
        isLate
          ? [
              [
                WithdrawnInTime.id,
                {
                  organ: "nyj",
                  publication: "p2",
                  revoked: revokedOn,
                  due: due.due,
                  on,
                  days: later - (Date.parse(due.due) - Date.parse(revokedOn)) / 86_400_000
                }
              ]
            ]
          : []
      )
    },
    { fastCheck: { numRuns: 150 } }
  )

  it.prop(
    "R-PUBLICATION-ASSESSMENT-PUBLIC: what was published of an assessment stays public, as the document that holds",
    [
      fc.constantFrom("assessment-standard", "assessment-process", "assessment-result"),
      fc.constantFrom("never", "standing", "withdrawn", "old"),
      fc.boolean()
    ],
    ([kind, how, again]) => {
      const of = kind === "assessment-standard" ? { scheme: "2026" } : { round: "2026" }
      const at = (name: string) => ({ kind, ...of, title: "考核", digest: fakeDigest(name) }) as never
      const list = [
        ...past,
        published("p1"),
        ...recorded(),
        ...(how === "never" ? [] : [published("p2", at(how === "old" ? "older" : "result"))]),
        ...(how === "withdrawn" ? [unpublished("p2", "2026-04-12")] : []),
        ...(again ? [published("p3", at("result"), { channel: "media", on: "2026-04-13" })] : [])
      ]
      const problem = again || how === "never" || how === "standing" ? [] : [how === "old" ? "outdated" : "withdrawn"]
      assert.deepStrictEqual(
        found(list, "2026-04-14").map(({ details, mend, rule }) => [rule.id, details, mend]),
        problem.map((one) => [
          AssessmentPublic.id,
          { organ: "nyj", kind, subject: "2026", problem: one },
          { command: "Publish", input: { organ: "nyj", subject: { kind, ...of, digest: fakeDigest("result") } } }
        ])
      )
    },
    { fastCheck: { numRuns: 100 } }
  )

  it("R-PUBLICATION-ASSESSMENT-PUBLIC: a result that fell with a correction is withdrawn, and one republished replaced", () => {
    const result = (name: string) =>
      ({ kind: "assessment-result", round: "2026", title: "考核", digest: fakeDigest(name) }) as never
    const corrected = ScoreCorrected.of({
      organ: "nyj",
      round: "2026",
      unit: "a",
      part: "self",
      criterion: "c1",
      points: "1",
      on: "2026-04-12"
    } as never)
    const list = [...past, published("p1"), ...recorded(), published("p2", result("result")), corrected]
    assert.deepStrictEqual(
      found(list, "2026-04-12").map(({ details, mend }) => [details.problem, mend]),
      [["outdated", { command: "Unpublish", input: { organ: "nyj", publication: "p2" } }]]
    )
    const next = [...list, resultPublished("result", "new", "2026-04-13")]
    assert.deepStrictEqual(
      found(next, "2026-04-13").map(({ mend }) => mend?.command),
      ["Publish"]
    )
    assert.deepStrictEqual(found([...next, published("p3", result("new"), { on: "2026-04-14" })], "2026-04-14"), [])
  })

  it("a withdrawal for any other reason is never late", () => {
    assert.deepStrictEqual(
      found([...past, published("p1"), published("p2", decision), unpublished("p2", "2026-04-30")], "2026-05-30"),
      []
    )
  })

  it("the gaps of every organ are listed, each with its command", () => {
    const rows = rowsOf(PublicationGaps, past, {}, "2026-04-20")
    assert.deepStrictEqual(cells(PublicationGaps, rows), [
      [
        "农业农村局",
        "机关“nyj”于2026-04-01审定的行政执法依据目录“2026-1”没有向社会公布。",
        "P2.1-R2",
        "R-PUBLICATION-EDITION-PUBLIC",
        "请公布后用 Publish 记录。",
        `Publish {"organ":"nyj","subject":{"kind":"catalogue","edition":"2026-1"}}`
      ]
    ])
    assert.deepStrictEqual(tones(PublicationGaps, rows)[0], [undefined, "bad", "quiet", "quiet", undefined, "quiet"])
    assert.deepStrictEqual(rowsOf(PublicationGaps, past, { organ: "slj" }, "2026-04-20"), [])
    const due = deadline({ kind: "working-days", days: 3 }, day("2026-04-13"), plainWeek)
    const late = [
      ...past,
      published("p1"),
      Unpublished.of({
        organ: "nyj",
        publication: "p1",
        on: "2026-04-20",
        revoked: { on: "2026-04-13", deadline: due }
      } as never),
      published("p3", edition(), { on: "2026-04-21" })
    ]
    assert.strictEqual(cells(PublicationGaps, rowsOf(PublicationGaps, late, {}, "2026-04-21"))[0]?.[5], "")
  })
})
