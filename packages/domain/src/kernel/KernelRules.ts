/** The rules that keep any ledger sound, whatever the domain: who may act, and what a ledger can take. */
import { Schema } from "effect"
import { rule } from "./Rule.ts"

/** Who may give a command, over whom. */
export const Allowed = rule("R-KERNEL-ALLOWED", {
  enforcement: "guard",
  clause: "P3.1",
  details: { command: Schema.String, actor: Schema.String, allowed: Schema.Array(Schema.String) },
  states: {
    zh: "每个命令只能由其权限表列明的角色、在其管辖的机关范围内作出。",
    en: "A command is given only by a role that its permission table names, over the organ that the role holds."
  },
  message: {
    zh: ({ actor, command }) => `角色“${actor}”无权执行命令“${command}”。`,
    en: ({ actor, command }) => `The role ${actor} may not give the command ${command}.`
  },
  next: {
    zh: ({ allowed }) => `请以下列角色之一办理：${allowed.join("、")}。`,
    en: ({ allowed }) => `Act as one of: ${allowed.join(", ")}.`
  }
})

/** A command id stands for one content. */
export const CommandOnce = rule("R-KERNEL-COMMAND-ONCE", {
  enforcement: "guard",
  clause: "kernel",
  details: { id: Schema.String, name: Schema.String, position: Schema.Int },
  states: {
    zh: "同一命令编号只对应一次内容：重复提交不再记录，内容不同则拒绝。",
    en: "A command id stands for one content: sent again it records nothing, with another content it is refused."
  },
  message: {
    zh: ({ id, name, position }) => `命令编号“${id}”已在第${position}条记录用于命令“${name}”，内容不同。`,
    en: ({ id, name, position }) =>
      `Command id ${id} was used at position ${position} for ${name} with another content.`
  },
  next: {
    zh: () => "如确为新的命令，请换用新的编号；如为重发，请按原内容发送。",
    en: () => "Use a new id for a new command, or send the original content again."
  }
})

/** Corrections, withdrawals and reopenings say why. */
export const ReasonGiven = rule("R-KERNEL-REASON", {
  enforcement: "guard",
  clause: "kernel",
  details: { command: Schema.String },
  states: {
    zh: "更正、撤回、撤销类命令必须写明理由。",
    en: "A command that corrects, withdraws or undoes something states its reason."
  },
  message: {
    zh: ({ command }) => `命令“${command}”没有写明理由。`,
    en: ({ command }) => `The command ${command} states no reason.`
  },
  next: {
    zh: () => '请补充理由（命令行用 --reason，导入文件用 "reason"）。',
    en: () => 'Give a reason (--reason on the command line, "reason" in an import line).'
  }
})

/** Where duties are kept apart, it must be known who acts. */
export const PersonNamed = rule("R-KERNEL-PERSON", {
  enforcement: "guard",
  clause: "kernel",
  details: { command: Schema.String, actor: Schema.String },
  states: {
    zh: "职责须分离或者须本人作出的命令，必须注明办理人。",
    en: "A command in which duties are kept apart, or that one gives in person, names the person who acts."
  },
  message: {
    zh: ({ actor, command }) => `命令“${command}”没有注明办理人（现为“${actor}”）。`,
    en: ({ actor, command }) => `The command ${command} does not name the person who acts (it came from ${actor}).`
  },
  next: {
    zh: ({ actor }) => `请在角色后注明本人，如“${actor}@张三”。`,
    en: ({ actor }) => `Name the person after the role, as in ${actor}@PERSON.`
  }
})

/** What is cited by digest can be shown. */
export const DocumentStored = rule("R-KERNEL-DOCUMENT-STORED", {
  enforcement: "guard",
  clause: "P2.1-R3",
  details: { missing: Schema.Array(Schema.String) },
  states: {
    zh: "引用的文件须先存入文件库，才能在记录中按摘要引用。",
    en: "A document is put into the document store before a record cites it by digest."
  },
  message: {
    zh: ({ missing }) => `文件库中没有下列摘要对应的文件：${missing.join("、")}。`,
    en: ({ missing }) => `The document store has nothing under: ${missing.join(", ")}.`
  },
  next: {
    zh: () => "请先存入文件（zhize document add 文件），再引用其摘要。",
    en: () => "Add the file first (zhize document add FILE), then cite the digest that it prints."
  }
})

/** A record has a place in a public log only if it is small. */
export const RecordStorable = rule("R-KERNEL-RECORD-STORABLE", {
  enforcement: "guard",
  clause: "kernel",
  details: { type: Schema.String, problem: Schema.Literal("too-large", "nul"), size: Schema.Int, limit: Schema.Int },
  states: {
    zh: "每条记录不超过65535字节，且不含空字符；较大的内容以文件存入并按摘要引用。",
    en: "A record has at most 65,535 bytes and no NUL character; larger content goes in as a document, by digest."
  },
  message: {
    zh: ({ limit, problem, size, type }) =>
      problem === "nul" ? `“${type}”的内容含有空字符（NUL）。` : `“${type}”的记录有${size}字节，超过上限${limit}字节。`,
    en: ({ limit, problem, size, type }) =>
      problem === "nul"
        ? `The content of ${type} holds a NUL character.`
        : `The record of ${type} has ${size} bytes; the limit is ${limit}.`
  },
  next: {
    zh: ({ problem }) => (problem === "nul" ? "请删去空字符。" : "请缩短文字，或将内容存为文件后引用。"),
    en: ({ problem }) =>
      problem === "nul" ? "Remove it." : "Shorten it, or add the content as a document and cite it."
  }
})

export const kernelRules = [Allowed, CommandOnce, ReasonGiven, PersonNamed, DocumentStored, RecordStorable]
