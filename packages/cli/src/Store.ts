/** Opening the ledger that a command is about: which file, which ledger in it, and for reading or for writing. */
import { type Documents, type Ledger, LedgerId, StoreUnavailable, Views } from "@zhize/domain"
import type { SqliteTree } from "@zhize/store-sqlite"
import { Effect, Layer } from "effect"
import { stat } from "node:fs/promises"
import { overlay } from "./Overlay.ts"
import { BadInput } from "./Problem.ts"
import { Settings } from "./Settings.ts"

export const store = Effect.promise(() => import("./SqliteStore.ts"))

const exists = (path: string) =>
  Effect.promise(() =>
    stat(path).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code !== "ENOENT"
    )
  )

const missing = (path: string) =>
  new StoreUnavailable({
    reason: "missing",
    message: `there is no file ${path} / 没有文件 ${path}`,
    next: "create a ledger with zhize init NAME, or name the file with --db / 请用 zhize init 名称 建立账本，或用 --db 指明文件"
  })

/** The file, which must exist: looking at it does not create it. */
export const existingFile = Effect.gen(function* () {
  const { db } = yield* Settings
  return (yield* exists(db)) ? db : yield* missing(db)
})

/** The ledgers of the file, in order of their names. */
export const ledgersOfFile = Effect.gen(function* () {
  const path = yield* existingFile
  const { ledgers } = yield* store
  // Only a ledger of that name can have got into the file.
  return (yield* ledgers({ path })).map(({ head, name }) => ({ ledger: name as LedgerId, head }))
})

export const noSuchLedger = (path: string, ledger: LedgerId, known: ReadonlyArray<string>) =>
  new BadInput({
    problem: { zh: `${path} 中没有账本“${ledger}”`, en: `${path} holds no ledger ${ledger}` },
    next: { zh: `可用的账本：${known.join("、")}`, en: `there are: ${known.join(", ")}` }
  })

/** `--ledger`, else the only ledger of the file. */
const ledgerInUse = Effect.gen(function* () {
  const { db, ledger } = yield* Settings
  const known = (yield* ledgersOfFile).map((one) => one.ledger)
  if (ledger === undefined && known.length === 1) return known[0]!
  if (ledger !== undefined && known.includes(ledger)) return ledger
  if (known.length === 0) {
    return yield* new BadInput({
      problem: { zh: `${db} 中还没有账本`, en: `${db} holds no ledger yet` },
      next: { zh: "请先用 zhize init 名称 建立账本", en: "create one with zhize init NAME" }
    })
  }
  if (ledger !== undefined) return yield* noSuchLedger(db, ledger, known)
  return yield* new BadInput({
    problem: { zh: `${db} 中有多个账本，未说明用哪一个`, en: `${db} holds several ledgers and none is named` },
    next: { zh: `请加 --ledger，可用：${known.join("、")}`, en: `add --ledger; there are: ${known.join(", ")}` }
  })
})

/** For `init`: `--ledger`, else `main`, unless the file holds other ledgers already. */
export const ledgerToCreate = Effect.gen(function* () {
  const { db, ledger } = yield* Settings
  if (ledger !== undefined) return ledger
  const main = LedgerId.make("main")
  if (!(yield* exists(db))) return main
  const known = (yield* ledgersOfFile).map((one) => one.ledger)
  if (known.length === 0 || known.includes(main)) return main
  return yield* new BadInput({
    problem: { zh: `${db} 中已有账本：${known.join("、")}`, en: `${db} holds ledgers already: ${known.join(", ")}` },
    next: { zh: "请用 --ledger 为新账本命名", en: "name the new one with --ledger" }
  })
})

type Port = Ledger | Documents | SqliteTree

const opened = (ledger: LedgerId, readonly: boolean): Layer.Layer<Port, StoreUnavailable, Settings> =>
  Layer.unwrapEffect(
    Effect.gen(function* () {
      const { db } = yield* Settings
      const { layer } = yield* store
      return layer({ path: db, ledger, readonly })
    })
  )

const withViews = <Out>(port: Layer.Layer<Out | Ledger, StoreUnavailable, Settings>) =>
  Layer.provideMerge(Views.layer, port)

/** Runs on the ledger in use, opened for writing; the file must exist. */
export const writing = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.flatMap(ledgerInUse, (ledger) => Effect.provide(effect, withViews(opened(ledger, false))))

/** Runs on the ledger in use, opened for reading alone. */
export const reading = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.flatMap(ledgerInUse, (ledger) => Effect.provide(effect, withViews(opened(ledger, true))))

/** Runs on the ledger in use as if for writing, and writes nothing. */
export const rehearsing = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.flatMap(ledgerInUse, (ledger) =>
    Effect.provide(effect, withViews(Layer.provide(overlay(ledger), opened(ledger, true))))
  )

/** Runs on a ledger that is made if it is not there, and so is its file. */
export const creating = <A, E, R>(ledger: LedgerId, effect: Effect.Effect<A, E, R>) =>
  Effect.provide(effect, withViews(opened(ledger, false)))
