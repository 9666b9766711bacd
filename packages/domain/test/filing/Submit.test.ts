import { assert, describe, it } from "@effect/vitest"
import { Digest, type DomainEvent, EditionId, OrganId } from "@zhize/domain"
import { decideAfter, given } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import { CatalogueAdopted, commonLaws, BasisListed, InstrumentRegistered } from "../../src/basis/index.ts"
import {
  ContentAdopted,
  EffectiveDateKnown,
  FilingIdUnused,
  FilingRegistered,
  FilingSubmitted,
  NoOpenFindings,
  ObligationKnown,
  ObligationsDistinct,
  PaperCopyReceived,
  PlanOnce,
  PlanProclaimed,
  ProclaimPlan,
  SubmitFiling,
  SupersedesRegistered
} from "../../src/filing/index.ts"
import { OrganKnown, OrganRegistered } from "../../src/organisation/index.ts"
import { clerk, day, organ, plan2026, proclaimed, ruleText, scan, submitted } from "./Given.ts"

const registeredOrgan = OrganRegistered.of({
  organ,
  name: "沽源县农业农村局",
  kind: "administrative",
  led: "local",
  from: day("2019-04-01")
})

/** The common laws, registered and listed whole: the smallest catalogue without findings. */
const laws: ReadonlyArray<DomainEvent> = commonLaws.flatMap(({ inForceFrom, title }, index) => {
  const instrument = `law-${index}`
  return [
    InstrumentRegistered.of({
      instrument,
      title,
      level: "law",
      common: true,
      version: { version: "v1", promulgatedOn: inForceFrom, inForceFrom }
    } as never),
    BasisListed.of({ organ, instrument, version: "v1", clauses: [], from: day("2026-05-01") } as never)
  ]
})
const edition = EditionId.make("2026-1")
const editionDigest = Digest.make("c".repeat(64))
const adopted = CatalogueAdopted.of({ organ, edition, digest: editionDigest, entries: 4, on: day("2026-06-01") })
const county = [registeredOrgan, proclaimed]
const at = { as: clerk, today: "2026-06-20" }

const document = {
  filing: "f9",
  organ: "nyj",
  plan: "gy-2026",
  obligation: "T4",
  content: ruleText("2026-06-10"),
  electronic: [scan]
}
const catalogue = { ...document, obligation: "T1", content: { kind: "catalogue", edition: "2026-1" } }

const refusedBy = (verdict: ReturnType<typeof decideAfter>): string | undefined =>
  Either.isLeft(verdict) && verdict.left._tag === "Refusal" ? verdict.left.rule.id : undefined

describe("submitting a filing", () => {
  it("pins an adopted edition by its digest, also when the clerk names only the edition", () => {
    const verdict = decideAfter([...county, ...laws, adopted], SubmitFiling, catalogue, at)
    assert.deepStrictEqual(
      Either.map(verdict, ({ events }) => events[0].data.content),
      Either.right({ kind: "catalogue", edition, digest: editionDigest })
    )
  })

  it("stores the deadline as it was computed", () => {
    given(...county)
      .when(SubmitFiling, document, at)
      .then(
        FilingSubmitted.of({
          ...document,
          on: day("2026-06-20"),
          deadline: {
            rule: { kind: "fixed-date", month: 7, day: 25 },
            trigger: day("2026-01-01"),
            due: day("2026-07-25"),
            used: [],
            calendar: []
          }
        } as never)
      )
  })

  it("counts a new system's 15 days from its day of taking effect, that day not counted", () => {
    const input = { ...document, obligation: "T5", content: ruleText("2026-06-01", "2026-06-10") }
    const verdict = decideAfter(county, SubmitFiling, input, at)
    assert.deepStrictEqual(
      Either.map(verdict, ({ events }) => events[0].data.deadline.due),
      Either.right("2026-06-25")
    )
  })

  it("is invalid without an electronic copy, and says which field", () => {
    given(...county)
      .when(SubmitFiling, { ...document, electronic: [] }, at)
      .invalid("electronic.0")
  })
})

