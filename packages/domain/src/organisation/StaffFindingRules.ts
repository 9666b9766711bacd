/** What may be open about an organ's officers and certificates. */
import { Schema } from "effect"
import { optional, rule } from "../kernel/index.ts"
import { CertificateStatus, certificateStatuses } from "./Labels.ts"

const text = Schema.String

export const Certified = rule("R-ORG-CERTIFIED", {
  enforcement: "finding",
  clause: "行政处罚法第四十二条",
  details: {
    organ: text,
    officer: text,
    name: text,
    post: text,
    certificate: optional(text),
    status: optional(CertificateStatus)
  },
  states: {
    zh: "执法岗位上的人员持有当日有效的行政执法证。",
    en: "An officer on an enforcement post holds an enforcement certificate that is active on the day."
  },
  message: {
    zh: ({ certificate, name, post, status }) =>
      `“${name}”在执法岗位“${post}”，${certificate === undefined ? "没有行政执法证" : `证件“${certificate}”${status === undefined ? "不是行政执法证" : certificateStatuses[status].zh}`}。`,
    en: ({ certificate, name, post, status }) =>
      `${name} is on the enforcement post ${post} ${certificate === undefined ? "without an enforcement certificate" : `with the certificate ${certificate}, which is ${status === undefined ? "not for enforcement" : certificateStatuses[status].en}`}.`
  },
  next: {
    zh: () => "请办理证件；不能持证的，用 AssignOfficer 调离执法岗位。",
    en: () => "See to the certificate; who cannot hold one is assigned to another post with AssignOfficer."
  }
})

export const Inspected = rule("R-ORG-INSPECTED", {
  enforcement: "finding",
  clause: "P2.5-S1",
  details: { organ: text, officer: text, certificate: text, year: Schema.Int },
  states: {
    zh: "证件每年年审；上一年度没有年审的，补办之前不得执法。暂扣期间不年审，恢复后再用之前补办上一年度的年审。",
    en: "A certificate is inspected every year; one that was not does not entitle to act until it is. While it is suspended none is owed; once the suspension ends, that for the year before is made up before it is used again."
  },
  message: {
    zh: ({ certificate, officer, year }) => `“${officer}”的证件“${certificate}”没有${year}年度的年审。`,
    en: ({ certificate, officer, year }) =>
      `The certificate ${certificate} of ${officer} was not inspected for ${year}.`
  },
  next: { zh: () => "请用 InspectCertificate 补办年审。", en: () => "Inspect it with InspectCertificate." }
})

export const HandedBack = rule("R-ORG-CERTIFICATE-RETURNED", {
  enforcement: "finding",
  clause: "P2.5-S1",
  details: { organ: text, officer: text, certificate: text },
  states: {
    zh: "执法人员调动、离任或者不再在编的，交回在该机关领取的证件。",
    en: "Who leaves an organ or its establishment returns the certificate that was issued there."
  },
  message: {
    zh: ({ certificate, officer, organ }) =>
      `“${officer}”已不是机关“${organ}”的在编人员，证件“${certificate}”没有交回。`,
    en: ({ certificate, officer, organ }) =>
      `${officer} is no longer on the establishment of ${organ} and has not returned the certificate ${certificate}.`
  },
  next: { zh: () => "请用 ReturnCertificate 记录交回。", en: () => "Record its return with ReturnCertificate." }
})
