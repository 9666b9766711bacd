/** What a small county decides in its one fault case. */
import { documents } from "./SmallDays.ts"

export const respondent = "执法人员甲"
export const proposed = [{ form: "P4" }, { form: "P3" }]
export const measure = { respondent, band: "B1", grounds: [], effect: "within-band", forms: proposed }
export const exempted = { ...measure, grounds: ["M1"], effect: "exempt", forms: [] }
export const sealed = {
  organ: "nyj",
  case: "甲",
  number: "固农追〔2026〕1号",
  measures: [measure],
  appealRoute: "收到之日起三十日内，可以书面向本机关申诉。",
  document: { sha256: documents[0], size: 1024, mediaType: "application/pdf", name: "追究决定书.pdf" }
}
