/** Under what the events of a case are found: the organ, the case, and the officer whom they are about. */

interface OfCase {
  readonly organ: string
  readonly case: string
}
interface OfRespondent extends OfCase {
  readonly respondent: string
}
export const ofCase = ({ case: one, organ }: OfCase) => ({ organ, case: one })
export const ofRespondent = (data: OfRespondent) => ({ ...ofCase(data), officer: data.respondent })
