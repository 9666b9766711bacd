import { assert, describe, it } from "@effect/vitest"
import { addDays, type DomainEvent, FilingId, LocalDate } from "@zhize/domain"
import { decideAfter, given } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import {
  BothCopies,
  DeferFiling,
  FilingDeferred,
  FilingKnown,
  FilingRefused,
  FilingRegistered,
  FilingReviewed,
  FilingSupplemented,
  FilingWithdrawn,
  NumberUnused,
  PaperCopyReceived,
  PaperOnce,
  ReceivePaperCopy,
  ReceiverActs,
  RefuseFiling,
  RegisterFiling,
  ReviewFiling,
  StepDated,
  SupplementFiling,
  TransitionDrawn,
  WithdrawFiling
} from "../../src/filing/index.ts"
import { clerk, day, office, organ, principal, proclaimed, scan, step, submitted } from "./Given.ts"

const filing = FilingId.make("f1")
const at = { as: office, today: "2026-07-10" }
const paper = PaperCopyReceived.of({ filing, organ, on: day("2026-07-02") })
const deferred = FilingDeferred.of({
  filing,
  organ,
  on: day("2026-07-03"),
  defects: ["未加盖公章"],
  deadline: {
    rule: { kind: "calendar-days", days: 15, rollOver: false },
    trigger: day("2026-07-03"),
    due: day("2026-07-18"),
    used: [],
    calendar: []
  }
})

describe("the life of a filing", () => {
  it("is registered under a number once both copies are in", () => {
    given(proclaimed, submitted(), paper)
      .when(RegisterFiling, { ...step, number: "沽执责备字〔2026〕第1号" }, at)
      .then(FilingRegistered.of({ filing, organ, on: day("2026-07-10"), number: "沽执责备字〔2026〕第1号" }))
  })

  it("is deferred with its defects, and the correction falls due 15 days after the notice", () => {
    given(proclaimed, submitted())
      .when(DeferFiling, { ...step, on: "2026-07-03", defects: ["未加盖公章"] }, at)
      .then(deferred)
  })

  it("is supplemented and then registered", () => {
    given(proclaimed, submitted(), paper, deferred)
      .and(SupplementFiling, { ...step, electronic: [scan], note: "已补盖公章" }, { as: clerk, today: "2026-07-08" })
      .when(RegisterFiling, { ...step, number: "1" }, at)
      .then(FilingRegistered.of({ filing, organ, on: day("2026-07-10"), number: "1" }))
  })

  it("is reviewed after registration, with an opinion or without", () => {
    const registered = given(proclaimed, submitted(), paper).and(RegisterFiling, { ...step, number: "1" }, at)
    registered.when(ReviewFiling, step, at).then(FilingReviewed.of({ filing, organ, on: day("2026-07-10") }))
    registered
      .when(ReviewFiling, { ...step, opinion: "建议修改第三条" }, at)
      .then(FilingReviewed.of({ filing, organ, on: day("2026-07-10"), opinion: "建议修改第三条" }))
  })

  it("is refused or withdrawn only with a reason", () => {
    const pending = given(proclaimed, submitted())
    pending
      .when(RefuseFiling, step, { ...at, reason: "不属于备案范围" })
      .then(FilingRefused.of({ filing, organ, on: day("2026-07-10") }))
    pending
      .when(WithdrawFiling, step, { ...at, as: clerk, reason: "版本有误" })
      .then(FilingWithdrawn.of({ filing, organ, on: day("2026-07-10") }))
  })

  it("takes a paper copy that came before the electronic one", () => {
    given(proclaimed, submitted())
      .when(ReceivePaperCopy, { ...step, on: "2026-06-28" }, at)
      .then(PaperCopyReceived.of({ filing, organ, on: day("2026-06-28") }))
  })
})

/** Every step with an input that is otherwise right. */
const steps = {
  ReceivePaperCopy: { decision: ReceivePaperCopy, input: step, as: office },
  RegisterFiling: { decision: RegisterFiling, input: { ...step, number: "9" }, as: office },
  DeferFiling: { decision: DeferFiling, input: { ...step, defects: ["缺页"] }, as: office },
  RefuseFiling: { decision: RefuseFiling, input: step, as: office },
  SupplementFiling: { decision: SupplementFiling, input: { ...step, electronic: [scan], note: "已补" }, as: clerk },
  WithdrawFiling: { decision: WithdrawFiling, input: step, as: clerk },
  ReviewFiling: { decision: ReviewFiling, input: step, as: office }
} as const
type Step = keyof typeof steps

const on = day("2026-07-04")
/** Events that bring the filing into each state, and the steps that the drawing allows from there. */
const states: Readonly<
  Record<string, { readonly past: ReadonlyArray<DomainEvent>; readonly allows: ReadonlyArray<Step> }>
> = {
  submitted: {
    past: [submitted()],
    allows: ["ReceivePaperCopy", "DeferFiling", "RefuseFiling", "WithdrawFiling"]
  },
  complete: { past: [submitted(), paper], allows: ["RegisterFiling", "DeferFiling", "RefuseFiling", "WithdrawFiling"] },
  deferred: { past: [submitted(), paper, deferred], allows: ["SupplementFiling", "WithdrawFiling"] },
  supplemented: {
    past: [
      submitted(),
      paper,
      deferred,
      FilingSupplemented.of({ filing, organ, on, electronic: [scan], note: "已补" } as never)
    ],
    allows: ["RegisterFiling", "DeferFiling", "RefuseFiling", "WithdrawFiling"]
  },
  registered: {
    past: [submitted(), paper, FilingRegistered.of({ filing, organ, on, number: "1" })],
    allows: ["ReviewFiling"]
  },
  refused: { past: [submitted(), FilingRefused.of({ filing, organ, on })], allows: [] },
  withdrawn: { past: [submitted(), FilingWithdrawn.of({ filing, organ, on })], allows: [] }
}

