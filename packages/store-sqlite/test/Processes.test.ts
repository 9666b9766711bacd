/** Two processes on one file, and processes that are killed: what was acknowledged is there, and nothing is half there. */
import { afterAll, assert, beforeAll, it } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { CommandId } from "@zhize/domain"
import { verify } from "../src/index.ts"
import { buildWriter, removeWriter, startWriter } from "./processes.ts"
import { freshPath, open } from "./support.ts"

beforeAll(buildWriter)
afterAll(removeWriter)

interface Acknowledged {
  readonly id: string
  readonly first: number
  readonly last: number
}

const acknowledged = (lines: ReadonlyArray<string>): ReadonlyArray<Acknowledged> =>
  lines
    .filter((line) => line.startsWith("recorded "))
    .map((line) => {
      const [, id = "", first, last] = line.split(" ")
      return { id, first: Number(first), last: Number(last) }
    })

/** `verify` finds nothing: positions dense, tree right, registers in order. Every acknowledged command is where it was said to be. */
const checkAll = Effect.fnUntraced(function* (path: string, acks: ReadonlyArray<Acknowledged>) {
  const { faults, ledgers } = yield* verify({ path })
  assert.deepStrictEqual(faults, [])
  const { ledger } = yield* open(path)
  for (const { first, id, last } of acks) {
    const known = Option.getOrUndefined(yield* ledger.command(CommandId.make(id)))
    assert.deepInclude(known ?? {}, { first, last }, `${id} was acknowledged`)
  }
  return ledgers[0]?.records ?? 0
})

it.scopedLive(
  "two processes that write to one file at once both get everything in",
  () =>
    Effect.gen(function* () {
      const path = yield* freshPath
      const writers = ["left", "right"].map((name) => startWriter(path, "write", name, 120))
      assert.deepStrictEqual(yield* Effect.promise(() => Promise.all(writers.map(({ ended }) => ended))), [
        "done",
        "done"
      ])
      const acks = writers.flatMap(({ lines }) => acknowledged(lines))
      assert.lengthOf(acks, 240)
      const records = acks.reduce((sum, { first, last }) => sum + last - first + 1, 0)
      assert.strictEqual(yield* checkAll(path, acks), records)
    }),
  30_000
)

it.scopedLive(
  "of two processes that want to be first exactly one is, each time",
  () =>
    Effect.gen(function* () {
      const path = yield* freshPath
      const writers = ["left", "right"].map((name) => startWriter(path, "claim", name, 150))
      assert.deepStrictEqual(yield* Effect.promise(() => Promise.all(writers.map(({ ended }) => ended))), [
        "done",
        "done"
      ])
      const won = writers.flatMap(({ lines }) => acknowledged(lines).map(({ id }) => id))
      assert.deepStrictEqual(
        won.sort(),
        Array.from({ length: 150 }, (_, index) => String(1901 + index))
      )
      const lost = writers.flatMap(({ lines }) => lines.filter((line) => line.startsWith("conflict ")))
      assert.lengthOf(lost, 150)
      assert.strictEqual(yield* checkAll(path, []), 150)
    }),
  30_000
)

it.scopedLive(
  "a process that is killed loses nothing that it acknowledged, 15 times over",
  () =>
    Effect.gen(function* () {
      const path = yield* freshPath
      const acks: Array<Acknowledged> = []
      for (const [round, count] of fc.sample(fc.integer({ min: 1, max: 120 }), 15).entries()) {
        const writer = startWriter(path, "write", `round-${round}`, 100_000)
        yield* Effect.promise(() => writer.said(1 + count))
        writer.kill()
        assert.strictEqual(yield* Effect.promise(() => writer.ended), "killed")
        const now = acknowledged(writer.lines)
        assert.isAtLeast(now.length, count)
        acks.push(...now)
        const records = yield* Effect.scoped(checkAll(path, now))
        assert.isAtLeast(
          records,
          acks.reduce((sum, { first, last }) => sum + last - first + 1, 0)
        )
      }
      yield* checkAll(path, acks)
    }),
  60_000
)
