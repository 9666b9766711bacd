import { assert, describe, it } from "@effect/vitest"
import { addDays, type DomainEvent, FilingId, LocalDate, OrganId, plainWeek } from "@zhize/domain"
import { decideAfter, fakeDigest, given } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import {
  ContentAdopted,
  FiledInTime,
  FiledLate,
  FilingDeferred,
  FilingRefused,
  FilingRegister,
  FilingRegistered,
  FilingSubmitted,
  FilingWithdrawn,
  Obligations,
  Overdue,
  PaperCopyReceived,
  placeOf,
  PlanProclaimed,
  Progress,
  SubmitFiling,
  SupersedesRegistered,
  SupplementFiling,
  SystemPlace
} from "../../src/filing/index.ts"
import { OrganRegistered } from "../../src/organisation/index.ts"

import { rulesAdopted, scan as rulesScan } from "../routine/AccountabilityScene.ts"
import { cells, revised, rowsOf, system, systemRepealed, tones } from "../routine/SystemScene.ts"
import { clerk, day, organ, plan2026, ruleText, scan } from "./Given.ts"

const fixed = { kind: "fixed-date", month: 6, day: 25 } as const
const within = { kind: "calendar-days", days: 15, rollOver: false } as const
const obligation = (id: string, subject: string, due: object) => ({
  ...plan2026.obligations[0]!,
  obligation: id,
  subject,
  due
})
const T2 = obligation("T2", "routine-systems", fixed)
const T4 = obligation("T4", "accountability-rules", { kind: "fixed-date", month: 7, day: 25 })
const T5 = obligation("T5", "new-routine-system", within)
const plan = (year: number, ...obligations: ReadonlyArray<unknown>) =>
  PlanProclaimed.of({ plan: `gy-${year}`, year, title: "实施方案", obligations } as never)

const at = (id: string) =>
  OrganRegistered.of({
    organ: OrganId.make(id),
    name: id,
    kind: "administrative",
    led: "local",
    from: day("2019-04-01")
  })
const county: ReadonlyArray<DomainEvent> = [at("nyj"), at("slj"), plan(2026, T2, T4, T5)]

const submit = (obligationId: string, content: object, more: object = {}) => ({
  filing: "f1",
  organ: "nyj",
  plan: "gy-2026",
  obligation: obligationId,
  content,
  electronic: [scan],
  ...more
})
const named = (id: string, version = "1") => ({ kind: "system", system: id, version })
const refusal = (verdict: ReturnType<typeof decideAfter>) =>
  Either.isLeft(verdict) && verdict.left._tag === "Refusal" ? [verdict.left.rule.id, verdict.left.details] : undefined

