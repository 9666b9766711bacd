/** Rules about adopted editions of a decomposition. */
import { Schema } from "effect"
import { LocalDate, optional, rule } from "../kernel/index.ts"

const id = Schema.String

export const DecompositionOnce = rule("R-DUTY-EDITION-ONCE", {
  enforcement: "guard",
  clause: "P2.2-T1",
  details: { organ: id, edition: id, on: LocalDate },
  states: {
    zh: "职责分解各期的编号在一个机关内唯一；审定后不再改变。",
    en: "An edition's id is unique in its organ; once adopted it never changes."
  },
  message: {
    zh: ({ edition, on, organ }) => `机关“${organ}”已于${on}审定编号为“${edition}”的职责分解。`,
    en: ({ edition, on, organ }) => `${organ} adopted a decomposition ${edition} on ${on}.`
  },
  next: { zh: () => "请为新一期换用编号。", en: () => "Give the new edition another id." }
})

export const DecompositionFilled = rule("R-DUTY-EDITION-FILLED", {
  enforcement: "guard",
  clause: "P2.2-T1",
  details: { organ: id, on: LocalDate },
  states: { zh: "没有职权事项的职责分解不能审定。", en: "A decomposition without items is not adopted." },
  message: {
    zh: ({ on, organ }) => `机关“${organ}”在${on}没有确定任何职权事项。`,
    en: ({ on, organ }) => `${organ} has no power item on ${on}.`
  },
  next: { zh: () => "请先用 DefineItem 确定事项。", en: () => "Define its items first with DefineItem." }
})

export const DecompositionKnown = rule("R-DUTY-EDITION-ADOPTED", {
  enforcement: "guard",
  clause: "P2.2-T1",
  details: { organ: id, edition: id, on: LocalDate },
  states: {
    zh: "责任书所依据的一期职责分解，当日已经审定。",
    en: "A responsibility letter rests on an edition that is adopted by its day."
  },
  message: {
    zh: ({ edition, on, organ }) => `机关“${organ}”到${on}为止没有审定编号为“${edition}”的职责分解。`,
    en: ({ edition, on, organ }) => `${organ} has adopted no decomposition ${edition} by ${on}.`
  },
  next: { zh: () => "请先用 AdoptDecomposition 审定。", en: () => "Adopt it first with AdoptDecomposition." }
})

interface Changes {
  readonly changed: ReadonlyArray<string>
  readonly leaders: boolean
  readonly officers: ReadonlyArray<string>
}
const changes = ({ changed, leaders, officers }: Changes, duties: string, who: string): ReadonlyArray<string> => [
  ...changed,
  ...(leaders ? [duties] : []),
  ...officers.map((officer) => `${who}${officer}`)
]

export const DecompositionCurrent = rule("R-DUTY-EDITION-CURRENT", {
  enforcement: "finding",
  clause: "P2.2-T1",
  details: {
    organ: id,
    edition: optional(id),
    changed: Schema.Array(id),
    leaders: Schema.Boolean,
    officers: Schema.Array(id)
  },
  states: {
    zh: "职责分解有变动的，包括附件4所列人员的岗位、证件号码有变动的，重新审定一期。",
    en: "A decomposition that has changed since its last adopted edition is adopted again; so is one whose annex 4 no longer says where each officer serves and with which certificate."
  },
  message: {
    zh: ({ edition, organ, ...what }) =>
      edition === undefined
        ? `机关“${organ}”的职责分解还没有审定。`
        : `机关“${organ}”的职责分解在第“${edition}”期之后有变动：${changes(what, "负责人职责", "人员").join("、")}。`,
    en: ({ edition, organ, ...what }) =>
      edition === undefined
        ? `The decomposition of ${organ} has not been adopted.`
        : `The decomposition of ${organ} changed after edition ${edition}: ${changes(what, "leaders' duties", "officer ").join(", ")}.`
  },
  next: {
    zh: () => "请用 AdoptDecomposition 审定新的一期；还没有职权事项的，先用 DefineItem 确定。",
    en: () =>
      "Adopt a new edition with AdoptDecomposition; where there is no item yet, define one first with DefineItem."
  }
})
