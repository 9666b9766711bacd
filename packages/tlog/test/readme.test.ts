/** The guide is true: its example runs as it stands there. */
import { readFileSync } from "node:fs"
import { runInThisContext } from "node:vm"
import * as tlog from "@zhize/tlog"
import { assert, describe, it } from "vitest"

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")
const [, names = "", example = ""] = /```js\nimport \{([^}]+)\} from "@zhize\/tlog"\n(.+?)```/s.exec(readme) ?? []

describe("The guide", () => {
  it("imports what there is, and its example does what it says", () => {
    const wanted = names.split(",").map((name) => name.trim())
    assert.isAbove(wanted.length, 20)
    assert.containsAllKeys(tlog, wanted)
    const run = runInThisContext(`(tlog) => { const {${names}} = tlog; ${example} }`) as (api: typeof tlog) => void
    run(tlog)
  })
})
