import { assert, it } from "@effect/vitest"
import type { DomainEvent } from "@zhize/domain"
import { decideAfter, fakeDigest, given } from "@zhize/domain/testing"
import { Either } from "effect"
import {
  AdoptCatalogue,
  CatalogueAdopted,
  CatalogueDistributed,
  DistributeCatalogue,
  EditionAdopted,
  EditionFilled,
  EditionOnce,
  LevelOrderSet,
  ListBasis,
  planOrder
} from "../../src/basis/index.ts"
import { UnitKnown } from "../../src/organisation/index.ts"
import { abolished, clerkOf, day, idBut, runs, today, twoDays, unit } from "../organisation/Scene.ts"
import { adopted, allocated, clauses, confirmed, declared, farming, instrument, listed } from "./Scene.ts"

const nyj = { as: clerkOf("nyj") }
const past = [
  ...farming,
  instrument("sztl", {
    title: "河北省种子条例",
    level: "provincial-regulation",
    promulgatedOn: "2020-01-01",
    articles: 50
  }),
  listed("nyj", "sztl", clauses("9")),
  listed("nyj", "zzf", clauses("74", "75")),
  allocated("nyj", "zzf", "zzy", clauses("74", "75")),
  declared("nyj", "zzf", "sjj", clauses("75.1"))
]

const content = (events: ReadonlyArray<DomainEvent>) => {
  const verdict = decideAfter(events, AdoptCatalogue, { organ: "nyj", edition: "2026-1" }, nyj)
  if (Either.isLeft(verdict)) throw verdict.left
  const text = verdict.right.documents[0] ?? ""
  return { text, json: JSON.parse(text), event: verdict.right.events[0] }
}

it("an edition freezes the whole catalogue, in order, as a document that its digest names", () => {
  const { event, json, text } = content(past)
  assert.deepStrictEqual(event.data, {
    organ: "nyj",
    edition: "2026-1",
    digest: fakeDigest(text),
    entries: 2,
    on: today
  })
  assert.deepStrictEqual(json, {
    organ: "nyj",
    name: "农业农村局",
    edition: "2026-1",
    on: today,
    entries: [
      {
        serial: 1,
        instrument: "zzf",
        level: "law",
        title: "中华人民共和国种子法",
        common: false,
        version: "2021",
        promulgatedOn: "2021-12-24",
        clauses: ["74", "75"],
        units: [{ unit: "zzy", name: "种植业股", clauses: ["74", "75"] }],
        cooperating: [{ organ: "sjj", name: "市场监督管理局", clauses: ["75.1"] }]
      },
      {
        serial: 2,
        instrument: "sztl",
        level: "provincial-regulation",
        title: "河北省种子条例",
        common: false,
        version: "2021",
        promulgatedOn: "2020-01-01",
        clauses: ["9"],
        units: [],
        cooperating: []
      }
    ]
  })
})

it("the same catalogue gives the same text, whatever order it was entered in and whoever has confirmed", () => {
  const shuffled = [...past.slice(0, 7), past[8]!, past[7]!, ...past.slice(9), confirmed("nyj", "zzf", "sjj")]
  assert.strictEqual(content(shuffled).text, content(past).text)
})

it("an edition follows the listing order of its day", () => {
  const order = [...planOrder].reverse()
  const events = [...past, LevelOrderSet.of({ order, from: day("2026-01-01") })]
  assert.deepStrictEqual(
    content(events).json.entries.map(({ instrument }: { instrument: string }) => instrument),
    ["sztl", "zzf"]
  )
})

it("an edition is handed down to units of the organ, each once", () => {
  const input = { organ: "nyj", edition: "2022-1", units: ["zzy", "zfd", "zzy"] }
  given(...past, adopted("nyj", "2022-1"))
    .when(DistributeCatalogue, input, nyj)
    .then(CatalogueDistributed.of({ ...input, units: ["zzy", "zfd"], on: today } as never))
  given(...past, adopted("nyj", "2022-1"))
    .when(DistributeCatalogue, { ...input, units: [] }, nyj)
    .invalid("units.0")
})

it.prop(
  "R-BASIS-EDITION-ONCE: an edition's id is unique in its organ",
  [idBut("first")],
  ([id]) => {
    const events = [...past, adopted("nyj", "first"), adopted("sjj", id)]
    const adopt = (edition: string) => given(...events).when(AdoptCatalogue, { organ: "nyj", edition }, nyj)
    assert.isTrue(Either.isRight(adopt(id).verdict))
    adopt("first").refused(EditionOnce, { organ: "nyj", edition: "first", on: day("2022-06-01") })
  },
  runs
)

it.prop(
  "R-BASIS-EDITION-FILLED: a catalogue that lists nothing on the day is not adopted",
  [twoDays],
  ([[before, from]]) => {
    const { events } = given(...farming).and(ListBasis, { organ: "nyj", instrument: "zzf", clauses: ["74"], from }, nyj)
    const adopt = (on: string) => given(...events).when(AdoptCatalogue, { organ: "nyj", edition: "first", on }, nyj)
    const { verdict } = adopt(from)
    assert.strictEqual(Either.isRight(verdict) && verdict.right.events[0].type, CatalogueAdopted.type)
    adopt(before).refused(EditionFilled, { organ: "nyj", on: before })
  },
  runs
)

it.prop(
  "R-BASIS-EDITION-ADOPTED: only an adopted edition is handed down, and not before its day",
  [twoDays, idBut("first")],
  ([[before, from], id]) => {
    const events = [...past, adopted("nyj", "first", 2, from), adopted("sjj", id, 1, before)]
    const distribute = (edition: string, on: string) =>
      given(...events).when(DistributeCatalogue, { organ: "nyj", edition, units: ["zzy"], on }, nyj)
    distribute("first", from).then(
      CatalogueDistributed.of({ organ: "nyj", edition: "first", units: ["zzy"], on: from } as never)
    )
    distribute("first", before).refused(EditionAdopted, { organ: "nyj", edition: "first", on: before })
    distribute(id, from).refused(EditionAdopted, { organ: "nyj", edition: id, on: from })
  },
  runs
)

it.prop(
  "R-ORG-UNIT-KNOWN: an edition goes only to live units of the organ itself",
  [twoDays],
  ([[before, from]]) => {
    const events = [...past, adopted("nyj", "2022-1"), unit("sjj", "wjs"), abolished("nyj", "zfd", from)]
    const distribute = (units: ReadonlyArray<string>, on: string) =>
      given(...events).when(DistributeCatalogue, { organ: "nyj", edition: "2022-1", units, on }, nyj)
    distribute(["zzy", "zfd"], before).then(
      CatalogueDistributed.of({ organ: "nyj", edition: "2022-1", units: ["zzy", "zfd"], on: before } as never)
    )
    distribute(["zzy", "zfd"], from).refused(UnitKnown, { organ: "nyj", unit: "zfd", on: from, problem: "abolished" })
    distribute(["zzy", "wjs"], from).refused(UnitKnown, { organ: "nyj", unit: "wjs", on: from, problem: "other-organ" })
  },
  runs
)
