export { formatLogProof, type LogProof, type LogProofFault, parseLogProof } from "./LogProof.ts"
export { type Logged, type LogProofRefusal, type Trust, verifyLogProof } from "./Verify.ts"
