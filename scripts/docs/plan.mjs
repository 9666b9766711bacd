/** Clause by clause: which commands, rules, views and tests serve the county's plan. */

/** @typedef {import("@zhize/domain").Served} Served */

/** @param {string} target @param {string} name */
const link = (target, name) => `[${name}](${target}#${name.toLowerCase()})`

/** @param {ReadonlyArray<string>} names @param {string} page */
const links = (names, page) => names.map((name) => link(page, name)).join(", ")

/** @param {ReadonlyArray<Served>} coverage @param {ReadonlyMap<string, ReadonlySet<string>>} properties */
export const planPage = (coverage, properties) => {
  const rows = coverage.map(({ clause, commands, rules, views }) => {
    const files = [...new Set(rules.flatMap((id) => [...(properties.get(id) ?? [])]))]
    const tests = files.map((file) => `[${file.slice(file.lastIndexOf("/") + 1)}](../${file})`).join(", ")
    const cells = [links(commands, "commands.md"), links(rules, "rules.md"), links(views, "views.md"), tests]
    return `| **${clause.id}**<br>${clause.zh}<br>${clause.en} | ${cells.map((cell) => cell || "–").join(" | ")} |`
  })
  return [
    "# The plan, clause by clause",
    "<!-- Written by `npm run docs` from the registry. Change the sources, not this page. -->",
    "Every clause of the county's plan (沽源县深入推行行政执法责任制实施方案), and what serves it: commands that record, rules " +
      "that hold, views that answer, and the tests that hold the rules. A test fails for a clause that nothing serves.",
    ["| clause | commands | rules | views | tests |", "| --- | --- | --- | --- | --- |", ...rows].join("\n") + "\n"
  ].join("\n\n")
}
