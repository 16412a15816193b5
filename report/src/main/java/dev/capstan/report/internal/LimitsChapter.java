package dev.capstan.report.internal;

import dev.capstan.basics.Text;
import java.util.List;

/** What the report does not say. */
final class LimitsChapter {

    private static final List<Text> LIMITS = List.of(
            new Text(
                    "It is as good as its assumptions. Numbers without a source are marked; a source is quoted and not"
                            + " checked.",
                    "结论取决于假设。没有来源的数值已标出；来源仅作引用，未经核实。"),
            new Text(
                    "The statements are management accounts: R&D is expensed, rent is a cost as it is paid, there is"
                        + " no share-based expense. They differ from accounts under CAS, IFRS or US GAAP and are not"
                        + " audited.",
                    "报表为管理口径：研发费用化，租金按发生计入，不含股份支付；与企业会计准则、IFRS、US GAAP 报表存在差异，且未经审计。"),
            new Text(
                    "Cash with the plan's funding may be negative: that is money still missing, and not an overdraft.",
                    "含计划内融资的现金可能为负：表示尚缺的资金，而非透支。"),
            new Text(
                    "Part years at the beginning and the end hold only the months of the plan and do not compare with"
                            + " whole years.",
                    "计划期首尾的非完整年度只含计划内月份，不能与完整年度直接比较。"),
            new Text("Shown numbers are rounded; the sums were made before rounding.", "所示数值经过四舍五入；合计按未舍入的数计算。"));

    private static final Text ONE_PATH = new Text(
            "One path. Every number of the plan is taken as certain, and the answer is what follows if all of"
                    + " them come true. How likely that is, and how the need spreads, this report does not say.",
            "单一路径。计划中的每个数都视为确定，结论是它们全部成真时的结果；其可能性有多大、需求如何波动，本报告不作说明。");

    private static final Text MANY_PATHS = new Text(
            "Events happen once and apart from each other; what serves the models is certain. The statements are of the"
                    + " path of medians. The intervals are of sampling alone.",
            "每个事件至多发生一次，且相互独立；模型的部署为确定值。报表取自各数取中位值的路径。区间仅反映抽样误差。");

    private LimitsChapter() {}

    static Chapter of(Page page) {
        var list = new Element("ul");
        var paths = page.assessment().uncertain() == null ? ONE_PATH : MANY_PATHS;
        list.add(Element.of("li", paths.in(page.language())));
        LIMITS.forEach(limit -> list.add(Element.of("li", limit.in(page.language()))));
        return Chapter.of("limits", page.say("What this report does not say", "本报告未说明的内容"), list);
    }
}
