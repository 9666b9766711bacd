/** Rules about delegating powers to others: the law lets some be delegated, to some, in a form. */
import { Schema } from "effect"
import { LocalDate, rule } from "../kernel/index.ts"
import { OrganKind, organKinds } from "../organisation/index.ts"
import { DelegateKind, delegateKinds } from "./Labels.ts"

const id = Schema.String

export const DelegationOnce = rule("R-DUTY-DELEGATION-ONCE", {
  enforcement: "guard",
  clause: "P2.2-R1",
  details: { delegation: id, organ: id },
  states: { zh: "委托编号在账本内唯一。", en: "A delegation's id is unique in the ledger." },
  message: {
    zh: ({ delegation, organ }) => `委托编号“${delegation}”已由机关“${organ}”使用。`,
    en: ({ delegation, organ }) => `The delegation id ${delegation} is in use in the organ ${organ}.`
  },
  next: { zh: () => "新的委托请换用编号。", en: () => "Use another id for another delegation." }
})

export const DelegationKnown = rule("R-DUTY-DELEGATION-KNOWN", {
  enforcement: "guard",
  clause: "P2.2-R1",
  details: {
    organ: id,
    delegation: id,
    on: LocalDate,
    problem: Schema.Literal("unknown", "other-organ", "not-yet", "expired", "revoked")
  },
  states: { zh: "只有有效的委托才能收回，且只收回一次。", en: "Only a running delegation is revoked, and only once." },
  message: {
    zh: ({ delegation, on, organ, problem }) =>
      `机关“${organ}”的委托“${delegation}”（${on}）：${{ unknown: "没有登记", "other-organ": "属于别的机关", "not-yet": "尚未生效", expired: "已经到期", revoked: "已经收回" }[problem]}。`,
    en: ({ delegation, on, organ, problem }) =>
      `The delegation ${delegation} (organ ${organ}, ${on}) ${{ unknown: "is not known", "other-organ": "is another organ's", "not-yet": "has not begun", expired: "has expired", revoked: "is revoked" }[problem]}.`
  },
  next: { zh: () => "请核对委托编号和日期。", en: () => "Check the id and the day." }
})

export const DelegationPeriod = rule("R-DUTY-DELEGATION-PERIOD", {
  enforcement: "guard",
  clause: "行政处罚法第二十条",
  details: { delegation: id, from: LocalDate, until: LocalDate },
  states: {
    zh: "委托有期限，且不早于开始之日届满。",
    en: "A delegation states its period, which ends no earlier than it begins."
  },
  message: {
    zh: ({ delegation, from, until }) => `委托“${delegation}”自${from}起，却在${until}届满。`,
    en: ({ delegation, from, until }) => `The delegation ${delegation} begins on ${from} and ends on ${until}.`
  },
  next: { zh: () => "请核对委托期限。", en: () => "Check the period." }
})

export const MeasureNotDelegated = rule("R-DUTY-DELEGATION-COERCION", {
  enforcement: "guard",
  clause: "行政强制法第十七条",
  details: { item: id },
  states: { zh: "行政强制措施权不得委托。", en: "The power of coercive measures is never delegated." },
  message: {
    zh: ({ item }) => `事项“${item}”是行政强制措施。`,
    en: ({ item }) => `The item ${item} is a coercive measure.`
  },
  next: { zh: () => "请由本机关自行实施。", en: () => "Let the organ exercise it itself." }
})

export const DelegateFits = rule("R-DUTY-DELEGATE", {
  enforcement: "guard",
  clause: "行政处罚法第二十条",
  details: {
    delegation: id,
    delegate: id,
    name: id,
    registered: OrganKind,
    kind: DelegateKind,
    problem: Schema.Literal("self", "kind")
  },
  states: {
    zh: "委托给在册机关的，是当日在册的另一机关，其性质与登记相符：行政机关不作为组织，组织不作为行政机关受委托。",
    en: "A delegate in the register is another organ that is there on the day, and of the kind registered: an administrative organ is entrusted as one, an authorised or entrusted organisation is not."
  },
  message: {
    zh: ({ kind, name, problem, registered }) =>
      problem === "self"
        ? `“${name}”不能委托自己。`
        : `“${name}”登记为${organKinds[registered].zh}，不是${delegateKinds[kind].zh}。`,
    en: ({ kind, name, problem, registered }) =>
      problem === "self"
        ? `${name} cannot delegate to itself.`
        : `${name} is registered as an ${organKinds[registered].en}, not as an ${delegateKinds[kind].en}.`
  },
  next: {
    zh: ({ problem }) => (problem === "self" ? "本机关的职责请用 AssignDuty 分解。" : "请核对受委托方的性质（kind）。"),
    en: ({ problem }) =>
      problem === "self" ? "Decompose the organ's own duties with AssignDuty." : "Check the delegate's kind."
  }
})

