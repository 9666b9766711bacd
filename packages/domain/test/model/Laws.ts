/** How guards are judged: by what a step recorded, against what had been recorded before it. */
import type { Fact, Facts } from "./Facts.ts"

/** Says of each breach what it is; nothing where the guard held. */
export type Law = (before: Facts, now: Facts) => ReadonlyArray<string>

/** Judges each event of some types by what was recorded before it; without types, each event. */
export const each =
  (types: ReadonlyArray<string>, breaks: (fact: Fact, before: Facts) => boolean): Law =>
  (before, now) =>
    now.flatMap((fact, index) =>
      (types.length === 0 || types.includes(fact.type)) &&
      breaks(fact, index === 0 ? before : [...before, ...now.slice(0, index)])
        ? [JSON.stringify(fact)]
        : []
    )

/** No two events of a type agree in all of these fields. */
export const once = (type: string, ...fields: ReadonlyArray<string>): Law =>
  each([type], ({ data }, before) =>
    before.some((one) => one.type === type && fields.every((field) => one.data[field] === data[field]))
  )

/** Judges all that is known, whenever a step recorded something of these types. */
export const whenever =
  (types: ReadonlyArray<string>, breaches: (facts: Facts) => ReadonlyArray<string>): Law =>
  (before, now) =>
    now.some(({ type }) => types.includes(type)) ? breaches([...before, ...now]) : []

export const both =
  (...laws: ReadonlyArray<Law>): Law =>
  (before, now) =>
    laws.flatMap((law) => law(before, now))
