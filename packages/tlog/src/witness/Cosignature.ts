/**
 * Cosignatures of witnesses (c2sp.org/tlog-cosignature, `cosignature/v1`, type 0x04): Ed25519 over a time and the whole
 * text of a checkpoint. They say: at that time this was the largest tree of the log that I had seen, and it only ever grew.
 */
import {
  type Ed25519,
  ed25519KeyLength,
  ed25519SignatureLength,
  type SignerAlgorithm,
  type VerifierAlgorithm
} from "../note/index.ts"
import { concat, utf8 } from "../text/index.ts"

/** The latest time that a cosignature can carry: 2^63 − 1 seconds. */
const maxCosignatureTime = 2n ** 63n - 1n

const type = Uint8Array.of(0x04)
const timeLength = 8

const message = (time: bigint, text: Uint8Array): Uint8Array => concat(utf8(`cosignature/v1\ntime ${time}\n`), text)

/** When a cosignature was made, in seconds since 1970 (POSIX time), or `undefined` if it is not 72 bytes or too late. */
export const cosignatureTime = (signature: Uint8Array): bigint | undefined => {
  if (signature.length !== timeLength + ed25519SignatureLength) return undefined
  const time = new DataView(signature.buffer, signature.byteOffset, timeLength).getBigUint64(0)
  return time <= maxCosignatureTime ? time : undefined
}

/** Verifies cosignatures. Whether their time is acceptable is for the caller to say. */
export const cosignatures = (ed25519: Ed25519): VerifierAlgorithm => ({
  type,
  publicKeyLength: ed25519KeyLength,
  verify: (publicKey, text, signature) => {
    const time = cosignatureTime(signature)
    return time !== undefined && ed25519.verify(publicKey, message(time, text), signature.subarray(timeLength))
  }
})

/** Makes cosignatures of one time: POSIX seconds, from 0 to 2^63 − 1. Any other throws a RangeError. */
export const cosignaturesAt = (time: bigint, ed25519: Ed25519): SignerAlgorithm => {
  if (time < 0n || time > maxCosignatureTime) throw new RangeError(`A cosignature cannot carry the time ${time}`)
  return {
    type,
    secretKeyLength: ed25519KeyLength,
    publicKey: ed25519.publicKey,
    sign: (seed, text) => {
      const stamp = new Uint8Array(timeLength)
      new DataView(stamp.buffer).setBigUint64(0, time)
      return concat(stamp, ed25519.sign(seed, message(time, text)))
    }
  }
}
