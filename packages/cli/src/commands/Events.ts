/** `zhize events`: the records as stored, byte for byte. */
import { everything, Ledger, type Query, type Range, type Tag, records } from "@zhize/domain"
import { Chunk, Effect, Either, Stream } from "effect"
import { domain } from "../Domain.ts"
import { Output } from "../Output.ts"
import { BadInput } from "../Problem.ts"
import { reading } from "../Store.ts"
import type { Given } from "../Spec.ts"
import type { eventsSpec } from "../specs/Events.ts"

const position = (name: string, text: string | undefined): Either.Either<number | undefined, BadInput> =>
  text === undefined || /^\d{1,15}$/.test(text)
    ? Either.right(text === undefined ? undefined : Number(text))
    : Either.left(
        new BadInput({ problem: { zh: `${name} 须为记录号（整数）`, en: `${name} takes a position, a whole number` } })
      )

/** A type that no definition knows is a slip of the pen: better to say so than to print nothing. */
const knownType = Effect.fnUntraced(function* (type: string) {
  const { events } = yield* domain
  if (events.has(type)) return
  return yield* new BadInput({
    problem: { zh: `没有事件类型“${type}”`, en: `there is no event type ${type}` },
    next: { zh: `可用：${[...events.keys()].join("、")}`, en: `there are: ${[...events.keys()].join(", ")}` }
  })
})

const queryOf = (type: string | undefined, tag: string | undefined): Query =>
  type === undefined && tag === undefined
    ? everything
    : { items: [{ types: type === undefined ? [] : [type], tags: tag === undefined ? [] : [tag as Tag] }] }

export const run = Effect.fnUntraced(function* (given: Given<typeof eventsSpec>) {
  const { json, write } = yield* Output
  const after = yield* position("--after", given.after)
  const until = yield* position("--until", given.until)
  if (given.type !== undefined) yield* knownType(given.type)
  if (given.tag !== undefined && !/^[a-z]+:./.test(given.tag)) {
    return yield* new BadInput({
      problem: { zh: "--tag 的写法如 organ:nyj", en: "--tag is written as in organ:nyj" }
    })
  }
  const range: Range = { ...(after === undefined ? {} : { after }), ...(until === undefined ? {} : { until }) }
  const query = queryOf(given.type, given.tag)
  let separator = json ? "[\n" : ""
  yield* reading(
    Effect.flatMap(Ledger, (ledger) =>
      Stream.runForEachChunk(records(ledger, query, range), (chunk) => {
        if (Chunk.isEmpty(chunk)) return Effect.void
        const texts = Chunk.toReadonlyArray(chunk).map(({ text }) => text)
        const start = separator
        separator = json ? ",\n" : ""
        return write(json ? start + texts.join(",\n") : `${texts.join("\n")}\n`)
      })
    )
  )
  if (json) yield* write(separator === "[\n" ? "[]\n" : "\n]\n")
})
