/** Who may give which command, as one table: a command a row, a role a column, and in the cell over what. */
import { roles } from "@zhize/domain"

/** @typedef {import("@zhize/domain").Registry} Registry */
/** @typedef {import("@zhize/domain").Decision} Decision */

const columns = /** @type {ReadonlyArray<keyof typeof roles>} */ (Object.keys(roles))

/** Over what a role may give it: the whole county, whichever organ, the organ, unit or person in question. @param {Decision} command @param {keyof typeof roles} role */
const cell = ({ allowed }, role) => {
  const kinds = allowed
    .filter((one) => one.role === role)
    .map(({ over, person, unit }) => {
      if (person !== undefined) return "in person"
      if (unit !== undefined) return "own unit"
      if (over === undefined) return roles[role].scope === "county" ? "yes" : "any organ"
      return "own organ"
    })
  return [...new Set(kinds)].join(", ")
}

/** @param {Registry} registry */
export const permissionsPage = ({ modules }) => {
  const head = ["command", ...columns.map((role) => `${roles[role].zh}<br>\`${role}\``), "also"]
  const sections = modules
    .filter(({ commands }) => commands.length > 0)
    .map(({ commands, en, zh }) => {
      const rows = commands.map((command) => {
        const also = [
          ...(command.needsPerson ? ["names the person"] : []),
          ...(command.needsReason ? ["says why"] : [])
        ].join(", ")
        const cells = columns.map((role) => cell(command, role) || "·")
        return `| [${command.name}](commands.md#${command.name.toLowerCase()}) | ${cells.join(" | ")} | ${also} |`
      })
      const lines = [`| ${head.join(" | ")} |`, `|${" --- |".repeat(head.length)}`, ...rows]
      return `## ${zh} · ${en}\n\n${lines.join("\n")}`
    })
  return `${[
    "# Who may do what",
    "<!-- Written by `npm run docs` from the registry. Change the sources, not this page. -->",
    "**own organ**, **own unit**: only for the organ or unit that the command is about; **in person**: only the very person; " +
      "**any organ**: in what all organs share; `·`: not at all. Reading is not restricted here: an adapter decides who may " +
      "ask. Beside this table duties are kept apart by rules: who proposes a grade does not determine it, an investigator " +
      "does not decide the appeal, and the officer concerned takes no step of the case.",
    ...sections
  ].join("\n\n")}\n`
}
