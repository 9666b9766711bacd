/**
 * Generated events and commands for everything that a registry holds, made from the schemas themselves: a new event or
 * command is generated as soon as it is registered.
 *
 * Any value keeps to its schema. In a small world, ids, days and names come from short lists, so that commands meet:
 * two registrations of one organ, a step on a filing that another command withdrew. Needs no test framework.
 */
import { Arbitrary, FastCheck, Option, Schema, SchemaAST } from "effect"
import {
  type Actor,
  type Decision,
  type DomainEvent,
  type EventDefinition,
  OrganId,
  PersonId,
  type Registry,
  roles,
  UnitId
} from "../kernel/index.ts"

/** What is drawn from short lists; everything else is generated freely. */
export interface Pools {
  /** The values of the schema with this identifier. */
  readonly of: (identifier: string) => ReadonlyArray<unknown> | undefined
  /** How many items of a list are generated at most, beside those that it must have. */
  readonly items: number
}

type Generated = () => (fc: typeof FastCheck) => FastCheck.Arbitrary<unknown>
const generated = (ast: SchemaAST.AST, by: Generated): SchemaAST.AST =>
  SchemaAST.annotations(ast, { [SchemaAST.ArbitraryAnnotationId]: by })

/** The same type, annotated to be generated from the pools. */
const drawn = (ast: SchemaAST.AST, pools: Pools): SchemaAST.AST => {
  const go = (one: SchemaAST.AST): SchemaAST.AST => drawn(one, pools)
  const pool = Option.getOrUndefined(Option.map(SchemaAST.getIdentifierAnnotation(ast), pools.of))
  if (pool !== undefined) return generated(ast, () => (fc) => fc.constantFrom(...pool))
  if (SchemaAST.ArbitraryAnnotationId in ast.annotations) return ast
  switch (ast._tag) {
    case "Refinement":
      return new SchemaAST.Refinement(go(ast.from), ast.filter, ast.annotations)
    case "Suspend":
      return new SchemaAST.Suspend(() => go(ast.f()), ast.annotations)
    case "Union":
      return SchemaAST.Union.make(ast.types.map(go), ast.annotations)
    case "TupleType": {
      const elements = ast.elements.map(({ type }) => made(go(type)))
      const rest = ast.rest.map(({ type }) => made(go(type)))
      return generated(
        ast,
        () => (fc) =>
          fc
            .tuple(fc.tuple(...elements), ...rest.map((one) => fc.array(one, { maxLength: pools.items })))
            .map((all) => all.flat(1))
      )
    }
    case "TypeLiteral": {
      if (ast.indexSignatures.length > 0) return ast
      // What may be left out mostly is: most of it refers to something that is not there.
      const fields = ast.propertySignatures.map(({ isOptional, name, type }) => {
        const one = made(go(type)).map((value): ReadonlyArray<readonly [PropertyKey, unknown]> => [[name, value]])
        return isOptional ? FastCheck.oneof({ arbitrary: FastCheck.constant([]), weight: 3 }, one) : one
      })
      return generated(ast, () => (fc) => fc.tuple(...fields).map((all) => Object.fromEntries(all.flat(1))))
    }
    default:
      return ast
  }
}

const made = (ast: SchemaAST.AST): FastCheck.Arbitrary<unknown> => Arbitrary.make(Schema.make<unknown>(ast))

/** Any value of a schema. */
export const valueOf = <A, I>(schema: Schema.Schema<A, I>, pools?: Pools): FastCheck.Arbitrary<A> => {
  const type = SchemaAST.typeAST(schema.ast)
  return Arbitrary.make(Schema.make<A>(pools === undefined ? type : drawn(type, pools)))
}

/** Any event of a definition, in its current version. */
export const eventOf = <Type extends string, Data>(
  definition: EventDefinition<Type, Data>,
  pools?: Pools
): FastCheck.Arbitrary<DomainEvent<Type, Data>> => valueOf(definition.schema, pools).map(definition.of)

/** Any event of a registry. */
export const anyEvent = ({ events }: Registry, pools?: Pools): FastCheck.Arbitrary<DomainEvent> =>
  FastCheck.oneof(...[...events.values()].map((definition) => eventOf(definition, pools)))

/** A command as it comes in: input in its encoded form, from an actor who may give it, with a reason. */
export interface Sent {
  readonly command: string
  readonly input: unknown
  readonly as: Actor
  readonly reason: string
}

/** Somebody whom the command's permission table names, for this input. */
const permitted = (decision: Decision, input: unknown, pools?: Pools): FastCheck.Arbitrary<Actor> =>
  FastCheck.constantFrom(...decision.allowed).chain(({ over, person, role, unit }) => {
    const { scope } = roles[role]
    const fixed = <A>(value: ((input: any) => A) | undefined, any: FastCheck.Arbitrary<A>, wanted: boolean) =>
      !wanted ? FastCheck.constant(undefined) : value === undefined ? any : FastCheck.constant(value(input))
    return FastCheck.record({
      role: FastCheck.constant(role),
      organ: fixed(over, valueOf(OrganId, pools), scope !== "county"),
      unit: fixed(unit, valueOf(UnitId, pools), scope === "unit"),
      person: fixed(
        person,
        valueOf(PersonId, pools),
        person !== undefined || role === "officer" || decision.needsPerson
      )
    }).map((actor) => JSON.parse(JSON.stringify(actor)) as Actor)
  })

/** Any input of a decision that decodes, sent by somebody who may. */
export const commandOf = (decision: Decision, pools?: Pools): FastCheck.Arbitrary<Sent> => {
  const encode = Schema.encodeSync(decision.input)
  return valueOf(decision.input, pools).chain((input) =>
    permitted(decision, input, pools).map((as) => ({
      command: decision.name,
      input: encode(input),
      as,
      reason: "依据核对结果更正"
    }))
  )
}

/** Any command of a registry. */
export const anyCommand = ({ commands }: Registry, pools?: Pools): FastCheck.Arbitrary<Sent> => {
  return FastCheck.oneof(...[...commands.values()].map((decision) => commandOf(decision, pools)))
}
