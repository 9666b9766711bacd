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
import { life, live, mishaps } from "./Life.ts"

const laws = { ...lawsOfIds, ...lawsOfSteps, ...lawsOfCases, ...lawsOfStaff, ...lawsOfBasis, ...lawsOfDuty, ...lawsOfPapers, ...lawsOfRounds, ...lawsOfDecisions }
const refusals = new Map<string, number>()
const accepted = new Map<string, number>()
const count = (counts: Map<string, number>, keys: ReadonlyArray<string>) => {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
}

it.prop(
  "in every life, by no step is a guard broken",
  [life],
  ([plot]) => {
    const { facts, steps, ...told } = live(plot)
    let known = 0
    for (const end of steps) {
      const [before, now] = [facts.slice(0, known), facts.slice(known, end)]
      for (const [rule, law] of Object.entries(laws)) assert.deepStrictEqual(law(before, now), [], rule)
      known = end
    }
    count(refusals, told.refused)
    count(accepted, told.accepted)
  },
  { fastCheck: { numRuns: mishaps.length + 25, examples: mishaps.map((one) => [one]) }, timeout: 60_000 }
)

it("each guard that is judged refused something, and each module recorded something", () => {
  console.log("never refused", Object.keys(laws).filter((one) => !refusals.has(one)).join(" "))
  console.log("no law", [...zhize.rules.values()].filter((one) => one.enforcement === "guard" && !(one.id in laws)).map(({ id }) => id + (refusals.has(id) ? "" : "*")).join(" "))
  for (const { commands, name } of zhize.modules) {
    assert.isTrue(commands.length === 0 || commands.some((one) => accepted.has(one.name)), name)
  }
})
