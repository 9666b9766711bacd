/** The reference pages: rules, events, commands, views and types, as the registry has them. */
import { columnsOf, roles, scopeOf } from "@zhize/domain"
import { fieldsOf, table, typeBody, types } from "./schema.mjs"
import { tagKinds } from "./tags.mjs"

/** @typedef {import("@zhize/domain").Module} Module */
/** @typedef {ReadonlyMap<string, ReadonlyArray<string>>} Refusals */
/** @typedef {ReadonlyMap<string, ReadonlySet<string>>} Properties */

const note = "<!-- Written by `npm run docs` from the registry. Change the sources, not this page. -->"

/** @param {string} title @param {string} about @param {ReadonlyArray<string>} sections */
const page = (title, about, sections) => `${[`# ${title}`, note, about, ...sections].join("\n\n")}\n`

/** @template T @param {ReadonlyArray<Module>} modules @param {(module: Module) => ReadonlyArray<T>} list @param {(one: T) => string} show */
const byModule = (modules, list, show) =>
  modules.flatMap((module) => {
    const entries = list(module)
    return entries.length === 0 ? [] : [`## ${module.zh} · ${module.en}`, ...entries.map(show)]
  })

/** @param {string} target @param {string} name */
const link = (target, name) => `[${name}](${target}#${name.toLowerCase()})`

/** @param {{ readonly zh: string, readonly en: string }} words */
const bilingual = ({ en, zh }) => `${zh} · ${en}`

/** @param {ReadonlyArray<Module>} modules @param {Refusals} refusals @param {Properties} properties */
export const rulesPage = (modules, refusals, properties) => {
  const upheld = (/** @type {string} */ id) =>
    [...refusals].filter(([, ids]) => ids.includes(id)).map(([name]) => link("commands.md", name))
  return page(
    "Rules",
    "Every rule that is enforced. A **guard** refuses the command that would break it; a **finding** is reported by a view, " +
      "and a filing gate may demand that there is none. The clause says where the rule is written.",
    byModule(
      modules,
      ({ rules }) => rules,
      (rule) => {
        const by = upheld(rule.id)
        const tests = [...(properties.get(rule.id) ?? [])].map(
          (file) => `[${file.slice(file.lastIndexOf("/") + 1)}](../${file})`
        )
        const facts = [
          `**${rule.enforcement}**`,
          `clause ${rule.clause}`,
          ...(by.length === 0 ? [] : [`refuses ${by.join(", ")}`]),
          ...(tests.length === 0 ? [] : [`held by ${tests.join(", ")}`])
        ]
        return `### ${rule.id}\n\n${rule.states.zh}\n\n${rule.states.en}\n\n${facts.join(" · ")}`
      }
    )
  )
}

/** @param {ReadonlyArray<Module>} modules */
export const eventsPage = (modules) =>
  page(
    "Events",
    "Every fact that a ledger records. The fields are the storage format: a version, once released, is never changed. Tags " +
      "are the index by which decisions and views find an event.",
    byModule(
      modules,
      ({ events }) => events,
      (event) => {
        const facts = [
          `version ${event.version}`,
          `clause ${event.clause}`,
          `tags ${tagKinds(event).join(", ") || "none"}`
        ]
        return `### ${event.type}\n\n${bilingual(event)}\n\n${facts.join(" · ")}\n\n${fieldsOf(event.schema)}`
      }
    )
  )

/** @param {Module["commands"][number]["allowed"][number]} permission */
const whoMay = ({ over, person, role, unit }) => {
  const scope = unit !== undefined ? ":ORGAN/UNIT" : over !== undefined ? ":ORGAN" : ""
  return `\`${role}${scope}${person === undefined ? "" : "@PERSON"}\``
}

const rolesTable = table(
  ["role", "中文", "English"],
  Object.entries(roles).map(([name, { en, zh }]) => [
    `\`${name}${scopeOf(/** @type {keyof typeof roles} */ (name))}\``,
    zh,
    en
  ])
)

/** @param {ReadonlyArray<Module>} modules @param {Refusals} refusals */
export const commandsPage = (modules, refusals) =>
  page(
    "Commands",
    "Every command: `zhize do COMMAND --input FILE`, or `execute` from a program. A role written with `:ORGAN` holds over " +
      "one organ, and may give the command for that organ only. Besides the rules listed with a command, any command can be " +
      `refused by the rules of the [kernel](rules.md).\n\n${rolesTable}`,
    byModule(
      modules,
      ({ commands }) => commands,
      (command) => {
        const ids = refusals.get(command.name) ?? []
        const facts = [
          `by ${command.allowed.map(whoMay).join(", ")}`,
          `clause ${command.clause}`,
          ...(command.needsReason ? ["says why (`reason`)"] : []),
          ...(ids.length === 0 ? [] : [`refused by ${ids.map((id) => link("rules.md", id)).join(", ")}`])
        ]
        return `### ${command.name}\n\n${bilingual(command)}\n\n${facts.join(" · ")}\n\n${fieldsOf(command.input)}`
      }
    )
  )

/** @param {ReadonlyArray<Module>} modules */
export const viewsPage = (modules) =>
  page(
    "Views",
    "Every question that a ledger answers: `zhize show VIEW KEY=VALUE …`. Any view can be asked as of a day " +
      "(`--valid-on`) and as known at an instant or position (`--recorded-by`).",
    byModule(
      modules,
      ({ views }) => views,
      (view) => {
        const columns = columnsOf(view, []).map(({ en, zh }) => [zh, en])
        const more = typeof view.columns === "function" ? "\n\nand one for each thing that the rows are about." : ""
        const params = fieldsOf(view.params)
        return [
          `### ${view.name}`,
          bilingual(view),
          `clause ${view.clause}`,
          params === "No fields." ? "Takes no parameters." : `Parameters:\n\n${params}`,
          `Columns:\n\n${table(["列", "column"], columns)}${more}`
        ].join("\n\n")
      }
    )
  )

/** Written last: it holds what the other pages named. */
export const typesPage = () =>
  page(
    "Types",
    "The named types of the fields on the other pages. All are plain JSON, in memory as in storage.",
    [...types]
      .filter(([name]) => name !== "Int" && name !== "NumberFromString")
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, definition]) => `## ${name}\n\n${typeBody(definition)}`)
  )
