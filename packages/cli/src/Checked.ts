/** Values of the command line, held to the domain's own schemas. */
import { Actor, CommandId, decodeInput, Passage, readActor } from "@zhize/domain"
import { Effect, Either, type Schema } from "effect"
import { Io } from "./Io.ts"
import { BadInput } from "./Problem.ts"

export const checked = <A, I>(name: string, schema: Schema.Schema<A, I>, value: unknown): Either.Either<A, BadInput> =>
  Either.mapLeft(
    decodeInput(name, schema, value),
    ({ issues }) =>
      new BadInput({
        problem: { zh: `${name} 的取值无效`, en: `the value of ${name} is not valid` },
        issues: issues.map(({ message, path }) => ({ path: path === "" ? name : `${name}.${path}`, message }))
      })
  )

const noActor = new BadInput({
  problem: { zh: "没有说明以什么身份办理", en: "it is not said who acts" },
  next: {
    zh: "请加 --as 身份，如 --as legal-office 或 --as organ-clerk:机关编号；也可设环境变量 ZHIZE_AS",
    en: "add --as ROLE, as in --as legal-office or --as organ-clerk:ORGAN, or set ZHIZE_AS"
  }
})

/** `--as`, else `ZHIZE_AS`: nobody acts by default. */
export const actorOf = Effect.fnUntraced(function* (as: string | undefined) {
  const { env } = yield* Io
  const text = as ?? env["ZHIZE_AS"] ?? ""
  return text === "" ? yield* noActor : yield* readActorText("--as", text)
})

export const readActorText = (name: string, text: string): Either.Either<Actor, BadInput> =>
  checked(name, Actor, readActor(text))

/** Random where the caller names none: then sending again is a new command. */
export const commandIdOf = (id: string | undefined): Either.Either<CommandId, BadInput> =>
  checked("--id", CommandId, id ?? globalThis.crypto.randomUUID())

export const reasonOf = (reason: string | undefined): Either.Either<{ readonly reason?: string }, BadInput> =>
  reason === undefined
    ? Either.right({})
    : Either.map(checked("--reason", Passage, reason), (text) => ({ reason: text }))
