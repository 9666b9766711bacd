/** Every clause of the plan is served by something that can be run, and what serves it is tested. */
import { readdirSync, readFileSync } from "node:fs"
import { assert, it } from "@effect/vitest"
import { planClauses, planCoverage, zhize } from "@zhize/domain"

const folder = new URL(".", import.meta.url)
const tests = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"))

const known = new Set([...zhize.commands.keys(), ...zhize.views.keys(), ...zhize.rules.keys()])
const ids = new Set(planClauses.map(({ id }) => id))

it("no clause is listed twice, and what is said to serve one besides exists", () => {
  assert.strictEqual(ids.size, planClauses.length)
  for (const { besides, id } of planClauses)
    for (const name of besides) assert.isTrue(known.has(name), `${id} is served by ${name}, which there is not`)
})

it("whatever names a clause of the plan names one that the plan has", () => {
  const all = [...zhize.commands.values(), ...zhize.views.values(), ...zhize.rules.values(), ...zhize.events.values()]
  for (const { clause } of all) if (/^P\d/.test(clause)) assert.isTrue(ids.has(clause), clause)
})

for (const { clause, commands, rules, views } of planCoverage(zhize)) {
  it(`${clause.id} ${clause.en}: a command or view serves it, and a test holds it`, () => {
    assert.isAbove(commands.length + views.length, 0, "no command and no view")
    const held = [...rules, ...commands].filter((name) => tests.some((text) => text.includes(name)))
    assert.isAbove(held.length + views.filter((name) => tests.some((text) => text.includes(name))).length, 0, "no test")
  })
}
