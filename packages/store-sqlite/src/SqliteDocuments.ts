/** The Documents port: content under its SHA-256, in the same file as the records that cite it. */
import { createHash } from "node:crypto"
import { Effect, Option } from "effect"
import { type Digest, Documents } from "@zhize/domain"
import type { SqliteClient } from "./driver/index.ts"
import { ofSql } from "./Faults.ts"
import { prepareAll } from "./Statements.ts"

export const sha256 = (content: Uint8Array | string): Digest =>
  createHash("sha256").update(content).digest("hex") as Digest

export const makeDocuments = Effect.fnUntraced(function* (
  client: typeof SqliteClient.SqliteClient.Service,
  path: string
) {
  const db = yield* Effect.mapError(client.sync(prepareAll), ofSql(path))
  const ask = <A>(f: () => A) => Effect.mapError(client.sync(f), ofSql(path))
  const has = (digest: Digest): boolean => db.hasDocument.get([digest]) !== undefined

  return Documents.of({
    digest: sha256,
    has: (digest) => ask(() => has(digest)),
    get: (digest) =>
      ask(() => Option.fromNullable(db.getDocument.get([digest])?.["content"] as Uint8Array | undefined)),
    put: (content) =>
      ask(() => {
        const digest = sha256(content)
        if (has(digest)) return digest
        db.begin.run()
        // Another process may have put the same content while this one waited.
        if (!has(digest)) db.addDocument.run([digest, typeof content === "string" ? Buffer.from(content) : content])
        db.commit.run()
        return digest
      })
  })
})
