/** The rules about grades, objections and what is still open: guards, and the findings of a round. */
import { Schema } from "effect"
import { LocalDate, rule } from "../kernel/index.ts"
import { aspects, grades, Grade, steps, Step, uses, Aspect, Use } from "./Labels.ts"

const text = Schema.String

export const FollowsBands = rule("R-ASSESS-FOLLOWS-BANDS", {
  enforcement: "guard",
  clause: "P2.3-2.3",
  details: { unit: text, total: text, band: Grade, grade: Grade },
  states: {
    zh: "建议档次与总分所在分数段一致；不一致的，适用一票否决或者说明理由。",
    en: "The proposed grade is that of the total's band, unless a veto applies or grounds are stated."
  },
  message: {
    zh: ({ band, grade, total, unit }) =>
      `科室“${unit}”总分${total}，属“${grades[band].zh}”，建议却为“${grades[grade].zh}”。`,
    en: ({ band, grade, total, unit }) =>
      `The total of ${unit} is ${total}: ${grades[band].en}; ${grades[grade].en} was proposed.`
  },
  next: {
    zh: () => "请按分数段建议，或在 grounds 中说明理由。",
    en: () => "Propose the band's grade, or state the grounds."
  }
})

export const VetoApplies = rule("R-ASSESS-VETO", {
  enforcement: "guard",
  clause: "P2.3-2.3",
  details: { unit: text, grade: Grade, vetoes: Schema.Array(text) },
  states: {
    zh: "适用一票否决的，不论总分，档次为不合格。",
    en: "Where a veto applies the grade is unqualified, whatever the total."
  },
  message: {
    zh: ({ grade, unit, vetoes }) =>
      `科室“${unit}”适用一票否决（${vetoes.join("、")}），档次不能为“${grades[grade].zh}”。`,
    en: ({ grade, unit, vetoes }) =>
      `A veto applies to ${unit} (${vetoes.join(", ")}): the grade cannot be ${grades[grade].en}.`
  },
  next: {
    zh: () => "请定为不合格；否决事项不成立的，重新提出建议。",
    en: () => "Make it unqualified; if the veto does not hold, propose again without it."
  }
})

export const VetoKnown = rule("R-ASSESS-VETO-KNOWN", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { unknown: Schema.Array(text), known: Schema.Array(text) },
  states: {
    zh: "一票否决只依据已公开办法所列的事项。",
    en: "Only vetoes of the published scheme are applied."
  },
  message: {
    zh: ({ unknown }) => `办法没有列明一票否决事项：${unknown.join("、")}。`,
    en: ({ unknown }) => `The scheme has no such veto: ${unknown.join(", ")}.`
  },
  next: {
    zh: ({ known }) => (known.length === 0 ? "该办法没有一票否决事项。" : `可用的有：${known.join("、")}。`),
    en: ({ known }) => (known.length === 0 ? "It has no vetoes." : `It has: ${known.join(", ")}.`)
  }
})

export const DeterminedOnce = rule("R-ASSESS-DETERMINED-ONCE", {
  enforcement: "guard",
  clause: "P2.3-2.4",
  details: { unit: text, grade: Grade },
  states: {
    zh: "已确定的档次只因异议决定或评分更正而改变。",
    en: "A determined grade changes only by a decision on an objection or after a score was corrected."
  },
  message: {
    zh: ({ grade, unit }) => `科室“${unit}”的档次已确定为“${grades[grade].zh}”。`,
    en: ({ grade, unit }) => `The grade of ${unit} is determined: ${grades[grade].en}.`
  },
  next: {
    zh: () => "有异议的请用 LodgeObjection；评分有误的请用 CorrectScore。",
    en: () => "Object with LodgeObjection, or correct a wrong score with CorrectScore."
  }
})

export const DiffersWithGrounds = rule("R-ASSESS-DIFFERS", {
  enforcement: "guard",
  clause: "P2.3-2.4",
  details: { unit: text, proposed: Grade, grade: Grade },
  states: {
    zh: "确定的档次与建议不一致的，说明理由。",
    en: "A determination that differs from the proposal states its grounds."
  },
  message: {
    zh: ({ grade, proposed, unit }) =>
      `科室“${unit}”建议为“${grades[proposed].zh}”，确定为“${grades[grade].zh}”，没有说明理由。`,
    en: ({ grade, proposed, unit }) =>
      `For ${unit} ${grades[proposed].en} was proposed and ${grades[grade].en} determined, without grounds.`
  },
  next: { zh: () => "请在 grounds 中说明理由。", en: () => "State the grounds." }
})

export const ObjectionTimely = rule("R-ASSESS-OBJECTION-TIMELY", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { unit: text, on: text, due: text },
  states: {
    zh: "异议在办法所定期限内提出（本地配置）。",
    en: "An objection is lodged within the period that the scheme sets (local configuration)."
  },
  message: {
    zh: ({ due, on, unit }) => `科室“${unit}”的异议期至${due}，${on}已过。`,
    en: ({ due, on, unit }) => `The unit ${unit} could object until ${due}; ${on} is too late.`
  },
  next: {
    zh: () => "评分确有错误的，由领导用 CorrectScore 更正。",
    en: () => "A wrong score is corrected by the leadership with CorrectScore."
  }
})

