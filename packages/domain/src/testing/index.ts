/** For tests of Zhize and of what embeds it. Needs no test framework. */
export * as InMemory from "./InMemory.ts"
export * from "./Specification.ts"
