/**
 * A process that appends until it is done or killed, and says on its standard output what was answered, a line each, as
 * soon as it is: `recorded ID FIRST LAST` or `conflict ID`.
 *
 * `write` sends batches of one to three events, several at once; `claim` tries to be the first to announce each year.
 * `backup` and `restore` copy the file PATH to NAME instead.
 */
import { Context, Effect, Layer } from "effect"
import { Ledger } from "@zhize/domain"
import { backup, layer, restore } from "../src/index.ts"
import { batch, holidays } from "./support.ts"

const [path = "", mode = "", name = "", count = ""] = process.argv.slice(2)
const numbers = Array.from({ length: Number(count) }, (_, index) => index + 1)

/** Waits for a reader that is busy, where `writeSync` would fail. */
const say = (line: string) =>
  Effect.async<void>((resume) => void process.stdout.write(`${line}\n`, () => resume(Effect.void)))

const program = Effect.gen(function* () {
  const ledger = Context.get(yield* Layer.build(layer({ path, ledger: "guyuan" })), Ledger)
  const write = (number: number) => {
    const id = `${name}-${number}`
    const events = Array.from({ length: 1 + (number % 3) }, (_, index) => holidays(1950 + ((number + index) % 100)))
    return Effect.flatMap(ledger.append(batch(id, ...events)), ({ first, last }) =>
      say(`recorded ${id} ${first} ${last}`)
    )
  }
  const claim = (number: number) => {
    const [id, year] = [`${name}-${number}`, 1900 + number]
    const condition = {
      query: { items: [{ types: ["HolidaysAnnounced"], tags: [`year:${year}`] as const }] },
      after: 0
    }
    return ledger.append(batch(id, holidays(year)), condition).pipe(
      Effect.matchEffect({
        onSuccess: ({ first, last }) => say(`recorded ${year} ${first} ${last}`),
        onFailure: ({ _tag }) => say(`${_tag.toLowerCase()} ${year}`)
      })
    )
  }
  yield* say("ready")
  yield* Effect.forEach(numbers, mode === "claim" ? claim : write, {
    concurrency: mode === "claim" ? 1 : 4,
    discard: true
  })
  yield* say("done")
})

const copying: Readonly<Record<string, Effect.Effect<unknown, unknown>>> = {
  backup: backup({ path }, name),
  restore: restore(path, { path: name })
}

await Effect.runPromise(Effect.scoped(copying[mode] ?? program))
