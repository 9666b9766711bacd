/** Rules about adopted editions of a catalogue. */
import { Schema } from "effect"
import { LocalDate, optional, rule } from "../kernel/index.ts"

const id = Schema.String

export const EditionOnce = rule("R-BASIS-EDITION-ONCE", {
  enforcement: "guard",
  clause: "P2.1-R2",
  details: { organ: id, edition: id, on: LocalDate },
  states: {
    zh: "目录各期的编号在一个机关内唯一；审定后不再改变。",
    en: "An edition's id is unique in its organ; once adopted it never changes."
  },
  message: {
    zh: ({ edition, on, organ }) => `机关“${organ}”已于${on}审定编号为“${edition}”的目录。`,
    en: ({ edition, on, organ }) => `${organ} adopted an edition ${edition} on ${on}.`
  },
  next: { zh: () => "请为新一期目录换用编号。", en: () => "Give the new edition another id." }
})

export const EditionFilled = rule("R-BASIS-EDITION-FILLED", {
  enforcement: "guard",
  clause: "P2.1-R2",
  details: { organ: id, on: LocalDate },
  states: { zh: "空目录不能审定。", en: "An empty catalogue is not adopted." },
  message: {
    zh: ({ on, organ }) => `机关“${organ}”的目录在${on}没有列入任何依据。`,
    en: ({ on, organ }) => `The catalogue of ${organ} lists nothing on ${on}.`
  },
  next: { zh: () => "请先用 ListBasis 列入依据。", en: () => "List the bases first with ListBasis." }
})

export const EditionAdopted = rule("R-BASIS-EDITION-ADOPTED", {
  enforcement: "guard",
  clause: "P2.1-R2",
  details: { organ: id, edition: id, on: LocalDate },
  states: {
    zh: "只有已经审定的目录才能下发。",
    en: "Only an adopted edition is distributed, and not before its day."
  },
  message: {
    zh: ({ edition, on, organ }) => `机关“${organ}”到${on}为止没有审定编号为“${edition}”的目录。`,
    en: ({ edition, on, organ }) => `${organ} has adopted no edition ${edition} by ${on}.`
  },
  next: { zh: () => "请先用 AdoptCatalogue 审定。", en: () => "Adopt it first with AdoptCatalogue." }
})

export const EditionCurrent = rule("R-BASIS-EDITION-CURRENT", {
  enforcement: "finding",
  clause: "P2.1-R2",
  details: { organ: id, name: id, edition: optional(id), changed: Schema.Array(id) },
  states: {
    zh: "目录有变动的，重新审定一期。",
    en: "A catalogue that has changed since its last adopted edition is adopted again."
  },
  message: {
    zh: ({ changed, edition, name }) =>
      edition === undefined
        ? `机关“${name}”的目录还没有审定。`
        : `机关“${name}”的目录在第“${edition}”期之后有变动：${changed.join("、")}。`,
    en: ({ changed, edition, name }) =>
      edition === undefined
        ? `The catalogue of ${name} has not been adopted.`
        : `The catalogue of ${name} changed after edition ${edition}: ${changed.join(", ")}.`
  },
  next: { zh: () => "请用 AdoptCatalogue 审定新的一期。", en: () => "Adopt a new edition with AdoptCatalogue." }
})
