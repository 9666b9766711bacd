/** Who a cell of the table may name: a role of the county, or one within the organ, the unit or the person in question. */
import type { OrganId, Permission, PersonId, UnitId } from "../kernel/index.ts"

export interface OfOrgan {
  readonly organ: OrganId
}
export interface OfUnit extends OfOrgan {
  readonly unit: UnitId
}
export interface OfOfficer extends OfOrgan {
  readonly officer: PersonId
}
export interface OfRespondent extends OfOrgan {
  readonly respondent: PersonId
}
export interface WithCooperating {
  readonly cooperating: OrganId
}

const organ = ({ organ: of }: OfOrgan) => of

export const office: Permission<unknown> = { role: "legal-office" }

/** In the organ's own affairs. */
export const clerk: Permission<OfOrgan> = { role: "organ-clerk", over: organ }
export const principal: Permission<OfOrgan> = { role: "organ-principal", over: organ }
export const leader: Permission<OfOrgan> = { role: "supervising-leader", over: organ }
/** The head of the very unit that the command is about. */
export const head: Permission<OfUnit> = { role: "unit-head", over: organ, unit: ({ unit }) => unit }
/** The very officer whom the command is about. */
export const officer: Permission<OfOfficer> = { role: "officer", over: organ, person: ({ officer: of }) => of }

/** Any officer of the organ. */
export const anyOfficer: Permission<OfOrgan> = { role: "officer", over: organ }

/** In the own defence and appeal: the respondent, whichever role is held. */
const own = ({ respondent }: OfRespondent) => respondent
export const ownOfficer: Permission<OfRespondent> = { role: "officer", over: organ, person: own }
export const ownLeader: Permission<OfRespondent> = { role: "supervising-leader", over: organ, person: own }
export const ownPrincipal: Permission<OfRespondent> = { role: "organ-principal", over: organ, person: own }

/** The other side of a cooperation. */
export const otherClerk: Permission<WithCooperating> = { role: "organ-clerk", over: ({ cooperating }) => cooperating }
export const otherPrincipal: Permission<WithCooperating> = {
  role: "organ-principal",
  over: ({ cooperating }) => cooperating
}

/** The clerk of whichever organ, in what all organs share. */
export const anyClerk: Permission<unknown> = { role: "organ-clerk" }

/** The head of the unit that evaluates another one. */
export interface OfEvaluator extends OfOrgan {
  readonly evaluator: UnitId
}
export const peerHead: Permission<OfEvaluator> = {
  role: "unit-head",
  over: organ,
  unit: ({ evaluator }) => evaluator
}
