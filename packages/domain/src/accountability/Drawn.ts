/** From which states each step may be taken: the whole life of a case as one table (P2.4-S2). */
import type { Status } from "./Labels.ts"

const inquiry: ReadonlyArray<Status> = ["investigating", "notified", "heard"]
const undecided: ReadonlyArray<Status> = ["accepted", ...inquiry]
/** From the decision to the end of the appeals: they do not suspend, so every step of the execution is open. */
const afterwards: ReadonlyArray<Status> = ["decided", "served", "appealed", "reviewed"]

export const drawn = {
  DismissClue: ["clue"],
  AcceptCase: ["clue"],
  AppointInvestigators: undecided,
  RequestRecusal: [...undecided, ...afterwards],
  DecideRecusal: [...undecided, ...afterwards],
  AddEvidence: inquiry,
  RecordOpinion: inquiry,
  EstablishFact: inquiry,
  ApportionResponsibility: inquiry,
  NotifyRespondent: inquiry,
  HearDefence: inquiry,
  WaiveDefence: inquiry,
  ExtendPeriod: undecided,
  DecideAccountability: undecided,
  ExemptCase: undecided,
  FindNoFault: undecided,
  TransferCase: undecided,
  ServeDecision: [...afterwards, "exempted"],
  ReportDecision: [...afterwards, "exempted"],
  LodgeAppeal: afterwards,
  DecideAppeal: ["appealed"],
  ExecuteMeasure: afterwards,
  CloseCase: [...afterwards, "exempted", "not-established", "transferred"],
  ReopenCase: ["closed"]
} as const satisfies Readonly<Record<string, ReadonlyArray<Status>>>
export type StepName = keyof typeof drawn

export const isDrawn = (step: StepName, status: Status): boolean =>
  (drawn[step] as ReadonlyArray<Status>).includes(status)

export const possibleSteps = (status: Status): ReadonlyArray<StepName> =>
  (Object.keys(drawn) as ReadonlyArray<StepName>).filter((step) => isDrawn(step, status))
