/** Establishes a post in a unit, and says whether it is an enforcement post. */
import { Either, Schema } from "effect"
import { accept, decision, LocalDate, Name, optional, OrganId, PostId, UnitId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { PostOnce } from "./PostRules.ts"
import { PostEstablished } from "./StaffEvents.ts"
import { posts } from "./StaffState.ts"
import { requireLastingUnit, requireOrgan } from "./Standing.ts"
import { organs, units } from "./State.ts"

export const EstablishPost = decision("EstablishPost", {
  zh: "设立岗位",
  en: "Establish a post",
  clause: "P2.2-2",
  input: Schema.Struct({
    organ: OrganId,
    unit: UnitId,
    post: PostId,
    name: Name,
    enforcement: Schema.Boolean,
    from: optional(LocalDate)
  }),
  allowed: may.EstablishPost,
  reads: ({ organ, post, unit }) => ({ organ: organs.one(organ), unit: units.one(unit), known: posts.one(post) }),
  decide: (input, { known, organ, unit }, { today }) =>
    Either.gen(function* () {
      const from = input.from ?? today
      yield* requireOrgan(organ, input.organ, from)
      yield* requireLastingUnit(unit, input.organ, input.unit, from)
      if (known !== undefined) return yield* PostOnce.refuse({ post: input.post, organ: known.organ })
      return yield* accept(PostEstablished.of({ ...input, from }))
    })
})
