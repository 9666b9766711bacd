/** What `verify` can find, each put in both languages. A fault says where it is and what is wrong, and judges nobody. */

export interface Fault {
  readonly what: keyof typeof kinds
  readonly ledger?: string
  readonly position?: number
  readonly message: { readonly zh: string; readonly en: string }
}

export interface Place {
  readonly ledger?: string
  readonly position?: number
}

/** `detail` is what was found, in a form that needs no translation: names, numbers, SQLite's own words. */
const kinds = {
  schema: ["表结构与本版本不一致", "the tables are not as this version makes them"],
  file: ["SQLite检查发现文件损坏", "SQLite finds the file damaged"],
  unreadable: ["该处内容无法读出", "this cannot be read"],
  gap: ["缺少该位置的记录", "there is no record at this position"],
  text: ["记录文本不是有效的记录", "the text is not that of a record"],
  place: ["记录文本与其所在账本、位置或时间不符", "the text names another ledger, position or time than the row"],
  time: ["记录时间早于前一条", "the time is earlier than that of the record before"],
  leaf: [
    "记录文本与存储的摘要不符，文本或摘要被改动",
    "the text does not have the stored hash: one of them was changed"
  ],
  node: ["默克尔树节点与记录不符", "a node of the tree does not follow from the records"],
  event: ["事件内容不符合其定义", "the event does not fit its definition"],
  tags: ["索引与记录内容不符", "the index does not agree with the record"],
  command: ["命令登记与记录不符", "the register of commands does not agree with the records"],
  document: ["文件内容与其摘要不符", "a document does not have the digest that it is kept under"]
} as const

export const fault = (what: Fault["what"], place: Place, detail: string): Fault => {
  const [zh, en] = kinds[what]
  return { what, ...place, message: { zh: `${zh}：${detail}`, en: `${en}: ${detail}` } }
}
