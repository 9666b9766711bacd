/** The input of a command as a JSON Schema: for editors, forms and other languages. */
import type { Decision } from "@zhize/domain"
import { JSONSchema } from "effect"

export const jsonSchemaOf = ({ en, input, name, zh }: Decision) => ({
  ...JSONSchema.make(input, { target: "jsonSchema2020-12" }),
  title: name,
  description: `${zh} / ${en}`
})
