/**
 * Delegates powers of an organ to somebody outside it, stating matter, power and period. What may be delegated, to whom
 * and in what form depends on the power: Coercion Act art. 17, Penalty Act arts. 20 and 21, Licensing Act art. 24.
 */
import { Either, Schema } from "effect"
import {
  accept,
  decision,
  DelegationId,
  DocumentRef,
  ItemId,
  LastDay,
  LocalDate,
  optional,
  OrganId,
  Passage,
  type RefusedBy
} from "../kernel/index.ts"
import { known, type NotBefore, type Organ, type OrganKnown, organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import {
  DelegateFits,
  DelegationOnce,
  DelegationPeriod,
  LicensingDelegated,
  MeasureNotDelegated,
  NotRedelegated,
  PenaltyDelegated
} from "./DelegationRules.ts"
import { Delegate, DelegationGranted } from "./Events.ts"
import { type DelegateKind, kindsOfOrgan } from "./Labels.ts"
import type { Power } from "./Power.ts"
import { requireItem } from "./Required.ts"
import { delegations, items } from "./State.ts"

const Input = Schema.Struct({
  organ: OrganId,
  delegation: DelegationId,
  delegate: Delegate,
  items: Schema.NonEmptyArray(ItemId),
  matter: Passage,
  power: Passage,
  from: optional(LocalDate),
  until: LastDay,
  document: optional(DocumentRef),
  published: optional(LocalDate)
})

interface NamedDelegate {
  readonly name: string
  readonly kind: DelegateKind
  readonly organ?: OrganId
}

/** An organ of the register is there on the day, is another organ, and is of the kind that it is said to be. */
const requireDelegate = (
  { delegate, delegation, organ }: typeof Input.Type,
  state: Organ | undefined,
  from: LocalDate
): Either.Either<NamedDelegate, RefusedBy<typeof DelegateFits | typeof OrganKnown | typeof NotBefore>> => {
  if ("name" in delegate) return Either.right(delegate)
  const { kind } = delegate
  return Either.flatMap(requireOrgan(state, delegate.organ, from), (found) => {
    const about = { delegation, delegate: delegate.organ, name: found.name, registered: found.kind, kind }
    if (delegate.organ === organ) return DelegateFits.refuse({ ...about, problem: "self" })
    return kindsOfOrgan[found.kind].includes(kind)
      ? Either.right({ ...delegate, name: found.name })
      : DelegateFits.refuse({ ...about, problem: "kind" })
  })
}

/** Whether this power may be delegated like this. */
const requireDelegable = (
  power: Power,
  item: ItemId,
  delegate: NamedDelegate,
  { document, published }: typeof Input.Type
) => {
  const about = { item, delegate: delegate.name, kind: delegate.kind }
  if (power.category === "coercion" && power.kind === "measure") return MeasureNotDelegated.refuse({ item })
  if (power.category === "penalty") {
    if (delegate.kind !== "public-institution") return PenaltyDelegated.refuse({ ...about, lacking: "delegate" })
    if (document === undefined) return PenaltyDelegated.refuse({ ...about, lacking: "document" })
    if (published === undefined) return PenaltyDelegated.refuse({ ...about, lacking: "published" })
  }
  if (power.category === "licensing") {
    if (delegate.kind !== "administrative-organ") return LicensingDelegated.refuse({ ...about, lacking: "delegate" })
    if (published === undefined) return LicensingDelegated.refuse({ ...about, lacking: "published" })
  }
  return Either.right(undefined)
}

export const GrantDelegation = decision("GrantDelegation", {
  zh: "委托执法权",
  en: "Delegate powers",
  clause: "P2.2-R1",
  input: Input,
  allowed: may.GrantDelegation,
  reads: ({ delegate, delegation, items: named, organ }) => ({
    organ: organs.one(organ),
    delegate: organs.one("organ" in delegate ? delegate.organ : organ),
    known: delegations.one(delegation),
    items: items.some(named)
  }),
  cites: ({ document }) => (document === undefined ? [] : [document.sha256]),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { delegation, organ, until } = input
      const from = input.from ?? today
      const { kind } = yield* requireOrgan(states.organ, organ, from)
      if (kind === "entrusted") return yield* NotRedelegated.refuse({ organ })
      if (states.known !== undefined) {
        return yield* DelegationOnce.refuse({ delegation, organ: states.known.organ })
      }
      if (until < from) return yield* DelegationPeriod.refuse({ delegation, from, until })
      const delegate = yield* requireDelegate(input, states.delegate, from)
      for (const item of input.items) {
        const { standing } = yield* requireItem(known(states.items, item), organ, item, from)
        yield* requireDelegable(standing.power, item, delegate, input)
      }
      return yield* accept(DelegationGranted.of({ ...input, delegate, from }))
    })
})
