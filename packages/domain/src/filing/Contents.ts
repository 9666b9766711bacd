/** Which kind of content answers which obligation, and what a content is called. */
import type { Content, NamedContent, Subject } from "./Events.ts"

type Kind = Content["kind"]

/** A document is taken where an organ keeps its papers outside the ledger; what the ledger knows goes in by its name. */
const kindsFor: Readonly<Record<Subject, ReadonlyArray<Kind>>> = {
  "basis-catalogue": ["catalogue"],
  "routine-systems": ["system", "document"],
  "new-routine-system": ["system", "document"],
  decomposition: ["decomposition", "document"],
  "accountability-rules": ["accountability-rules", "document"],
  "self-assessment": ["document"]
}

export const answers = (subject: Subject, { kind }: NamedContent): boolean => kindsFor[subject].includes(kind)

export const contentName = (content: NamedContent): string => {
  switch (content.kind) {
    case "catalogue":
    case "decomposition":
      return content.edition
    case "system":
      return `${content.system} ${content.version}`
    case "accountability-rules":
      return content.version
    case "document":
      return content.title
  }
}
