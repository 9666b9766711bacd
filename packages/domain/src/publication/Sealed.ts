/** The decision on a fault case as sealed: what of it may be published. A reopened case has none until it is decided again. */
import { AccountabilityDecided, CaseReopened } from "../accountability/index.ts"
import { type Digest, fold, type LocalDate, type OrganId, tag, when } from "../kernel/index.ts"

export interface Sealed {
  readonly organ: OrganId
  readonly document: Digest
  readonly on: LocalDate
}
type Maybe = Sealed | undefined

export const sealedDecision = (of: string) =>
  fold<Maybe>(
    undefined,
    when(
      AccountabilityDecided,
      (_: Maybe, { document, on, organ }): Maybe => ({ organ, document: document.sha256, on }),
      [tag("case", of)]
    ),
    when(CaseReopened, (): Maybe => undefined, [tag("case", of)])
  )
