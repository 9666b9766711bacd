import { assert, it } from "@effect/vitest"
import { type Decision, foldAll, matches } from "@zhize/domain"
import { folded } from "@zhize/domain/testing"
import { basisModule, Clause } from "../../src/basis/index.ts"
import { organisationModule } from "../../src/organisation/index.ts"
import { county, organ, unit } from "../organisation/Scene.ts"
import { adopted, allocated, clauses, declared, instrument, listed } from "./Scene.ts"

/** Fifty organs that each list, allocate and share twenty instruments, one of them shared by all. */
const bustle = Array.from({ length: 50 }, (_, at) => `o${at}`).flatMap((one) => [
  organ(one),
  unit(one, `${one}-u`),
  ...Array.from({ length: 20 }, (_, index) => (index === 0 ? "zzf" : `${one}-i${index}`)).flatMap((id) => [
    instrument(id),
    listed(one, id, clauses("1")),
    allocated(one, id, `${one}-u`, clauses("1")),
    declared(one, id, "nyj", clauses("2"))
  ]),
  adopted(one, "e")
])
const events = [
  county,
  ...bustle,
  organ("nyj"),
  organ("sjj"),
  unit("nyj", "zzy"),
  unit("nyj", "zfd"),
  listed("nyj", "zzf", clauses("1")),
  allocated("nyj", "zzf", "zzy", clauses("1"))
].filter(
  ({ data, type }, at, all) =>
    // An instrument is registered once.
    type !== "InstrumentRegistered" ||
    all.findIndex((one) => one.type === type && one.data.instrument === data.instrument) === at
)

const sample = {
  organ: "nyj",
  instrument: "zzf",
  unit: "zzy",
  fromUnit: "zzy",
  toUnit: "zfd",
  undertakingUnit: "zzy",
  cooperating: "sjj",
  successor: "sjj",
  edition: "e",
  units: ["zzy"],
  clauses: [Clause.make("1")]
}

const read = (decision: Decision): number => {
  const first = foldAll(decision.reads(sample))
  const second = foldAll(decision.further(sample, folded(first, events)))
  return events.filter(({ tags, type }) => matches(first.query, type, tags) || matches(second.query, type, tags)).length
}

it("a decision reads the few events that it needs, however much else was recorded", () => {
  for (const decision of [...organisationModule.commands, ...basisModule.commands]) {
    if (decision.name !== "AdoptCatalogue") assert.isAtMost(read(decision), 8, decision.name)
  }
})
