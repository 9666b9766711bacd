/** The pure core of Zhize: the kernel, the modules, and the registry of everything that they offer. */
import { accountabilityModule } from "./accountability/index.ts"
import { assessmentModule } from "./assessment/index.ts"
import { basisModule } from "./basis/index.ts"
import { calendarModule } from "./calendar/index.ts"
import { dutyModule } from "./duty/index.ts"
import { filingModule } from "./filing/index.ts"
import { registry } from "./kernel/index.ts"
import { organisationModule } from "./organisation/index.ts"
import { oversightModule } from "./oversight/index.ts"
import { publicationModule } from "./publication/index.ts"
import { routineModule } from "./routine/index.ts"

export * from "./Facade.ts"
export * from "./kernel/index.ts"
export * from "./Plan.ts"
export * as accountability from "./accountability/index.ts"
export * as assessment from "./assessment/index.ts"
export * as basis from "./basis/index.ts"
export * as calendar from "./calendar/index.ts"
export * as duty from "./duty/index.ts"
export * as filing from "./filing/index.ts"
export * as organisation from "./organisation/index.ts"
export * as oversight from "./oversight/index.ts"
export * as publication from "./publication/index.ts"
export * as routine from "./routine/index.ts"

/** All modules, in the order in which each may import those before it. */
export const zhize = registry([
  calendarModule,
  organisationModule,
  basisModule,
  dutyModule,
  routineModule,
  filingModule,
  assessmentModule,
  accountabilityModule,
  publicationModule,
  oversightModule
])
