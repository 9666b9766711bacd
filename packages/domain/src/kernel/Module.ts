/** A module of the domain is what it registers: adapters and documents iterate over these and hold no rules of their own. */
import type { Decision } from "./Decision.ts"
import type { EventDefinition } from "./Event.ts"
import type { Rule } from "./Rule.ts"
import type { View } from "./View.ts"

export interface Module {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly events: ReadonlyArray<EventDefinition>
  readonly rules: ReadonlyArray<Rule>
  readonly commands: ReadonlyArray<Decision>
  readonly views: ReadonlyArray<View>
}

/** Everything that the domain offers, by name. */
export interface Registry {
  readonly modules: ReadonlyArray<Module>
  readonly events: ReadonlyMap<string, EventDefinition>
  readonly rules: ReadonlyMap<string, Rule>
  readonly commands: ReadonlyMap<string, Decision>
  readonly views: ReadonlyMap<string, View>
}

const byName = <Value>(
  what: string,
  values: ReadonlyArray<Value>,
  name: (value: Value) => string
): ReadonlyMap<string, Value> => {
  const map = new Map(values.map((value) => [name(value), value]))
  // A wiring fault of the program itself, found when it starts.
  if (map.size !== values.length) throw new Error(`two ${what} of one name`)
  return map
}

export const registry = (modules: ReadonlyArray<Module>): Registry => ({
  modules,
  events: byName(
    "events",
    modules.flatMap(({ events }) => events),
    ({ type }) => type
  ),
  rules: byName(
    "rules",
    modules.flatMap(({ rules }) => rules),
    ({ id }) => id
  ),
  commands: byName(
    "commands",
    modules.flatMap(({ commands }) => commands),
    ({ name }) => name
  ),
  views: byName(
    "views",
    modules.flatMap(({ views }) => views),
    ({ name }) => name
  )
})
