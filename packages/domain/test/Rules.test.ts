/** Every rule has a test that carries its id in its title: what a rule promises is seen to hold, or it is no rule. */
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { assert, it } from "@effect/vitest"
import { kernelRules, zhize } from "@zhize/domain"

const folder = fileURLToPath(new URL(".", import.meta.url))
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => readFileSync(`${folder}/${name}`, "utf8"))

/** The first argument of every call that is a text: the titles of tests are among them, comments are not. */
const titles = sources.flatMap((source) =>
  [...source.matchAll(/\w\(\s*(["'`])(R-(?:(?!\1).)+)\1\s*,/gs)].map((found) => found[2]!)
)

it("titles of tests are found as they are written", () => {
  assert.isTrue(titles.some((title) => title.startsWith("R-KERNEL-ALLOWED: ")))
})

for (const { id } of [...kernelRules, ...zhize.rules.values()]) {
  it(`${id} has a test of its own`, () => {
    const own = titles.filter((title) => new RegExp(`\\b${id}(?![A-Z0-9]|-[A-Z0-9])`).test(title))
    assert.isAbove(
      own.length,
      0,
      `no test title carries ${id}: write a property that reaches what it allows and what it refuses`
    )
  })
}
