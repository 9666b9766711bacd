/** View: the organs' systems, a row a version: since when it is carried out, and what became of it by the day. */
import { Either, Schema } from "effect"
import { type Entered, type LocalDate, optional, OrganId, showEntered, type Tone, view } from "../kernel/index.ts"
import { chosenOrgans, responsibleOrgans } from "../organisation/index.ts"
import { register } from "./Directory.ts"
import { SystemKind, systemKinds } from "./Labels.ts"
import { ofOrgan, type System, type SystemVersion, versionOn } from "./Systems.ts"

const standings = {
  "in-force": { zh: "执行中", en: "in force", tone: "good" },
  "to-come": { zh: "尚未执行", en: "not yet in force", tone: "plain" },
  superseded: { zh: "已修订", en: "superseded", tone: "quiet" },
  repealed: { zh: "已废止", en: "repealed", tone: "quiet" }
} as const
type Standing = keyof typeof standings

interface Row {
  readonly organ: string
  readonly name: string
  readonly system: string
  readonly kind: SystemKind
  readonly title: string
  readonly version: string
  readonly number: string
  readonly adoptedOn: LocalDate
  readonly effective: Entered
  readonly standing: Standing
  /** Why it was repealed. */
  readonly reason: string
  readonly digest: string
}

const standingOf = (system: System, version: SystemVersion, day: LocalDate): Standing => {
  if (version.since.from > day) return "to-come"
  if (system.repealed !== undefined && system.repealed.from <= day) return "repealed"
  return versionOn(system, day) === version ? "in-force" : "superseded"
}

export const RoutineSystems = view("routine-systems", {
  zh: "日常工作制度登记簿",
  en: "Register of routine systems",
  clause: "P2.5-S1",
  params: Schema.Struct({ organ: optional(OrganId), kind: optional(SystemKind) }),
  fold: register,
  answer: (state, { kind, organ }, { validOn }) =>
    Either.map(chosenOrgans(state.organs, organ, validOn, responsibleOrgans), (chosen) =>
      chosen.flatMap(({ name, organ: one }) =>
        ofOrgan(state.systems, one)
          .filter((system) => kind === undefined || system.kind === kind)
          .flatMap((system) =>
            system.versions
              .filter(({ adoptedOn }) => adoptedOn <= validOn)
              .map((version): Row => {
                const standing = standingOf(system, version, validOn)
                return {
                  organ: one,
                  name,
                  system: system.system,
                  kind: system.kind,
                  title: version.title,
                  version: version.version,
                  number: version.number ?? "",
                  adoptedOn: version.adoptedOn,
                  effective: version.since,
                  standing,
                  reason: standing === "repealed" ? (system.repealed?.reason ?? "") : "",
                  digest: version.document.sha256
                }
              })
          )
      )
    ),
  columns: [
    { zh: "机关", en: "Organ", show: ({ name }) => name },
    { zh: "编号", en: "System", show: ({ system }) => system },
    { zh: "类别", en: "Kind", show: ({ kind }, lang) => systemKinds[kind][lang] },
    { zh: "名称", en: "Title", show: ({ title }) => title },
    { zh: "版本", en: "Version", show: ({ version }) => version },
    { zh: "文号", en: "Number", show: ({ number }) => number },
    { zh: "制定日期", en: "Adopted", show: ({ adoptedOn }) => adoptedOn },
    { zh: "执行之日", en: "In force from", show: ({ effective }, lang) => showEntered(effective, lang) },
    {
      zh: "状态",
      en: "State",
      show: ({ standing }, lang) => standings[standing][lang],
      tone: ({ standing }): Tone => standings[standing].tone
    },
    { zh: "废止原因", en: "Why repealed", show: ({ reason }) => reason },
    { zh: "摘要", en: "Digest", show: ({ digest }) => digest, tone: () => "quiet" }
  ]
})
