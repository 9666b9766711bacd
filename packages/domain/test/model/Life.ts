/** Random lives of a county: a year as it ought to go, with steps left out, repeated, out of order, and others thrown in. */
import { addDays, type DomainEvent, LocalDate, Refusal } from "@zhize/domain"
import { decideAfter, by, fakeDigest, type Sent, settle } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import { accountabilityPreset } from "../../src/routine/index.ts"
import { decisionOf, world } from "../kernel/World.ts"
import type { Fact, Facts } from "./Facts.ts"
import { people, slips, upsets, year } from "./Told.ts"

export interface Life {
  readonly facts: Facts
  readonly events: ReadonlyArray<DomainEvent>
  readonly refused: ReadonlyArray<string>
  readonly accepted: ReadonlyArray<string>
}

const told = year(accountabilityPreset)
const others = fc.oneof(
  { arbitrary: world.command, weight: 3 },
  { arbitrary: fc.constantFrom(...told), weight: 1 },
  { arbitrary: fc.constantFrom(...upsets), weight: 2 }
)

/** A step gone wrong: other input, another person, or the next one first. */
const astray = (index: number): fc.Arbitrary<Sent> => {
  const step = told[index]!
  const inputs = (slips[step.command] ?? []).map((wrong) => ({ ...step, input: { ...(step.input as object), ...wrong } }))
  const persons = people.map((person) => ({ ...step, as: { ...step.as, person } }))
  return fc.oneof(
    { arbitrary: fc.constantFrom(...inputs, told[index + 1] ?? step), weight: 2 },
    { arbitrary: fc.constantFrom(...persons), weight: 1 }
  )
}
const around = (index: number): fc.Arbitrary<ReadonlyArray<Sent>> =>
  fc
    .tuple(
      fc.oneof(
        { arbitrary: fc.constant([]), weight: 16 },
        { arbitrary: fc.array(others, { minLength: 1, maxLength: 2 }), weight: 5 },
        { arbitrary: fc.tuple(astray(index)), weight: 5 }
      ),
      fc.oneof({ arbitrary: fc.constant(true), weight: 60 }, fc.constant(index < 6))
    )
    .map(([some, kept]) => [...some, ...(kept ? [told[index]!] : [])])

const stories: fc.Arbitrary<ReadonlyArray<Sent>> = fc
  .tuple(...told.map((_, index) => around(index)), fc.array(others, { maxLength: 80, size: "max" }))
  .map((all) => all.flat())

/** A story, and how many days go by from one of its commands to the next. */
export interface Plot {
  readonly story: ReadonlyArray<Sent>
  readonly pace: number
}
export const life: fc.Arbitrary<Plot> = fc.record({ story: stories, pace: fc.constantFrom(0.25, 0.5, 0.5, 1, 3) })

export const firstDay = LocalDate.make("2026-03-01")

/** Whatever a command is answered but its events or a refusal is a failure of the test. */
export const live = ({ pace, story }: Plot): Life => {
  const events: Array<DomainEvent> = []
  const facts: Array<Fact> = []
  const refused: Array<string> = []
  const accepted: Array<string> = []
  for (const [index, { as, command, input, reason }] of story.entries()) {
    const today = addDays(firstDay, Math.floor(index * pace))
    const settled = settle(input, today, [fakeDigest("扫描件")])
    const verdict = decideAfter(events, decisionOf(command), settled, { as, reason, today })
    if (Either.isRight(verdict)) {
      accepted.push(command)
      for (const event of verdict.right.events) {
        events.push(by(as, event))
        facts.push({ type: event.type, data: event.data, actor: as, today })
      }
    } else if (verdict.left instanceof Refusal) refused.push(verdict.left.rule.id)
    else throw new Error(`${command}: ${JSON.stringify(verdict.left.issues)}`)
  }
  return { events, facts, refused, accepted }
}
