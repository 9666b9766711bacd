/** Guards of fault cases: how a case moves, what a decision may lay upon whom, and when it ends. */
import { about, all, type Fact, type Facts, latest, since } from "./Facts.ts"
import { investigators, isOff, noHeavier, ofCase, respondents, sinceReopened } from "./GuardsOfCases.ts"
import { dueOn } from "./Days.ts"
import { both, each, type Law } from "./Laws.ts"

const endings = ["AccountabilityDecided", "CaseExempted", "FaultNotEstablished", "CaseTransferred"]
const inquiry = [
  "EvidenceAdded",
  "OpinionRecorded",
  "FactEstablished",
  "ResponsibilityApportioned",
  "RespondentNotified",
  "DefenceHeard",
  "DefenceWaived"
]
const pursuit = ["InvestigatorsAppointed", "PeriodExtended", ...inquiry, ...endings]
const execution = ["DecisionServed", "DecisionReported", "AppealLodged", "AppealDecided", "MeasureExecuted"]
const everyStep = ["ClueDismissed", "CaseAccepted", ...pursuit, ...execution, "CaseClosed", "CaseReopened"]

const accepted = (before: Facts, fact: Fact) => all(ofCase(before, fact), "CaseAccepted")[0]?.data
const content = (before: Facts, fact: Fact) => {
  const { organ, rules } = accepted(before, fact)
  const versions = about(all(before, "AccountabilityRulesAdopted"), "organ", organ)
  return about(versions, "version", rules)[0]?.data.content
}
const now = (before: Facts, fact: Fact, ...types: ReadonlyArray<string>) => all(sinceReopened(before, fact), ...types)
const toRespondent = (before: Facts, fact: Fact, type: string) =>
  about(now(before, fact, type), "respondent", fact.data.respondent)
const form = (before: Facts, fact: Fact, code: string) =>
  content(before, fact).forms.find((one: any) => one.code === code)
const formsNow = (before: Facts, fact: Fact, respondent: string): ReadonlyArray<any> => {
  const appealed = about(now(before, fact, "AppealDecided"), "respondent", respondent).at(-1)
  const measures = now(before, fact, "AccountabilityDecided").at(-1)?.data.measures ?? []
  return appealed?.data.forms ?? measures.find((one: any) => one.respondent === respondent)?.forms ?? []
}
const share = (before: Facts, fact: Fact, person: string) =>
  about(all(ofCase(before, fact), "ResponsibilityApportioned"), "respondent", person).at(-1)?.data
/** Dissented in the collective decision, and nowhere agreed. */
const heldRight = (before: Facts, fact: Fact, person: string): boolean => {
  const own = about(all(ofCase(before, fact), "OpinionRecorded"), "person", person).map(({ data }) => data)
  return (
    own.some(({ role, stance }) => role === "member" && stance === "dissented") &&
    own.every(({ stance }) => stance === "dissented")
  )
}
const isOrgan = (before: Facts, fact: Fact, person: string) =>
  accepted(before, fact).respondents.some((one: any) => one.person === person && one.as === "organ")

/** The forms of the band that the measure names, or of the one below; none where nothing is borne. */
const allowed = (before: Facts, fact: Fact, { band, effect, respondent }: any): ReadonlyArray<string> => {
  const { ladder } = content(before, fact)
  const at = ladder.findIndex(({ code }: any) => code === band) - (effect === "one-below" ? 1 : 0)
  const free = share(before, fact, respondent)?.level === "none" || heldRight(before, fact, respondent)
  return free || effect === "exempt" ? [] : (ladder[at]?.forms ?? [])
}