describe("handing a system in", () => {
  const past = [...county, system("gs", { adoptedOn: "2026-09-01", effectiveFrom: "2026-09-10", title: "公示制度" })]
  const as = { as: clerk, today: "2026-09-12" }
  const pinned = { ...named("gs"), title: "公示制度", effectiveFrom: "2026-09-10", digest: fakeDigest("gs-1") }

  it("pins it as adopted, and counts 15 days from its taking effect, that day not counted", () => {
    given(...past)
      .when(SubmitFiling, submit("T5", named("gs")), as)
      .then(
        FilingSubmitted.of({
          ...submit("T5", pinned),
          on: "2026-09-12",
          deadline: { rule: within, trigger: "2026-09-10", due: "2026-09-25", used: [], calendar: [] }
        } as never)
      )
  })

  it("is named by id and version in the register", () => {
    const { events } = given(...past).and(SubmitFiling, submit("T5", named("gs")), as)
    const [row] = rowsOf(FilingRegister, events, {}, "2026-09-12")
    assert.strictEqual(row?.content, "gs 1")
  })

  it("accountability rules go in by their version", () => {
    const rules = { kind: "accountability-rules", version: "2021" }
    const { events } = given(...county, rulesAdopted("nyj", "2026-07-01")).and(SubmitFiling, submit("T4", rules), as)
    assert.deepStrictEqual(events.at(-1)?.data.content, {
      ...rules,
      title: "行政执法过错责任追究办法",
      effectiveFrom: "2026-07-01",
      digest: (rulesScan as { readonly sha256: string }).sha256
    })
    assert.strictEqual(rowsOf(FilingRegister, events, {}, "2026-09-12")[0]?.content, "2021")
  })

  it("R-FILING-CONTENT-ADOPTED: what was never adopted, by another organ, otherwise or later is not handed in", () => {
    const events = [
      ...past,
      system("sl", { of: "slj", adoptedOn: "2026-09-01" }),
      rulesAdopted("slj", "2026-07-01", "sl")
    ]
    const other = "d".repeat(64)
    const rules = (version: string, more: object = {}) => ({ kind: "accountability-rules", version, ...more })
    const refused = ([obligationId, content, problem]: readonly [string, object, string], today = "2026-09-12") => {
      const shown = content as { readonly system?: string; readonly version: string }
      given(...events, rulesAdopted("nyj", "2026-09-01"))
        .when(SubmitFiling, submit(obligationId, content), { as: clerk, today })
        .refused(ContentAdopted, {
          organ: "nyj",
          content: shown.system === undefined ? shown.version : `${shown.system} ${shown.version}`,
          problem: problem as "wrong-kind"
        })
    }
    refused(["T5", named("none"), "unknown-edition"])
    refused(["T5", named("gs", "2"), "unknown-edition"])
    refused(["T5", named("sl"), "unknown-edition"])
    refused(["T5", { ...named("gs"), digest: other }, "other-digest"])
    refused(["T5", named("gs"), "not-yet-adopted"], "2026-08-31")
    refused(["T4", rules("none"), "unknown-edition"])
    refused(["T4", rules("sl"), "unknown-edition"])
    refused(["T4", rules("2021", { digest: other }), "other-digest"])
    refused(["T4", rules("2021"), "not-yet-adopted"], "2026-08-31")
    refused(["T4", named("gs"), "wrong-kind"])
    refused(["T5", rules("2021"), "wrong-kind"])
    refused(["T2", rules("2021"), "wrong-kind"])
    const own = { ...named("gs"), digest: fakeDigest("gs-1") }
    assert.isTrue(Either.isRight(decideAfter(events, SubmitFiling, submit("T5", own), as)))
  })

  it.prop(
    "R-FILING-SYSTEM-PLACE: a system goes in under the one obligation that ends later for it",
    [fc.integer({ min: -20, max: 20 }), fc.constantFrom("T2", "T5")],
    ([shift, obligationId]) => {
      // 15 days from 10 June end on 25 June, the day by which existing systems are due.
      const effectiveFrom = addDays(day("2026-06-10"), shift)
      const right = shift <= 0 ? "T2" : "T5"
      const verdict = decideAfter(
        [...county, system("gs", { adoptedOn: "2026-01-01", effectiveFrom })],
        SubmitFiling,
        submit(obligationId, named("gs")),
        { as: clerk, today: "2026-07-01" }
      )
      if (right === obligationId) assert.isTrue(Either.isRight(verdict))
      else {
        assert.deepStrictEqual(refusal(verdict), [
          SystemPlace.id,
          { organ: "nyj", system: "gs", version: "1", effectiveFrom, obligation: obligationId, right }
        ])
      }
    },
    { fastCheck: { numRuns: 80 } }
  )

  it("R-FILING-SYSTEM-PLACE: a plan that has only one of the two takes every system under it", () => {
    const place = (obligations: ReadonlyArray<unknown>, from: string) =>
      placeOf({ obligations, year: 2026 } as never, day(from), plainWeek)
    for (const from of ["2020-01-01", "2026-09-01"]) {
      assert.strictEqual(place([T4, T2], from), "routine-systems")
      assert.strictEqual(place([T5], from), "new-routine-system")
      assert.isUndefined(place([T4], from))
    }
  })

  it("a supplement may put another version in the place of the first, by the same rules", () => {
    const events = [
      ...past,
      revised("gs", { adoptedOn: "2026-09-12", effectiveFrom: "2026-09-20", title: "信息公示制度" }),
      system("old", { adoptedOn: "2020-01-01" })
    ]
    const deferred = given(...events).and(SubmitFiling, submit("T5", named("gs")), as).events
    const step = { filing: "f1", organ: "nyj", electronic: [scan], note: "已换文本" }
    const last = [
      ...deferred,
      FilingDeferred.of({
        filing: FilingId.make("f1"),
        organ,
        on: day("2026-09-12"),
        defects: ["文本有误"],
        deadline: { rule: within, trigger: day("2026-09-12"), due: day("2026-09-27"), used: [], calendar: [] }
      })
    ]
    const supplement = (content: object) => given(...last).when(SupplementFiling, { ...step, content }, as)
    supplement(named("old")).refused(SystemPlace)
    const { verdict } = supplement(named("gs", "2"))
    assert.strictEqual(Either.isRight(verdict) && verdict.right.events[0].data.content.title, "信息公示制度")
  })
})

