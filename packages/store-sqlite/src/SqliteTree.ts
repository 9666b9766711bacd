/** The ledger's Merkle tree: its root after any record, from the nodes that were stored while it grew. */
import { Context, Effect, Either } from "effect"
import type { LedgerId, Position, StoreUnavailable } from "@zhize/domain"
import { rootOfFrontier } from "@zhize/tlog"
import type { SqliteClient } from "./driver/index.ts"
import { ofSql, unavailable } from "./Faults.ts"
import { prepareAll } from "./Statements.ts"
import { storedFrontier } from "./Tree.ts"

export interface Root {
  /** How many records the tree covers: the position of the last. */
  readonly size: Position
  readonly hash: Uint8Array
}

export class SqliteTree extends Context.Tag("@zhize/store-sqlite/SqliteTree")<
  SqliteTree,
  {
    /** RFC 6962 root over the records up to a position; over all of them unless told. */
    readonly root: (size?: Position) => Effect.Effect<Root, StoreUnavailable>
  }
>() {}

export const makeTree = Effect.fnUntraced(function* (
  client: typeof SqliteClient.SqliteClient.Service,
  path: string,
  ledger: LedgerId
) {
  const db = yield* Effect.mapError(client.sync(prepareAll), ofSql(path))

  const read = (wanted: Position | undefined): Either.Either<Root, StoreUnavailable> => {
    const id = Number(db.ledgerId.get([ledger])?.["id"] ?? 0)
    const head = Number(db.tip.get([id])?.["position"] ?? 0)
    const size = wanted ?? head
    if (size > head) return Either.left(unavailable(path, "missing", undefined, `position ${size} of ${head}`))
    return Either.right({ size, hash: rootOfFrontier(storedFrontier(db, id, size)) })
  }

  return SqliteTree.of({
    root: (size) =>
      Effect.flatten(
        Effect.mapError(
          client.sync(() => read(size)),
          ofSql(path)
        )
      )
  })
})