export const ObjectionOnce = rule("R-ASSESS-OBJECTION-ONCE", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { unit: text, problem: Schema.Literal("lodged", "none", "same-grade") },
  states: {
    zh: "每次确定可提出一次异议，每次异议作出一次决定；改变的须改为另一档次。",
    en: "A determination is objected to once and an objection decided once; what is changed becomes another grade."
  },
  message: {
    zh: ({ problem, unit }) =>
      `科室“${unit}”${{ lodged: "已提出过异议", none: "没有待决定的异议", "same-grade": "的档次本来如此" }[problem]}。`,
    en: ({ problem, unit }) =>
      `The unit ${unit} ${{ lodged: "has objected already", none: "has no open objection", "same-grade": "has that grade already" }[problem]}.`
  },
  next: {
    zh: () => "请核对异议情况；维持原结果的不写 grade。",
    en: () => "Check the objection; leave the grade out to uphold the determination."
  }
})

export const SelfOverdue = rule("R-ASSESS-SELF-OVERDUE", {
  enforcement: "finding",
  clause: "P2.3-2.1",
  details: { round: text, unit: text, due: LocalDate, days: Schema.Int },
  states: {
    zh: "各科（股）室于当年12月15日前报送自评；逾期仍予受理并标明，或由领导记缺。",
    en: "Every unit submits its self-assessment by 15 December; late is accepted and marked, or recorded as missed."
  },
  message: {
    zh: ({ days, due, unit }) => `科室“${unit}”的自评应于${due}前报送，已逾期${days}天。`,
    en: ({ days, due, unit }) => `The self-assessment of ${unit} was due ${due} and is ${days} days overdue.`
  },
  next: {
    zh: () => "请催报，或用 RecordMissedSelfAssessment 记缺。",
    en: () => "Have it submitted, or record the miss with RecordMissedSelfAssessment."
  }
})

export const SelfLate = rule("R-ASSESS-SELF-LATE", {
  enforcement: "finding",
  clause: "P2.3-2.1",
  details: { round: text, unit: text, due: LocalDate, on: LocalDate, missed: Schema.Boolean },
  states: { zh: "自评迟报或缺报的，予以标明。", en: "A late or missed self-assessment is marked." },
  message: {
    zh: ({ due, missed, on, unit }) =>
      missed
        ? `科室“${unit}”没有自评（期限${due}），${on}记缺。`
        : `科室“${unit}”的自评应于${due}前报送，${on}才报送。`,
    en: ({ due, missed, on, unit }) =>
      missed
        ? `The unit ${unit} missed its self-assessment (due ${due}), as recorded on ${on}.`
        : `The self-assessment of ${unit} was due ${due} and came on ${on}.`
  },
  next: { zh: () => "请在审查时予以考虑。", en: () => "To be considered in the review." }
})

export const UnitUnscored = rule("R-ASSESS-UNIT-UNSCORED", {
  enforcement: "finding",
  clause: "P2.3-2.3",
  details: { round: text, unit: text, lacks: Step, due: LocalDate },
  states: {
    zh: "自评期满后，各科（股）室依次评到确定结果。",
    en: "After the self-assessments are due, every unit is taken on to its determination."
  },
  message: {
    zh: ({ due, lacks, unit }) => `科室“${unit}”（自评期限${due}）下一步：${steps[lacks].zh}。`,
    en: ({ due, lacks, unit }) => `The unit ${unit} (self-assessments due ${due}) next needs: ${steps[lacks].en}.`
  },
  next: { zh: () => "请办理所列命令。", en: () => "Give the command that is named." }
})

export const Unpublished = rule("R-ASSESS-UNPUBLISHED", {
  enforcement: "finding",
  clause: "P2.3-1.1",
  details: { round: text, aspect: Aspect },
  states: {
    zh: "评议考核的标准、过程和结果予以公开。",
    en: "Standard, process and results of an assessment are made public."
  },
  message: {
    zh: ({ aspect, round }) => `考核“${round}”各科室均已确定，${aspects[aspect].zh}尚未公开（或改变后未重新公开）。`,
    en: ({ aspect, round }) => `Every unit of round ${round} is determined; its ${aspects[aspect].en} is not public.`
  },
  next: { zh: () => "请用 PublishResult 公开。", en: () => "Publish it with PublishResult." }
})

export const Unapplied = rule("R-ASSESS-UNAPPLIED", {
  enforcement: "finding",
  clause: "P2.3-3.1",
  details: { round: text, to: Use },
  states: {
    zh: "考核结果与工作目标责任制、依法行政考核、公务员年度考核相结合，作为重要依据。",
    en: "Results bear on goal responsibility, lawful administration and civil-servant appraisal."
  },
  message: {
    zh: ({ round, to }) => `考核“${round}”的结果已公开，尚未应用于${uses[to].zh}。`,
    en: ({ round, to }) => `The results of round ${round} are public and not applied to: ${uses[to].en}.`
  },
  next: { zh: () => "请用 ApplyResult 记录应用情况。", en: () => "Record their application with ApplyResult." }
})
