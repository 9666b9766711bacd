/** Every way in which SQLite can let us down, as one error that says in both languages what is wrong and what to do. */
import { accessSync, constants, existsSync } from "node:fs"
import type { SqlError } from "@effect/sql/SqlError"
import { StoreUnavailable } from "@zhize/domain"
import { type DriverError, driverErrorOf } from "./driver/index.ts"

type Reason = StoreUnavailable["reason"]

const words: Readonly<Record<Reason, readonly [message: string, next: string]>> = {
  busy: [
    "another process is writing to it and did not finish in time / 另一进程正在写入，等待超时",
    "try again; if it stays so, look for a process that hangs / 请重试；如持续出现，请检查是否有进程挂起"
  ],
  full: [
    "the disk is full; nothing was recorded / 磁盘已满，未写入任何内容",
    "free some space and try again / 请清理磁盘空间后重试"
  ],
  "read-only": [
    "it may be read but not written / 只能读取，不能写入",
    "give this user the right to write to the file and its folder / 请授予当前用户对该文件及其所在目录的写权限"
  ],
  corrupt: [
    "the file is damaged / 文件已损坏",
    "run `zhize verify` to see every fault, and restore a backup / 请运行 zhize verify 查看全部问题，并从备份恢复"
  ],
  "not-a-store": [
    "this is no Zhize database; it was left as it is / 这不是本系统的数据库，未作任何改动",
    "name another file / 请指定其他文件"
  ],
  "newer-schema": [
    "a newer version of Zhize wrote it; it was left as it is / 该文件由更新版本写入，未作任何改动",
    "use that version or a later one / 请使用该版本或更新的版本"
  ],
  missing: [
    "there is no such file or folder / 文件或目录不存在",
    "check the path; a new database is made only in a folder that exists / 请检查路径；只能在已有目录中新建数据库"
  ],
  exists: [
    "there is a file already; it was left as it is / 文件已存在，未作任何改动",
    "name a file that is not there yet, or move this one away first / 请指定尚不存在的文件，或先将该文件移走"
  ],
  "in-use": [
    "this is a database in use: part of it lies in the log beside it / 这是使用中的数据库，部分内容还在其旁的日志文件中",
    "back it up with `zhize backup`, and restore that backup / 请先用 zhize backup 备份，再恢复该备份"
  ],
  driver: [
    "this Node.js has no SQLite to work with / 当前Node.js没有可用的SQLite",
    "use Node.js 22.13 or newer, or install better-sqlite3@12.11.1 / 请使用Node.js 22.13以上版本，或安装better-sqlite3@12.11.1"
  ],
  io: [
    "the file cannot be read or written / 文件读写失败",
    "look at the disk and at the cause given / 请检查磁盘及所附原因"
  ]
}

/** `detail` goes after what the reason says by itself: `english / 中文` like everything else. */
export const unavailable = (path: string, reason: Reason, cause?: unknown, detail?: string): StoreUnavailable => {
  const [message, next] = words[reason]
  const more = detail === undefined ? "" : ` (${detail})`
  return new StoreUnavailable({
    reason,
    message: `${path}: ${message}${more}`,
    next,
    ...(cause === undefined ? {} : { cause })
  })
}

const reasons: Readonly<Record<string, Reason>> = {
  SQLITE_BUSY: "busy",
  SQLITE_LOCKED: "busy",
  SQLITE_PROTOCOL: "busy",
  SQLITE_FULL: "full",
  // The index of the write-ahead log could not grow.
  SQLITE_IOERR_SHMSIZE: "full",
  SQLITE_READONLY: "read-only",
  SQLITE_PERM: "read-only",
  // The file was moved or deleted while it was open.
  SQLITE_READONLY_DBMOVED: "missing",
  SQLITE_CORRUPT: "corrupt",
  SQLITE_FORMAT: "corrupt",
  VALUE_REFUSED: "corrupt",
  SQLITE_NOTADB: "not-a-store",
  SQLITE_SCHEMA: "newer-schema",
  DRIVER_MISSING: "driver"
}

/** SQLite says no more than that it cannot open: the file, or beside it the write-ahead log that it must be able to make. */
const whyNotOpened = (path: string): Reason => {
  if (!existsSync(path)) return "missing"
  try {
    accessSync(path, constants.R_OK)
    return "read-only"
  } catch {
    return "io"
  }
}

export const ofDriver =
  (path: string) =>
  (error: DriverError): StoreUnavailable => {
    const reason =
      error.primary === "SQLITE_CANTOPEN" ? whyNotOpened(path) : (reasons[error.code] ?? reasons[error.primary] ?? "io")
    return unavailable(path, reason, error, error.message)
  }

const systemReasons: Readonly<Record<string, Reason>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EACCES: "read-only",
  EPERM: "read-only",
  EROFS: "read-only",
  ENOENT: "missing",
  ENOTDIR: "missing",
  EEXIST: "exists"
}

/** What the system says of a file that is handled without SQLite. */
export const ofSystem =
  (path: string) =>
  (thrown: unknown): StoreUnavailable => {
    const { code = "", message } = thrown as NodeJS.ErrnoException
    return unavailable(path, systemReasons[code] ?? "io", thrown, message)
  }

/** What failed under `SqliteClient.sync`. */
export const ofSql =
  (path: string) =>
  (error: SqlError): StoreUnavailable => {
    const known = driverErrorOf(error)
    return known === undefined ? unavailable(path, "io", error, error.message) : ofDriver(path)(known)
  }