/** Handed in, on paper too, and registered: all on one day. */
const filed = (content: object, obligationId: string, on: string, more: object = {}) => {
  const filing = FilingId.make(`f-${obligationId}-${on}`)
  return [
    FilingSubmitted.of({
      ...submit(obligationId, content, more),
      filing,
      on: day(on),
      deadline: { rule: within, trigger: day(on), due: day(on), used: [], calendar: [] }
    } as never),
    PaperCopyReceived.of({ filing, organ, on: day(on) }),
    FilingRegistered.of({ filing, organ, on: day(on), number: `${obligationId}-${on}` })
  ]
}
const held = (id: string, effectiveFrom: string, version = "1") => ({
  ...named(id, version),
  title: id,
  effectiveFrom,
  digest: fakeDigest(`${id}-${version}`)
})

/** What an organ owes under an obligation on a day: which system, how it stands, by when. */
const owes = (events: ReadonlyArray<DomainEvent>, obligationId: string, on: string, planId = "gy-2026") =>
  rowsOf(Obligations, events, { organ: "nyj", obligation: obligationId, plan: planId }, on).map((row: any) => [
    row.owed === undefined ? "" : `${row.owed.system} ${row.owed.version}`,
    row.standing,
    row.deadline?.due ?? ""
  ])
const findings = (events: ReadonlyArray<DomainEvent>, obligationId: string, on: string) =>
  rowsOf(Obligations, events, { organ: "nyj", obligation: obligationId }, on).flatMap((row: any) => row.findings)

