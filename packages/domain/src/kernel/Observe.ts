/**
 * The view runtime: keeps one folded state a view, follows the ledger from where it stopped, and answers at any cut.
 *
 * A cut in recorded time is a prefix of the ledger, folded for itself: a state kept for one cut is never used for
 * another.
 */
import { Context, Effect, HashMap, Layer, Option, Schedule, SynchronizedRef } from "effect"
import { decodeInput, type InputInvalid } from "./Execute.ts"
import { type Fold } from "./Fold.ts"
import { Ledger, StoreUnavailable } from "./Ledger.ts"
import { anyOf, everything, type Position } from "./Query.ts"
import { readInto } from "./Read.ts"
import { parseRecord } from "./Record.ts"
import type { Refusal } from "./Rule.ts"
import type { Instant, LocalDate } from "./Scalars.ts"
import type { View } from "./View.ts"

/** As known at this position, or at this instant. */
export type RecordedBy = { readonly position: Position } | { readonly instant: Instant }

export interface Clocks {
  readonly today: LocalDate
  /** As in force on this day; default today. */
  readonly validOn?: LocalDate
  /** As known then; default now. */
  readonly recordedBy?: RecordedBy
  /** Do not answer before the ledger holds this position: what one's own command returned. */
  readonly atLeast?: Position
}

export interface Answer {
  readonly view: string
  /** The ledger's position that the answer reflects. */
  readonly position: Position
  readonly validOn: LocalDate
  readonly rows: ReadonlyArray<any>
}

/** The newest position whose record was taken at or before an instant. Times never decrease, so halving finds it. */
export const positionAt = Effect.fn("positionAt")(function* (instant: Instant) {
  const ledger = yield* Ledger
  let low = 0
  let high = yield* ledger.head
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const {
      records: [found]
    } = yield* ledger.read(everything, { after: middle - 1, limit: 1 })
    if (found === undefined || parseRecord(found).recordedAt > instant) high = middle - 1
    else low = middle
  }
  return low
})

interface Kept {
  readonly position: Position
  readonly state: any
}

const advance = (fold: Fold<any>, kept: Kept, until: Position): Effect.Effect<Kept, StoreUnavailable, Ledger> =>
  until <= kept.position
    ? Effect.succeed(kept)
    : Effect.map(readInto(fold, kept.state, anyOf([fold.query]), { after: kept.position, until }), (state) => ({
        position: until,
        state
      }))

const behind = (wanted: Position, head: Position) =>
  new StoreUnavailable({
    reason: "missing",
    message: `position ${wanted} is not here yet; the ledger ends at ${head} / 账本尚未到达第${wanted}条记录（现为${head}）`,
    next: "try again / 请稍后重试"
  })

export class Views extends Context.Tag("@zhize/domain/Views")<
  Views,
  {
    readonly ask: (
      view: View,
      params: unknown,
      clocks: Clocks
    ) => Effect.Effect<Answer, Refusal | InputInvalid | StoreUnavailable>
    /** A view's folded state at the head or at a position. */
    readonly state: (view: View, until?: Position) => Effect.Effect<Kept, StoreUnavailable>
  }
>() {
  static readonly layer: Layer.Layer<Views, never, Ledger> = Layer.effect(
    Views,
    Effect.gen(function* () {
      const ledger = yield* Ledger
      const withLedger = Effect.provideService(Ledger, ledger)
      const kept = yield* SynchronizedRef.make(HashMap.empty<string, Kept>())

      const current = (view: View, until: Position) =>
        SynchronizedRef.modifyEffect(kept, (all) => {
          const before = Option.getOrElse(HashMap.get(all, view.name), () => ({
            position: 0,
            state: view.fold.initial
          }))
          return Effect.map(
            withLedger(advance(view.fold, before, until)),
            (after) => [after, HashMap.set(all, view.name, after)] as const
          )
        })

      const state = Effect.fn("Views.state")(function* (view: View, until?: Position) {
        const head = yield* ledger.head
        return until === undefined
          ? yield* current(view, head)
          : yield* withLedger(advance(view.fold, { position: 0, state: view.fold.initial }, Math.min(until, head)))
      })

      const cutAt = Effect.fnUntraced(function* (cut: RecordedBy, head: Position) {
        return "position" in cut ? Math.min(cut.position, head) : yield* withLedger(positionAt(cut.instant))
      })

      /** The head, once it has reached a position; looks again for a while, then says that it has not. */
      const reached = Effect.fnUntraced(function* (wanted: Position) {
        const looks = Schedule.intersect(Schedule.spaced("20 millis"), Schedule.recurs(250))
        const head = yield* Effect.repeat(ledger.head, { until: (one) => one >= wanted, schedule: looks }).pipe(
          Effect.zipRight(ledger.head)
        )
        return head < wanted ? yield* behind(wanted, head) : head
      })

      const ask = Effect.fn("Views.ask")(function* (view: View, params: unknown, clocks: Clocks) {
        const decoded = yield* decodeInput(view.name, view.params, params)
        const head = yield* reached(clocks.atLeast ?? 0)
        const until = clocks.recordedBy === undefined ? undefined : yield* cutAt(clocks.recordedBy, head)
        const { position, state: folded } = yield* state(view, until)
        const validOn = clocks.validOn ?? clocks.today
        const rows = yield* view.answer(folded, decoded, { validOn, today: clocks.today })
        return { view: view.name, position, validOn, rows }
      })

      return { ask, state }
    })
  )
}
