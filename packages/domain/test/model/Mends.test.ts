/**
 * Each finding carries the command that mends it: completed and given by whoever may, it makes the finding disappear.
 * What cannot be undone carries none.
 */
import { assert, it } from "@effect/vitest"
import { addDays, type DomainEvent, LocalDate, OrganId } from "@zhize/domain"
import { by as recordedBy, decideAfter, fakeDigest, recordedFrom, type Sent, settle } from "@zhize/domain/testing"
import { Either } from "effect"
import { decisionOf, foldOf } from "../kernel/World.ts"
import { judged, reported, said, states } from "./Findings.ts"
import { live, longYear } from "./Life.ts"
import { upsets } from "./Mishaps.ts"
import {
  by,
  clerk,
  document,
  head,
  leader,
  office,
  officer,
  own,
  past,
  post,
  principal,
  scores,
  told,
  unit
} from "./Told.ts"

const otherOrgan = { organ: OrganId.make("县市监局") }
const doers = [
  office,
  principal,
  clerk,
  leader,
  by("organ-principal", "p3"),
  head("fgg"),
  head("种植业管理股"),
  { ...clerk, ...otherOrgan },
  { ...principal, ...otherOrgan },
  { ...leader, ...otherOrgan }
]

/** What the county adds to a mending command: one thing or another that it could not know. */
const added: Readonly<Record<string, ReadonlyArray<object>>> = {
  AppointLeadership: [
    {
      principal: { name: "局长", title: "局长" },
      supervising: { name: "副局长", title: "副局长" },
      undertakingUnit: "种植业管理股"
    }
  ],
  IssueCertificate: [{ certificate: "130724009", kind: "enforcement", issuer: "县政府", until: "2039-12-31" }],
  RenewCertificate: [{ until: "2039-12-31" }],
  AssignOfficer: [{ unit: "种植业管理股", post: "p-2" }],
  AllocateClauses: [{ unit: "fgg" }, { unit: "种植业管理股" }],
  AdoptCatalogue: [{ edition: "补" }],
  AdoptDecomposition: [{ edition: "补" }],
  DefineLeaderDuty: [{ content: "负总责" }],
  AssignDuty: [{}, { holder: unit }, { holder: post }, { holder: officer }],
  GrantDelegation: [
    {
      delegation: "补",
      delegate: { name: "乡镇人民政府", kind: "administrative-organ" },
      matter: "种子检查",
      power: "检查",
      until: "2039-12-31"
    }
  ],
  AdoptSystem: [{ system: "补", title: "补充制度", version: "2021", document }],
  SubmitFiling: [
    { filing: "补", electronic: [document] },
    { filing: "补", electronic: [document], content: { kind: "accountability-rules", version: "2021" } }
  ],
  SupplementFiling: [{ electronic: [document], note: "已补正" }],
  SubmitSelfAssessment: [{ scores, total: "85.5", materials: document }],
  SubmitPeerEvaluation: [{ scores }],
  ScoreReview: [{ scores }],
  ProposeGrade: [{ grade: "good" }],
  DecideObjection: [{ grounds: "分数无误" }],
  PublishResult: [{ channel: "网站" }],
  ApplyResult: [{ reference: "年度考核表" }],
  DecideAppeal: [{ outcome: "upheld", forms: [], opinion: "维持" }],
  ExecuteMeasure: [{ result: "已办" }],
  RecordObservation: [{ note: "追究过错责任一件" }],
  SubmitRectificationReport: [{ document }],
  Publish: [{ publication: "补", channel: "website", place: "县政府网站" }],
  AnnounceHolidays: [{ notice: { title: "放假通知", date: past, source: "国务院公报" }, holidays: [], makeUpDays: [] }]
}

/** A document that is published is called something. */
const titledFor = (subject: any) =>
  subject.kind.startsWith("assessment-") ? { ...subject, title: "评议考核" } : subject

interface Mend {
  readonly command: string
  readonly input: object
}
/** What the mending command comes to, once completed and given by somebody who may; `undefined` where nobody can yet. */
const given = (events: ReadonlyArray<DomainEvent>, { command, input }: Mend, today: LocalDate) => {
  for (const more of added[command] ?? [{}]) {
    const titled = "subject" in input ? { subject: titledFor(input.subject) } : {}
    const settled = settle({ ...more, ...input, ...titled }, today, [fakeDigest("扫描件")])
    for (const as of doers) {
      const verdict = decideAfter(events, decisionOf(command), settled, { as, reason: "依据核对结果更正", today })
      if (Either.isRight(verdict)) return [...events, ...verdict.right.events.map((event) => recordedBy(as, event))]
    }
  }
  return undefined
}

