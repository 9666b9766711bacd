/** Rules about cooperating organs (配合部门). */
import { Schema } from "effect"
import { LocalDate, rule } from "../kernel/index.ts"
import { Clause } from "./Clause.ts"
import { showClauses } from "./ClauseText.ts"

const id = Schema.String
const both = { organ: id, instrument: id, cooperating: id }

export const CooperationOther = rule("R-BASIS-COOPERATION-OTHER", {
  enforcement: "guard",
  clause: "P2.1-3",
  details: { organ: id },
  states: { zh: "配合部门是另一个机关。", en: "A cooperating organ is another organ." },
  message: {
    zh: ({ organ }) => `机关“${organ}”不能列自己为配合部门。`,
    en: ({ organ }) => `${organ} cannot cooperate with itself.`
  },
  next: {
    zh: () => "本机关执行的条款请用 AllocateClauses 分解到科（股）室。",
    en: () => "Allocate the organ's own clauses to its units with AllocateClauses."
  }
})

export const CooperationClauses = rule("R-BASIS-COOPERATION-CLAUSES", {
  enforcement: "guard",
  clause: "P2.1-3",
  details: both,
  states: {
    zh: "列明配合部门时，写明其所执行的具体条款。",
    en: "A cooperating organ is named with the clauses that it executes."
  },
  message: {
    zh: ({ cooperating, instrument }) => `没有写明配合部门“${cooperating}”执行“${instrument}”的哪些条款。`,
    en: ({ cooperating, instrument }) =>
      `No clauses of ${instrument} are named for the cooperating organ ${cooperating}.`
  },
  next: { zh: () => "请至少写明一条。", en: () => "Name at least one clause." }
})

export const CooperationOnce = rule("R-BASIS-COOPERATION-ONCE", {
  enforcement: "guard",
  clause: "P2.1-3",
  details: { ...both, already: Schema.Literal("declared", "confirmed") },
  states: {
    zh: "同样的配合条款只列明一次，只确认一次。",
    en: "A cooperation on the same clauses is declared once and confirmed once."
  },
  message: {
    zh: ({ already, cooperating, instrument }) =>
      `配合部门“${cooperating}”对“${instrument}”的同样条款已经${already === "declared" ? "列明" : "确认"}。`,
    en: ({ already, cooperating, instrument }) =>
      `The cooperation of ${cooperating} on these clauses of ${instrument} is ${already} already.`
  },
  next: { zh: () => "无需重复办理。", en: () => "There is nothing to do." }
})

export const CooperationKnown = rule("R-BASIS-COOPERATION-DECLARED", {
  enforcement: "guard",
  clause: "P2.1-3",
  details: { ...both, on: LocalDate },
  states: {
    zh: "只有已经列明的配合才能确认或者撤回。",
    en: "Only a declared cooperation is confirmed or withdrawn."
  },
  message: {
    zh: ({ cooperating, instrument, on, organ }) =>
      `机关“${organ}”在${on}没有就“${instrument}”把“${cooperating}”列为配合部门。`,
    en: ({ cooperating, instrument, on, organ }) =>
      `${organ} names no cooperation of ${cooperating} on ${instrument} on ${on}.`
  },
  next: {
    zh: () => "请先由主办机关用 DeclareCooperation 列明。",
    en: () => "The listing organ declares it first with DeclareCooperation."
  }
})

export const CooperationAgreed = rule("R-BASIS-COOPERATION-AGREED", {
  enforcement: "finding",
  clause: "P2.1-3",
  details: { ...both, name: Schema.String, title: Schema.String, clauses: Schema.Array(Clause) },
  states: {
    zh: "列明的配合部门和条款须经双方一致：由配合部门确认。",
    en: "Both sides agree on a cooperation: the cooperating organ confirms it."
  },
  message: {
    zh: ({ clauses, name, title }) => `配合部门“${name}”尚未确认“${title}”${showClauses(clauses, "zh")}。`,
    en: ({ clauses, name, title }) => `${name} has not confirmed its part in ${showClauses(clauses, "en")} of ${title}.`
  },
  next: {
    zh: ({ name }) => `请“${name}”用 ConfirmCooperation 确认；有异议的由主办机关调整或撤回。`,
    en: ({ name }) =>
      `${name} confirms with ConfirmCooperation; if it disagrees, the listing organ changes or withdraws it.`
  }
})

export const CooperatorThere = rule("R-BASIS-COOPERATOR-THERE", {
  enforcement: "finding",
  clause: "P2.1-3",
  details: {
    ...both,
    title: Schema.String,
    name: Schema.String,
    dissolved: LocalDate,
    successor: id,
    successorName: Schema.String
  },
  states: {
    zh: "配合部门撤销后，改列承接机关或者撤回。",
    en: "Once a cooperating organ is dissolved its successor is named in its place, or the cooperation is withdrawn."
  },
  message: {
    zh: ({ dissolved, name, successorName, title }) =>
      `“${title}”的配合部门“${name}”已自${dissolved}起撤销（现由“${successorName}”承接）。`,
    en: ({ dissolved, name, successorName, title }) =>
      `${name}, which cooperates on ${title}, is dissolved from ${dissolved} (${successorName} stands in its place).`
  },
  next: {
    zh: () => "需要继续配合的，先用 DeclareCooperation 列明承接机关；再用 WithdrawCooperation 撤回原配合部门。",
    en: () =>
      "If it is to go on, name the successor with DeclareCooperation; then withdraw the old one with WithdrawCooperation."
  }
})
