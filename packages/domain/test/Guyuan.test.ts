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

/** The commands that must be refused, each with the rule that refuses it. */
const refusals: Readonly<Record<string, string>> = {
  "2026-06-24-01-lcj-catalogue-cites-superseded-law.jsonl": "R-FILING-NO-OPEN-FINDINGS",
  "2026-07-01-05-nyncj-duty-not-contained.jsonl": "R-DUTY-CONTAINED"
}

const refused = (name: string) =>
  Effect.gen(function* () {
    const refusal = yield* Effect.flip(send(lines(`refused/${name}`)[0]!))
    assert.instanceOf(refusal, Refusal)
    assert.strictEqual(refusal.rule.id, refusals[name])
  })

const ask = (view: string, day: string) =>
  Effect.gen(function* () {
    const views = yield* Views
    return yield* views.ask(zhize.views.get(view)!, {}, { today: LocalDate.make(day) })
  })

layer(Views.layer.pipe(Layer.provideMerge(InMemory.layer(sha256))))("the Guyuan example", (it) => {
  it.effect(
    "every command of the year is recorded, file after file, and what must be refused is, on its day",
    () =>
      Effect.gen(function* () {
        yield* addDocuments
        for (const name of [...files, ...Object.keys(refusals)].sort()) {
          yield* setClock(name)
          if (name in refusals) {
            yield* refused(name)
            continue
          }
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

  it.effect("what must be refused is refused after all of it as well", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(readdirSync(new URL("refused/", example)).sort(), Object.keys(refusals))
      for (const name of Object.keys(refusals)) yield* refused(name)
    })
  )

  it.effect("the matrix shows every state that a filing can be in", () =>
    Effect.gen(function* () {
      const { rows } = yield* ask("progress", "2026-07-24")
      const standings = new Set(
        rows.flatMap(({ positions }) => positions.map(({ standing }: { standing: string }) => standing))
      )
      for (const one of ["registered", "registered-late", "overdue", "paper-missing", "open"])
        assert.include([...standings], one)
      assert.isAtLeast(rows.length, 10)
    })
  )

  it.effect("at least ten organs filed a decomposition, of 150 items and forty officers or more", () =>
    Effect.gen(function* () {
      const day = "2026-09-18"
      const items = yield* ask("power-items", day)
      assert.isAtLeast(items.rows.length, 150)
      assert.isAtLeast(new Set(items.rows.map(({ organ }: { organ: string }) => organ)).size, 10)
      for (const { item, remark } of items.rows) assert.isNotEmpty(remark, `${item} names its source`)
      assert.isAtLeast((yield* ask("officers", day)).rows.length, 40)
      const registered = (yield* ask("filing-register", day)).rows.filter(
        ({ filing, status }) => filing.startsWith("T3-") && status === "registered"
      )
      assert.isAtLeast(registered.length, 10)
      const lives = new Set((yield* ask("certificates", day)).rows.map(({ status }: { status: string }) => status))
      for (const one of ["active", "uninspected", "lost", "returned"]) assert.include([...lives], one)
    })
  )

  it.effect("four organs have all nine routine systems in force", () =>
    Effect.gen(function* () {
      const organs = (yield* ask("routine-coverage", "2026-09-18")).rows
      const whole = organs.filter(({ findings }) => findings.length === 0)
      assert.strictEqual(whole.length, 4)
    })
  )
})
