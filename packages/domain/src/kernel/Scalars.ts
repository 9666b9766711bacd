/**
 * The small values that everything else is made of. Every pattern, length and brand of the domain stands here.
 *
 * All of them are plain JSON strings or numbers in memory as well as in storage, so that a stored event needs no
 * conversion to be used.
 */
import { type FastCheck, Schema } from "effect"

const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u

/** An identifier chosen by people: 1–64 letters (of any script), digits, `.`, `_`, `-`, starting with a letter or digit. */
const id = <B extends string>(brand: B, what: string) =>
  Schema.String.pipe(
    Schema.pattern(idPattern, {
      message: () => `${what}: 1–64 letters, digits, ".", "_" or "-" / 1至64个字母（含汉字）、数字、“.”“_”“-”`
    }),
    Schema.brand(brand)
  ).annotations({
    identifier: brand,
    arbitrary: () => (fc) =>
      fc
        .oneof(fc.stringMatching(/^[a-z][a-z0-9-]{0,7}$/), fc.constantFrom("农业农村局", "市监局", "01", "a.b_c"))
        .map((text) => text as never)
  })

export const JurisdictionId = id("JurisdictionId", "jurisdiction id")
export type JurisdictionId = typeof JurisdictionId.Type
export const OrganId = id("OrganId", "organ id")
export type OrganId = typeof OrganId.Type
export const UnitId = id("UnitId", "unit id")
export type UnitId = typeof UnitId.Type
export const InstrumentId = id("InstrumentId", "instrument id")
export type InstrumentId = typeof InstrumentId.Type
export const VersionId = id("VersionId", "instrument version id")
export type VersionId = typeof VersionId.Type
export const EditionId = id("EditionId", "edition id")
export type EditionId = typeof EditionId.Type
export const PlanId = id("PlanId", "plan id")
export type PlanId = typeof PlanId.Type
export const ObligationId = id("ObligationId", "obligation id")
export type ObligationId = typeof ObligationId.Type
export const FilingId = id("FilingId", "filing id")
export type FilingId = typeof FilingId.Type
/** A person, whatever the part that they take: an officer, a leader, an investigator. */
export const PersonId = id("PersonId", "person id")
export type PersonId = typeof PersonId.Type
export const PostId = id("PostId", "post id")
export type PostId = typeof PostId.Type
export const CertificateId = id("CertificateId", "certificate number")
export type CertificateId = typeof CertificateId.Type
export const ItemId = id("ItemId", "power item code")
export type ItemId = typeof ItemId.Type
export const DelegationId = id("DelegationId", "delegation id")
export type DelegationId = typeof DelegationId.Type
export const SystemId = id("SystemId", "routine system id")
export type SystemId = typeof SystemId.Type
export const SchemeId = id("SchemeId", "scheme id")
export type SchemeId = typeof SchemeId.Type
export const CriterionId = id("CriterionId", "criterion id")
export type CriterionId = typeof CriterionId.Type
export const RoundId = id("RoundId", "round id")
export type RoundId = typeof RoundId.Type
export const CaseId = id("CaseId", "case id")
export type CaseId = typeof CaseId.Type
export const PublicationId = id("PublicationId", "publication id")
export type PublicationId = typeof PublicationId.Type

/** What a ledger is called inside its store. */
export const LedgerId = id("LedgerId", "ledger id")
export type LedgerId = typeof LedgerId.Type

/** Chosen by the caller, unique in a ledger: sending a command again under the same id records nothing new. */
export const CommandId = Schema.String.pipe(
  Schema.pattern(/^[\x21-\x7e\p{L}\p{N}]{1,128}$/u, {
    message: () => "command id: 1–128 characters without spaces / 1至128个字符，不含空格"
  }),
  Schema.brand("CommandId")
).annotations({ identifier: "CommandId", arbitrary: () => (fc) => fc.uuid().map((text) => text as never) })
export type CommandId = typeof CommandId.Type

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const monthDays = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const isLocalDate = (text: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= monthDays(year, month)
}

/** A day in the jurisdiction's zone, `YYYY-MM-DD`, 1900–9999. Text order is time order. */
export const LocalDate = Schema.String.pipe(
  Schema.filter((text) => isLocalDate(text) || `not a day of the calendar (YYYY-MM-DD) / 不是有效日期: ${text}`, {
    jsonSchema: { description: "a day of the calendar, YYYY-MM-DD", pattern: "^\\d{4}-\\d{2}-\\d{2}$" }
  }),
  Schema.brand("LocalDate")
).annotations({
  identifier: "LocalDate",
  arbitrary: () => (fc) =>
    fc
      .date({ min: new Date(Date.UTC(2020, 0, 1)), max: new Date(Date.UTC(2029, 11, 31)), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10) as never)
})
export type LocalDate = typeof LocalDate.Type

