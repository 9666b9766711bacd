/**
 * What a witness does with a new checkpoint: cosign it, or refuse. Only a decision; the witness must make it, and record
 * the checkpoint as the latest, in one atomic step, and only then give its cosignature away. Else two requests at once
 * could lead it back to a smaller tree.
 */
import {
  type Checkpoint,
  type CheckpointRefusal,
  parseCheckpoint,
  type TreeHead,
  type TrustedLog,
  verifyCheckpoint
} from "../checkpoint/index.ts"
import { type ProofRefusal, verifyConsistency } from "../proof/index.ts"
import { failed, ok, type Result } from "../Result.ts"
import { sameBytes } from "../text/index.ts"
import { rfc6962, type TreeHash } from "../TreeHash.ts"
import type { CosigningRequest } from "./Request.ts"

export interface WitnessState {
  /** The logs that the witness serves. */
  readonly logs: ReadonlyArray<TrustedLog>
  /** The latest checkpoint of this origin that it cosigned, or `undefined` if it never did. */
  readonly latest: (origin: string) => TreeHead | undefined
}

/** Each with the HTTP status that c2sp.org/tlog-witness prescribes for it. */
export type WitnessRefusal =
  /** The note holds no checkpoint. */
  | { readonly reason: "bad-checkpoint"; readonly status: 400; readonly cause: CheckpointRefusal }
  | { readonly reason: "unknown-log"; readonly status: 404; readonly origin: string }
  /** No right signature by a key of the log. */
  | { readonly reason: "bad-signature"; readonly status: 403; readonly cause: CheckpointRefusal }
  /** The log shows a smaller tree than it had: entries would be lost. 400 if the request says so itself. */
  | { readonly reason: "rollback"; readonly status: 400 | 409; readonly latest: TreeHead; readonly offered: TreeHead }
  /** The request starts from a larger tree than it leads to. */
  | { readonly reason: "old-size-beyond-size"; readonly status: 400; readonly oldSize: bigint; readonly size: bigint }
  /** The request starts from another tree than the witness saw last: to be made anew, from `latest`. */
  | { readonly reason: "old-size-mismatch"; readonly status: 409; readonly oldSize: bigint; readonly latest: bigint }
  /** The same size with another root: the log shows different trees to different people. */
  | { readonly reason: "fork"; readonly status: 409; readonly latest: TreeHead; readonly offered: TreeHead }
  /** The proof is wrong, or the larger tree does not contain the one seen before. */
  | { readonly reason: "bad-proof"; readonly status: 422; readonly cause: ProofRefusal }

/** Growth from nothing needs no proof, but the empty tree has only one root. */
const fromNothing = (
  { root, size }: TreeHead,
  proof: CosigningRequest["proof"],
  hash: TreeHash
): Result<undefined, ProofRefusal> => {
  if (proof.length > 0) return failed({ reason: "proof-length", expected: 0, found: proof.length })
  const computed = hash.empty()
  return size > 0n || sameBytes(root, computed) ? ok(undefined) : failed({ reason: "root-mismatch", computed, root })
}

/** The checkpoint to cosign and to record, or why not. */
export const decideCosigning = (
  { checkpoint: note, oldSize, proof }: CosigningRequest,
  { latest: latestOf, logs }: WitnessState,
  hash: TreeHash = rfc6962
): Result<Checkpoint, WitnessRefusal> => {
  const claimed = parseCheckpoint(note.text)
  if (!claimed.ok) return failed({ reason: "bad-checkpoint", status: 400, cause: claimed.fault })
  const offered = claimed.value
  const log = logs.find(({ origin }) => origin === offered.origin)
  if (log === undefined) return failed({ reason: "unknown-log", status: 404, origin: offered.origin })
  const verified = verifyCheckpoint(note, log)
  if (!verified.ok) return failed({ reason: "bad-signature", status: 403, cause: verified.fault })

  const { root, size } = offered
  const latest = latestOf(log.origin)
  if (latest !== undefined && size < latest.size) {
    return failed({ reason: "rollback", status: oldSize > size ? 400 : 409, latest, offered: { root, size } })
  }
  if (oldSize > size) return failed({ reason: "old-size-beyond-size", status: 400, oldSize, size })
  if (oldSize !== (latest?.size ?? 0n)) {
    return failed({ reason: "old-size-mismatch", status: 409, oldSize, latest: latest?.size ?? 0n })
  }
  if (latest !== undefined && size === latest.size && !sameBytes(root, latest.root)) {
    return failed({ reason: "fork", status: 409, latest, offered: { root, size } })
  }
  const consistent =
    latest === undefined || latest.size === 0n
      ? fromNothing(offered, proof, hash)
      : verifyConsistency({ oldSize, oldRoot: latest.root, size, root }, proof, hash)
  return consistent.ok ? verified : failed({ reason: "bad-proof", status: 422, cause: consistent.fault })
}
