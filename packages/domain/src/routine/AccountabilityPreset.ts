/**
 * A ready preset of accountability rules, put together from texts of the Hebei family and their nearest equivalents.
 *
 * It is a starting point and not the law of any county: the provincial rule itself could be read in part only. Every
 * entry keeps its sources, so that an organ can see what it takes over before it adopts it (P2.4-S3).
 */
import type { AccountabilityContent } from "./AccountabilityContent.ts"
import { presetFaults, presetTexts } from "./AccountabilityPresetFaults.ts"

const division: AccountabilityContent["division"] = [
  {
    code: "R1",
    when: "承办人未经审核、批准擅自作出行政行为",
    shares: [{ part: "handler", level: "direct" }],
    sources: ["FY170277 10(一)", "FY168002 8(一)"]
  },
  {
    code: "R2",
    when: "承办人弄虚作假、徇私舞弊，致使审核人、批准人不能正确履行职责",
    shares: [{ part: "handler", level: "direct" }],
    note: "FY168002规定承办人负主要责任，审核人、批准人负次要责任",
    sources: ["FY170277 10(二)", "FY170309 14", "FY168002 8(二)"]
  },
  {
    code: "R3",
    when: "虽经审核、批准，但承办人不依照审核、批准的内容实施",
    shares: [{ part: "handler", level: "direct" }],
    sources: ["FY170277 10(三)", "FY170309 15"]
  },
  {
    code: "R4",
    when: "承办人方案或者意见有错误，审核人、批准人应当发现而未发现，或者发现后未纠正",
    shares: [
      { part: "handler", level: "direct" },
      { part: "reviewer", level: "principal-leading" },
      { part: "approver", level: "important-leading" }
    ],
    note: "FY170277规定按所起作用大小分担",
    sources: ["FY170309 16", "FY170277 10(四)"]
  },
  {
    code: "R5",
    when: "审核人不采纳或者改变承办人正确意见，批准人据此批准",
    shares: [
      { part: "handler", level: "none" },
      { part: "reviewer", level: "direct" },
      { part: "approver", level: "principal-leading" }
    ],
    sources: ["FY170309 17", "FY170277 10(五)"]
  },
  {
    code: "R6",
    when: "审核人未报请批准人批准，直接作出决定",
    shares: [{ part: "reviewer", level: "direct" }],
    sources: ["FY170309 17第二款", "FY170277 10(六)"]
  },
  {
    code: "R7",
    when: "批准人不采纳或者改变承办人、审核人正确意见，或者未经承办、审核直接作出决定，或者不依法履行批准职责",
    shares: [
      { part: "handler", level: "none" },
      { part: "reviewer", level: "none" },
      { part: "approver", level: "direct" }
    ],
    sources: ["FY170309 18", "FY170277 10(七)"]
  },
  {
    code: "R8",
    when: "授意、指令或者干预",
    shares: [{ part: "instructor", level: "direct" }],
    note: "FY168002规定机关负责人指使的，负责人负主要责任，承办人负次要责任",
    sources: ["FY170309 19", "FY168002 8(四)"]
  },
  {
    code: "R9",
    when: "集体研究决定",
    shares: [
      { part: "decider", level: "principal-leading" },
      { part: "member-wrong", level: "important-leading" },
      { part: "member-right", level: "none" }
    ],
    sources: ["FY170309 20", "FY170277 11", "FY168002 8(五)"]
  },
  {
    code: "R10",
    when: "上级机关改变下级机关作出的行为",
    shares: [{ part: "superior", level: "direct" }],
    note: "原文只写由上级机关负责人负责，未写责任层级",
    sources: ["FY170309 21"]
  },
  {
    code: "R11",
    when: "两人以上共同过错",
    shares: [
      { part: "joint-main", level: "direct" },
      { part: "joint-secondary", level: "direct" }
    ],
    note: "按各自所起作用分别确定；次要、辅助作用的比照主要作用者从轻或者减轻",
    sources: ["FY170309 22", "FY168447 20", "CFTL 11"]
  }
]

