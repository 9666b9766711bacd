export {
  type ConsistencyClaim,
  consistencyProof,
  consistencyProofOfLeaves,
  verifyConsistency
} from "./Consistency.ts"
export { checkIndex, checkSizes } from "./Fault.ts"
export type { NodeFault, ProofFault, ProofRefusal, RangeFault } from "./Fault.ts"
export {
  type InclusionClaim,
  inclusionProof,
  inclusionProofOfLeaves,
  type Proof,
  verifyInclusion
} from "./Inclusion.ts"
export { consistencyRanges, inclusionRanges, maxStoredSize, placesOf } from "./Ranges.ts"
