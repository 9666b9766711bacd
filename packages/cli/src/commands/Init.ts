/** `zhize init`: a new ledger, opened by establishing its jurisdiction. */
import { decodeInput, execute, gate } from "@zhize/domain"
import { Effect } from "effect"
import { commandIdOf, readActorText } from "../Checked.ts"
import { commandNamed } from "../Domain.ts"
import { command } from "../CliCommand.ts"
import { creating, ledgerToCreate } from "../Store.ts"
import { printOutcome } from "./Outcome.ts"

export const initCommand = command(
  {
    name: "init",
    summary: { zh: "新建账本，设立管辖区", en: "establish a jurisdiction in a new ledger" },
    arguments: { NAME: { takes: "one", zh: "管辖区名称，如 沽源县", en: "name of the jurisdiction, as in 沽源县" } },
    options: {
      "division-code": { value: "CODE", zh: "行政区划代码", en: "its administrative division code" },
      as: { value: "ROLE", zh: "以何身份办理（默认 legal-office）", en: "who acts (default: legal-office)" },
      id: { value: "ID", zh: "命令编号（默认随机）", en: "command id (default: random)" }
    },
    examples: [
      {
        run: "zhize init 沽源县 --division-code 130724",
        zh: "在 zhize.db 中为沽源县新建账本",
        en: "open a ledger for 沽源县 in zhize.db"
      },
      {
        run: "zhize init 张北县 --db counties.db --ledger zhangbei",
        zh: "同一文件可以存放多个县的账本",
        en: "one file may hold the ledgers of many counties"
      }
    ]
  },
  (given) =>
    Effect.gen(function* () {
      const decision = yield* commandNamed("EstablishJurisdiction")
      const envelope = {
        id: yield* commandIdOf(given.id),
        actor: yield* readActorText("--as", given.as ?? "legal-office")
      }
      const ledger = yield* ledgerToCreate
      const code = given["division-code"]
      const input = { jurisdiction: ledger, name: given.NAME, ...(code === undefined ? {} : { divisionCode: code }) }
      // Before the file is made: a command that cannot stand should leave nothing behind.
      yield* gate(decision, yield* decodeInput(decision.name, decision.input, input), envelope)
      yield* printOutcome(yield* creating(ledger, execute(decision, input, envelope)))
    })
)
