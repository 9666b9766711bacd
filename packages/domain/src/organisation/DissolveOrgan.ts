/**
 * Dissolves an organ from a day on and names the organ that takes its place. An organ is dissolved once, and outlives
 * every organ that it succeeded: so a line of successors only ever leads on, and ends.
 */
import { Either, Schema } from "effect"
import { accept, decision, LocalDate, optional, OrganId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { OrganDissolved } from "./Events.ts"
import { OrganKnown, SuccessorLive } from "./Rules.ts"
import { requireOrgan } from "./Standing.ts"
import { dissolvedInto, organs } from "./State.ts"

export const DissolveOrgan = decision("DissolveOrgan", {
  zh: "撤销机关",
  en: "Dissolve an organ",
  clause: "P2.0",
  input: Schema.Struct({ organ: OrganId, successor: OrganId, from: optional(LocalDate) }),
  allowed: may.DissolveOrgan,
  needsReason: true,
  reads: ({ organ, successor }) => ({
    organ: organs.one(organ),
    successor: organs.one(successor),
    predecessors: dissolvedInto(organ)
  }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const from = input.from ?? today
      const { dissolved } = yield* requireOrgan(states.organ, input.organ, from)
      if (dissolved !== undefined) {
        return yield* OrganKnown.refuse({
          organ: input.organ,
          on: from,
          dissolved: dissolved.from,
          successor: dissolved.successor
        })
      }
      const { organ, successor } = input
      if (organ === successor || Either.isLeft(requireOrgan(states.successor, successor, from))) {
        return yield* SuccessorLive.refuse({ organ, successor, on: from })
      }
      const later = states.predecessors.find((one) => from <= one.from)
      if (later !== undefined) {
        return yield* SuccessorLive.refuse({ organ: later.organ, successor: organ, on: later.from })
      }
      return yield* accept(OrganDissolved.of({ organ, successor, from }))
    })
})
