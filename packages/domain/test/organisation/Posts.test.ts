import { assert, it } from "@effect/vitest"
import { Allowed, ReasonGiven, UnitId } from "@zhize/domain"
import { folded, given } from "@zhize/domain/testing"
import {
  AbolishPost,
  EstablishPost,
  livePosts,
  NotBefore,
  PostAbolished,
  PostEstablished,
  PostKnown,
  PostOnce,
  PostVacant,
  postsOf,
  postsOfUnit,
  UnitKnown
} from "../../src/organisation/index.ts"
import {
  abolished,
  assigned,
  clerkOf,
  county,
  day,
  dissolved,
  enrolled,
  idBut,
  left,
  organ,
  posted,
  postGone,
  runs,
  today,
  transferred,
  twoDays,
  unit
} from "./Scene.ts"

const world = [county, organ("nyj"), organ("slj"), unit("nyj", "zfd"), unit("nyj", "fgg"), unit("slj", "sl")]
const inspector = { organ: "nyj", unit: "zfd", post: "p1", name: "检查岗", enforcement: true }
const gone = { organ: "nyj", unit: "zfd", post: "p1" }
const why = { reason: "机构调整" }

it("a clerk establishes a post in a unit of the own organ, by default today", () => {
  given(...world)
    .when(EstablishPost, inspector, { as: clerkOf("nyj") })
    .then(PostEstablished.of({ ...inspector, from: today } as never))
  given(...world)
    .when(EstablishPost, inspector, { as: clerkOf("slj") })
    .refused(Allowed)
})

it("a post stands in a unit that stays", () => {
  const closing = [...world, abolished("nyj", "zfd", "2026-06-01")]
  given(...closing)
    .when(EstablishPost, inspector)
    .refused(UnitKnown, { organ: "nyj", unit: "zfd", on: day("2026-06-01"), problem: "abolished" })
  given(...world, dissolved("nyj", "slj", "2026-05-01"))
    .when(EstablishPost, { ...inspector, from: "2026-04-30" })
    .then(PostEstablished.of({ ...inspector, from: "2026-04-30" } as never))
})

it("a post is abolished with a reason, and once", () => {
  given(...world, posted("p1"))
    .when(AbolishPost, gone, why)
    .then(PostAbolished.of({ ...gone, from: today } as never))
  given(...world, posted("p1"))
    .when(AbolishPost, gone)
    .refused(ReasonGiven)
  given(...world, posted("p1"), postGone("p1", "2026-06-01"))
    .when(AbolishPost, gone, why)
    .refused(PostKnown, { ...gone, on: day("2026-06-01"), problem: "abolished" })
})

it.prop(
  "R-ORG-POST-ONCE: a post's id is used once in the ledger, even after it is abolished",
  [idBut("p1", "old"), twoDays],
  ([id, [from, to]]) => {
    const past = [...world, posted("p1"), posted("old"), postGone("old", from)]
    const establish = (post: string) =>
      given(...past).when(EstablishPost, { ...inspector, organ: "slj", unit: "sl", post, from: to })
    establish(id).then(PostEstablished.of({ ...inspector, organ: "slj", unit: "sl", post: id, from: to } as never))
    for (const post of ["p1", "old"]) establish(post).refused(PostOnce, { post, organ: "nyj" })
  },
  runs
)

it.prop(
  "R-ORG-POST-KNOWN: the post belongs to the organ's unit and is there on the day",
  [idBut("p1", "p2"), twoDays],
  ([id, [before, from]]) => {
    const past = [...world, posted("p1"), postGone("p1", from), posted("p2", from)]
    const abolish = (post: string, on: string, more: object = {}) =>
      given(...past).when(AbolishPost, { ...gone, post, from: on, ...more }, why)
    abolish("p2", from).then(PostAbolished.of({ ...gone, post: "p2", from } as never))
    abolish("p2", before).refused(NotBefore, { subject: "p2", on: before, exists: from })
    abolish("p1", from).refused(PostKnown, { ...gone, on: from, problem: "abolished" })
    abolish(id, from).refused(PostKnown, { ...gone, post: id, on: from, problem: "unknown" })
    abolish("p2", from, { unit: "fgg" }).refused(PostKnown, {
      ...gone,
      unit: "fgg",
      post: "p2",
      on: from,
      problem: "other-unit"
    })
    abolish("p2", from, { organ: "slj", unit: "sl" }).refused(PostKnown, {
      organ: "slj",
      unit: "sl",
      post: "p2",
      on: from,
      problem: "other-organ"
    })
  },
  runs
)

it.prop(
  "R-ORG-POST-VACANT: a post goes only when nobody is on it from the day on",
  [twoDays],
  ([[from, moved]]) => {
    const past = [...world, posted("p1"), posted("p2"), enrolled("乙"), enrolled("甲")]
    const abolish = (on: string, ...more: ReadonlyArray<(typeof past)[number]>) =>
      given(...past, ...more).when(AbolishPost, { ...gone, from: on }, why)
    const accepted = (on: string) => PostAbolished.of({ ...gone, from: on } as never)
    const both = [assigned("乙", "p1", from), assigned("甲", "p1", from)]
    abolish(from, ...both).refused(PostVacant, { post: "p1", on: from, officers: ["乙", "甲"].sort() })
    abolish(from, assigned("甲", "p1", moved)).refused(PostVacant, { post: "p1", on: from, officers: ["甲"] })
    for (const ends of [assigned("甲", "p2", moved), left("甲", moved), transferred("甲", "nyj", "slj", moved)]) {
      abolish(moved, assigned("甲", "p1", from), ends).then(accepted(moved))
      abolish(from, assigned("甲", "p1", from), ends).refused(PostVacant, { post: "p1", on: from, officers: ["甲"] })
    }
    abolish(from, assigned("甲", "p2", from)).then(accepted(from))
  },
  runs
)

it("the posts of an organ and of a unit are listed in order of establishment, while they are there", () => {
  const past = [posted("z"), posted("a", "2026-03-01"), postGone("z", "2026-04-01")]
  const on = (text: string) =>
    livePosts(folded(postsOf(inspector.organ as never), past), "nyj" as never, day(text)).map(({ post }) => post)
  assert.deepStrictEqual(on("2026-02-28"), ["z"])
  assert.deepStrictEqual(on("2026-03-31"), ["z", "a"])
  assert.deepStrictEqual(on("2026-04-01"), ["a"])
  assert.deepStrictEqual(livePosts(folded(postsOf("slj" as never), past), "slj" as never, day(today)), [])
  const table = folded(postsOfUnit(UnitId.make("zfd")), past)
  assert.strictEqual(livePosts(table, "nyj" as never, day(today)).length, 1)
})