export const DelegateThere = rule("R-DUTY-DELEGATE-THERE", {
  enforcement: "finding",
  clause: "行政处罚法第二十条",
  details: {
    organ: id,
    delegation: id,
    delegate: id,
    name: id,
    dissolved: LocalDate,
    successor: id,
    successorName: id
  },
  states: {
    zh: "受委托的在册机关撤销后，原委托收回，需要继续的另行委托承接机关。",
    en: "Once a delegate in the register is dissolved the delegation is revoked; what is to go on is delegated to its successor anew."
  },
  message: {
    zh: ({ delegation, dissolved, name, successorName }) =>
      `委托“${delegation}”的受委托方“${name}”已自${dissolved}起撤销（现由“${successorName}”承接）。`,
    en: ({ delegation, dissolved, name, successorName }) =>
      `The delegate of ${delegation}, ${name}, is dissolved from ${dissolved} (${successorName} stands in its place).`
  },
  next: {
    zh: () => "需要继续委托的，用 GrantDelegation 以新的编号委托承接机关；再用 RevokeDelegation 收回原委托。",
    en: () =>
      "If it is to go on, delegate to the successor under a new id with GrantDelegation; then revoke the old one with RevokeDelegation."
  }
})

const Lacking = Schema.Literal("delegate", "document", "published")
const lacks = {
  delegate: { zh: "受委托方不符合法定条件", en: "the delegate does not qualify" },
  document: { zh: "没有委托书", en: "there is no written delegation" },
  published: { zh: "没有向社会公布", en: "it is not published" }
} as const

const about = { item: id, delegate: id, kind: DelegateKind, lacking: Lacking }
interface About {
  readonly item: string
  readonly delegate: string
  readonly kind: DelegateKind
  readonly lacking: typeof Lacking.Type
}
const message = {
  zh: ({ delegate, item, kind, lacking }: About) =>
    `事项“${item}”委托“${delegate}”（${delegateKinds[kind].zh}）：${lacks[lacking].zh}。`,
  en: ({ delegate, item, kind, lacking }: About) =>
    `The item ${item}, delegated to ${delegate} (${delegateKinds[kind].en}): ${lacks[lacking].en}.`
}

export const PenaltyDelegated = rule("R-DUTY-DELEGATION-PENALTY", {
  enforcement: "guard",
  clause: "行政处罚法第二十条",
  details: about,
  states: {
    zh: "行政处罚只书面委托符合行政处罚法第二十一条条件的组织，委托书载明事项、权限、期限并向社会公布。",
    en: "Penalties are delegated only to an organisation meeting Penalty Act art. 21, in writing that states matter, power and period, and published."
  },
  message,
  next: {
    zh: () => "请核对受委托组织的条件，附上委托书（document）并写明公布日期（published）。",
    en: () => "Check that the organisation qualifies, attach the document, and give the day of publication."
  }
})

export const LicensingDelegated = rule("R-DUTY-DELEGATION-LICENSING", {
  enforcement: "guard",
  clause: "行政许可法第二十四条",
  details: about,
  states: {
    zh: "行政许可只委托其他行政机关实施，并予以公告。",
    en: "Licensing is delegated only to another administrative organ, and published."
  },
  message,
  next: {
    zh: () => "请委托行政机关，并写明公告日期（published）。",
    en: () => "Delegate it to an administrative organ and give the day of publication."
  }
})

export const NotRedelegated = rule("R-DUTY-REDELEGATION", {
  enforcement: "guard",
  clause: "行政处罚法第二十条",
  details: { organ: id },
  states: { zh: "受委托组织不得再委托其他组织或者个人。", en: "An entrusted organisation does not delegate on." },
  message: {
    zh: ({ organ }) => `“${organ}”是受委托组织。`,
    en: ({ organ }) => `${organ} is an entrusted organisation.`
  },
  next: { zh: () => "请由原委托机关直接委托。", en: () => "Let the organ whose power it is delegate it." }
})
