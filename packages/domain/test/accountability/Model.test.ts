/** Random sequences of steps by anybody: whatever is accepted, what must come before a decision came before it. */
import { assert, it } from "@effect/vitest"
import type { Actor, Decision, DomainEvent } from "@zhize/domain"
import { decideAfter } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import {
  DecideAppeal,
  DecideRecusal,
  EstablishFact,
  HearDefence,
  NotifyRespondent,
  ReopenCase,
  RequestRecusal
} from "../../src/accountability/index.ts"
import { accountabilityPreset } from "../../src/routine/index.ts"
import { as, base, by, forms, of, steps } from "./Scene.ts"

const persons = ["p1", "p2", "局长", "副局长", "甲", "丙"]
const more: ReadonlyArray<readonly [Decision, object]> = [
  ...persons.map((person) => [RequestRecusal, { ...of, person, ground: "近亲属" }] as const),
  ...persons.map((person, index) => [DecideRecusal, { ...of, person, granted: index % 2 === 0 }] as const),
  [HearDefence, { ...of, respondent: "丙", statement: "陈述", checked: "复核" }],
  [EstablishFact, { ...of, fact: "F2", fault: "F01", text: "又一事实", evidence: ["E1"] }],
  [NotifyRespondent, { ...of, respondent: "甲", basis: "依据", proposed: forms("P1") }],
  [DecideAppeal, { ...of, respondent: "甲", outcome: "changed", forms: forms("P5", "P4"), opinion: "加重" }],
  [DecideAppeal, { ...of, respondent: "甲", outcome: "revoked", forms: [], opinion: "撤销" }],
  [ReopenCase, of]
]
const told = steps.map(([, command, input]) => [command, input] as const)

interface Tried {
  readonly command: Decision
  readonly input: object
  readonly as: Actor
}
const role = (command: Decision, person: string): Actor => {
  const able = command.allowed.map((one) => one.role)
  const wanted = person.startsWith("p") ? "organ-clerk" : person === "甲" ? "officer" : "organ-principal"
  return by(able.includes(wanted) ? wanted : (able[0] ?? "legal-office"), person)
}
/** Asked for and decided, by the head or, of the head, by the leader. */
const recusal = fc.tuple(fc.constantFrom(...persons), fc.boolean()).map(([person, granted]) => {
  const decider = person === "局长" ? "副局长" : "局长"
  return [
    [[RequestRecusal, { ...of, person, ground: "近亲属" }], decider],
    [[DecideRecusal, { ...of, person, granted }], decider]
  ] as const
})

/** The told steps in order, some left out, with others thrown in between; mostly by whom they fit. */
const sequence = fc
  .tuple(
    ...told.map(([command, input], index) =>
      fc
        .tuple(
          fc.oneof(
            { arbitrary: fc.constant([]), weight: 7 },
            fc.tuple(fc.tuple(fc.constantFrom(...more, ...told), fc.constantFrom(...persons))),
            recusal
          ),
          fc.oneof(
            { arbitrary: fc.constant(steps[index]![3]), weight: 40 },
            fc.constantFrom(...persons).map((one) => role(command, one))
          ),
          fc.oneof({ arbitrary: fc.constant(true), weight: 40 }, fc.constant(false))
        )
        .map(
          ([others, actor, kept]): ReadonlyArray<Tried> => [
            ...others.map(([[other, what], person]) => ({ command: other, input: what, as: role(other, person) })),
            ...(kept ? [{ command, input, as: actor }] : [])
          ]
        )
    )
  )
  .map((all) => all.flat())

const rank = (code: string) => accountabilityPreset.forms.find((one) => one.code === code)!.rank
const weight = (list: ReadonlyArray<{ readonly form: string }>) =>
  list.map(({ form }) => rank(form)).sort((a, b) => b - a)

