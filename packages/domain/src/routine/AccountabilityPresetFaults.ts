/** The faults of the preset, and the texts from which its entries were taken: how much of each was read is said. */
import type { AccountabilityContent } from "./AccountabilityContent.ts"

export const presetFaults: AccountabilityContent["faults"] = [
  { code: "F01", text: "认定事实不清、证据不足而作出执法行为", sources: ["QH2000 6(一)", "SD2014 32(一)"] },
  { code: "F02", text: "适用法律、法规、规章错误", sources: ["QH2000 6(二)", "SD2014 32(二)"] },
  { code: "F03", text: "违反法定程序", sources: ["QH2000 6(三)", "HEN2016 44(二)", "CF2021 76(三)"] },
  { code: "F04", text: "超越职权或者滥用职权", sources: ["QH2000 6(四)", "HEN2016 45(五)", "SD2014 32(四)"] },
  { code: "F05", text: "不履行、拖延履行法定职责（不作为）", sources: ["HEN2016 44(一)", "SD2014 30", "CF2021 83"] },
  { code: "F06", text: "没有法定的行政处罚依据", sources: ["CF2021 76(一)"] },
  { code: "F07", text: "擅自改变行政处罚种类、幅度", sources: ["CF2021 76(二)"] },
  { code: "F08", text: "违反委托处罚规定（处罚法第二十条）", sources: ["CF2021 76(四)"] },
  {
    code: "F09",
    text: "执法人员未取得执法证件/无资格人员执法/未出示证件",
    sources: ["CF2021 76(五)", "HEN2016 44(十)、45(一)", "SD2014 38(一)"]
  },
  { code: "F10", text: "对符合立案标准的案件不及时立案", sources: ["CF2021 76第二款"] },
  {
    code: "F11",
    text: "不使用法定罚没单据、自行收缴罚款、截留/私分/坐支罚没财物",
    sources: ["CF2021 77-79", "HEN2016 44(七)"]
  },
  { code: "F12", text: "使用或者损毁查封、扣押的财物", sources: ["CF2021 80"] },
  { code: "F13", text: "违法实施检查措施或者执行措施", sources: ["CF2021 81"] },
  { code: "F14", text: "应当移送刑事案件不移送，以罚代刑", sources: ["CF2021 82"] },
  { code: "F15", text: "下达或者变相下达行政处罚指标", sources: ["HEN2016 44(六)"] },
  {
    code: "F16",
    text: "未实施裁量基准、法制审核、责任制、资格管理等制度",
    sources: ["HEN2016 44(三)(四)(十)(十一)", "SD2014 37"]
  },
  {
    code: "F17",
    text: "拒绝、阻碍执法监督；不执行监督意见书/决定书",
    sources: ["HEN2016 44(十二)-(十四)", "SD2014 37(十)(十一)"]
  },
  { code: "F18", text: "行政许可：不受理、超期、违规收费等（分领域列举）", sources: ["DDS 16"] },
  { code: "F19", text: "行政确认：拖延受理、越权、重复发证、程序违法", sources: ["DDS 17"] },
  { code: "F20", text: "行政征收：无依据、擅自改变范围标准、截留、不用法定票据", sources: ["DDS 18"] },
  { code: "F21", text: "行政强制：无依据、程序违法、截留财物、保管不善", sources: ["DDS 19"] },
  {
    code: "F22",
    text: "拒绝或拖延履行保护职责、发放抚恤金/低保金等",
    sources: ["DDS 20", "重庆市行政执法监督条例第十二条"]
  },
  { code: "F23", text: "对投诉人、举报人打击报复", sources: ["HEN2016 45(六)", "SD2014 38(四)"] },
  { code: "F24", text: "行政行为在复议、诉讼中被撤销、变更、确认违法", sources: ["FY168447 25(一)", "FY170277 9"] }
]

