import { assert, it } from "@effect/vitest"
import { languageOf } from "../src/Lang.ts"

it("--lang decides before the environment", () => {
  assert.strictEqual(languageOf(["status", "--lang", "zh"], { LANG: "en_US.UTF-8" }), "zh")
  assert.strictEqual(languageOf(["--lang=en", "status"], { LANG: "zh_CN.UTF-8" }), "en")
})

it("the locale decides, LC_ALL before LC_MESSAGES before LANG, an empty one as none", () => {
  assert.strictEqual(languageOf([], { LANG: "zh_CN.UTF-8" }), "zh")
  assert.strictEqual(languageOf([], { LC_ALL: "", LC_MESSAGES: "zh_CN", LANG: "en_US" }), "zh")
  assert.strictEqual(languageOf([], { LC_ALL: "C", LANG: "zh_CN.UTF-8" }), "en")
  assert.strictEqual(languageOf([], { LANG: "de_DE.UTF-8" }), "en")
  assert.strictEqual(languageOf([], { LANG: "POSIX" }), "en")
})

it("without a locale the system's language decides", () => {
  const system = Intl.DateTimeFormat().resolvedOptions().locale.startsWith("zh") ? "zh" : "en"
  assert.strictEqual(languageOf([], {}), system)
})
