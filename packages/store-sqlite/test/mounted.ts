/** A small disk of its own, where this process may mount one. */
import { execFileSync } from "node:child_process"
import { Effect } from "effect"
import { folder } from "./support.ts"

const run = (command: string, ...args: ReadonlyArray<string>) => execFileSync(command, args, { stdio: "ignore" })

/** Mounting takes rights that a test often has not: then there is none. */
export const mayMount: boolean = Effect.runSync(
  Effect.scoped(
    Effect.map(folder, (path) => {
      try {
        run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", path)
        run("umount", path)
        return true
      } catch {
        return false
      }
    })
  )
)

export const disk = (size: string) =>
  Effect.tap(folder, (path) =>
    Effect.acquireRelease(
      Effect.sync(() => run("mount", "-t", "tmpfs", "-o", `size=${size}`, "tmpfs", path)),
      () => Effect.sync(() => run("umount", path))
    )
  )

export const makeReadOnly = (path: string) => Effect.sync(() => run("mount", "-o", "remount,ro", path))
