/**
 * The permission table, cell by cell: who must be able to give each command, and that nobody else can. The expectation is
 * written out here a second time, so that no change of the table goes unnoticed.
 */
import { assert, it } from "@effect/vitest"
import { Either } from "effect"
import { type Actor, gate, OrganId, PersonId, RoleName, roles, UnitId, zhize } from "@zhize/domain"

const expected = `
  AnnounceHolidays             office
  AmendHolidays                office

  EstablishJurisdiction        office
  NameLegalOffice              office
  RegisterOrgan                office
  RenameOrgan                  office
  DissolveOrgan                office
  AppointLeadership            clerk office principal
  EstablishUnit                clerk office
  RenameUnit                   clerk office
  EstablishPost                clerk office
  AbolishPost                  clerk office
  EnrollOfficer                clerk office
  ChangeOfficerDetails         clerk office
  AssignOfficer                clerk office principal
  TransferOfficer              clerk office principal
  ReleaseOfficer               clerk office principal
  IssueCertificate             office
  InspectCertificate           office
  RenewCertificate             office
  SuspendCertificate           office principal
  ReinstateCertificate         office principal
  ReturnCertificate            clerk office
  DeclareCertificateLost       clerk office officer
  RevokeCertificate            office

  SetLevelOrder                office
  RegisterInstrument           anyClerk office
  AmendInstrument              anyClerk office
  RepealInstrument             anyClerk office
  ListBasis                    clerk principal
  UnlistBasis                  clerk principal
  AllocateClauses              clerk principal
  ReallocateClauses            clerk principal
  DeclareCooperation           clerk principal
  ConfirmCooperation           otherClerk otherPrincipal
  WithdrawCooperation          clerk principal
  AdoptCatalogue               clerk principal
  DistributeCatalogue          clerk principal

  DefineItem                   clerk principal
  ReviseItem                   clerk principal
  CorrectItemCategory          clerk principal
  WithdrawItem                 clerk principal
  AssignDuty                   clerk principal
  MoveDuty                     clerk principal
  WithdrawDuty                 clerk principal
  DefineLeaderDuty             clerk principal
  GrantDelegation              clerk principal
  RevokeDelegation             clerk principal
  SignResponsibilityLetter     clerk principal
  AdoptDecomposition           clerk principal
  AbolishUnit                  clerk office

  AdoptSystem                  clerk principal
  AmendSystem                  clerk principal
  RepealSystem                 clerk principal
  AdoptAccountabilityRules     clerk principal

  ProclaimPlan                 office
  SubmitFiling                 clerk principal
  SupplementFiling             clerk principal
  WithdrawFiling               clerk principal
  ReceivePaperCopy             office principal
  RegisterFiling               office principal
  DeferFiling                  office principal
  RefuseFiling                 office principal
  ReviewFiling                 office principal

  AdoptScheme                  clerk leader principal
  PublishScheme                clerk principal
  OpenRound                    clerk leader principal
  RecordObservation            clerk leader principal
  SubmitSelfAssessment         head
  RecordMissedSelfAssessment   leader principal
  RecuseEvaluator              leader principal
  ExcludeCriterion             leader principal
  SubmitPeerEvaluation         peerHead
  ScoreReview                  leader
  CorrectScore                 leader principal
  AwardBonus                   leader principal
  ProposeGrade                 leader
  DetermineGrade               principal
  LodgeObjection               head
  DecideObjection              leader principal
  PublishResult                clerk principal
  SubmitRectificationReport    head
  ApplyResult                  clerk principal
  CloseRound                   principal

  ReceiveClue                  clerk leader office principal
  DismissClue                  leader office principal
  AcceptCase                   leader office principal
  AppointInvestigators         leader office principal
  RequestRecusal               anyOfficer clerk leader office principal
  DecideRecusal                leader office principal
  AddEvidence                  clerk office
  RecordOpinion                clerk office
  EstablishFact                clerk office
  ApportionResponsibility      clerk office
  NotifyRespondent             clerk office
  HearDefence                  clerk office
  WaiveDefence                 clerk ownLeader ownOfficer ownPrincipal
  ExtendPeriod                 office principal
  DecideAccountability         office principal
  ExemptCase                   office principal
  FindNoFault                  office principal
  TransferCase                 office principal
  ServeDecision                clerk office
  ReportDecision               clerk office
  LodgeAppeal                  clerk ownLeader ownOfficer ownPrincipal
  DecideAppeal                 office principal
  ExecuteMeasure               clerk office
  CloseCase                    leader office principal
  ReopenCase                   office principal

  Publish                      clerk principal
  Unpublish                    clerk principal
`

