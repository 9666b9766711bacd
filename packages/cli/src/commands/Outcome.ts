/** What came of a command: recorded, or not even readable. */
import type { Outcome } from "@zhize/domain"
import { Effect } from "effect"
import { domain } from "../Domain.ts"
import { Output } from "../Output.ts"
import { withNext } from "../Problem.ts"

/** Every bad field, and where the right shape is told. */
export const inputInvalid = (name: string) =>
  withNext(
    { zh: `命令 ${name} 的内容有误`, en: `the input of ${name} is not valid` },
    {
      zh: `内容的格式见 zhize do ${name} --schema`,
      en: `zhize do ${name} --schema tells its shape`
    }
  )

/** What was recorded, to people: a line an event. */
export const printOutcome = Effect.fnUntraced(function* ({ events, position, status }: Outcome) {
  const { lang, result, say } = yield* Output
  const { events: definitions } = yield* domain
  const heading =
    status === "recorded"
      ? say({ zh: "已记录", en: "Recorded" })
      : say({
          zh: "同一命令编号此前已记录，未重复记录",
          en: "This command id was recorded before; nothing new was recorded"
        })
  const lines = events.map(({ position: at, type }) =>
    `  ${at}  ${type}  ${definitions.get(type)?.[lang] ?? ""}`.trimEnd()
  )
  yield* result({ status, position, events }, Effect.succeed(`${[heading, ...lines].join("\n")}\n`))
})
