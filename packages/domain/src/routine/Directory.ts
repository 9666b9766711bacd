/** The fold that the views of systems share. */
import { foldAll } from "../kernel/index.ts"
import { organs } from "../organisation/index.ts"
import { systems } from "./Systems.ts"

export const register = foldAll({ organs: organs.all, systems: systems.all })
