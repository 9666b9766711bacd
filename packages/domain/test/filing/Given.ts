/** A county in which an organ has submitted one filing: what the tests of filing start from. */
import { deadline, type DomainEvent, FilingId, LocalDate, OrganId, plainWeek } from "@zhize/domain"
import { FilingSubmitted, PlanProclaimed } from "../../src/filing/index.ts"

export const day = (text: string) => LocalDate.make(text)
const digest = "a".repeat(64)
export const scan = { sha256: "b".repeat(64), size: 12, mediaType: "text/plain", name: "备案报告.txt" }

const fixed = (month: number, dayOfMonth: number) => ({ kind: "fixed-date", month, day: dayOfMonth }) as const
const obligation = (id: string, subject: string, due: object, to: string, copies: ReadonlyArray<string>) => ({
  obligation: id,
  clause: "P2.1-R3",
  title: { zh: `事项${id}`, en: `Obligation ${id}` },
  subject,
  due,
  to,
  copies
})

export const plan2026 = {
  plan: "gy-2026",
  year: 2026,
  title: "沽源县深入推行行政执法责任制实施方案",
  obligations: [
    obligation("T1", "basis-catalogue", fixed(6, 25), "legal-office", ["paper", "electronic"]),
    obligation("T4", "accountability-rules", fixed(7, 25), "legal-office", ["paper", "electronic"]),
    obligation("T5", "new-routine-system", { kind: "calendar-days", days: 15, rollOver: false }, "legal-office", [
      "paper",
      "electronic"
    ]),
    obligation("T6", "self-assessment", fixed(12, 15), "organ-leadership", ["electronic"])
  ]
}
export const proclaimed = PlanProclaimed.of(plan2026 as never)

export const organ = OrganId.make("nyj")
export const clerk = { role: "organ-clerk", organ } as const
export const principal = { role: "organ-principal", organ } as const
export const office = { role: "legal-office" } as const

export const ruleText = (adoptedOn: string, effectiveFrom?: string) => ({
  kind: "document",
  title: "沽源县农业农村局行政执法过错责任追究制度",
  adoptedOn,
  digest,
  ...(effectiveFrom === undefined ? {} : { effectiveFrom })
})

/** The accountability rules, handed in electronically on a day. */
export const submitted = (on = "2026-07-01", filing = "f1", obligationId = "T4"): DomainEvent =>
  FilingSubmitted.of({
    filing: FilingId.make(filing),
    organ,
    plan: plan2026.plan,
    obligation: obligationId,
    content: ruleText("2026-06-20"),
    electronic: [scan],
    on: day(on),
    deadline: deadline(fixed(7, 25), day("2026-01-01"), plainWeek)
  } as never)

export const step = { filing: "f1", organ: "nyj" }
