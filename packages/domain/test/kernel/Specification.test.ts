import { assert, it } from "@effect/vitest"
import { FastCheck as fc, Schema } from "effect"
import { accept, Allowed, decision, OrganId, ReasonGiven } from "@zhize/domain"
import { given } from "@zhize/domain/testing"
import { FileText, NoteTaken, NumberOnce, numbersOf, nyj, TakeNote } from "./Notes.ts"

const note = (number: number) => ({ organ: nyj, number, lines: [] })
const taken = (number: number) => NoteTaken.of(note(number))

/** Takes several notes at once, so that there is an order to get wrong. */
const TakeNotes = decision("TakeNotes", {
  zh: "记事",
  en: "Take notes",
  clause: "test",
  input: Schema.Struct({ organ: OrganId, numbers: Schema.NonEmptyArray(Schema.Int) }),
  allowed: [{ role: "legal-office" }],
  reads: ({ organ }) => ({ known: numbersOf(organ) }),
  decide: ({ numbers: [first, ...more], organ }, { known }) => {
    const event = (number: number) => NoteTaken.of({ organ, number: number + known.length, lines: [] })
    return accept(event(first), ...more.map(event))
  }
})
const several = fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 5 })
const decided = (numbers: ReadonlyArray<number>) => given().when(TakeNotes, { organ: nyj, numbers })

it.prop("exactly the decided events in their order pass", [several], ([numbers]) => {
  decided(numbers).then(...numbers.map(taken))
})

it.prop("events in another order fail", [several, fc.nat()], ([numbers, turn]) => {
  fc.pre(numbers.length > 1)
  const cut = 1 + (turn % (numbers.length - 1))
  const turned = [...numbers.slice(cut), ...numbers.slice(0, cut)]
  assert.throws(() => decided(numbers).then(...turned.map(taken)), /decided otherwise/)
})

it.prop("a missing event fails, and an additional one", [several, fc.nat(), fc.nat(60)], ([numbers, at, more]) => {
  const missing = numbers.filter((_, index) => index !== at % numbers.length)
  assert.throws(() => decided(numbers).then(...missing.map(taken)), /decided otherwise/)
  const additional = [...numbers.slice(0, at % (numbers.length + 1)), more, ...numbers.slice(at % (numbers.length + 1))]
  assert.throws(() => decided(numbers).then(...additional.map(taken)), /decided otherwise/)
})

it.prop("one other detail of one event fails, and so does another type", [several, fc.nat()], ([numbers, at]) => {
  const index = at % numbers.length
  const other = numbers.map((number, one) => (one === index ? number + 1 : number))
  assert.throws(() => decided(numbers).then(...other.map(taken)), /decided otherwise/)
  const renamed = numbers.map(taken).map((event, one) => (one === index ? { ...event, type: "NoteRemoved" } : event))
  assert.throws(() => decided(numbers).then(...renamed), /decided otherwise/)
})

it("what was given is folded before the command is decided", () => {
  given(taken(7), taken(8))
    .when(TakeNotes, { organ: nyj, numbers: [1] })
    .then(taken(3))
  // Another organ's past is not this organ's.
  given(NoteTaken.of({ ...note(7), organ: OrganId.make("scj") }))
    .when(TakeNote, note(7))
    .then(taken(7))
})

it("a refusal passes for its rule and, where they are given, its details", () => {
  const again = given(taken(1)).when(TakeNote, note(1))
  again.refused(NumberOnce)
  again.refused(NumberOnce, { number: 1 })
  assert.throws(() => again.refused(NumberOnce, { number: 2 }), /other details/)
  assert.throws(() => again.refused(ReasonGiven), /not refused by this rule/)
  assert.throws(() => again.then(taken(1)), /decided otherwise/)
  assert.throws(() => again.then(), /decided otherwise/)
  assert.throws(() => again.invalid("number"), /other fields are wrong/)
})

it("a decision that was accepted is neither refused nor invalid", () => {
  const accepted = given().when(TakeNote, note(1))
  assert.throws(() => accepted.refused(NumberOnce), /not refused/)
  assert.throws(() => accepted.invalid("number"), /other fields are wrong/)
  assert.throws(() => accepted.then(), /decided otherwise/)
})

it("an invalid input passes for exactly its wrong fields", () => {
  const wrong = given().when(TakeNote, { organ: "a b", number: "1", lines: [] })
  wrong.invalid("number", "organ")
  assert.throws(() => wrong.invalid("number"), /other fields are wrong/)
  assert.throws(() => wrong.invalid("number", "organ", "lines"), /other fields are wrong/)
  assert.throws(() => wrong.refused(NumberOnce), /not refused/)
})

it("permissions and reasons are judged as they are when a command is executed", () => {
  const clerk = { role: "organ-clerk", organ: OrganId.make("scj") } as const
  given()
    .when(TakeNote, note(1), { as: clerk })
    .refused(Allowed, { command: "TakeNote", actor: "organ-clerk:scj", allowed: ["legal-office", "organ-clerk:nyj"] })
  const text = { organ: nyj, text: "更正" }
  given().when(FileText, text).refused(ReasonGiven, { command: "FileText" })
  assert.throws(() => given().when(FileText, text, { reason: "录入有误" }).refused(ReasonGiven), /not refused/)
})

it("going on folds what each command decided, and stops at one that is refused", () => {
  const on = given().and(TakeNote, note(1)).and(TakeNote, note(2))
  assert.deepStrictEqual(on.events, [taken(1), taken(2)])
  on.when(TakeNote, note(2)).refused(NumberOnce, { number: 2 })
  assert.throws(() => on.and(TakeNote, note(1)), /was to be accepted/)
})

it("a failure shows what was expected and what came instead", () => {
  try {
    given(taken(1)).when(TakeNote, note(1)).then(taken(1))
  } catch (error) {
    assert.match(String(error), /expected .*NoteTaken/)
    assert.match(String(error), /actual .*R-NOTE-NUMBER-ONCE/)
    return
  }
  assert.fail("must not pass")
})
