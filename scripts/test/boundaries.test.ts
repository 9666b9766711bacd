/** The lint configuration bites: a wrong import planted in a copy of the tree is reported, and the right ones are not. */
import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, assert, beforeAll, describe, it } from "vitest"

const root = join(import.meta.dirname, "../..")

const page = "export const page = 1\n"

/** What each planted file holds, and the rule that must report it; without a rule, nothing may be reported. */
const planted: ReadonlyArray<{ file: string; content: string; reports?: string }> = [
  { file: "domain/src/kernel/index.ts", content: page },
  { file: "domain/src/calendar/index.ts", content: page },
  { file: "domain/src/calendar/State.ts", content: page },
  { file: "domain/src/filing/index.ts", content: page },
  { file: "domain/src/testing/index.ts", content: page },

  { file: "domain/src/kernel/Effect.ts", content: 'export { Schema } from "effect"\n' },
  { file: "domain/src/calendar/Earlier.ts", content: 'export { page } from "../kernel/index.ts"\n' },
  { file: "domain/src/calendar/Own.ts", content: 'export { page } from "./State.ts"\n' },
  { file: "domain/src/testing/Any.ts", content: 'export { page } from "../filing/index.ts"\n' },
  { file: "domain/src/index.ts", content: 'export { page } from "./filing/index.ts"\n' },
  { file: "domain/src/calendar/Passed.ts", content: "export const day = (millis: number) => new Date(millis)\n" },
  { file: "store-sqlite/src/Down.ts", content: 'export { page } from "@zhize/domain"\nexport * from "node:fs"\n' },
  { file: "cli/src/Down.ts", content: 'export { page } from "@zhize/store-sqlite"\n' },
  { file: "tlog/src/NodeCrypto.ts", content: 'export type Crypto = typeof import("node:crypto")\n' },

  ...[
    { file: "domain/src/kernel/Node.ts", content: 'export * from "node:fs"\n' },
    { file: "domain/src/kernel/Bare.ts", content: 'export * from "fs"\n' },
    { file: "domain/src/kernel/Platform.ts", content: 'export * from "@effect/platform"\n' },
    { file: "domain/src/kernel/Subpath.ts", content: 'export * from "effect/Schema"\n' },
    { file: "domain/src/kernel/Lazy.ts", content: 'export const os = () => import("node:os")\n' },
    { file: "domain/src/kernel/InType.ts", content: 'export type Fs = import("node:fs").Stats\n' },
    { file: "domain/src/kernel/Later.ts", content: 'export { page } from "../calendar/index.ts"\n' },
    { file: "domain/src/calendar/Later.ts", content: 'export type { page } from "../filing/index.ts"\n' },
    { file: "domain/src/filing/Reaching.ts", content: 'export { page } from "../calendar/State.ts"\n' },
    { file: "domain/src/filing/Itself.ts", content: 'export { page } from "@zhize/domain"\n' },
    { file: "domain/src/filing/Gathering.ts", content: 'export { page } from "../index.ts"\n' },
    { file: "domain/src/filing/Testing.ts", content: 'export { page } from "../testing/index.ts"\n' },
    { file: "domain/src/unheard/New.ts", content: 'export { page } from "../kernel/index.ts"\n' },
    { file: "domain/src/kernel/Across.ts", content: 'export { page } from "../../../tlog/src/index.ts"\n' },
    { file: "tlog/src/Effect.ts", content: 'export { Schema } from "effect"\n' },
    { file: "tlog/src/Crypto.ts", content: 'export * from "node:crypto"\n' },
    { file: "tlog/src/Up.ts", content: 'export { page } from "@zhize/domain"\n' },
    { file: "store-sqlite/src/Up.ts", content: 'export { page } from "@zhize/cli"\n' },
    { file: "store-sqlite/src/Testing.ts", content: 'export { page } from "@zhize/domain/testing"\n' },
    { file: "cli/src/Driver.ts", content: 'export { page } from "@zhize/better-sqlite3"\n' },
    { file: "unheard/src/New.ts", content: 'export { page } from "effect"\n' }
  ].map((wrong) => ({ ...wrong, reports: "zhize(boundaries)" })),

  {
    file: "domain/src/kernel/Now.ts",
    content: "export const now = () => Date.now()\n",
    reports: "eslint(no-restricted-properties)"
  },
  {
    file: "domain/src/kernel/Today.ts",
    content: "export const today = () => new Date()\n",
    reports: "zhize(no-clock)"
  },
  {
    file: "domain/src/kernel/Dice.ts",
    content: "export const dice = () => Math.random()\n",
    reports: "eslint(no-restricted-properties)"
  },
  {
    file: "domain/src/kernel/Print.ts",
    content: 'export const print = () => console.log("")\n',
    reports: "eslint(no-restricted-globals)"
  },

  {
    file: "cli/src/Round.ts",
    content: 'import { trip } from "./Trip.ts"\nexport const round = trip\n',
    reports: "import(no-cycle)"
  },
  {
    file: "cli/src/Trip.ts",
    content: 'import type { round } from "./Round.ts"\nexport const trip = (of?: typeof round) => of\n',
    reports: "import(no-cycle)"
  }
]

describe("import boundaries", () => {
  const copy = mkdtempSync(join(tmpdir(), "zhize-lint-"))
  const reported = new Map<string, ReadonlyArray<string>>()

  beforeAll(() => {
    for (const kept of [".oxlintrc.json", "scripts/lint", "tsconfig.base.json"]) {
      cpSync(join(root, kept), join(copy, kept), { recursive: true })
    }
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"))
    for (const { content, file } of planted) {
      mkdirSync(dirname(join(copy, "packages", file)), { recursive: true })
      writeFileSync(join(copy, "packages", file), content)
    }
    const oxlint = join(root, "node_modules/oxlint/bin/oxlint")
    const ran = spawnSync(process.execPath, [oxlint, "--format=json", "packages"], { cwd: copy, encoding: "utf8" })
    const { diagnostics } = JSON.parse(ran.stdout) as { diagnostics: Array<{ filename: string; code: string }> }
    for (const { code, filename } of diagnostics) reported.set(filename, [...(reported.get(filename) ?? []), code])
    assert.strictEqual(ran.status, 1)
  })
  afterAll(() => rmSync(copy, { recursive: true }))

  for (const { content, file, reports } of planted) {
    it(`${file} ${reports === undefined ? "may say" : `is reported by ${reports} for`}: ${content.split("\n")[0]}`, () => {
      assert.deepStrictEqual(reported.get(`packages/${file}`) ?? [], reports === undefined ? [] : [reports])
    })
  }
})
