/**
 * Checks a file whole: SQLite's own structure, the schema, every ledger, every document. It reports every fault that it
 * can reach, writes nothing, and may run while others write.
 */
import { Effect } from "effect"
import { type Registry, type StoreUnavailable, zhize } from "@zhize/domain"
import type { Driver, SqliteClient } from "./driver/index.ts"
import { type Fault, fault } from "./Fault.ts"
import { ofSql } from "./Faults.ts"
import { headOf, ledgerIds } from "./Ledgers.ts"
import { examine } from "./Migrate.ts"
import { sha256 } from "./SqliteDocuments.ts"
import { connect, type FileOptions } from "./Store.ts"
import { type VerifiedLedger, verifyLedger } from "./VerifyLedger.ts"
import { reading, type Report } from "./VerifyReport.ts"

export interface Verified {
  readonly ledgers: ReadonlyArray<VerifiedLedger>
  readonly documents: number
  /** None: the file is sound. */
  readonly faults: ReadonlyArray<Fault>
}

const checkFile = (driver: Driver, report: Report): void => {
  const lines =
    reading(report, {}, () =>
      driver
        .prepare("PRAGMA integrity_check(100)")
        .values()
        .map(([line]) => String(line))
    ) ?? []
  for (const line of lines) if (line !== "ok") report(fault("file", {}, line))
}

function* checkDocuments(driver: Driver, report: Report): Generator<void, number> {
  const digests =
    reading(report, {}, () =>
      driver
        .prepare("SELECT sha256 FROM documents")
        .values()
        .map(([digest]) => String(digest))
    ) ?? []
  const content = driver.prepare("SELECT content FROM documents WHERE sha256 = ?")
  for (const digest of digests) {
    yield
    const found = reading(report, {}, () => content.values([digest])[0]?.[0])
    if (found instanceof Uint8Array && sha256(found) !== digest) report(fault("document", {}, digest))
  }
  return digests.length
}

function* checkAll(driver: Driver, registry: Registry, report: Report): Generator<void, Omit<Verified, "faults">> {
  checkFile(driver, report)
  yield
  const ledgers: Array<VerifiedLedger> = []
  for (const ledger of reading(report, {}, () => ledgerIds(driver)) ?? []) {
    const head = reading(report, { ledger: ledger.name }, () => headOf(driver, ledger.id))
    if (head !== undefined) ledgers.push(yield* verifyLedger(driver, registry, { ...ledger, head }, report))
  }
  return { ledgers, documents: yield* checkDocuments(driver, report) }
}

/** Over a connection that is open already: any writer's, or one of its own. */
const verifyOpen = (
  client: typeof SqliteClient.SqliteClient.Service,
  path: string,
  registry: Registry
): Effect.Effect<Verified, StoreUnavailable> =>
  Effect.gen(function* () {
    const faults: Array<Fault> = []
    const report: Report = (one) => faults.push(one)
    const sync = <A>(f: (driver: Driver) => A) => Effect.mapError(client.sync(f), ofSql(path))
    const examined = yield* Effect.flatten(sync((driver) => examine(driver, path)))
    for (const difference of examined.differences) report(fault("schema", {}, difference))
    // Without its tables there is nothing to walk through.
    if (examined.differences.some((one) => one.startsWith("missing: CREATE TABLE")))
      return { ledgers: [], documents: 0, faults }
    let walk: ReturnType<typeof checkAll> | undefined
    for (;;) {
      const step = yield* sync((driver) => (walk ??= checkAll(driver, registry, report)).next())
      if (step.done === true) return { ...step.value, faults }
      yield* Effect.yieldNow()
    }
  })

export const verify = (
  options: Omit<FileOptions, "readonly">,
  registry: Registry = zhize
): Effect.Effect<Verified, StoreUnavailable> =>
  Effect.scoped(
    Effect.flatMap(connect({ ...options, readonly: true }), (client) => verifyOpen(client, options.path, registry))
  )
