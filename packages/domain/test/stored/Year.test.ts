/**
 * A ledger of this release is replayed by every later one to the same answers: the year in Guyuan as it was stored, and
 * what each view answered. These files are never changed. Where a view is meant to answer otherwise, its new answers are
 * written (`UPDATE_GOLDEN=1` writes what is missing), and the change of the file tells which did. How rows are shown may
 * change with any release; the file of it is written anew, so that a change is seen and meant.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { gunzipSync, gzipSync } from "node:zlib"
import { assert, it } from "@effect/vitest"
import { Effect, Either } from "effect"
import {
  canonical,
  columnsOf,
  decodeInput,
  LocalDate,
  parseRecord,
  type Recorded,
  type View,
  zhize
} from "@zhize/domain"
import { wholeYear } from "../golden/GuyuanYear.ts"
import { sha256 } from "../kernel/Notes.ts"
import { foldOf } from "../kernel/World.ts"

const ledger = new URL("guyuan-2026.jsonl.gz", import.meta.url)
const answers = new URL("guyuan-2026.answers.json", import.meta.url)
const cells = new URL("guyuan-2026.shown.json", import.meta.url)

interface Asked {
  readonly params: object
  readonly on: string
  readonly rows: number
  readonly sha256: string
}

type Shown = Readonly<Record<string, { readonly tones: Readonly<Record<string, number>>; readonly sha256: string }>>

const days = ["2026-06-24", "2026-07-24", "2026-10-28", "2027-01-18"].map((day) => LocalDate.make(day))
/** Of these a view is asked all that it takes. */
const questions: ReadonlyArray<object> = [
  {},
  { organ: "nyncj" },
  { organ: "sthj" },
  { round: "nyncj-2026" },
  { round: "scjgj-2026", unit: "scjgj-tzsb" },
  { case: "nyncj-2026-01" },
  { unit: "nyncj-zfdd" },
  { officer: "nyncj-p01" },
  { person: "nyncj-p01" },
  { subject: "officer:nyncj-p01" },
  { subject: "organ:lcj" },
  { from: "2026-09-24", "working-days": "7" },
  { year: "2026" }
]

const askedOf = (view: View, records: ReadonlyArray<Recorded>): ReadonlyArray<Asked> => {
  const state: unknown = foldOf(view.fold, records)
  return questions.flatMap((params) =>
    Either.match(decodeInput(view.name, view.params, params), {
      onLeft: () => [],
      onRight: (decoded) =>
        days.map((on) => {
          const answer = view.answer(state, decoded, { validOn: on, today: on })
          const rows = Either.isRight(answer) ? answer.right : [answer.left.rule.id]
          return { params, on, rows: rows.length, sha256: sha256(canonical(rows)) }
        })
    })
  )
}

/** Under each heading of a view: how often a cell stands how, and what its cells say in both languages. */
const shownOf = (view: View, records: ReadonlyArray<Recorded>): Shown => {
  const state: unknown = foldOf(view.fold, records)
  const shown: Record<string, { tones: Record<string, number>; texts: Array<string> }> = {}
  for (const params of questions) {
    const decoded = decodeInput(view.name, view.params, params)
    if (Either.isLeft(decoded)) continue
    for (const on of [days[0]!, days[3]!]) {
      const answer = view.answer(state, decoded.right, { validOn: on, today: on })
      const rows: ReadonlyArray<unknown> = Either.getOrElse(answer, () => [])
      for (const { en, show, tone } of columnsOf(view, rows)) {
        const column = (shown[en] ??= { tones: {}, texts: [] })
        for (const row of rows) {
          const stands = tone?.(row) ?? "untold"
          column.tones[stands] = (column.tones[stands] ?? 0) + 1
          column.texts.push(show(row, "zh"), show(row, "en"))
        }
      }
    }
  }
  return Object.fromEntries(
    Object.entries(shown).map(([heading, { texts, tones }]) => [heading, { tones, sha256: sha256(canonical(texts)) }])
  )
}

if (process.env["UPDATE_GOLDEN"] === "1") {
  if (!existsSync(ledger)) {
    const stored = await Effect.runPromise(wholeYear)
    writeFileSync(ledger, gzipSync(stored.map(({ text }) => text).join("\n"), { level: 9 }))
  }
}

const records = gunzipSync(readFileSync(ledger))
  .toString("utf8")
  .split("\n")
  .map((text, index) => parseRecord({ position: index + 1, text }))

if (process.env["UPDATE_GOLDEN"] === "1") {
  const known: object = existsSync(answers) ? JSON.parse(readFileSync(answers, "utf8")) : {}
  const all = Object.fromEntries([...zhize.views.values()].map((view) => [view.name, askedOf(view, records)]))
  writeFileSync(answers, JSON.stringify({ ...all, ...known }, undefined, 1))
  const shown = Object.fromEntries([...zhize.views.values()].map((view) => [view.name, shownOf(view, records)]))
  writeFileSync(cells, JSON.stringify(shown, undefined, 1))
}

const expected: Readonly<Record<string, ReadonlyArray<Asked>>> = JSON.parse(readFileSync(answers, "utf8"))

it("the stored year is whole: more than two thousand records, of every module", () => {
  assert.isAbove(records.length, 2000)
  assert.deepStrictEqual(
    records.map(({ position }) => position),
    records.map((_, index) => index + 1)
  )
  const types = new Set(records.map(({ type }) => type))
  for (const { events, name } of zhize.modules)
    if (events.length > 0)
      assert.isTrue(
        events.some(({ type }) => types.has(type)),
        name
      )
})

for (const [name, asked] of Object.entries(expected)) {
  it(`${name} answers of the stored year what it answered when it was stored`, () => {
    const view = zhize.views.get(name)
    assert.isDefined(view, `${name} was released`)
    assert.deepStrictEqual(askedOf(view, records), asked)
  })
}

const shown: Readonly<Record<string, Shown>> = JSON.parse(readFileSync(cells, "utf8"))

for (const [name, view] of zhize.views) {
  it(`${name} shows the rows of the stored year as it did, cell by cell, in words and tone`, () => {
    assert.deepStrictEqual(
      shownOf(view, records),
      shown[name],
      "UPDATE_GOLDEN=1 npx vitest run packages/domain/test/stored"
    )
  })
}

it("every view has its answers of the stored year, and says something of it", () => {
  for (const name of zhize.views.keys()) {
    assert.property(expected, name, "UPDATE_GOLDEN=1 npx vitest run packages/domain/test/stored")
    assert.isTrue(
      expected[name]!.some(({ rows }) => rows > 0),
      name
    )
  }
})
