/**
 * What is handed in must have been adopted: the edition or document that the obligation asks for, pinned by digest.
 * A catalogue moreover goes in only while its organ has no open finding about it.
 */
import { Either } from "effect"
import type { Digest, Finding, LocalDate, OrganId } from "../kernel/index.ts"
import type { Content, NamedContent, Obligation } from "./Events.ts"
import { ContentAdopted, NoOpenFindings } from "./Rules.ts"

/** An adopted edition, as far as a filing cares. */
interface AdoptedEdition {
  readonly digest: Digest
  readonly on: LocalDate
}

type Problem = "wrong-kind" | "unknown-edition" | "other-digest" | "not-yet-adopted"

/** The content with its digest, if it was adopted by the day on which it is handed in. */
export const adopted = (
  organ: OrganId,
  obligation: Obligation,
  content: NamedContent,
  edition: AdoptedEdition | undefined,
  on: LocalDate
) => {
  const named = content.kind === "catalogue" ? content.edition : content.title
  const refuse = (problem: Problem) => ContentAdopted.refuse({ organ, content: named, problem })
  if ((obligation.subject === "basis-catalogue") !== (content.kind === "catalogue")) return refuse("wrong-kind")
  if (content.kind === "document") {
    return content.adoptedOn > on ? refuse("not-yet-adopted") : Either.right<Content>(content)
  }
  if (edition === undefined) return refuse("unknown-edition")
  if (content.digest !== undefined && content.digest !== edition.digest) return refuse("other-digest")
  return edition.on > on ? refuse("not-yet-adopted") : Either.right<Content>({ ...content, digest: edition.digest })
}

/** The gate: all of 全面, 具体, 准确 as far as rules can tell. */
export const withoutFindings = (organ: OrganId, findings: ReadonlyArray<Finding>) =>
  findings.length === 0
    ? Either.right(undefined)
    : NoOpenFindings.refuse({
        organ,
        findings: findings.map(({ details, rule }) => ({
          rule: rule.id,
          zh: rule.message.zh(details),
          en: rule.message.en(details)
        }))
      })