export const lawsOfDecisions: Readonly<Record<string, Law>> = {
  "R-ACCT-CASE-KNOWN": each(
    everyStep,
    (fact, before) => all(ofCase(before, fact), "ClueReceived")[0]?.data.organ !== fact.data.organ
  ),
  "R-ACCT-TRANSITION-DRAWN": both(
    each(["ClueDismissed", "CaseAccepted"], (fact, before) => all(ofCase(before, fact), ...everyStep).length > 0),
    each(pursuit, (fact, before) => {
      const isBegun = !inquiry.includes(fact.type) || investigators(before, fact).length > 0
      return accepted(before, fact) === undefined || !isBegun || now(before, fact, ...endings, "CaseClosed").length > 0
    }),
    each(
      execution,
      (fact, before) =>
        now(before, fact, "AccountabilityDecided", "CaseExempted").length === 0 ||
        now(before, fact, "CaseClosed").length > 0
    ),
    each(
      ["CaseClosed"],
      (fact, before) => now(before, fact, ...endings).length === 0 || now(before, fact, "CaseClosed").length > 0
    ),
    each(["CaseReopened"], (fact, before) => now(before, fact, "CaseClosed").length === 0)
  ),
  "R-ACCT-RULES-IN-FORCE": each(["CaseAccepted"], (fact, before) => {
    const versions = about(all(before, "AccountabilityRulesAdopted"), "organ", fact.data.organ)
    const dated = versions.map((one) => ({ ...one, data: { ...one.data, from: one.data.effectiveFrom } }))
    return latest(dated, since(fact))?.data.version !== fact.data.rules
  }),
  "R-ACCT-LIMITATION": each(["CaseAccepted"], (fact, before) => {
    const found = since(all(ofCase(before, fact), "ClueReceived")[0]!)
    const versions = about(all(before, "AccountabilityRulesAdopted"), "organ", fact.data.organ)
    const { limitation } = about(versions, "version", fact.data.rules)[0]!.data.content.clocks
    return found < fact.data.actOn || (limitation && found > dueOn([], limitation.rule, fact.data.actOn))
  }),
  "R-ACCT-RESPONDENTS-DISTINCT": each(["CaseAccepted"], ({ data }) => {
    const persons = data.respondents.map(({ person }: any) => person)
    return new Set(persons).size < persons.length || data.respondents.filter(({ as }: any) => as === "organ").length > 1
  }),
  "R-ACCT-RESPONDENT-KNOWN": both(
    each([...pursuit, ...execution], (fact, before) => {
      const { respondent } = fact.data
      return respondent !== undefined && !respondents(before, fact).includes(respondent)
    }),
    each(["AccountabilityDecided"], (fact, before) =>
      fact.data.measures.some(({ respondent }: any) => !respondents(before, fact).includes(respondent))
    )
  ),
  "R-ACCT-TWO-INVESTIGATORS": each(["InvestigatorsAppointed"], (fact, before) => {
    const persons = [...investigators(before, fact), ...fact.data.persons]
    return persons.filter((one) => !isOff(before, fact, one)).length < 2
  }),
  "R-ACCT-INVESTIGATOR-FREE": each(["InvestigatorsAppointed"], (fact, before) =>
    fact.data.persons.some(
      (one: string, index: number) =>
        respondents(before, fact).includes(one) ||
        isOff(before, fact, one) ||
        about(all(ofCase(before, fact), "OpinionRecorded"), "person", one).length > 0 ||
        [...investigators(before, fact), ...fact.data.persons.slice(0, index)].includes(one)
    )
  ),
  "R-ACCT-RECUSAL-ASKED": both(
    each(["RecusalRequested"], (fact, before) => isOff(before, fact, fact.data.person)),
    each(["RecusalDecided"], (fact, before) => {
      const asked = about(all(ofCase(before, fact), "RecusalRequested", "RecusalDecided"), "person", fact.data.person)
      return asked.at(-1)?.type !== "RecusalRequested"
    })
  ),
  "R-ACCT-SHARE-BY-RULE": each(["ResponsibilityApportioned"], (fact, before) => {
    const rule = content(before, fact).division.find(({ code }: any) => code === fact.data.rule)
    return !rule?.shares.some(({ level, part }: any) => part === fact.data.part && level === fact.data.level)
  }),
  "R-ACCT-RIGHT-FREE": each(["ResponsibilityApportioned"], (fact, before) => {
    const { level, part, respondent } = fact.data
    return heldRight(before, fact, respondent) ? level !== "none" : part === "member-right"
  }),
  "R-ACCT-FACTS-FIRST": each(["RespondentNotified"], (fact, before) => {
    const { proposed, respondent } = fact.data
    const lacksShare = !isOrgan(before, fact, respondent) && share(before, fact, respondent) === undefined
    const unknown = proposed.some((one: any) => form(before, fact, one.form) === undefined)
    return all(ofCase(before, fact), "FactEstablished").length === 0 || lacksShare || unknown
  }),
  "R-ACCT-EXTENSION": each(["PeriodExtended"], (fact, before) => {
    const due =
      now(before, fact, "PeriodExtended").length > 0
        ? ""
        : all(ofCase(before, fact), "CaseAccepted", "CaseReopened").at(-1)!.data.deadline.due
    return since(fact) > due || content(before, fact).clocks.extension === undefined
  }),
  "R-ACCT-WITHIN-LADDER": each(["AccountabilityDecided"], (fact, before) =>
    fact.data.measures.some((measure: any) => {
      const within = allowed(before, fact, measure)
      const codes = measure.forms.map((one: any) => one.form)
      const target = isOrgan(before, fact, measure.respondent) ? "organ" : "person"
      const fits = (code: string) => within.includes(code) && form(before, fact, code)?.target === target
      return new Set(codes).size < codes.length || !codes.every(fits) || (within.length > 0 && codes.length === 0)
    })
  ),
  "R-ACCT-DEFENCE-NEVER-WORSENS": each(["AccountabilityDecided"], (fact, before) =>
    fact.data.measures.some(({ forms, respondent }: any) => {
      const notice = about(now(before, fact, "RespondentNotified"), "respondent", respondent).at(-1)
      return !noHeavier(forms, notice?.data.proposed ?? [])
    })
  ),
  "R-ACCT-DECIDER-COMPETENT": each(["AccountabilityDecided"], (fact, before) => {
    const forms = fact.data.measures.flatMap((one: any) => one.forms)
    const reserved = forms
      .map((one: any) => form(before, fact, one.form))
      .some(({ kind, target }: any) => kind === "certificate-revocation" || target === "organ")
    return reserved && fact.actor.role !== "legal-office"
  }),
  "R-ACCT-ONE-TRACK": each(["AccountabilityDecided"], (fact, before) => {
    const { act } = accepted(before, fact)
    return fact.data.measures.some(({ forms, respondent }: any) => {
      const given = forms.filter(({ discipline }: any) => discipline !== undefined)
      const others = all(before, "CaseAccepted").filter(({ data }) => data.act === act && data.case !== fact.data.case)
      const elsewhere = others.some((one) =>
        formsNow(before, one, respondent).some(({ discipline }: any) => discipline !== undefined)
      )
      return given.length > 1 || (given.length > 0 && elsewhere)
    })
  }),
  "R-ACCT-EXEMPT-BY-GROUND": each(["CaseExempted"], (fact, before) => {
    const grounds = content(before, fact).grounds.filter(({ effects }: any) => effects.includes("exempt"))
    return fact.data.grounds.some((one: string) => !grounds.some(({ code }: any) => code === one))
  }),
  "R-ACCT-ONCE-DONE": both(
    each(["DecisionServed"], (fact, before) => toRespondent(before, fact, "DecisionServed").length > 0),
    each(["DecisionReported"], (fact, before) => now(before, fact, "DecisionReported").length > 0)
  ),
  "R-ACCT-APPEAL-OPEN": both(
    each(
      ["AppealLodged"],
      (fact, before) =>
        toRespondent(before, fact, "DecisionServed").length === 0 ||
        toRespondent(before, fact, "AppealLodged").length > 0
    ),
    each(
      ["AppealDecided"],
      (fact, before) =>
        toRespondent(before, fact, "AppealLodged").length === 0 ||
        toRespondent(before, fact, "AppealDecided").length > 0
    )
  ),
  "R-ACCT-MEASURE-STANDS": each(["MeasureExecuted"], (fact, before) => {
    const { form: code, respondent } = fact.data
    const isDone = toRespondent(before, fact, "MeasureExecuted").some(({ data }) => data.form === code)
    const stands = formsNow(before, fact, respondent).some((one) => one.form === code)
    return isDone || !stands || toRespondent(before, fact, "DecisionServed").length === 0
  }),
  "R-ACCT-CLOSE-READY": each(["CaseClosed"], (fact, before) => {
    const to = (type: string, person: string) => about(now(before, fact, type), "respondent", person)
    const decided = now(before, fact, ...endings).at(-1)!
    const reaches = decided.type === "AccountabilityDecided" || decided.type === "CaseExempted"
    const open = respondents(before, fact).some((person) => {
      const [served] = to("DecisionServed", person)
      const appealed = to("AppealLodged", person).length
      const mayAppeal = appealed === 0 && formsNow(before, fact, person).length > 0
      return (
        (reaches && served === undefined) ||
        to("AppealDecided", person).length < appealed ||
        (mayAppeal && served !== undefined && since(fact) <= served.data.deadline.due) ||
        formsNow(before, fact, person).some(
          (one) => !to("MeasureExecuted", person).some(({ data }) => data.form === one.form)
        )
      )
    })
    const unreported = decided.data.report !== undefined && now(before, fact, "DecisionReported").length === 0
    return open || unreported
  })
}
