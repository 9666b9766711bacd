/**
 * The diagnostics of Effect's language service over all packages in one program, several times as fast as its
 * own command. Their severities stand in `tsconfig.base.json`. Some bind only what is shipped: a test may fail with
 * anything, and read the process that it runs in.
 */
import { createRequire } from "node:module"
import { relative } from "node:path"
import ts from "typescript"

/** The service as a transformer of programs, such as ts-patch calls. @type {any} */
const { default: transformer } = createRequire(import.meta.url)("@effect/language-service/transform")

const onlyShipped = new Set([
  "anyUnknownInErrorContext",
  "globalErrorInEffectFailure",
  "globalConsole",
  "globalConsoleInEffect",
  "globalTimers",
  "globalTimersInEffect",
  "processEnv",
  "processEnvInEffect",
  "unsafeEffectTypeAssertion"
])
const shipped = /^packages\/[^/]+\/src\/(?!testing\/)/

const { fileNames, options } = ts.parseJsonConfigFileContent(
  {
    extends: "./tsconfig.base.json",
    compilerOptions: { composite: false, noEmit: true, allowImportingTsExtensions: true, types: ["node"] },
    include: ["packages/*/src", "packages/*/test", "scripts"]
  },
  ts.sys,
  process.cwd()
)
const program = ts.createProgram(fileNames, options)
const plugins = /** @type {ReadonlyArray<{ name: string }>} */ (options["plugins"])
const plugin = plugins.find(({ name }) => name === "@effect/language-service")

let faults = 0
for (const fileName of fileNames) {
  const source = program.getSourceFile(fileName)
  if (source === undefined) throw new Error(`${fileName} is not in the program`)
  const file = relative(process.cwd(), fileName)
  const addDiagnostic = (/** @type {ts.Diagnostic} */ { messageText, start = 0 }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, "\n")
    const rule = /effect\((\w+)\)\s*$/.exec(text)?.[1] ?? ""
    if (onlyShipped.has(rule) && !shipped.test(file)) return
    faults++
    const { character, line } = source.getLineAndCharacterOfPosition(start)
    console.error(`${file}:${line + 1}:${character + 1} ${text}`)
  }
  transformer(program, plugin, { ts, addDiagnostic })()(source)
}
console.log(`Effect diagnostics: ${fileNames.length} files, ${faults} faults`)
process.exitCode = faults > 0 ? 1 : 0
