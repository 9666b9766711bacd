/**
 * Facts of the assessment module (评议考核): the storage format. Who acted where it matters who it was stands in the
 * fact itself (`by`), for the separation of duties is part of what happened.
 */
export * from "./GradeEvents.ts"
export * from "./RoundEvents.ts"
export * from "./SchemeEvents.ts"
export * from "./ScoreEvents.ts"
