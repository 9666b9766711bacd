/** A county as tests need it: short ways to say that it has organs, units and leaders since a day. */
import { JurisdictionId, LocalDate, OrganId, UnitId } from "@zhize/domain"
import { FastCheck as fc } from "effect"
import {
  JurisdictionEstablished,
  LeadershipAppointed,
  OrganDissolved,
  OrganRegistered,
  UnitAbolished,
  UnitEstablished
} from "../../src/organisation/index.ts"

/** The day on which commands are decided unless a test says otherwise. */
export const today = "2026-05-01"

export const day = (text: string) => LocalDate.make(text)

export const county = JurisdictionEstablished.of({ jurisdiction: JurisdictionId.make("guyuan"), name: "沽源县" })

export const organ = (id: string, from = "2020-01-01", name = id) =>
  OrganRegistered.of({ organ: OrganId.make(id), name, kind: "administrative", led: "local", from: day(from) })

export const dissolved = (id: string, successor: string, from: string) =>
  OrganDissolved.of({ organ: OrganId.make(id), successor: OrganId.make(successor), from: day(from) })

export const unit = (of: string, id: string, from = "2020-01-01", name = id) =>
  UnitEstablished.of({ organ: OrganId.make(of), unit: UnitId.make(id), name, kind: "internal", from: day(from) })

export const abolished = (of: string, id: string, from: string) =>
  UnitAbolished.of({ organ: OrganId.make(of), unit: UnitId.make(id), from: day(from) })

export const leaders = {
  principal: { name: "局长甲", title: "局长" },
  supervising: { name: "副局长乙", title: "副局长" }
}

export const leadership = (of: string, undertakingUnit: string, from = "2020-01-01") =>
  LeadershipAppointed.of({
    organ: OrganId.make(of),
    ...leaders,
    undertakingUnit: UnitId.make(undertakingUnit),
    from: day(from)
  })

export const clerkOf = (id: string) => ({ role: "organ-clerk", organ: OrganId.make(id) }) as const

/** An id, different from all of a few. */
export const idBut = (...taken: ReadonlyArray<string>) =>
  fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/).filter((id) => !taken.includes(id))

/** A day of 2026 or 2027 and one after it. */
export const twoDays = fc
  .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 1, max: 100 }))
  .map(([first, more]) => [nth(first), nth(first + more)] as const)

const nth = (index: number) => day(new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10))

/** How often a property of a rule is tried: each run reaches the allowed and the refused side. */
export const runs = { fastCheck: { numRuns: 25 } }
