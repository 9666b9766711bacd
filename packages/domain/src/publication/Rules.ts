/** Rules about what the public may see. */
import { Schema } from "effect"
import { LocalDate, optional, rule } from "../kernel/index.ts"
import { Channel, channels, type SubjectKind, subjectKinds } from "./Labels.ts"

const id = Schema.String
const kinds = Object.keys(subjectKinds) as ReadonlyArray<SubjectKind>

export const PublicationOnce = rule("R-PUBLICATION-ID-ONCE", {
  enforcement: "guard",
  clause: "P2.1-R2",
  details: { publication: id },
  states: { zh: "公布事项的编号只用一次。", en: "A publication's id is used once." },
  message: {
    zh: ({ publication }) => `公布编号“${publication}”已被使用。`,
    en: ({ publication }) => `Publication id ${publication} is taken.`
  },
  next: { zh: () => "请换用新的编号。", en: () => "Choose another id." }
})

export const SubjectAdopted = rule("R-PUBLICATION-ADOPTED", {
  enforcement: "guard",
  clause: "P2.1-R2",
  details: {
    organ: id,
    kind: Schema.Literal(...kinds),
    subject: id,
    problem: Schema.Literal("unknown", "other-digest", "no-document", "not-yet-adopted")
  },
  states: {
    zh: "只公布已经通过的内容，并以其摘要固定；考核标准、过程、结果和追究决定以登记的文件为准。",
    en: "Only what is adopted is published, pinned by the digest of its content; a standard, process, result or decision is the document that was recorded of it."
  },
  message: {
    zh: ({ kind, organ, problem, subject }) =>
      `机关“${organ}”的${subjectKinds[kind].zh}“${subject}”${{ unknown: "没有通过过", "other-digest": "与所给摘要不符", "no-document": "没有登记文件", "not-yet-adopted": "的通过日期晚于公布日期" }[problem]}。`,
    en: ({ kind, organ, problem, subject }) =>
      `The ${subjectKinds[kind].en} ${subject} of ${organ} ${{ unknown: "was never adopted", "other-digest": "has another digest", "no-document": "has no document on record", "not-yet-adopted": "was adopted after the day of publication" }[problem]}.`
  },
  next: {
    zh: () =>
      "请先通过（目录用 AdoptCatalogue，职责分解用 AdoptDecomposition，制度用 AdoptSystem 或 AdoptAccountabilityRules；考核标准用 PublishScheme、考核过程和结果用 PublishResult，附所公开的文件；追究决定用 DecideAccountability），再公布。",
    en: () =>
      "Adopt it first (a catalogue with AdoptCatalogue, a decomposition with AdoptDecomposition, a system with AdoptSystem or AdoptAccountabilityRules, an assessment's standard with PublishScheme, its process and results with PublishResult, with the document, a decision with DecideAccountability), then publish."
  }
})

export const PublishedOnce = rule("R-PUBLICATION-ONCE", {
  enforcement: "guard",
  clause: "P2.1-R2",
  details: { subject: id, publication: id, channel: Channel, place: Schema.String },
  states: {
    zh: "同一内容在同一处不重复公布。",
    en: "The same content is not published twice in the same place."
  },
  message: {
    zh: ({ channel, place, publication, subject }) =>
      `“${subject}”已在${channels[channel].zh}（${place}）公布，编号“${publication}”，尚未撤回。`,
    en: ({ channel, place, publication, subject }) =>
      `${subject} is public on the ${channels[channel].en} (${place}) as ${publication}, which is not withdrawn.`
  },
  next: {
    zh: () => "无需重复公布；换渠道公布的请写明另一处。",
    en: () => "There is nothing to do, unless it is published elsewhere: then name that place."
  }
})

export const PublicationKnown = rule("R-PUBLICATION-KNOWN", {
  enforcement: "guard",
  clause: "行政处罚法第四十八条",
  details: { organ: id, publication: id },
  states: { zh: "撤回的须是本机关公布的内容。", en: "An organ withdraws only what it published itself." },
  message: {
    zh: ({ organ, publication }) => `机关“${organ}”没有编号为“${publication}”的公布事项。`,
    en: ({ organ, publication }) => `${organ} has made no publication ${publication}.`
  },
  next: {
    zh: () => "请用 zhize show publications 核对编号。",
    en: () => "Look the id up with zhize show publications."
  }
})

export const WithdrawnOnce = rule("R-PUBLICATION-WITHDRAWN-ONCE", {
  enforcement: "guard",
  clause: "行政处罚法第四十八条",
  details: { publication: id, on: LocalDate },
  states: { zh: "已撤回的内容不再次撤回。", en: "What is withdrawn is not withdrawn again." },
  message: {
    zh: ({ on, publication }) => `“${publication}”已于${on}撤回。`,
    en: ({ on, publication }) => `${publication} was withdrawn on ${on}.`
  },
  next: { zh: () => "无需重复撤回。", en: () => "There is nothing to do." }
})

