import { assert, describe, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { maskName, maskNumber } from "../../src/publication/index.ts"

const signs = fc.array(fc.constantFrom(..."张王欧阳司马诸葛三丰伟甲Aa1😀·"), { maxLength: 12 })

describe("what the public reads of a person", () => {
  it("keeps the surname and hides the rest", () => {
    const read = ["张三", "张三丰", "欧阳修", "欧阳", "司马相如", "张", "", " 张三 ", "😀😀", "Wang Wei"].map(maskName)
    assert.deepStrictEqual(read, ["张*", "张**", "欧阳*", "欧*", "司马**", "*", "", "张*", "😀*", "W*******"])
  })

  it("keeps the ends of a number and hides its middle", () => {
    const read = ["冀GY000123", "12345678", "1234567", "1234", "123", "1", "", " 1234 "].map(maskNumber)
    assert.deepStrictEqual(read, ["冀G*****23", "12****78", "1*****7", "1**4", "***", "*", "", "1**4"])
  })

  it.prop(
    "hides at least the half of a number and all of a given name, and tells how long they are",
    [signs],
    ([all]) => {
      const text = all.join("")
      for (const [mask, atLeast] of [
        [maskNumber, Math.ceil(all.length / 2)],
        [maskName, all.length < 2 ? all.length : Math.max(1, all.length - 2)]
      ] as const) {
        const read = [...mask(text)]
        assert.strictEqual(read.length, all.length)
        assert.isAtLeast(read.filter((sign) => sign === "*").length, atLeast)
        for (const [index, sign] of read.entries()) assert.isTrue(sign === "*" || sign === all[index])
      }
    }
  )
})
