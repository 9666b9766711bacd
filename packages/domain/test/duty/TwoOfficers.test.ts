import { assert, it } from "@effect/vitest"
import type { DomainEvent } from "@zhize/domain"
import { FastCheck as fc } from "effect"
import { dutyModule, type Power } from "../../src/duty/index.ts"
import { ask } from "../basis/Scene.ts"
import { addDays } from "@zhize/domain"
import { twoDays } from "../organisation/Scene.ts"
import {
  bureau,
  byPost,
  byUnit,
  carries,
  certified,
  defined,
  enrolled,
  few,
  fine,
  found as filed,
  placed,
  post,
  suspended
} from "./Scene.ts"
import { Either } from "effect"

const gaps = dutyModule.views.find(({ name }) => name === "duty-gaps")!
const found = (events: ReadonlyArray<DomainEvent>, on: string) =>
  Either.getOrThrow(ask(gaps, events, { organ: "nyj" }, on))
    .filter(({ rule }: any) => rule === "R-DUTY-TWO-OFFICERS")
    .map(({ details, mend }: any) => ({ details, mend }))

const powers: Readonly<Record<string, Power>> = {
  penalty: fine,
  measure: { category: "coercion", kind: "measure", measures: ["sealing"] },
  execution: { category: "coercion", kind: "execution" },
  inspection: { category: "inspection" }
}
const carried = (power: Power, id = "zzy-1") => [
  defined("cf-1", power),
  carries("cf-1", byUnit("zzy")),
  carries("cf-1", byPost("zzy", id))
]

it.prop(
  "R-DUTY-TWO-OFFICERS: a unit that carries penalties or coercive measures has two officers with active certificates",
  [twoDays, fc.constantFrom(...Object.keys(powers)), fc.constantFrom("certificate", "colleague")],
  ([[before, from], which, lacks]) => {
    const second = [post("zzy", "zzy-2"), enrolled("丙"), placed("丙", "zzy", "zzy-2")]
    const past = [
      ...bureau,
      ...carried(powers[which]!),
      ...(lacks === "certificate" ? second : []),
      ...(lacks === "certificate"
        ? [certified("丙", from)]
        : [enrolled("丙"), certified("丙"), placed("丙", "zzy", "zzy-1", from)])
    ]
    const command =
      lacks === "certificate"
        ? { command: "IssueCertificate", input: { organ: "nyj", officer: "丙" } }
        : { command: "AssignOfficer", input: { organ: "nyj", unit: "zzy", post: "zzy-1" } }
    const open = {
      details: { organ: "nyj", unit: "zzy", name: "种植业股", officer: "甲", called: "甲", items: ["cf-1"] },
      mend: command
    }
    const asked = which === "penalty" || which === "measure"
    assert.deepStrictEqual(found(past, before), asked ? [open] : [])
    assert.deepStrictEqual(found(past, from), [])
    assert.notInclude(
      filed(past, before).map(({ rule }) => rule.id),
      "R-DUTY-TWO-OFFICERS"
    )
  },
  few
)

it("a unit without any certified officer is found uncovered instead, and an indoor post asks for none", () => {
  const on = "2026-06-01"
  const none = bureau.filter(({ data, type }) => type !== "CertificateIssued" || data.officer !== "甲")
  assert.deepStrictEqual(found([...none, ...carried(fine)], on), [])
  assert.deepStrictEqual(found([...bureau, post("zzy", "内勤", "2020-01-01", false), ...carried(fine, "内勤")], on), [])
  assert.strictEqual(found([...bureau, ...carried(fine)], addDays(on as never, 1)).length, 1)
})

it("where a colleague serves a suspension, another is to be placed: to move the colleague away would not help", () => {
  const on = "2026-06-01"
  const colleague = [post("zzy", "zzy-2"), enrolled("丙"), placed("丙", "zzy", "zzy-2"), certified("丙")]
  const [open] = found([...bureau, ...carried(fine), ...colleague, suspended("丙", "2026-05-01", "2026-06-30")], on)
  assert.deepStrictEqual(open?.mend, { command: "AssignOfficer", input: { organ: "nyj", unit: "zzy", post: "zzy-1" } })
})
