/**
 * Ready schemes, made from what counties and cities have published. The plan fixes the four grades and the steps only:
 * weights, bands, vetoes and the periods are local configuration in every one of them, and so are the points
 * that a source leaves open; `source` says which.
 */
import type { PresetId } from "./Labels.ts"
import { bonusPresets } from "./BonusPresets.ts"
import { lines, local, make, vetoes } from "./PresetParts.ts"
import type { SchemeTerms } from "./Terms.ts"

export const presets: Readonly<Record<PresetId, SchemeTerms>> = {
  "general-special-public": make({
    ...local,
    title: "通用标准30分、专用标准50分、外部评议20分",
    source:
      "《某市行政执法评议考核办法》第十九至二十四条（http://www.fsou.net/html/text/lar/170184/17018496_2.html）：三类分值；各类之内的分值、权重、分数段、一票否决和异议期为本地配置",
    criteria: [
      ...lines("通用标准", [
        ["G1", "organisation", "10", "责任分解到岗到人，执法主体和依据清楚"],
        ["G2", "qualification", "10", "执法人员持证上岗，培训和证件管理落实"],
        ["G3", "systems", "10", "公示、听证、案卷评查、裁量基准等日常制度落实"]
      ]),
      ...lines("专用标准", [
        ["S1", "authority", "10", "执法行为符合法定权限"],
        ["S2", "basis", "10", "适用执法依据正确"],
        ["S3", "procedure", "10", "执法程序合法"],
        ["S4", "decision", "10", "决定内容合法、适当"],
        ["S5", "case-file", "5", "案卷完整、规范", "案卷评查"],
        ["S6", "litigation", "5", "行政复议和行政诉讼结果"]
      ]),
      ...lines("外部评议", [
        ["P1", "public-opinion", "20", "社会各界的评议", "座谈会、测评卡、公众意见箱、行政执法监督员、测评点"]
      ])
    ],
    vetoes
  }),
  itemised: make({
    ...local,
    title: "逐项计分：责任分解、培训证件、案件办理、罚没财物管理、案卷归档、办案质量",
    source:
      "《某市行政执法责任制考核标准》第七至十二条（http://www.fymate.net/html/text/lar/171839/17183971_1.html）：所见各项共76分；其余24分（Z类）、办案质量内的分值、权重、分数段、一票否决和异议期为本地配置",
    criteria: [
      ...lines("责任制", [
        ["A1", "organisation", "4", "责任制组织与分解：明确各科队及人员的权限、责任、目标"],
        ["A2", "organisation", "2", "法制机构到位"]
      ]),
      ...lines("培训与证件管理", [
        ["B1", "qualification", "3", "按时报送年度培训计划"],
        ["B2", "qualification", "5", "每人每年培训不少于10天（80学时）"],
        ["B3", "qualification", "4", "证件申领审验、档案健全"]
      ]),
      ...lines("案件办理", [
        ["C1", "procedure", "3", "受理规范"],
        ["C2", "qualification", "3", "持证亮证"],
        ["C3", "procedure", "3", "告知、听证"],
        ["C4", "procedure", "3", "重大行为法制审核和集体讨论"],
        ["C5", "duty", "3", "年结案率不低于90%", "每低10个百分点扣1分"]
      ]),
      ...lines("罚没财物管理", [
        ["D1", "remittance", "3", "票据使用规范"],
        ["D2", "remittance", "3", "罚没财物及时足额上缴"],
        ["D3", "remittance", "3", "无罚款指标"]
      ]),
      ...lines("文书案卷归档", [
        ["E1", "case-file", "5", "及时组卷"],
        ["E2", "case-file", "4", "抽查评查全部合格"]
      ]),
      ...lines("办案质量", [
        ["F1", "litigation", "15", "行政复议未被撤销、变更", "每起扣2分"],
        ["F2", "litigation", "10", "行政诉讼未败诉"]
      ]),
      ...lines("本地补充", [
        ["Z1", "basis", "8", "执法依据梳理和职权分解按期备案"],
        ["Z2", "systems", "8", "日常工作制度健全并按期备案"],
        ["Z3", "duty", "8", "依法全面履行法定职责"]
      ])
    ],
    vetoes
  }),
  deductions: make({
    ...local,
    title: "倒扣分：规范性文件、执法行为及其他",
    source:
      "《信阳市行政执法责任目标考核方案》（http://www.fymate.net/html/text/lar/173191/17319163_1.html）：规范性文件35分、执法行为40分、扣分办法和一票否决；其余25分、权重、分数段和异议期为本地配置",
    criteria: [
      ...lines("规范性文件", [["N1", "systems", "35", "规范性文件制定和备案"]]),
      ...lines("执法行为", [
        [
          "N2",
          "decision",
          "40",
          "执法主体、权限、依据、程序、决定、文书和责任追究",
          "具体行政行为违法每起扣10分；文书不规范每卷扣10分；不真实每卷扣5分"
        ]
      ]),
      ...lines("本地补充", [["N3", "duty", "25", "依法全面履行法定职责"]])
    ],
    vetoes
  }),
  ...bonusPresets
}
