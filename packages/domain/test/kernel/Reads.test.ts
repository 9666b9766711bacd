/**
 * What a command reads decides what it costs. A command reads the events of the things that it is about, by their tags,
 * so its cost stays flat however large the ledger grows; the few that by nature read a whole organ are named here.
 */
import { assert, it } from "@effect/vitest"
import { Either, FastCheck as fc } from "effect"
import { type Decision, decodeInput, type Fold, foldAll, type QueryItem, type Recorded, zhize } from "@zhize/domain"
import { commandOf, recordedFrom, smallPools } from "@zhize/domain/testing"
import { foldOf, history, world } from "./World.ts"

/**
 * A handful in any county, however long it is kept: read without a tag. Of instruments there are some hundreds, each
 * registered and repealed once: what a catalogue is filed by tells from them which common laws are in force.
 */
const fewInAnyLedger = [
  "JurisdictionEstablished",
  "LevelOrderSet",
  "HolidaysAnnounced",
  "HolidaysAmended",
  "InstrumentRegistered",
  "InstrumentRepealed"
]
/** A handful in any organ: who it is, who leads it, its units, its accountability rules. */
const fewInAnyOrgan = [
  "OrganRegistered",
  "OrganRenamed",
  "OrganDissolved",
  "LeadershipAppointed",
  "UnitEstablished",
  "UnitRenamed",
  "UnitAbolished",
  "AccountabilityRulesAdopted"
]
/** They freeze or judge all that an organ has: their cost grows with the organ, and with nothing else. */
const wholeOrgan = ["AdoptCatalogue", "AdoptDecomposition", "SubmitFiling", "SupplementFiling"]

const pasts = fc
  .sample(world.story(2), { seed: 20260710, numRuns: 2 })
  .map((story) => recordedFrom(history(story).events))

/** All that a command asks for over some inputs, each of its stages on what it finds. */
const readsOf = (decision: Decision): ReadonlyArray<QueryItem> =>
  fc.sample(commandOf(decision, smallPools), { seed: 20260710, numRuns: 12 }).flatMap(({ input: sent }) => {
    const input = Either.getOrThrow(decodeInput(decision.name, decision.input, sent))
    return pasts.flatMap((records: ReadonlyArray<Recorded>) => {
      const first: Fold<object> = foldAll(decision.reads(input))
      const second = foldAll(decision.further(input, foldOf(first, records)))
      return [...first.query.items, ...second.query.items]
    })
  })

const onlyOrgan = ({ tags }: QueryItem) => tags.length === 1 && tags[0]!.startsWith("organ:")

for (const decision of zhize.commands.values()) {
  it(`${decision.name} reads by tags${wholeOrgan.includes(decision.name) ? ", of its whole organ" : ""}`, () => {
    const items = readsOf(decision)
    for (const { tags, types } of items) {
      assert.isAbove(types.length, 0)
      if (tags.length === 0)
        assert.deepStrictEqual(
          types.filter((type) => !fewInAnyLedger.includes(type)),
          []
        )
    }
    const much = items.filter(onlyOrgan).flatMap(({ types }) => types.filter((type) => !fewInAnyOrgan.includes(type)))
    assert.strictEqual(much.length > 0, wholeOrgan.includes(decision.name), [...new Set(much)].join(", "))
  })
}
