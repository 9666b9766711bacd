/**
 * Who may import whom: the arrows of the house, in one table.
 *
 * cli, http → store-* → domain → (nothing), and cli, http, store-* → tlog → (nothing). Inside the domain the modules stand
 * in one order; a module imports only modules before it, and only through their index page.
 */
import { posix } from "node:path"

/** Modules of the domain, each importing only from those before it. */
const moduleOrder = [
  "kernel",
  "permissions",
  "calendar",
  "organisation",
  "basis",
  "duty",
  "routine",
  "filing",
  "assessment",
  "accountability",
  "publication",
  "oversight"
]

const stores = ["@zhize/domain", "@zhize/tlog", "@zhize/better-sqlite3"]
const adapters = ["@zhize/domain", "@zhize/tlog", "@zhize/store-sqlite"]

/** @typedef {{ house: ReadonlyArray<string>, outside: "any" | ReadonlyArray<string> }} Rules */

/** For each package: the packages of this house below it, and whether it may use anything else. @type {Record<string, Rules>} */
const packages = {
  tlog: { house: [], outside: [] },
  domain: { house: [], outside: ["effect"] },
  "store-sqlite": { house: stores, outside: "any" },
  http: { house: adapters, outside: "any" },
  cli: { house: adapters, outside: "any" }
}

/** Looked up when first called, so only its type is named. @type {Record<string, ReadonlyArray<string>>} */
const exceptions = { "packages/tlog/src/NodeCrypto.ts": ["node:crypto"] }

/** @param {Rules} rules @param {string} name @param {string} file @param {string} specifier */
const bare = (rules, name, file, specifier) => {
  if (exceptions[file]?.includes(specifier)) return undefined
  if (specifier.startsWith("@zhize/")) {
    return rules.house.includes(specifier) ? undefined : `${name} may not import ${specifier}: arrows run one way`
  }
  if (rules.outside === "any" || rules.outside.includes(specifier)) return undefined
  return `${name} depends on ${rules.outside.join(", ") || "nothing"}: it may not import ${specifier}`
}

/** Pages directly under `src` gather the modules, and `testing` may use everything. @param {string} place */
const rank = (place) =>
  place === "testing" ? Infinity : place === "" ? moduleOrder.length : moduleOrder.indexOf(place)

/** @param {string} inSource */
const placeOf = (inSource) => (inSource.includes("/") ? inSource.slice(0, inSource.indexOf("/")) : "")

/** @param {string} from @param {string} to */
const insideDomain = (from, to) => {
  const [here, there] = [placeOf(from), placeOf(to)]
  if (here === there) return undefined
  for (const place of [here, there]) if (rank(place) < 0) return `${place} has no place in the order of modules`
  if (rank(there) > rank(here))
    return `${here} comes before ${there || "the pages that gather the modules"}: it may not import it`
  if (there !== "" && to !== `${there}/index.ts`) return `import ${there} through its index.ts`
  return undefined
}

/**
 * Why this file may not import this, or `undefined`.
 *
 * @param {string} file path from the root of the repository, with `/`
 * @param {string} specifier as written
 * @returns {string | undefined}
 */
export const forbidden = (file, specifier) => {
  const [, name, from = ""] = /^packages\/([^/]+)\/src\/(.+)$/.exec(file) ?? []
  if (name === undefined) return undefined
  const rules = packages[name]
  if (rules === undefined) return `packages/${name} has no line in scripts/lint/boundaries.mjs`
  if (!specifier.startsWith(".")) return bare(rules, name, file, specifier)
  const to = posix.relative(`packages/${name}/src`, posix.join(posix.dirname(file), specifier))
  if (to.startsWith("../../")) return `${name} imports other packages by name`
  return name === "domain" ? insideDomain(from, to) : undefined
}