const forms: AccountabilityContent["forms"] = [
  { code: "O1", target: "organ", kind: "measure", text: "责令限期改正", rank: 1, sources: ["CZ169334(三)"] },
  { code: "O2", target: "organ", kind: "measure", text: "通报批评", rank: 2, sources: ["CZ169334(三)"] },
  {
    code: "O4",
    target: "organ",
    kind: "measure",
    text: "负责人向本级政府写出书面检查",
    rank: 2,
    sources: ["CZ169334(三)", "FY168774(三)"]
  },
  { code: "O3", target: "organ", kind: "measure", text: "取消评比先进资格", rank: 3, sources: ["CZ169334(三)"] },
  { code: "P1", target: "person", kind: "measure", text: "批评教育", rank: 1, sources: ["FY173094 35"] },
  { code: "P2", target: "person", kind: "measure", text: "诫勉谈话", rank: 1, sources: ["FY168447 24"] },
  {
    code: "P3",
    target: "person",
    kind: "measure",
    text: "责令书面检查",
    rank: 1,
    sources: ["FY173094 35", "FY168447 24"]
  },
  { code: "P4", target: "person", kind: "measure", text: "通报批评", rank: 2, sources: ["FY168447 24"] },
  { code: "P5", target: "person", kind: "measure", text: "取消年度评比先进资格", rank: 2, sources: ["FY173094 35"] },
  { code: "P6", target: "person", kind: "measure", text: "离岗培训", rank: 3, sources: ["FY173094 35", "FY168447 24"] },
  {
    code: "P7",
    target: "person",
    kind: "certificate-suspension",
    text: "暂扣行政执法证件",
    rank: 3,
    sources: ["FY173094 35"]
  },
  {
    code: "P8",
    target: "person",
    kind: "measure",
    text: "调离执法岗位",
    rank: 4,
    sources: ["FY173094 35", "FY168447 24"]
  },
  {
    code: "P9",
    target: "person",
    kind: "certificate-revocation",
    text: "取消行政执法资格",
    rank: 4,
    sources: ["FY173094 35", "HEN2016 46(二)"]
  },
  {
    code: "P10",
    target: "person",
    kind: "discipline",
    text: "处分或者政务处分（由任免机关或者监察机关作出）",
    rank: 5,
    sources: ["HEN2016 46(三)", "CFTL 6", "ZWCF 7"]
  },
  {
    code: "P11",
    target: "person",
    kind: "transfer",
    text: "涉嫌犯罪，移送司法机关或者监察机关",
    rank: 6,
    sources: ["CF2021 82"]
  }
]

/** Three bands, where forms may be combined; the four bands of the other text are folded into them. */
const ladder: AccountabilityContent["ladder"] = [
  {
    code: "B1",
    when: "情节轻微，未造成危害后果或者危害后果较小",
    forms: ["O1", "P1", "P2", "P3", "P4", "P5"],
    combinable: true,
    sources: ["FY173094 35", "FY168447 24", "CZ169334(三)"]
  },
  {
    code: "B2",
    when: "情节较重，危害后果较大",
    forms: ["O2", "O4", "P6", "P7"],
    combinable: true,
    sources: ["FY173094 35", "FY168447 24", "CZ169334(三)"]
  },
  {
    code: "B3",
    when: "性质恶劣、情节严重，危害后果重大",
    forms: ["O3", "O4", "P8", "P9", "P10"],
    combinable: true,
    sources: ["FY173094 35", "FY168447 24", "CZ169334(三)", "HEN2016 45"]
  }
]

const aggravating = (code: string, text: string, sources: ReadonlyArray<string>) =>
  ({ code, kind: "aggravating", text, effects: ["within-band"], sources }) as const
const exempting = (code: string, text: string, sources: ReadonlyArray<string>) =>
  ({ code, kind: "exempting", text, effects: ["exempt"], sources }) as const

