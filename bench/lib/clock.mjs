/** A clock that stands still at an instant: what is recorded meanwhile is recorded then. */
import { Clock, Effect } from "effect"

const real = Clock.make()

/** @param {number} millis @returns {Clock.Clock} */
export const at = (millis) => ({
  [Clock.ClockTypeId]: Clock.ClockTypeId,
  unsafeCurrentTimeMillis: () => millis,
  unsafeCurrentTimeNanos: () => BigInt(millis) * 1_000_000n,
  currentTimeMillis: Effect.succeed(millis),
  currentTimeNanos: Effect.succeed(BigInt(millis) * 1_000_000n),
  scheduler: () => real.scheduler(),
  sleep: (duration) => real.sleep(duration)
})
