/** Facts about posts and officers: which posts a unit has, who serves in which organ, on which post, from which day. */
import { Schema } from "effect"
import { event, LocalDate, Name, optional, OrganId, PersonId, PostId, UnitId } from "../kernel/index.ts"
import { Staffing } from "./Labels.ts"

/** `enforcement`: whoever holds the post acts on citizens and organisations, and so needs a certificate. */
export const PostEstablished = event("PostEstablished", {
  zh: "岗位已设立",
  en: "A post was established",
  clause: "P2.2-2",
  schema: Schema.Struct({
    organ: OrganId,
    unit: UnitId,
    post: PostId,
    name: Name,
    enforcement: Schema.Boolean,
    from: LocalDate
  }),
  tags: ({ organ, post, unit }) => ({ organ, unit, post })
})

export const PostAbolished = event("PostAbolished", {
  zh: "岗位已撤销",
  en: "A post was abolished",
  clause: "P2.2-2",
  schema: Schema.Struct({ organ: OrganId, unit: UnitId, post: PostId, from: LocalDate }),
  tags: ({ organ, post, unit }) => ({ organ, unit, post })
})

const Served = { name: Name, title: optional(Name), staffing: Staffing }

export const OfficerEnrolled = event("OfficerEnrolled", {
  zh: "执法人员已登记",
  en: "An officer was enrolled",
  clause: "P2.2-3",
  schema: Schema.Struct({ organ: OrganId, officer: PersonId, ...Served, from: LocalDate }),
  tags: ({ officer, organ }) => ({ organ, officer })
})

/**
 * Tells anew what an enrolment tells of the person: it holds from the day on. Given for the day of the enrolment it sets
 * right what was mistaken from the beginning.
 */
export const OfficerDetailsChanged = event("OfficerDetailsChanged", {
  zh: "执法人员信息已变更",
  en: "An officer's name, title or staffing changed",
  clause: "P2.2-3",
  schema: Schema.Struct({ organ: OrganId, officer: PersonId, ...Served, from: LocalDate }),
  tags: ({ officer, organ }) => ({ organ, officer })
})

/** To one post at a time: a later assignment replaces the one before. */
export const OfficerAssigned = event("OfficerAssigned", {
  zh: "执法人员岗位已明确",
  en: "An officer was assigned to a post",
  clause: "P2.2-3",
  schema: Schema.Struct({ organ: OrganId, officer: PersonId, unit: UnitId, post: PostId, from: LocalDate }),
  tags: ({ officer, organ, post, unit }) => ({ organ, unit, post, officer })
})

/** Tells again who it is: the register of the organ that receives an officer begins with this. */
export const OfficerTransferred = event("OfficerTransferred", {
  zh: "执法人员已调动",
  en: "An officer was transferred to another organ",
  clause: "P2.2-3",
  schema: Schema.Struct({ organ: OrganId, officer: PersonId, toOrgan: OrganId, ...Served, from: LocalDate }),
  tags: ({ officer, organ, toOrgan }) => ({ organ: [organ, toOrgan], officer })
})

export const OfficerLeft = event("OfficerLeft", {
  zh: "执法人员已离任",
  en: "An officer left",
  clause: "P2.2-3",
  schema: Schema.Struct({ organ: OrganId, officer: PersonId, from: LocalDate }),
  tags: ({ officer, organ }) => ({ organ, officer })
})