describe("systems that are owed one by one", () => {
  it.prop(
    "R-ROUTINE-FILED-IN-TIME: a new system is reported from the day after its 15 days until it is filed",
    [fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 40 }), fc.option(fc.integer({ min: 0, max: 40 }))],
    ([start, asked, filing]) => {
      const from = addDays(day("2026-06-11"), start)
      const due = addDays(from, 15)
      const on = addDays(from, asked)
      const made = filing === null ? undefined : addDays(from, filing)
      const events = [
        ...county,
        system("gs", { adoptedOn: "2026-06-01", effectiveFrom: from, title: "公示制度" }),
        ...(made === undefined ? [] : filed(held("gs", from), "T5", made))
      ]
      const isMade = made !== undefined && made <= on
      const found = findings(events, "T5", on)
      if (isMade) {
        assert.deepStrictEqual(
          found.map(({ rule }: any) => rule),
          filing! > 15 ? [FiledLate.id] : []
        )
      } else if (asked <= 15) assert.deepStrictEqual(found, [])
      else {
        assert.strictEqual(found.length, 1)
        assert.strictEqual(found[0].rule, FiledInTime.id)
        assert.deepStrictEqual(found[0].details, {
          organ: "nyj",
          system: "gs",
          version: "1",
          title: "公示制度",
          effectiveFrom: from,
          due,
          days: asked - 15,
          missing: []
        })
        assert.deepStrictEqual(found[0].mend, {
          command: "SubmitFiling",
          input: { organ: "nyj", plan: "gy-2026", obligation: "T5", content: named("gs") }
        })
      }
    },
    { fastCheck: { numRuns: 120 } }
  )

  it("R-ROUTINE-FILED-IN-TIME: what came in without its paper is named, and the command receives that", () => {
    const [submitted] = filed(held("gs", "2026-09-10"), "T5", "2026-09-12")
    const events = [...county, system("gs", { adoptedOn: "2026-09-01", effectiveFrom: "2026-09-10" }), submitted!]
    const [found] = findings(events, "T5", "2026-09-26")
    assert.deepStrictEqual([found.rule, found.details.missing], [FiledInTime.id, ["paper"]])
    assert.deepStrictEqual(found.mend, {
      command: "ReceivePaperCopy",
      input: { filing: "f-T5-2026-09-12", organ: "nyj" }
    })
  })

  it("each new version is owed by itself, before it takes effect, once it is adopted", () => {
    const events = [
      ...county,
      system("gs", { adoptedOn: "2026-08-01", effectiveFrom: "2026-08-10" }),
      revised("gs", { adoptedOn: "2026-09-01", effectiveFrom: "2026-10-01" }),
      system("sl", { of: "slj", adoptedOn: "2026-08-01" })
    ]
    assert.deepStrictEqual(owes(events, "T5", "2026-07-31"), [["", "not-triggered", ""]])
    assert.deepStrictEqual(owes(events, "T5", "2026-08-31"), [["gs 1", "overdue", "2026-08-25"]])
    assert.deepStrictEqual(
      owes([...events, ...filed(held("gs", "2026-08-10"), "T5", "2026-08-12")], "T5", "2026-09-01"),
      [
        ["gs 1", "registered", "2026-08-25"],
        ["gs 2", "open", "2026-10-16"]
      ]
    )
  })

  it("what is in force by the fixed day is owed as existing, one by one; its overdue finding names the system", () => {
    const events = [
      ...county,
      system("gs", { adoptedOn: "2019-05-01" }),
      revised("gs", { adoptedOn: "2026-06-01", effectiveFrom: "2026-06-10" }),
      system("px", { adoptedOn: "2026-06-01" }),
      system("gone", { adoptedOn: "2020-01-01" }),
      systemRepealed("gone", "2026-06-25"),
      system("new", { adoptedOn: "2026-06-11" })
    ]
    assert.deepStrictEqual(owes(events, "T2", "2026-06-26"), [
      ["gs 2", "overdue", "2026-06-25"],
      ["px 1", "overdue", "2026-06-25"]
    ])
    assert.deepStrictEqual(owes(events, "T2", "2026-05-31"), [["", "open", "2026-06-25"]])
    assert.deepStrictEqual(owes(events, "T5", "2026-06-20"), [["new 1", "due-soon", "2026-06-26"]])
    const [found] = findings(
      [...events, ...filed(held("gs", "2026-06-10", "2"), "T2", "2026-06-20")],
      "T2",
      "2026-06-26"
    )
    assert.deepStrictEqual(
      [found.rule, found.mend],
      [
        Overdue.id,
        {
          command: "SubmitFiling",
          input: { organ: "nyj", plan: "gy-2026", obligation: "T2", content: named("px") }
        }
      ]
    )
  })

  it("a collection hands in every existing system adopted by its day, and no later one", () => {
    const collection = ruleText("2026-06-08")
    const events = [
      ...county,
      system("gs", { adoptedOn: "2026-06-08" }),
      system("px", { adoptedOn: "2026-06-09" }),
      ...filed(collection, "T2", "2026-06-12")
    ]
    assert.deepStrictEqual(owes(events, "T2", "2026-06-20"), [
      ["gs 1", "registered", "2026-06-25"],
      ["px 1", "due-soon", "2026-06-25"]
    ])
    const only = [...county, system("px", { adoptedOn: "2026-06-09" }), ...filed(collection, "T2", "2026-06-12")]
    assert.deepStrictEqual(owes(only, "T2", "2026-06-20"), [
      ["px 1", "due-soon", "2026-06-25"],
      ["", "registered", "2026-06-25"]
    ])
  })

  it("a document answers a new system only where it is its very text, and stands by itself otherwise", () => {
    const from = "2026-09-01"
    const past = [...county, system("gs", { adoptedOn: "2026-08-20", effectiveFrom: from })]
    const document = { ...ruleText("2026-08-20", from), digest: fakeDigest("gs-1") }
    assert.deepStrictEqual(owes([...past, ...filed(document, "T5", "2026-09-05")], "T5", "2026-09-06"), [
      ["gs 1", "registered", "2026-09-16"]
    ])
    const other = filed(ruleText("2026-08-20", "2026-08-25"), "T5", "2026-09-05")
    assert.deepStrictEqual(owes([...past, ...other], "T5", "2026-09-06"), [
      ["gs 1", "open", "2026-09-16"],
      ["", "registered", "2026-09-09"]
    ])
    const filing = FilingId.make("f-T5-2026-09-05")
    for (const end of [FilingRefused, FilingWithdrawn]) {
      const ended = [...past, other[0]!, end.of({ filing, organ, on: day("2026-09-06") })]
      assert.deepStrictEqual(owes(ended, "T5", "2026-09-06"), [["gs 1", "open", "2026-09-16"]])
      assert.deepStrictEqual(owes(ended, "T5", "2026-09-05").length, 2)
    }
  })

  it("the same text registered under another plan is not asked for again; a pending one is", () => {
    const past = [...county, plan(2025, T2, T5), system("gs", { adoptedOn: "2025-01-01" })]
    const earlier = filed(held("gs", "2025-01-01"), "T2", "2025-06-20", { plan: "gy-2025" })
    assert.deepStrictEqual(owes([...past, ...earlier], "T2", "2026-07-01"), [["gs 1", "registered", "2026-06-25"]])
    assert.deepStrictEqual(owes([...past, ...earlier.slice(0, 2)], "T2", "2026-07-01"), [
      ["gs 1", "overdue", "2026-06-25"]
    ])
    const changed = revised("gs", { adoptedOn: "2026-01-01" })
    assert.deepStrictEqual(owes([...past, ...earlier, changed], "T2", "2026-07-01"), [
      ["gs 2", "overdue", "2026-06-25"]
    ])
  })

  it("a plan holds until the next one: what takes effect from then on is owed there", () => {
    const late = [...county, system("gs", { adoptedOn: "2026-12-31", effectiveFrom: "2027-01-01" })]
    assert.deepStrictEqual(owes(late, "T5", "2027-01-02"), [["gs 1", "open", "2027-01-16"]])
    const next = [...late, plan(2028, T2), plan(2027, T2, T5)]
    assert.deepStrictEqual(owes(next, "T5", "2027-01-02"), [["", "not-triggered", ""]])
    assert.deepStrictEqual(owes(next, "T2", "2027-01-02", "gy-2027"), [["gs 1", "open", "2027-06-25"]])
    const eve = [...next, system("px", { adoptedOn: "2026-12-31" })]
    assert.deepStrictEqual(owes(eve, "T5", "2027-01-02"), [["px 1", "open", "2027-01-15"]])
  })

  it("where a plan asks for new systems only, those of its year on are owed", () => {
    const events = [
      at("nyj"),
      plan(2026, T5),
      system("gs", { adoptedOn: "2025-12-31" }),
      system("px", { adoptedOn: "2026-01-01" })
    ]
    assert.deepStrictEqual(owes(events, "T5", "2026-01-05"), [["px 1", "open", "2026-01-16"]])
  })

  it("an organ that adopted nothing owes the existing ones all the same", () => {
    assert.deepStrictEqual(owes(county, "T2", "2026-06-26"), [["", "overdue", "2026-06-25"]])
  })
})

