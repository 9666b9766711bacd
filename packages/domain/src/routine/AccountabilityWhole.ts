/** Whether accountability rules are whole and their entries fit together. */
import { Either } from "effect"
import type { OrganId } from "../kernel/index.ts"
import type { AccountabilityContent, AccountabilityDraft, ClockName, Clocks, Part } from "./AccountabilityContent.ts"
import { clockNames, type Element, parts } from "./AccountabilityLabels.ts"
import { AccountabilitySound, AccountabilityWhole } from "./AccountabilityRules.ts"

/** The three whose division every text that was read begins with. */
const divided: ReadonlyArray<Part> = ["handler", "reviewer", "approver"]
const limits: ReadonlyArray<ClockName> = ["handle", "appeal", "review"]

const missingParts = ({ division }: AccountabilityDraft) =>
  divided.filter((part) => !division.some(({ shares }) => shares.some((share) => share.part === part)))

const isTimed = (clocks: AccountabilityDraft["clocks"]): clocks is Clocks =>
  limits.every((name) => clocks[name] !== undefined)

const missingElements = (draft: AccountabilityDraft): ReadonlyArray<Element> => {
  const { clocks, deciders, faults, forms, ladder } = draft
  const lacks: Readonly<Record<Element, boolean>> = {
    scope: faults.length === 0,
    subjects: missingParts(draft).length > 0,
    forms: !forms.some(({ target }) => target === "organ") || !forms.some(({ target }) => target === "person"),
    ladder: ladder.length === 0 || ladder.some((band) => band.forms.length === 0),
    manner: deciders.length === 0,
    procedure: !isTimed(clocks)
  }
  return (Object.keys(lacks) as ReadonlyArray<Element>).filter((element) => lacks[element])
}

export const requireWhole = (organ: OrganId, draft: AccountabilityDraft) => {
  const { clocks, ...entries } = draft
  const missing = missingElements(draft)
  return missing.length === 0 && isTimed(clocks)
    ? Either.right<AccountabilityContent>({ ...entries, clocks })
    : AccountabilityWhole.refuse({
        organ,
        missing,
        parts: missingParts(draft).map((part) => parts[part].zh),
        clocks: limits.filter((name) => clocks[name] === undefined).map((name) => clockNames[name].zh)
      })
}

const repeated = (codes: ReadonlyArray<string>) => codes.find((code, index) => codes.indexOf(code) !== index)

/** The rank of the heaviest form that a band allows. */
const heaviest = ({ forms }: AccountabilityContent, allowed: ReadonlyArray<string>) =>
  Math.max(...forms.filter(({ code }) => allowed.includes(code)).map(({ rank }) => rank))

type Problem = readonly ["code-twice" | "unknown-form" | "lighter-above" | "right-bears" | "aggravating-lowers", string]

const problemIn = (content: AccountabilityContent): Problem | undefined => {
  const { division, faults, forms, grounds, ladder } = content
  for (const entries of [faults, division, forms, ladder, grounds]) {
    const twice = repeated(entries.map(({ code }) => code))
    if (twice !== undefined) return ["code-twice", twice]
  }
  const listed = forms.map(({ code }) => code)
  const unknown = ladder.flatMap((band) => band.forms).find((code) => !listed.includes(code))
  if (unknown !== undefined) return ["unknown-form", unknown]
  const lighter = ladder.find((band, index) => {
    const below = ladder[index - 1]
    return below !== undefined && heaviest(content, band.forms) < heaviest(content, below.forms)
  })
  if (lighter !== undefined) return ["lighter-above", lighter.code]
  const bears = division.find(({ shares }) =>
    shares.some(({ level, part }) => part === "member-right" && level !== "none")
  )
  if (bears !== undefined) return ["right-bears", bears.code]
  const lowers = grounds.find(
    ({ effects, kind }) => kind === "aggravating" && effects.some((effect) => effect !== "within-band")
  )
  return lowers === undefined ? undefined : ["aggravating-lowers", lowers.code]
}

export const requireSound = (organ: OrganId, content: AccountabilityContent) => {
  const found = problemIn(content)
  return found === undefined
    ? Either.right(content)
    : AccountabilitySound.refuse({ organ, problem: found[0], code: found[1] })
}
