/** The registry of the domain, loaded when a command needs it: `--help` and `--version` do not. */
import type { Decision, Registry, View } from "@zhize/domain"
import { Effect } from "effect"
import type { Words } from "./Lang.ts"
import { BadInput } from "./Problem.ts"

export const domain: Effect.Effect<Registry> = Effect.promise(async () => (await import("./Zhize.ts")).zhize)

const find = <Value>(
  map: ReadonlyMap<string, Value>,
  name: string,
  missing: (known: ReadonlyArray<string>) => Words,
  next: Words
) => {
  const found = map.get(name)
  return found === undefined ? new BadInput({ problem: missing([...map.keys()]), next }) : Effect.succeed(found)
}

const near = (known: ReadonlyArray<string>, name: string): ReadonlyArray<string> => {
  const wanted = name.toLowerCase()
  const alike = known.filter((one) => one.toLowerCase().includes(wanted) || wanted.includes(one.toLowerCase()))
  return alike.length > 0 ? alike : known
}

export const commandNamed = (name: string): Effect.Effect<Decision, BadInput> =>
  Effect.flatMap(domain, ({ commands }) =>
    find(
      commands,
      name,
      (known) => ({
        zh: `没有命令“${name}”；可用的命令：${near(known, name).join("、")}`,
        en: `there is no command ${name}; there are: ${near(known, name).join(", ")}`
      }),
      { zh: "全部命令及说明见 zhize do --list", en: "zhize do --list tells what each is for" }
    )
  )

export const viewNamed = (name: string): Effect.Effect<View, BadInput> =>
  Effect.flatMap(domain, ({ views }) =>
    find(
      views,
      name,
      (known) => ({
        zh: `没有视图“${name}”；可用的视图：${near(known, name).join("、")}`,
        en: `there is no view ${name}; there are: ${near(known, name).join(", ")}`
      }),
      { zh: "全部视图及参数见 zhize show --list", en: "zhize show --list tells what each is for" }
    )
  )
