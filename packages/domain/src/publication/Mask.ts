/**
 * Masks for personal data: what the public reads of a name or a certificate number unless the law says more.
 *
 * As many signs as before, the hidden ones as `*`, so that two people of one surname still look like two.
 */

/** Surnames of two characters that are common enough to be told from a surname and the first of a given name. */
const compound = new Set(
  "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 宇文 长孙 端木 独孤 南宫 百里 呼延 澹台".split(" ")
)

const hidden = (count: number) => "*".repeat(count)

/** Keeps the surname (姓) and hides the rest; a name of one sign is hidden whole. */
export const maskName = (name: string): string => {
  const signs = [...name.trim()]
  if (signs.length < 2) return hidden(signs.length)
  const kept = signs.length > 2 && compound.has(signs.slice(0, 2).join("")) ? 2 : 1
  return signs.slice(0, kept).join("") + hidden(signs.length - kept)
}

/** Keeps the first and the last signs of a number, two each where it is long, and never more than half of it. */
export const maskNumber = (number: string): string => {
  const signs = [...number.trim()]
  const kept = signs.length >= 8 ? 2 : signs.length >= 4 ? 1 : 0
  const hide = signs.length - 2 * kept
  return signs.slice(0, kept).join("") + hidden(hide) + signs.slice(kept + hide).join("")
}
