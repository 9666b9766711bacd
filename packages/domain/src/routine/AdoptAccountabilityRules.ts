/**
 * Adopts an organ's accountability rules (P2.4-S3): a version of structured configuration, with the text as signed.
 *
 * They are adopted whole: scope, subjects and their division, forms and when they apply, manner and procedure.
 */
import { Either, Schema } from "effect"
import { accept, decision, LocalDate, optional, type OrganId } from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { AccountabilityDraft } from "./AccountabilityContent.ts"
import { AccountabilityRulesAdopted, adoptedFields } from "./AccountabilityEvents.ts"
import { AccountabilityDated, AccountabilityVersionOnce } from "./AccountabilityRules.ts"
import { type AccountabilityVersions, accountabilityVersions } from "./AccountabilityState.ts"
import { requireSound, requireWhole } from "./AccountabilityWhole.ts"

interface Dates {
  readonly organ: OrganId
  readonly adoptedOn: LocalDate
  readonly effectiveFrom: LocalDate
}

/** Adopted by today, in effect from then on or later, on a day of its own. */
const inOrder = (dates: Dates, known: AccountabilityVersions, today: LocalDate) => {
  if (dates.adoptedOn > today || dates.effectiveFrom < dates.adoptedOn) {
    return AccountabilityDated.refuse({ ...dates, today })
  }
  const taken = known.find(({ from }) => from === dates.effectiveFrom)?.value.version
  return taken === undefined ? Either.right(dates) : AccountabilityDated.refuse({ ...dates, today, taken })
}

export const AdoptAccountabilityRules = decision("AdoptAccountabilityRules", {
  zh: "制定责任追究制度",
  en: "Adopt accountability rules",
  clause: "P2.4-S3",
  input: Schema.Struct({
    ...adoptedFields,
    adoptedOn: optional(LocalDate),
    effectiveFrom: optional(LocalDate),
    content: AccountabilityDraft
  }),
  allowed: may.AdoptAccountabilityRules,
  cites: ({ document }) => [document.sha256],
  reads: ({ organ }) => ({ organ: organs.one(organ), known: accountabilityVersions.one(organ) }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { organ, version } = input
      const adoptedOn = input.adoptedOn ?? today
      yield* requireOrgan(states.organ, organ, adoptedOn)
      const earlier = states.known.find(({ value }) => value.version === version)?.value
      if (earlier !== undefined) {
        return yield* AccountabilityVersionOnce.refuse({ organ, version, adoptedOn: earlier.adoptedOn })
      }
      const effectiveFrom = input.effectiveFrom ?? adoptedOn
      yield* inOrder({ organ, adoptedOn, effectiveFrom }, states.known, today)
      const content = yield* requireWhole(organ, input.content)
      yield* requireSound(organ, content)
      return yield* accept(AccountabilityRulesAdopted.of({ ...input, adoptedOn, effectiveFrom, content }))
    })
})
