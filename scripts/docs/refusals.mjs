/** Which rules a command can refuse by: read from the type that `decision` inferred, so it cannot go stale. */
import ts from "typescript"

/** @param {ts.Type} type @returns {ReadonlyArray<ts.Type>} */
const members = (type) => (type.isUnion() ? type.types : [type])

/** @param {ts.TypeChecker} checker @param {ts.Type} refusal the inferred `Refusal<Id, Details>` */
const ruleId = (checker, refusal) => {
  const rule = refusal.getProperty("rule")
  const id = rule && checker.getTypeOfSymbol(rule).getProperty("id")
  const type = id && checker.getTypeOfSymbol(id)
  return type?.isStringLiteral() === true ? type.value : undefined
}

/**
 * @param {ReadonlyArray<string>} pages declaration files of the modules' index pages
 * @returns {ReadonlyMap<string, ReadonlyArray<string>>} rule ids by the command's name
 */
export const refusals = (pages) => {
  const program = ts.createProgram(pages, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    skipLibCheck: true,
    types: []
  })
  const checker = program.getTypeChecker()
  const found = new Map()
  for (const page of pages) {
    const source = program.getSourceFile(page)
    const symbol = source && checker.getSymbolAtLocation(source)
    for (const exported of symbol === undefined ? [] : checker.getExportsOfModule(symbol)) {
      const type = checker.getTypeOfSymbol(exported)
      const [name, refused] = ["name", "_refused"].map((key) => type.getProperty(key))
      if (name === undefined || refused === undefined) continue
      const command = checker.getTypeOfSymbol(name)
      if (!command.isStringLiteral()) continue
      const ids = members(checker.getTypeOfSymbol(refused)).map((one) => ruleId(checker, one))
      found.set(command.value, [...new Set(ids.filter((id) => id !== undefined))].sort())
    }
  }
  return found
}