/** The obvious oracle: reads the bare events one after the other and knows nothing of the folds. */
const check = (events: ReadonlyArray<DomainEvent>, actors: ReadonlyArray<string>) => {
  const seen = { decided: 0, appeals: 0, recused: 0 }
  let appointed: ReadonlyArray<string> = []
  let investigated: ReadonlyArray<string> = []
  let off: ReadonlyArray<string> = []
  let facts = 0
  let shares = new Set<string>()
  let notified = new Set<string>()
  let heard = new Set<string>()
  const standing = new Map<string, ReadonlyArray<{ readonly form: string }>>()
  for (const [index, { data, type }] of events.entries()) {
    const actor = actors[index]!
    if (type === "ClueReceived") continue
    const accepted = events.slice(0, index).some((one) => one.type === "CaseAccepted")
    const own = accepted && (actor === "甲" || actor === "丙")
    if (!own) assert.notInclude(off, actor, `${type} by ${actor}`)
    if (own) {
      assert.include(["RecusalRequested", "DefenceWaived", "AppealLodged"], type)
      if (data.respondent !== undefined) assert.strictEqual(data.respondent, actor)
    }
    if (type === "InvestigatorsAppointed") {
      appointed = [...appointed, ...data.persons]
      investigated = appointed
    } else if (type === "RecusalRequested") off = [...off, data.person]
    else if (type === "RecusalDecided") {
      if (data.granted) seen.recused++
      else off = off.filter((one) => one !== data.person)
    } else if (type === "FactEstablished" || type === "ResponsibilityApportioned") {
      if (type === "FactEstablished") facts++
      else shares = new Set([...shares, data.respondent])
      notified = new Set()
      heard = new Set()
    } else if (type === "RespondentNotified") {
      notified = new Set([...notified, data.respondent])
      heard = new Set([...heard].filter((one) => one !== data.respondent))
    } else if (type === "DefenceHeard" || type === "DefenceWaived") {
      assert.isTrue(notified.has(data.respondent))
      heard = new Set([...heard, data.respondent])
    } else if (type === "AccountabilityDecided") {
      seen.decided++
      assert.isAtLeast(appointed.filter((one) => !off.includes(one)).length, 2)
      assert.isAbove(facts, 0)
      for (const person of ["甲", "丙"]) {
        for (const set of [shares, notified, heard]) assert.isTrue(set.has(person), person)
      }
      for (const one of data.measures) standing.set(one.respondent, one.forms)
    } else if (type === "AppealDecided") {
      seen.appeals++
      assert.notInclude(investigated, actor)
      const before = weight(standing.get(data.respondent)!)
      const now = weight(data.forms)
      assert.isTrue(now.every((one, place) => one <= (before[place] ?? 0)))
      standing.set(data.respondent, data.forms)
    } else if (type === "CaseReopened") {
      notified = new Set()
      heard = new Set()
    }
  }
  return seen
}

const live = (tries: ReadonlyArray<Tried>) => {
  const events: Array<DomainEvent> = [...base]
  const actors: Array<string> = []
  for (const [index, { command, input, as: actor }] of tries.entries()) {
    const today = `2026-${String(3 + Math.floor(index / 16)).padStart(2, "0")}-${String(2 + (index % 16)).padStart(2, "0")}`
    const verdict = decideAfter(events, command, input, as(actor, today))
    if (Either.isLeft(verdict)) continue
    events.push(...verdict.right.events)
    actors.push(...verdict.right.events.map(() => actor.person ?? ""))
  }
  return { events: events.slice(base.length), actors }
}

const total = { decided: 0, appeals: 0, recused: 0, runs: 0 }

it.prop(
  "no sequence of steps reaches a decision without all that must precede it, worsens on appeal, or lets the recused act",
  [sequence],
  ([tries]) => {
    const { actors, events } = live(tries)
    const seen = check(events, actors)
    total.runs++
    total.decided += seen.decided
    total.appeals += seen.appeals
    total.recused += seen.recused
  },
  { fastCheck: { numRuns: 40 }, timeout: 30_000 }
)

it("the sequences did reach decisions, appeals and recusals, and did not always", () => {
  assert.isAbove(total.decided, 5)
  assert.isBelow(total.decided, total.runs)
  assert.isAbove(total.appeals, 1)
  assert.isAbove(total.recused, 5)
})
