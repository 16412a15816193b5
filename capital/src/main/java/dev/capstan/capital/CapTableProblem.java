package dev.capstan.capital;

import dev.capstan.basics.ProblemCode;
import dev.capstan.basics.Severity;
import dev.capstan.basics.Text;

/** What can be wrong with a cap table, in its files, its objects or its history. */
public enum CapTableProblem implements ProblemCode {
    UNREADABLE(1, "the package cannot be read: {reason}", "无法读取文件包：{reason}", "", ""),
    TOO_LARGE(2, "the package is larger than {limit}", "文件包超过 {limit}", "", ""),
    NOT_JSON(3, "this is not JSON: {reason}", "JSON 语法错误：{reason}", "", ""),
    NO_PACKAGE(
            4,
            "there is no file of Open Cap Format here",
            "此处没有开放股权格式（OCF）文件",
            "A package is a folder or a zip file of .json files, each with a file_type.",
            "文件包是由带 file_type 的 .json 文件组成的文件夹或 zip 文件。"),
    SEVERAL_MANIFESTS(
            5,
            "the package has more than one manifest: {files}",
            "文件包中有多个清单：{files}",
            "Name the one that counts instead of the folder.",
            "请用其中有效的一个代替文件夹。"),
    NO_MANIFEST(
            6,
            "the package has no manifest, so the company and its limits are unknown",
            "文件包没有清单，公司及其限额未知",
            "",
            "",
            Severity.WARNING),
    MISSING_FILE(7, "the manifest names \"{name}\", which is not there", "清单所列“{name}”不存在", "", ""),
    UNLISTED_FILE(
            8,
            "the manifest does not name this file; it is read all the same",
            "清单未列出此文件，仍予读取",
            "",
            "",
            Severity.WARNING),
    OTHER_VERSION(
            9,
            "the package is of version {version}; it is read as {ours}",
            "文件包版本为 {version}，按 {ours} 读取",
            "",
            "",
            Severity.WARNING),
    CHECKSUM(
            10,
            "the checksum of {files} is not that of the manifest",
            "{files} 的校验和与清单不符",
            "Somebody changed the files, or the manifest's checksums were never right.",
            "文件被修改过，或清单中的校验和本来有误。",
            Severity.WARNING),
    JAPANESE(
            11,
            "this is Japan Open Cap Format (file_type {type}), which Capstan does not read",
            "这是日本开放股权格式（JOCF，file_type 为 {type}），Capstan 不支持",
            "Its transactions name no holders and its terms have fields of their own; export the table as Open Cap"
                    + " Format.",
            "其交易不指明持有人，条款字段也不同；请另行导出为 OCF。"),
    UNKNOWN_FILE(
            12,
            "\"{type}\" is no file_type of Open Cap Format; its objects are not read",
            "“{type}”不是 OCF 的 file_type，其对象未读取",
            "",
            ""),
    UNKNOWN_TYPE(
            20,
            "{id} is of the type \"{type}\", which Open Cap Format does not have",
            "{id} 的类型“{type}”不属于 OCF",
            "{suggestion}",
            "{suggestion}"),
    MISSING_FIELD(21, "{id} has no {field}", "{id} 缺少 {field}", "", ""),
    WRONG_VALUE(22, "{field} of {id} is {value}, not {expected}", "{id} 的 {field} 为 {value}，应为{expected}", "", ""),
    EXCESS_FIELD(
            23,
            "{id} has a field \"{field}\" that Open Cap Format does not have; it is kept in the side file",
            "{id} 的字段“{field}”不属于 OCF，将保存在附属文件中",
            "",
            "",
            Severity.WARNING),
    FIELD_RULE(24, "{id} should have {rule}", "{id} 应有{rule}", "", ""),
    DUPLICATE_ID(
            25,
            "{id} stands here for the second time",
            "{id} 重复出现",
            "The first one, at {first}, counts.",
            "以第一个（{first}）为准。"),
    NOT_POSITIVE(26, "{field} of {id} is {value}; it should be above 0", "{id} 的 {field} 为 {value}，应大于 0", "", ""),
    DUPLICATE_KEY(27, "the key \"{key}\" stands here for the second time", "键“{key}”重复出现", "", ""),
    SIDE_FILE(
            28,
            "the side file says something of {id}, which is not in the package",
            "附属文件提到文件包中没有的 {id}",
            "",
            "",
            Severity.WARNING),
    UNKNOWN_REFERENCE(
            40,
            "{id} names the {kind} \"{reference}\", which is not there",
            "{id} 所指{kind}“{reference}”不存在",
            "{suggestion}",
            "{suggestion}"),
    ISSUED_TWICE(
            41,
            "{id} issues the security {security}, which {first} has issued",
            "{id} 发行的证券 {security} 已由 {first} 发行",
            "The first one counts.",
            "以第一次为准。"),
    CLOSED_TWICE(
            42,
            "{id} is about the security {security}, which {first} has ended on {date}",
            "{id} 涉及的证券 {security} 已于 {date} 由 {first} 终止",
            "The first end counts.",
            "以第一次终止为准。"),
    BEFORE_ISSUANCE(
            43,
            "{id} of {date} is about the security {security}, which is issued on {issued}",
            "{id}（{date}）涉及的证券 {security} 于 {issued} 才发行",
            "Without a better date it happens on the day of issuance.",
            "若无更正，则视为发行当日发生。"),
    NOT_ISSUED(
            44, "{id} is about the security {security}, which was never issued", "{id} 涉及的证券 {security} 从未发行", "", ""),
    DANGLING(
            45,
            "{id} says that the security {security} comes of it, but nothing issues that",
            "{id} 产生的证券 {security} 没有相应的发行",
            "Add the issuance, or take the name out.",
            "请补上发行记录，或删去该编号。"),
    WRONG_INSTRUMENT(
            46,
            "{id} is an event of {needs}, but the security {security} is {is}",
            "{id} 是{needs}的事件，而证券 {security} 是{is}",
            "",
            ""),
    MORE_THAN_HELD(
            47,
            "{id} is about {quantity} of the security {security}, which has {held}",
            "{id} 涉及证券 {security} 的 {quantity}，而其只有 {held}",
            "",
            ""),
    NOT_CONSERVED(
            48,
            "{expected} should be left after {id}, and the securities that come of it have {found}",
            "{id} 之后应有 {expected}，而所生证券共 {found}",
            "",
            ""),
    BEFORE_COMPANY(
            49,
            "{id} is of {date}, before the company was founded on {formed}",
            "{id} 的日期 {date} 早于公司成立日 {formed}",
            "",
            ""),
    OVER_AUTHORIZED(
            50,
            "on {date} {shares} shares of {id} are outstanding, and {limit} are authorised",
            "{date} 时 {id} 的已发行股数 {shares} 超过授权股数 {limit}",
            "",
            ""),
    POOL_OVERDRAWN(
            51,
            "on {date} more is granted from the pool {id} than it has: {shares} too many",
            "{date} 时 {id} 的授予超出池额 {shares}",
            "",
            ""),
    OTHER_DAY(
            52,
            "{id} is of {date}, and the security {security} that comes of it is issued on {issued}",
            "{id} 的日期为 {date}，而所生证券 {security} 于 {issued} 发行",
            "Between the two days the shares count twice, or not at all.",
            "两日之间股数会重复计算或漏算。",
            Severity.WARNING),
    OVERDUE(
            53,
            "of the {subscribed} subscribed as {security}, {unpaid} is unpaid on {date}; it was due by {due}",
            "{security} 认缴的 {subscribed} 中有 {unpaid} 至 {date} 仍未实缴，期限为 {due}",
            "Record the payment. What stays unpaid after a call with 60 days' notice may be forfeited (Company Law,"
                    + " article 52).",
            "请补记实缴。经催缴且满 60 日宽限期仍未缴纳的，可能丧失未缴部分的股权（公司法第五十二条）。",
            Severity.WARNING),
    DUE_TOO_LATE(
            54,
            "{id} may be paid in until {due}, and the law allows until {latest}",
            "{id} 的出资期限为 {due}，而法律允许的最迟日期为 {latest}",
            "Capital is paid in within five years (Company Law, articles 47 and 228); capital from before July 2024 by"
                    + " 2032-06-30, and the articles of association say so by 2027-06-30.",
            "注册资本应在五年内缴足（公司法第四十七条、第二百二十八条）；2024 年 7 月以前认缴的最迟 2032-06-30，并应在 2027-06-30 前修改章程。",
            Severity.WARNING),
    PAID_TOO_MUCH(
            55,
            "with {id} {paid} is paid in on {security}, which is {subscribed}",
            "{id} 之后 {security} 的实缴额 {paid} 超过认缴额 {subscribed}",
            "What is paid above the registered capital goes into the reserves and is not written here.",
            "超过注册资本的部分计入资本公积，不写在此处。"),
    NOTHING_TO_PAY(
            56,
            "{id} pays in on {security}, which is no registered capital at that time",
            "{id} 实缴的 {security} 当时不是注册资本",
            "Only a limited liability company has capital that is paid in later: \"kind: limited liability\".",
            "只有有限责任公司的资本可以先认缴后实缴：“kind: limited liability”。"),
    PAID_NOT_CONSERVED(
            57,
            "{expected} of what goes into {id} is paid in, and what comes of it states {found}",
            "{id} 之前已实缴 {expected}，而所生份额注明的实缴额为 {found}",
            "Leave \"paid\" out of one of them, which then takes the rest.",
            "请在其中一项中略去“paid”，由其承接其余部分。"),
    NOT_WHOLE(
            58,
            "{id} is about {quantity}, and the smallest unit is {unit}",
            "{id} 的数额 {quantity} 小于最小单位 {unit}",
            "Registered capital is kept to the fen, shares are whole.",
            "注册资本精确到分，股份为整数。"),
    NO_REGISTERED_CAPITAL(
            59,
            "{id} converts a company that is a joint-stock company already",
            "{id} 之前公司已是股份有限公司",
            "A company that is founded with registered capital has \"kind: limited liability\".",
            "以注册资本设立的公司须注明“kind: limited liability”。"),
    UNPAID_AT_CONVERSION(
            60,
            "{id} makes shares of {security}, of which {unpaid} is unpaid",
            "{id} 将 {security} 折为股份，而其中 {unpaid} 尚未实缴",
            "Shares are paid in full (Company Law, article 98): pay it in, or cancel what is unpaid, before that day.",
            "股款须全额缴纳（公司法第九十八条）：请在此日之前实缴，或先减去未缴部分。"),
    OVER_NET_ASSETS(
            61,
            "{id} issues shares of {par} at par, more than the net assets of {assets}",
            "{id} 折合的股本 {par} 高于公司净资产 {assets}",
            "Issue fewer shares (Company Law, article 108).",
            "请减少折股数（公司法第一百零八条）。"),
    PARTNERS_NOT_WHOLE(
            62,
            "the shares of the partners of {id} sum to {sum}",
            "{id} 各合伙人的份额合计 {sum}",
            "They sum to 100%.",
            "合计须为 100%。"),
    NO_GENERAL_PARTNER(
            63,
            "{id} has no general partner",
            "{id} 没有普通合伙人",
            "At least one partner has \"general: true\".",
            "至少一名合伙人须注明“general: true”。"),
    PARTNER_OF_ITSELF(64, "{id} is a partner of itself: {way}", "{id} 是自身的合伙人：{way}", "", ""),
    TOO_MANY_PARTNERS(
            65,
            "{id} has {count} partners, and a limited partnership has 50 at most",
            "{id} 有 {count} 名合伙人，而有限合伙企业最多 50 名",
            "Take a second partnership for the rest (Partnership Enterprise Law, article 61).",
            "其余人员请另设合伙企业（合伙企业法第六十一条）。",
            Severity.WARNING);

    private final Definition definition;

    CapTableProblem(int number, String en, String zh, String adviceEn, String adviceZh) {
        this(number, en, zh, adviceEn, adviceZh, Severity.ERROR);
    }

    CapTableProblem(int number, String en, String zh, String adviceEn, String adviceZh, Severity severity) {
        this.definition = new Definition(
                "CAP-" + (number < 10 ? "00" : "0") + number, severity, new Text(en, zh), new Text(adviceEn, adviceZh));
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
