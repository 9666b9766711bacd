/** The year in Guyuan as the example tells it: its documents, its commands file by file, and when each was given. */
import { readdirSync, readFileSync } from "node:fs"
import { Effect, Schema } from "effect"
import { Actor, CommandId, Documents, execute, readActor, zhize } from "@zhize/domain"
import { county, inside, stored } from "../kernel/Notes.ts"
import { clockAt } from "../kernel/World.ts"

const example = new URL("../../../../examples/guyuan/", import.meta.url)

export interface Line {
  readonly command: string
  readonly id: string
  readonly input: unknown
  readonly as: string
  readonly reason?: string
}

/** The files of commands in the order of their days. */
export const files: ReadonlyArray<string> = readdirSync(example)
  .filter((name) => name.endsWith(".jsonl"))
  .sort()

/** What the example says must be refused, a command a file. */
export const refusedFiles: ReadonlyArray<string> = readdirSync(new URL("refused/", example)).sort()

export const linesOf = (name: string): ReadonlyArray<Line> =>
  readFileSync(new URL(name, example), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))

/** Nine in the morning of the day in a file's name, in milliseconds. */
export const nineOf = (name: string): number => Date.parse(`${name.slice(0, 10)}T01:00:00Z`)

export const give = ({ as, command, id, input, reason }: Line) =>
  execute(zhize.commands.get(command)!, input, {
    id: CommandId.make(id),
    actor: Schema.decodeUnknownSync(Actor)(readActor(as)),
    ...(reason === undefined ? {} : { reason })
  })

export const addDocuments = Effect.gen(function* () {
  const documents = yield* Documents
  const folder = new URL("documents/", example)
  for (const name of readdirSync(folder)) yield* documents.put(readFileSync(new URL(name, folder)))
})

/** Every record of the year: its commands one after the other, each file's at its nine. */
export const wholeYear = Effect.gen(function* () {
  const open = county()
  yield* inside(open)(addDocuments)
  for (const name of files)
    for (const line of linesOf(name)) yield* Effect.withClock(inside(open)(give(line)), clockAt(nineOf(name)))
  return yield* stored(open)
})
