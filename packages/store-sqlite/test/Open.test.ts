import { assert, it } from "@effect/vitest"
import { Effect } from "effect"
import type { StoreUnavailable } from "@zhize/domain"
import { open as openStore } from "../src/index.ts"
import { folder, freshPath } from "./support.ts"

const year = (of: number) => ({
  year: of,
  notice: { title: `关于${of}年部分节假日安排的通知`, date: "2025-11-04", source: "gov.cn" },
  holidays: [{ date: `${of}-01-01`, name: "元旦" }],
  makeUpDays: []
})
const office = { as: "legal-office" }

it.scopedLive("a program without Effect opens a file, executes, views, closes, and finds it all again", () =>
  Effect.flatMap(freshPath, (path) =>
    Effect.promise(async () => {
      const first = await openStore(path, { ledger: "guyuan" })
      assert.deepInclude(await first.execute("AnnounceHolidays", year(2026), { ...office, id: "h-2026" }), {
        status: "recorded",
        position: 1
      })
      assert.deepInclude(await first.execute("AnnounceHolidays", year(2025), office), {
        status: "recorded",
        position: 2
      })
      const digest = await first.putDocument("附件")
      await first.close()

      const again = await openStore(path, { ledger: "guyuan", pageSize: 1 })
      assert.deepInclude(await again.execute("AnnounceHolidays", year(2026), { ...office, id: "h-2026" }), {
        status: "repeated",
        position: 1
      })
      assert.deepInclude(await again.execute("AnnounceHolidays", year(2026), office), {
        status: "refused",
        rule: "R-CALENDAR-ANNOUNCED-ONCE"
      })
      const known = await again.view("working-calendar", {}, { recordedBy: 1 })
      assert.deepStrictEqual(known.status === "answered" && known.rows.map(({ date }) => date), ["2026-01-01"])
      assert.strictEqual(Buffer.from((await again.getDocument(digest))!).toString(), "附件")
      const types = []
      for await (const { command, type } of again.history()) types.push([type, command.id === "h-2026"])
      assert.deepStrictEqual(types, [
        ["HolidaysAnnounced", true],
        ["HolidaysAnnounced", false]
      ])
      await again.close()
    })
  )
)

it.scopedLive("many commands at once are all answered, and share their commits", () =>
  Effect.flatMap(freshPath, (path) =>
    Effect.promise(async () => {
      const one = await openStore(path, { ledger: "guyuan" })
      const years = Array.from({ length: 60 }, (_, index) => 1950 + index)
      const answers = await Promise.all(years.map((of) => one.execute("AnnounceHolidays", year(of), office)))
      assert.isTrue(answers.every(({ status }) => status === "recorded"))
      await one.close()
    })
  )
)

it.scopedLive("a file that cannot be opened rejects with the reason", () =>
  Effect.flatMap(folder, (path) =>
    Effect.promise(async () => {
      const error = await openStore(`${path}/none/county.db`, { ledger: "guyuan" }).then(
        () => undefined,
        (reason: StoreUnavailable) => reason
      )
      assert.strictEqual(error?.reason, "missing")
      assert.match(String(error?.next), /请检查路径/)
    })
  )
)
