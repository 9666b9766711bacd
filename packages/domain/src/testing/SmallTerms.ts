/** By what a small county assesses: schemes of one or two criteria, and their scores. */

/** Mostly of one criterion that counts and one that is easily spared. */
const terms = (...points: ReadonlyArray<string>) => ({
  title: "评议考核办法",
  total: "100",
  criteria: points.map((one, index) => ({
    criterion: ["甲", "乙"][index],
    title: { zh: "执法程序合法" },
    points: one,
    measures: "procedure"
  })),
  weights: { self: "20", peer: "20", review: "60" },
  bands: { excellent: "90", good: "80", qualified: "60" },
  places: 2,
  vetoes: [{ code: "重大事故", text: "引发重大事故" }],
  objectionDays: 1,
  bonus: {
    criteria: [{ criterion: "丙", title: { zh: "受到上级表彰" }, points: "2", measures: "duty" }],
    cap: "2",
    most: "102"
  },
  rectificationMonths: 1
})
export const mostly = <Value>(usual: Value, ...others: ReadonlyArray<Value>): ReadonlyArray<Value> => [
  ...Array.from({ length: 12 }, () => usual),
  ...others
]
export const schemeTerms = mostly(terms("100", "0"), terms("60", "40"), terms("60"))
export const scores = (...points: ReadonlyArray<string>) =>
  points.map((one, index) => ({ criterion: ["甲", "乙"][index], points: one }))
