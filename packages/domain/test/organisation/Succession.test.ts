import { assert, it } from "@effect/vitest"
import { addDays } from "@zhize/domain"
import { folded, given } from "@zhize/domain/testing"
import {
  DissolveOrgan,
  OrganDissolved,
  organs,
  predecessorsOf,
  successorOf,
  SuccessorLive
} from "../../src/organisation/index.ts"
import { county, day, dissolved, organ, runs, twoDays } from "./Scene.ts"

const world = [county, organ("a"), organ("b"), organ("c")]
const why = { reason: "机构改革" }

it.prop(
  "R-ORG-SUCCESSOR: an organ outlives those that it succeeded, so no line of successors turns back",
  [twoDays],
  ([[from, later]]) => {
    const past = [...world, dissolved("a", "b", later)]
    const dissolve = (successor: string, on: string) =>
      given(...past).when(DissolveOrgan, { organ: "b", successor, from: on }, why)
    for (const on of [from, later]) dissolve("c", on).refused(SuccessorLive, { organ: "a", successor: "b", on: later })
    dissolve("c", addDays(later, 1)).then(
      OrganDissolved.of({ organ: "b", successor: "c", from: addDays(later, 1) } as never)
    )
    dissolve("a", from).refused(SuccessorLive, { organ: "a", successor: "b", on: later })
    dissolve("a", addDays(later, 1)).refused(SuccessorLive, { organ: "b", successor: "a", on: addDays(later, 1) })
  },
  runs
)

it("the line of successors is followed as far as it goes on the day", () => {
  const state = folded(organs.all, [...world, dissolved("b", "c", "2026-05-01"), dissolved("a", "b", "2026-04-01")])
  const at = (on: string) => successorOf(state, "a" as never, day(on))
  assert.deepStrictEqual(["2026-03-31", "2026-04-01", "2026-04-30", "2026-05-01"].map(at), ["a", "b", "b", "c"])
  const before = (of: string, on: string) => predecessorsOf(state, of as never, day(on))
  assert.deepStrictEqual(before("b", "2026-03-31"), [])
  assert.deepStrictEqual(before("b", "2026-04-30"), ["a"])
  assert.deepStrictEqual(before("b", "2026-05-01"), [])
  assert.deepStrictEqual(before("c", "2026-05-01"), ["a", "b"])
  assert.strictEqual(successorOf(state, "nobody" as never, day("2026-05-01")), "nobody")
})

it("a line that turns back, which no decision lets happen, is followed once round", () => {
  const state = folded(organs.all, [...world, dissolved("a", "b", "2026-04-01"), dissolved("b", "a", "2026-04-01")])
  assert.strictEqual(successorOf(state, "a" as never, day("2026-05-01")), "a")
})
