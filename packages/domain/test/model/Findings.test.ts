/**
 * The whole domain against slow, obvious oracles that read the bare events: in any life of a county, after each of its
 * steps, a finding is reported exactly when it is true. No finding of the registry is left out.
 */
import { assert, it } from "@effect/vitest"
import { addDays, LocalDate, zhize } from "@zhize/domain"
import { recordedFrom } from "@zhize/domain/testing"
import { foldFrom } from "../kernel/World.ts"
import { distinct, type Facts } from "./Facts.ts"
import { isTrue, judged, type Look, reported, said, states } from "./Findings.ts"
import { firstDay, life, live, plainLives } from "./Life.ts"

const registry = [...zhize.rules.values()].filter(({ enforcement }) => enforcement === "finding").map(({ id }) => id)

it("every finding of the registry has an oracle", () => {
  assert.deepStrictEqual(Object.keys(judged).sort(), registry.sort())
})

/** The rules of which something was found at some look, and those of which nothing was. */
const present = new Set<string>()
const absent = new Set<string>()
const ruleOf = (line: string): string => line.split(" ")[0] ?? ""

/** The last days in time of the newest deadlines: what is said of them turns on the next day. */
const lastDays = (told: Facts): ReadonlyArray<LocalDate> => {
  const dues = told.flatMap(({ data }) =>
    [data.deadline, data.due, data.report, data.objection, data.rectification].map((one) => one?.due)
  )
  return distinct(dues.filter((due) => due !== undefined)).slice(-2)
}

/** The day of a step at each; so many steps apart, and at the end, other days too. */
const every = 12
const looksAt = (told: Facts, today: LocalDate, isWide: boolean): ReadonlyArray<Look> => [
  { day: today, today },
  ...(isWide
    ? [
        { day: addDays(firstDay, -20), today },
        { day: addDays(today, 400), today: addDays(today, 400) },
        { day: addDays(today, 800), today: addDays(today, 800) },
        ...lastDays(told).flatMap((due) => [due, addDays(due, 1)].map((day) => ({ day, today: day })))
      ]
    : [])
]

it.prop(
  "in every life, after every step: what is reported is true, and nothing true is missing",
  [life],
  ([plot]) => {
    const { events, facts, steps } = live(plot)
    const records = recordedFrom(events)
    let state = states.initial
    let known = 0
    for (const [index, end] of steps.entries()) {
      state = foldFrom(states, state, records.slice(known, end))
      known = end
      const told = facts.slice(0, end)
      const today = LocalDate.make(told.at(-1)!.today)
      for (const look of looksAt(told, today, index % every === 0 || end === facts.length)) {
        const lines = reported(state, look).map(said).sort()
        assert.deepStrictEqual(lines, isTrue(told, look).map(said).sort(), `on ${look.day} after ${end} events`)
        const rules = new Set(lines.map(ruleOf))
        for (const rule of registry) (rules.has(rule) ? present : absent).add(rule)
      }
    }
  },
  { fastCheck: { numRuns: plainLives.length + 6, examples: plainLives.map((one) => [one]) }, timeout: 120_000 }
)

/** Guards keep posts from outliving their units, so no command leads to this one. */
const unreachable = ["R-ORG-POST-PLACED"]
it("each finding came up in some life, and was not there in another", () => {
  assert.deepStrictEqual(
    registry.filter((one) => !present.has(one)),
    unreachable
  )
  assert.deepStrictEqual(
    registry.filter((one) => !absent.has(one)),
    []
  )
})
