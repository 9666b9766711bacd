/** `zhize do`: any command of the registry, from JSON. */
import { execute } from "@zhize/domain"
import { Effect } from "effect"
import { actorOf, commandIdOf, reasonOf } from "../Checked.ts"
import { commandNamed } from "../Domain.ts"
import { decodeUtf8, readBytes, sourceName } from "../Input.ts"
import { parseJson } from "../Json.ts"
import { BadInput } from "../Problem.ts"
import { writing } from "../Store.ts"
import { listCommands, printSchema } from "./DoList.ts"
import { inputInvalid, printOutcome } from "./Outcome.ts"
import type { Given } from "../Spec.ts"
import type { doSpec } from "../specs/Do.ts"

const noName = new BadInput({
  problem: { zh: "没有说明要执行哪个命令", en: "it is not said which command to give" },
  next: {
    zh: "全部命令见 zhize do --list；示例见 zhize do --help",
    en: "zhize do --list lists them; zhize do --help shows examples"
  }
})

const noInput = (name: string) =>
  new BadInput({
    problem: { zh: "没有给出命令的内容", en: "the input of the command is not given" },
    next: {
      zh: `请加 --input 文件（或 --input - 从标准输入读取）；内容的格式见 zhize do ${name} --schema`,
      en: `add --input FILE (or --input - for standard input); zhize do ${name} --schema tells its shape`
    }
  })

export const run = Effect.fnUntraced(function* (given: Given<typeof doSpec>) {
  if (given.list) return yield* listCommands
  const name = given.COMMAND
  if (name === undefined) return yield* noName
  if (given.schema) return yield* printSchema(name)
  const decision = yield* commandNamed(name)
  if (given.input === undefined) return yield* noInput(name)
  const envelope = {
    id: yield* commandIdOf(given.id),
    actor: yield* actorOf(given.as),
    ...(yield* reasonOf(given.reason))
  }
  const source = sourceName(given.input)
  const input = yield* parseJson(yield* decodeUtf8(yield* readBytes(given.input), source), source)
  const outcome = writing(execute(decision, input, envelope))
  yield* printOutcome(yield* Effect.catchTag(outcome, "InputInvalid", inputInvalid(name)))
})
