/** What the steps that the events of a case take have in common. */
import type { LocalDate, On } from "../kernel/index.ts"
import type { CaseFile, Decided } from "./CaseFile.ts"

export type MaybeCase = CaseFile | undefined
export type OnCase = On<"case", MaybeCase>

/** Steps on a case that the ledger does not hold change nothing; others move its last day on. */
export const step =
  <Data extends { readonly on: LocalDate }>(evolve: (state: CaseFile, data: Data) => Partial<CaseFile>) =>
  (state: MaybeCase, data: Data): MaybeCase =>
    state && { ...state, ...evolve(state, data), lastOn: state.lastOn < data.on ? data.on : state.lastOn }

/** New facts and shares have not been put to anybody yet: notice and defence begin again. */
export const unheard = { notices: [], heard: [], status: "investigating" } as const

/** The case was ended on its merits in this way. */
export const ended = (decided: Decided): Partial<CaseFile> => ({ decided, status: decided.as })
