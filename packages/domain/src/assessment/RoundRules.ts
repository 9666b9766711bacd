/** The rules about a round and who takes part in it. */
import { Schema } from "effect"
import { optional, rule } from "../kernel/index.ts"
import { Aspect, aspects, type Step, steps, type Use, uses } from "./Labels.ts"

const text = Schema.String
const stepNames = (list: ReadonlyArray<string>, lang: "zh" | "en"): string =>
  list.map((one) => steps[one as Step]?.[lang] ?? one).join(lang === "zh" ? "、" : ", ")
const useNames = (list: ReadonlyArray<string>, lang: "zh" | "en"): string =>
  list.map((one) => uses[one as Use]?.[lang] ?? one).join(lang === "zh" ? "、" : ", ")

export const RoundOnce = rule("R-ASSESS-ROUND-ONCE", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { round: text, organ: text, year: Schema.Int, known: text },
  states: {
    zh: "考核编号在账本内唯一；一个机关一年只启动一次年度考核。",
    en: "A round's id is used once, and an organ opens one round a year."
  },
  message: {
    zh: ({ known, organ, year }) => `机关“${organ}”${year}年度：已有考核“${known}”，或编号已被使用。`,
    en: ({ known, organ, year }) => `The organ ${organ}, year ${year}: round ${known} exists, or its id is taken.`
  },
  next: {
    zh: () => "请在已启动的考核中办理，或核对编号和年度。",
    en: () => "Go on in the round that is there, or check the id and the year."
  }
})

export const UnitsDistinct = rule("R-ASSESS-UNITS", {
  enforcement: "guard",
  clause: "P2.3-2.1",
  details: { organ: text, problem: Schema.Literal("none", "repeated"), units: Schema.Array(text) },
  states: {
    zh: "年度考核至少有一个科（股）室参加，每个只列一次。",
    en: "A round has at least one unit, and names each once."
  },
  message: {
    zh: ({ organ, problem, units }) =>
      problem === "none" ? `机关“${organ}”当日没有在册的科（股）室。` : `重复列出：${units.join("、")}。`,
    en: ({ organ, problem, units }) =>
      problem === "none" ? `The organ ${organ} has no unit on that day.` : `Named more than once: ${units.join(", ")}.`
  },
  next: {
    zh: () => "请先用 EstablishUnit 设立科（股）室，或更正名单。",
    en: () => "Establish units with EstablishUnit, or correct the list."
  }
})

export const NotOwn = rule("R-ASSESS-NOT-OWN", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { unit: text },
  states: { zh: "任何科（股）室不评议自己。", en: "No unit evaluates itself as a peer." },
  message: {
    zh: ({ unit }) => `科室“${unit}”不能在互评中评议自己。`,
    en: ({ unit }) => `The unit ${unit} cannot be its own peer.`
  },
  next: {
    zh: () => "本科室的评分请用 SubmitSelfAssessment 报送。",
    en: () => "A unit scores itself with SubmitSelfAssessment."
  }
})

export const InMatrix = rule("R-ASSESS-IN-MATRIX", {
  enforcement: "guard",
  clause: "P2.3-2.2",
  details: { unit: text, evaluator: text, evaluators: Schema.Array(text) },
  states: {
    zh: "互评只在互评表列明的科（股）室之间进行；已回避的不再评议。",
    en: "Peers evaluate as the peer matrix says; who was recused does not."
  },
  message: {
    zh: ({ evaluator, unit }) => `科室“${evaluator}”不在评议科室“${unit}”之列，或已回避。`,
    en: ({ evaluator, unit }) => `The unit ${evaluator} is not among the evaluators of ${unit}, or was recused.`
  },
  next: {
    zh: ({ evaluators }) => (evaluators.length === 0 ? "该科室没有评议人。" : `评议人为：${evaluators.join("、")}。`),
    en: ({ evaluators }) =>
      evaluators.length === 0 ? "It has no evaluators." : `Its evaluators are: ${evaluators.join(", ")}.`
  }
})

export const NoConflict = rule("R-ASSESS-CONFLICT", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { unit: text, person: text, because: Schema.Literal("own-unit", "recused") },
  states: {
    zh: "本人负责的科（股）室、已经回避的科（股）室，不由本人评议、审查和确定档次。",
    en: "Nobody evaluates, reviews or grades a unit that they head themselves, or for which they were recused."
  },
  message: {
    zh: ({ because, person, unit }) =>
      because === "own-unit"
        ? `“${person}”报送了科室“${unit}”的自评，不能再评议该科室。`
        : `“${person}”对科室“${unit}”已回避。`,
    en: ({ because, person, unit }) =>
      because === "own-unit"
        ? `${person} submitted the self-assessment of ${unit} and cannot evaluate it as well.`
        : `${person} was recused from ${unit}.`
  },
  next: { zh: () => "请由其他人办理。", en: () => "Let somebody else act." }
})

export const Separated = rule("R-ASSESS-SEPARATED", {
  enforcement: "guard",
  clause: "P2.3-2.4",
  details: { unit: text, person: text, earlier: Schema.Literal("proposal", "determination", "objection") },
  states: {
    zh: "提出建议、确定结果、决定异议由不同的人办理。",
    en: "Who proposes a grade, who determines it and who decides the objection are different people."
  },
  message: {
    zh: ({ earlier, person, unit }) =>
      `科室“${unit}”：“${person}”已${{ proposal: "提出档次建议", determination: "确定过结果", objection: "提出过异议" }[earlier]}。`,
    en: ({ earlier, person, unit }) => `Unit ${unit}: ${person} made the ${earlier} and cannot take this step as well.`
  },
  next: { zh: () => "请由其他人办理。", en: () => "Let somebody else act." }
})

