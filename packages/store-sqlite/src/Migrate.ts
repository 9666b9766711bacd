/**
 * Brings a file to the newest schema and makes sure that it is there: all steps in one immediate transaction, or none.
 *
 * A file of another program, or of a newer Zhize, is refused before anything in it is changed.
 */
import { Either } from "effect"
import type { StoreUnavailable } from "@zhize/domain"
import type { Driver } from "./driver/index.ts"
import { unavailable } from "./Faults.ts"
import { applicationId, type Migration, migrations } from "./Schema.ts"

interface Found {
  readonly application: number
  readonly version: number
  readonly statements: ReadonlyArray<string>
}

const pragma = (driver: Driver, name: string): number => Number(driver.prepare(`PRAGMA ${name}`).values()[0]?.[0])

/** What SQLite adds by itself (statistics, automatic indexes) is no part of a schema. */
const find = (driver: Driver): Found => ({
  application: pragma(driver, "application_id"),
  version: pragma(driver, "user_version"),
  statements: driver
    .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .values()
    .map(([sql]) => String(sql))
})

/** All of it as of one moment: another process may be making this very schema. */
const findAtOnce = (driver: Driver): Found => {
  if (driver.inTransaction) return find(driver)
  driver.exec("BEGIN")
  const found = find(driver)
  driver.exec("COMMIT")
  return found
}

const isNew = ({ application, statements, version }: Found): boolean =>
  application === 0 && version === 0 && statements.length === 0

/** The schema that a file of this version has: what the steps up to it have made. */
const expectedAt = (steps: ReadonlyArray<Migration>, version: number): ReadonlyArray<string> =>
  steps
    .filter(({ to }) => to <= version)
    .flatMap(({ statements }) => statements)
    .filter((sql) => sql.startsWith("CREATE"))

const differences = ({ statements, version }: Found, steps: ReadonlyArray<Migration>): ReadonlyArray<string> => {
  const expected = expectedAt(steps, version)
  const firstLine = (sql: string) => sql.split("\n", 1)[0]
  return [
    ...expected.filter((sql) => !statements.includes(sql)).map((sql) => `missing: ${firstLine(sql)}`),
    ...statements.filter((sql) => !expected.includes(sql)).map((sql) => `unexpected: ${firstLine(sql)}`)
  ]
}

/** What a file is, where it is a Zhize file at all. */
export interface Examined {
  readonly version: number
  readonly isNewest: boolean
  /** How its tables, indexes and triggers differ from what its version has. */
  readonly differences: ReadonlyArray<string>
}

export const examine = (
  driver: Driver,
  path: string,
  steps: ReadonlyArray<Migration> = migrations
): Either.Either<Examined, StoreUnavailable> => {
  const found = findAtOnce(driver)
  const newest = steps[steps.length - 1]?.to ?? 0
  if (isNew(found)) return Either.right({ version: 0, isNewest: false, differences: [] })
  if (found.application !== applicationId) return Either.left(unavailable(path, "not-a-store"))
  const { version } = found
  return version > newest
    ? Either.left(unavailable(path, "newer-schema", undefined, `schema ${version}, known up to ${newest}`))
    : Either.right({ version, isNewest: version === newest, differences: differences(found, steps) })
}

const sound =
  (path: string) =>
  ({ differences, isNewest, version }: Examined) =>
    differences.length > 0
      ? Either.left(unavailable(path, "corrupt", undefined, `schema ${version}: ${differences.join("; ")}`))
      : Either.right({ isNewest, version })

const apply = (driver: Driver, { statements, to }: Migration): void => {
  for (const sql of statements) driver.exec(sql)
  driver.exec(`PRAGMA user_version = ${to}`)
}

/** To be run in one synchronous step. Where several processes open one new file, each looks again once it may write. */
export const migrate = (
  driver: Driver,
  path: string,
  steps: ReadonlyArray<Migration> = migrations
): Either.Either<void, StoreUnavailable> =>
  Either.gen(function* () {
    const look = () => Either.flatMap(examine(driver, path, steps), sound(path))
    if ((yield* look()).isNewest) return
    if (driver.readonly)
      return yield* Either.left(
        unavailable(path, "read-only", undefined, "its schema is older and would have to be changed")
      )
    driver.exec("BEGIN IMMEDIATE")
    const done = Either.flatMap(look(), ({ version }) => {
      for (const step of steps) if (step.to > version) apply(driver, step)
      driver.exec(`PRAGMA application_id = ${applicationId}`)
      return look()
    })
    driver.exec(Either.isRight(done) ? "COMMIT" : "ROLLBACK")
    yield* done
  })
