/** Who acts for organs: in an organ's own affairs its clerk and its principal, in what all share any clerk. */
import { organClerk, type OrganId, organPrincipal, type Permission } from "../kernel/index.ts"

interface OfOrgan {
  readonly organ: OrganId
}

export const ownClerk = organClerk(({ organ }: OfOrgan) => organ)
export const ownPrincipal = organPrincipal(({ organ }: OfOrgan) => organ)

/** The clerk of whichever organ. */
export const anyClerk: Permission<unknown> = { role: "organ-clerk" }
