import { assert, it } from "@effect/vitest"
import { FastCheck as fc, Schema } from "effect"
import {
  Actor,
  isAllowed,
  legalOffice,
  OrganId,
  organClerk,
  organPrincipal,
  type Permission,
  readActor,
  RoleName,
  roles,
  showActor
} from "@zhize/domain"

const organ = fc.constantFrom("nyj", "县市监局").map((id) => OrganId.make(id))
const role = fc.constantFrom(...RoleName.literals)
const isActor = Schema.is(Actor)

it.prop("a role over one organ names its organ, and no other role does", [role, organ], ([name, of]) => {
  assert.strictEqual(isActor({ role: name, organ: of }), roles[name].scoped)
  assert.strictEqual(isActor({ role: name }), !roles[name].scoped)
})

it("an unknown role and an organ that is no id are refused", () => {
  for (const actor of [
    { role: "mayor" },
    { role: "organ-clerk", organ: "" },
    { role: "organ-clerk", organ: "a b" },
    {}
  ])
    assert.isFalse(isActor(actor))
})

interface Input {
  readonly organ: OrganId
}
const cells: Record<string, Permission<Input>> = {
  "legal-office": legalOffice,
  "organ-clerk of its organ": organClerk(({ organ: of }: Input) => of),
  "organ-principal of its organ": organPrincipal(({ organ: of }: Input) => of),
  "any organ-clerk": { role: "organ-clerk" }
}
const grants = (cell: string, actor: Actor, input: Input): boolean =>
  cell === "any organ-clerk"
    ? actor.role === "organ-clerk"
    : cell === actor.role || (cell === `${actor.role} of its organ` && actor.organ === input.organ)
const actor = role.chain((name) =>
  roles[name].scoped ? organ.map((of): Actor => ({ role: name, organ: of })) : fc.constant<Actor>({ role: name })
)

it.prop(
  "an actor may give a command when one cell of its permission table names the role and, where it says so, the organ",
  [fc.subarray(Object.keys(cells)), actor, organ],
  ([chosen, who, of]) => {
    const input = { organ: of }
    assert.strictEqual(
      isAllowed(
        chosen.map((cell) => cells[cell]!),
        who,
        input
      ),
      chosen.some((cell) => grants(cell, who, input))
    )
  },
  { fastCheck: { numRuns: 500 } }
)

it.prop("an actor is read back from how it is shown", [actor], ([who]) => {
  assert.deepStrictEqual(Schema.decodeUnknownSync(Actor)(readActor(showActor(who))), who)
})

it.prop("text that names no actor is refused by the schema, never read as another", [fc.string()], ([text]) => {
  const read = readActor(text)
  if (isActor(read)) assert.strictEqual(showActor(read), text)
})
