/** Enters a clue to a fault, from whatever source. Whether it becomes a case is decided next. */
import { Either, Schema } from "effect"
import { accept, decision, Passage } from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { CaseOnce } from "./CaseRules.ts"
import { ClueReceived } from "./Events.ts"
import { Source, stepInput } from "./Parts.ts"
import { cases } from "./State.ts"
import { dated } from "./Steps.ts"

export const ReceiveClue = decision("ReceiveClue", {
  zh: "登记过错线索",
  en: "Receive a clue to a fault",
  clause: "P2.4-S1",
  input: Schema.Struct({ ...stepInput, source: Source, text: Passage }),
  allowed: may.ReceiveClue,
  needsPerson: true,
  reads: ({ case: one, organ }) => ({ organ: organs.one(organ), file: cases.one(one) }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { case: one, organ } = input
      const on = yield* dated(input.on ?? today, input.on ?? today, today)
      yield* requireOrgan(states.organ, organ, on)
      if (states.file !== undefined) return yield* CaseOnce.refuse({ case: one, organ: states.file.organ })
      return yield* accept(ClueReceived.of({ ...input, on }))
    })
})
