/**
 * What is handed in: read, found adopted, and gated. Shared by the first submission and by a supplement.
 *
 * For a catalogue this reads the whole catalogue of the organ, by nature; a document needs nothing.
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
import { type Digest, type DocumentRef, fold, type LocalDate, type OrganId, type StateOf } from "../kernel/index.ts"
import { adopted, withoutFindings } from "./Adopted.ts"
import type { NamedContent, Obligation } from "./Events.ts"

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
  catalogue: content?.kind === "catalogue" ? catalogues.one(organ) : emptyHanded
})

export const contentFurther = ({ catalogue }: { readonly catalogue: Catalogue }) => ({
  instruments: instruments.some(instrumentsIn(catalogue))
})

interface Known {
  readonly edition: StateOf<ReturnType<typeof adoptedEdition>>
  readonly catalogue: Catalogue
  readonly instruments: Instruments
}

/** The content with its digest: adopted by that day and, for a catalogue, without open findings. */
export const handedIn = (organ: OrganId, obligation: Obligation, content: NamedContent, known: Known, on: LocalDate) =>
  Either.gen(function* () {
    const pinned = yield* adopted(organ, obligation, content, known.edition, on)
    if (pinned.kind === "catalogue") {
      yield* withoutFindings(organ, basisFindings(organ, known.catalogue, known.instruments, on))
    }
    return pinned
  })
