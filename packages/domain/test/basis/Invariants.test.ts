import { assert, it } from "@effect/vitest"
import { type DomainEvent, LocalDate, OrganId, registry } from "@zhize/domain"
import { decideAfter, folded } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import {
  basisModule,
  catalogues,
  Clause,
  instruments,
  isCovered,
  listedOn,
  missingClauses,
  versionOf
} from "../../src/basis/index.ts"
import { dutyModule } from "../../src/duty/index.ts"
import { known, requireUnit, units } from "../../src/organisation/index.ts"
import { clerkOf, idBut, unit } from "../organisation/Scene.ts"
import { allocated, amended, clauses, farming, listed } from "./Scene.ts"

const days = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"].map((text) => LocalDate.make(text))
const base = [
  ...farming,
  unit("nyj", "new", "2026-02-01"),
  amended("zzf", { version: "2026", promulgatedOn: "2026-03-01", articles: 80 }, [
    { from: Clause.make("75"), to: Clause.make("70") },
    { from: Clause.make("76") }
  ]),
  listed("nyj", "zzf", clauses("74", "75", "76")),
  allocated("nyj", "zzf", "zzy", clauses("74", "75", "76"))
]

const from = fc.constantFrom(...days)
const aUnit = fc.constantFrom("zzy", "zfd", "new")
const all = clauses("70", "74", "75", "76")
const most = fc.oneof(
  { weight: 3, arbitrary: fc.constant(all) },
  fc.subarray([...all, ...clauses("74.1")], { minLength: 1 })
)
const one = fc.constantFrom(...all).map((clause) => [clause])
const some = fc.subarray(clauses("70", "74", "74.1", "74.2", "75", "75.1", "76"), { minLength: 1, maxLength: 2 })
const entry = { organ: fc.constant("nyj"), instrument: fc.constant("zzf") }
const step = <Fields>(weight: number, command: string, input: { [K in keyof Fields]: fc.Arbitrary<Fields[K]> }) => ({
  weight,
  arbitrary: fc.record({ command: fc.constant(command), input: fc.record(input) })
})
const steps = fc.array(
  fc.oneof(
    step(3, "ListBasis", { ...entry, clauses: most, from }),
    step(1, "UnlistBasis", { ...entry, from }),
    step(6, "AllocateClauses", { ...entry, unit: aUnit, clauses: fc.oneof(one, one, some), from }),
    step(10, "ReallocateClauses", { ...entry, fromUnit: aUnit, toUnit: aUnit, clauses: one, from }),
    step(1, "DeclareCooperation", { ...entry, cooperating: fc.constant("sjj"), clauses: some, from }),
    step(1, "AdoptCatalogue", { organ: entry.organ, edition: idBut(), on: from }),
    step(1, "AbolishUnit", { organ: entry.organ, unit: aUnit, from })
  ),
  { minLength: 5, maxLength: 30, size: "max" }
)

const { commands } = registry([basisModule, dutyModule])
const run = (
  list: ReadonlyArray<{ readonly command: string; readonly input: unknown }>
): ReadonlyArray<DomainEvent> => {
  const events: Array<DomainEvent> = [...base]
  for (const { command, input } of list) {
    const decision = commands.get(command)
    assert(decision !== undefined)
    const verdict = decideAfter(events, decision, input, { as: clerkOf("nyj"), reason: "核对" })
    if (Either.isRight(verdict)) events.push(...verdict.right.events)
  }
  return events
}

it.prop(
  "whatever is decided, in whatever order and for whatever day: on every day each unit that executes clauses is there, and its clauses are listed and exist",
  [steps],
  ([list]) => {
    const events = run(list)
    const catalogue = folded(catalogues.one("nyj"), events)
    const allUnits = folded(units.all, events)
    const zzf = folded(instruments.one("zzf"), events)
    for (const day of [...days, LocalDate.make("2099-01-01")]) {
      for (const listed of listedOn(catalogue, day)) {
        const version = zzf && versionOf(zzf, listed.version)
        assert(version !== undefined)
        assert.isNotEmpty(listed.clauses)
        assert.deepStrictEqual(missingClauses(version, listed.clauses), [])
        for (const { clauses: held, unit } of listed.units) {
          const there = requireUnit(known(allUnits, unit), OrganId.make("nyj"), unit, day)
          assert.isTrue(Either.isRight(there), `${unit} on ${day}`)
          assert.isNotEmpty(held)
          assert.isTrue(held.every((clause) => isCovered(listed.clauses, clause)))
        }
      }
    }
  },
  { fastCheck: { numRuns: 100 } }
)
