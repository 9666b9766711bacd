/** Whether a checkpoint is that of a log one trusts. */
import { type Note, type NoteRefusal, type Verifier, verifyNote } from "../note/index.ts"
import { failed, type Result } from "../Result.ts"
import { type Checkpoint, type CheckpointFault, parseCheckpoint } from "./Checkpoint.ts"

/** A log as it is known beforehand: its name and its own keys, not those of witnesses. Several keys serve a change of keys. */
export interface TrustedLog {
  readonly origin: string
  readonly keys: ReadonlyArray<Verifier>
}

export type CheckpointRefusal =
  | NoteRefusal
  | CheckpointFault
  /** Rightly signed, but it speaks for another log. */
  | { readonly reason: "origin-mismatch"; readonly origin: string; readonly found: string }

/** The checkpoint in a note that the log itself has signed. Cosignatures of witnesses count with `checkWitnesses`. */
export const verifyCheckpoint = (note: Note, log: TrustedLog): Result<Checkpoint, CheckpointRefusal> => {
  const signed = verifyNote(note, log.keys)
  if (!signed.ok) return signed
  const checkpoint = parseCheckpoint(note.text)
  if (!checkpoint.ok || checkpoint.value.origin === log.origin) return checkpoint
  return failed({ reason: "origin-mismatch", origin: log.origin, found: checkpoint.value.origin })
}
