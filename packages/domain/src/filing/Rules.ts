/** The rules of handing in: plans, what may be submitted, and the two copies. Steps of a filing's life: StepRules. */
import { Schema } from "effect"
import { rule } from "../kernel/index.ts"

const text = Schema.String

export const PlanOnce = rule("R-FILING-PLAN-ONCE", {
  enforcement: "guard",
  clause: "P2.0",
  details: { plan: text, year: Schema.Int, known: text },
  states: { zh: "一年只公布一个实施方案，方案编号不重复。", en: "A year has one plan, and a plan id is used once." },
  message: {
    zh: ({ known, plan, year }) => `不能公布方案“${plan}”：${year}年已有方案“${known}”，或该编号已用过。`,
    en: ({ known, plan, year }) => `Plan ${plan} cannot be proclaimed: ${year} has plan ${known}, or the id is taken.`
  },
  next: { zh: () => "请核对年份和编号。", en: () => "Check the year and the id." }
})

export const ObligationsDistinct = rule("R-FILING-OBLIGATIONS-DISTINCT", {
  enforcement: "guard",
  clause: "P2.0",
  details: { repeated: Schema.Array(text) },
  states: { zh: "同一方案内各报送事项的编号不重复。", en: "The obligations of a plan have different ids." },
  message: {
    zh: ({ repeated }) => `下列事项编号重复：${repeated.join("、")}。`,
    en: ({ repeated }) => `These obligation ids occur twice: ${repeated.join(", ")}.`
  },
  next: { zh: () => "请改用不同的编号。", en: () => "Give each its own id." }
})

export const ObligationKnown = rule("R-FILING-OBLIGATION-KNOWN", {
  enforcement: "guard",
  clause: "P2.0",
  details: { plan: text, obligation: text, known: Schema.Array(text) },
  states: { zh: "报送须针对已公布方案中的事项。", en: "A filing answers an obligation of a proclaimed plan." },
  message: {
    zh: ({ obligation, plan }) => `方案“${plan}”尚未公布，或其中没有事项“${obligation}”。`,
    en: ({ obligation, plan }) => `Plan ${plan} is not proclaimed or has no obligation ${obligation}.`
  },
  next: {
    zh: ({ known }) =>
      known.length === 0 ? "请先公布方案（ProclaimPlan）。" : `该方案的事项有：${known.join("、")}。`,
    en: ({ known }) =>
      known.length === 0 ? "Proclaim the plan first (ProclaimPlan)." : `Its obligations: ${known.join(", ")}.`
  }
})

export const FilingIdUnused = rule("R-FILING-ID-UNUSED", {
  enforcement: "guard",
  clause: "P2.1-R3",
  details: { filing: text },
  states: { zh: "备案件编号只用一次。", en: "A filing id is used once." },
  message: {
    zh: ({ filing }) => `备案件编号“${filing}”已被使用。`,
    en: ({ filing }) => `Filing id ${filing} is taken.`
  },
  next: { zh: () => "请换用新的编号。", en: () => "Choose another id." }
})

export const ContentAdopted = rule("R-FILING-CONTENT-ADOPTED", {
  enforcement: "guard",
  clause: "P2.1-R3",
  details: {
    organ: text,
    content: text,
    problem: Schema.Literal("wrong-kind", "unknown-edition", "other-digest", "not-yet-adopted")
  },
  states: {
    zh: "报送的须是已通过的目录版本或制度文件，并以其内容摘要固定。",
    en: "What is submitted is an adopted edition or document, pinned by the digest of its content."
  },
  message: {
    zh: ({ content, problem }) =>
      ({
        "wrong-kind": `该事项不接受此类内容（${content}）。`,
        "unknown-edition": `本机关没有通过过“${content}”。`,
        "other-digest": `摘要与已通过的版本“${content}”不符。`,
        "not-yet-adopted": `“${content}”的通过日期晚于报送日期。`
      })[problem],
    en: ({ content, problem }) =>
      ({
        "wrong-kind": `This obligation does not take such content (${content}).`,
        "unknown-edition": `The organ has adopted no ${content}.`,
        "other-digest": `The digest is not that of the adopted edition ${content}.`,
        "not-yet-adopted": `${content} was adopted after the day of submission.`
      })[problem]
  },
  next: {
    zh: () =>
      "请先通过再报送：目录用 AdoptCatalogue，职责分解用 AdoptDecomposition，工作制度用 AdoptSystem，责任追究制度用 AdoptAccountabilityRules；报送时写明其编号或版本。目录以外的事项也可以报送已通过的文件。",
    en: () =>
      "Adopt it first, a catalogue with AdoptCatalogue, a decomposition with AdoptDecomposition, a routine system with AdoptSystem, accountability rules with AdoptAccountabilityRules, and submit it by its id or version. Obligations other than the catalogue also take an adopted document."
  }
})

