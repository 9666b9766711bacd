import { assert, it } from "@effect/vitest"
import { type Decision, foldAll, matches } from "@zhize/domain"
import { folded } from "@zhize/domain/testing"
import { dutyModule } from "../../src/duty/index.ts"
import { byOfficer, byPost, byUnit, carries, decomposed, defined, fine, leads, post } from "./Scene.ts"

/** Two hundred more items of the same organ, each carried by another unit and post. */
const bustle = Array.from({ length: 200 }, (_, at) => `x-${at}`).flatMap((id) => [
  defined(id),
  post("zfd", `p-${id}`),
  carries(id, byUnit("zfd")),
  carries(id, byPost("zfd", `p-${id}`)),
  leads("principal", "zfd")
])
const events = [...decomposed, ...bustle]

const sample = {
  organ: "nyj",
  item: "cf-1",
  items: ["cf-1"],
  unit: "zzy",
  holder: byOfficer("zzy", "zzy-1", "甲"),
  fromHolder: byUnit("zzy"),
  toHolder: byPost("zzy", "zzy-1"),
  scope: { items: ["cf-1"] },
  power: fine,
  citations: [{ instrument: "zzf", clauses: ["74"] }],
  delegation: "w",
  delegate: { organ: "x", kind: "public-institution" },
  edition: "e"
}

const read = (decision: Decision): number => {
  const first = foldAll(decision.reads(sample))
  const second = foldAll(decision.further(sample, folded(first, events)))
  return events.filter(({ tags, type }) => matches(first.query, type, tags) || matches(second.query, type, tags)).length
}

it("a decision reads the few events that it needs, however much else its organ has decomposed", () => {
  for (const decision of dutyModule.commands) {
    const count = read(decision)
    if (decision.name === "AdoptDecomposition") assert.isAbove(count, 400)
    else assert.isAtMost(count, 12, decision.name)
  }
})
