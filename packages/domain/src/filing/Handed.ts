/**
 * What is handed in: read, found adopted, and gated. Shared by the first submission and by a supplement.
 *
 * For a catalogue this reads the whole catalogue of the organ, by nature; a system needs its own versions alone, and a
 * document nothing.
 */
import { Either } from "effect"
import {
  adoptedEdition,
  basisFindings,
  type Catalogue,
  catalogues,
  emptyCatalogue,
  type Instruments,
  instruments,
  instrumentsIn
} from "../basis/index.ts"
import { type calendar, dayCalendar } from "../calendar/index.ts"
import { type Digest, type DocumentRef, fold, type LocalDate, type OrganId, type StateOf } from "../kernel/index.ts"
import { accountabilityVersion, systems } from "../routine/index.ts"
import { type Adoption, adopted, withoutFindings } from "./Adopted.ts"
import type { Content, NamedContent, Obligation } from "./Events.ts"
import { placeOf } from "./OwedSystems.ts"
import { SystemPlace } from "./Rules.ts"
import type { ProclaimedPlan } from "./State.ts"

/** The digests of all documents that a filing hands in. */
export const citedBy = ({
  content,
  electronic
}: {
  readonly content?: NamedContent
  readonly electronic: ReadonlyArray<DocumentRef>
}): ReadonlyArray<Digest> => [
  ...electronic.map(({ sha256 }) => sha256),
  ...(content?.digest === undefined ? [] : [content.digest])
]

export const nothing = fold<undefined>(undefined)
const emptyHanded = fold<Catalogue>(emptyCatalogue)

export const contentReads = (organ: OrganId, content: NamedContent | undefined) => ({
  edition: content?.kind === "catalogue" ? adoptedEdition(organ, content.edition) : nothing,
  catalogue: content?.kind === "catalogue" ? catalogues.one(organ) : emptyHanded,
  system: content?.kind === "system" ? systems.one(content.system) : nothing,
  rules: content?.kind === "accountability-rules" ? accountabilityVersion(organ, content.version) : nothing
})

export const contentFurther = ({ catalogue }: { readonly catalogue: Catalogue }) => ({
  instruments: instruments.some(instrumentsIn(catalogue))
})

interface Known extends Adoption {
  readonly catalogue: Catalogue
  readonly instruments: Instruments
  readonly calendar: StateOf<typeof calendar>
}

interface Answered {
  readonly plan: ProclaimedPlan
  readonly obligation: Obligation
}

/** An existing system goes in with the existing ones, a new one by itself. */
const inPlace = (organ: OrganId, { obligation, plan }: Answered, content: Content, known: Known) => {
  if (content.kind !== "system") return Either.right(undefined)
  const { effectiveFrom, system, version } = content
  const place = placeOf(plan, effectiveFrom, dayCalendar(known.calendar))
  if (place === obligation.subject) return Either.right(undefined)
  const right = plan.obligations.find(({ subject }) => subject === place)?.obligation ?? ""
  return SystemPlace.refuse({ organ, system, version, effectiveFrom, obligation: obligation.obligation, right })
}

/** The content with its digest: adopted by that day, in its place and, for a catalogue, without open findings. */
export const handedIn = (organ: OrganId, answered: Answered, content: NamedContent, known: Known, on: LocalDate) =>
  Either.gen(function* () {
    const pinned = yield* adopted(organ, answered.obligation, content, known, on)
    yield* inPlace(organ, answered, pinned, known)
    if (pinned.kind === "catalogue") {
      yield* withoutFindings(organ, basisFindings(organ, known.catalogue, known.instruments, on))
    }
    return pinned
  })