/** The two contents that are gated, and the view that lists what is open about each. */
const gated = {
  catalogue: { zh: "执法依据目录", en: "catalogue", view: "basis-gaps" },
  decomposition: { zh: "职责分解", en: "decomposition", view: "duty-gaps" }
} as const

export const NoOpenFindings = rule("R-FILING-NO-OPEN-FINDINGS", {
  enforcement: "guard",
  clause: "P2.1-R1",
  details: {
    organ: text,
    kind: Schema.Literal("catalogue", "decomposition"),
    findings: Schema.Array(Schema.Struct({ rule: text, zh: text, en: text }))
  },
  states: {
    zh: "执法依据目录、职责分解尚有未解决的问题时，不得报送备案。",
    en: "Neither a basis catalogue nor a decomposition is filed while it has open findings."
  },
  message: {
    zh: ({ findings, kind, organ }) =>
      `机关“${organ}”的${gated[kind].zh}还有${findings.length}个问题：${findings.map(({ zh }) => zh).join("")}`,
    en: ({ findings, kind, organ }) =>
      `The ${gated[kind].en} of ${organ} has ${findings.length} open findings: ${findings.map(({ en }) => en).join(" ")}`
  },
  next: {
    zh: ({ kind, organ }) =>
      `请逐项解决（zhize show ${gated[kind].view} organ=${organ}），重新通过${gated[kind].zh}后再报送。`,
    en: ({ kind, organ }) =>
      `Mend each (zhize show ${gated[kind].view} organ=${organ}), adopt the ${gated[kind].en} again, then submit.`
  }
})

export const EffectiveDateKnown = rule("R-FILING-EFFECTIVE-DATE-KNOWN", {
  enforcement: "guard",
  clause: "P2.5-S1",
  details: { obligation: text },
  states: {
    zh: "期限自制度执行之日起算的事项，报送时须写明执行之日。",
    en: "Where the deadline counts from the day of taking effect, the filing states that day."
  },
  message: {
    zh: ({ obligation }) => `事项“${obligation}”的期限自执行之日起算，但没有写明执行之日。`,
    en: ({ obligation }) => `The deadline of ${obligation} counts from the day of taking effect, which is not stated.`
  },
  next: { zh: () => "请在 content 中补充 effectiveFrom。", en: () => "Add effectiveFrom to the content." }
})

export const SupersedesRegistered = rule("R-FILING-SUPERSEDES-REGISTERED", {
  enforcement: "guard",
  clause: "P2.1-R3",
  details: { supersedes: text },
  states: {
    zh: "已登记的备案件不作更改；有变动时另行报送，并注明所替代的、本机关同一事项或者同一制度的已登记备案件。",
    en: "A registered filing is never changed: a new one supersedes a registered filing of the same organ, for the same obligation or of the same routine system."
  },
  message: {
    zh: ({ supersedes }) => `“${supersedes}”不是本机关同一事项或者同一制度的已登记备案件，不能被替代。`,
    en: ({ supersedes }) => `${supersedes} is not a registered filing of this organ for this obligation or system.`
  },
  next: { zh: () => "请核对 supersedes。", en: () => "Check supersedes." }
})

export const SystemPlace = rule("R-FILING-SYSTEM-PLACE", {
  enforcement: "guard",
  clause: "P2.5-S1",
  details: { organ: text, system: text, version: text, effectiveFrom: text, obligation: text, right: text },
  states: {
    zh: "规定日期前已满报送期限的现有制度，与现有制度一并报送；此后执行的新制度，自执行之日起按期单独报送。",
    en: "A system whose own days are over by the plan's fixed day is filed with the existing ones; one that takes effect later is filed as new, within days of taking effect."
  },
  message: {
    zh: ({ effectiveFrom, obligation, organ, right, system, version }) =>
      `机关“${organ}”的制度“${system}”版本“${version}”自${effectiveFrom}起执行，应按事项“${right}”报送，不属于事项“${obligation}”。`,
    en: ({ effectiveFrom, obligation, organ, right, system, version }) =>
      `Version ${version} of the system ${system} of ${organ} takes effect on ${effectiveFrom}: it is filed under ${right}, not ${obligation}.`
  },
  next: {
    zh: ({ right }) => `请改为事项“${right}”报送。`,
    en: ({ right }) => `Submit it under ${right}.`
  }
})