const mended = new Set<string>()
const offered = new Set<string>()
const found = new Set<string>()

const upTo = (command: string) => longYear.findIndex((one) => one.command === command)
/** The year left off before the first of these; and the whole of it with something that happens after. */
const leftOff = [
  "AppointLeadership",
  "IssueCertificate",
  "ListBasis",
  "AllocateClauses",
  "ConfirmCooperation",
  "AdoptCatalogue",
  "Publish",
  "AssignDuty",
  "AdoptDecomposition",
  "SubmitFiling",
  "AdoptSystem",
  "SubmitSelfAssessment",
  "ScoreReview",
  "ServeDecision",
  "DecideAppeal",
  "ExecuteMeasure",
  "SuspendCertificate",
  "RecordObservation",
  "PublishResult",
  "ApplyResult",
  "SupplementFiling",
  "SubmitRectificationReport"
]
const happenings: ReadonlyArray<ReadonlyArray<Sent>> = [
  ...upsets.map((one) => [one]),
  [
    upsets.find(({ command }) => command === "AmendInstrument")!,
    own(clerk, "ListBasis", { instrument: "seed-law", clauses: ["2"] })
  ],
  [
    own(clerk, "TransferOfficer", { officer: "执法人员甲", toOrgan: "县市监局" }),
    told(office, "DissolveOrgan", { organ: "县市监局", successor: "nyj" })
  ],
  [
    upsets.find(({ command }) => command === "CorrectItemCategory")!,
    own(clerk, "AssignOfficer", { officer: "p2", unit: "种植业管理股", post: "p-2" }),
    own(clerk, "AssignOfficer", { officer: "执法人员甲", unit: "fgg", post: "执法一岗" })
  ]
]

const look = (events: ReadonlyArray<DomainEvent>, today: LocalDate) =>
  reported(foldOf(states, recordedFrom(events)), { day: today, today })

const tryAll = (events: ReadonlyArray<DomainEvent>, today: LocalDate) => {
  for (const finding of look(events, today)) {
    found.add(finding.rule)
    if (finding.mend === undefined) continue
    offered.add(finding.rule)
    if (mended.has(finding.rule)) continue
    const line = said(finding)
    let [now, mend]: [ReadonlyArray<DomainEvent> | undefined, Mend | undefined] = [events, finding.mend]
    for (let step = 0; step < 3 && now !== undefined && mend !== undefined; step++) {
      now = given(now, mend, today)
      mend = now && look(now, today).find((one) => said(one) === line)?.mend
      if (now !== undefined && mend === undefined) mended.add(finding.rule)
    }
    if (now !== undefined) assert.isUndefined(mend, `${line} is still there after it was mended`)
  }
}

it("a finding is gone once its mending command was carried out, and only what stays as it was has none", () => {
  const year = live({ story: longYear, pace: 0.25 })
  const lives = [
    ...leftOff.map((command) => live({ story: longYear.slice(0, upTo(command)), pace: 0.25 })),
    ...happenings.map((story) => live({ story, pace: 0.25 }, year)),
    live({ story: longYear.slice(0, upTo("CloseRound")), pace: 5 })
  ]
  for (const { events, facts } of lives) {
    const last = LocalDate.make(facts.at(-1)!.today)
    for (const today of [last, addDays(last, 400), addDays(last, 800)]) tryAll(events, today)
  }
  const rules = Object.keys(judged)
  assert.deepStrictEqual(
    rules.filter((one) => !found.has(one)),
    ["R-ORG-POST-PLACED"]
  )
  assert.deepStrictEqual(
    rules.filter((one) => found.has(one) && !offered.has(one)),
    ["R-FILING-LATE", "R-ASSESS-SELF-LATE", "R-ACCT-LATE", "R-PUBLICATION-WITHDRAWN-IN-TIME"]
  )
  assert.deepStrictEqual(
    rules.filter((one) => offered.has(one) && !mended.has(one)),
    []
  )
}, 120_000)
