/**
 * What this package answers when it may have to say no: a value, or a fault that tells what is wrong and where.
 *
 * A fault is data, never an exception and never prose: `reason` is a fixed code, the other fields hold the offending values.
 * Whoever shows it to people finds the words.
 */
export interface Ok<A> {
  readonly ok: true
  readonly value: A
}

export interface Failed<F> {
  readonly ok: false
  readonly fault: F
}

export type Result<A, F> = Ok<A> | Failed<F>

export const ok = <A>(value: A): Ok<A> => ({ ok: true, value })

export const failed = <F>(fault: F): Failed<F> => ({ ok: false, fault })
