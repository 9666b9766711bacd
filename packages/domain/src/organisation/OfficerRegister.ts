/** View: the register of officers on a day (annex 4): where each serves, on which post, with which certificate. */
import { Either, Schema } from "effect"
import {
  type Entered,
  type Lang,
  type LocalDate,
  optional,
  OrganId,
  PersonId,
  showEntered,
  type Tone,
  UnitId,
  view
} from "../kernel/index.ts"
import { certificateOfOfficerOn, certificateOn, termOn } from "./CertificateStanding.ts"
import { type CertificateStatus, certificateStatuses, type Staffing, staffings } from "./Labels.ts"
import { servingOfficers, type StandingOfficer } from "./StaffStanding.ts"
import { registeredOrgans, type StaffRegister, staffRegister } from "./StaffRegister.ts"
import { known, organName, unitName } from "./Standing.ts"

interface Row {
  readonly organ: OrganId
  readonly organName: string
  readonly officer: PersonId
  readonly name: string
  readonly title?: string
  readonly staffing: Staffing
  readonly since: Entered
  readonly unit?: UnitId
  readonly unitName?: string
  readonly post?: string
  readonly postName?: string
  readonly enforcement: boolean
  readonly certificate?: string
  readonly status?: CertificateStatus
  readonly until?: LocalDate
}

const placeOf = (state: StaffRegister, { assignment }: StandingOfficer, on: LocalDate) => {
  if (assignment === undefined) return { enforcement: false }
  const { post, unit } = assignment
  const { enforcement = false, name = post } = known(state.posts, post) ?? {}
  return { unit, unitName: unitName(state.units, unit, on), post, postName: name, enforcement }
}

const certificateOf = ({ certificates }: StaffRegister, { officer, organ }: StandingOfficer, on: LocalDate) => {
  const held = certificateOfOfficerOn(certificates, officer, organ, on)
  if (held === undefined) return {}
  const until = termOn(held, on)
  return {
    certificate: held.certificate,
    status: certificateOn(held, on),
    ...(until === undefined ? {} : { until })
  }
}

const rowOf = (state: StaffRegister, one: StandingOfficer, on: LocalDate): Row => ({
  organ: one.organ,
  organName: organName(state.organs, one.organ, on),
  officer: one.officer,
  name: one.name,
  ...(one.title === undefined ? {} : { title: one.title }),
  staffing: one.staffing,
  since: one.since,
  ...placeOf(state, one, on),
  ...certificateOf(state, one, on)
})

export const statusTone = (status: CertificateStatus | undefined): Tone =>
  status === undefined || status === "returned" ? "quiet" : status === "active" ? "good" : "bad"

export const OfficerRegister = view("officers", {
  zh: "行政执法人员名册",
  en: "Register of officers",
  clause: "P2.2-3",
  params: Schema.Struct({ organ: optional(OrganId), unit: optional(UnitId), officer: optional(PersonId) }),
  fold: staffRegister,
  answer: (state, { officer, organ, unit }, { validOn }) =>
    Either.map(registeredOrgans(state.organs, organ, validOn), (chosen) =>
      chosen
        .flatMap((one) => servingOfficers(state.officers, one.organ, validOn))
        .filter((one) => officer === undefined || one.officer === officer)
        .filter(({ assignment }) => unit === undefined || assignment?.unit === unit)
        .map((one) => rowOf(state, one, validOn))
    ),
  columns: [
    { zh: "机关", en: "Organ", show: ({ organName: name }) => name },
    { zh: "姓名", en: "Name", show: ({ name }) => name },
    { zh: "编号", en: "Id", show: ({ officer }) => officer, tone: () => "quiet" },
    { zh: "职务", en: "Title", show: ({ title }) => title ?? "" },
    { zh: "编制", en: "Staffing", show: ({ staffing }, lang: Lang) => staffings[staffing][lang] },
    { zh: "科（股）室", en: "Unit", show: ({ unitName: name }) => name ?? "" },
    { zh: "岗位", en: "Post", show: ({ postName }) => postName ?? "" },
    {
      zh: "执法岗位",
      en: "Enforcement post",
      show: ({ enforcement }, lang: Lang) => (enforcement ? { zh: "是", en: "yes" }[lang] : "")
    },
    { zh: "证件号码", en: "Certificate", show: ({ certificate }) => certificate ?? "" },
    {
      zh: "证件状态",
      en: "State",
      show: ({ status }, lang: Lang) => (status === undefined ? "" : certificateStatuses[status][lang]),
      tone: ({ enforcement, status }) => (status === undefined && enforcement ? "bad" : statusTone(status))
    },
    { zh: "有效期至", en: "Until", show: ({ until }) => until ?? "" },
    { zh: "自", en: "Since", show: ({ since }, lang: Lang) => showEntered(since, lang) }
  ]
})
