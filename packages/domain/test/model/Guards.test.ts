/**
 * The whole domain against slow, obvious oracles that read the bare events: whatever is commanded, by whomever, in
 * whatever order, no guard is broken in what is recorded. Which guards are judged: the keys of `lawsOfIds` (ids, time,
 * containment), `lawsOfSteps` and `lawsOfCases` (order of steps, separation of people).
 */
import { assert, it } from "@effect/vitest"
import { zhize } from "@zhize/domain"
import { lawsOfCases } from "./GuardsOfCases.ts"
import { lawsOfIds } from "./GuardsOfIds.ts"
import { lawsOfBasis } from "./GuardsOfBasis.ts"
import { lawsOfDuty } from "./GuardsOfDuty.ts"
import { lawsOfDecisions } from "./GuardsOfDecisions.ts"
import { lawsOfPapers } from "./GuardsOfPapers.ts"
import { lawsOfRounds } from "./GuardsOfRounds.ts"
import { lawsOfStaff } from "./GuardsOfStaff.ts"
import { lawsOfSteps } from "./GuardsOfSteps.ts"
import { type Life, life, live, mishaps, plainLives, twice } from "./Life.ts"

const laws = {
  ...lawsOfIds,
  ...lawsOfSteps,
  ...lawsOfCases,
  ...lawsOfStaff,
  ...lawsOfBasis,
  ...lawsOfDuty,
  ...lawsOfPapers,
  ...lawsOfRounds,
  ...lawsOfDecisions
}
const refusals = new Map<string, number>()
const accepted = new Map<string, number>()
const count = (counts: Map<string, number>, keys: ReadonlyArray<string>) => {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Nothing that a step recorded breaks a guard, by what had been recorded before it. */
const judge = ({ facts, steps }: Life, from = 0) => {
  let known = from
  for (const end of steps.filter((one) => one > from)) {
    const [before, now] = [facts.slice(0, known), facts.slice(known, end)]
    const broken = Object.entries(laws).flatMap(([rule, law]) => law(before, now).map((breach) => `${rule} ${breach}`))
    assert.deepStrictEqual(broken, [])
    known = end
  }
}

it("every guard of every module has a law", () => {
  const guards = [...zhize.rules.values()].filter(({ enforcement }) => enforcement === "guard").map(({ id }) => id)
  assert.deepStrictEqual(Object.keys(laws).sort(), guards.sort())
})

const plain = [...plainLives, twice]

it.prop(
  "in every life, by no step is a guard broken",
  [life],
  ([plot]) => {
    const lived = live(plot)
    judge(lived)
    count(refusals, lived.refused)
    count(accepted, lived.accepted)
  },
  { fastCheck: { numRuns: plain.length + 16, examples: plain.map((one) => [one]) }, timeout: 120_000 }
)

it("in a year in which one thing goes wrong, by no step is a guard broken", () => {
  for (const { from, life: lived } of mishaps()) {
    count(refusals, lived.refused)
    judge(lived, from)
  }
}, 120_000)

/** It takes two cases about one act, each decided with a discipline. */
const tooFar = ["R-ACCT-ONE-TRACK"]

it("each guard refused something, and each module recorded something", () => {
  assert.deepStrictEqual(
    Object.keys(laws).filter((one) => !refusals.has(one)),
    tooFar
  )
  for (const { commands, name } of zhize.modules) {
    assert.isTrue(commands.length === 0 || commands.some((one) => accepted.has(one.name)), name)
  }
})
