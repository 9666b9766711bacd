/** JSON Schemas as tables that people read: one row a field, nested fields by their path, named types by a link. */
import { JSONSchema } from "effect"

/** @typedef {Record<string, any>} Json */

/** Every named type met so far, for the page of types. @type {Map<string, Json>} */
export const types = new Map()

/** @param {any} schema @returns {Json} */
const jsonSchema = (schema) => {
  const { $defs = {}, ...root } = /** @type {Json} */ (JSONSchema.make(schema))
  for (const [name, definition] of Object.entries($defs)) {
    const known = types.get(name)
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(definition))
      throw new Error(`two types named ${name}`)
    types.set(name, definition)
  }
  return root
}

/** @param {string} text */
const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ")

const code = (/** @type {unknown} */ value) => `\`${String(value)}\``

/** @param {Json} schema @returns {string} */
const bounds = ({ maxLength, maximum, minLength, minimum }) => {
  if (minimum !== undefined && maximum !== undefined) return ` ${minimum}–${maximum}`
  if (minimum !== undefined) return ` ≥ ${minimum}`
  if (minLength !== undefined && maxLength !== undefined) return `, ${minLength}–${maxLength} characters`
  return ""
}

/** @param {Json} schema @returns {string} */
const typeText = (schema) => {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice("#/$defs/".length)
    if (name === "NumberFromString") return "number"
    return name === "Int" ? `integer${bounds(schema)}` : `[${name}](types.md#${name.toLowerCase()})`
  }
  if (schema.enum !== undefined) return schema.enum.map(code).join(", ")
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeText).join(" or ")
  if (schema.type === "array")
    return `list of ${typeText(schema.items ?? {})}${schema.minItems > 0 ? ", at least one" : ""}`
  if (schema.type === "object" && schema.properties !== undefined) {
    const fields = Object.entries(schema.properties).map(([name, field]) => {
      const fixed = field.enum?.length === 1 ? `: ${JSON.stringify(field.enum[0])}` : ""
      return `${name}${schema.required.includes(name) ? "" : "?"}${fixed}`
    })
    return code(`{ ${fields.join(", ")} }`)
  }
  if (schema.type === "object") return "object"
  return `${schema.type ?? "any"}${bounds(schema)}`
}

/** @param {Json} schema @param {string} path @returns {Array<readonly [path: string, type: string, required: boolean]>} */
const fieldRows = (schema, path = "") =>
  Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const here = `${path}${name}`
    const required = schema.required.includes(name)
    const list = field.type === "array" && field.items?.properties !== undefined
    const inner = list ? field.items : field
    if (inner.properties === undefined) return [/** @type {const} */ ([here, typeText(field), required])]
    const what = list ? `list${field.minItems > 0 ? ", at least one" : ""}` : "object"
    return [/** @type {const} */ ([here, what, required]), ...fieldRows(inner, `${here}${list ? "[]" : ""}.`)]
  })

/** @param {ReadonlyArray<string>} heads @param {ReadonlyArray<ReadonlyArray<string>>} rows */
export const table = (heads, rows) =>
  [heads, heads.map(() => "---"), ...rows.map((row) => row.map(cell))].map((row) => `| ${row.join(" | ")} |`).join("\n")

/** @param {Json} schema */
const fieldTable = (schema) => {
  const rows = fieldRows(schema)
  if (rows.length === 0) return "No fields."
  return table(
    ["field", "type", ""],
    rows.map(([path, type, required]) => [code(path), type, required ? "required" : "optional"])
  )
}

/** The fields of an Effect schema. @param {any} schema */
export const fieldsOf = (schema) => {
  const root = jsonSchema(schema)
  return root.properties === undefined && root.anyOf !== undefined ? alternatives(root.anyOf) : fieldTable(root)
}

/** @param {ReadonlyArray<Json>} options */
const alternatives = (options) => `One of:\n\n${options.map((option) => `- ${typeText(option)}`).join("\n")}`

/** The page's body of one named type. @param {Json} definition */
export const typeBody = (definition) => {
  if (definition.properties !== undefined) return fieldTable(definition)
  if (definition.anyOf?.every((/** @type {Json} */ one) => one.properties !== undefined)) {
    return definition.anyOf.map(fieldTable).join("\n\nor\n\n")
  }
  const { description, pattern } = definition
  const what = description?.startsWith("a string matching") ? undefined : description
  return [
    typeText(definition),
    ...(what === undefined ? [] : [what]),
    ...(pattern === undefined ? [] : [`pattern ${code(pattern)}`])
  ].join("; ")
}
