/** What `zhize restore` is told by. */
import type { Spec } from "../Spec.ts"

export const restoreSpec = {
  name: "restore",
  summary: {
    zh: "恢复：核验备份后将其恢复到 --db 所指位置（该处须没有文件）",
    en: "verify a backup and restore it to the place of --db, where no file may be"
  },
  arguments: { FILE: { takes: "one", file: true, zh: "备份文件", en: "the backup" } },
  options: {},
  examples: [
    {
      run: "zhize restore 2026-06-30.db",
      zh: "恢复为 zhize.db；逐一说明各账本到哪一条、哪一时间为止",
      en: "restore it as zhize.db; says at which record and time each ledger ends"
    },
    {
      run: "zhize restore 2026-06-30.db --db drill.db",
      zh: "恢复到另一文件，作恢复演练",
      en: "restore it beside the one in use, as a drill"
    }
  ]
} as const satisfies Spec
