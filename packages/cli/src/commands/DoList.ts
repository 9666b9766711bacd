/** Which commands there are, and what the input of each looks like: told from the registry, without a ledger. */
import type { Decision } from "@zhize/domain"
import { Effect } from "effect"
import { commandNamed, domain } from "../Domain.ts"
import { Output } from "../Output.ts"
import { tabulate } from "../Tabulate.ts"

/** Which roles may give it, as people write them. */
const rolesOf = ({ allowed }: Decision) => [...new Set(allowed.map(({ role }) => role))]

export const listCommands = Effect.gen(function* () {
  const { modules } = yield* domain
  const { lang, result, say } = yield* Output
  const all = modules.flatMap((module) => module.commands.map((one) => ({ module, one })))
  const value = all.map(({ module, one }) => ({
    command: one.name,
    zh: one.zh,
    en: one.en,
    module: module.name,
    clause: one.clause,
    roles: rolesOf(one),
    needsReason: one.needsReason
  }))
  const yes = { zh: "是", en: "yes" }
  const head = [
    { zh: "命令", en: "Command" },
    { zh: "说明", en: "What it does" },
    { zh: "谁可办理", en: "Who may" },
    { zh: "依据", en: "Clause" },
    { zh: "须写理由", en: "Reason" }
  ]
  const rows = all.map(({ one }) => [
    one.name,
    one[lang],
    rolesOf(one).join(" "),
    one.clause,
    one.needsReason ? say(yes) : ""
  ])
  yield* result(value, tabulate(head, rows))
})

export const printSchema = Effect.fnUntraced(function* (name: string) {
  const decision = yield* commandNamed(name)
  const { jsonSchemaOf } = yield* Effect.promise(() => import("../JsonSchema.ts"))
  const { write } = yield* Output
  yield* write(`${JSON.stringify(jsonSchemaOf(decision), null, 2)}\n`)
})
