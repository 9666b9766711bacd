export {
  type Checkpoint,
  type CheckpointFault,
  type CheckpointReason,
  formatCheckpoint,
  parseCheckpoint,
  type TreeHead
} from "./Checkpoint.ts"
export { type CheckpointRefusal, type TrustedLog, verifyCheckpoint } from "./Verify.ts"
export { type EnclosedReason, formatEnclosed, type HeadReader, parseEnclosed } from "./Enclosed.ts"