export const RoundRunning = rule("R-ASSESS-ROUND-RUNNING", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { round: text, organ: text, closed: optional(text) },
  states: {
    zh: "评议考核的每一步都在本机关已启动、尚未结束的考核中进行。",
    en: "Every step is taken in a round that the organ opened and has not closed."
  },
  message: {
    zh: ({ closed, organ, round }) =>
      closed === undefined ? `机关“${organ}”没有启动考核“${round}”。` : `考核“${round}”已于${closed}结束。`,
    en: ({ closed, organ, round }) =>
      closed === undefined
        ? `The organ ${organ} has opened no round ${round}.`
        : `Round ${round} was closed on ${closed}.`
  },
  next: {
    zh: () => "请用 zhize show round-board 核对，或先用 OpenRound 启动。",
    en: () => "Look it up with zhize show round-board, or open it with OpenRound."
  }
})

export const UnitInRound = rule("R-ASSESS-UNIT-IN-ROUND", {
  enforcement: "guard",
  clause: "P2.3-2.1",
  details: { round: text, unit: text, units: Schema.Array(text) },
  states: {
    zh: "参加考核的科（股）室在启动时确定。",
    en: "The units of a round are those that it was opened with."
  },
  message: {
    zh: ({ round, unit }) => `科室“${unit}”不在考核“${round}”之列。`,
    en: ({ round, unit }) => `The unit ${unit} is not in round ${round}.`
  },
  next: {
    zh: ({ units }) => `参加的有：${units.join("、")}。`,
    en: ({ units }) => `Its units are: ${units.join(", ")}.`
  }
})

export const StepOrdered = rule("R-ASSESS-ORDER", {
  enforcement: "guard",
  clause: "P2.3-2.1",
  details: { unit: text, step: text, lacks: Schema.Array(text) },
  states: {
    zh: "依次进行：自评（或记缺）→互评→领导审查→提出建议→确定结果→异议。",
    en: "The order is kept: self-assessment (or its recorded miss), peers, review, proposal, determination, objection."
  },
  message: {
    zh: ({ lacks, step, unit }) => `科室“${unit}”还不能“${stepNames([step], "zh")}”，尚缺：${stepNames(lacks, "zh")}。`,
    en: ({ lacks, step, unit }) =>
      `Unit ${unit} is not ready for: ${stepNames([step], "en")}. It lacks: ${stepNames(lacks, "en")}.`
  },
  next: {
    zh: () => "请用 zhize show round-board 查看各步由谁办理。",
    en: () => "See who owes what with zhize show round-board."
  }
})

export const StepDated = rule("R-ASSESS-DATED", {
  enforcement: "guard",
  clause: "P2.3-2.1",
  details: { on: text, earliest: text, latest: text },
  states: {
    zh: "每一步的日期不早于该事项的上一步，也不晚于今天。",
    en: "A step is dated neither before what it follows nor after today."
  },
  message: {
    zh: ({ earliest, latest, on }) => `日期${on}不在${earliest}至${latest}之间。`,
    en: ({ earliest, latest, on }) => `${on} does not lie between ${earliest} and ${latest}.`
  },
  next: {
    zh: () => "请核对日期；补录以往事项时写明实际日期。",
    en: () => "Check the date; when recording afterwards, give the day it happened."
  }
})

export const RoundComplete = rule("R-ASSESS-ROUND-COMPLETE", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: {
    round: text,
    units: Schema.Array(Schema.Struct({ unit: text, lacks: Schema.Array(text) })),
    objections: Schema.Array(Schema.Struct({ unit: text, until: text })),
    unpublished: Schema.Array(Aspect),
    unapplied: Schema.Array(text)
  },
  states: {
    zh: "结果公开前，各科（股）室均已确定档次、异议均已决定；应用前结果已公开；结束前异议期满、过程和结果已公开、结果已应用。",
    en: "Results are published when every unit is determined and every objection decided, applied when published, and a round is closed when objections can no longer be lodged, process and results are published and applied."
  },
  message: {
    zh: ({ objections, round, unapplied, units, unpublished }) =>
      [
        `考核“${round}”尚未就绪`,
        ...units.map(({ lacks, unit }) => `“${unit}”缺${stepNames(lacks, "zh")}`),
        ...objections.map(({ unit, until }) => `“${unit}”的异议期至${until}`),
        ...(unpublished.length === 0 ? [] : [`未公开：${unpublished.map((one) => aspects[one].zh).join("、")}`]),
        ...(unapplied.length === 0 ? [] : [`未应用于：${useNames(unapplied, "zh")}`])
      ].join("；"),
    en: ({ objections, round, unapplied, units, unpublished }) =>
      [
        `Round ${round} is not ready`,
        ...units.map(({ lacks, unit }) => `${unit} lacks ${stepNames(lacks, "en")}`),
        ...objections.map(({ unit, until }) => `${unit} may object until ${until}`),
        ...(unpublished.length === 0 ? [] : [`not published: ${unpublished.map((one) => aspects[one].en).join(", ")}`]),
        ...(unapplied.length === 0 ? [] : [`not applied to: ${useNames(unapplied, "en")}`])
      ].join("; ")
  },
  next: {
    zh: () => "请先办结所列事项。",
    en: () => "Finish what is listed first."
  }
})
