/** What both registers of publications show of one: the same row, with people named in full or masked. */
import { Either } from "effect"
import {
  type Bilingual,
  type Column,
  type Entered,
  foldAll,
  type LocalDate,
  type OrganId,
  showEntered
} from "../kernel/index.ts"
import { chosenOrgans, liveOrgans, organs } from "../organisation/index.ts"
import type { NamedPerson } from "./Events.ts"
import { publishedBy } from "./Findings.ts"
import { type Channel, channels, type SubjectKind, subjectKinds } from "./Labels.ts"
import { maskName, maskNumber } from "./Mask.ts"
import { isPublic, type Publication, publications } from "./State.ts"
import { subjectName } from "./Subjects.ts"

export const register = foldAll({ organs: organs.all, publications: publications.all })
type Register = typeof register.initial

export interface Line {
  readonly organ: string
  readonly name: string
  readonly publication: string
  readonly kind: SubjectKind
  readonly subject: string
  readonly digest: string
  readonly channel: Channel
  readonly place: string
  readonly since: Entered
  readonly isPublic: boolean
  /** From when it is no longer public, and why; empty while it is. */
  readonly until: string
  readonly reason: string
  readonly persons: ReadonlyArray<NamedPerson>
}

/** As the public reads somebody's name and number. */
export const masked = ({ certificate, name }: NamedPerson): NamedPerson => ({
  name: maskName(name),
  ...(certificate === undefined ? {} : { certificate: maskNumber(certificate) as typeof certificate })
})

const titleOf = ({ subject }: Publication): string => ("title" in subject ? subject.title : subjectName(subject))

const line = (name: string, one: Publication, day: LocalDate, persons: ReadonlyArray<NamedPerson>): Line => {
  const withdrawn = one.withdrawn !== undefined && one.withdrawn.on <= day ? one.withdrawn : undefined
  return {
    organ: one.organ,
    name,
    publication: one.publication,
    kind: one.subject.kind,
    subject: titleOf(one),
    digest: one.subject.digest,
    channel: one.channel,
    place: one.place,
    since: one.since,
    isPublic: isPublic(one, day),
    until: withdrawn?.on ?? "",
    reason: withdrawn?.reason ?? "",
    persons
  }
}

/** What was published by a day. */
export const lines = (
  state: Register,
  organ: OrganId | undefined,
  day: LocalDate,
  persons: (one: Publication) => ReadonlyArray<NamedPerson>
) =>
  Either.map(chosenOrgans(state.organs, organ, day, liveOrgans), (all) =>
    all.flatMap(({ name, organ: of }) =>
      publishedBy(state.publications, of)
        .filter(({ since }) => since.from <= day)
        .map((one) => line(name, one, day, persons(one)))
    )
  )

const standings: Readonly<Record<"public" | "withdrawn", Bilingual>> = {
  public: { zh: "公开中", en: "public" },
  withdrawn: { zh: "已撤回", en: "withdrawn" }
}

const person = ({ certificate, name }: NamedPerson) => (certificate === undefined ? name : `${name} ${certificate}`)

export const columns: ReadonlyArray<Column<Line>> = [
  { zh: "机关", en: "Organ", show: ({ name }) => name },
  { zh: "编号", en: "Publication", show: ({ publication }) => publication },
  { zh: "类别", en: "Kind", show: ({ kind }, lang) => subjectKinds[kind][lang] },
  { zh: "内容", en: "Content", show: ({ subject }) => subject },
  { zh: "渠道", en: "Channel", show: ({ channel }, lang) => channels[channel][lang] },
  { zh: "公布处", en: "Place", show: ({ place }) => place },
  { zh: "公布日期", en: "Since", show: ({ since }, lang) => showEntered(since, lang) },
  {
    zh: "状态",
    en: "State",
    show: ({ isPublic: open }, lang) => standings[open ? "public" : "withdrawn"][lang],
    tone: ({ isPublic: open }) => (open ? "good" : "quiet")
  },
  { zh: "撤回日期", en: "Until", show: ({ until }) => until },
  { zh: "撤回理由", en: "Why withdrawn", show: ({ reason }) => reason },
  {
    zh: "涉及人员",
    en: "Persons",
    show: ({ persons }, lang) => persons.map(person).join(lang === "zh" ? "、" : ", ")
  },
  { zh: "摘要", en: "Digest", show: ({ digest }) => digest, tone: () => "quiet" }
]
