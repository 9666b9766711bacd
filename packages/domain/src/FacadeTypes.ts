/** What the façade takes and answers: plain values, each answer with a `status`. */
import type { Actor, Answer, Issue, Outcome, Position, Recorded, RefusalJson } from "./kernel/index.ts"

export interface ExecuteOptions {
  /** `legal-office`, `organ-clerk:ORGAN` …, or an actor with a name. */
  readonly as: string | Actor
  /** The same id sent again records nothing new. Default: a new one. */
  readonly id?: string
  readonly reason?: string
  readonly correlationId?: string
  readonly causationId?: string
  /** The day it is, `YYYY-MM-DD`. Default: by the clock, in the jurisdiction's zone. */
  readonly today?: string
}

export interface ViewOptions {
  /** As in force on this day. Default: today. */
  readonly validOn?: string
  /** As known at a position, at an instant, or by the end of a day. Default: now. */
  readonly recordedBy?: number | string
  /** Wait until the ledger holds this position, as when another process recorded it. */
  readonly atLeast?: Position
  readonly today?: string
}

export interface HistoryOptions {
  readonly after?: Position
  readonly until?: Position
  /** Any of these types; all of these tags. */
  readonly types?: ReadonlyArray<string>
  readonly tags?: ReadonlyArray<string>
}

export interface Invalid {
  readonly status: "invalid"
  readonly of: string
  readonly issues: ReadonlyArray<Issue>
}

/** What was read kept changing, however often the command looked again. Nothing was recorded: send it again. */
export interface Contended {
  readonly status: "conflict"
  readonly expected: Position
  readonly actual: Position
}

export interface Zhize {
  readonly execute: (
    command: string,
    input: unknown,
    options: ExecuteOptions
  ) => Promise<Outcome | RefusalJson | Invalid | Contended>
  readonly view: (
    view: string,
    params?: unknown,
    options?: ViewOptions
  ) => Promise<({ readonly status: "answered" } & Answer) | RefusalJson | Invalid>
  /** Records in order of position. */
  readonly history: (options?: HistoryOptions) => AsyncIterable<Recorded>
  /** Keeps a scan, letter or table, so that a command can cite it by the digest that comes back. */
  readonly putDocument: (content: Uint8Array | string) => Promise<string>
  readonly getDocument: (digest: string) => Promise<Uint8Array | undefined>
  /** Waits for what was begun, then closes the store. */
  readonly close: () => Promise<void>
}
