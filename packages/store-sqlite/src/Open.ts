/** Zhize over a SQLite file for programs that do not use Effect. */
import { randomUUID } from "node:crypto"
import { embed, type Zhize, zhize } from "@zhize/domain"
import { layer, type StoreOptions } from "./Store.ts"

/**
 * ```ts
 * const county = await open("county.db", { ledger: "guyuan" })
 * await county.execute("RegisterOrgan", { … }, { as: "legal-office" })
 * await county.view("progress", {}, { validOn: "2026-06-25" })
 * await county.close()
 * ```
 */
export const open = (path: string, options: Omit<StoreOptions, "path">): Promise<Zhize> =>
  embed(zhize, layer({ ...options, path }), randomUUID)
