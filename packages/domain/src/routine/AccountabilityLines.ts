/** Accountability rules as lines that people read: one an entry, with its sources. */
import type { Bilingual, CountingRule, Lang } from "../kernel/index.ts"
import type { AccountabilityContent, Clock, ClockName } from "./AccountabilityContent.ts"
import { clockNames, effects, elements, groundKinds, levels, parts } from "./AccountabilityLabels.ts"

export interface AccountabilityLine {
  readonly element: Bilingual
  readonly code: string
  readonly text: Bilingual
  readonly more: Bilingual
  readonly sources: ReadonlyArray<string>
}

const same = (text: string): Bilingual => ({ zh: text, en: text })
const nothing = same("")
const joined = (words: ReadonlyArray<Bilingual>): Bilingual => ({
  zh: words.map(({ zh }) => zh).join("；"),
  en: words.map(({ en }) => en).join("; ")
})

const ruleWords = (rule: CountingRule): Bilingual => {
  const rolled = (zh: string, en: string): Bilingual =>
    !("rollOver" in rule && rule.rollOver)
      ? { zh, en }
      : { zh: `${zh}，届满日逢节假日顺延`, en: `${en}, rolled over a day off at the end` }
  switch (rule.kind) {
    case "working-days":
      return { zh: `${rule.days}个工作日`, en: `${rule.days} working days` }
    case "calendar-days":
      return rolled(`${rule.days}日`, `${rule.days} calendar days`)
    case "months":
      return rolled(`${rule.months}个月`, `${rule.months} months`)
    case "fixed-date":
      return { zh: `每年${rule.month}月${rule.day}日前`, en: `by ${rule.month}/${rule.day} of the year` }
  }
}

const share = ({ level, part }: AccountabilityContent["division"][number]["shares"][number]): Bilingual => ({
  zh: `${parts[part].zh}：${levels[level].zh}`,
  en: `${parts[part].en}: ${levels[level].en}`
})

const deciderWords = {
  organ: { zh: "对机关", en: "over an organ" },
  person: { zh: "对人员", en: "over a person" },
  "certificate-revocation": { zh: "取消执法资格", en: "revoking a certificate" },
  discipline: { zh: "处分", en: "discipline" }
}

export const accountabilityLines = (content: AccountabilityContent): ReadonlyArray<AccountabilityLine> => {
  const wordOf = (code: string) => content.forms.find((form) => form.code === code)?.text ?? code
  const grounds = { zh: "从重、从轻、免予情形", en: "grounds that weigh" }
  return [
    ...content.faults.map(({ code, sources, text }) => ({
      element: elements.scope,
      code,
      text: same(text),
      more: nothing,
      sources
    })),
    ...content.division.map(({ code, shares, sources, when }) => ({
      element: elements.subjects,
      code,
      text: same(when),
      more: joined(shares.map(share)),
      sources
    })),
    ...content.forms.map(({ code, rank, sources, text }) => ({
      element: elements.forms,
      code,
      text: same(text),
      more: { zh: `轻重序${rank}`, en: `rank ${rank}` },
      sources
    })),
    ...content.ladder.map(({ code, forms, sources, when }) => ({
      element: elements.ladder,
      code,
      text: same(when),
      more: joined(forms.map((form) => same(wordOf(form)))),
      sources
    })),
    ...content.grounds.map((ground) => ({
      element: grounds,
      code: ground.code,
      text: same(ground.text),
      more: joined([groundKinds[ground.kind], ...ground.effects.map((effect) => effects[effect])]),
      sources: ground.sources
    })),
    ...content.deciders.map(({ by, sources, subject }) => ({
      element: elements.manner,
      code: subject,
      text: same(by),
      more: deciderWords[subject],
      sources
    })),
    ...(Object.entries(content.clocks) as ReadonlyArray<[ClockName, Clock]>).map(([name, { rule, sources }]) => ({
      element: elements.procedure,
      code: name,
      text: clockNames[name],
      more: ruleWords(rule),
      sources
    }))
  ]
}

export const lineColumns = [
  { zh: "要素", en: "Element", show: ({ element }: AccountabilityLine, lang: Lang) => element[lang] },
  { zh: "代码", en: "Code", show: ({ code }: AccountabilityLine) => code },
  { zh: "内容", en: "Content", show: ({ text }: AccountabilityLine, lang: Lang) => text[lang] },
  { zh: "说明", en: "More", show: ({ more }: AccountabilityLine, lang: Lang) => more[lang] },
  {
    zh: "出处",
    en: "Sources",
    show: ({ sources }: AccountabilityLine) => sources.join("; "),
    tone: () => "quiet" as const
  }
]
