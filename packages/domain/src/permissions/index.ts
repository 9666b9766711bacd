/** Who may do what: one table for the whole domain. */
export * from "./Table.ts"
