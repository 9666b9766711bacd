import { assert, layer } from "@effect/vitest"
import { Instant, LocalDate, Refusal, Views, zhize } from "@zhize/domain"
import { InMemory } from "@zhize/domain/testing"
import { Effect, Layer, TestClock } from "effect"
import { addDocuments, files, give, linesOf, nineOf, refusedFiles } from "./golden/GuyuanYear.ts"
import { sha256 } from "./kernel/Notes.ts"

/** The commands that must be refused, each with the rule that refuses it. */
const refusals: Readonly<Record<string, string>> = {
  "2026-06-24-01-lcj-catalogue-cites-superseded-law.jsonl": "R-FILING-NO-OPEN-FINDINGS",
  "2026-07-01-05-nyncj-duty-not-contained.jsonl": "R-DUTY-CONTAINED"
}

const refused = (name: string) =>
  Effect.gen(function* () {
    const refusal = yield* Effect.flip(give(linesOf(`refused/${name}`)[0]!))
    assert.instanceOf(refusal, Refusal)
    assert.strictEqual(refusal.rule.id, refusals[name])
  })

const ask = (view: string, day: string) =>
  Effect.gen(function* () {
    const views = yield* Views
    return yield* views.ask(zhize.views.get(view)!, {}, { today: LocalDate.make(day) })
  })

/** The day on which the last command of the year was given. */
const lastDay = "2027-01-18"

const about = (view: string, params: object, day: string, recordedBy?: string) =>
  Effect.gen(function* () {
    const views = yield* Views
    return yield* views.ask(zhize.views.get(view)!, params, {
      today: LocalDate.make(day),
      ...(recordedBy === undefined ? {} : { recordedBy: { instant: Instant.make(recordedBy) } })
    })
  })

