/** Abolishes a post on which no officer is from the day on. A post is abolished once. */
import { Either, HashMap, Schema } from "effect"
import { accept, decision, LocalDate, optional, OrganId, PostId, UnitId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { PostKnown, PostVacant } from "./PostRules.ts"
import { PostAbolished } from "./StaffEvents.ts"
import { placesFrom, requirePost } from "./StaffStanding.ts"
import { assignedTo, officers, posts } from "./StaffState.ts"
import { requireOrgan } from "./Standing.ts"
import { organs } from "./State.ts"

export const AbolishPost = decision("AbolishPost", {
  zh: "撤销岗位",
  en: "Abolish a post",
  clause: "P2.2-2",
  input: Schema.Struct({ organ: OrganId, unit: UnitId, post: PostId, from: optional(LocalDate) }),
  allowed: may.AbolishPost,
  needsReason: true,
  reads: ({ organ, post }) => ({ organ: organs.one(organ), post: posts.one(post), assigned: assignedTo(post) }),
  further: (_, { assigned }) => ({ officers: officers.some(assigned) }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { organ, post, unit } = input
      const from = input.from ?? today
      yield* requireOrgan(states.organ, organ, from)
      const { abolished } = yield* requirePost(states.post, organ, unit, post, from)
      if (abolished !== undefined) {
        return yield* PostKnown.refuse({ organ, unit, post, on: abolished, problem: "abolished" })
      }
      const holders = [...HashMap.values(states.officers)]
        .flatMap((one) => (one === undefined ? [] : placesFrom(one, from)))
        .filter(({ assignment }) => assignment?.post === post)
        .map(({ officer }) => officer)
      if (holders.length > 0) {
        return yield* PostVacant.refuse({ post, on: from, officers: [...new Set(holders)].sort() })
      }
      return yield* accept(PostAbolished.of({ organ, unit, post, from }))
    })
})
