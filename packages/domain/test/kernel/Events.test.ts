/** Laws of what is stored, for every event that the registry knows and every event that a story decides. */
import { assert, it } from "@effect/vitest"
import { Effect, FastCheck as fc, Schema } from "effect"
import { canonical, foldAll, matches, parseRecord, Recorded, zhize } from "@zhize/domain"
import { anyCommand, anyEvent, recordedFrom } from "@zhize/domain/testing"
import { county, stored } from "./Notes.ts"
import {
  decidedEvents,
  decisionOf,
  definitionOf,
  everyView,
  foldOf,
  kept,
  livelyStory,
  readOnly,
  storedForm,
  tell,
  world
} from "./World.ts"

const few = { timeout: 60_000, fastCheck: { numRuns: 12 } }
const many = { timeout: 60_000, fastCheck: { numRuns: 200 } }

it.prop(
  "any event is stored in the form that it has in memory, under tags of which each stands once",
  [anyEvent(zhize)],
  ([{ data, tags, type }]) => {
    const { schema } = definitionOf(type)
    const text = JSON.parse(JSON.stringify(data))
    const { decoded, encoded } = storedForm(schema, text)
    assert.deepStrictEqual(decoded, data)
    assert.deepStrictEqual(encoded, data)
    assert.deepStrictEqual(definitionOf(type).tags(decoded), tags)
    assert.strictEqual(new Set(tags).size, tags.length)
  },
  many
)

it.prop(
  "any generated command decodes, and its input encodes to what was sent",
  [anyCommand(zhize)],
  ([{ command, input }]) => {
    const { input: schema } = decisionOf(command)
    const sent = JSON.parse(JSON.stringify(input))
    assert.deepStrictEqual(storedForm(schema, sent).encoded, sent)
  },
  many
)

it.prop(
  "every decided event is one that its module defines, in its current version, with the tags that its definition gives",
  [decidedEvents],
  ([events]) => {
    for (const { data, tags, type, version } of events) {
      const definition = definitionOf(type)
      const { decoded, encoded } = storedForm(definition.schema, JSON.parse(JSON.stringify(data)))
      assert.deepStrictEqual([decoded, encoded], [data, data])
      assert.deepStrictEqual(definition.of(data as never), { type, version, data, tags })
    }
  },
  few
)

it.effect.prop(
  "every record reads back as it was decided, by whom, on which command",
  [livelyStory],
  ([story]) =>
    Effect.gen(function* () {
      const open = county()
      const told = yield* tell(open, story)
      const records = yield* stored(open)
      const answered = told.flatMap(({ answer, decision, envelope }) =>
        answer._tag === "Left"
          ? []
          : answer.right.events.map((event) => ({
              ...event,
              actor: envelope.actor,
              id: envelope.id,
              name: decision.name,
              reason: envelope.reason
            }))
      )
      const read = records.map((one) =>
        Schema.decodeUnknownSync(Recorded)(JSON.parse(one.text), { onExcessProperty: "error" })
      )
      assert.deepStrictEqual(
        read.map(({ actor, command, data, position, reason, type }) => ({
          position,
          type,
          data,
          actor,
          id: command.id,
          name: command.name,
          reason
        })),
        answered
      )
      for (const { data, type } of read) storedForm(definitionOf(type).schema, data)
    }),
  few
)

it.prop(
  "every fold takes every event, decided or merely possible, changes nothing that it was given, and keeps plain data",
  [fc.oneof(decidedEvents, world.events)],
  ([events]) => {
    const records = readOnly(recordedFrom(events).map((one) => ({ position: one.position, text: JSON.stringify(one) })))
    for (const view of zhize.views.values()) {
      let state: unknown = view.fold.initial
      const seen: Array<readonly [state: unknown, text: string]> = []
      for (const [index, record] of records.entries()) {
        if (index % 16 === 0) seen.push([state, canonical(state)])
        state = view.fold.step(state, record)
      }
      assert.strictEqual(canonical(kept(state)), canonical(state))
      for (const [earlier, text] of seen)
        assert.strictEqual(canonical(earlier), text, `${view.name} changed a state in place`)
    }
  },
  few
)

it.prop(
  "a fold passes over every event that its query does not ask for",
  [fc.oneof(decidedEvents, world.events), fc.array(world.command, { minLength: 5, maxLength: 5 })],
  ([events, commands]) => {
    const records = recordedFrom(events)
    const reading = commands.flatMap(({ command, input }) => {
      const { further, input: schema, reads } = decisionOf(command)
      const { decoded } = storedForm(schema, input)
      const first = reads(decoded)
      return [...Object.values(first), ...Object.values(further(decoded, foldOf(foldAll(first), records)))]
    })
    const folds = [...[...zhize.views.values()].map((view) => view.fold), ...reading]
    for (const fold of folds) {
      const asked = records.filter(({ type }, index) => matches(fold.query, type, events[index]!.tags))
      assert.strictEqual(canonical(foldOf(fold, asked)), canonical(foldOf(fold, records)))
    }
  },
  few
)

it.prop(
  "a record's data reaches every fold the same, read from a store or straight from memory",
  [decidedEvents],
  ([events]) => {
    const records = recordedFrom(events)
    const stored = records.map((one) => parseRecord({ position: one.position, text: JSON.stringify(one) }))
    assert.strictEqual(canonical(foldOf(everyView, stored)), canonical(foldOf(everyView, records)))
  },
  few
)
