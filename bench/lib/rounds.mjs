/**
 * Contestants take turns, round by round (A B C, A B C, …), so that what else the machine does meets all of them
 * alike. A ratio is taken within its round; what is reported is the median of the rounds, with the least and the most.
 */
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

/**
 * @typedef {{ readonly amount: number, readonly millis: number }} Measured
 * @typedef {{ readonly name: string, readonly run: (round: number) => Promise<Measured> }} Contestant
 * @typedef {{ readonly min: number, readonly median: number, readonly max: number }} Spread
 * @typedef {{ readonly name: string, readonly base: string, readonly perSecond: Spread, readonly ratio: Spread, readonly rates: number[] }} Result
 */

/**
 * Measures a body that handles so many things.
 * @param {number} amount
 * @param {() => unknown} body
 * @returns {Promise<Measured>}
 */
export const timed = async (amount, body) => {
  const start = process.hrtime.bigint()
  await body()
  return { amount, millis: Number(process.hrtime.bigint() - start) / 1e6 }
}

/** @param {readonly number[]} values @returns {Spread} */
const spread = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (/** @type {number} */ place) => sorted[place] ?? Number.NaN
  const middle = (sorted.length - 1) / 2
  return { min: at(0), median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, max: at(sorted.length - 1) }
}

setFlagsFromString("--expose-gc")

/** What one round left behind must not be collected at the cost of the next. @type {() => void} */
export const tidy = runInNewContext("gc")

/**
 * Runs every contestant once to warm up and then `count` times. Each is compared, in its round, with the one that `base`
 * names for it.
 * @param {readonly Contestant[]} contestants
 * @param {number} count
 * @param {string | ((name: string) => string)} base
 * @returns {Promise<Result[]>}
 */
export const takeTurns = async (contestants, count, base) => {
  /** @type {Record<string, number[]>} */
  const rates = {}
  for (let round = 0; round <= count; round++) {
    for (const { name, run } of contestants) {
      tidy()
      const { amount, millis } = await run(round)
      if (round > 0) (rates[name] ??= []).push((amount * 1000) / millis)
    }
  }
  return contestants.map(({ name }) => compare(rates, name, typeof base === "string" ? base : base(name)))
}

/** @param {Readonly<Record<string, number[]>>} rates @param {string} name @param {string} base @returns {Result} */
export const compare = (rates, name, base) => {
  const [own, other] = [rates[name] ?? [], rates[base] ?? []]
  const ratio = spread(own.map((rate, round) => rate / (other[round] ?? Number.NaN)))
  return { name, base, rates: own, perSecond: spread(own), ratio }
}
