/** On what was measured: figures mean nothing without it. */
import { execFileSync } from "node:child_process"
import { availableParallelism, cpus, loadavg, totalmem } from "node:os"

/** @param {string} folder */
const fileSystem = (folder) => {
  try {
    return execFileSync("df", ["--output=fstype", folder], { encoding: "utf8" }).trim().split("\n").at(-1) ?? "unknown"
  } catch {
    return "unknown"
  }
}

/** @param {string} folder */
export const environment = (folder) => ({
  node: process.versions.node,
  platform: `${process.platform}-${process.arch}`,
  processor: cpus()[0]?.model.trim() ?? "unknown",
  cores: availableParallelism(),
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  fileSystem: fileSystem(folder),
  startedAt: new Date().toISOString()
})

/** How busy the machine is, this process included: above 1.5 while measuring, others were at work. */
export const load = () => Number((loadavg()[0] ?? 0).toFixed(2))
