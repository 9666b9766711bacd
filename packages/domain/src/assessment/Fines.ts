/**
 * 罚没款项不得同考核、考评直接或者变相挂钩: whether a criterion rewards money collected, openly (`measures`) or by what
 * it says. That there be no quota of fines, and that what was collected be handed over, is no reward for collecting.
 */
import type { Criterion } from "./Terms.ts"

/** What a criterion may well say of money: no quota of fines; receipts; handing over in full and in time. */
const harmless =
  /(无|不得|不准|不|未|没有|禁止|杜绝|严禁|取消)(下达|设定|设立|设置|设|规定|有|分解|以)?(罚没款?|罚款|没收)(收入|数额|金额)?(指标|任务)?|(罚没款物|罚没财物|罚没收入|罚没款项|罚款)(及时|足额|全额|按时|依法|、|，)*(上缴|收缴分离)|no (fine |fines |revenue )(quota|target)s?/giu

const rewarding =
  /(罚没|罚款|没收)[^，。；,.;]{0,8}(收入|数额|金额|总额|指标|任务|增长|增收|创收|入库|完成)|(完成|增加|提高)[^，。；,.;]{0,6}(罚没|罚款|没收)|(fines?|confiscations?|penalt(y|ies))\b[^,.;]{0,12}\b(revenue|income|amounts?|quotas?|targets?|collected)|(revenue|income)\b[^,.;]{0,10}\b(fines?|confiscations?|penalt(y|ies))/iu

export const rewardsFines = ({ measures, method, title }: Criterion): boolean =>
  measures === "revenue" ||
  [title.zh, title.en, method].some((text) => text !== undefined && rewarding.test(text.replace(harmless, "；")))
