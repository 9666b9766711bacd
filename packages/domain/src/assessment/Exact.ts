/**
 * Arithmetic on scores: exact, on decimals as text. Nothing is ever a binary fraction; the one division of a total is
 * rounded half up (四舍五入) to the places that the scheme names, and says whether anything was lost.
 */
import { BigDecimal } from "effect"
import type { Decimal } from "../kernel/index.ts"

export const exact = (text: string): BigDecimal.BigDecimal => BigDecimal.unsafeFromString(text)

/** The one way to write a number: no zeros at its end. */
export const written = (number: BigDecimal.BigDecimal): Decimal => BigDecimal.format(number) as Decimal

export const sumOf = (texts: ReadonlyArray<string>): BigDecimal.BigDecimal => BigDecimal.sumAll(texts.map(exact))

export const isMore = (a: string, b: string): boolean => BigDecimal.greaterThan(exact(a), exact(b))

/** `dividend ÷ divisor`, both not negative, rounded half up to so many places. */
export const quotient = (
  dividend: BigDecimal.BigDecimal,
  divisor: BigDecimal.BigDecimal,
  places: number
): { readonly value: BigDecimal.BigDecimal; readonly rounded: boolean } => {
  const scale = Math.max(dividend.scale, divisor.scale)
  const above = BigDecimal.scale(dividend, scale).value * 10n ** BigInt(places)
  const below = BigDecimal.scale(divisor, scale).value
  return { value: BigDecimal.make((2n * above + below) / (2n * below), places), rounded: above % below !== 0n }
}
