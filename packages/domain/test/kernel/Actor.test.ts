import { assert, it } from "@effect/vitest"
import { FastCheck as fc, Schema } from "effect"
import {
  Actor,
  isAllowed,
  OrganId,
  type Permission,
  PersonId,
  readActor,
  RoleName,
  roles,
  showActor,
  showPermission,
  UnitId
} from "@zhize/domain"

const organ = fc.constantFrom("nyj", "县市监局").map((id) => OrganId.make(id))
const unit = fc.constantFrom("zfd", "法规股").map((id) => UnitId.make(id))
const person = fc.constantFrom("甲", "p-2").map((id) => PersonId.make(id))
const role = fc.constantFrom(...RoleName.literals)
const isActor = Schema.is(Actor)

it.prop(
  "a role names exactly what it holds over: nothing, an organ, or a unit of one",
  [role, organ, unit, person],
  ([name, of, within, who]) => {
    const { scope } = roles[name]
    assert.strictEqual(isActor({ role: name, person: who }), scope === "county")
    assert.strictEqual(isActor({ role: name, organ: of, person: who }), scope === "organ")
    assert.strictEqual(isActor({ role: name, organ: of, unit: within, person: who }), scope === "unit")
    assert.isFalse(isActor({ role: name, unit: within, person: who }))
  }
)

it("an officer is a person; every other role may leave open who it is", () => {
  for (const name of RoleName.literals) {
    const over = { county: {}, organ: { organ: "nyj" }, unit: { organ: "nyj", unit: "zfd" } }[roles[name].scope]
    assert.strictEqual(isActor({ role: name, ...over }), name !== "officer", name)
  }
})

it("an unknown role and an organ that is no id are refused", () => {
  for (const actor of [
    { role: "mayor" },
    { role: "organ-clerk", organ: "" },
    { role: "organ-clerk", organ: "a b" },
    { role: "organ-clerk", organ: "nyj", person: "a@b" },
    {}
  ])
    assert.isFalse(isActor(actor))
})

interface Input {
  readonly organ: OrganId
  readonly unit: UnitId
  readonly officer: PersonId
}
const over = ({ organ: of }: Input) => of
const cells: Record<string, Permission<Input>> = {
  "legal-office": { role: "legal-office" },
  "organ-clerk of its organ": { role: "organ-clerk", over },
  "organ-principal of its organ": { role: "organ-principal", over },
  "any organ-clerk": { role: "organ-clerk" },
  "unit-head of its unit": { role: "unit-head", over, unit: ({ unit: of }) => of },
  "the officer in person": { role: "officer", over, person: ({ officer }) => officer }
}
const grants: Record<string, (actor: Actor, input: Input) => boolean> = {
  "legal-office": ({ role: name }) => name === "legal-office",
  "organ-clerk of its organ": (actor, input) => actor.role === "organ-clerk" && actor.organ === input.organ,
  "organ-principal of its organ": (actor, input) => actor.role === "organ-principal" && actor.organ === input.organ,
  "any organ-clerk": ({ role: name }) => name === "organ-clerk",
  "unit-head of its unit": (actor, input) =>
    actor.role === "unit-head" && actor.organ === input.organ && actor.unit === input.unit,
  "the officer in person": (actor, input) =>
    actor.role === "officer" && actor.organ === input.organ && actor.person === input.officer
}
const actor = fc.tuple(role, organ, unit, person, fc.boolean()).map(([name, of, within, who, named]): Actor => {
  const { scope } = roles[name]
  return {
    role: name,
    ...(scope === "county" ? {} : { organ: of }),
    ...(scope === "unit" ? { unit: within } : {}),
    ...(named || name === "officer" ? { person: who } : {})
  }
})

it.prop(
  "an actor may give a command when one cell of its permission table names the role and, where it says so, the organ, the unit and the person",
  [fc.subarray(Object.keys(cells)), actor, fc.record({ organ, unit, officer: person })],
  ([chosen, who, input]) => {
    assert.strictEqual(
      isAllowed(
        chosen.map((cell) => cells[cell]!),
        who,
        input
      ),
      chosen.some((cell) => grants[cell]!(who, input))
    )
  },
  { fastCheck: { numRuns: 500 } }
)

it("a cell is shown with what the input puts into it", () => {
  const input: Input = { organ: OrganId.make("nyj"), unit: UnitId.make("zfd"), officer: PersonId.make("甲") }
  const shown = Object.values(cells).map((cell) => showPermission(cell, input))
  assert.deepStrictEqual(shown, [
    "legal-office",
    "organ-clerk:nyj",
    "organ-principal:nyj",
    "organ-clerk",
    "unit-head:nyj/zfd",
    "officer:nyj@甲"
  ])
})

it.prop("an actor is read back from how it is shown", [actor], ([who]) => {
  assert.deepStrictEqual(Schema.decodeUnknownSync(Actor)(readActor(showActor(who))), who)
})

it.prop("text that names no actor is refused by the schema, never read as another", [fc.string()], ([text]) => {
  const read = readActor(text)
  if (isActor(read)) assert.strictEqual(showActor(read), text)
})
