/**
 * The commands of every module, on a small ledger and on a large one: the year in Guyuan is lived on both, a command here
 * and the same command there, so that whatever else the machine does meets both alike. What a command costs must not
 * depend on what stands in the ledger beside the things it is about.
 */
import { Actor, Documents, execute, readActor, zhize } from "@zhize/domain"
import { Effect, Either, Schema } from "effect"
import { readdirSync, readFileSync, rmSync } from "node:fs"
import { same } from "./lib/checks.mjs"
import { at } from "./lib/clock.mjs"
import { load } from "./lib/environment.mjs"
import { compare, tidy } from "./lib/rounds.mjs"
import { open } from "./lib/zhize.mjs"

const example = new URL("../examples/guyuan/", import.meta.url)

/** By nature these read all that an organ has; the others read the few events of what they are about. */
const whole = ["AdoptCatalogue", "AdoptDecomposition", "SubmitFiling", "SupplementFiling"]

/** @type {ReadonlyMap<string, string>} */
const moduleOf = new Map(zhize.modules.flatMap(({ commands, name }) => commands.map((one) => [one.name, name])))
const groupOf = (/** @type {string} */ command) =>
  whole.includes(command) ? command : (moduleOf.get(command) ?? command)

/** Every command of the year, in order, with its nine in the morning. */
const year = readdirSync(example)
  .filter((name) => name.endsWith(".jsonl"))
  .sort()
  .flatMap((name) => {
    const lines = readFileSync(new URL(name, example), "utf8").trim().split("\n")
    return lines.map((line) => ({ ...JSON.parse(line), millis: Date.parse(`${name.slice(0, 10)}T01:00:00Z`) }))
  })

/** @param {import("./lib/zhize.mjs").Store} store */
const addDocuments = (store) =>
  store.run(
    Effect.gen(function* () {
      const documents = yield* Documents
      const folder = new URL("documents/", example)
      for (const name of readdirSync(folder)) yield* documents.put(readFileSync(new URL(name, folder)))
    })
  )

/** @param {import("./lib/zhize.mjs").Store} store @param {any} line */
const give = async (store, { as, command, id, input, millis, reason }) => {
  const decision = /** @type {import("@zhize/domain").Decision} */ (zhize.commands.get(command))
  const actor = Schema.decodeUnknownSync(Actor)(readActor(as))
  const envelope = /** @type {any} */ ({ id, actor, ...(reason === undefined ? {} : { reason }) })
  const start = process.hrtime.bigint()
  const answer = await store.run(Effect.withClock(Effect.either(execute(decision, input, envelope)), at(millis)))
  const took = Number(process.hrtime.bigint() - start) / 1e6
  return { took, said: Either.isRight(answer) ? answer.right.status : answer.left._tag }
}

/** @param {import("./main.mjs").Options} options @returns {Promise<import("./lib/report.mjs").Section>} */
export const modules = async ({ lend, quick }) => {
  const sizes = quick ? [1_000, 20_000] : [1_000, 1_000_000]
  const rounds = quick ? 1 : 3
  const busy = load()
  /** @type {Record<string, number[]>} */
  const rates = {}
  let recorded = 0
  for (let round = 0; round < rounds; round++) {
    const paths = await Promise.all(sizes.map((size) => lend(size, `modules-${round}`)))
    const stores = await Promise.all(paths.map(open))
    for (const store of stores) await addDocuments(store)
    /** @type {Array<Map<string, { count: number, millis: number }>>} */
    const spent = sizes.map(() => new Map())
    recorded = 0
    tidy()
    for (const [index, line] of year.entries()) {
      /** @type {string[]} */
      const answers = []
      for (const which of index % 2 === 0 ? [0, 1] : [1, 0]) {
        const { said, took } = await give(/** @type {import("./lib/zhize.mjs").Store} */ (stores[which]), line)
        const group = groupOf(line.command)
        const sum = spent[which]?.get(group) ?? { count: 0, millis: 0 }
        spent[which]?.set(group, { count: sum.count + 1, millis: sum.millis + took })
        answers[which] = said
      }
      same(`answer to ${line.id}`, answers[1], answers[0])
      if (answers[0] === "recorded") recorded++
    }
    for (const [which, groups] of spent.entries()) {
      for (const [group, { count, millis }] of groups)
        (rates[`${group}, ${sizes[which]} records`] ??= []).push((count * 1000) / millis)
    }
    for (const store of stores) await store.close()
    for (const path of paths) rmSync(path)
  }
  if (recorded < year.length * 0.9) throw new Error(`only ${recorded} of ${year.length} commands were recorded`)
  const groups = [...new Set(year.map(({ command }) => groupOf(command)))]
  return {
    title: `Commands of every module, on ${sizes[1]} records and on ${sizes[0]}`,
    unit: "commands",
    base: "the same commands on the small ledger",
    load: busy,
    lines: groups.map((group) => ({
      ...compare(rates, `${group}, ${sizes[1]} records`, `${group}, ${sizes[0]} records`),
      target: 0.8
    })),
    checks: [`${recorded} of ${year.length} commands of the year recorded`, "the same answer on both ledgers"]
  }
}
