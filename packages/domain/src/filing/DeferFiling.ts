/** Defers registration until named defects are corrected, within 15 days of the notice. */
import { Either, Schema } from "effect"
import { accept, decision, deadline, Passage, plainWeek } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { FilingDeferred } from "./Events.ts"
import { receiverStep, stepFurther, stepInput, stepReads } from "./Steps.ts"

/** 自收到通知之日起15日内补充或重新报送: calendar days, the day of the notice not counted. */
const correctionPeriod = { kind: "calendar-days", days: 15, rollOver: false } as const

export const DeferFiling = decision("DeferFiling", {
  zh: "暂缓登记",
  en: "Defer a filing for correction",
  clause: "法规规章备案审查条例第九条",
  input: Schema.Struct({ ...stepInput, defects: Schema.NonEmptyArray(Passage) }),
  allowed: may.DeferFiling,
  reads: stepReads,
  further: stepFurther,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { on } = yield* receiverStep("DeferFiling", input, states, context)
      return yield* accept(
        FilingDeferred.of({
          filing: input.filing,
          organ: input.organ,
          on,
          defects: input.defects,
          deadline: deadline(correctionPeriod, on, plainWeek)
        })
      )
    })
})
