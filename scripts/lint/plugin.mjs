/** Lint rules of this repository that no published rule covers. */
import { relative, sep } from "node:path"
import { forbidden } from "./boundaries.mjs"

/** @typedef {{ create: (context: any) => Record<string, (node: any) => void> }} Rule */

/** Every way to name another module is held against the table of boundaries. @type {Rule} */
const boundaries = {
  create: (context) => {
    const file = relative(context.cwd, context.filename).split(sep).join("/")
    const check = (/** @type {any} */ node) => {
      const why = typeof node.source?.value === "string" ? forbidden(file, node.source.value) : undefined
      if (why !== undefined) context.report({ node: node.source, message: `${why}.` })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check
    }
  }
}

/** The domain is handed its clock: a date is made only from a value that was passed in. @type {Rule} */
const noClock = {
  create: (context) => {
    const message = "The domain has no clock: make a date from a time that was passed in."
    return {
      NewExpression: (node) => {
        if (node.callee.name === "Date" && node.arguments.length === 0) context.report({ node, message })
      },
      CallExpression: (node) => {
        if (node.callee.name === "Date") context.report({ node, message })
      }
    }
  }
}

export default { meta: { name: "zhize" }, rules: { boundaries, "no-clock": noClock } }
