/** What `zhize backup` is told by. */
import type { Spec } from "../Spec.ts"

export const backupSpec = {
  name: "backup",
  summary: {
    zh: "备份：在使用中将整个文件（全部账本和文件库）备份为一个新文件，并核验",
    en: "back up the whole file (all ledgers, all documents) while it is in use, and verify the copy"
  },
  arguments: {
    FILE: { takes: "one", file: true, zh: "备份文件，须尚不存在", en: "the backup; there must be no such file yet" }
  },
  options: {},
  examples: [
    {
      run: "zhize backup 2026-06-30.db",
      zh: "备份 zhize.db；请将输出的 SHA-256 和树根另行保存",
      en: "back up zhize.db; keep the SHA-256 and the roots that it prints somewhere else"
    },
    {
      run: "zhize backup /mnt/backup/counties.db --db counties.db --json",
      zh: "供定时任务使用；有任何问题则不留下文件，退出码不为 0",
      en: "for a scheduled task: if anything is wrong no file is left and the exit code is not 0"
    }
  ]
} as const satisfies Spec
