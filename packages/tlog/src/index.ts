/**
 * RFC 6962 / 9162 Merkle trees: hashes, roots, and trees that grow a batch at a time. Pure, and without dependencies.
 */
export { appendLeaves, type Appended, emptyFrontier, type Frontier, rootOfFrontier } from "./Frontier.ts"
export { nodeSha256 } from "./NodeSha256.ts"
export { peaks, type PerfectNode, type Place } from "./Perfect.ts"
export { rootOfLeaves } from "./Root.ts"
export { hashLength, type Sha256 } from "./Sha256.ts"
export { frontierAt, type NodeLookup, rootAt } from "./StoredTree.ts"
export { rfc6962, type TreeHash, treeHash } from "./TreeHash.ts"
