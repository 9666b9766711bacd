/** The version of this package, checked against its manifest by a test. */
export const version = "0.1.0"
