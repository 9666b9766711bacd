/**
 * Commands that run at once: whatever the order in which their steps at the ledger fall, the outcome is one that the
 * same commands could have had one after the other. So every rule that a decision guards holds, whoever else decides.
 */
import { assert, it } from "@effect/vitest"
import { Effect, Either, FastCheck as fc } from "effect"
import { canonical, parseRecord, Refusal } from "@zhize/domain"
import { decideAfter, fakeDigest, type Sent } from "@zhize/domain/testing"
import { county, type County, stored } from "./Notes.ts"
import { dayOf, definitionOf, history, livelyStory, scan, send, tell, type Told, world } from "./World.ts"

/** A county whose digests are those of the oracle. */
const fakeCounty = () => county((content) => fakeDigest(String(content)))

/** The same county, with a pause before every step at its ports. */
const pausing = (open: County, pause: Effect.Effect<unknown>): County => ({
  ledger: {
    head: Effect.zipRight(pause, open.ledger.head),
    command: (id) => Effect.zipRight(pause, open.ledger.command(id)),
    read: (query, range) => Effect.zipRight(pause, open.ledger.read(query, range)),
    append: (batch, condition) => Effect.zipRight(pause, open.ledger.append(batch, condition))
  },
  documents: { ...open.documents, has: (digest) => Effect.zipRight(pause, open.documents.has(digest)) }
})

const decided = (open: County) =>
  Effect.map(stored(open), (all) =>
    all
      .map(parseRecord)
      .map(({ command, data, type }) => ({ id: command.id, event: definitionOf(type).of(data as never) }))
  )

const verdictOf = ({ decision, envelope, input }: Told, events: Parameters<typeof decideAfter>[0]) =>
  decideAfter(events, decision, input, { as: envelope.actor, reason: envelope.reason ?? "", today: envelope.today! })

/** What is wrong with a ledger, given what was sent while it grew from a position: nothing, if all is well. */
const faults = (
  all: Effect.Effect.Success<ReturnType<typeof decided>>,
  from: number,
  told: ReadonlyArray<Told>
): ReadonlyArray<string> => {
  const found: Array<string> = []
  const events = all.map(({ event }) => event)
  const moments: Array<number> = [from]
  for (let at = from; at < all.length; ) {
    const { id } = all[at]!
    const batch = all.slice(at).findIndex((one) => one.id !== id)
    const next = batch < 0 ? all.length : at + batch
    const sent = told.find(({ envelope }) => envelope.id === id)
    const verdict = sent === undefined ? undefined : verdictOf(sent, events.slice(0, at))
    const again = verdict !== undefined && Either.isRight(verdict) ? canonical(verdict.right.events) : "refused"
    if (again !== canonical(events.slice(at, next)))
      found.push(`${sent?.decision.name} ${id} at ${at + 1}: alone it would have been ${again}`)
    moments.push(next)
    at = next
  }
  for (const one of told) {
    if (Either.isRight(one.answer)) {
      const places = all.flatMap(({ id }, index) => (id === one.envelope.id ? [index + 1] : []))
      const { first, position } = one.answer.right
      if (places[0] !== first || places.at(-1) !== position)
        found.push(`${one.envelope.id} was answered ${first} to ${position}, and stands at ${places.join(", ")}`)
      continue
    }
    const said =
      one.answer.left instanceof Refusal
        ? canonical([one.answer.left.rule.id, one.answer.left.details])
        : String(one.answer.left)
    const possible = moments.some((at) => {
      const verdict = verdictOf(one, events.slice(0, at))
      return (
        Either.isLeft(verdict) &&
        verdict.left instanceof Refusal &&
        canonical([verdict.left.rule.id, verdict.left.details]) === said
      )
    })
    if (!possible) found.push(`${one.decision.name} ${one.envelope.id} was refused as at no moment: ${said}`)
  }
  return found
}

/** Commands that would all be accepted now, each sent under two ids and once more under the first. */
const rivals = (story: ReadonlyArray<Sent>, candidates: ReadonlyArray<Sent>) => {
  const { accepted } = history([...story, ...candidates])
  const likely = candidates.filter((_, index) => accepted[story.length + index] === true).slice(0, 4)
  const chosen = likely.length > 0 ? likely : candidates.slice(0, 3)
  return chosen.flatMap((sent, index) => [`r${index}`, `s${index}`, `r${index}`].map((id) => ({ sent, id })))
}

let conflicts = 0
const counting = ({ documents, ledger }: County): County => ({
  documents,
  ledger: {
    ...ledger,
    append: (batch, condition) => Effect.tapError(ledger.append(batch, condition), () => Effect.sync(() => conflicts++))
  }
})

it.effect.prop(
  "any interleaving of commands leaves every rule intact: the records are those of some order of the same commands",
  [livelyStory, fc.array(world.command, { minLength: 40, maxLength: 40 }), fc.scheduler()],
  ([story, candidates, scheduler]) =>
    Effect.gen(function* () {
      const open = fakeCounty()
      yield* tell(open, story)
      const before = yield* open.ledger.head
      const citable = yield* scan(open.documents)
      const stepwise = pausing(
        counting(open),
        Effect.promise(() => scheduler.schedule(Promise.resolve()))
      )
      const racing = rivals(story, candidates).map(({ id, sent }) =>
        send(stepwise, sent, id, citable, dayOf(story.length))
      )
      const told = yield* Effect.promise(() =>
        scheduler.waitFor(Effect.runPromise(Effect.all(racing, { concurrency: "unbounded" })))
      )
      assert.deepStrictEqual(faults(yield* decided(open), before, told), [])
      for (const id of new Set(told.map(({ envelope }) => envelope.id))) {
        const recorded = told.filter(
          ({ answer, envelope }) => envelope.id === id && Either.isRight(answer) && answer.right.status === "recorded"
        )
        const stands = yield* open.ledger.command(id)
        assert.strictEqual(recorded.length, stands._tag === "Some" ? 1 : 0, "a command id is recorded by one sender")
      }
    }),
  { timeout: 120_000, fastCheck: { numRuns: 20 } }
)

it("the interleavings above did collide", () => {
  assert.isAbove(conflicts, 0)
})

/** A command that can be accepted only once, sent under two ids, run step by step side by side. */
const sideBySide = (open: County) =>
  Effect.gen(function* () {
    const story = fc.sample(world.story(1), { seed: 2, numRuns: 1 })[0]!
    const once = story.find((one) => canonical(history([one, one]).accepted) === "[true,false]")!
    const racing = ["a", "b"].map((id) => send(open, once, id, [], dayOf(0)))
    const told = yield* Effect.all(racing, { concurrency: "unbounded" })
    return faults(yield* decided(open), 0, told)
  })

it.effect("a command that can be accepted only once is, also when it is sent twice at the same moment", () =>
  Effect.gen(function* () {
    assert.deepStrictEqual(yield* sideBySide(pausing(fakeCounty(), Effect.yieldNow())), [])
  })
)

it.effect("a store that forgets what a decision was based on is found out by this very comparison", () =>
  Effect.gen(function* () {
    const { documents, ledger } = fakeCounty()
    const careless: typeof ledger = { ...ledger, append: (batch) => ledger.append(batch) }
    assert.strictEqual((yield* sideBySide(pausing({ documents, ledger: careless }, Effect.yieldNow()))).length, 1)
  })
)
