import { assert, it } from "@effect/vitest"
import { Either, FastCheck as fc } from "effect"
import { canonical, decodeInput, type DomainEvent, LocalDate, showActor, type View, zhize } from "@zhize/domain"
import { by, folded, recordedFrom } from "@zhize/domain/testing"
import { severities, severityOf } from "../../src/oversight/index.ts"
import { weighed } from "../../src/oversight/Severity.ts"
import { decidedEvents } from "../kernel/World.ts"
import { county, organ, unit } from "../organisation/Scene.ts"

const view = (name: string): View => zhize.views.get(name)!
const today = LocalDate.make("2026-06-01")
const ask = (name: string, events: Parameters<typeof folded>[1], params: object = {}): ReadonlyArray<any> =>
  Either.getOrThrow(view(name).answer(folded(view(name).fold, events), params, { validOn: today, today }))

const modules = [
  "organisation-findings",
  "basis-gaps",
  "duty-gaps",
  "routine-coverage",
  "obligations",
  "assessment-findings",
  "accountability-findings",
  "publication-gaps"
]
const key = ({ details, organ: of, rule }: any) => canonical([of, rule, details])

it.prop(
  "all findings are those of the modules' own views, each once, the gravest first",
  [decidedEvents],
  ([events]) => {
    const all = ask("findings", events)
    const own = modules.flatMap((name) =>
      ask(name, events).flatMap((row) =>
        row.findings === undefined ? [row] : row.findings.map((one: object) => ({ ...one, organ: row.organ }))
      )
    )
    assert.deepStrictEqual(all.map(key).sort(), own.map(key).sort())
    const order = Object.keys(severities)
    for (const [index, { rule, severity }] of all.entries()) {
      assert.strictEqual(severity, severityOf(rule))
      if (index > 0) assert.isAtLeast(order.indexOf(severity), order.indexOf(all[index - 1].severity))
    }
  },
  { timeout: 60_000, fastCheck: { numRuns: 8 } }
)

it.prop(
  "asked for one organ, rule, clause or severity, it leaves out exactly the others",
  [decidedEvents, fc.nat()],
  ([events, pick]) => {
    const all = ask("findings", events)
    if (all.length === 0) return
    const one = all[pick % all.length]
    for (const field of ["rule", "clause", "severity", "organ"]) {
      assert.deepStrictEqual(
        ask("findings", events, { [field]: one[field] }).map(key),
        all.filter((row) => row[field] === one[field]).map(key)
      )
    }
  },
  { timeout: 60_000, fastCheck: { numRuns: 5 } }
)

it("a rule that weighs otherwise than ordinary is a finding that there is", () => {
  const findings = [...zhize.rules.values()].filter(({ enforcement }) => enforcement === "finding").map(({ id }) => id)
  for (const id of weighed) assert.include(findings, id)
  assert.deepStrictEqual(["R-ORG-CERTIFIED", "R-ORG-LEADERSHIP", "R-FILING-LATE"].map(severityOf), [
    "severe",
    "ordinary",
    "slight"
  ])
})

it.prop(
  "the history of a subject is every record that carries its tag, in order, with who, when and why",
  [decidedEvents, fc.nat()],
  ([events, pick]) => {
    const tags = [...new Set(events.flatMap(({ tags: own }) => own))]
    const subject = tags[pick % tags.length] ?? "organ:nobody"
    const records = recordedFrom(events).filter((_, index) => events[index]!.tags.includes(subject as never))
    assert.deepStrictEqual(
      ask("history", events, { subject }).map(({ actor, data, position, type }) => ({ actor, data, position, type })),
      records.map(({ actor, data, position, type }) => ({ actor, data, position, type }))
    )
  },
  { timeout: 60_000, fastCheck: { numRuns: 20 } }
)

it("a long history is whole: many more records than one leaf of it holds", () => {
  const events = Array.from({ length: 200 }, (_, index) => unit("nyj", `u${index}`))
  const rows = ask("history", [county, organ("nyj"), ...events], { subject: "organ:nyj" })
  assert.deepStrictEqual(
    rows.map(({ position }) => position),
    Array.from({ length: 201 }, (_, index) => index + 2)
  )
})

it("what was entered after the day from which it holds is marked, and its actor is shown", () => {
  const clerk = { role: "organ-clerk", organ: "nyj" } as never
  const [row] = ask("history", [by(clerk, unit("nyj", "fgg", "2025-01-01"))], { subject: "unit:fgg" })
  const columns = view("history").columns as ReadonlyArray<any>
  const cells = (lang: string) => columns.map(({ show }) => show(row, lang))
  assert.strictEqual(cells("zh")[2], "2025-01-01（补录）")
  assert.strictEqual(cells("en")[2], "2025-01-01 (entered later)")
  assert.strictEqual(cells("zh")[3], "科（股）室已设立")
  assert.strictEqual(cells("en")[4], showActor(clerk))
})

it("what holds from the day of its entry, or says no day, is not marked; a reason is shown where one was given", () => {
  const columns = view("history").columns as ReadonlyArray<any>
  const told = (event: DomainEvent) => ask("history", [event], { subject: event.tags[0] })[0]
  const row = told(unit("nyj", "fgg", "2099-01-01"))
  const cells = (of: unknown) => columns.map(({ show }) => show(of, "zh"))
  assert.strictEqual(cells(row)[2], "2099-01-01")
  assert.strictEqual(cells({ ...row, effective: undefined })[2], "")
  assert.isFalse("reason" in row)
  assert.deepStrictEqual([cells(row)[5], cells({ ...row, reason: "更正" })[5]], ["", "更正"])
})

it("a subject is written as a kind and an id, and nothing else", () => {
  const refused = (subject: string) => Either.isLeft(decodeInput("history", view("history").params, { subject }))
  assert.deepStrictEqual(["organ:nyj", "organ:", "nyj", "organ nyj", "x organ:nyj", "organ:nyj x"].map(refused), [
    false,
    true,
    true,
    true,
    true,
    true
  ])
})

it("a subject nobody has heard of has no history, and a word that names none is refused", () => {
  assert.deepStrictEqual(ask("history", [county], { subject: "officer:nobody" }), [])
})
