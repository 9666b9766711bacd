/**
 * A transparency log: RFC 6962 / 9162 Merkle trees that grow a batch at a time, their proofs, and the C2SP text and file
 * formats around them. Pure, and without dependencies: SHA-256 and Ed25519 are passed in, or taken from Node.js.
 *
 * Sizes and indexes of proofs, checkpoints and tiles are `bigint`, up to 2^64 − 1 as the formats allow. Trees that are
 * appended to and nodes that are looked up count in numbers, up to 2^53 − 1.
 */
export {
  type Checkpoint,
  type CheckpointFault,
  type CheckpointReason,
  type CheckpointRefusal,
  type EnclosedReason,
  formatCheckpoint,
  parseCheckpoint,
  type TreeHead,
  type TrustedLog,
  verifyCheckpoint
} from "./checkpoint/index.ts"
export { appendLeaves, type Appended, emptyFrontier, type Frontier, rootOfFrontier } from "./Frontier.ts"
export {
  formatLogProof,
  type Logged,
  type LogProof,
  type LogProofFault,
  type LogProofRefusal,
  parseLogProof,
  type Trust,
  verifyLogProof
} from "./logproof/index.ts"
export { nodeSha256 } from "./NodeSha256.ts"
export {
  addSignatures,
  type Ed25519,
  ed25519Signatures,
  formatKeys,
  formatNote,
  formatSignatures,
  isKeyName,
  type KeyFault,
  keyIdOf,
  keyIdText,
  type KeyTexts,
  maxSignatures,
  nodeEd25519,
  type Note,
  type NoteFault,
  type NoteReason,
  type NoteRefusal,
  type NoteSignature,
  parseNote,
  parseSignatures,
  parseSignerKey,
  parseVerifierKey,
  type Signer,
  type SignerAlgorithm,
  signNote,
  signText,
  type VerifiedNote,
  type Verifier,
  type VerifierAlgorithm,
  verifyNote
} from "./note/index.ts"
export { peaks, type PerfectNode, type Place } from "./Perfect.ts"
export {
  type ConsistencyClaim,
  consistencyProof,
  consistencyProofOfLeaves,
  type InclusionClaim,
  inclusionProof,
  inclusionProofOfLeaves,
  type NodeFault,
  type Proof,
  type ProofFault,
  type ProofRefusal,
  type RangeFault,
  verifyConsistency,
  verifyInclusion
} from "./proof/index.ts"
export { type Failed, type Ok, type Result } from "./Result.ts"
export { rootOfLeaves } from "./Root.ts"
export { hashLength, type Sha256 } from "./Sha256.ts"
export { frontierAt, type NodeLookup, rootAt } from "./StoredTree.ts"
export { maxTextLength, type TextFault, type UnreadableReason } from "./text/index.ts"
export {
  type BundleFault,
  decodeEntries,
  encodeEntries,
  maxEntryLength,
  nodesOfTiles,
  parseTilePath,
  type Tile,
  tileAt,
  tileContent,
  type TileFault,
  tileOfNode,
  tilePath,
  type TileReader,
  tilesForConsistency,
  tilesForInclusion,
  tilesOf,
  tileWidth
} from "./tile/index.ts"
export { rfc6962, type TreeHash, treeHash } from "./TreeHash.ts"
export {
  checkWitnesses,
  cosignatures,
  cosignaturesAt,
  cosignatureTime,
  type CosigningRequest,
  decideCosigning,
  formatRequest,
  parseRequest,
  type PolicyRefusal,
  type RequestFault,
  type Witnessed,
  type WitnessPolicy,
  type WitnessRefusal,
  type WitnessState
} from "./witness/index.ts"