/** What every command is about here. */
const input = {
  organ: OrganId.make("own"),
  cooperating: OrganId.make("other"),
  unit: UnitId.make("own-unit"),
  evaluator: UnitId.make("other-unit"),
  officer: PersonId.make("officer"),
  respondent: PersonId.make("respondent")
}

/** In the words above: whether such an actor is meant. */
const means: Readonly<Record<string, (actor: Actor) => boolean>> = {
  office: ({ role }) => role === "legal-office",
  clerk: ({ organ, role }) => role === "organ-clerk" && organ === "own",
  anyClerk: ({ role }) => role === "organ-clerk",
  otherClerk: ({ organ, role }) => role === "organ-clerk" && organ === "other",
  principal: ({ organ, role }) => role === "organ-principal" && organ === "own",
  otherPrincipal: ({ organ, role }) => role === "organ-principal" && organ === "other",
  ownPrincipal: ({ organ, person, role }) => role === "organ-principal" && organ === "own" && person === "respondent",
  leader: ({ organ, role }) => role === "supervising-leader" && organ === "own",
  ownLeader: ({ organ, person, role }) => role === "supervising-leader" && organ === "own" && person === "respondent",
  head: ({ organ, role, unit }) => role === "unit-head" && organ === "own" && unit === "own-unit",
  peerHead: ({ organ, role, unit }) => role === "unit-head" && organ === "own" && unit === "other-unit",
  officer: ({ organ, person, role }) => role === "officer" && organ === "own" && person === "officer",
  anyOfficer: ({ organ, role }) => role === "officer" && organ === "own",
  ownOfficer: ({ organ, person, role }) => role === "officer" && organ === "own" && person === "respondent"
}

const persons = ["officer", "respondent", "somebody"].map((id) => PersonId.make(id))
const organs = ["own", "other", "third"].map((id) => OrganId.make(id))
const units = ["own-unit", "other-unit", "third-unit"].map((id) => UnitId.make(id))
/** Every kind of actor that there is, in every relation to what the command is about. */
const actors: ReadonlyArray<Actor> = RoleName.literals.flatMap((role) =>
  persons.flatMap((person): ReadonlyArray<Actor> => {
    const { scope } = roles[role]
    if (scope === "county") return [{ role, person }]
    return organs.flatMap(
      (organ): ReadonlyArray<Actor> =>
        scope === "organ" ? [{ role, organ, person }] : units.map((unit) => ({ role, organ, unit, person }))
    )
  })
)

const rows = new Map(
  expected
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([command]) => command !== "")
    .map(([command = "", ...who]) => [command, who] as const)
)

it("every command has its row, and every row its command", () => {
  assert.deepStrictEqual([...rows.keys()].sort(), [...zhize.commands.keys()].sort())
  for (const who of rows.values()) for (const word of who) assert.property(means, word)
})

for (const [name, who] of rows) {
  it(`${name} may be given by ${who.join(", ")}, and by nobody else`, () => {
    const decision = zhize.commands.get(name)!
    for (const actor of actors) {
      const must = who.some((word) => means[word]!(actor))
      const may = Either.isRight(gate(decision, input, { actor, reason: "更正" }))
      assert.strictEqual(may, must, JSON.stringify(actor))
    }
  })
}

it("where duties are kept apart or one acts for oneself, the person is named", () => {
  const named = [...zhize.commands.values()].filter(({ needsPerson }) => needsPerson).map(({ name }) => name)
  for (const command of ["ProposeGrade", "DetermineGrade", "DecideObjection", "DecideAppeal", "LodgeAppeal"])
    assert.include(named, command)
  for (const name of named) {
    const decision = zhize.commands.get(name)!
    const actor = actors.find((one) => Either.isRight(gate(decision, input, { actor: one, reason: "更正" })))!
    const nameless = {
      role: actor.role,
      ...(actor.organ === undefined ? {} : { organ: actor.organ }),
      ...(actor.unit === undefined ? {} : { unit: actor.unit })
    }
    assert.isTrue(Either.isLeft(gate(decision, input, { actor: nameless, reason: "更正" })), name)
  }
})
