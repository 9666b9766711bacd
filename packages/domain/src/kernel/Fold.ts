/**
 * A fold turns events into state: which events, where it starts, and one total step for each type.
 *
 * Decisions and views are made of the same folds. An `entity` is a fold told once and used twice: of one thing, found
 * by its tag, for decisions; and of all things by key, for views.
 */
import { HashMap, Option } from "effect"
import { type EventDefinition, type Tag, tag, type TagKind } from "./Event.ts"
import type { Query } from "./Query.ts"
import type { Recorded } from "./Record.ts"

export interface Fold<State> {
  readonly query: Query
  readonly initial: State
  readonly step: (state: State, record: Recorded) => State
}

/** A fold that knows its branches, so that it can be narrowed. */
export interface Told<State> extends Fold<State> {
  readonly branches: ReadonlyArray<When<State>>
}

export interface When<State> {
  readonly definition: EventDefinition
  /** Records about other things of the same type are passed over. */
  readonly only: ReadonlyArray<Tag>
  readonly evolve: (state: State, data: any, record: Recorded) => State
}

/** One branch of a fold: on this event, optionally only with these tags. */
export const when = <Data, State>(
  definition: EventDefinition<string, Data, any>,
  evolve: (state: State, data: Data, record: Recorded<Data>) => State,
  only: ReadonlyArray<Tag> = []
): When<State> => ({ definition, evolve, only })

/** The data of a record in the current version of its definition. */
export const currentData = (definition: EventDefinition, record: Recorded): unknown =>
  record.version === definition.version ? record.data : definition.upcast(record.data, record.version)

export const fold = <State>(initial: State, ...branches: ReadonlyArray<When<State>>): Told<State> => {
  const byType = new Map<string, Array<When<State>>>()
  for (const branch of branches) {
    const known = byType.get(branch.definition.type)
    if (known === undefined) byType.set(branch.definition.type, [branch])
    else known.push(branch)
  }
  const step = (state: State, record: Recorded): State => {
    const found = byType.get(record.type)
    if (found === undefined) return state
    let next = state
    for (const { definition, evolve, only } of found) {
      const data = currentData(definition, record)
      if (only.length === 0 || only.every((needed) => definition.tags(data).includes(needed))) {
        next = evolve(next, data, record)
      }
    }
    return next
  }
  const items = branches.map(({ definition, only }) => ({ types: [definition.type], tags: only }))
  return { query: { items }, initial, step, branches }
}

/** The same fold, of only those events that carry all the tags of one of these lists: it reads and steps no others. */
export const narrow = <State>(
  { branches, initial }: Told<State>,
  lists: ReadonlyArray<ReadonlyArray<Tag>>
): Fold<State> => {
  const carries = (tags: ReadonlyArray<Tag>) => lists.some((list) => list.every((needed) => tags.includes(needed)))
  const types = branches.map(({ definition }) => definition.type)
  return {
    ...fold(
      initial,
      ...branches.map(({ definition, evolve, only }) =>
        when(
          definition,
          (state: State, data: any, record) => (carries(definition.tags(data)) ? evolve(state, data, record) : state),
          only
        )
      )
    ),
    query: { items: lists.map((tags) => ({ types, tags })) }
  }
}

/** All entities of a kind by their id. */
export type Table<State> = HashMap.HashMap<string, State>

export interface Entity<State> {
  /** The state of the one with this id: reads only the events that carry its tag. */
  readonly one: (id: string) => Told<State>
  /** The states of some of them, by id: reads only the events that carry one of their tags. */
  readonly some: (ids: ReadonlyArray<string>) => Fold<Table<State>>
  /** The states of all of them, by id. */
  readonly all: Told<Table<State>>
}

/** A branch of an entity's fold: its event names the entity under the kind's own name. */
export type On<Kind extends TagKind, State> = <Data extends { readonly [K in Kind]: string }>(
  definition: EventDefinition<string, Data, any>,
  evolve: (state: State, data: Data, record: Recorded<Data>) => State
) => When<State>

export const entity = <const Kind extends TagKind, State>(
  kind: Kind,
  initial: State,
  tell: (on: On<Kind, State>) => ReadonlyArray<When<State>>
): Entity<State> => {
  const branches = tell((definition, evolve) => when(definition, evolve))
  const empty = HashMap.empty<string, State>()
  const table = (wanted: (id: string) => boolean) =>
    branches.map((branch) =>
      when(branch.definition, (known: Table<State>, data: any, record) => {
        const id: string = data[kind]
        if (!wanted(id)) return known
        return HashMap.modifyAt(known, id, (before) =>
          Option.some(branch.evolve(Option.isSome(before) ? before.value : initial, data, record))
        )
      })
    )
  return {
    one: (id) =>
      fold(
        initial,
        ...branches.map((branch) =>
          when(
            branch.definition,
            (state: State, data: any, record) => (data[kind] === id ? branch.evolve(state, data, record) : state),
            [tag(kind, id)]
          )
        )
      ),
    some: (ids) => {
      const wanted = new Set(ids)
      const types = branches.map(({ definition }) => definition.type)
      return {
        ...fold(empty, ...table((id) => wanted.has(id))),
        query: { items: [...wanted].map((id) => ({ types, tags: [tag(kind, id)] })) }
      }
    },
    all: fold(empty, ...table(() => true))
  }
}

/** Several folds as one, each seeing only what it asked for. */
export const foldAll = <Folds extends Readonly<Record<string, Fold<any>>>>(folds: Folds): Fold<StatesOf<Folds>> => {
  const entries = Object.entries(folds)
  const everything = entries.filter(([, one]) => one.query.items.some(({ types }) => types.length === 0))
  const byType = new Map<string, typeof entries>()
  for (const type of entries.flatMap(([, one]) => one.query.items.flatMap(({ types }) => types))) {
    const takes = ([, one]: (typeof entries)[number]) =>
      one.query.items.some(({ types }) => types.length === 0 || types.includes(type))
    if (!byType.has(type)) byType.set(type, entries.filter(takes))
  }
  const initial = Object.fromEntries(entries.map(([name, one]) => [name, one.initial]))
  return {
    query: { items: entries.flatMap(([, one]) => one.query.items) },
    initial: initial as StatesOf<Folds>,
    step: (states, record) => {
      let next: Record<string, unknown> | undefined
      for (const [name, one] of byType.get(record.type) ?? everything) {
        const before = (states as Record<string, unknown>)[name]
        const after = one.step(before, record)
        if (after !== before) (next ??= { ...states })[name] = after
      }
      return (next ?? states) as StatesOf<Folds>
    }
  }
}

export type StateOf<F> = F extends Fold<infer State> ? State : never
export type StatesOf<Folds> = { readonly [Name in keyof Folds]: StateOf<Folds[Name]> }
