/**
 * A view is a question that the ledger answers: a fold, parameters, and rows with labelled columns.
 *
 * The fold sees every record up to the reader's cut (`recordedBy`); `answer` picks what was in force on the reader's
 * day (`validOn`). Both are pure; the state is plain data or tables of it, so that it can be saved and compared.
 */
import { Either, type Schema } from "effect"
import type { Fold } from "./Fold.ts"
import type { Refusal } from "./Rule.ts"
import type { Lang, LocalDate } from "./Scalars.ts"

/** The reader's clocks. */
export interface Cut {
  /** As in force on this day. */
  readonly validOn: LocalDate
  /** What days left and overdue are counted from. */
  readonly today: LocalDate
}

export interface Column<Row> {
  readonly zh: string
  readonly en: string
  /** What a person reads; the empty string where there is nothing to say. */
  readonly show: (row: Row, lang: Lang) => string
  /** How the cell stands: adapters may colour by it, and never say anything by colour alone. */
  readonly tone?: (row: Row) => Tone
}
export type Tone = "good" | "warn" | "bad" | "quiet" | "plain"

/** Most views have fixed columns; a matrix has one a thing that its rows are about. */
export type Columns<Row> = ReadonlyArray<Column<Row>> | ((rows: ReadonlyArray<Row>) => ReadonlyArray<Column<Row>>)

export interface View<Params = any, Row = any> {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly clause: string
  readonly params: Schema.Schema<Params, any>
  readonly fold: Fold<any>
  readonly answer: (state: any, params: Params, cut: Cut) => Either.Either<ReadonlyArray<Row>, Refusal>
  readonly columns: Columns<Row>
}

export const view = <Params, Encoded, State, Row, Refused extends Refusal<any, any> = never>(
  name: string,
  options: {
    readonly zh: string
    readonly en: string
    readonly clause: string
    readonly params: Schema.Schema<Params, Encoded>
    readonly fold: Fold<State>
    readonly answer: (state: State, params: Params, cut: Cut) => Either.Either<ReadonlyArray<Row>, Refused>
    readonly columns: Columns<Row>
  }
): View<Params, Row> => ({ name, ...options })

/** The columns for these rows, in the order people read them. */
export const columnsOf = <Row>(one: View<any, Row>, list: ReadonlyArray<Row>): ReadonlyArray<Column<Row>> =>
  typeof one.columns === "function" ? one.columns(list) : one.columns

export const rows = <Row>(list: ReadonlyArray<Row>): Either.Either<ReadonlyArray<Row>> => Either.right(list)
