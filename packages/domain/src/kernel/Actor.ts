/**
 * Who acts: a role, and the organ over which the role holds. The permission table of a command names roles and says
 * whose organ they must belong to.
 */
import { Schema } from "effect"
import { Name, optional, OrganId } from "./Scalars.ts"

/** Chinese names as the plan and county practice use them. */
export const roles = {
  "legal-office": { zh: "县政府法制机构", en: "county legal office", scoped: false },
  "organ-principal": { zh: "行政执法机关主要负责人", en: "principal of an organ", scoped: true },
  "organ-clerk": { zh: "行政执法机关承办人", en: "clerk of an organ", scoped: true },
  auditor: { zh: "审计人员", en: "auditor", scoped: false },
  public: { zh: "社会公众", en: "the public", scoped: false }
} as const
export type RoleName = keyof typeof roles

export const RoleName = Schema.Literal("legal-office", "organ-principal", "organ-clerk", "auditor", "public")

/** `organ` is given exactly when the role holds over one organ. */
export const Actor = Schema.Struct({
  role: RoleName,
  organ: optional(OrganId),
  name: optional(Name)
})
  .pipe(
    Schema.filter(
      (actor) =>
        roles[actor.role].scoped === (actor.organ !== undefined) ||
        (roles[actor.role].scoped
          ? `role ${actor.role} needs an organ, as in ${actor.role}:ORGAN / 该角色须注明机关`
          : `role ${actor.role} holds everywhere and takes no organ / 该角色不应注明机关`)
    )
  )
  .annotations({
    identifier: "Actor",
    arbitrary: () => (fc) =>
      fc.constantFrom<typeof Actor.Type>(
        { role: "legal-office" },
        { role: "organ-clerk", organ: OrganId.make("nyj") },
        { role: "organ-principal", organ: OrganId.make("nyj"), name: "主要负责人甲" },
        { role: "auditor" }
      )
  })
export interface Actor {
  readonly role: RoleName
  readonly organ?: OrganId
  readonly name?: string
}

/** One entry of a command's permission table. `over` gives the organ that a scoped role must belong to. */
export interface Permission<Input> {
  readonly role: RoleName
  readonly over?: (input: Input) => OrganId
}

export const legalOffice: Permission<unknown> = { role: "legal-office" }
export const organClerk = <Input>(over: (input: Input) => OrganId): Permission<Input> => ({ role: "organ-clerk", over })
export const organPrincipal = <Input>(over: (input: Input) => OrganId): Permission<Input> => ({
  role: "organ-principal",
  over
})

export const isAllowed = <Input>(allowed: ReadonlyArray<Permission<Input>>, actor: Actor, input: Input): boolean =>
  allowed.some(
    (permission) =>
      permission.role === actor.role && (permission.over === undefined || permission.over(input) === actor.organ)
  )

/** `organ-clerk:nyj`, as people write it in files and on the command line. */
export const showActor = (actor: Actor): string =>
  actor.organ === undefined ? actor.role : `${actor.role}:${actor.organ}`

/** Reads `ROLE` or `ROLE:ORGAN`; what it cannot read comes back as an invalid actor for the schema to refuse. */
export const readActor = (text: string): { readonly role: string; readonly organ?: string } => {
  const colon = text.indexOf(":")
  return colon < 0 ? { role: text } : { role: text.slice(0, colon), organ: text.slice(colon + 1) }
}