export const PublicationDated = rule("R-PUBLICATION-DATED", {
  enforcement: "guard",
  clause: "P2.1-R2",
  details: { on: LocalDate, earliest: optional(LocalDate), latest: LocalDate },
  states: {
    zh: "公布、撤回都不晚于今天；撤回不早于公布，也不早于所公布的决定被变更、撤销之日。",
    en: "Publishing and withdrawing are not dated after today; withdrawing neither before publishing nor before what was published was revoked."
  },
  message: {
    zh: ({ earliest, latest, on }) =>
      earliest === undefined ? `日期${on}晚于${latest}。` : `日期${on}不在${earliest}至${latest}之间。`,
    en: ({ earliest, latest, on }) =>
      earliest === undefined
        ? `${on} is later than ${latest}.`
        : `${on} does not lie between ${earliest} and ${latest}.`
  },
  next: { zh: () => "请核对日期。", en: () => "Check the date." }
})

export const EditionPublic = rule("R-PUBLICATION-EDITION-PUBLIC", {
  enforcement: "finding",
  clause: "P2.1-R2",
  details: { organ: id, kind: Schema.Literal("catalogue", "decomposition"), edition: id, adopted: LocalDate },
  states: {
    zh: "最近审定的行政执法依据目录和职责分解，通过新闻媒体、公示栏或者网站等方式向社会公布。",
    en: "The catalogue and the decomposition that an organ adopted last are made public: by media, notice board or website."
  },
  message: {
    zh: ({ adopted, edition, kind, organ }) =>
      `机关“${organ}”于${adopted}审定的${subjectKinds[kind].zh}“${edition}”没有向社会公布。`,
    en: ({ adopted, edition, kind, organ }) =>
      `The ${subjectKinds[kind].en} ${edition}, adopted by ${organ} on ${adopted}, is not public.`
  },
  next: { zh: () => "请公布后用 Publish 记录。", en: () => "Publish it and record that with Publish." }
})

export const AssessmentPublic = rule("R-PUBLICATION-ASSESSMENT-PUBLIC", {
  enforcement: "finding",
  clause: "P2.3-1.1",
  details: {
    organ: id,
    kind: Schema.Literal("assessment-standard", "assessment-process", "assessment-result"),
    subject: id,
    problem: Schema.Literal("withdrawn", "outdated")
  },
  states: {
    zh: "评议考核的标准、过程和结果予以公开：公布过的，一直以现行的文件公开。",
    en: "Standard, process and results of an assessment are public: what was published stays so, as the document that holds now."
  },
  message: {
    zh: ({ kind, organ, problem, subject }) =>
      `机关“${organ}”的${subjectKinds[kind].zh}“${subject}”${problem === "withdrawn" ? "已撤回，没有在公开" : "公开的不是现行文件"}。`,
    en: ({ kind, organ, problem, subject }) =>
      `The ${subjectKinds[kind].en} ${subject} of ${organ} ${problem === "withdrawn" ? "was withdrawn and is not public" : "is public as a document that no longer holds"}.`
  },
  next: {
    zh: () => "请以 Publish 公布现行文件，以 Unpublish 撤回不再有效的文件。",
    en: () => "Publish the document that holds with Publish; withdraw one that does not with Unpublish."
  }
})

export const WithdrawnInTime = rule("R-PUBLICATION-WITHDRAWN-IN-TIME", {
  enforcement: "finding",
  clause: "行政处罚法第四十八条",
  details: { organ: id, publication: id, revoked: LocalDate, due: LocalDate, on: LocalDate, days: Schema.Int },
  states: {
    zh: "公开的决定被变更、撤销、确认违法或者无效的，在三个工作日内撤回并说明理由。",
    en: "A published decision that is changed, revoked or found unlawful or void is withdrawn within three working days, with the reason."
  },
  message: {
    zh: ({ days, due, on, organ, publication, revoked }) =>
      `机关“${organ}”公布的“${publication}”于${revoked}被变更、撤销，应于${due}前撤回，实际${on}撤回，迟${days}天。`,
    en: ({ days, due, on, organ, publication, revoked }) =>
      `${publication} of ${organ} was revoked on ${revoked} and to be withdrawn by ${due}; it was on ${on}, ${days} days late.`
  },
  next: { zh: () => "请在年度评议考核中予以考虑。", en: () => "To be considered in the yearly assessment." }
})
