/** How the parts of `verify` report: at once, and going on. */
import { DriverError } from "./driver/index.ts"
import { type Fault, fault, type Place } from "./Fault.ts"

export type Report = (fault: Fault) => void

/** Reads something; where SQLite cannot, that is a fault, and nothing was read. */
export const reading = <A>(report: Report, place: Place, read: () => A): A | undefined => {
  try {
    return read()
  } catch (thrown) {
    if (!(thrown instanceof DriverError)) throw thrown
    report(fault("unreadable", place, thrown.message))
    return undefined
  }
}