export const presetTexts: AccountabilityContent["cited"] = [
  {
    code: "HB2010",
    title:
      "河北省行政执法过错责任追究办法（河北省人民政府令〔2010〕第13号，2010-12-14通过，2010-12-24公布，2011-02-01施行）",
    ref: "https://www.global-regulation.com/translation/china/163566/",
    read: "title, number, dates and arts 1-4 (English machine translation). Arts 5-end NOT seen."
  },
  {
    code: "TS2013",
    title: "唐山市行政执法过错责任追究办法（唐山市人民政府令〔2013〕6号，2014-03-01施行；依据河北省办法制定）",
    ref: "http://m.6065bob.com/fagui/37809.html",
    read: "arts 1-4 (Chinese)"
  },
  {
    code: "HS2012",
    title: "衡水市行政执法过错责任追究实施细则（市政府令〔2012〕第4号；依据河北省办法制定）",
    ref: "http://www.scmsthk.com/law/law_view.asp?id=397368",
    read: "arts 1-4 (Chinese)"
  },
  {
    code: "SJZ2012",
    title: "石家庄市行政执法过错责任追究实施办法（政府令第179号，2012）",
    ref: "https://www.global-regulation.com/translation/china/162628/",
    read: "arts 1-5 (English MT)"
  },
  {
    code: "FY173022",
    title:
      "某市行政执法违法责任追究办法第38-44条（标题页未见；与《邯郸市行政执法评议考核办法(试行)》同批相邻收录，疑为邯郸市2006）",
    ref: "http://www.fymate.net/html/text/lar/173022/17302222_8.html",
    read: "arts 38(part)-44(part)"
  },
  {
    code: "FY168447",
    title: "某市行政执法过错责任追究办法第20-25条（标题页未见）",
    ref: "http://www.fymate.net/html/text/lar/168447/16844769_4.html",
    read: "arts 20-25(part)"
  },
  {
    code: "FY168002",
    title: "某市行政执法错案和违法行政行为责任追究规定第8-11条（标题页未见）",
    ref: "http://www.fymate.net/html/text/lar/168002/16800254_2.html",
    read: "arts 8-11(part)"
  },
  {
    code: "FY170277",
    title: "某市局行政执法过错责任追究办法第9-12条（标题页未见）",
    ref: "http://www.fymate.net/html/text/lar/170277/17027730_2.html",
    read: "arts 9(part)-12(part)"
  },
  {
    code: "FY170309",
    title: "某地行政过错责任追究办法第14-23条（标题页未见）",
    ref: "http://www.fymate.net/html/text/lar/170309/17030940_3.html",
    read: "arts 14-23"
  },
  {
    code: "FY173094",
    title: "某市行政执法责任（主体和人员）规定第35-39条（标题页未见）",
    ref: "http://www.fymate.com/html/text/lar/173094/17309468_6.html",
    read: "arts 35-39(part)"
  },
  {
    code: "FY168774",
    title: "某省/市推行行政执法责任制实施意见第六部分（标题页未见）",
    ref: "http://www.fymate.net/html/text/lar/168774/16877444_3.html",
    read: "section 6 (1)-(3)"
  },
  {
    code: "FY168785",
    title: "某市推行行政执法责任制实施意见责任追究部分（标题页未见）",
    ref: "http://www.fymate.net/html/text/lar/168785/16878504_5.html",
    read: "section (3)-(8)"
  },
  {
    code: "CZ169334",
    title: "沧州市推行行政执法责任制意见第五部分（河北；文中引《沧州市依法行政考核实施办法》）",
    ref: "http://www.fymate.net/html/text/lar/169334/16933469_3.html",
    read: "section 5 (1)-(4)"
  },
  { code: "HEN2016", title: "河南省行政执法条例第44-47条", ref: "LawRefBook DLC/河南地方法规", read: "full text" },
  { code: "SD2014", title: "山东省行政执法监督条例第28-40条", ref: "LawRefBook DLC/山东地方法规", read: "full text" },
  {
    code: "CQ2010",
    title: "重庆市行政执法责任制条例第7、16、17条",
    ref: "LawRefBook DLC/重庆地方法规",
    read: "full text"
  },
  { code: "CF2021", title: "行政处罚法第76-83条", ref: "LawRefBook 行政法", read: "full text" },
  { code: "CFTL", title: "行政机关公务员处分条例（国令495号）", ref: "LawRefBook 行政法规", read: "full text" },
  { code: "ZWCF", title: "公职人员政务处分法（2020）", ref: "LawRefBook 宪法相关法", read: "full text" },
  { code: "GWY", title: "公务员法第95-97条（2018）", ref: "LawRefBook 行政法", read: "full text" },
  {
    code: "QH2000",
    title: "青海省行政执法过错责任追究办法（省政府令第15号，2000）第6条",
    ref: "http://www.fymate.net/html/text/lar/167960/16796039.html",
    read: "arts 1-6(part)"
  },
  {
    code: "DDS",
    title: "c1.dudushu.com（某省行政责任追究办法第16-20条，标题页未见）",
    ref: "https://c1.dudushu.com/book/chapter/482606/24.html",
    read: "arts 16(part)-20(part)"
  }
]
