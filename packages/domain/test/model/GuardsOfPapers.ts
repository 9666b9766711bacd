/** Guards of routine systems, of what is handed in under a plan, and of what is made public. */
import { accountabilityPreset } from "../../src/routine/index.ts"
import { basisFound } from "./BasisOracle.ts"
import { dutyFound } from "./DutyOracle.ts"
import { about, all, type Fact, type Facts, since } from "./Facts.ts"
import { placeFor } from "./FilingOracle.ts"
import { both, each, type Law, once } from "./Laws.ts"

const adopted = (before: Facts, system: string) =>
  about(all(before, "SystemAdopted", "SystemAmended"), "system", system)
const systemSteps = ["SystemAmended", "SystemRepealed"]
const isRepeated = (list: ReadonlyArray<unknown>) => new Set(list).size < list.length

const routine: Readonly<Record<string, Law>> = {
  "R-ROUTINE-SYSTEM-KNOWN": each(
    systemSteps,
    ({ data }, before) => adopted(before, data.system)[0]?.data.organ !== data.organ
  ),
  "R-ROUTINE-NOT-REPEALED": each(
    systemSteps,
    ({ data }, before) => about(all(before, "SystemRepealed"), "system", data.system).length > 0
  ),
  "R-ROUTINE-VERSION-ONCE": each(["SystemAmended"], ({ data }, before) =>
    adopted(before, data.system).some((one) => one.data.version === data.version)
  ),
  "R-ROUTINE-VERSION-LATER": each(["SystemAdopted", "SystemAmended"], ({ data, today, type }, before) => {
    const last = type === "SystemAmended" ? adopted(before, data.system).at(-1)?.data : undefined
    const follows = last === undefined || (data.adoptedOn >= last.adoptedOn && data.effectiveFrom > last.effectiveFrom)
    return data.adoptedOn > today || data.effectiveFrom < data.adoptedOn || !follows
  }),
  "R-ROUTINE-REPEAL-LATER": each(
    ["SystemRepealed"],
    ({ data }, before) => data.from <= adopted(before, data.system).at(-1)!.data.effectiveFrom
  ),
  "R-ROUTINE-ACCOUNTABILITY-WHOLE": each(["AccountabilityRulesAdopted"], ({ data: { content } }) =>
    Object.keys(accountabilityPreset)
      .filter((part) => part !== "cited")
      .some((part) => content[part] === undefined || content[part].length === 0)
  ),
  "R-ROUTINE-ACCOUNTABILITY-SOUND": each(["AccountabilityRulesAdopted"], ({ data: { content } }) => {
    const lists = [content.faults, content.division, content.forms, content.ladder, content.grounds]
    const forms = content.forms.map(({ code }: any) => code)
    return (
      lists.some((list) => isRepeated(list.map(({ code }: any) => code))) ||
      content.ladder.some((band: any) => band.forms.some((one: string) => !forms.includes(one)))
    )
  }),
  "R-ROUTINE-ACCOUNTABILITY-VERSION-ONCE": once("AccountabilityRulesAdopted", "organ", "version"),
  "R-ROUTINE-ACCOUNTABILITY-DATED": both(
    once("AccountabilityRulesAdopted", "organ", "effectiveFrom"),
    each(
      ["AccountabilityRulesAdopted"],
      ({ data, today }) => data.adoptedOn > today || data.effectiveFrom < data.adoptedOn
    )
  )
}

const submissionOf = (before: Facts, fact: Fact): Fact | undefined =>
  fact.type === "FilingSubmitted" ? fact : about(all(before, "FilingSubmitted"), "filing", fact.data.filing)[0]
const planOf = (before: Facts, fact: Fact) =>
  about(all(before, "PlanProclaimed"), "plan", submissionOf(before, fact)?.data.plan)[0]?.data
const obligationOf = (before: Facts, fact: Fact) =>
  planOf(before, fact)?.obligations.find((one: any) => one.obligation === submissionOf(before, fact)?.data.obligation)

/** Whether what is handed in is, by its digest, what the organ adopted by the day. */
const isAdopted = (before: Facts, fact: Fact): boolean => {
  const { content, organ } = fact.data
  const by = (type: string, day: string, same: (data: any) => boolean) =>
    about(all(before, ...type.split(" ")), "organ", organ).some(({ data }) => same(data) && data[day] <= since(fact))
  switch (content.kind) {
    case "catalogue":
    case "decomposition":
      return by(
        content.kind === "catalogue" ? "CatalogueAdopted" : "DecompositionAdopted",
        "on",
        (data) => data.edition === content.edition && data.digest === content.digest
      )
    case "system":
      return by(
        "SystemAdopted SystemAmended",
        "adoptedOn",
        (data) =>
          data.system === content.system && data.version === content.version && data.document.sha256 === content.digest
      )
    case "accountability-rules":
      return by(
        "AccountabilityRulesAdopted",
        "adoptedOn",
        (data) => data.version === content.version && data.document.sha256 === content.digest
      )
    default:
      return content.adoptedOn <= since(fact)
  }
}
const handing: Law = each(
  ["FilingSubmitted", "FilingSupplemented"],
  (fact, before) => fact.data.content !== undefined && !isAdopted(before, fact)
)
/** That a unit has two officers is asked by the acts and not by the plan: it keeps nothing from being filed. */
const gated: Readonly<Record<string, ReadonlyArray<typeof basisFound>>> = {
  catalogue: [basisFound],
  decomposition: [dutyFound]
}
const receivers = ["PaperCopyReceived", "FilingRegistered", "FilingDeferred", "FilingRefused", "FilingReviewed"]

