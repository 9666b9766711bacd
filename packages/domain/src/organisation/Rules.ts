/** The rules about the jurisdiction and its organs. */
import { Schema } from "effect"
import { LocalDate, optional, rule } from "../kernel/index.ts"

export const JurisdictionOnce = rule("R-ORG-JURISDICTION-ONCE", {
  enforcement: "guard",
  clause: "P0",
  details: { name: Schema.String, position: Schema.Int },
  states: {
    zh: "一个账本只属于一个管辖区，只设立一次。",
    en: "A ledger belongs to one jurisdiction, which is established once."
  },
  message: {
    zh: ({ name, position }) => `本账本已在第${position}条记录设立为“${name}”。`,
    en: ({ name, position }) => `This ledger was established for ${name} in record ${position}.`
  },
  next: { zh: () => "另一个管辖区请另建账本。", en: () => "Keep another jurisdiction in another ledger." }
})

export const JurisdictionKnown = rule("R-ORG-JURISDICTION-KNOWN", {
  enforcement: "guard",
  clause: "P0",
  details: {},
  states: {
    zh: "先设立管辖区，再登记机关、依据和方案。",
    en: "The jurisdiction is established before organs, instruments and plans are recorded."
  },
  message: {
    zh: () => "本账本还没有设立管辖区。",
    en: () => "This ledger has no jurisdiction yet."
  },
  next: { zh: () => "请先用 EstablishJurisdiction 设立。", en: () => "Establish it first with EstablishJurisdiction." }
})

export const OrganOnce = rule("R-ORG-ORGAN-ONCE", {
  enforcement: "guard",
  clause: "P2.0",
  details: { organ: Schema.String, name: Schema.String },
  states: {
    zh: "机关编号在账本内唯一，撤销后也不再使用。",
    en: "An organ's id is unique in the ledger and is not used again, even after it is dissolved."
  },
  message: {
    zh: ({ name, organ }) => `机关编号“${organ}”已由“${name}”使用。`,
    en: ({ name, organ }) => `The organ id ${organ} belongs to ${name}.`
  },
  next: {
    zh: () => "同一机关更名请用 RenameOrgan；新的机关请换用编号。",
    en: () => "Use RenameOrgan for a new name, or another id for another organ."
  }
})

export const OrganKnown = rule("R-ORG-ORGAN-KNOWN", {
  enforcement: "guard",
  clause: "P2.0",
  details: {
    organ: Schema.String,
    on: LocalDate,
    dissolved: optional(LocalDate),
    successor: optional(Schema.String)
  },
  states: {
    zh: "所涉机关在当日已经登记且没有撤销。",
    en: "The organ concerned is registered and not dissolved on the day."
  },
  message: {
    zh: ({ dissolved, on, organ, successor }) =>
      dissolved === undefined
        ? `没有登记编号为“${organ}”的机关。`
        : `机关“${organ}”已自${dissolved}起撤销（由“${successor}”承接），${on}不在册。`,
    en: ({ dissolved, on, organ, successor }) =>
      dissolved === undefined
        ? `No organ is registered as ${organ}.`
        : `The organ ${organ} was dissolved from ${dissolved} (${successor} succeeds it) and is not there on ${on}.`
  },
  next: {
    zh: ({ successor }) =>
      successor === undefined ? "请核对机关编号，或先用 RegisterOrgan 登记。" : `请以承接机关“${successor}”办理。`,
    en: ({ successor }) =>
      successor === undefined
        ? "Check the id, or register it with RegisterOrgan."
        : `Act for its successor ${successor}.`
  }
})

export const SuccessorLive = rule("R-ORG-SUCCESSOR", {
  enforcement: "guard",
  clause: "P2.0",
  details: { organ: Schema.String, successor: Schema.String, on: LocalDate },
  states: {
    zh: "撤销机关时，由另一个当日在册的机关承接其职责。",
    en: "A dissolved organ is succeeded by another organ that is there on the day."
  },
  message: {
    zh: ({ on, organ, successor }) =>
      organ === successor
        ? `机关“${organ}”不能由自己承接。`
        : `承接机关“${successor}”在${on}没有登记、尚未设立或者已经撤销。`,
    en: ({ on, organ, successor }) =>
      organ === successor
        ? `The organ ${organ} cannot succeed itself.`
        : `The successor ${successor} is not a registered, live organ on ${on}.`
  },
  next: {
    zh: () => "请写明当日在册的承接机关；新组建的机关请先登记。",
    en: () => "Name an organ that is there on the day; register a new one first."
  }
})

export const NotBefore = rule("R-ORG-NOT-BEFORE", {
  enforcement: "guard",
  clause: "P2.0",
  details: { subject: Schema.String, on: LocalDate, exists: LocalDate },
  states: {
    zh: "变动的日期不早于所涉机关、科室设立的日期。",
    en: "A change is not dated before the organ or unit that it concerns existed."
  },
  message: {
    zh: ({ exists, on, subject }) => `“${subject}”自${exists}起才有，不能记录${on}的变动。`,
    en: ({ exists, on, subject }) => `${subject} exists from ${exists}; nothing can be recorded of it for ${on}.`
  },
  next: { zh: () => "请核对生效日期。", en: () => "Check the effective date." }
})
