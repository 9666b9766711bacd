/**
 * One text for one value: keys sorted, tables in order of their keys. Used to compare contents by digest (a command
 * sent again, a view replayed, an edition adopted); never for what a ledger stores, which is hashed as it stands.
 */
import { HashMap } from "effect"

const byCode = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : a > b ? 1 : 0)

const plain = (value: unknown): unknown => {
  if (value === null || typeof value !== "object") return value
  if (Array.isArray(value)) return value.map(plain)
  const entries = HashMap.isHashMap(value)
    ? [...HashMap.entries(value)].map(([key, one]): [string, unknown] => [String(key), one])
    : Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.sort(byCode).map(([key, one]) => [key, plain(one)]))
}

export const canonical = (value: unknown): string => JSON.stringify(plain(value)) ?? "null"
