/** `zhize status`: who has filed what, and who is late. */
import { show } from "./Question.ts"
import type { Given } from "../Spec.ts"
import type { statusSpec } from "../specs/Status.ts"

export const run = ({ plan, today }: Given<typeof statusSpec>) =>
  show({ view: "progress", params: plan === undefined ? [] : [`plan=${plan}`], today })
