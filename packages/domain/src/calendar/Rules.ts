/** The rules of the calendar module. */
import { Schema } from "effect"
import { LocalDate, rule } from "../kernel/index.ts"

const clause = "民法典第二百零三条"

export const AnnouncedOnce = rule("R-CALENDAR-ANNOUNCED-ONCE", {
  enforcement: "guard",
  clause,
  details: { year: Schema.Int, position: Schema.Int },
  states: {
    zh: "每一年的放假安排只公布一次；其后的变动以调整命令记录。",
    en: "A year's holidays are announced once; later changes are recorded as amendments."
  },
  message: {
    zh: ({ position, year }) => `${year}年的放假安排已在第${position}条记录公布。`,
    en: ({ position, year }) => `The holidays of ${year} were announced in record ${position}.`
  },
  next: {
    zh: () => "如有变动，请用 AmendHolidays 并写明理由。",
    en: () => "Use AmendHolidays with a reason to change them."
  }
})

export const AmendsAnnounced = rule("R-CALENDAR-AMENDS-ANNOUNCED", {
  enforcement: "guard",
  clause,
  details: { year: Schema.Int },
  states: {
    zh: "只有已公布的年份才能调整。",
    en: "Only a year that was announced can be amended."
  },
  message: {
    zh: ({ year }) => `${year}年的放假安排尚未公布，无从调整。`,
    en: ({ year }) => `The holidays of ${year} have not been announced, so there is nothing to amend.`
  },
  next: { zh: () => "请先用 AnnounceHolidays 公布。", en: () => "Announce them first with AnnounceHolidays." }
})

export const DaysOfTheYear = rule("R-CALENDAR-DAYS-OF-THE-YEAR", {
  enforcement: "guard",
  clause,
  details: { year: Schema.Int, days: Schema.Array(LocalDate) },
  states: {
    zh: "放假和补班的日子属于该年，或紧邻该年的前一个十二月、后一个一月；同一天不能既放假又补班，也不能重复。",
    en: "Days off and days worked belong to the year or to the December before or the January after; no day is listed twice."
  },
  message: {
    zh: ({ days, year }) => `下列日子不属于${year}年，或重复列出：${days.join("、")}。`,
    en: ({ days, year }) => `These days do not belong to ${year} or are listed twice: ${days.join(", ")}.`
  },
  next: { zh: () => "请核对通知后重新提交。", en: () => "Check them against the notice and send the command again." }
})

export const YearUnannounced = rule("R-CALENDAR-YEAR-UNANNOUNCED", {
  enforcement: "finding",
  clause,
  details: { year: Schema.Int },
  states: {
    zh: "期限的计算需要某年的放假安排而该年尚未公布时，须予标明。",
    en: "A deadline that needs the holidays of a year not yet announced says so."
  },
  message: {
    zh: ({ year }) => `${year}年的放假安排尚未公布，有关期限暂按周末推算。`,
    en: ({ year }) => `The holidays of ${year} are not announced; deadlines there count weekends only.`
  },
  next: {
    zh: () => "国务院办公厅通知发布后，请用 AnnounceHolidays 录入。",
    en: () => "Record the notice with AnnounceHolidays once it is out."
  }
})
