/** Whether a proof of logging convinces someone who trusts certain keys. */
import { type Checkpoint, type CheckpointRefusal, type TrustedLog, verifyCheckpoint } from "../checkpoint/index.ts"
import { type ProofRefusal, verifyInclusion } from "../proof/index.ts"
import { ok, type Result } from "../Result.ts"
import { rfc6962, type TreeHash } from "../TreeHash.ts"
import { checkWitnesses, type PolicyRefusal, type Witnessed, type WitnessPolicy } from "../witness/index.ts"
import type { LogProof } from "./LogProof.ts"

/** What is known and trusted beforehand. */
export interface Trust {
  readonly log: TrustedLog
  readonly policy: WitnessPolicy
}

export interface Logged {
  readonly checkpoint: Checkpoint
  readonly index: bigint
  readonly witnessed: ReadonlyArray<Witnessed>
}

export type LogProofRefusal = CheckpointRefusal | PolicyRefusal | ProofRefusal

/** Whether the log has this very entry: signature, witnesses, then inclusion. */
export const verifyLogProof = (
  { checkpoint: note, hashes, index }: LogProof,
  entry: Uint8Array,
  { log, policy }: Trust,
  hash: TreeHash = rfc6962
): Result<Logged, LogProofRefusal> => {
  const checkpoint = verifyCheckpoint(note, log)
  if (!checkpoint.ok) return checkpoint
  const witnessed = checkWitnesses(note, policy)
  if (!witnessed.ok) return witnessed
  const { root, size } = checkpoint.value
  const included = verifyInclusion({ index, size, root, leafHash: hash.leaf(entry) }, hashes, hash)
  return included.ok ? ok({ checkpoint: checkpoint.value, index, witnessed: witnessed.value }) : included
}