describe("the rules of submitting", () => {
  it.prop(
    "R-FILING-NO-OPEN-FINDINGS: a catalogue is filed exactly when nothing is open about it",
    [fc.subarray([0, 1, 2, 3])],
    ([kept]) => {
      const some = laws.filter((_, index) => index % 2 === 0 || kept.includes((index - 1) / 2))
      const verdict = decideAfter([...county, ...some, adopted], SubmitFiling, catalogue, at)
      assert.strictEqual(refusedBy(verdict), kept.length === 4 ? undefined : NoOpenFindings.id)
    }
  )

  it.prop(
    "R-FILING-CONTENT-ADOPTED: only an adopted edition or document of the right kind goes in, under its own digest",
    [
      fc.constantFrom("2026-1", "2026-2"),
      fc.constantFrom(undefined, editionDigest, Digest.make("d".repeat(64))),
      fc.constantFrom("2026-05-30", "2026-06-05")
    ],
    ([named, stated, today]) => {
      const content = { kind: "catalogue", edition: named, ...(stated === undefined ? {} : { digest: stated }) }
      const verdict = decideAfter(
        [...county, ...laws, adopted],
        SubmitFiling,
        { ...catalogue, content },
        { as: clerk, today }
      )
      const right = named === "2026-1" && (stated === undefined || stated === editionDigest) && today > "2026-06-01"
      assert.strictEqual(refusedBy(verdict), right ? undefined : ContentAdopted.id)
    }
  )

  it("R-FILING-CONTENT-ADOPTED: a document does not answer the catalogue's obligation, nor a catalogue another's", () => {
    given(...county)
      .when(SubmitFiling, { ...document, obligation: "T1" }, at)
      .refused(ContentAdopted)
    given(...county, ...laws, adopted)
      .when(SubmitFiling, { ...catalogue, obligation: "T4" }, at)
      .refused(ContentAdopted)
  })

  it.prop(
    "R-FILING-OBLIGATION-KNOWN: the plan and its obligation were proclaimed",
    [fc.constantFrom("gy-2026", "gy-2027"), fc.constantFrom("T4", "T9")],
    ([plan, obligation]) => {
      const verdict = decideAfter(county, SubmitFiling, { ...document, plan, obligation }, at)
      assert.strictEqual(refusedBy(verdict), plan === "gy-2026" && obligation === "T4" ? undefined : ObligationKnown.id)
    }
  )

  it.prop("R-FILING-ID-UNUSED: a filing id is used once", [fc.constantFrom("f1", "f2")], ([filing]) => {
    const verdict = decideAfter([...county, submitted()], SubmitFiling, { ...document, filing }, at)
    assert.strictEqual(refusedBy(verdict), filing === "f1" ? FilingIdUnused.id : undefined)
  })

  it.prop(
    "R-FILING-EFFECTIVE-DATE-KNOWN: where the count starts with taking effect, that day is stated",
    [fc.boolean(), fc.constantFrom("T4", "T5")],
    ([stated, obligation]) => {
      const content = ruleText("2026-06-01", stated ? "2026-06-10" : undefined)
      const verdict = decideAfter(county, SubmitFiling, { ...document, obligation, content }, at)
      assert.strictEqual(refusedBy(verdict), obligation === "T5" && !stated ? EffectiveDateKnown.id : undefined)
    }
  )

  const filing = submitted().data.filing
  const paper = PaperCopyReceived.of({ filing, organ, on: day("2026-06-11") })
  const registered = FilingRegistered.of({ filing, organ, on: day("2026-06-12"), number: "1" })

  it.prop(
    "R-FILING-SUPERSEDES-REGISTERED: a new filing supersedes a registered one of the same organ and obligation",
    [fc.boolean(), fc.constantFrom("T4", "T5"), fc.constantFrom("f1", "f0")],
    ([isRegistered, obligation, supersedes]) => {
      const past = [...county, submitted("2026-06-10"), paper, ...(isRegistered ? [registered] : [])]
      const content = ruleText("2026-06-10", "2026-06-15")
      const verdict = decideAfter(past, SubmitFiling, { ...document, obligation, content, supersedes }, at)
      const right = isRegistered && obligation === "T4" && supersedes === "f1"
      assert.strictEqual(refusedBy(verdict), right ? undefined : SupersedesRegistered.id)
    }
  )

  it("an organ that is not registered submits nothing", () => {
    const as = { role: "organ-clerk", organ: OrganId.make("slj") } as const
    given(...county)
      .when(SubmitFiling, { ...document, organ: "slj" }, { ...at, as })
      .refused(OrganKnown)
  })
})

describe("proclaiming a plan", () => {
  it("records the plan with its obligations", () => {
    given()
      .when(ProclaimPlan, plan2026)
      .then(PlanProclaimed.of(plan2026 as never))
  })

  it.prop(
    "R-FILING-PLAN-ONCE: a year has one plan, and a plan id is used once",
    [fc.constantFrom("gy-2026", "gy-b"), fc.constantFrom(2026, 2027)],
    ([plan, year]) => {
      const verdict = decideAfter([proclaimed], ProclaimPlan, { ...plan2026, plan, year })
      assert.strictEqual(refusedBy(verdict), plan === "gy-b" && year === 2027 ? undefined : PlanOnce.id)
    }
  )

  it.prop(
    "R-FILING-OBLIGATIONS-DISTINCT: the obligations of a plan have different ids",
    [fc.array(fc.constantFrom("T1", "T2", "T3", "T4"), { minLength: 1, maxLength: 4 })],
    ([ids]) => {
      const obligations = ids.map((obligation) => ({ ...plan2026.obligations[0], obligation }))
      const verdict = decideAfter([], ProclaimPlan, { ...plan2026, obligations })
      assert.strictEqual(refusedBy(verdict), new Set(ids).size === ids.length ? undefined : ObligationsDistinct.id)
    }
  )
})
