/** A table in the language, colours and width of the output; what draws it is loaded only when a person will see it. */
import { Effect } from "effect"
import type { Words } from "./Lang.ts"
import { Output } from "./Output.ts"
import type { Cell } from "./Table.ts"

export const tabulate = Effect.fnUntraced(function* (
  head: ReadonlyArray<Words>,
  rows: ReadonlyArray<ReadonlyArray<string | Cell>>
) {
  const { colours, room, say } = yield* Output
  const { table } = yield* Effect.promise(() => import("./Table.ts"))
  const cells = rows.map((row) =>
    row.map((one): Cell => (typeof one === "string" ? { text: one, tone: "plain" } : one))
  )
  return table(head.map(say), cells, { colours, room })
})