const grounds: AccountabilityContent["grounds"] = [
  aggravating("A1", "明知过错处于继续状态而不积极采取措施纠正", ["FY170277 12(一)", "FY173094 36(一)"]),
  aggravating("A2", "一年内三次以上（含三次）过错", ["FY173094 36(二)", "FY170277 12(二)"]),
  aggravating("A3", "两次以上被追究仍发生同一性质过错", ["FY170277 12(二)"]),
  aggravating("A4", "干扰、阻碍、抗拒责任追究", ["FY173094 36(三)"]),
  aggravating("A5", "对投诉、申诉、举报人或者追究承办人员打击报复", ["FY173094 36(四)"]),
  aggravating("A6", "共同违法中起主要作用；隐匿、伪造、销毁证据；串供；包庇同案人员", ["CFTL 12", "ZWCF 13"]),
  aggravating("A7", "处分期内再次故意违法；胁迫、唆使他人；拒不退赔", ["ZWCF 13"]),
  {
    code: "M1",
    kind: "mitigating",
    text: "主动承认错误、及时纠正、未造成危害后果",
    effects: ["within-band", "one-below", "exempt"],
    sources: ["FY173094 37"]
  },
  {
    code: "M2",
    kind: "mitigating",
    text: "执行上级的错误决定或者命令",
    effects: ["one-below", "exempt"],
    sources: ["FY173094 37"]
  },
  {
    code: "M3",
    kind: "mitigating",
    text: "共同过错中起次要、辅助作用",
    effects: ["within-band", "one-below"],
    sources: ["FY168447 20", "ZWCF 11(五)"]
  },
  {
    code: "M4",
    kind: "mitigating",
    text: "采取补救措施但未能防止后果",
    effects: ["within-band", "one-below"],
    sources: ["FY168447 21"]
  },
  {
    code: "M5",
    kind: "mitigating",
    text: "主动交代；主动采取措施有效避免或者挽回损失；检举他人属实",
    effects: ["within-band", "one-below"],
    sources: ["CFTL 13", "ZWCF 11"]
  },
  exempting("E1", "不可抗力", ["FY168447 22(一)", "FY173094 37"]),
  exempting("E2", "正当防卫、紧急避险", ["FY168447 22(二)"]),
  exempting("E3", "因行政管理相对人的过错造成", ["FY168447 22(三)"]),
  exempting("E4", "发现过错并积极补救、防止危害后果发生", ["FY168447 21"]),
  exempting("E5", "情节、后果显著轻微", ["FY168447 23"]),
  exempting("E6", "集体讨论中持正确意见", ["FY170309 20"]),
  exempting("E7", "超过追究时效（两年未被发现）", ["FY173022 44"])
]

const deciders: AccountabilityContent["deciders"] = [
  { subject: "organ", by: "本级人民政府法制机构或者监察机关", sources: ["CZ169334(三)", "HEN2016 46(一)"] },
  { subject: "person", by: "本行政执法机关或者任免机关", sources: ["HEN2016 46(二)"] },
  { subject: "certificate-revocation", by: "本级或者上级人民政府法制机构", sources: ["HEN2016 46(二)"] },
  { subject: "discipline", by: "任免机关或者监察机关", sources: ["HEN2016 46(三)", "CFTL 34"] }
]

const clocks: AccountabilityContent["clocks"] = {
  handle: { rule: { kind: "working-days", days: 15 }, sources: ["FY173022 39"] },
  extension: { rule: { kind: "working-days", days: 15 }, sources: ["FY173022 39"] },
  appeal: { rule: { kind: "calendar-days", days: 30, rollOver: true }, sources: ["FY173022 40"] },
  review: { rule: { kind: "calendar-days", days: 30, rollOver: true }, sources: ["FY173022 40"] },
  limitation: { rule: { kind: "months", months: 24, rollOver: false }, sources: ["FY173022 44"] },
  fileDecision: { rule: { kind: "calendar-days", days: 30, rollOver: true }, sources: ["fymate 169665 24"] }
}

export const accountabilityPreset: AccountabilityContent = {
  faults: presetFaults,
  division,
  forms,
  ladder,
  grounds,
  deciders,
  cited: presetTexts,
  clocks
}
