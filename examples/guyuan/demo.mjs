/**
 * The main job on real data, through the CLI's own code: builds the county's half-year in a temporary folder, each file
 * imported with the clock at its date, then shows what a clerk, the legal office and an auditor would look at.
 */
import { exitCodes, Io, run } from "@zhize/cli"
import { Clock, Effect } from "effect"
import { mkdtempSync, readdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const here = fileURLToPath(new URL(".", import.meta.url))
const db = join(mkdtempSync(join(tmpdir(), "zhize-guyuan-")), "guyuan.db")
const real = Clock.make()

/** The clock stands still at an instant: what is recorded meanwhile is recorded then. */
const clockAt = (millis) => ({
  [Clock.ClockTypeId]: Clock.ClockTypeId,
  unsafeCurrentTimeMillis: () => millis,
  unsafeCurrentTimeNanos: () => BigInt(millis) * 1_000_000n,
  currentTimeMillis: Effect.succeed(millis),
  currentTimeNanos: Effect.succeed(BigInt(millis) * 1_000_000n),
  scheduler: () => real.scheduler(),
  sleep: (duration) => real.sleep(duration)
})
/** Nine in the morning, in Guyuan. */
const morning = (day) => clockAt(Date.parse(`${day}T01:00:00Z`))

/** One run of `zhize` on the demo's file; what it wrote, and how it ended. */
const zhize = async (words, clock = real) => {
  const written = { stdout: "", stderr: "" }
  const sink = (name) => ({
    isTTY: false,
    columns: process.stdout.columns ?? 150,
    write: (chunk) =>
      Effect.sync(() => {
        written[name] += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8")
      })
  })
  const io = {
    stdin: { isTTY: false, chunks: (async function* () {})() },
    stdout: sink("stdout"),
    stderr: sink("stderr"),
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}) },
    cwd: here
  }
  const code = await Effect.runPromise(
    run([...words, "--db", db]).pipe(Effect.provideService(Io, io), Effect.withClock(clock))
  )
  return { code, ...written }
}

const expect = (what, { code, stderr, stdout }, wanted = exitCodes.done) => {
  if (code === wanted) return { stderr, stdout }
  console.error(`${what} ended with ${code}, not ${wanted}\n${stdout}${stderr}`)
  process.exit(1)
}

const heading = (zh, en) => console.log(`\n━━ ${zh}  ${en}`)

/** Runs a command as a person would type it, and prints both. */
const show = async (words, { clock, code } = {}) => {
  const typed = words.map((word) => (/[\s（）]/.test(word) ? `'${word}'` : word)).join(" ")
  console.log(`\n$ zhize ${typed}`)
  const { stderr, stdout } = expect(typed, await zhize(words, clock), code)
  process.stdout.write(stderr + stdout)
}

const files = readdirSync(here)
  .filter((name) => name.endsWith(".jsonl"))
  .sort()
const dayOf = (name) => name.slice(0, 10)
const lang = ["--lang", /^en/i.test(process.env["LC_ALL"] || process.env["LANG"] || "") ? "en" : "zh"]
const started = performance.now()

heading("建账", "building the ledger")
expect(
  "init",
  await zhize(
    ["init", "沽源县", "--ledger", "guyuan", "--division-code", "130724", "--id", "gy2026-jurisdiction"],
    morning(dayOf(files[0]))
  )
)
const documents = readdirSync(join(here, "documents"))
for (const name of documents)
  expect(name, await zhize(["document", "add", join(here, "documents", name)], morning(dayOf(files[0]))))

const total = { recorded: 0, repeated: 0 }
for (const name of files) {
  const { stdout } = expect(name, await zhize(["import", join(here, name), "--json"], morning(dayOf(name))))
  const counts = JSON.parse(stdout)
  total.recorded += counts.recorded
  total.repeated += counts.repeated
}
console.log(
  `${documents.length} 个文件存入文件库，${files.length} 个命令文件、${total.recorded + total.repeated} 条命令，${dayOf(files[0])} 至 ${dayOf(files.at(-1))}`
)
console.log(
  `${documents.length} documents, ${files.length} command files, ${total.recorded + total.repeated} commands, clock set to each file's date`
)

const last = dayOf(files.at(-1))
heading("谁迟报，迟多少", `who is late, on ${last}`)
await show(["status", "--today", last, ...lang])

heading("一个机关的依据目录", "one organ's catalogue (annex 1)")
await show(["show", "basis-catalogue", "organ=yjglj", "--valid-on", last, ...lang], { clock: morning(last) })

heading("期限怎样算出来", "a deadline explains itself")
await show(["show", "obligations", "organ=yjglj", "obligation=T1", "--valid-on", last, ...lang], {
  clock: morning(last)
})

await show(["show", "deadline", "from=2026-09-24", "working-days=7", ...lang], { clock: morning(last) })

heading("拒绝也要说明白", "a refusal explains itself")
const [refused] = readdirSync(join(here, "refused"))
await show(["import", `refused/${refused}`, ...lang], { clock: morning(dayOf(refused)), code: exitCodes.refused })

heading("当时知道什么", "what was known then, about that day")
await show([
  "show",
  "filing-register",
  "organ=yjglj",
  "--recorded-by",
  "2026-06-24T00:00:00.000Z",
  "--valid-on",
  "2026-06-23",
  ...lang
])

heading("重放与核验", "replay and verify")
await show(["replay", ...lang])
await show(["verify", ...lang])

const seconds = ((performance.now() - started) / 1000).toFixed(1)
heading("接下来可以试", `what to try next  (${seconds} s)`)
console.log(`
  export ZHIZE_DB=${db}
  npx zhize status --lang en
  npx zhize show --list
  npx zhize show basis-gaps organ=lcj
  npx zhize show organisation-chart --valid-on 2020-01-01
  npx zhize do --list
  npx zhize do RegisterFiling --schema
  npx zhize events --tag organ:lcj | tail -1
`)
