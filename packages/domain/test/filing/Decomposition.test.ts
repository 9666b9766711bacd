import { assert, it } from "@effect/vitest"
import type { DomainEvent } from "@zhize/domain"
import { decideAfter, fakeDigest, given } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import { DecompositionAdopted, LeaderDutyDefined } from "../../src/duty/index.ts"
import {
  ContentAdopted,
  FilingRegister,
  FilingSubmitted,
  NoOpenFindings,
  PlanProclaimed,
  SubmitFiling
} from "../../src/filing/index.ts"
import { organ } from "../organisation/Scene.ts"
import { rowsOf } from "../routine/SystemScene.ts"
import { clerk, day, plan2026, ruleText, scan } from "./Given.ts"

const due = { kind: "fixed-date", month: 7, day: 10 } as const
const T3 = { ...plan2026.obligations[0]!, obligation: "T3", subject: "decomposition", due }
const county: ReadonlyArray<DomainEvent> = [
  organ("nyj"),
  PlanProclaimed.of({ ...plan2026, obligations: [...plan2026.obligations, T3] } as never)
]
const leaders = (["principal", "supervising"] as const).map((leader) =>
  LeaderDutyDefined.of({ organ: "nyj", leader, content: "全面负责本机关行政执法工作", from: "2026-01-01" } as never)
)
const adopted = DecompositionAdopted.of({
  organ: "nyj",
  edition: "2026-1",
  digest: fakeDigest("annexes"),
  items: 1,
  on: "2026-07-01"
} as never)
const named = { kind: "decomposition", edition: "2026-1" }
const submit = (content: object, obligation = "T3") => ({
  filing: "f1",
  organ: "nyj",
  plan: "gy-2026",
  obligation,
  content,
  electronic: [scan]
})
const at = { as: clerk, today: "2026-07-05" }

it("an adopted decomposition is pinned by its digest", () => {
  const { events } = given(...county, ...leaders, adopted).and(SubmitFiling, submit(named), at)
  assert.deepStrictEqual(
    events.at(-1),
    FilingSubmitted.of({
      ...submit({ ...named, digest: fakeDigest("annexes") }),
      on: day("2026-07-05"),
      deadline: { rule: due, trigger: "2026-01-01", due: "2026-07-10", used: [], calendar: [] }
    } as never)
  )
  assert.strictEqual(rowsOf(FilingRegister, events, {}, "2026-07-05")[0]?.content, "2026-1")
})

it.prop(
  "R-FILING-NO-OPEN-FINDINGS: a decomposition is filed exactly when nothing is open about it",
  [fc.subarray([0, 1])],
  ([kept]) => {
    const some = leaders.filter((_, index) => kept.includes(index))
    const verdict = decideAfter([...county, ...some, adopted], SubmitFiling, submit(named), at)
    if (kept.length === 2) return assert.isTrue(Either.isRight(verdict))
    assert.isTrue(Either.isLeft(verdict) && verdict.left._tag === "Refusal")
    if (Either.isLeft(verdict) && verdict.left._tag === "Refusal") {
      const { details, rule } = verdict.left
      assert.strictEqual(rule.id, NoOpenFindings.id)
      assert.strictEqual(details.kind, "decomposition")
      assert.lengthOf(details.findings, 2 - kept.length)
      assert.include(rule.next.en(details), "duty-gaps organ=nyj")
      assert.include(rule.message.zh(details), "职责分解")
    }
  }
)

it("R-FILING-CONTENT-ADOPTED: only an adopted decomposition goes in, by its day, and only for its own obligation", () => {
  const past = [...county, ...leaders, adopted]
  const refused = (content: object, problem: "wrong-kind", obligation?: string, today = at.today) =>
    given(...past)
      .when(SubmitFiling, submit(content, obligation), { ...at, today })
      .refused(ContentAdopted, { organ: "nyj", content: "edition" in content ? String(content.edition) : "", problem })
  refused({ ...named, edition: "2026-2" }, "unknown-edition" as "wrong-kind")
  refused({ ...named, digest: "d".repeat(64) }, "other-digest" as "wrong-kind")
  refused(named, "not-yet-adopted" as "wrong-kind", "T3", "2026-06-30")
  refused(named, "wrong-kind", "T1")
  refused({ kind: "catalogue", edition: "2026-1" }, "wrong-kind")
})

it("a decomposition kept on paper still goes in as a document", () => {
  const verdict = decideAfter(county, SubmitFiling, submit(ruleText("2026-07-02")), at)
  assert.isTrue(Either.isRight(verdict))
})
