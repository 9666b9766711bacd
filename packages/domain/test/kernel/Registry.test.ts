/** What adapters and documents take for granted of everything that is registered. */
import { assert, it } from "@effect/vitest"
import { Either, FastCheck as fc, JSONSchema, Schema } from "effect"
import {
  canonical,
  columnsOf,
  decodeInput,
  kernelRules,
  type Mend,
  Refusal,
  refusalJson,
  registry,
  type Rule,
  type View,
  zhize
} from "@zhize/domain"
import { recordedFrom, smallPools, valueOf } from "@zhize/domain/testing"
import { calendarModule } from "../../src/calendar/index.ts"
import { live, mishaps, plainLives } from "../model/Life.ts"
import { dayOf, decidedEvents, foldOf, history, kept, longStory, storedForm, world } from "./World.ts"

const rules: ReadonlyArray<Rule> = [...kernelRules, ...zhize.rules.values()]
const views = [...zhize.views.values()]

/** Text for people: there is some, and no value slipped through unformatted. */
const readable = (what: string, text: string) => {
  assert.isAbove(text.trim().length, 0, what)
  assert.notMatch(text, /undefined|\[object|NaN|=>/, what)
}
const bilingual = (what: string, words: { readonly zh: string; readonly en: string }) => {
  readable(`${what} zh`, words.zh)
  readable(`${what} en`, words.en)
  assert.match(words.zh, /\p{Script=Han}/u, what)
  assert.match(words.en, /[A-Za-z]{2}/, what)
}

for (const rule of rules) {
  it(`${rule.id} says what holds, what was wrong and what to do, in both languages, whatever the details`, () => {
    assert.match(rule.id, /^R-[A-Z]+(-[A-Z0-9]+)+$/)
    readable("clause", rule.clause)
    bilingual("states", rule.states)
    fc.assert(
      fc.property(fc.oneof(valueOf(rule.details, smallPools), valueOf(rule.details)), (details) => {
        const { message, next } = refusalJson(new Refusal({ rule, details }))
        for (const text of [message.zh, message.en, next.zh, next.en]) assert.isAbove(text.trim().length, 0)
      }),
      { numRuns: 30 }
    )
  })
}

it("every command, event, view and module has a Chinese and an English name; what is enforced cites its clause", () => {
  for (const one of [...zhize.commands.values(), ...zhize.events.values(), ...views]) {
    const name = "type" in one ? one.type : one.name
    bilingual(name, one)
    readable(name, one.clause)
  }
  for (const one of zhize.modules) bilingual(one.name, one)
  for (const view of views) assert.match(view.name, /^[a-z][a-z-]*[a-z]$/)
  for (const name of [...zhize.commands.keys(), ...zhize.events.keys()]) assert.match(name, /^([A-Z][a-z]+)+$/)
})

it("nobody is named alone: every command can be given by somebody", () => {
  for (const { allowed, name } of zhize.commands.values()) assert.isAbove(allowed.length, 0, name)
})

it("the input of every command and the parameters of every view have a JSON schema", () => {
  for (const { input } of zhize.commands.values()) assert.isObject(JSONSchema.make(input))
  for (const { params } of views) assert.isObject(JSONSchema.make(Schema.encodedSchema(params)))
})

it("two things of one name are found when the program starts", () => {
  assert.throws(() => registry([calendarModule, calendarModule]), /two events of one name/)
})

it("random stories, and lives that mostly go as they ought, reach nearly every command and every event", () => {
  const stories = fc
    .sample(world.story(5), { seed: 20260625, numRuns: 20 })
    .map((story) => ({ story, ...history(story) }))
  const lives = [...plainLives.map((one) => live(one)), ...mishaps().map(({ life }) => life)]
  const accepted = new Set([
    ...lives.flatMap((one) => one.accepted),
    ...stories.flatMap((one) =>
      one.story.flatMap(({ command }, index) => (one.accepted[index] === true ? [command] : []))
    )
  ])
  const decided = new Set([...lives, ...stories].flatMap(({ events }) => events.map(({ type }) => type)))
  const without = <Key>(all: ReadonlyMap<Key, unknown>, reached: ReadonlySet<unknown>) =>
    [...all.keys()].filter((key) => !reached.has(key))
  assert.isAtMost(
    without(zhize.commands, accepted).length,
    zhize.commands.size / 10,
    `never accepted: ${without(zhize.commands, accepted).join(", ")}`
  )
  assert.isAtMost(
    without(zhize.events, decided).length,
    zhize.events.size / 10,
    `never decided: ${without(zhize.events, decided).join(", ")}`
  )
}, 60_000)

it.prop(
  "every refusal is by a registered rule, with details of its own shape, and reads well in both languages",
  [longStory],
  ([story]) => {
    for (const verdict of history(story).verdicts) {
      if (Either.isRight(verdict)) continue
      assert.instanceOf(verdict.left, Refusal)
      const { details, rule } = verdict.left as Refusal
      assert.isTrue(rules.includes(rule), rule.id)
      assert.strictEqual(rule.enforcement, "guard", rule.id)
      assert.deepStrictEqual(storedForm(rule.details, JSON.parse(JSON.stringify(details))).encoded, details, rule.id)
      const { message, next } = refusalJson(verdict.left as Refusal)
      bilingual(`${rule.id} message`, message)
      bilingual(`${rule.id} next`, next)
    }
  },
  { timeout: 60_000, fastCheck: { numRuns: 12 } }
)

const tones = ["good", "warn", "bad", "quiet", "plain", undefined]
const show = (view: View, rows: ReadonlyArray<unknown>) => {
  const columns = columnsOf(view, rows)
  for (const column of columns) readable(`${view.name} heading`, column.zh + column.en)
  for (const row of rows) {
    assert.strictEqual(canonical(kept(row)), canonical(row))
    for (const { show: cell, tone, zh } of columns) {
      for (const lang of ["zh", "en"] as const) {
        const text = cell(row, lang)
        assert.isString(text, `${view.name} ${zh}`)
        assert.notMatch(text, /undefined|\[object|NaN/, `${view.name} ${zh}`)
      }
      assert.include(tones, tone?.(row))
    }
  }
}

/** What a finding proposes is a command that exists, filled in rightly as far as it goes. */
const mendable = (row: unknown) => {
  const { mend } = row as { readonly mend?: Mend }
  if (mend === undefined) return
  const decision = zhize.commands.get(mend.command)
  assert.isDefined(decision, mend.command)
  const wrong = Either.match(decodeInput(mend.command, decision.input, mend.input), {
    onLeft: ({ issues }) => issues.filter(({ message }) => message.en !== "is missing"),
    onRight: () => []
  })
  assert.deepStrictEqual(wrong, [], mend.command)
}

const questions = fc.tuple(
  ...views.map((view) => fc.array(valueOf(view.params, smallPools), { minLength: 4, maxLength: 4 }))
)

it.prop(
  "every row of every view can be shown in both languages, on any day, of any ledger",
  [fc.oneof(decidedEvents, world.events), questions, fc.integer({ min: -30, max: 90 })],
  ([events, asked, shift]) => {
    const records = recordedFrom(events)
    for (const [index, view] of views.entries()) {
      const state: unknown = foldOf(view.fold, records)
      for (const params of asked[index]!) {
        for (const validOn of [dayOf(0), dayOf(shift * 3)]) {
          const answer = view.answer(state, params, { validOn, today: dayOf(90) })
          if (Either.isRight(answer)) {
            show(view, answer.right)
            for (const row of answer.right) mendable(row)
          } else assert.isTrue(rules.includes(answer.left.rule), answer.left.rule.id)
        }
      }
    }
  },
  { timeout: 60_000, fastCheck: { numRuns: 12 } }
)
