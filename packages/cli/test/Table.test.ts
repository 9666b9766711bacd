import { assert, describe, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { stripVTControlCharacters } from "node:util"
import pc from "picocolors"
import stringWidth from "string-width"
import { type Cell, table } from "../src/Table.ts"

const text = fc.oneof(
  fc.constantFrom(
    "农业农村局",
    "市监局",
    "",
    "nyj",
    "《行政处罚法》第17条",
    "abc 逾期3天",
    "种植业管理股、畜牧业管理股",
    "𠮷野家",
    "10"
  ),
  fc.stringMatching(/^[a-zA-Z0-9]{0,12}$/)
)
const grid = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) =>
    fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 })
  )
const tones = ["good", "warn", "bad", "quiet", "plain"] as const

const plain = (text: string): Cell => ({ text, tone: "plain" })

/** A marked head: its letters tell where each column begins. */
const headOf = (columns: number) => Array.from({ length: columns }, (_, index) => `列${index}`)

/** Cuts a line at columns of the terminal, as a person sees it. */
const slice = (line: string, from: number, to: number) => {
  let at = 0
  let found = ""
  for (const character of line) {
    if (at >= from && at < to) found += character
    at += stringWidth(character)
  }
  return found
}

describe("a table", () => {
  it.prop("has every cell of a column begin under its head, whatever the scripts", [grid], ([rows]) => {
    const lines = table(
      headOf(rows[0]!.length),
      rows.map((row) => row.map(plain)),
      { colours: pc.createColors(false) }
    ).split("\n")
    const starts = rows[0]!.map((_, index) => stringWidth(lines[0]!.slice(0, lines[0]!.indexOf(`列${index}`))))
    for (const [at, row] of rows.entries()) {
      for (const [index, cell] of row.entries()) {
        assert.strictEqual(slice(lines[at + 2]!, starts[index]!, (starts[index + 1] ?? 10_000) - 2).trimEnd(), cell)
      }
    }
  })
  it.prop("in colour is the same text as without", [grid], ([rows]) => {
    const cells = rows.map((row) => row.map((one, index) => ({ text: one, tone: tones[index % 5]! })))
    const [coloured, bare] = [true, false].map((on) =>
      table(headOf(rows[0]!.length), cells, { colours: pc.createColors(on) })
    )
    assert.strictEqual(stripVTControlCharacters(coloured!).replaceAll(/ +$/gm, ""), bare)
  })
  it.prop(
    "fits the terminal where columns can be made narrower, and loses nothing",
    [grid, fc.integer({ min: 60, max: 100 })],
    ([rows, room]) => {
      const lines = table(
        headOf(rows[0]!.length),
        rows.map((row) => row.map(plain)),
        { colours: pc.createColors(false), room }
      ).split("\n")
      for (const line of lines) assert.isAtMost(stringWidth(line), room)
      const all = [...lines.slice(2).join("").replaceAll(/\s/g, "")].sort().join("")
      assert.strictEqual(all, [...rows.flat().join("").replaceAll(/\s/g, "")].sort().join(""))
    }
  )
})
