import { assert, it } from "@effect/vitest"
import { createHash } from "node:crypto"
import { Effect, Layer } from "effect"
import { CommandId, execute, LocalDate, Views } from "@zhize/domain"
import { InMemory } from "@zhize/domain/testing"
import { AnnounceHolidays, WorkingCalendar } from "../../src/calendar/index.ts"

const sha256 = (content: Uint8Array | string) => createHash("sha256").update(content).digest("hex")
const layer = Views.layer.pipe(Layer.provideMerge(InMemory.layer(sha256)))

const year = {
  year: 2026,
  notice: { title: "国务院办公厅关于2026年部分节假日安排的通知", date: "2025-11-04", source: "test" },
  holidays: [{ date: "2026-01-01", name: "元旦" }],
  makeUpDays: []
}
const envelope = { id: CommandId.make("first"), actor: { role: "legal-office" } } as const

it.effect("a command sent again under its id records nothing and gets the first answer", () =>
  Effect.gen(function*() {
    const first = yield* execute(AnnounceHolidays, year, envelope)
    const again = yield* execute(AnnounceHolidays, year, envelope)
    assert.deepStrictEqual([first.status, again.status], ["recorded", "repeated"])
    assert.deepStrictEqual(again.events, first.events)
  }).pipe(Effect.provide(layer)))

it.effect("a view answers what was recorded", () =>
  Effect.gen(function*() {
    yield* execute(AnnounceHolidays, year, envelope)
    const views = yield* Views
    const answer = yield* views.ask(WorkingCalendar, {}, { today: LocalDate.make("2026-01-01") })
    assert.deepStrictEqual(answer.rows.map(({ date }) => date), ["2026-01-01"])
  }).pipe(Effect.provide(layer)))
