/** The CLI for programs: run it in-process, on streams, a folder and a clock of one's own. */
export { type ExitCode, exitCodes } from "./Exit.ts"
export { Io, type Sink, type Source, WriteFailed } from "./Io.ts"
export * as NodeIo from "./NodeIo.ts"
export { run } from "./Run.ts"
export { version } from "./Version.ts"
