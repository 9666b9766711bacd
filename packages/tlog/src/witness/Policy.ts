/** How many witnesses must have seen a checkpoint before one relies on it. */
import { type Note, type NoteRefusal, type Verifier, verifyNote } from "../note/index.ts"
import { failed, ok, type Result } from "../Result.ts"
import { cosignatureTime } from "./Cosignature.ts"

/** At least `threshold` of these witnesses, whose keys are for cosignatures. 0 asks for none. */
export interface WitnessPolicy {
  readonly threshold: number
  readonly witnesses: ReadonlyArray<Verifier>
}

/** A witness of the policy that has seen the checkpoint. */
export interface Witnessed {
  readonly name: string
  readonly keyId: number
  /** POSIX seconds: the latest, if it cosigned more than once. */
  readonly time: bigint
}

export type PolicyRefusal =
  | Exclude<NoteRefusal, { readonly reason: "no-known-signature" }>
  | {
      readonly reason: "too-few-witnesses"
      readonly threshold: number
      readonly witnessed: ReadonlyArray<Witnessed>
    }

const sameKey = (a: Verifier, b: Verifier): boolean => a.publicKey.join() === b.publicKey.join()

/**
 * Who of the policy's witnesses cosigned this checkpoint, if they are enough. A key counts once, however many lines or
 * names it has. A wrong cosignature of a known witness refuses the checkpoint; those of unknown keys are ignored.
 */
export const checkWitnesses = (
  note: Note,
  { threshold, witnesses }: WitnessPolicy
): Result<ReadonlyArray<Witnessed>, PolicyRefusal> => {
  const signed = verifyNote(note, witnesses)
  if (!signed.ok && signed.fault.reason !== "no-known-signature") return failed(signed.fault)
  const lines = signed.ok ? signed.value.verified : []
  const keys = witnesses.filter((key, i) => witnesses.findIndex((other) => sameKey(key, other)) === i)
  const witnessed = keys.flatMap((key): ReadonlyArray<Witnessed> => {
    const names = witnesses.filter((other) => sameKey(key, other))
    const times = lines
      .filter((line) => names.some(({ keyId, name }) => line.name === name && line.keyId === keyId))
      .flatMap(({ signature }) => cosignatureTime(signature) ?? [])
    const latest = times.reduce<bigint | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined)
    return latest === undefined ? [] : [{ name: key.name, keyId: key.keyId, time: latest }]
  })
  return witnessed.length >= threshold ? ok(witnessed) : failed({ reason: "too-few-witnesses", threshold, witnessed })
}
