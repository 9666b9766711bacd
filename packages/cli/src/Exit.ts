/** How a run ends, as the shell sees it. Scripts rely on these numbers. */
export const exitCodes = {
  done: 0,
  /** A rule of the domain said no. */
  refused: 1,
  /** The command line or the input does not have the right shape. */
  badInput: 2,
  /** The ledger cannot be read or written now. */
  unavailable: 3,
  /** `verify` found a fault. */
  unverified: 4,
  /** A fault of this program: none of the above, and to be reported. */
  fault: 70,
  interrupted: 130
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