it("R-FILING-SUPERSEDES-REGISTERED: a revised system supersedes its earlier version, under whichever obligation that was filed", () => {
  const past = [
    ...county,
    system("gs", { adoptedOn: "2026-06-01" }),
    revised("gs", { adoptedOn: "2026-09-01" }),
    system("px", { adoptedOn: "2026-09-01" }),
    ...filed(held("gs", "2026-06-01"), "T2", "2026-06-20")
  ]
  const supersede = (events: ReadonlyArray<DomainEvent>, content: object) =>
    given(...events).when(SubmitFiling, submit("T5", content, { supersedes: "f-T2-2026-06-20" }), {
      as: clerk,
      today: "2026-09-05"
    })
  assert.isTrue(Either.isRight(supersede(past, named("gs", "2")).verdict))
  supersede(past, named("px")).refused(SupersedesRegistered, { supersedes: "f-T2-2026-06-20" })
  supersede(past.slice(0, -1), named("gs", "2")).refused(SupersedesRegistered)
  const document = filed(ruleText("2026-06-01"), "T2", "2026-06-20")
  supersede([...past.slice(0, -3), ...document], named("gs", "2")).refused(SupersedesRegistered)
  const text = { ...ruleText("2026-09-01", "2026-09-01"), digest: fakeDigest("gs-2") }
  supersede(past, text).refused(SupersedesRegistered)
})

