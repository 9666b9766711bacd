/** The store holds to the ledger contract, over each driver that the running Node has and whatever its page size. */
import { it } from "@effect/vitest"
import { Effect, Either } from "effect"
import { ledgerContract } from "@zhize/domain/testing"
import { chooseDriver, type DriverName } from "../src/driver/index.ts"
import { storage } from "./support.ts"

const drivers: ReadonlyArray<DriverName> = ["node:sqlite", "better-sqlite3"]

for (const driver of drivers) {
  const has = Either.isRight(await Effect.runPromise(Effect.either(chooseDriver(driver))))
  for (const pageSize of has ? [2, 1000] : []) {
    for (const { name, run } of ledgerContract(storage({ driver, pageSize }))) {
      it.scopedLive(`${driver}, pages of ${pageSize}: ${name}`, () => run, 20_000)
    }
  }
}
