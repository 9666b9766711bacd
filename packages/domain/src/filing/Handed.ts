/**
 * What is handed in: read, found adopted, and gated. Shared by the first submission and by a supplement.
 *
 * By nature a catalogue reads the whole catalogue of the organ, and a decomposition that and the organ's whole
 * decomposition with its staff; a system needs its own versions alone, and a document nothing.
 */
import { Either } from "effect"
import {
  adoptedEdition,
  basisFindings,
  type Catalogue,
  catalogues,
  commonLawsKnown,
  cooperatorsIn,
  instruments,
  instrumentsIn,
  lawsRegistered
} from "../basis/index.ts"
import { type calendar, dayCalendar } from "../calendar/index.ts"
import {
  adoptedDecomposition,
  type Decomposition,
  decompositionFindings,
  decompositions,
  delegatesIn,
  type Delegations,
  delegationsOf,
  instrumentsCited,
  type Surroundings
} from "../duty/index.ts"
import {
  type Digest,
  type DocumentRef,
  type Finding,
  type Fold,
  fold,
  type LocalDate,
  type OrganId,
  type StateOf
} from "../kernel/index.ts"
import { certificatesOf, officersOf, organs, postsOf, unitsOf } from "../organisation/index.ts"
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

/** What is not needed is not read, and stays as it begins. */
const onlyIf = <State>(needed: boolean, one: Fold<State>): Fold<State> => (needed ? one : fold(one.initial))

const editionRead = (organ: OrganId, content: NamedContent | undefined) => {
  if (content?.kind === "catalogue") return adoptedEdition(organ, content.edition)
  return content?.kind === "decomposition" ? adoptedDecomposition(organ, content.edition) : nothing
}

export const contentReads = (organ: OrganId, content: NamedContent | undefined) => {
  const isDecomposition = content?.kind === "decomposition"
  return {
    edition: editionRead(organ, content),
    system: content?.kind === "system" ? systems.one(content.system) : nothing,
    rules: content?.kind === "accountability-rules" ? accountabilityVersion(organ, content.version) : nothing,
    laws: onlyIf(content?.kind === "catalogue", lawsRegistered),
    catalogue: onlyIf(isDecomposition || content?.kind === "catalogue", catalogues.one(organ)),
    decomposition: onlyIf(isDecomposition, decompositions.one(organ)),
    delegations: onlyIf(isDecomposition, delegationsOf(organ)),
    units: onlyIf(isDecomposition, unitsOf(organ)),
    posts: onlyIf(isDecomposition, postsOf(organ)),
    officers: onlyIf(isDecomposition, officersOf(organ)),
    certificates: onlyIf(isDecomposition, certificatesOf(organ))
  }
}

interface Kept {
  readonly catalogue: Catalogue
  readonly decomposition: Decomposition
  readonly delegations: Delegations
  readonly laws: StateOf<typeof lawsRegistered>
}

export const contentFurther = (
  organ: OrganId,
  content: NamedContent | undefined,
  { catalogue, decomposition, delegations, laws }: Kept
) => ({
  instruments: instruments.some([
    ...new Set([...instrumentsIn(catalogue), ...instrumentsCited(decomposition), ...commonLawsKnown(laws)])
  ]),
  organs: organs.some(organsJudged(organ, content, catalogue, delegations))
})

/** Whose standing counts: the organ's own, and that of those who cooperate or are entrusted. */
const organsJudged = (
  organ: OrganId,
  content: NamedContent | undefined,
  catalogue: Catalogue,
  delegations: Delegations
): ReadonlyArray<OrganId> => {
  if (content?.kind === "catalogue") return [organ, ...cooperatorsIn(catalogue)]
  return content?.kind === "decomposition" ? [organ, ...delegatesIn(delegations)] : []
}

interface Known extends Adoption, Kept, Surroundings {
  readonly catalogue: Catalogue
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

/** What is open about an edition on the day, as far as rules can tell. */
const openFindings = (organ: OrganId, { kind }: Content, known: Known, on: LocalDate): ReadonlyArray<Finding> => {
  if (kind === "catalogue") return basisFindings(organ, known.catalogue, known, on)
  return kind === "decomposition" ? decompositionFindings(organ, known.decomposition, known, on) : []
}

/** The content with its digest: adopted by that day, in its place and, for an edition, without open findings. */
export const handedIn = (organ: OrganId, answered: Answered, content: NamedContent, known: Known, on: LocalDate) =>
  Either.gen(function* () {
    const pinned = yield* adopted(organ, answered.obligation, content, known, on)
    yield* inPlace(organ, answered, pinned, known)
    yield* withoutFindings(organ, pinned, openFindings(organ, pinned, known, on))
    return pinned
  })
