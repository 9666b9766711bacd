export { fromBase64, toBase64 } from "./Base64.ts"
export { maxUint64, parseDecimal } from "./Decimal.ts"
export { formatHashes, parseHashes } from "./Hashes.ts"
export {
  concat,
  linesOf,
  maxTextLength,
  readText,
  sameBytes,
  textFault,
  type TextFault,
  type UnreadableReason,
  utf8
} from "./Text.ts"
