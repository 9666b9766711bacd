import {
  appendLeaves,
  emptyFrontier,
  type Frontier,
  frontierAt,
  peaks,
  rootAt,
  rootOfFrontier,
  rootOfLeaves
} from "@zhize/tlog"
import * as fc from "effect/FastCheck"
import { assert, describe, it } from "vitest"
import { hex, leaves, Nodes } from "./support.ts"

const batches = fc.array(fc.nat(40), { maxLength: 8 })

/** Grows a tree of numbered leaves by batches of these sizes. */
const grow = (sizes: ReadonlyArray<number>): { readonly frontier: Frontier; readonly nodes: Nodes } => {
  const nodes = new Nodes()
  const all = leaves(sizes.reduce((sum, size) => sum + size, 0))
  let frontier = emptyFrontier
  for (const size of sizes) {
    const step = appendLeaves(frontier, all.slice(frontier.size, frontier.size + size))
    nodes.add(step.completed)
    frontier = step.frontier
  }
  return { frontier, nodes }
}

describe("A tree grown in batches", () => {
  it("has the root of the same leaves hashed from scratch", () => {
    fc.assert(
      fc.property(batches, (sizes) => {
        const { frontier } = grow(sizes)
        assert.strictEqual(hex(rootOfFrontier(frontier)), hex(rootOfLeaves(leaves(frontier.size))))
      })
    )
  })

  it("does not depend on how the leaves were split into batches", () => {
    fc.assert(
      fc.property(batches, (sizes) => {
        const { frontier } = grow(sizes)
        assert.deepStrictEqual(frontier, appendLeaves(emptyFrontier, leaves(frontier.size)).frontier)
      })
    )
  })

  it("completes each perfect subtree exactly once", () => {
    fc.assert(
      fc.property(batches, (sizes) => {
        const { frontier, nodes } = grow(sizes)
        assert.strictEqual(nodes.size, 2 * frontier.size - peaks(frontier.size).length)
      })
    )
  })

  it("leaves the frontier that it started from as it was", () => {
    const before = appendLeaves(emptyFrontier, leaves(7)).frontier
    const copy = { size: before.size, hashes: [...before.hashes] }
    appendLeaves(before, leaves(9))
    assert.deepStrictEqual(before, copy)
  })
})

describe("The nodes that a tree left behind", () => {
  it("give the root and the frontier of every earlier size", () => {
    fc.assert(
      fc.property(batches, (sizes) => {
        const { frontier, nodes } = grow(sizes)
        for (let size = 0; size <= frontier.size; size++) {
          const some = leaves(size)
          assert.strictEqual(hex(rootAt(size, nodes.at)), hex(rootOfLeaves(some)))
          assert.deepStrictEqual(frontierAt(size, nodes.at), appendLeaves(emptyFrontier, some).frontier)
        }
      }),
      { numRuns: 25 }
    )
  })

  it("do not answer for a size that was never reached", () => {
    const { nodes } = grow([5])
    assert.throws(() => rootAt(6, nodes.at), RangeError, "The node at level 1, index 2 is missing")
  })
})
