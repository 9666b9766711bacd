/**
 * What was stored stays readable: one example of every version of every event that was ever released, as its record
 * stands in a ledger. These files are never changed; a new version of an event gets a new file beside the old one.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { assert, it } from "@effect/vitest"
import { Either, Schema } from "effect"
import { type Batch, currentData, foldAll, Recorded, recordText, zhize } from "@zhize/domain"
import { kept, storedForm } from "../kernel/World.ts"
import { fileOf, type Golden, writeMissing } from "./Write.ts"

const here = new URL(".", import.meta.url)
if (process.env["UPDATE_GOLDEN"] === "1") await writeMissing(here)

for (const { type, version } of zhize.events.values()) {
  it(`version ${version} of ${type} has its golden file`, () => {
    const how = "UPDATE_GOLDEN=1 npx vitest run packages/domain/test/golden"
    assert.isTrue(
      existsSync(new URL(fileOf(type, version), here)),
      `${fileOf(type, version)} is missing: \`${how}\` writes it, \`npm run format\` sets it; read it before you commit it`
    )
  })
}

const files = readdirSync(here).filter((name) => name.endsWith(".json"))

for (const name of files) {
  const { record, tags }: Golden = JSON.parse(readFileSync(new URL(name, here), "utf8"))
  const definition = zhize.events.get(record.type)

  it(`${name} is a record of an event that is still known, and decodes`, () => {
    assert.strictEqual(name, fileOf(record.type, record.version))
    assert.isDefined(definition, `${record.type} was released: a ledger may hold it for ever`)
    assert.isAtMost(record.version, definition.version)
    assert.deepStrictEqual(Schema.decodeUnknownSync(Recorded)(record, { onExcessProperty: "error" }), record)
    const { decoded, encoded } = storedForm(definition.schema, currentData(definition, record))
    assert.deepStrictEqual(encoded, decoded)
  })

  it(`${name} has the tags that it was stored under`, () => {
    assert.deepStrictEqual(definition!.tags(currentData(definition!, record) as never), tags)
  })

  it(`${name} is the text that a ledger stores for it, to the byte`, () => {
    const { actor, causationId, command, correlationId, data, reason, type, version } = record
    const batch = { events: [], actor, command, reason, correlationId, causationId } as unknown as Batch
    const text = recordText(batch, { type, version, data, tags }, record)
    assert.strictEqual(Either.getOrThrow(text), JSON.stringify(record))
  })

  it(`${name} is taken by every view`, () => {
    const views = foldAll(Object.fromEntries([...zhize.views.values()].map((view) => [view.name, view.fold])))
    assert.isObject(kept(views.step(views.initial, record)))
  })
}
