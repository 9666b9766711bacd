/**
 * What is handed in must have been adopted: the edition, version or document that the obligation asks for, pinned by
 * digest. An edition of the catalogue or the decomposition goes in only while its organ has no open finding about it.
 */
import { Either } from "effect"
import type { Digest, Finding, LocalDate, OrganId } from "../kernel/index.ts"
import { type AccountabilityVersion, type System, versionOf } from "../routine/index.ts"
import { answers, contentName } from "./Contents.ts"
import type { Content, NamedContent, Obligation } from "./Events.ts"
import { ContentAdopted, NoOpenFindings } from "./Rules.ts"

/** What was adopted under the name that a content gives, as far as a filing cares. */
export interface Adoption {
  readonly edition: { readonly digest: Digest; readonly on: LocalDate } | undefined
  readonly system: System | undefined
  readonly rules: AccountabilityVersion | undefined
}

interface Found {
  readonly on: LocalDate
  readonly content: Content
}

/** The content as it was adopted by this organ, if it was. */
const foundIn = (organ: OrganId, content: NamedContent, { edition, rules, system }: Adoption): Found | undefined => {
  switch (content.kind) {
    case "document":
      return { on: content.adoptedOn, content }
    case "catalogue":
    case "decomposition":
      return edition && { on: edition.on, content: { ...content, digest: edition.digest } }
    case "system": {
      const version = system?.organ === organ ? versionOf(system, content.version) : undefined
      if (version === undefined) return undefined
      const { adoptedOn, document, since, title } = version
      return { on: adoptedOn, content: { ...content, title, effectiveFrom: since.from, digest: document.sha256 } }
    }
    case "accountability-rules": {
      if (rules === undefined) return undefined
      const { adoptedOn, document, effectiveFrom, title } = rules
      return { on: adoptedOn, content: { ...content, title, effectiveFrom, digest: document.sha256 } }
    }
  }
}

type Problem = "wrong-kind" | "unknown-edition" | "other-digest" | "not-yet-adopted"

/** The content with its digest, if it was adopted by the day on which it is handed in. */
export const adopted = (
  organ: OrganId,
  obligation: Obligation,
  content: NamedContent,
  adoption: Adoption,
  on: LocalDate
) => {
  const refuse = (problem: Problem) => ContentAdopted.refuse({ organ, content: contentName(content), problem })
  if (!answers(obligation.subject, content)) return refuse("wrong-kind")
  const found = foundIn(organ, content, adoption)
  if (found === undefined) return refuse("unknown-edition")
  if (content.digest !== undefined && content.digest !== found.content.digest) return refuse("other-digest")
  return found.on > on ? refuse("not-yet-adopted") : Either.right(found.content)
}

/** The gate: all of 全面, 具体, 准确 as far as rules can tell. */
export const withoutFindings = (organ: OrganId, { kind }: Content, findings: ReadonlyArray<Finding>) =>
  findings.length === 0
    ? Either.right(undefined)
    : NoOpenFindings.refuse({
        organ,
        kind: kind === "decomposition" ? kind : "catalogue",
        findings: findings.map(({ details, rule }) => ({
          rule: rule.id,
          zh: rule.message.zh(details),
          en: rule.message.en(details)
        }))
      })
