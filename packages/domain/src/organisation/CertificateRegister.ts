/** View: the register of certificates: each with its whole life up to a day, and how it stands on it. */
import { Either, Schema } from "effect"
import {
  type Entered,
  type Lang,
  type LocalDate,
  optional,
  OrganId,
  PersonId,
  showEntered,
  view
} from "../kernel/index.ts"
import { certificateOn, issuedIn, termOn } from "./CertificateStanding.ts"
import type { Certificate } from "./CertificateState.ts"
import { type CertificateKind, certificateKinds, type CertificateStatus, certificateStatuses } from "./Labels.ts"
import { statusTone } from "./OfficerRegister.ts"
import { officerName, registeredOrgans, type StaffRegister, staffRegister } from "./StaffRegister.ts"
import { organName } from "./Standing.ts"

interface Row {
  readonly certificate: string
  readonly organ: OrganId
  readonly organName: string
  readonly officer: PersonId
  readonly name: string
  readonly kind: CertificateKind
  readonly issuer: string
  readonly issued: Entered
  readonly renewed: ReadonlyArray<LocalDate>
  /** Years for which it was inspected. */
  readonly inspected: ReadonlyArray<number>
  readonly status: CertificateStatus
  readonly until?: LocalDate
  readonly suspendedFrom?: LocalDate
  readonly endedFrom?: LocalDate
}

const rowOf = (state: StaffRegister, one: Certificate, on: LocalDate): Row => {
  const status = certificateOn(one, on)
  const until = termOn(one, on)
  const suspended = one.suspensions.findLast(({ from }) => from <= on)
  return {
    certificate: one.certificate,
    organ: one.organ,
    organName: organName(state.organs, one.organ, on),
    officer: one.officer,
    name: officerName(state, one.officer, on),
    kind: one.kind,
    issuer: one.issuer,
    issued: one.issued,
    renewed: one.terms.slice(1).flatMap(({ from }) => (from <= on ? [from] : [])),
    inspected: one.inspections.flatMap((each) => (each.on <= on ? [each.year] : [])).sort((a, b) => a - b),
    status,
    ...(until === undefined ? {} : { until }),
    ...(status === "suspended" && suspended !== undefined ? { suspendedFrom: suspended.from } : {}),
    ...(one.ended !== undefined && one.ended.from <= on ? { endedFrom: one.ended.from } : {})
  }
}

export const CertificateRegister = view("certificates", {
  zh: "行政执法证件名册",
  en: "Register of certificates",
  clause: "P2.2-3",
  params: Schema.Struct({ organ: optional(OrganId), officer: optional(PersonId) }),
  fold: staffRegister,
  answer: (state, { officer, organ }, { validOn }) =>
    Either.map(registeredOrgans(state.organs, organ, validOn), (chosen) =>
      chosen
        .flatMap((one) => issuedIn(state.certificates, one.organ))
        .filter((one) => one.issued.from <= validOn && (officer === undefined || one.officer === officer))
        .map((one) => rowOf(state, one, validOn))
    ),
  columns: [
    { zh: "证件号码", en: "Certificate", show: ({ certificate }) => certificate },
    { zh: "种类", en: "Kind", show: ({ kind }, lang: Lang) => certificateKinds[kind][lang] },
    { zh: "持证人", en: "Holder", show: ({ name }) => name },
    { zh: "机关", en: "Organ", show: ({ organName: name }) => name },
    { zh: "发证机关", en: "Issuer", show: ({ issuer }) => issuer },
    { zh: "核发", en: "Issued", show: ({ issued }, lang: Lang) => showEntered(issued, lang) },
    { zh: "年审年度", en: "Inspected for", show: ({ inspected }) => inspected.join(" ") },
    { zh: "换证", en: "Renewed", show: ({ renewed }) => renewed.join(" ") },
    { zh: "有效期至", en: "Until", show: ({ until }) => until ?? "" },
    {
      zh: "状态",
      en: "State",
      show: ({ endedFrom, status, suspendedFrom }, lang: Lang) =>
        [certificateStatuses[status][lang], endedFrom ?? suspendedFrom ?? ""].join(" ").trim(),
      tone: ({ status }) => statusTone(status)
    }
  ]
})
