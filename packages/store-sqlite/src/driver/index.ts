/**
 * SQLite behind one small seam, whichever binding the running Node has, and an @effect/sql client over it.
 */
export { chooseDriver } from "./ChooseDriver.ts"
export { driverErrorOf } from "./Connection.ts"
export type { Driver, DriverModule, DriverName, Prepared, SqlValue } from "./Driver.ts"
export { DriverError, type DriverErrorCode } from "./DriverError.ts"
export * as SqliteClient from "./SqliteClient.ts"
