/**
 * The county's plan, clause by clause, and what serves each: whatever names the clause as its own, and what is told here
 * besides, for a command or view may serve several clauses and can name only one.
 */
import type { Registry } from "./kernel/index.ts"

export interface PlanClause {
  readonly id: string
  readonly zh: string
  readonly en: string
  /** Names of commands, views and rules that serve the clause besides those that name it. */
  readonly besides: ReadonlyArray<string>
}

const clause = (id: string, zh: string, en: string, ...besides: ReadonlyArray<string>): PlanClause => ({
  id,
  zh,
  en,
  besides
})

export const planClauses: ReadonlyArray<PlanClause> = [
  clause("P0", "制定依据：本县为何、依何推行责任制", "On what the plan rests"),
  clause(
    "P1",
    "指导思想：权责分明、行为规范、监督有效、保障有力",
    "Guiding thought: clear duties, effective supervision"
  ),
  clause("P2.0", "凡有执法主体资格的机关都要建立责任制", "Every organ that may enforce builds the system"),
  clause("P2.1-1", "执法依据按效力高低列明目录，含公共法律规范", "List the legal bases by level, common laws included"),
  clause("P2.1-2", "依据分解到科（股）室，明确具体条款", "Allocate the bases to units, clause by clause"),
  clause("P2.1-3", "列明配合部门及其执行的条款", "Name cooperating organs with their clauses"),
  clause("P2.1-R", "梳理依据的三项要求", "Three demands on the listing", "basis-gaps", "R-FILING-NO-OPEN-FINDINGS"),
  clause("P2.1-R1", "全面、具体、准确，避免遗漏", "Complete, specific, accurate; nothing left out"),
  clause("P2.1-R2", "编制目录（附件1），下发并向社会公布", "Compile annex 1, hand it down, publish it"),
  clause("P2.1-R3", "以文件和电子版报备案，6月25日前", "File on paper and electronically by 25 June"),
  clause("P2.2-1", "按执法类别列表确定职责（附件2）", "List the duties by category (annex 2)"),
  clause("P2.2-2", "职责层层分解到机构、岗位（附件3）", "Decompose to units and posts (annex 3)"),
  clause("P2.2-3", "明确到每名执法人员（附件4）", "Down to every officer (annex 4)"),
  clause("P2.2-R", "分解职责的四项要求", "Four demands on the decomposition", "duty-gaps"),
  clause("P2.2-R1", "全面：含主管、分管、授权、委托职责", "Complete: charge, supervising, authorised, delegated"),
  clause(
    "P2.2-R2",
    "具体：分解到机构、岗位，各负其责",
    "Specific: down to units and posts",
    "AssignDuty",
    "responsibility-tree"
  ),
  clause(
    "P2.2-R3",
    "系统：下一层级包含于上一层级，反之亦然",
    "Systematic: each level within the one above, and back",
    "AssignDuty",
    "MoveDuty",
    "WithdrawDuty"
  ),
  clause("P2.2-R4", "每一层级有主要和主管负责人的职责", "Each level has its leaders' duties"),
  clause("P2.2-T1", "以文件和电子版报备案，7月10日前", "File on paper and electronically by 10 July"),
  clause(
    "P2.3-1.1",
    "公开、公平、公正；标准、过程、结果公开",
    "Open, fair, just; standards, process and results public"
  ),
  clause("P2.3-2.1", "自查自评，12月15日前报部门领导", "Self-assessment to the leaders by 15 December"),
  clause("P2.3-2.2", "互评", "Peer evaluation"),
  clause("P2.3-2.3", "审查并提出考核档次建议", "Review, and propose a grade"),
  clause("P2.3-2.4", "确定年度考核结果", "Determine the year's result"),
  clause("P2.3-3.1", "考核结果的应用", "What the results are used for"),
  clause("P2.4-S1", "过错责任追究的原则", "Principles of accountability"),
  clause("P2.4-S2", "追究制度的要素与办案要求", "What the rules must state, and how cases are handled"),
  clause("P2.4-S3", "制定追究制度，7月25日前报备案", "Adopt the rules and file them by 25 July"),
  clause("P2.5-S1", "日常工作制度及其备案", "Routine systems and their filing"),
  clause("P3.1", "一把手负总责，明确分管领导和承办科室", "Principal, supervising leader, undertaking unit"),
  clause("P3.2", "高质量按时限完成", "On time and well"),
  clause(
    "P3.3",
    "纳入依法行政考核；制定落实措施",
    "Counts in the appraisal of lawful administration",
    "ApplyResult",
    "R-ASSESS-UNAPPLIED"
  )
]

export interface Served {
  readonly clause: PlanClause
  readonly commands: ReadonlyArray<string>
  readonly views: ReadonlyArray<string>
  readonly rules: ReadonlyArray<string>
}

/** What of a registry serves each clause of the plan. */
export const planCoverage = ({ commands, rules, views }: Registry): ReadonlyArray<Served> =>
  planClauses.map((clause) => {
    const serving = (all: ReadonlyMap<string, { readonly clause: string }>) =>
      [...all].flatMap(([name, one]) => (one.clause === clause.id || clause.besides.includes(name) ? [name] : []))
    return { clause, commands: serving(commands), views: serving(views), rules: serving(rules) }
  })
