/** Every statement of the hot path finds its rows by an index, so its cost does not grow with the ledger. */
import { assert, it } from "vitest"
import { Effect } from "effect"
import { chooseDriver } from "../src/driver/index.ts"
import { migrate } from "../src/Migrate.ts"
import { type Plan, pageSql } from "../src/ReadPages.ts"
import { hotPath } from "../src/Statements.ts"

const driver = (await Effect.runPromise(chooseDriver())).open(":memory:")
migrate(driver, ":memory:")

const tables = ["ledgers", "records", "tags", "commands", "nodes", "documents"]

const planOf = (sql: string): ReadonlyArray<string> => {
  const params = Array.from(sql.matchAll(/\?/g), () => 1)
  return driver
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(params)
    .map(({ detail }) => String(detail))
}

const aliases = { r: "records", t: "tags", x: "tags" } as Readonly<Record<string, string>>
const scans = (plan: ReadonlyArray<string>) =>
  plan.filter((detail) => {
    const name = /^SCAN (\w+)/.exec(detail)?.[1] ?? ""
    return tables.includes(aliases[name] ?? name)
  })

const pages: Readonly<Record<string, Plan>> = {
  everything: { everything: true, types: [], tagged: [] },
  "one type": { everything: false, types: ["A"], tagged: [] },
  "five types": { everything: false, types: ["A", "B", "C", "D", "E"], tagged: [] },
  "one tag": { everything: false, types: [], tagged: [["organ:a", "A", []]] },
  "two tags": { everything: false, types: [], tagged: [["organ:a", "A", ["unit:1"]]] },
  "types and tags": { everything: false, types: ["A", "B"], tagged: [["organ:a", "A", ["unit:1"]]] }
}

const statements: Readonly<Record<string, string>> = {
  ...hotPath,
  ...Object.fromEntries(Object.entries(pages).map(([name, plan]) => [`a page of ${name}`, pageSql(plan)]))
}

for (const [name, sql] of Object.entries(statements)) {
  it(`${name} seeks, and scans no table`, () => {
    const plan = planOf(sql)
    assert.isEmpty(scans(plan), plan.join("\n"))
    if (/\bFROM\b/.test(sql))
      assert.isTrue(
        plan.some((detail) => detail.startsWith("SEARCH")),
        plan.join("\n")
      )
  })
}

it("a scan would be noticed", () => {
  assert.isNotEmpty(scans(planOf("SELECT text FROM records WHERE recorded_at = ?")))
  assert.isNotEmpty(scans(planOf("SELECT t.type FROM tags AS t WHERE t.position = ?")))
})

it("a page of types is merged from the index as far as it is needed, without sorting the rest of the ledger", () => {
  const plan = planOf(statements["a page of five types"]!)
  assert.isFalse(
    plan.some((detail) => detail.includes("TEMP B-TREE")),
    plan.join("\n")
  )
})