describe("the matrix", () => {
  const events = [
    ...county,
    system("a", { adoptedOn: "2026-08-01" }),
    system("b", { adoptedOn: "2026-08-03" }),
    system("c", { adoptedOn: "2026-08-20" }),
    ...filed(held("c", "2026-08-20"), "T5", "2026-08-21")
  ]
  const cell = (on: string, lang: "zh" | "en" = "zh") => {
    const rows = rowsOf(Progress, events, {}, on)
    return cells(Progress, rows, lang)[0]?.[3]
  }

  it("has one column an obligation, and shows of several systems the one that presses most", () => {
    const rows = rowsOf(Progress, events, {}, "2026-08-22")
    assert.deepStrictEqual(
      (Progress.columns as (list: typeof rows) => ReadonlyArray<{ readonly zh: string }>)(rows).map(({ zh }) => zh),
      ["机关", "T2 日常工作制度 06-25", "T4 责任追究制度 07-25", "T5 新制定的工作制度"]
    )
    assert.strictEqual(cell("2026-08-22"), "逾期未报 逾期6天 （共3项）")
    assert.strictEqual(cell("2026-08-17", "en"), "overdue 1 day overdue (of 2)")
    assert.strictEqual(cell("2026-08-10", "en"), "due soon 6 days left (of 2)")
    assert.strictEqual(cell("2026-08-01"), "未报送 剩15天")
  })

  it("is not overdue on the very day, and marked bad from the next on", () => {
    assert.strictEqual(cell("2026-08-16"), "即将到期 剩0天 （共2项）")
    assert.strictEqual(cell("2026-08-16", "en"), "due soon 0 days left (of 2)")
    const tone = (on: string) => tones(Progress, rowsOf(Progress, events, {}, on))[0]?.[3]
    assert.deepStrictEqual(["2026-08-16", "2026-08-17"].map(tone), ["warn", "bad"])
    const [electronic] = filed(held("a", "2026-08-01"), "T5", "2026-08-02")
    const pending = (on: string) => {
      const list = [...county, system("a", { adoptedOn: "2026-08-01" }), electronic!]
      return tones(Progress, rowsOf(Progress, list, {}, on))[0]?.[3]
    }
    assert.deepStrictEqual(["2026-08-16", "2026-08-17"].map(pending), ["warn", "bad"])
  })
})

it("an organ owes each new system to the day: an independent count", () => {
  const seen = { overdue: 0, none: 0 }
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 364 }), fc.boolean()), {
        maxLength: 5,
        selector: ([shift]) => shift
      }),
      fc.integer({ min: 0, max: 400 }),
      (texts, asked) => {
        const start = LocalDate.make("2026-01-01")
        const on = addDays(start, asked)
        const events = texts.flatMap(([shift, isFiled], index) => {
          const from = addDays(start, shift)
          const place = addDays(from, 15) <= "2026-06-25" ? "T2" : "T5"
          return [
            system(`s${index}`, { adoptedOn: from }),
            ...(isFiled ? filed(held(`s${index}`, from), place, from, { filing: `f${index}` }) : [])
          ]
        })
        const overdue = texts.filter(([shift, isFiled]) => {
          const own = addDays(addDays(start, shift), 15)
          const due = own <= "2026-06-25" ? day("2026-06-25") : own
          return !isFiled && addDays(start, shift) <= on && on > due
        })
        const found = [...findings([...county, ...events], "T2", on), ...findings([...county, ...events], "T5", on)]
        const ofSystems = found.filter(({ details, mend }: any) => details.system ?? mend?.input.content)
        seen[overdue.length > 0 ? "overdue" : "none"]++
        assert.strictEqual(ofSystems.length, overdue.length)
      }
    ),
    { numRuns: 100 }
  )
  assert.isAbove(Math.min(seen.overdue, seen.none), 20)
})
