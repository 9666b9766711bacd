/**
 * A ledger of any size that looks like a real one: fifty records an organ, the organs of a county taking turns. A larger
 * ledger has more organs, not more records about each; so what a decision reads stays the same and only the ledger grows.
 */
import { randomUUID } from "node:crypto"
import { hash, opening, organRecords, organsInCounty, range, recordsAnOrgan } from "./organ.mjs"

/** @typedef {import("@zhize/domain").DomainEvent} DomainEvent */
/** @typedef {import("@zhize/domain").Batch} Batch */

/** @type {Readonly<Record<string, string>>} */
const commandNames = {
  OrganRegistered: "RegisterOrgan",
  UnitEstablished: "EstablishUnit",
  LeadershipAppointed: "AppointLeadership",
  BasisListed: "ListBasis",
  ClausesAllocated: "AllocateClauses"
}

/** One event as the command that decided it would hand it to a ledger. @param {DomainEvent} event @returns {Batch} */
export const batchOf = (event) => {
  const id = randomUUID()
  const actor =
    event.data.organ === undefined ? { role: "legal-office" } : { role: "organ-clerk", organ: event.data.organ }
  const command = { id, name: commandNames[event.type] ?? event.type, digest: hash(id) }
  return /** @type {any} */ ({ events: [event], actor, command })
}

/** The events of a ledger in their order, without end. */
export function* ledger() {
  yield* opening()
  for (let county = 0; ; county++) {
    const organs = range(organsInCounty).map((n) => organRecords(county * organsInCounty + n))
    for (const step of range(recordsAnOrgan))
      for (const records of organs) yield/** @type {DomainEvent} */ (records[step])
  }
}

/** What one caller of several records: organs of its own, one after the other. @param {number} caller @param {number} callers */
export function* caller(caller, callers) {
  for (let n = caller; ; n += callers) yield* organRecords(n)
}

/**
 * The same life of an organ, as commands: what a clerk would send.
 * @param {number} n
 * @returns {ReadonlyArray<{ readonly name: string, readonly input: any }>}
 */
export const organCommands = (n) =>
  organRecords(n).flatMap(({ data, type }) => {
    const name = commandNames[type]
    return name === undefined ? [] : [{ name, input: data }]
  })
