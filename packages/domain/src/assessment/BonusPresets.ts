/**
 * Ready schemes with bonus points: 哈尔滨市 2007 gave departments up to 5 and districts up to 10 (full mark 110). What
 * earns them the text does not say as far as it is known: that is local configuration, and no money collected.
 */
import type { PresetId } from "./Labels.ts"
import { lines, local, make, vetoes } from "./PresetParts.ts"
import type { SchemeTerms } from "./Terms.ts"

const source =
  "《哈尔滨市2007年行政执法责任制评议考核方案》（http://www.fymate.net/html/text/lar/169409/16940960_1.html）"

/** 一个月: local configuration too; 《咸宁市食品药品安全考核评价办法》, whose four grades are the plan's, sets it. */
const rectificationMonths = 1

/** So many points for each of the two: what others took up, and what was commended. */
const bonus = (points: string, cap: string, most: string) => ({
  criteria: lines("加分", [
    ["J1", "systems", points, "执法责任制经验做法被上级推广", "以上级文件为证"],
    ["J2", "duty", points, "行政执法工作受到上级表彰", "以表彰决定为证"]
  ]),
  cap,
  most
})

export const bonusPresets: Readonly<Record<Extract<PresetId, `${string}bonus`>, SchemeTerms>> = {
  "general-special-bonus": make({
    ...local,
    rectificationMonths,
    title: "通用标准50分、专用标准50分，加分不超过5分",
    source: `${source}市直部门：通用、专用各50分，通用加分5分（通用满分55分）；各项分值、加分事项、权重、分数段、一票否决、异议期和整改期为本地配置`,
    criteria: [
      ...lines("通用标准", [
        ["G1", "organisation", "10", "执法主体合法"],
        ["G2", "qualification", "10", "执法人员持证上岗"],
        ["G3", "qualification", "10", "执法人员的法律素质"],
        ["G4", "duty", "10", "履行法定义务"],
        ["G5", "systems", "10", "其他：日常制度落实"]
      ]),
      ...lines("专用标准", [
        ["S1", "authority", "10", "执法权限合法"],
        ["S2", "basis", "10", "执法依据正确"],
        ["S3", "procedure", "10", "执法程序合法"],
        ["S4", "decision", "10", "决定内容合法、适当"],
        ["S5", "litigation", "5", "行政复议和行政诉讼结果"],
        ["S6", "case-file", "5", "案卷质量"]
      ])
    ],
    bonus: bonus("3", "5", "105"),
    vetoes
  }),
  "general-bonus": make({
    ...local,
    rectificationMonths,
    title: "通用标准100分，加分不超过10分，满分110分",
    source: `${source}区县：通用100分、加分10分、满分110分；各项分值、加分事项、权重、分数段、一票否决、异议期和整改期为本地配置`,
    criteria: lines("通用标准", [
      ["T1", "organisation", "10", "执法主体合法"],
      ["T2", "qualification", "10", "执法人员持证上岗"],
      ["T3", "authority", "10", "执法权限合法"],
      ["T4", "basis", "10", "执法依据正确"],
      ["T5", "procedure", "10", "执法程序合法"],
      ["T6", "decision", "10", "决定内容合法、适当"],
      ["T7", "duty", "10", "履行法定义务"],
      ["T8", "litigation", "10", "行政复议和行政诉讼结果"],
      ["T9", "case-file", "10", "案卷质量"],
      ["T10", "qualification", "10", "执法人员的法律素质，其他"]
    ]),
    bonus: bonus("5", "10", "110"),
    vetoes
  })
}
