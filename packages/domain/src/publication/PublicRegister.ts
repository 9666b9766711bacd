/**
 * View: what the public may read on a day. People are masked, always; of what was withdrawn only that it was and why
 * (公开说明理由), no longer whom it named.
 */
import { Schema } from "effect"
import { optional, OrganId, view } from "../kernel/index.ts"
import { columns, lines, masked, register } from "./Lines.ts"
import { isPublic } from "./State.ts"

export const PublicRegister = view("public-register", {
  zh: "公示栏",
  en: "What the public may read",
  clause: "P2.1-R2",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: register,
  answer: (state, { organ }, { validOn }) =>
    lines(state, organ, validOn, (one) => (isPublic(one, validOn) ? one.persons.map(masked) : [])),
  columns
})
