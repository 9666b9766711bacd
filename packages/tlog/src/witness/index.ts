export { cosignatures, cosignaturesAt, cosignatureTime } from "./Cosignature.ts"
export { decideCosigning, type WitnessRefusal, type WitnessState } from "./Decide.ts"
export { checkWitnesses, type PolicyRefusal, type Witnessed, type WitnessPolicy } from "./Policy.ts"
export { type CosigningRequest, formatRequest, parseRequest, type RequestFault } from "./Request.ts"
