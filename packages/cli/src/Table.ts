/**
 * Tables for people. Columns align by what a terminal shows: a Chinese character takes two columns.
 *
 * There are no vertical lines: terminals of the Chinese locales disagree on how wide a line character is.
 */
import type { Tone } from "@zhize/domain"
import Table3 from "cli-table3"
import stringWidth from "string-width"
import wrapAnsi from "wrap-ansi"
import { type Colours, toned } from "./Colour.ts"

export interface Cell {
  readonly text: string
  readonly tone: Tone
}

const gap = 2
const narrowest = 10

const widest = (text: string) => Math.max(0, ...text.split("\n").map(stringWidth))

/** Column widths that fit the terminal: the widest give way first, none below a readable width. */
const fit = (wanted: ReadonlyArray<number>, room: number | undefined): ReadonlyArray<number> => {
  const widths = [...wanted]
  if (room === undefined) return widths
  let over = widths.reduce((sum, width) => sum + width + gap, -gap) - room
  while (over > 0) {
    const broadest = widths.indexOf(Math.max(...widths))
    if (widths[broadest]! <= narrowest) break
    widths[broadest]!--
    over--
  }
  return widths
}

const none = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: " ".repeat(gap)
}

/** cli-table3 takes time by the square of the rows: long tables are drawn piece by piece. */
const batch = 50

const draw = (rows: ReadonlyArray<ReadonlyArray<string>>, widths: ReadonlyArray<number>): string => {
  const style = { head: [], border: [], "padding-left": 0, "padding-right": 0 }
  const grid = new Table3({ chars: none, style, colWidths: [...widths] })
  grid.push(...rows.map((row) => [...row]))
  return grid
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
}

/** `room`: columns of the terminal; without it nothing is wrapped, so that a row stays a line. */
export const table = (
  head: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<Cell>>,
  options: { readonly colours: Colours; readonly room?: number | undefined }
): string => {
  const { colours, room } = options
  const widths = fit(
    head.map((title, index) => Math.max(widest(title), ...rows.map((row) => widest(row[index]?.text ?? "")))),
    room
  )
  const wrapped = (text: string, index: number) =>
    stringWidth(text) <= widths[index]! ? text : wrapAnsi(text, widths[index]!, { hard: true })
  const coloured = (text: string, paint: (line: string) => string) => text.split("\n").map(paint).join("\n")
  const lines = [
    head.map((title, index) => coloured(wrapped(title, index), colours.bold)),
    widths.map((width) => colours.dim("-".repeat(width))),
    ...rows.map((row) => row.map(({ text, tone }, index) => coloured(wrapped(text, index), toned(tone, colours))))
  ]
  let drawn = ""
  for (let from = 0; from < lines.length; from += batch) drawn += `${draw(lines.slice(from, from + batch), widths)}\n`
  return drawn
}
