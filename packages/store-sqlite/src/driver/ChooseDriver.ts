/**
 * Which binding to use: Node's own where it has one, better-sqlite3 otherwise. Asked by capability, never by version.
 */
import { Effect } from "effect"
import { betterSqlite3 } from "./BetterSqlite3.ts"
import type { DriverModule, DriverName } from "./Driver.ts"
import { DriverError } from "./DriverError.ts"
import { nodeSqlite } from "./NodeSqlite.ts"

/** What the running process has to offer. */
export interface Offer {
  readonly builtIn: () => DriverModule | undefined
  /** Each is tried in turn. */
  readonly packages: ReadonlyArray<() => Promise<DriverModule>>
}

/** The package of ours that pins the version, and is installed only where it is needed; then the one a user installed. */
const running: Offer = {
  builtIn: nodeSqlite,
  packages: [() => betterSqlite3("@zhize/better-sqlite3"), () => betterSqlite3("better-sqlite3")]
}

const missing = (message: string, cause?: unknown): DriverError =>
  new DriverError({ code: "DRIVER_MISSING", message, cause })

/** Loaders explain themselves over many lines; the beginning says it. */
const inShort = (reason: unknown): string =>
  String(reason instanceof Error ? reason.message : reason)
    .replaceAll(/\s+/g, " ")
    .slice(0, 200)

const notLoaded = (offer: Offer, reasons: ReadonlyArray<unknown>): DriverError =>
  missing(
    `Node ${process.versions.node} cannot load better-sqlite3. ` +
      (offer.builtIn() === undefined
        ? "Run `npm install better-sqlite3@12.11.1`, or use Node 22.13 or newer, which needs nothing installed."
        : "It has node:sqlite, which needs nothing installed: use that, or leave the choice open.") +
      ` What it said: ${[...new Set(reasons.map(inShort))].join("; ")}`,
    reasons
  )

const fromPackages = (offer: Offer): Effect.Effect<DriverModule, DriverError> =>
  Effect.tryPromise({
    try: async () => {
      const reasons: Array<unknown> = []
      for (const load of offer.packages) {
        try {
          return await load()
        } catch (reason) {
          reasons.push(reason)
        }
      }
      throw notLoaded(offer, reasons)
    },
    catch: (thrown) => (thrown instanceof DriverError ? thrown : missing(String(thrown), thrown))
  })

/** The binding of this name; without a name the best there is. Fails with what to do about it. */
export const chooseDriver = (name?: DriverName, offer: Offer = running): Effect.Effect<DriverModule, DriverError> =>
  Effect.suspend(() => {
    const builtIn = name === "better-sqlite3" ? undefined : offer.builtIn()
    if (builtIn !== undefined) return Effect.succeed(builtIn)
    if (name !== "node:sqlite") return fromPackages(offer)
    return Effect.fail(
      missing(`Node ${process.versions.node} has no node:sqlite. Use Node 22.13 or newer, or choose better-sqlite3.`)
    )
  })