const refusedBy = (verdict: ReturnType<typeof decideAfter>): string | undefined =>
  Either.isLeft(verdict) && verdict.left._tag === "Refusal" ? verdict.left.rule.id : undefined

describe("the rules of a filing's steps", () => {
  it.prop(
    "R-FILING-TRANSITION-DRAWN: a step is taken exactly from the states that the drawing allows",
    [fc.constantFrom(...Object.keys(states)), fc.constantFrom(...(Object.keys(steps) as ReadonlyArray<Step>))],
    ([state, name]) => {
      const { allows, past } = states[state]!
      const { as, decision, input } = steps[name]
      const verdict = decideAfter([proclaimed, ...past], decision, input, { as, today: "2026-07-10", reason: "说明" })
      const expected = allows.includes(name) ? undefined : allowsBut(state, name)
      assert.strictEqual(refusedBy(verdict), expected, `${name} from ${state}`)
    }
  )

  it.prop(
    "R-FILING-BOTH-COPIES: a filing is registered exactly when every copy that its obligation names is in by that day",
    [fc.option(fc.integer({ min: -5, max: 5 })), fc.constantFrom("T4", "T6")],
    ([paperAfter, obligation]) => {
      const past = [proclaimed, submitted("2026-07-01", "f1", obligation)]
      if (paperAfter !== null)
        past.push(PaperCopyReceived.of({ filing, organ, on: addDays(day("2026-07-10"), paperAfter) }))
      const as = obligation === "T6" ? principal : office
      const verdict = decideAfter(past, RegisterFiling, { ...step, number: "9" }, { as, today: "2026-07-10" })
      const complete = obligation === "T6" || (paperAfter !== null && paperAfter <= 0)
      assert.strictEqual(refusedBy(verdict), complete ? undefined : BothCopies.id)
    }
  )

  it.prop(
    "R-FILING-NUMBER-UNUSED: a number is given to one filing, also when that one was given long ago",
    [fc.constantFrom("1", "2", "3"), fc.constantFrom("1", "2", "3")],
    ([first, second]) => {
      const other = FilingId.make("f2")
      const past = [
        proclaimed,
        submitted(),
        paper,
        submitted("2026-07-01", "f2"),
        FilingRegistered.of({ filing: other, organ, on, number: first })
      ]
      const verdict = decideAfter(past, RegisterFiling, { ...step, number: second }, at)
      assert.strictEqual(refusedBy(verdict), first === second ? NumberUnused.id : undefined)
    }
  )

  it.prop(
    "R-FILING-KNOWN: a step needs a filing that this organ submitted",
    [fc.constantFrom("f1", "f2"), fc.constantFrom("nyj", "slj")],
    ([id, whose]) => {
      const verdict = decideAfter(
        [proclaimed, submitted(), paper],
        RegisterFiling,
        { filing: id, organ: whose, number: "1" },
        at
      )
      assert.strictEqual(refusedBy(verdict), id === "f1" && whose === "nyj" ? undefined : FilingKnown.id)
    }
  )

  it.prop(
    "R-FILING-RECEIVER-ACTS: the office handles what goes to the office, the organ's principal what goes to its leadership",
    [fc.constantFrom(office, principal), fc.constantFrom("T4", "T6")],
    ([as, obligation]) => {
      const past = [proclaimed, submitted("2026-07-01", "f1", obligation), paper]
      const verdict = decideAfter(past, RegisterFiling, { ...step, number: "1" }, { as, today: "2026-07-10" })
      const right = (obligation === "T6") === (as.role === "organ-principal")
      assert.strictEqual(refusedBy(verdict), right ? undefined : ReceiverActs.id)
    }
  )

  it.prop("R-FILING-PAPER-ONCE: the paper copy arrives once", [fc.boolean()], ([already]) => {
    const verdict = decideAfter([proclaimed, submitted(), ...(already ? [paper] : [])], ReceivePaperCopy, step, at)
    assert.strictEqual(refusedBy(verdict), already ? PaperOnce.id : undefined)
  })

  it.prop(
    "R-FILING-STEP-DATED: a step lies between the one before it and today",
    [fc.integer({ min: -10, max: 10 })],
    ([offset]) => {
      const when: LocalDate = addDays(day("2026-07-01"), offset)
      const verdict = decideAfter(
        [proclaimed, submitted()],
        DeferFiling,
        { ...step, on: when, defects: ["缺页"] },
        {
          as: office,
          today: "2026-07-06"
        }
      )
      assert.strictEqual(refusedBy(verdict), offset >= 0 && offset <= 5 ? undefined : StepDated.id)
    }
  )
})

/** Steps that the drawing allows may still fail by their own rule: the paper copy that came, the one that is missing. */
const allowsBut = (state: string, step: Step): string =>
  state === "submitted" && step === "RegisterFiling"
    ? BothCopies.id
    : step === "ReceivePaperCopy" && ["complete", "supplemented", "deferred"].includes(state)
      ? PaperOnce.id
      : TransitionDrawn.id
