/** The folds of accountability rules: the versions of each organ, and which is in force on a day. */
import { Dated, entity, fold, type LocalDate, type OrganId, tag, type VersionId, when } from "../kernel/index.ts"
import type { DataOf } from "../kernel/index.ts"
import { AccountabilityRulesAdopted } from "./AccountabilityEvents.ts"

export type AccountabilityVersion = DataOf<typeof AccountabilityRulesAdopted> & { readonly position: number }

/** The versions of an organ by the day on which each takes effect. */
export type AccountabilityVersions = Dated.Dated<AccountabilityVersion>

export const accountabilityVersions = entity<"organ", AccountabilityVersions>("organ", [], (on) => [
  on(AccountabilityRulesAdopted, (state, data, { position }) =>
    Dated.set(state, data.effectiveFrom, { ...data, position })
  )
])

/** One version of one organ, by which a case that is bound to it goes on. */
export const accountabilityVersion = (organ: OrganId | undefined, version: VersionId | undefined) =>
  fold<AccountabilityVersion | undefined>(
    undefined,
    when(
      AccountabilityRulesAdopted,
      (state: AccountabilityVersion | undefined, data, { position }): AccountabilityVersion | undefined =>
        data.version === version ? { ...data, position } : state,
      [tag("organ", organ ?? "")]
    )
  )

/** The version in force on a day. */
export const accountabilityOn = (versions: AccountabilityVersions, day: LocalDate) => Dated.on(versions, day)
