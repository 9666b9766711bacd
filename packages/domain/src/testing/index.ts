/** For tests of Zhize and of what embeds it. Needs no test framework. */
export * as InMemory from "./InMemory.ts"
export * from "./Arbitraries.ts"
export * from "./Past.ts"
export { settle } from "./SmallDays.ts"
export { smallPools } from "./SmallPools.ts"
export * from "./SmallWorld.ts"
export * from "./Specification.ts"
export * from "./LedgerContract.ts"
