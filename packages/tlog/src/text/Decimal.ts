/** Whole numbers as the formats write them: decimal, no sign, no leading zero. */

/** The largest size or index that the formats can tell: 2^64 − 1. */
export const maxUint64 = 2n ** 64n - 1n

/** The number that this text writes, or `undefined` if it is none or exceeds `max`. */
export const parseDecimal = (text: string, max: bigint = maxUint64): bigint | undefined => {
  if (!/^(?:0|[1-9][0-9]{0,19})$/.test(text)) return undefined
  const value = BigInt(text)
  return value <= max ? value : undefined
}