const filing: Readonly<Record<string, Law>> = {
  "R-FILING-OBLIGATIONS-DISTINCT": each(["PlanProclaimed"], ({ data }) =>
    isRepeated(data.obligations.map(({ obligation }: any) => obligation))
  ),
  "R-FILING-OBLIGATION-KNOWN": each(["FilingSubmitted"], (fact, before) => obligationOf(before, fact) === undefined),
  "R-FILING-CONTENT-ADOPTED": handing,
  "R-FILING-NO-OPEN-FINDINGS": each(["FilingSubmitted", "FilingSupplemented"], (fact, before) =>
    (gated[fact.data.content?.kind] ?? []).some((oracle) =>
      oracle(before, since(fact)).some(
        ({ details, rule }) => details["organ"] === fact.data.organ && rule !== "R-DUTY-TWO-OFFICERS"
      )
    )
  ),
  "R-FILING-EFFECTIVE-DATE-KNOWN": each(
    ["FilingSubmitted"],
    (fact, before) =>
      obligationOf(before, fact).due.kind !== "fixed-date" && fact.data.content.effectiveFrom === undefined
  ),
  "R-FILING-SUPERSEDES-REGISTERED": each(["FilingSubmitted"], ({ data }, before) => {
    if (data.supersedes === undefined) return false
    const told = about(before, "filing", data.supersedes)
    const earlier = all(told, "FilingSubmitted")[0]?.data
    const same = earlier?.obligation === data.obligation && earlier?.plan === data.plan
    const sameSystem = data.content.kind === "system" && earlier?.content.system === data.content.system
    return all(told, "FilingRegistered").length === 0 || earlier.organ !== data.organ || !(same || sameSystem)
  }),
  "R-FILING-SYSTEM-PLACE": each(["FilingSubmitted", "FilingSupplemented"], (fact, before) => {
    const { content } = fact.data
    if (content?.kind !== "system") return false
    return placeFor(before, planOf(before, fact), content.effectiveFrom) !== obligationOf(before, fact).subject
  }),
  "R-FILING-KNOWN": each(
    [...receivers, "FilingSupplemented", "FilingWithdrawn"],
    (fact, before) => submissionOf(before, fact)?.data.organ !== fact.data.organ
  ),
  "R-FILING-PAPER-ONCE": once("PaperCopyReceived", "filing"),
  "R-FILING-RECEIVER-ACTS": each(receivers, (fact, before) => {
    const inHouse = obligationOf(before, fact).to === "organ-leadership"
    return fact.actor.role !== (inHouse ? "organ-principal" : "legal-office")
  })
}

const withdrawals = (before: Facts, publication: string) =>
  about(all(before, "Unpublished"), "publication", publication)
const nameOf = ({ digest: _, title: __, ...subject }: any) => JSON.stringify(subject)

const publication: Readonly<Record<string, Law>> = {
  "R-PUBLICATION-ONCE": each(["Published"], (fact, before) => {
    const { channel, organ, place, subject } = fact.data
    return all(before, "Published").some(
      ({ data }) =>
        data.organ === organ &&
        data.channel === channel &&
        data.place === place &&
        nameOf(data.subject) === nameOf(subject) &&
        data.subject.digest === subject.digest &&
        !withdrawals(before, data.publication).some((one) => since(one) <= since(fact))
    )
  }),
  "R-PUBLICATION-KNOWN": each(
    ["Unpublished"],
    ({ data }, before) => about(all(before, "Published"), "publication", data.publication)[0]?.data.organ !== data.organ
  ),
  "R-PUBLICATION-DATED": both(
    each(["Published", "Unpublished"], (fact) => since(fact) > fact.today),
    each(["Unpublished"], (fact, before) => {
      const published = about(all(before, "Published"), "publication", fact.data.publication)[0]
      return since(fact) < since(published!) || fact.data.revoked?.on > since(fact)
    })
  )
}

export const lawsOfPapers: Readonly<Record<string, Law>> = { ...routine, ...filing, ...publication }