/** The last day of a term or suspension, it included. */
export const LastDay = LocalDate.annotations({ identifier: "LastDay" })

/** A moment in UTC with milliseconds, `2026-06-25T01:02:03.004Z`. Text order is time order. */
export const Instant = Schema.String.pipe(
  Schema.pattern(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  Schema.brand("Instant")
).annotations({ identifier: "Instant" })
export type Instant = typeof Instant.Type

/** A SHA-256 in lower-case hexadecimal. */
export const Digest = Schema.String.pipe(
  Schema.pattern(/^[0-9a-f]{64}$/, {
    message: () => "not a SHA-256 in 64 hexadecimal digits / 不是64位十六进制SHA-256"
  }),
  Schema.brand("Digest")
).annotations({
  identifier: "Digest",
  arbitrary: () => (fc) => fc.hexaString({ minLength: 64, maxLength: 64 }).map((text) => text as never)
})
export type Digest = typeof Digest.Type

const controls = /[\u0000-\u001f\u007f-\u009f]/
const controlsButLines = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/
const isWellFormed = (text: string) =>
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)

const text = (limit: number, forbidden: RegExp) =>
  Schema.String.pipe(
    Schema.filter(
      (value) => {
        if (value.trim() === "") return "must not be empty / 不能为空"
        if (value.length > limit) return `at most ${limit} characters / 最多${limit}个字符`
        if (forbidden.test(value)) return "must not contain control characters / 不能含控制字符"
        return isWellFormed(value) || "must be well-formed Unicode / 含有无效的Unicode字符"
      },
      { jsonSchema: { minLength: 1, maxLength: limit } }
    )
  ).annotations({
    arbitrary: () => (fc) =>
      fc
        .oneof(
          fc.string({ minLength: 1, maxLength: 12 }),
          fc.constantFrom("种植业管理股", "《目录》“附件1”", "a\"b\\c'd", "😀")
        )
        .filter((value) => value.trim() !== "" && !forbidden.test(value) && isWellFormed(value))
  })

/** A name or title: one line, so that it never breaks a table or a log, at most 300 characters. */
export const Name = text(300, controls).annotations({ identifier: "Name" })
/** A passage: lines of text, at most 4,000 characters. Longer texts go in as documents, by digest. */
export const Passage = text(4000, controlsButLines).annotations({ identifier: "Passage" })

/** A calendar year. */
export const Year = Schema.Int.pipe(Schema.between(1900, 2999)).annotations({
  identifier: "Year",
  arbitrary: () => (fc: typeof FastCheck) => fc.integer({ min: 2020, max: 2029 })
})

/**
 * An exact number that is not negative, as text and in one way only: `0`, `92.5`, never `92.50` or a binary fraction.
 * At most nine digits before the point and six after it.
 */
export const Decimal = Schema.String.pipe(
  Schema.pattern(/^(0|[1-9]\d{0,8})(\.\d{0,5}[1-9])?$/, {
    message: () => 'a plain decimal as text, such as "92.5" / 须为十进制数字文本，如“92.5”，末尾不带0'
  }),
  Schema.brand("Decimal")
).annotations({
  identifier: "Decimal",
  arbitrary: () => (fc) =>
    fc
      .tuple(fc.integer({ min: 0, max: 120 }), fc.constantFrom("", "", ".5", ".25", ".000001"))
      .map(([whole, part]) => `${whole}${part}` as never)
})
export type Decimal = typeof Decimal.Type

/** An optional field: present or absent, never `undefined` or `null`. */
export const optional = <A, I, R>(schema: Schema.Schema<A, I, R>) => Schema.optionalWith(schema, { exact: true })

/** A scan, letter or table kept in the document store; events cite it by digest. Size in bytes. */
export const DocumentRef = Schema.Struct({
  sha256: Digest,
  size: Schema.Int.pipe(Schema.between(0, 2 ** 40)),
  mediaType: Schema.String.pipe(Schema.pattern(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/)).annotations({
    arbitrary: () => (fc) => fc.constantFrom("application/pdf", "text/plain")
  }),
  name: Name
}).annotations({ identifier: "DocumentRef" })
export type DocumentRef = typeof DocumentRef.Type

/** Both languages of one text: Chinese first. */
export const Bilingual = Schema.Struct({ zh: Name, en: Name }).annotations({ identifier: "Bilingual" })
export type Bilingual = typeof Bilingual.Type
export type Lang = keyof Bilingual
