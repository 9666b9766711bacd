/** View: what was published by a day, where, since when, and what was withdrawn why. Names are masked unless asked for in full. */
import { Schema } from "effect"
import { optional, OrganId, view } from "../kernel/index.ts"
import { columns, lines, masked, register } from "./Lines.ts"

export const PublicationRegister = view("publications", {
  zh: "公布登记簿",
  en: "Register of publications",
  clause: "P2.1-R2",
  params: Schema.Struct({ organ: optional(OrganId), names: optional(Schema.Literal("masked", "full")) }),
  fold: register,
  answer: (state, { names, organ }, { validOn }) =>
    lines(state, organ, validOn, ({ persons }) => (names === "full" ? persons : persons.map(masked))),
  columns
})
