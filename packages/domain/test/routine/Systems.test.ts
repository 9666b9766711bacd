import { assert, describe, it } from "@effect/vitest"
import { addDays, type DomainEvent, type LocalDate, type Recorded } from "@zhize/domain"
import { decideAfter, fakeDigest, folded, given, recordedFrom } from "@zhize/domain/testing"
import { Either, FastCheck as fc, HashMap } from "effect"
import { OrganKnown, NotBefore as OrganNotBefore } from "../../src/organisation/index.ts"
import {
  AdoptSystem,
  AmendSystem,
  NineKinds,
  NotRepealed,
  newestVersion,
  nineKinds,
  ofOrgan,
  RepealLater,
  RepealSystem,
  RoutineCoverage,
  RoutineSystems,
  routineFindings,
  SystemAdopted,
  SystemAmended,
  SystemKnown,
  type SystemKind,
  systemKinds,
  SystemOnce,
  SystemRepealed,
  systems,
  systemsOf,
  VersionLater,
  VersionOnce,
  versionOf,
  versionOn
} from "../../src/routine/index.ts"
import { clerkOf, county, day, idBut, organ, runs, today, twoDays } from "../organisation/Scene.ts"
import { cells, paper, revised, rowsOf, system, systemRepealed, tones } from "./SystemScene.ts"

const nyj = { as: clerkOf("nyj") }
const organs = [county, organ("nyj", "2020-01-01", "农业农村局"), organ("slj", "2020-01-01", "水务局")]
const input = {
  organ: "nyj",
  system: "gs",
  kind: "publicity",
  title: "行政执法公示制度",
  version: "1",
  document: paper("gs")
}
const repeal = { ...nyj, reason: "并入新办法" }
const of = (events: ReadonlyArray<DomainEvent>, id = "gs") => folded(systems.one(id), events)!
const isAccepted = (verdict: ReturnType<typeof decideAfter>) => Either.isRight(verdict)
const aroundToday = fc.integer({ min: -40, max: 40 }).map((days) => addDays(day(today), days))

describe("adopting, amending and repealing a system", () => {
  it("is recorded with its document; today where no day is given, and in effect from adoption", () => {
    given(...organs)
      .when(AdoptSystem, input, nyj)
      .then(SystemAdopted.of({ ...input, adoptedOn: today, effectiveFrom: today } as never))
    given(...organs)
      .when(AdoptSystem, { ...input, adoptedOn: "2026-04-01", number: "固农〔2026〕3号" }, nyj)
      .then(
        SystemAdopted.of({
          ...input,
          number: "固农〔2026〕3号",
          adoptedOn: "2026-04-01",
          effectiveFrom: "2026-04-01"
        } as never)
      )
  })

  it("a new version keeps the title unless it states another", () => {
    const amend = { organ: "nyj", system: "gs", version: "2", document: paper("gs-2") }
    const past = [...organs, system("gs", { title: "公示制度" })]
    given(...past)
      .when(AmendSystem, amend, nyj)
      .then(SystemAmended.of({ ...amend, adoptedOn: today, effectiveFrom: today } as never))
    const same = of([...past, revised("gs", { adoptedOn: "2026-02-01" })])
    assert.deepStrictEqual(
      same.versions.map(({ title, version }) => [version, title]),
      [
        ["1", "公示制度"],
        ["2", "公示制度"]
      ]
    )
    const other = of([...past, revised("gs", { adoptedOn: "2026-02-01", title: "信息公示制度" })])
    assert.strictEqual(newestVersion(other).title, "信息公示制度")
    assert.isUndefined(versionOf(other, "3" as never))
    assert.strictEqual(versionOf(other, "1" as never)?.title, "公示制度")
  })

  it("is repealed from a day on, with the reason", () => {
    given(...organs, system("gs"))
      .when(RepealSystem, { organ: "nyj", system: "gs" }, repeal)
      .then(SystemRepealed.of({ organ: "nyj", system: "gs", from: today } as never))
    assert.isFalse(
      isAccepted(decideAfter([...organs, system("gs")], RepealSystem, { organ: "nyj", system: "gs" }, nyj))
    )
  })

  it("cites its text, which must be in the document store", () => {
    assert.deepStrictEqual(AdoptSystem.cites({ ...input }), [fakeDigest("gs")])
    assert.deepStrictEqual(AmendSystem.cites({ ...input }), [fakeDigest("gs")])
  })

  it("an organ adopts, amends and repeals only while it is there", () => {
    const gone = { role: "organ-clerk", organ: "none" } as never
    given(...organs)
      .when(AdoptSystem, { ...input, organ: "none" }, { as: gone })
      .refused(OrganKnown)
    given(organ("nyj", "2026-03-01"))
      .when(AdoptSystem, { ...input, adoptedOn: "2026-02-28" }, nyj)
      .refused(OrganNotBefore)
    const late = [organ("nyj", "2026-03-01"), system("gs")]
    given(...late)
      .when(
        AmendSystem,
        { organ: "nyj", system: "gs", version: "2", document: paper("x"), adoptedOn: "2026-02-28" },
        nyj
      )
      .refused(OrganNotBefore)
    given(...late)
      .when(RepealSystem, { organ: "nyj", system: "gs", from: "2026-02-28" }, repeal)
      .refused(OrganNotBefore)
  })

  it("events about a system that was never adopted change nothing", () => {
    assert.isUndefined(folded(systems.one("gs"), [revised("gs", {}), systemRepealed("gs", "2026-03-01")]))
  })
})

