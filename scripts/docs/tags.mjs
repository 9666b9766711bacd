/** What kinds of tags an event carries: seen on examples drawn from its schema, always the same ones. */
import { Arbitrary, FastCheck } from "effect"

/** @param {import("@zhize/domain").EventDefinition} event @returns {ReadonlyArray<string>} */
export const tagKinds = ({ schema, tags }) => {
  const examples = FastCheck.sample(Arbitrary.make(schema), { seed: 1, numRuns: 100 }).map((data) => tags(data))
  const kinds = new Set(examples.flat().map((tag) => tag.slice(0, tag.indexOf(":"))))
  const always = (/** @type {string} */ kind) =>
    examples.every((list) => list.some((tag) => tag.startsWith(`${kind}:`)))
  return [...kinds].sort().map((kind) => `\`${kind}:…\`${always(kind) ? "" : " where it has one"}`)
}
