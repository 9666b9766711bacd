/** Dismisses a clue, with a reason: it does not become a case. */
import { Either, Schema } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { ClueDismissed } from "./Events.ts"
import { stepInput } from "./Parts.ts"
import { stepOn, stepReads } from "./Steps.ts"

export const DismissClue = decision("DismissClue", {
  zh: "线索不予受理",
  en: "Dismiss a clue",
  clause: "P2.4-S1",
  input: Schema.Struct(stepInput),
  allowed: may.DismissClue,
  needsReason: true,
  needsPerson: true,
  reads: stepReads,
  decide: (input, { file }, context) =>
    Either.flatMap(stepOn("DismissClue", input, file, context), ({ about }) => accept(ClueDismissed.of(about)))
})
