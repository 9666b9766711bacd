/** Every relative link and anchor in the repository's Markdown leads somewhere. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { dirname, join, normalize } from "node:path"

const folders = ["docs", "examples", "bench", "packages"]
const files = [
  ...readdirSync(".").filter((name) => name.endsWith(".md")),
  ...folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
    .filter((name) => name.endsWith(".md") && !name.includes("node_modules"))
]

const withoutCode = (/** @type {string} */ text) =>
  text.replaceAll(/^```[\s\S]*?^```/gm, "").replaceAll(/`[^`\n]*`/g, "")

/** As the usual Markdown hosts make them from headings. */
const anchors = (/** @type {string} */ file) =>
  new Set(
    [
      ...readFileSync(file, "utf8")
        .replaceAll(/^```[\s\S]*?^```/gm, "")
        .matchAll(/^#+ (.*)$/gm)
    ].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-")
    )
  )

const faults = files.flatMap((file) => {
  const links = [...withoutCode(readFileSync(file, "utf8")).matchAll(/\]\(([^)\s]+)\)/g)].map(
    ([, target = ""]) => target
  )
  return links
    .filter((target) => !/^[a-z]+:/.test(target))
    .flatMap((target) => {
      const [path = "", anchor] = decodeURI(target).split("#")
      const to = path === "" ? file : normalize(join(dirname(file), path))
      if (!existsSync(to)) return [`${file}: ${target} leads nowhere`]
      if (anchor === undefined || statSync(to).isDirectory() || !to.endsWith(".md")) return []
      return anchors(to).has(anchor) ? [] : [`${file}: ${target} names no heading`]
    })
})
for (const fault of faults) console.error(fault)
console.log(`Links: ${files.length} pages, ${faults.length} faults`)
process.exitCode = faults.length > 0 ? 1 : 0