layer(Views.layer.pipe(Layer.provideMerge(InMemory.layer(sha256))))("the Guyuan example", (it) => {
  it.effect(
    "every command of the year is recorded, file after file, and what must be refused is, on its day",
    () =>
      Effect.gen(function* () {
        yield* addDocuments
        for (const name of [...files, ...Object.keys(refusals)].sort()) {
          yield* TestClock.setTime(nineOf(name))
          if (name in refusals) {
            yield* refused(name)
            continue
          }
          for (const [index, line] of linesOf(name).entries()) {
            const answer = yield* Effect.mapError(
              give(line),
              (error) => new Error(`${name}:${index + 1} ${error.message}`)
            )
            assert.strictEqual(answer.status, "recorded", `${name}:${index + 1}`)
          }
        }
      }),
    60_000
  )

  it.effect("what must be refused is refused after all of it as well", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(refusedFiles, Object.keys(refusals))
      for (const name of Object.keys(refusals)) yield* refused(name)
    })
  )

  it.effect("the matrix shows every state that a filing can be in", () =>
    Effect.gen(function* () {
      const { rows } = yield* ask("progress", "2026-07-24")
      const standings = new Set(
        rows.flatMap(({ positions }) => positions.map(({ standing }: { standing: string }) => standing))
      )
      for (const one of ["registered", "registered-late", "overdue", "paper-missing", "open"])
        assert.include([...standings], one)
      assert.isAtLeast(rows.length, 10)
    })
  )

  it.effect("at least ten organs filed a decomposition, of 150 items and forty officers or more", () =>
    Effect.gen(function* () {
      const day = "2026-09-18"
      const items = yield* ask("power-items", day)
      assert.isAtLeast(items.rows.length, 150)
      assert.isAtLeast(new Set(items.rows.map(({ organ }: { organ: string }) => organ)).size, 10)
      for (const { item, remark } of items.rows) assert.isNotEmpty(remark, `${item} names its source`)
      assert.isAtLeast((yield* ask("officers", day)).rows.length, 40)
      const registered = (yield* ask("filing-register", day)).rows.filter(
        ({ filing, status }) => filing.startsWith("T3-") && status === "registered"
      )
      assert.isAtLeast(registered.length, 10)
      const lives = new Set((yield* ask("certificates", day)).rows.map(({ status }: { status: string }) => status))
      for (const one of ["active", "uninspected", "lost", "returned"]) assert.include([...lives], one)
    })
  )

  it.effect("four organs have all nine routine systems in force", () =>
    Effect.gen(function* () {
      const organs = (yield* ask("routine-coverage", "2026-09-18")).rows
      const whole = organs.filter(({ findings }) => findings.length === 0)
      assert.strictEqual(whole.length, 4)
    })
  )

  it.effect(
    "the Code of 15 August: six organs drift, one moves its catalogue and its items, the others stay open",
    () =>
      Effect.gen(function* () {
        const drifting = function* (view: string, day: string, recordedBy?: string) {
          const { rows } = yield* about(view, {}, day, recordedBy)
          const repealed = rows.filter((row: { repealed?: string }) => row.repealed !== undefined)
          return [...new Set(repealed.map(({ organ }: { organ: string }) => organ))].sort()
        }
        const found = "2026-09-21T23:59:59.999Z"
        assert.deepStrictEqual(yield* drifting("basis-drift", "2026-09-21", found), [
          "cgj",
          "gaj",
          "nyncj",
          "scjgj",
          "sthj",
          "zjj"
        ])
        assert.deepStrictEqual(yield* drifting("duty-drift", "2026-09-21", found), ["gaj", "sthj", "zjj"])
        assert.deepStrictEqual(yield* drifting("basis-drift", lastDay), ["cgj", "gaj", "nyncj", "scjgj", "zjj"])
        assert.deepStrictEqual(yield* drifting("duty-drift", lastDay), ["gaj", "zjj"])
        assert.isEmpty((yield* about("basis-gaps", { organ: "sthj" }, lastDay)).rows)
      })
  )

  it.effect("the case is closed, and whoever dissented bears nothing", () =>
    Effect.gen(function* () {
      const [file] = (yield* about("docket", { organ: "nyncj" }, lastDay)).rows
      assert.strictEqual(file.status, "closed")
      const records = (yield* about("respondent-record", {}, lastDay)).rows
      const bears = (person: string) => {
        const { appeal, level, measures, rule } = records.find((one: { person: string }) => one.person === person)
        return { appeal, level, rule, forms: measures.map(({ form }: { form: string }) => form) }
      }
      assert.deepStrictEqual(bears("nyncj-p01"), { appeal: "upheld", level: "direct", rule: "R4", forms: ["P7"] })
      const dissenter = "农业农村局政策法规股负责人"
      assert.deepStrictEqual(bears(dissenter), { appeal: undefined, level: "none", rule: "R9", forms: [] })
      const steps = (yield* about("case-file", { case: file.case }, lastDay)).rows
      const opinions = steps.filter(({ type }: { type: string }) => type === "OpinionRecorded")
      assert.strictEqual(opinions.length, 5)
      assert.strictEqual(opinions.filter(({ text }: { text: { en: string } }) => /dissent/.test(text.en)).length, 1)
    })
  )

  it.effect("the certificate follows the decision: a finding until the command is given", () =>
    Effect.gen(function* () {
      const open = function* (day: string, recordedBy?: string) {
        const { rows } = yield* about("accountability-findings", { organ: "nyncj" }, day, recordedBy)
        return rows.filter((row: { rule: string }) => row.rule === "R-ACCT-CERTIFICATE-FOLLOWS")
      }
      const [finding] = yield* open("2026-10-28", "2026-10-28T23:59:59.999Z")
      const certificate = "冀执0713-示例-0001"
      const mend = { command: "SuspendCertificate", input: { organ: "nyncj", officer: "nyncj-p01", certificate } }
      assert.deepStrictEqual(finding.mend, mend)
      assert.isEmpty(yield* open("2026-10-28"))
      const held = (yield* about("certificates", { organ: "nyncj" }, lastDay)).rows
      assert.strictEqual(
        held.find((one: { certificate: string }) => one.certificate === certificate).status,
        "suspended"
      )
    })
  )

  it.effect("two rounds are closed with every stage, and what was late or missed is on the sheets", () =>
    Effect.gen(function* () {
      const results = (yield* about("assessment-results", {}, lastDay)).rows
      const grades = (organ: string) =>
        results.filter((one: { organ: string }) => one.organ === organ).map(({ grade }: { grade: string }) => grade)
      assert.deepStrictEqual(grades("nyncj"), ["excellent", "good", "good", "qualified", "unqualified"])
      assert.deepStrictEqual(grades("scjgj"), ["excellent", "good", "unqualified", "good"])
      const closed = results.filter(({ closed: on }: { closed: string }) => on !== "")
      assert.deepStrictEqual([...new Set(closed.map(({ organ }: { organ: string }) => organ))], ["nyncj", "scjgj"])
      const before = yield* about("assessment-findings", {}, "2026-12-18", "2026-12-18T23:59:59.999Z")
      const late = before.rows.filter(({ rule }: { rule: string }) => rule === "R-ASSESS-SELF-LATE")
      assert.deepStrictEqual(
        late.map(({ details }: { details: { unit: string; missed: boolean } }) => [details.unit, details.missed]),
        [
          ["nyncj-xmsc", false],
          ["nyncj-njz", true]
        ]
      )
      const open = (yield* about("assessment-findings", {}, lastDay)).rows
      assert.deepStrictEqual([...new Set(open.map(({ organ }: { organ: string }) => organ))], ["yjglj"])
      const faults = function* (day: string, recordedBy: string) {
        const { rows } = yield* about("accountability-findings", { organ: "nyncj" }, day, recordedBy)
        const found = rows.filter(({ rule }: { rule: string }) => rule === "R-ACCT-UNIT-HAD-FAULT")
        return found.map(({ details }: { details: { unit: string } }) => details.unit)
      }
      // The unit's fault is open until an observation of its round cites the case.
      assert.deepStrictEqual(yield* faults("2026-11-24", "2026-11-24T23:59:59.999Z"), ["nyncj-zfdd", "nyncj-zfdd"])
      assert.deepStrictEqual(yield* faults("2026-11-26", "2026-11-26T23:59:59.999Z"), [])
    })
  )

  it.effect("an auditor reads the state of 1 June as recorded by 10 July, and one officer's history", () =>
    Effect.gen(function* () {
      const then = yield* about("basis-catalogue", { organ: "nyncj" }, "2026-06-01", "2026-07-10T23:59:59.999Z")
      assert.isNotEmpty(then.rows)
      const told = (yield* about("history", { subject: "officer:nyncj-p01" }, lastDay)).rows
      const types = told.map(({ type }: { type: string }) => type)
      for (const one of [
        "OfficerEnrolled",
        "CertificateIssued",
        "DutyAssigned",
        "AccountabilityDecided",
        "AppealDecided"
      ])
        assert.include(types, one)
    })
  )
})
