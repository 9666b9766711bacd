/**
 * Who acts: a role, the organ or unit over which it holds, and, where it matters who it is, the person. The permission
 * table names roles and says whose organ, unit or own affair it must be.
 */
import { Schema } from "effect"
import { Name, optional, OrganId, PersonId, UnitId } from "./Scalars.ts"

/** Chinese names as the plan and county practice use them. `scope`: over what one holds the role. */
export const roles = {
  "legal-office": { zh: "县政府法制机构", en: "county legal office", scope: "county" },
  "organ-principal": { zh: "行政执法机关主要负责人", en: "principal of an organ", scope: "organ" },
  "supervising-leader": { zh: "行政执法机关分管领导", en: "supervising leader of an organ", scope: "organ" },
  "organ-clerk": { zh: "行政执法机关承办人", en: "clerk of an organ", scope: "organ" },
  "unit-head": { zh: "科（股）室负责人", en: "head of a unit", scope: "unit" },
  officer: { zh: "行政执法人员", en: "enforcement officer", scope: "organ" },
  auditor: { zh: "审计人员", en: "auditor", scope: "county" },
  public: { zh: "社会公众", en: "the public", scope: "county" }
} as const
export type RoleName = keyof typeof roles

export const RoleName = Schema.Literal(
  "legal-office",
  "organ-principal",
  "supervising-leader",
  "organ-clerk",
  "unit-head",
  "officer",
  "auditor",
  "public"
)

/** How a role's scope is written after its name. */
export const scopeOf = (role: RoleName): string =>
  ({ county: "", organ: ":ORGAN", unit: ":ORGAN/UNIT" })[roles[role].scope]

/** `organ` and `unit` are given exactly when the role holds over one; an officer is always a person. */
export const Actor = Schema.Struct({
  role: RoleName,
  organ: optional(OrganId),
  unit: optional(UnitId),
  person: optional(PersonId),
  name: optional(Name)
})
  .pipe(
    Schema.filter(({ organ, person, role, unit }) => {
      const { scope } = roles[role]
      if ((scope !== "county") !== (organ !== undefined) || (scope === "unit") !== (unit !== undefined)) {
        return `role ${role} is written ${role}${scopeOf(role)} / 该角色应写作 ${role}${scopeOf(role)}`
      }
      return (
        role !== "officer" ||
        person !== undefined ||
        "an officer names the person, as in officer:ORGAN@PERSON / 执法人员须注明本人"
      )
    })
  )
  .annotations({
    identifier: "Actor",
    arbitrary: () => (fc) =>
      fc.constantFrom<typeof Actor.Type>(
        { role: "legal-office" },
        { role: "organ-clerk", organ: OrganId.make("nyj") },
        { role: "organ-principal", organ: OrganId.make("nyj"), name: "主要负责人甲" },
        { role: "unit-head", organ: OrganId.make("nyj"), unit: UnitId.make("fgg"), person: PersonId.make("p-1") },
        { role: "officer", organ: OrganId.make("nyj"), person: PersonId.make("甲") },
        { role: "auditor" }
      )
  })
export interface Actor {
  readonly role: RoleName
  readonly organ?: OrganId
  readonly unit?: UnitId
  readonly person?: PersonId
  readonly name?: string
}

/** One cell of the permission table: a role, and of what in the input its scope must be. */
export interface Permission<Input> {
  readonly role: RoleName
  readonly over?: (input: Input) => OrganId
  readonly unit?: (input: Input) => UnitId
  readonly person?: (input: Input) => PersonId
}

export const isAllowed = <Input>(allowed: ReadonlyArray<Permission<Input>>, actor: Actor, input: Input): boolean =>
  allowed.some(
    ({ over, person, role, unit }) =>
      role === actor.role &&
      (over === undefined || over(input) === actor.organ) &&
      (unit === undefined || unit(input) === actor.unit) &&
      (person === undefined || person(input) === actor.person)
  )

const written = (role: string, organ?: string, unit?: string, person?: string): string =>
  [
    role,
    organ === undefined ? "" : `:${organ}`,
    unit === undefined ? "" : `/${unit}`,
    person === undefined ? "" : `@${person}`
  ].join("")

/** `organ-clerk:nyj`, `unit-head:nyj/zfd@甲`: as people write it in files and on the command line. */
export const showActor = ({ organ, person, role, unit }: Actor): string => written(role, organ, unit, person)

/** A cell as people read it, with what this input puts into it. */
export const showPermission = ({ over, person, role, unit }: Permission<any>, input: unknown): string =>
  written(role, over?.(input), unit?.(input), person?.(input))

/** Reads `ROLE[:ORGAN[/UNIT]][@PERSON]`; what it cannot read comes back as an invalid actor for the schema to refuse. */
export const readActor = (text: string): Readonly<Record<string, string>> => {
  const { organ, person, role, unit } =
    /^(?<role>[^:@]*)(?::(?<organ>[^/@]*)(?:\/(?<unit>[^@]*))?)?(?:@(?<person>.*))?$/su.exec(text)?.groups ?? {}
  return {
    role: role ?? text,
    ...(organ === undefined ? {} : { organ }),
    ...(unit === undefined ? {} : { unit }),
    ...(person === undefined ? {} : { person })
  }
}
