/** Puts a piece of evidence into the file, pinned by the digest of its document. */
import { Either, Schema } from "effect"
import { accept, decision, DocumentRef } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { EvidenceAdded } from "./InquiryEvents.ts"
import { NeverEdited } from "./FactRules.ts"
import { digests, EvidenceFields, stepInput } from "./Parts.ts"
import { inquiryStep, stepReads } from "./Steps.ts"

export const AddEvidence = decision("AddEvidence", {
  zh: "证据入卷",
  en: "Add evidence",
  clause: "P2.4-S2",
  input: Schema.Struct({ ...stepInput, ...EvidenceFields, document: DocumentRef }),
  allowed: may.AddEvidence,
  needsPerson: true,
  cites: ({ document }) => digests(document),
  reads: stepReads,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { document, evidence, title } = input
      const { about, file } = yield* inquiryStep("AddEvidence", input, states.file, context)
      if (file.evidence.some((one) => one.evidence === evidence)) {
        return yield* NeverEdited.refuse({ case: file.case, kind: "evidence", id: evidence })
      }
      return yield* accept(EvidenceAdded.of({ ...about, evidence, title, document }))
    })
})
