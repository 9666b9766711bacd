/** better-sqlite3, where the running Node.js has no node:sqlite. The engines of this package say where that is. */
export { default } from "better-sqlite3"
