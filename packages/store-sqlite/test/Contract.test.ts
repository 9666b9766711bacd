/** The store holds to the ledger contract, over each driver that the running Node has and whatever its page size. */
import { it } from "@effect/vitest"
import { ledgerContract } from "@zhize/domain/testing"
import { eachDriver } from "./driver/support.ts"
import { storage } from "./support.ts"

eachDriver("The SQLite store", ({ name: driver }) => {
  for (const pageSize of [2, 1000]) {
    for (const { name, run } of ledgerContract(storage({ driver, pageSize }))) {
      it.scopedLive(`pages of ${pageSize}: ${name}`, () => run)
    }
  }
})
