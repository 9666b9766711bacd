import { it } from "@effect/vitest"
import { createHash } from "node:crypto"
import { Effect } from "effect"
import { LedgerId } from "@zhize/domain"
import { InMemory, ledgerContract } from "@zhize/domain/testing"

const sha256: InMemory.Sha256Hex = (content) => createHash("sha256").update(content).digest("hex")

const fresh = Effect.sync(() => {
  const memory = InMemory.memory()
  return {
    open: ({ ledger = "memory" } = {}) =>
      Effect.sync(() => ({
        ledger: InMemory.makeLedger(LedgerId.make(ledger), memory),
        documents: InMemory.makeDocuments(sha256, memory)
      }))
  }
})

for (const { name, run } of ledgerContract(fresh)) it.scopedLive(`in memory: ${name}`, () => run)
