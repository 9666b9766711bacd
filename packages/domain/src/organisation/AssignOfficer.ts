/** Assigns an officer to a post of the own organ from a day on, in the place of any post held before. */
import { Either, Schema } from "effect"
import { accept, decision, LocalDate, optional, OrganId, PersonId, PostId, UnitId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { PostKnown } from "./PostRules.ts"
import { OfficerAssigned } from "./StaffEvents.ts"
import { officerOn, requireOfficer, requirePost, withAssignment } from "./StaffStanding.ts"
import { officers, posts } from "./StaffState.ts"
import { requireOrgan, requireUnit } from "./Standing.ts"
import { organs, units } from "./State.ts"
import { UnitKnown } from "./UnitRules.ts"

export const AssignOfficer = decision("AssignOfficer", {
  zh: "明确执法人员岗位",
  en: "Assign an officer to a post",
  clause: "P2.2-3",
  input: Schema.Struct({ organ: OrganId, officer: PersonId, unit: UnitId, post: PostId, from: optional(LocalDate) }),
  allowed: may.AssignOfficer,
  reads: ({ officer, organ, post, unit }) => ({
    organ: organs.one(organ),
    unit: units.one(unit),
    post: posts.one(post),
    officer: officers.one(officer)
  }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { officer, organ, post, unit } = input
      const from = input.from ?? today
      yield* requireOrgan(states.organ, organ, from)
      yield* requireOfficer(states.officer, organ, officer, from)
      const place = yield* requireUnit(states.unit, organ, unit, from)
      const { abolished } = yield* requirePost(states.post, organ, unit, post, from)
      // Entered afterwards, a post that is gone by now may still be given: for days before it went.
      const after = withAssignment(states.officer, { organ, unit, post, since: { from, recorded: today } })
      const stays = (end: LocalDate) => officerOn(after, end)?.assignment?.post === post
      if (place.abolished !== undefined && stays(place.abolished)) {
        return yield* UnitKnown.refuse({ organ, unit, on: place.abolished, problem: "abolished" })
      }
      if (abolished !== undefined && stays(abolished)) {
        return yield* PostKnown.refuse({ organ, unit, post, on: abolished, problem: "abolished" })
      }
      return yield* accept(OfficerAssigned.of({ ...input, from }))
    })
})
