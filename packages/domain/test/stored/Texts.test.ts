/**
 * What a refusal or finding says of its details, in both languages: every wording that a rule has, by drawn details. A
 * wording may change with any release; `UPDATE_GOLDEN=1` writes the file anew, so that a change is seen and meant.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { assert, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { canonical, kernelRules, Refusal, refusalJson, type Rule, zhize } from "@zhize/domain"
import { valueOf } from "@zhize/domain/testing"
import { sha256 } from "../kernel/Notes.ts"

const texts = new URL("texts.json", import.meta.url)
const rules: ReadonlyArray<Rule> = [...kernelRules, ...zhize.rules.values()]

/** One digest for all that is said of sixty drawn details. */
const saidBy = (rule: Rule): string => {
  const drawn = fc.sample(valueOf(rule.details), { seed: 20_110_715, numRuns: 60 })
  return sha256(
    canonical(
      drawn.map((details) => {
        const { message, next } = refusalJson(new Refusal({ rule, details }))
        return [message, next]
      })
    )
  )
}

if (process.env["UPDATE_GOLDEN"] === "1")
  writeFileSync(texts, JSON.stringify(Object.fromEntries(rules.map((rule) => [rule.id, saidBy(rule)])), undefined, 1))

const known: Readonly<Record<string, string>> = JSON.parse(readFileSync(texts, "utf8"))

for (const rule of rules) {
  it(`${rule.id} words its refusals and findings as it did`, () => {
    assert.strictEqual(saidBy(rule), known[rule.id], "UPDATE_GOLDEN=1 npx vitest run packages/domain/test/stored")
  })
}

it("the wordings that are kept are of rules that exist", () => {
  assert.deepStrictEqual(
    Object.keys(known).filter((id) => !rules.some((rule) => rule.id === id)),
    []
  )
})
