/** Random lives of a county: a year as it ought to go, with steps left out, repeated, out of order, and others thrown in. */
import { addDays, type DomainEvent, LocalDate, Refusal } from "@zhize/domain"
import { decideAfter, by, fakeDigest, type Sent, settle } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import { accountabilityPreset } from "../../src/routine/index.ts"
import { decisionOf, world } from "../kernel/World.ts"
import { after } from "./After.ts"
import type { Facts } from "./Facts.ts"
import { people, slips, snags, upsets } from "./Mishaps.ts"
import { year } from "./Told.ts"

export interface Life {
  readonly facts: Facts
  readonly events: ReadonlyArray<DomainEvent>
  /** How many facts there were after each command that was accepted. */
  readonly steps: ReadonlyArray<number>
  readonly refused: ReadonlyArray<string>
  readonly accepted: ReadonlyArray<string>
  /** How many commands were given. */
  readonly given: number
}

/** The year as it ought to go, to its end. */
export const longYear = [...year(accountabilityPreset), ...after]
const told: ReadonlyArray<Sent> = longYear
const others = fc.oneof(
  { arbitrary: world.command, weight: 3 },
  { arbitrary: fc.constantFrom(...told), weight: 1 },
  { arbitrary: fc.constantFrom(...upsets), weight: 2 }
)

/** A step gone wrong: other input, another person, or the next one first. */
const wrongFor = (step: Sent): ReadonlyArray<Sent> => [
  ...(slips[step.command] ?? []).map((wrong) => ({ ...step, input: { ...(step.input as object), ...wrong } })),
  ...(snags[step.command] ?? [])
]
const astray = (index: number): fc.Arbitrary<Sent> => {
  const step = told[index]!
  const inputs = wrongFor(step)
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

/** Told alone, since among all that may upset the year others hide what these lead to. */
const mild = upsets.filter(({ command }) => ["CorrectItemCategory", "DissolveOrgan"].includes(command))

const upTo = (command: string) => told.findIndex((one) => one.command === command)
/**
 * The plain year at several paces, once with little happening after it and once with a score corrected after the results
 * were public, up to where a filing waits for its correction, and with all that may upset it.
 */
export const plainLives: ReadonlyArray<Plot> = [
  { story: [...told, ...mild], pace: 0.25 },
  ...[3, 5].map((pace) => ({ story: told, pace })),
  {
    story: [...told.slice(0, upTo("CloseRound")), ...snags["ApplyResult"]!, ...told.slice(upTo("CloseRound"))],
    pace: 1
  },
  { story: told.slice(0, upTo("SupplementFiling")), pace: 0.25 },
  { story: [...told, ...upsets, ...upsets], pace: 0.5 }
]
/** The year told a second time: what happens once is refused. */
export const twice: Plot = { story: [...told, ...told], pace: 0.25 }

export const firstDay = LocalDate.make("2026-03-01")

const unborn: Life = { facts: [], events: [], steps: [], refused: [], accepted: [], given: 0 }

/** Goes on from a life. Whatever a command is answered but its events or a refusal is a failure of the test. */
export const live = ({ pace, story }: Plot, before: Life = unborn): Life => {
  const [events, facts, steps] = [[...before.events], [...before.facts], [...before.steps]]
  const [refused, accepted] = [[...before.refused], [...before.accepted]]
  for (const [index, { as, command, input, reason }] of story.entries()) {
    const today = addDays(firstDay, Math.floor((before.given + index) * pace))
    const settled = settle(input, today, [fakeDigest("扫描件")])
    const verdict = decideAfter(events, decisionOf(command), settled, { as, reason, today })
    if (Either.isRight(verdict)) {
      accepted.push(command)
      for (const event of verdict.right.events) {
        events.push(by(as, event))
        facts.push({ type: event.type, data: event.data, actor: as, today })
      }
      steps.push(facts.length)
    } else if (verdict.left instanceof Refusal) refused.push(verdict.left.rule.id)
    else throw new Error(`${command}: ${JSON.stringify(verdict.left.issues)}`)
  }
  return { events, facts, steps, refused, accepted, given: before.given + story.length }
}

/** A life, and how many of its facts are those of the year as it ought to go. */
export interface Mishap {
  readonly life: Life
  readonly from: number
}

/**
 * The year with one thing gone wrong in each, so that whatever is drawn, what can be refused in these ways is. What was
 * refused changed nothing, and the year is left there; what was accepted is lived with to the end.
 */
export const mishaps = (): ReadonlyArray<Mishap> => {
  const lives: Array<Mishap> = []
  const pace = 0.25
  let year = unborn
  for (const [index, step] of told.entries()) {
    const isFirst = told.findIndex(({ command }) => command === step.command) === index
    for (const wrong of isFirst || step.command === "RegisterFiling"
      ? [...wrongFor(step), told[index + 1] ?? step]
      : []) {
      const gone = live({ story: [wrong], pace }, year)
      const isRefused = gone.steps.length === year.steps.length
      lives.push({ life: isRefused ? gone : live({ story: told.slice(index), pace }, gone), from: year.facts.length })
    }
    year = live({ story: [step], pace }, year)
  }
  return lives
}
