/** An agriculture bureau with two units, posts, officers and a law to act on; short ways to say who carries what. */
import {
  CertificateId,
  type DomainEvent,
  InstrumentId,
  ItemId,
  LocalDate,
  OrganId,
  PersonId,
  PostId,
  UnitId,
  VersionId
} from "@zhize/domain"
import { folded } from "@zhize/domain/testing"
import { catalogueOf, catalogues, type Clause, instruments } from "../../src/basis/index.ts"
import {
  decompositionFindings,
  decompositionOf,
  decompositions,
  delegations,
  DutyAssigned,
  type DutySource,
  type Holder,
  type ItemContent,
  ItemDefined,
  type Leader,
  LeaderDutyDefined,
  type Power
} from "../../src/duty/index.ts"
import {
  CertificateIssued,
  CertificateSuspended,
  certificates,
  OfficerAssigned,
  OfficerEnrolled,
  officers,
  organs,
  PostEstablished,
  posts,
  units
} from "../../src/organisation/index.ts"
import { clauses, farming, instrument, listed } from "../basis/Scene.ts"
import { clerkOf, day } from "../organisation/Scene.ts"

export const nyj = { as: clerkOf("nyj") }
export const why = { ...nyj, reason: "核对后更正" }

const organ = OrganId.make("nyj")

export const post = (unit: string, id: string, from = "2020-01-01", enforcement = true) =>
  PostEstablished.of({ organ, unit: UnitId.make(unit), post: PostId.make(id), name: id, enforcement, from: day(from) })

export const enrolled = (officer: string, from = "2020-01-01") =>
  OfficerEnrolled.of({
    organ,
    officer: PersonId.make(officer),
    name: officer,
    staffing: "establishment",
    from: day(from)
  })

export const placed = (officer: string, unit: string, id: string, from = "2020-01-01") =>
  OfficerAssigned.of({
    organ,
    officer: PersonId.make(officer),
    unit: UnitId.make(unit),
    post: PostId.make(id),
    from: day(from)
  })

export const certified = (officer: string, from = "2026-01-01", until = "2029-12-31") =>
  CertificateIssued.of({
    organ,
    officer: PersonId.make(officer),
    certificate: CertificateId.make(`证-${officer}`),
    kind: "enforcement",
    issuer: "河北省人民政府",
    from: day(from),
    until: day(until)
  })

export const suspended = (officer: string, from: string, until: string) =>
  CertificateSuspended.of({
    organ,
    officer: PersonId.make(officer),
    certificate: CertificateId.make(`证-${officer}`),
    from: day(from),
    until: day(until)
  })

export const byUnit = (unit: string): Holder => ({ kind: "unit", unit: UnitId.make(unit) })
export const byPost = (unit: string, id: string): Holder => ({
  kind: "post",
  unit: UnitId.make(unit),
  post: PostId.make(id)
})
export const byOfficer = (unit: string, id: string, officer: string): Holder => ({
  kind: "officer",
  unit: UnitId.make(unit),
  post: PostId.make(id),
  officer: PersonId.make(officer)
})

export const fine: Power = { category: "penalty", penalties: ["fine"] }

export const citation = (id = "zzf", list: ReadonlyArray<string> = ["74"], version = "2021") => ({
  instrument: InstrumentId.make(id),
  version: VersionId.make(version),
  clauses: clauses(...list) as unknown as readonly [Clause, ...ReadonlyArray<Clause>]
})

export const content = (more: Partial<ItemContent> = {}): ItemContent => ({
  name: "对销售假种子行为的行政处罚",
  citations: [citation()],
  ...more
})

export const defined = (id: string, power: Power = fine, more: Partial<ItemContent> = {}, from = "2022-01-01") =>
  ItemDefined.of({ organ, item: ItemId.make(id), power, content: content(more), from: day(from) })

export const carries = (id: string, holder: Holder, from = "2022-01-01", source: DutySource = "charge") =>
  DutyAssigned.of({ organ, item: ItemId.make(id), holder, source, from: day(from) })

export const leads = (leader: Leader, unit?: string, from = "2022-01-01") =>
  LeaderDutyDefined.of({
    organ,
    ...(unit === undefined ? {} : { unit: UnitId.make(unit) }),
    leader,
    content: "负总责",
    from: day(from)
  })

/** Two units with a post each, an officer with a certificate on each, and the Seed Act listed. */
export const bureau: ReadonlyArray<DomainEvent> = [
  ...farming,
  instrument("gfx", { title: "规范性文件", level: "normative-document" }),
  instrument("dfx", { title: "种子条例", level: "provincial-regulation" }),
  listed("nyj", "zzf", clauses("74", "75")),
  listed("nyj", "gfx", clauses("1")),
  listed("nyj", "dfx", clauses("1")),
  post("zzy", "zzy-1"),
  post("zfd", "zfd-1"),
  enrolled("甲"),
  enrolled("乙"),
  placed("甲", "zzy", "zzy-1"),
  placed("乙", "zfd", "zfd-1"),
  certified("甲"),
  certified("乙")
]

/** One item carried all the way down to an officer, with leaders' duties. */
export const decomposed: ReadonlyArray<DomainEvent> = [
  ...bureau,
  defined("cf-1"),
  carries("cf-1", byUnit("zzy")),
  carries("cf-1", byPost("zzy", "zzy-1")),
  carries("cf-1", byOfficer("zzy", "zzy-1", "甲")),
  leads("principal"),
  leads("supervising"),
  leads("principal", "zzy"),
  leads("supervising", "zzy")
]

/** What is open in the bureau's decomposition: rule by rule, with details and mending command. */
export const found = (events: ReadonlyArray<DomainEvent>, on: string) =>
  decompositionFindings(
    organ,
    decompositionOf(folded(decompositions.all, events), organ),
    {
      organs: folded(organs.all, events),
      units: folded(units.all, events),
      posts: folded(posts.all, events),
      officers: folded(officers.all, events),
      certificates: folded(certificates.all, events),
      instruments: folded(instruments.all, events),
      catalogue: catalogueOf(folded(catalogues.all, events), organ),
      delegations: folded(delegations.all, events)
    },
    LocalDate.make(on)
  )

/** Of one rule only. */
export const foundBy = (id: string, events: ReadonlyArray<DomainEvent>, on: string) =>
  found(events, on)
    .filter(({ rule }) => rule.id === id)
    .map(({ details, mend }) => ({ details, mend }))

/** For properties that fold a whole county several times a run. */
export const few = { fastCheck: { numRuns: 10 } }
