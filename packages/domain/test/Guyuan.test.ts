import { assert, layer } from "@effect/vitest"
import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { Actor, CommandId, Documents, execute, LocalDate, readActor, Refusal, Views, zhize } from "@zhize/domain"
import { InMemory } from "@zhize/domain/testing"
import { Effect, Layer, Schema, TestClock } from "effect"

const example = new URL("../../../examples/guyuan/", import.meta.url)
const sha256 = (content: Uint8Array | string) => createHash("sha256").update(content).digest("hex")
const files = readdirSync(example)
  .filter((name) => name.endsWith(".jsonl"))
  .sort()

interface Line {
  readonly command: string
  readonly id: string
  readonly input: unknown
  readonly as: string
  readonly reason?: string
}
const lines = (name: string): ReadonlyArray<Line> =>
  readFileSync(new URL(name, example), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))

const send = ({ as, command, id, input, reason }: Line) =>
  execute(zhize.commands.get(command)!, input, {
    id: CommandId.make(id),
    actor: Schema.decodeUnknownSync(Actor)(readActor(as)),
    ...(reason === undefined ? {} : { reason })
  })

/** Nine in the morning of the day in a file's name. */
const setClock = (name: string) => TestClock.setTime(Date.parse(`${name.slice(0, 10)}T01:00:00Z`))

const addDocuments = Effect.gen(function* () {
  const documents = yield* Documents
  const folder = new URL("documents/", example)
  for (const name of readdirSync(folder)) yield* documents.put(readFileSync(new URL(name, folder)))
})

layer(Views.layer.pipe(Layer.provideMerge(InMemory.layer(sha256))))("the Guyuan example", (it) => {
  it.effect(
    "every command of the half-year is recorded, file after file",
    () =>
      Effect.gen(function* () {
        yield* addDocuments
        for (const name of files) {
          yield* setClock(name)
          for (const [index, line] of lines(name).entries()) {
            const answer = yield* Effect.mapError(
              send(line),
              (error) => new Error(`${name}:${index + 1} ${error.message}`)
            )
            assert.strictEqual(answer.status, "recorded", `${name}:${index + 1}`)
          }
        }
      }),
    60_000
  )

  it.effect("the filing that cites a superseded law is refused at the gate", () =>
    Effect.gen(function* () {
      const [name] = readdirSync(new URL("refused/", example))
      const refusal = yield* Effect.flip(send(lines(`refused/${name}`)[0]!))
      assert.instanceOf(refusal, Refusal)
      assert.strictEqual(refusal.rule.id, "R-FILING-NO-OPEN-FINDINGS")
    })
  )

  it.effect("the matrix shows every state that a filing can be in", () =>
    Effect.gen(function* () {
      const views = yield* Views
      const { rows } = yield* views.ask(zhize.views.get("progress")!, {}, { today: LocalDate.make("2026-07-24") })
      const standings = new Set(
        rows.flatMap(({ positions }) => positions.map(({ standing }: { standing: string }) => standing))
      )
      for (const one of ["registered", "registered-late", "overdue", "paper-missing", "open"])
        assert.include([...standings], one)
      assert.isAtLeast(rows.length, 10)
    })
  )
})