describe("the rules of systems", () => {
  it.prop(
    "R-ROUTINE-SYSTEM-ONCE: a system's id is unique in the ledger, also after its repeal",
    [idBut("gs"), fc.boolean()],
    ([id, isRepealed]) => {
      const past = [
        ...organs,
        system("gs", { of: "slj", title: "公示制度" }),
        ...(isRepealed ? [systemRepealed("gs", "2026-02-01", "slj")] : [])
      ]
      const adopt = (name: string) => given(...past).when(AdoptSystem, { ...input, system: name }, nyj)
      assert.isTrue(isAccepted(adopt(id).verdict))
      adopt("gs").refused(SystemOnce, { system: "gs", organ: "slj", title: "公示制度" })
    },
    runs
  )

  it.prop(
    "R-ROUTINE-SYSTEM-KNOWN: an organ amends and repeals only what it adopted",
    [idBut("gs", "sl"), idBut("1")],
    ([id, version]) => {
      const past = [...organs, system("gs"), system("sl", { of: "slj" })]
      const amend = (name: string) =>
        given(...past).when(AmendSystem, { organ: "nyj", system: name, version, document: paper("x") }, nyj)
      const end = (name: string) => given(...past).when(RepealSystem, { organ: "nyj", system: name }, repeal)
      for (const step of [amend, end]) {
        assert.isTrue(isAccepted(step("gs").verdict))
        for (const name of [id, "sl"]) step(name).refused(SystemKnown, { organ: "nyj", system: name })
      }
    },
    runs
  )

  it.prop(
    "R-ROUTINE-NOT-REPEALED: a repealed system is neither amended nor repealed again, on whatever day",
    [aroundToday, fc.boolean()],
    ([from, isRepealed]) => {
      const past = [...organs, system("gs"), ...(isRepealed ? [systemRepealed("gs", from)] : [])]
      const steps = [
        given(...past).when(AmendSystem, { organ: "nyj", system: "gs", version: "2", document: paper("x") }, nyj),
        given(...past).when(RepealSystem, { organ: "nyj", system: "gs" }, repeal)
      ]
      for (const step of steps) {
        if (isRepealed) step.refused(NotRepealed, { system: "gs", repealed: from })
        else assert.isTrue(isAccepted(step.verdict))
      }
    },
    runs
  )

  it.prop(
    "R-ROUTINE-VERSION-ONCE: the versions of a system have different ids",
    [idBut("1")],
    ([id]) => {
      const amend = (version: string) =>
        given(...organs, system("gs")).when(
          AmendSystem,
          { organ: "nyj", system: "gs", version, document: paper("x") },
          nyj
        )
      assert.isTrue(isAccepted(amend(id).verdict))
      amend("1").refused(VersionOnce, { system: "gs", version: "1" })
    },
    runs
  )

  it("R-ROUTINE-VERSION-LATER: adopted by today, in effect not before, and after the version before", () => {
    const seen = { accepted: 0, refused: 0 }
    fc.assert(
      fc.property(aroundToday, fc.integer({ min: -3, max: 3 }), fc.option(twoNear), (adoptedOn, shift, near) => {
        const effectiveFrom = addDays(adoptedOn, shift)
        const dates = { adoptedOn, effectiveFrom }
        const earlier =
          near === null
            ? undefined
            : { adoptedOn: addDays(adoptedOn, near[0]), effectiveFrom: addDays(adoptedOn, near[0] + near[1]) }
        const step =
          earlier === undefined
            ? given(...organs).when(AdoptSystem, { ...input, ...dates }, nyj)
            : given(...organs, system("gs", earlier)).when(
                AmendSystem,
                { organ: "nyj", system: "gs", version: "2", document: paper("x"), ...dates },
                nyj
              )
        const isSound = adoptedOn <= today && effectiveFrom >= adoptedOn
        const follows =
          earlier === undefined || (adoptedOn >= earlier.adoptedOn && effectiveFrom > earlier.effectiveFrom)
        const version = earlier === undefined ? "1" : "2"
        seen[isSound && follows ? "accepted" : "refused"]++
        if (isSound && follows) assert.isTrue(isAccepted(step.verdict))
        else {
          step.refused(VersionLater, {
            version,
            ...dates,
            today: day(today),
            ...(isSound && earlier !== undefined ? { before: { version: "1", ...earlier } } : {})
          })
        }
      }),
      { numRuns: 200 }
    )
    assert.isAbove(Math.min(seen.accepted, seen.refused), 20)
  })

  it("R-ROUTINE-VERSION-LATER: a version may be adopted with the one before, and takes effect a day later at least", () => {
    const past = [...organs, system("gs", { adoptedOn: "2026-03-01", effectiveFrom: "2026-04-01" })]
    const amend = (adoptedOn: string, effectiveFrom: string) =>
      given(...past).when(
        AmendSystem,
        { organ: "nyj", system: "gs", version: "2", document: paper("x"), adoptedOn, effectiveFrom },
        nyj
      )
    assert.isTrue(isAccepted(amend("2026-03-01", "2026-04-02").verdict))
    amend("2026-03-01", "2026-04-01").refused(VersionLater)
    amend("2026-02-28", "2026-04-02").refused(VersionLater)
  })

  it.prop(
    "R-ROUTINE-REPEAL-LATER: a system is repealed later than its newest version took effect",
    [twoDays],
    ([[before, from]]) => {
      const past = [...organs, system("gs", { adoptedOn: "2020-05-01" }), revised("gs", { adoptedOn: before })]
      const end = (on: LocalDate) => given(...past).when(RepealSystem, { organ: "nyj", system: "gs", from: on }, repeal)
      end(from).then(SystemRepealed.of({ organ: "nyj", system: "gs", from } as never))
      for (const on of [before, addDays(before, -1)]) {
        end(on).refused(RepealLater, { system: "gs", from: on, version: "2", effectiveFrom: before })
      }
    },
    runs
  )

  it.prop(
    "R-ROUTINE-NINE-KINDS: what is missing of the nine on a day is found, with the command that closes it",
    [fc.subarray([...nineKinds]), fc.integer({ min: -2, max: 2 })],
    ([kinds, shift]) => {
      const from = day("2026-03-01")
      const events = kinds.map((kind) => system(kind, { kind, adoptedOn: from }))
      const others = [system("other", { kind: "other" }), system("theirs", { kind: "training", of: "slj" })]
      const table = folded(systems.all, [...events, ...others])
      const found = routineFindings("nyj" as never, table, addDays(from, shift))
      const missing = nineKinds.filter((kind) => shift < 0 || !kinds.includes(kind))
      assert.deepStrictEqual(
        found.map(({ details, mend, rule }) => [rule.id, details, mend]),
        missing.map((kind) => [
          NineKinds.id,
          { organ: "nyj", kind },
          { command: "AdoptSystem", input: { organ: "nyj", kind, title: systemKinds[kind].zh } }
        ])
      )
    },
    runs
  )
})

