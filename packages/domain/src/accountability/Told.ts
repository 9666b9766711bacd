/** What each event of a case says in one line: the text of the case file, with every opinion and dissent. */
import { type Bilingual, type DataOf, type EventDefinition, type LocalDate, when } from "../kernel/index.ts"
import { levels, parts } from "../routine/index.ts"
import {
  AccountabilityDecided,
  AppealDecided,
  AppealLodged,
  CaseExempted,
  DecisionReported,
  DecisionServed,
  FaultNotEstablished,
  MeasureExecuted
} from "./DecisionEvents.ts"
import {
  CaseAccepted,
  CaseClosed,
  CaseReopened,
  CaseTransferred,
  ClueDismissed,
  ClueReceived,
  PeriodExtended
} from "./Events.ts"
import {
  DefenceHeard,
  DefenceWaived,
  EvidenceAdded,
  FactEstablished,
  InvestigatorsAppointed,
  OpinionRecorded,
  RecusalDecided,
  RecusalRequested,
  RespondentNotified,
  ResponsibilityApportioned
} from "./InquiryEvents.ts"
import { authorities, opinionRoles, outcomes, sourceNames, stances } from "./Labels.ts"
import type { Imposed } from "./Parts.ts"
import { codes } from "./Weight.ts"

export interface Told {
  readonly definition: EventDefinition
  readonly tell: (data: any) => Bilingual
}

const told = <D extends EventDefinition>(definition: D, tell: (data: DataOf<D>) => Bilingual): Told => ({
  definition,
  tell
})
const plain = (text: string): Bilingual => ({ zh: text, en: text })
const nothing = () => plain("")
const list = (forms: ReadonlyArray<Imposed>) => codes(forms).join(", ")

const everyStep: ReadonlyArray<Told> = [
  told(ClueReceived, ({ source, text }) => ({
    zh: `${sourceNames[source].zh}：${text}`,
    en: `${sourceNames[source].en}: ${text}`
  })),
  told(ClueDismissed, nothing),
  told(CaseAccepted, ({ act, deadline, respondents, rules }) => {
    const names = respondents.map(({ person }) => person)
    return {
      zh: `${act}；被追究人：${names.join("、")}；适用制度：${rules}；办结期限：${deadline.due}`,
      en: `${act}; respondents: ${names.join(", ")}; rules: ${rules}; due: ${deadline.due}`
    }
  }),
  told(InvestigatorsAppointed, ({ persons }) => plain(persons.join(", "))),
  told(RecusalRequested, ({ ground, person }) => plain(`${person}: ${ground}`)),
  told(RecusalDecided, ({ granted, person }) => ({
    zh: `${person}：${granted ? "同意回避" : "不同意回避"}`,
    en: `${person}: ${granted ? "granted" : "refused"}`
  })),
  told(EvidenceAdded, ({ document, evidence, title }) => plain(`${evidence} ${title} (${document.sha256})`)),
  told(OpinionRecorded, ({ givenOn, opinion, person, role, stance }) => ({
    zh: `${person}（${opinionRoles[role].zh}，${givenOn}，${stances[stance].zh}）：${opinion}`,
    en: `${person} (${opinionRoles[role].en}, ${givenOn}, ${stances[stance].en}): ${opinion}`
  })),
  told(FactEstablished, ({ evidence, fact, fault, text }) => ({
    zh: `${fact}（${fault}）：${text}；证据：${evidence.join("、")}`,
    en: `${fact} (${fault}): ${text}; evidence: ${evidence.join(", ")}`
  })),
  told(ResponsibilityApportioned, ({ level, part, respondent, rule }) => ({
    zh: `${respondent}：${parts[part].zh}，${levels[level].zh}（${rule}）`,
    en: `${respondent}: ${parts[part].en}, ${levels[level].en} (${rule})`
  })),
  told(RespondentNotified, ({ basis, proposed, respondent }) => plain(`${respondent}: ${basis} [${list(proposed)}]`)),
  told(DefenceHeard, ({ checked, respondent, statement }) => ({
    zh: `${respondent}：${statement}；复核：${checked}`,
    en: `${respondent}: ${statement}; checked: ${checked}`
  })),
  told(DefenceWaived, ({ respondent }) => plain(respondent)),
  told(PeriodExtended, ({ deadline }) => plain(deadline.due)),
  told(AccountabilityDecided, ({ appealRoute, measures, number }) => {
    const each = measures.map(({ band, forms, grounds, respondent }) =>
      [respondent, band, ...grounds, `[${list(forms)}]`].join(" ")
    )
    return {
      zh: `${number}：${each.join("；")}；申诉：${appealRoute}`,
      en: `${number}: ${each.join("; ")}; appeal: ${appealRoute}`
    }
  }),
  told(CaseExempted, ({ grounds, number }) => plain(`${number}: ${grounds.join(", ")}`)),
  told(FaultNotEstablished, ({ findings }) => plain(findings)),
  told(CaseTransferred, ({ authority, to }) => ({
    zh: `${authorities[to].zh}：${authority}`,
    en: `${authorities[to].en}: ${authority}`
  })),
  told(DecisionServed, ({ deadline, respondent }) => ({
    zh: `${respondent}；申诉期限：${deadline.due}`,
    en: `${respondent}; appeal by ${deadline.due}`
  })),
  told(DecisionReported, nothing),
  told(AppealLodged, ({ respondent, text }) => plain(`${respondent}: ${text}`)),
  told(AppealDecided, ({ forms, opinion, outcome, respondent }) => ({
    zh: `${respondent}：${outcomes[outcome].zh}，${opinion} [${list(forms)}]`,
    en: `${respondent}: ${outcomes[outcome].en}, ${opinion} [${list(forms)}]`
  })),
  told(MeasureExecuted, ({ form, respondent, result }) => plain(`${respondent} ${form}: ${result}`)),
  told(CaseClosed, nothing),
  told(CaseReopened, ({ deadline }) => plain(deadline.due))
]

/** What every event of a case says beside its own. */
export interface OfCase {
  readonly case: string
  readonly on: LocalDate
}
export const onEvery = <State>(
  evolve: (state: State, data: OfCase, told: Told, record: Parameters<Parameters<typeof when>[1]>[2]) => State
) =>
  everyStep.map((one) => when(one.definition, (state: State, data: OfCase, record) => evolve(state, data, one, record)))
