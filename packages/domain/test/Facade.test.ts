import { assert, describe, it } from "vitest"
import { createHash } from "node:crypto"
import { Context, Effect, Layer } from "effect"
import { Conflict, embed, Ledger, StoreUnavailable, zhize } from "@zhize/domain"
import { InMemory } from "@zhize/domain/testing"

const sha256 = (content: Uint8Array | string) => createHash("sha256").update(content).digest("hex")

const holidays = (year: number) => ({
  year,
  notice: { title: `国务院办公厅关于${year}年部分节假日安排的通知`, date: `${year - 1}-11-04`, source: "gov.cn" },
  holidays: [{ date: `${year}-01-01`, name: "元旦" }],
  makeUpDays: []
})
const office = { as: "legal-office" }

const county = () => {
  let ids = 0
  return embed(zhize, InMemory.layer(sha256), () => `id-${++ids}`)
}

describe("Zhize as promises", () => {
  it("records a command, answers a view, and tells the history", async () => {
    const one = await county()
    const recorded = await one.execute("AnnounceHolidays", holidays(2026), office)
    assert.deepInclude(recorded, { status: "recorded", position: 1 })
    const answer = await one.view("working-calendar", {}, { today: "2026-01-01" })
    assert.strictEqual(answer.status, "answered")
    assert.deepStrictEqual(answer.status === "answered" && answer.rows.map(({ date }) => date), ["2026-01-01"])
    const history = []
    for await (const record of one.history({ tags: ["year:2026"] }))
      history.push([record.position, record.type, record.command.id])
    assert.deepStrictEqual(history, [[1, "HolidaysAnnounced", "id-1"]])
  })

  it("answers a refusal as a value that names its rule", async () => {
    const one = await county()
    await one.execute("AnnounceHolidays", holidays(2026), office)
    const refused = await one.execute("AnnounceHolidays", holidays(2026), { as: "auditor" })
    assert.deepInclude(refused, { status: "refused", rule: "R-KERNEL-ALLOWED" })
    const twice = await one.execute("AnnounceHolidays", holidays(2026), office)
    assert.strictEqual(twice.status, "refused")
  })

  it("answers what has not the right shape as a value that names every fault", async () => {
    const one = await county()
    const tries = [
      one.execute("AnnounceHolidays", { ...holidays(2026), year: "2026" }, office),
      one.execute("AnnounceHoliday", holidays(2026), office),
      one.execute("AnnounceHolidays", holidays(2026), { as: "organ-clerk" }),
      one.execute("AnnounceHolidays", holidays(2026), { as: "mayor" }),
      one.execute("AnnounceHolidays", holidays(2026), { ...office, id: "with space" }),
      one.view("working-calendars"),
      one.view("working-calendar", {}, { validOn: "2026-02-30" }),
      one.view("working-calendar", {}, { recordedBy: "yesterday" })
    ]
    for (const answer of await Promise.all(tries)) {
      assert.strictEqual(answer.status, "invalid")
      assert.isNotEmpty(answer.status === "invalid" && answer.issues)
    }
  })

  it("names what there is in both languages, where a name is not known", async () => {
    const one = await county()
    const answer = await one.view("working-calendars")
    const command = await one.execute("AnnounceHoliday", holidays(2026), office)
    const told = [answer, command].map((each) => (each.status === "invalid" ? each.issues : []))
    const views = [...zhize.views.keys()].join(", ")
    const commands = [...zhize.commands.keys()].join(", ")
    assert.deepStrictEqual(told, [
      [{ path: "", message: { zh: `没有该名称；可用的有：${views}`, en: `no such view; there are: ${views}` } }],
      [
        {
          path: "",
          message: { zh: `没有该名称；可用的有：${commands}`, en: `no such command; there are: ${commands}` }
        }
      ]
    ])
  })

  it("takes an option that is there without a value as one that is not there", async () => {
    const one = await county()
    const recorded = await one.execute("AnnounceHolidays", holidays(2026), { ...office, reason: undefined } as never)
    assert.strictEqual(recorded.status, "recorded")
    const answer = await one.view("working-calendar", {}, { validOn: undefined, recordedBy: undefined } as never)
    assert.deepInclude(answer, { status: "answered", position: 1 })
  })

  it("answers that a command is contended, where others keep recording what it read", async () => {
    const memory = InMemory.memory()
    const store = Layer.map(InMemory.layer(sha256, "busy", memory), (context) => {
      const ledger = Context.get(context, Ledger)
      const conflict = new Conflict({ expected: 0, actual: 1 })
      return Context.add(context, Ledger, { ...ledger, append: () => Effect.fail(conflict) })
    })
    const one = await embed(zhize, store, () => "id")
    const answer = await one.execute("AnnounceHolidays", holidays(2026), office)
    assert.deepStrictEqual(answer, { status: "conflict", expected: 0, actual: 1 } as never)
  })

  it("releases its store when it could not be opened, and when it is closed", async () => {
    const released: Array<string> = []
    const counted = (name: string) =>
      Layer.scopedDiscard(Effect.addFinalizer(() => Effect.sync(() => released.push(name))))
    const missing = new StoreUnavailable({ reason: "missing", message: "no such file", next: "check the path" })
    const failing = Layer.provideMerge(Layer.fail(missing), counted("unopened"))
    await embed(zhize, failing, () => "id").catch(() => undefined)
    assert.deepStrictEqual(released, ["unopened"])
    const one = await embed(zhize, Layer.provideMerge(InMemory.layer(sha256), counted("closed")), () => "id")
    await one.close()
    assert.deepStrictEqual(released, ["unopened", "closed"])
  })

  it("gives the first answer to a command that is sent again under its id", async () => {
    const one = await county()
    const sent = () => one.execute("AnnounceHolidays", holidays(2026), { ...office, id: "holidays-2026" })
    assert.deepInclude(await sent(), { status: "recorded", position: 1 })
    assert.deepInclude(await sent(), { status: "repeated", position: 1 })
  })

  it("answers a view as it was known at a position, at an instant, and by the end of a day", async () => {
    const one = await county()
    await one.execute("AnnounceHolidays", holidays(2025), office)
    await one.execute("AnnounceHolidays", holidays(2026), office)
    const rows = async (recordedBy: number | string) => {
      const answer = await one.view("working-calendar", {}, { recordedBy })
      return answer.status === "answered" ? answer.rows.length : answer
    }
    assert.deepStrictEqual(
      [await rows(0), await rows(1), await rows(2), await rows("2000-01-01"), await rows("9999-01-01T00:00:00.000Z")],
      [0, 1, 2, 0, 2]
    )
  })

  it("keeps documents", async () => {
    const one = await county()
    const digest = await one.putDocument("职责")
    assert.strictEqual(digest, sha256("职责"))
    assert.deepStrictEqual(Buffer.from((await one.getDocument(digest))!).toString(), "职责")
    assert.isUndefined(await one.getDocument("0".repeat(64)))
  })

  it("tells a long history in order, from and up to a position", async () => {
    const memory = InMemory.memory()
    const one = await embed(zhize, InMemory.layer(sha256, "long", memory), () => "unused")
    const entry = { text: "{}", type: "A", tags: [], recordedAt: "" }
    memory.ledgers.get("long")!.entries.push(
      ...Array.from({ length: 2500 }, (_, index) => ({
        ...entry,
        position: index + 1,
        text: JSON.stringify({ position: index + 1 })
      }))
    )
    const positions = []
    for await (const { position } of one.history({ after: 10, until: 2400 })) positions.push(position)
    assert.deepStrictEqual(
      positions,
      Array.from({ length: 2390 }, (_, index) => index + 11)
    )
  })

  it("finishes what was begun before it closes, and then takes nothing more", async () => {
    const one = await county()
    const begun = one.execute("AnnounceHolidays", holidays(2026), office)
    const closing = one.close()
    assert.deepInclude(await begun, { status: "recorded" })
    await closing
    await one.close()
    const late = await one.execute("AnnounceHolidays", holidays(2026), office).then(() => "answered", String)
    assert.match(late, /closed/)
  })

  it("rejects with the store's own error when the store cannot serve", async () => {
    const missing = new StoreUnavailable({ reason: "missing", message: "no such file", next: "check the path" })
    const failed = await embed(zhize, Layer.fail(missing), () => "id").then(
      () => "opened",
      (error: unknown) => error
    )
    assert.strictEqual(failed, missing)
  })
})
