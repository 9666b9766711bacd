import { assert, it } from "@effect/vitest"
import { Dated, type DomainEvent, LocalDate, OrganId, registry } from "@zhize/domain"
import { decideAfter, folded } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import { dutyModule, type Holder, items } from "../../src/duty/index.ts"
import { known, requireUnit, units } from "../../src/organisation/index.ts"
import { unit } from "../organisation/Scene.ts"
import { bureau, byOfficer, byPost, byUnit, defined, placed, post, why } from "./Scene.ts"

const days = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"].map((text) => LocalDate.make(text))
const base = [
  ...bureau,
  unit("nyj", "new", "2026-02-01"),
  post("new", "new-1", "2026-03-01"),
  post("zzy", "zzy-2"),
  placed("乙", "zzy", "zzy-2", "2026-04-01"),
  defined("cf-1", undefined, {}, "2026-01-01")
]
const holders: ReadonlyArray<Holder> = [
  byUnit("zzy"),
  byUnit("zzy"),
  byUnit("zfd"),
  byUnit("new"),
  byPost("zzy", "zzy-1"),
  byPost("zzy", "zzy-1"),
  byPost("zzy", "zzy-2"),
  byPost("zfd", "zfd-1"),
  byPost("new", "new-1"),
  byOfficer("zzy", "zzy-1", "甲"),
  byOfficer("zzy", "zzy-2", "乙"),
  byOfficer("zfd", "zfd-1", "乙")
]

const holder = fc.constantFrom(...holders)
const about = { organ: fc.constant("nyj"), item: fc.constant("cf-1"), from: fc.constantFrom(...days) }
const step = <Fields>(weight: number, command: string, input: { [K in keyof Fields]: fc.Arbitrary<Fields[K]> }) => ({
  weight,
  arbitrary: fc.record({ command: fc.constant(command), input: fc.record(input) })
})
const steps = fc.array(
  fc.oneof(
    step(12, "AssignDuty", { ...about, holder, source: fc.constantFrom("charge", "delegated") }),
    step(3, "WithdrawDuty", { ...about, holder }),
    step(4, "MoveDuty", { ...about, fromHolder: holder, toHolder: holder }),
    step(1, "WithdrawItem", about),
    step(1, "AbolishUnit", { organ: about.organ, unit: fc.constantFrom("zzy", "zfd", "new"), from: about.from })
  ),
  { minLength: 10, maxLength: 40, size: "max" }
)

const { commands } = registry([dutyModule])

/** Told without the module's own helpers: who carries the item on a day, straight from the events. */
const carriers = (events: ReadonlyArray<DomainEvent>, day: LocalDate): ReadonlyArray<string> => {
  const histories = new Map<string, Dated.Dated<boolean>>()
  const note = (one: Holder, from: LocalDate, carries: boolean) => {
    const key = JSON.stringify(one)
    histories.set(key, Dated.set(histories.get(key) ?? [], from, carries))
  }
  for (const { data, type } of events) {
    if (type === "DutyAssigned") note(data.holder, data.from, true)
    if (type === "DutyWithdrawn" || type === "DutyMoved") note(data.holder ?? data.fromHolder, data.from, false)
    if (type === "DutyMoved") note(data.toHolder, data.from, true)
  }
  return [...histories].flatMap(([key, history]) => (Dated.on(history, day) === true ? [key] : []))
}

it.prop(
  "whatever is decided, in whatever order and for whatever day: on every day each level's duties lie inside those above, and units that carry are there",
  [steps],
  ([list]) => {
    const events: Array<DomainEvent> = [...base]
    let [accepted, refused] = [0, 0]
    for (const { command, input } of list) {
      const verdict = decideAfter(events, commands.get(command)!, input, why)
      if (Either.isRight(verdict)) {
        events.push(...verdict.right.events)
        accepted++
      } else refused++
    }
    const allUnits = folded(units.all, events)
    const item = folded(items.one("cf-1"), events)
    assert.isDefined(item)
    for (const day of [LocalDate.make("2025-12-31"), ...days, LocalDate.make("2099-01-01")]) {
      const held = carriers(events, day)
      for (const key of held) {
        const one: Holder = JSON.parse(key)
        assert.isTrue(Either.isRight(requireUnit(known(allUnits, one.unit), OrganId.make("nyj"), one.unit, day)), key)
        if (one.kind === "post") assert.include(held, JSON.stringify(byUnit(one.unit)), day)
        if (one.kind === "officer") assert.include(held, JSON.stringify(byPost(one.unit, one.post)), day)
        assert.isTrue(day >= "2026-01-01" && (item.withdrawn === undefined || day < item.withdrawn), day)
      }
    }
    assert.strictEqual(accepted + refused, list.length)
  },
  { fastCheck: { numRuns: 60 } }
)
