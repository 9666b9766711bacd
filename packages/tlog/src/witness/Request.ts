/** What a log asks of a witness (c2sp.org/tlog-witness, `add-checkpoint`), as text: to be posted, or carried as a file. */
import { type EnclosedReason, formatEnclosed, type HeadReader, parseEnclosed } from "../checkpoint/index.ts"
import type { Note } from "../note/index.ts"
import type { Proof } from "../proof/index.ts"
import { ok, type Result } from "../Result.ts"
import { parseDecimal, textFault, type TextFault } from "../text/index.ts"

export interface CosigningRequest {
  /** The size that the witness is believed to have seen last; 0 for never. */
  readonly oldSize: bigint
  /** A consistency proof from the old size to that of the checkpoint; empty from 0. */
  readonly proof: Proof
  readonly checkpoint: Note
}

/** `old`: the first line is not `old <size>`; otherwise as for notes and hashes. */
export type RequestFault = TextFault<EnclosedReason | "old">

/** The specification allows a request no more hashes. */
const maxHashes = 63

const readOld: HeadReader<bigint, "old"> = ([line = ""]) => {
  const oldSize = line.startsWith("old ") ? parseDecimal(line.slice(4)) : undefined
  return oldSize === undefined ? textFault("old", 1, line) : ok({ head: oldSize, length: 1 })
}

export const parseRequest = (input: string | Uint8Array): Result<CosigningRequest, RequestFault> => {
  const enclosed = parseEnclosed(input, readOld, maxHashes)
  if (!enclosed.ok) return enclosed
  const { checkpoint, hashes, head } = enclosed.value
  return ok({ oldSize: head, proof: hashes, checkpoint })
}

/** Writes a request. What could not be read again is refused. */
export const formatRequest = ({ checkpoint, oldSize, proof }: CosigningRequest): Result<string, RequestFault> => {
  const text = formatEnclosed([`old ${oldSize}`], proof, checkpoint)
  if (!text.ok) return text
  const again = parseRequest(text.value)
  return again.ok ? text : again
}
