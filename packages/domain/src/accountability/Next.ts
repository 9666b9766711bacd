/** What comes next in a case: the commands that carry it on, filled in as far as the file tells. */
import type { Mend } from "../kernel/index.ts"
import { type CaseFile, unexecuted, unserved } from "./CaseFile.ts"
import type { StepName } from "./Drawn.ts"
import { missingIn } from "./Ready.ts"

const still = (file: CaseFile): ReadonlyArray<StepName> => {
  const missing = missingIn(file)
  const steps: Readonly<Record<string, StepName>> = {
    investigators: "AppointInvestigators",
    facts: "EstablishFact",
    shares: "ApportionResponsibility",
    notice: "NotifyRespondent",
    defence: "HearDefence"
  }
  const first = missing[0]
  return [first === undefined ? "DecideAccountability" : (steps[first] ?? "DecideAccountability")]
}

export const nextSteps = (file: CaseFile): ReadonlyArray<Mend> => {
  const { appeals, case: one, decided, organ, reportedOn, status } = file
  const to = (command: StepName, more: object = {}) => ({ command, input: { organ, case: one, ...more } })
  switch (status) {
    case "clue":
      return [to("AcceptCase"), to("DismissClue")]
    case "accepted":
    case "investigating":
    case "notified":
    case "heard":
      return still(file).map((command) => to(command))
    case "dismissed":
    case "closed":
      return []
    default: {
      const open = [
        ...(decided?.as === "decided" || decided?.as === "exempted" ? unserved(file) : []).map((respondent) =>
          to("ServeDecision", { respondent })
        ),
        ...appeals
          .filter((appeal) => appeal.decided === undefined)
          .map(({ respondent }) => to("DecideAppeal", { respondent })),
        ...unexecuted(file).map((pending) => to("ExecuteMeasure", pending)),
        ...(decided?.report !== undefined && reportedOn === undefined ? [to("ReportDecision")] : [])
      ]
      return open.length === 0 ? [to("CloseCase")] : open
    }
  }
}
