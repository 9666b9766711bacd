import { assert, it } from "@effect/vitest"
import { Effect, Exit, FastCheck as fc, HashMap, Schema } from "effect"
import {
  entity,
  event,
  everything,
  type Fold,
  fold,
  Ledger,
  LedgerId,
  OrganId,
  readInto,
  type Recorded,
  StoreUnavailable,
  tag,
  when
} from "@zhize/domain"
import { InMemory, recordedFrom } from "@zhize/domain/testing"

const words = { zh: "科室已设立", en: "A unit was set up", clause: "test" }
const unit = fc.record({ organ: fc.constantFrom("nyj", "scj").map((id) => OrganId.make(id)), name: fc.string() })

/** How the fact was stored at first, and how it is told today: since then with the language of its name, and with a seat. */
const first = event("UnitSetUp", {
  ...words,
  schema: Schema.Struct({ organ: OrganId, name: Schema.String }),
  tags: ({ organ }) => ({ organ })
})
const third = event("UnitSetUp", {
  ...words,
  version: 3,
  schema: Schema.Struct({ organ: OrganId, name: Schema.Struct({ zh: Schema.String }), seats: Schema.Int }),
  tags: ({ organ }) => ({ organ }),
  upcasters: {
    1: ({ name, organ }: { readonly organ: string; readonly name: string }) => ({ organ, name: { zh: name } }),
    2: (data: object) => ({ ...data, seats: 1 })
  }
})

type Told = { readonly zh: string; readonly seats: number }
const keep = (_: Told | undefined, { name, seats }: typeof third.schema.Type): Told => ({ zh: name.zh, seats })
const units = entity<"organ", Told | undefined>("organ", undefined, (on) => [on(third, keep)])

const after = <State>(one: Fold<State>, records: ReadonlyArray<Recorded>): State =>
  records.reduce(one.step, one.initial)

it.prop("what was stored under an early version reaches a fold in today's form", [unit], ([data]) => {
  const [record] = recordedFrom([first.of(data)])
  assert.deepStrictEqual(record!.data, data)
  const last = fold<unknown>(
    undefined,
    when(third, (_: unknown, today) => today)
  )
  assert.deepStrictEqual(after(last, [record!]), { organ: data.organ, name: { zh: data.name }, seats: 1 })
})

it.prop(
  "inside an entity, old and new records of one thing are folded alike",
  [fc.array(unit), fc.nat()],
  ([list, cut]) => {
    const now = list.map((data) => third.of({ organ: data.organ, name: { zh: data.name }, seats: 1 }))
    const mixed = list.map((data, index) => (index < cut % (list.length + 1) ? first.of(data) : now[index]!))
    const all = after(units.all, recordedFrom(now))
    assert.deepStrictEqual([...after(units.all, recordedFrom(mixed))].sort(), [...all].sort())
    for (const organ of ["nyj", "scj"]) {
      const one = HashMap.get(all, organ)
      assert.deepStrictEqual(after(units.one(organ), recordedFrom(mixed)), one._tag === "Some" ? one.value : undefined)
    }
  }
)

it.prop("a branch for some tags judges old data by the tags that it has today", [unit, unit], ([one, other]) => {
  const ofNyj = fold(
    0,
    when(third, (count: number) => count + 1, [tag("organ", "nyj")])
  )
  const records = recordedFrom([first.of(one), first.of(other)])
  assert.strictEqual(after(ofNyj, records), [one, other].filter(({ organ }) => organ === "nyj").length)
})

it("stored texts are never rewritten: an upcast is made for the reader alone", () => {
  const [record] = recordedFrom([first.of({ organ: OrganId.make("nyj"), name: "股" })])
  const before = JSON.stringify(record)
  after(units.all, [record!])
  assert.strictEqual(JSON.stringify(record), before)
})

it("a version without a way from the one before is found when the program starts", () => {
  const broken = () =>
    event("UnitSetUp", {
      ...words,
      version: 3,
      schema: Schema.Struct({}),
      tags: () => ({}),
      upcasters: { 1: (data) => data }
    })
  assert.throws(broken, /UnitSetUp: no upcaster from version 2/)
})

it.effect("a record of a version that this program does not know yet is reported, never misread", () =>
  Effect.gen(function* () {
    const ledger = InMemory.makeLedger(LedgerId.make("old"), InMemory.memory())
    const [{ actor, command }] = recordedFrom([first.of({ organ: OrganId.make("nyj"), name: "股" })]) as [Recorded]
    const later = third.of({ organ: OrganId.make("nyj"), name: { zh: "股" }, seats: 2 })
    yield* ledger.append({ events: [later], actor, command })
    const old = entity<"organ", string>("organ", "", (on) => [on(first, (_, { name }) => name)])
    const read = readInto(old.all, old.all.initial, everything).pipe(Effect.provideService(Ledger, ledger))
    const failed = yield* Effect.flip(read)
    assert.instanceOf(failed, StoreUnavailable)
    assert.strictEqual(failed.reason, "corrupt")
    assert.isTrue(
      Exit.isSuccess(
        yield* Effect.exit(
          readInto(units.all, units.all.initial, everything).pipe(Effect.provideService(Ledger, ledger))
        )
      )
    )
  })
)
