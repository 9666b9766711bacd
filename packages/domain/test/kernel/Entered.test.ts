import { assert, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { addDays, entered, type Instant, isBackdated, LocalDate, showEntered } from "@zhize/domain"
import { recordedFrom } from "@zhize/domain/testing"
import { NoteTaken, nyj } from "./Notes.ts"

const [plain] = recordedFrom([NoteTaken.of({ organ: nyj, number: 1, lines: [] })])
/** A record taken at ten in the evening in China, which is the same day in UTC, and at one in the morning, which is not. */
const taken = (at: string) => ({ ...plain!, recordedAt: at as Instant })

it.prop(
  "an entry for an earlier day shows both days, any other only the day from which it holds",
  [fc.integer({ min: -40, max: 40 }), fc.boolean()],
  ([shift, night]) => {
    const record = taken(night ? "2026-06-24T17:00:00.000Z" : "2026-06-25T14:00:00.000Z")
    const from = addDays(LocalDate.make("2026-06-25"), shift)
    const one = entered(from, record)
    assert.strictEqual(one.recorded, "2026-06-25")
    assert.strictEqual(isBackdated(one), shift < 0)
    for (const lang of ["zh", "en"] as const) {
      assert.include(showEntered(one, lang), from)
      assert.strictEqual(showEntered(one, lang) === from, shift >= 0)
      if (shift < 0) assert.include(showEntered(one, lang), "2026-06-25")
    }
  }
)