/** How many days after a version another was adopted, and how many days later that took effect. */
const twoNear = fc.tuple(fc.integer({ min: -4, max: 2 }), fc.integer({ min: 0, max: 3 }))

describe("what holds on a day", () => {
  const past: ReadonlyArray<DomainEvent> = [
    ...organs,
    system("gs", { adoptedOn: "2026-02-01", effectiveFrom: "2026-03-01", title: "公示制度", number: "1号" }),
    revised("gs", { adoptedOn: "2026-04-01", effectiveFrom: "2026-05-01" }),
    system("px", { kind: "training", adoptedOn: "2026-01-01", title: "培训制度" }),
    system("sl", { of: "slj", kind: "training", adoptedOn: "2026-01-01" })
  ]

  it("each version is in force from its own day until the next or the repeal", () => {
    const on = (date: string, events = past) => versionOn(of(events), day(date))?.version
    assert.deepStrictEqual(
      ["2026-02-28", "2026-03-01", "2026-04-30", "2026-05-01"].map((date) => on(date)),
      [undefined, "1", "1", "2"]
    )
    const ended = [...past, systemRepealed("gs", "2026-06-01")]
    assert.deepStrictEqual(
      ["2026-05-31", "2026-06-01"].map((date) => on(date, ended)),
      ["2", undefined]
    )
  })

  it("an organ's systems are its own, in the order in which they were recorded", () => {
    const ids = (table: ReturnType<typeof systemsOf>["initial"]) =>
      ofOrgan(table, "nyj" as never).map((one) => one.system)
    assert.deepStrictEqual(ids(folded(systems.all, past)), ["gs", "px"] as never)
    const narrowed = folded(systemsOf("nyj" as never), past)
    assert.deepStrictEqual(ids(narrowed), ["gs", "px"] as never)
    assert.strictEqual(HashMap.size(narrowed), 2)
  })

  it("the register has a row a version, with what became of it", () => {
    const ended = [...past, systemRepealed("px", "2026-06-01")]
    const standings = (on: string) =>
      rowsOf(RoutineSystems, ended, { organ: "nyj" }, on).map(({ standing, system: id, version }) => [
        id,
        version,
        standing
      ])
    assert.deepStrictEqual(standings("2026-02-15"), [
      ["gs", "1", "to-come"],
      ["px", "1", "in-force"]
    ])
    assert.deepStrictEqual(standings("2026-04-15"), [
      ["gs", "1", "in-force"],
      ["gs", "2", "to-come"],
      ["px", "1", "in-force"]
    ])
    assert.deepStrictEqual(standings("2026-06-01"), [
      ["gs", "1", "superseded"],
      ["gs", "2", "in-force"],
      ["px", "1", "repealed"]
    ])
  })

  it("the register reads well, and says why a system was repealed", () => {
    const records = recordedFrom([...past, systemRepealed("px", "2026-06-01")]).map(
      (record): Recorded => (record.type === "SystemRepealed" ? { ...record, reason: "合并" } : record)
    )
    const state = records.reduce(
      (known, record) => RoutineSystems.fold.step(known, record),
      RoutineSystems.fold.initial
    )
    const cut = { validOn: day("2026-06-01"), today: day("2026-06-01") }
    const rows = Either.getOrThrow(RoutineSystems.answer(state, { organ: "nyj" as never }, cut))
    assert.deepStrictEqual(cells(RoutineSystems, rows), [
      [
        "农业农村局",
        "gs",
        "行政执法公示制度",
        "公示制度",
        "1",
        "1号",
        "2026-02-01",
        "2026-03-01",
        "已修订",
        "",
        fakeDigest("gs-1")
      ],
      [
        "农业农村局",
        "gs",
        "行政执法公示制度",
        "公示制度",
        "2",
        "",
        "2026-04-01",
        "2026-05-01",
        "执行中",
        "",
        fakeDigest("gs-2")
      ],
      [
        "农业农村局",
        "px",
        "行政执法人员培训制度",
        "培训制度",
        "1",
        "",
        "2026-01-01",
        "2026-01-01",
        "已废止",
        "合并",
        fakeDigest("px-1")
      ]
    ])
    assert.deepStrictEqual(
      tones(RoutineSystems, rows).map((row) => row[8]),
      ["quiet", "good", "quiet"]
    )
  })

  it("the register may be asked for one kind, of all organs; a reason is told only once the repeal holds", () => {
    const rows = rowsOf(
      RoutineSystems,
      [...past, systemRepealed("px", "2026-06-01")],
      { kind: "training" },
      "2026-05-31"
    )
    assert.deepStrictEqual(
      rows.map(({ name, reason, system: id }) => [name, id, reason]),
      [
        ["农业农村局", "px", ""],
        ["水务局", "sl", ""]
      ]
    )
    const unknown = RoutineSystems.answer(
      folded(RoutineSystems.fold, past),
      { organ: "none" as never },
      {
        validOn: day("2026-05-01"),
        today: day("2026-05-01")
      }
    )
    assert.isTrue(Either.isLeft(unknown))
  })

  it("the coverage has a row an organ, a column a kind, and counts what is missing", () => {
    const rows = rowsOf(RoutineCoverage, [...past, system("qt", { kind: "other" })], {}, "2026-03-01")
    assert.deepStrictEqual(cells(RoutineCoverage, rows), [
      ["农业农村局", "gs", "无", "无", "无", "无", "无", "无", "px", "无", "qt", "7"],
      ["水务局", "无", "无", "无", "无", "无", "无", "无", "sl", "无", "无", "8"]
    ])
    assert.deepStrictEqual(tones(RoutineCoverage, rows)[1], [
      undefined,
      ...nineKinds.map((kind: SystemKind) => (kind === "training" ? "good" : "bad")),
      "plain",
      "bad"
    ])
    assert.deepStrictEqual(rows[0]?.findings[0]?.mend, {
      command: "AdoptSystem",
      input: { organ: "nyj", kind: "procedure", title: "行政执法程序制度" }
    })
    const whole = [...organs, ...nineKinds.map((kind) => system(kind, { kind })), system("gs2")]
    const [row] = rowsOf(RoutineCoverage, whole, { organ: "nyj" }, "2026-03-01")
    assert.deepStrictEqual(row?.findings, [])
    assert.deepStrictEqual(cells(RoutineCoverage, [row!])[0]?.slice(1, 3), ["publicity、gs2", "procedure"])
    assert.deepStrictEqual(cells(RoutineCoverage, [row!], "en")[0]?.slice(1, 3), ["publicity, gs2", "procedure"])
    assert.strictEqual(cells(RoutineCoverage, [row!], "en")[0]?.[10], "none")
    assert.strictEqual(tones(RoutineCoverage, [row!])[0]?.[11], "good")
  })
})
