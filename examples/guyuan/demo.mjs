/**
 * The main job on real data, through the CLI's own code: lives the county's year in a temporary folder, each file imported
 * with the clock at its date, then tells it in the order in which it happened, as a clerk, the legal office and, in
 * January, an auditor would look at it. Chinese or English: `--lang`, else the locale.
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

const asked = process.argv[process.argv.indexOf("--lang") + 1]
const english = /^en/i.test(
  process.argv.includes("--lang") ? asked : process.env["LC_ALL"] || process.env["LANG"] || ""
)
const say = (zh, en) => (english ? en : zh)
const heading = (zh, en) => console.log(`\n━━ ${say(zh, en)}`)

/** Runs a command as a person would type it, and prints both. `last`: only so many lines from the end. */
const show = async (words, { clock, code, last } = {}) => {
  const typed = words.map((word) => (/[\s（）]/.test(word) ? `'${word}'` : word)).join(" ")
  console.log(`\n$ zhize ${typed} --lang ${say("zh", "en")}`)
  const { stderr, stdout } = expect(typed, await zhize([...words, "--lang", say("zh", "en")], clock), code)
  const all = stderr + stdout
  process.stdout.write(last === undefined ? all : `…\n${all.trimEnd().split("\n").slice(-last).join("\n")}\n`)
}
/** A view on a day: as it held then, and where `known` is given as it was known at the end of that day. */
const on = (day, words, known) =>
  show(["show", ...words, "--valid-on", day, ...(known ? ["--recorded-by", `${known}T16:00:00.000Z`] : [])], {
    clock: morning(known ?? end)
  })
const refuse = (name) => show(["import", `refused/${name}`], { clock: morning(dayOf(name)), code: exitCodes.refused })

const files = readdirSync(here)
  .filter((name) => name.endsWith(".jsonl"))
  .sort()
const dayOf = (name) => name.slice(0, 10)
const end = dayOf(files.at(-1))
const started = performance.now()

heading("建账：一年的命令逐日补入", "building the ledger: a year of commands, day by day")
const first = morning(dayOf(files[0]))
expect(
  "init",
  await zhize(
    ["init", "沽源县", "--ledger", "guyuan", "--division-code", "130724", "--id", "gy2026-jurisdiction"],
    first
  )
)
const documents = readdirSync(join(here, "documents"))
for (const name of documents) expect(name, await zhize(["document", "add", join(here, "documents", name)], first))

let commands = 0
for (const name of files) {
  const { stdout } = expect(name, await zhize(["import", join(here, name), "--json"], morning(dayOf(name))))
  const { recorded, repeated } = JSON.parse(stdout)
  commands += recorded + repeated
}
console.log(
  say(
    `${documents.length} 份文件、${files.length} 个命令文件、${commands} 条命令，${dayOf(files[0])} 至 ${end}，时钟拨到每个文件的日期`,
    `${documents.length} documents, ${files.length} command files, ${commands} commands, ${dayOf(files[0])} to ${end}, the clock set to each file's date`
  )
)

heading(
  "五月：方案给每个机关六项报送义务，期限带着算法",
  "May: the plan gives every organ six obligations; each deadline explains itself"
)
await on("2026-06-01", ["obligations", "organ=cgj"])
await show(["show", "deadline", "from=2026-09-24", "working-days=7"], { clock: morning(end) })

heading("六月：梳理依据，逐条分解到科室，协作部门须对方确认", "June: legal bases listed, clause by clause to the units")
await on("2026-06-24", ["basis-catalogue", "organ=jytyj"])

heading("七月二十四日：谁迟报，迟多少（以当日所知为准）", "24 July: who is late, as it was known that day")
await on("2026-07-24", ["progress"], "2026-07-24")

heading(
  "拒绝也要说明白：目录还引着旧《种子法》，不予备案",
  "a refusal explains itself: the catalogue still cites the old Seed Law"
)
const [oldLaw, notContained] = readdirSync(join(here, "refused")).sort()
await refuse(oldLaw)

heading(
  "职责分解：岗位不能有科室没有的职责；缺口连同补救命令",
  "decomposition: a post has only what its unit has; gaps come with the mending command"
)
await refuse(notContained)
await on("2026-07-10", ["duty-gaps", "organ=lcj"])

heading("一名执法人员：职责和证件", "one officer: duties and certificate")
await on("2026-09-01", ["officer-duties", "officer=nyncj-p01"])
await on("2026-09-01", ["certificates", "officer=nyncj-p01"])

heading("九项日常制度：齐不齐", "nine routine systems: which are there")
await on("2026-09-18", ["routine-coverage", "organ=nyncj"])

heading(
  "秋天：生态环境法典取代六部法律，目录和事项随之待复核",
  "autumn: the Ecological and Environmental Code replaces six laws; catalogues and items drift"
)
await on("2026-09-21", ["basis-drift", "organ=sthj"], "2026-09-21")
console.log(
  say(
    "\n生态环境分局十月重新列入、修订事项；住建局至今没有：",
    "\nEcology re-listed and revised in October; housing has not:"
  )
)
await on(end, ["basis-drift", "organ=sthj"])
await on(end, ["duty-drift", "organ=zjj"])

heading("案卷：集体讨论中有一人不同意，并要求记录在案", "the case file: one member dissented, and had it recorded")
await on("2026-09-29", ["case-file", "case=nyncj-2026-01"])
console.log(
  say(
    "\n持正确意见的人不承担责任；申诉维持，不加重：",
    "\nWhoever dissented bears nothing; the appeal was upheld and worsened nothing:"
  )
)
await on(end, ["respondent-record"])
console.log(
  say(
    "\n决定暂扣之后、办理之前，证件还有效，这是一个问题：",
    "\nBetween decision and suspension the certificate still stood, which is a finding:"
  )
)
await on("2026-10-28", ["accountability-findings", "organ=nyncj"], "2026-10-28")

heading("年终评议考核：每一分从哪里来", "the assessment: where every point comes from")
await on(end, ["assessment-results", "organ=nyncj"])
await on(end, ["score-sheet", "round=scjgj-2026", "unit=scjgj-tzsb"])

heading(
  "一月，审计来问：6月1日的这本证件，6月10日时知道什么，7月10日时又知道什么",
  "January, an auditor asks: of this certificate on 1 June, what was known by 10 June, and by 10 July"
)
await on("2026-06-01", ["certificates", "officer=nyncj-p02"], "2026-06-10")
await on("2026-06-01", ["certificates", "officer=nyncj-p02"], "2026-07-10")

heading("一本证件的全部历史", "the whole history of one certificate")
await show(["show", "history", "subject=certificate:冀执0713-示例-0001"], { clock: morning(end) })
heading("今天还有哪些严重问题", "what is severe today")
await on(end, ["findings", "severity=severe", "organ=nyncj"])

heading("重放与核验", "replay and verify")
await show(["replay"], { last: 2 })
await show(["verify"])

const seconds = ((performance.now() - started) / 1000).toFixed(1)
heading(`接下来可以试（用时 ${seconds} 秒）`, `what to try next (${seconds} s)`)
console.log(`
  export ZHIZE_DB=${db}
  npx zhize show --list
  npx zhize status
  npx zhize show findings organ=yjglj
  npx zhize show history subject=officer:nyncj-p01
  npx zhize show case-file case=nyncj-2026-01
  npx zhize show history subject=filing:T1-nyncj-2026
  npx zhize show public-register organ=sthj
  npx zhize do CloseRound --schema
`)
