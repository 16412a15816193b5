package dev.capstan.cli;

import dev.capstan.answers.Assessment;
import dev.capstan.answers.Uncertain;
import dev.capstan.answers.Uncertain.Chance;
import dev.capstan.basics.Language;
import dev.capstan.basics.TerminalText;
import dev.capstan.report.Format;
import java.util.ArrayList;
import java.util.List;

/** What many futures tell, for a terminal. */
final class FuturesPrinter extends Printer {

    private static final int LABEL = 27;
    private static final int CELL = 16;
    private static final int DRIVERS = 8;

    private final Uncertain uncertain;
    private final Format format;
    private final List<List<String>> rows = new ArrayList<>();

    FuturesPrinter(Assessment assessment, Uncertain uncertain, Language language) {
        super(language);
        this.uncertain = uncertain;
        this.format = Format.of(assessment, language);
    }

    String print() {
        if (uncertain.uncertain() > 0) {
            capital();
            chances();
            raises();
            drivers();
        }
        returns();
        foundersOwe();
        scenarios();
        expectations();
        held();
        return printed();
    }

    /** A row of the section. */
    private void cells(String... cells) {
        rows.add(List.of(cells));
    }

    /** Columns are as wide as their widest cell; a row's last cell may run over. */
    private void endRows() {
        var widths = new ArrayList<>(List.of(LABEL));
        for (var row : rows) {
            for (int column = 0; column < row.size() - 1; column++) {
                if (column == widths.size()) {
                    widths.add(CELL);
                }
                widths.set(column, Math.max(widths.get(column), TerminalText.width(row.get(column))));
            }
        }
        rows.forEach(row -> row(row, widths));
        rows.clear();
    }

    private void row(List<String> row, List<Integer> widths) {
        text.append("    ");
        for (int column = 0; column < row.size(); column++) {
            int width = column < widths.size() ? widths.get(column) : 0;
            text.append(TerminalText.padded(row.get(column), width)).append(' ');
        }
        text.append('\n');
    }

    private void endSection() {
        endRows();
        text.append('\n');
    }

    private void heading(String words) {
        endRows();
        text.append("  ").append(words).append('\n');
    }

    private void capital() {
        heading(say(
                format.count(uncertain.paths()) + " futures of " + uncertain.uncertain()
                        + (uncertain.uncertain() == 1 ? " uncertain number" : " uncertain numbers")
                        + " (above: at the median)",
                format.count(uncertain.paths()) + " 条路径，" + uncertain.uncertain() + " 个不确定数（以上为各数取中位值）"));
        var least = uncertain.censored() > 0.01 ? say("at least ", "至少 ") : "";
        for (int i = 0; i < uncertain.requirement().size(); i++) {
            var level = uncertain.requirement().get(i);
            cells(
                    say("enough in ", "足够的概率 ") + format.percent(level.probability()),
                    least + format.money(level.amount().value()),
                    "± " + format.halfWidth(level.amount()),
                    say("gap ", "缺口 ")
                            + format.money(uncertain.gap().get(i).amount().value()));
        }
        cells(
                say("cash runs out", "现金耗尽"),
                say("in ", "概率 ") + format.percent(uncertain.ruin()) + say(" of futures", ""));
        cells(
                say("never profitable", "从未盈利"),
                say("in ", "概率 ") + format.percent(uncertain.neverProfitable()) + say(" of futures", ""));
        var need = uncertain.need();
        cells(
                say("cash in hand lasts", "现有现金可支撑"),
                format.lasting(need.runway())
                        + say(" at even odds, ", "（五成），")
                        + format.lasting(need.shortRunway())
                        + say(" nine times in ten", "（九成）"));
        if (need.shortfall() != null) {
            cells(say("short one time in ten by", "一成路径出现短缺于"), format.shortMonth(need.shortfall()) + launch(need));
        }
        heading(say(
                "  ± is sampling error only (95 %), not whether the assumptions are right",
                "  ± 仅为抽样误差（95 %），不代表假设是否正确"));
        endSection();
    }

    private String launch(Uncertain.Need need) {
        var latest = need.latestLaunch();
        if (latest == null) {
            return "";
        }
        return say(": launch \"" + need.round() + "\" ", "；“" + need.round() + "”")
                + (need.isOverdue()
                        ? say("at once, it is late already", "应立即启动，已偏晚")
                        : say("by ", "最迟启动于 ") + format.shortMonth(latest));
    }

    private void chances() {
        chances(say("Milestones", "里程碑"), uncertain.milestones());
        chances(say("Rounds", "融资轮次"), uncertain.rounds());
    }

    private void chances(String title, List<Chance> chances) {
        if (chances.isEmpty()) {
            return;
        }
        heading(title);
        for (var chance : chances) {
            cells(
                    chance.name(),
                    say("in ", "概率 ") + format.percent(chance.within().value()),
                    chance.median() == null
                            ? ""
                            : say("by ", "五成于 ") + format.shortMonth(chance.median()) + say(" at even odds", ""));
        }
        endSection();
    }

    private void raises() {
        heading(say("What money buys (all of it at the start, none after)", "一次性到位的资金能换来什么（此后不再融资）"));
        for (var raise : uncertain.raises()) {
            cells(
                    raise.label().in(language),
                    format.money(raise.amount()),
                    say("used up in ", "耗尽概率 ") + format.percent(raise.ruin().value()),
                    format.lasting(raise.shortMonths()) + say(" nine times in ten", "（九成）"));
        }
        endSection();
    }

    private void drivers() {
        var clear = uncertain.drivers().stream()
                .filter(Uncertain.Driver::isClear)
                .limit(DRIVERS)
                .toList();
        if (clear.isEmpty()) {
            return;
        }
        heading(say("What moves the requirement at 90 %, from low to high", "九成把握下资本需求的主要驱动（由低到高）"));
        for (var driver : clear) {
            cells(
                    driver.name(),
                    format.money(driver.low()) + " → " + format.money(driver.high()),
                    driver.event() ? say("without → with it", "未发生 → 发生") : driver.range());
        }
        endSection();
    }

    private void returns() {
        var returns = uncertain.returns();
        if (returns == null) {
            return;
        }
        heading(say("What all owners together get", "全体股东的回报"));
        cells(
                say("IRR of the mean flows", "平均现金流的 IRR"),
                Double.isNaN(returns.irr()) ? say("none", "无") : format.percent(returns.irr()) + say(" a year", "/年"));
        cells(
                say("money multiple", "资本倍数 MOIC"),
                format.ratio(returns.moic().value()) + say(" in the mean", "（均值）"),
                format.ratio(returns.low()) + " / " + format.ratio(returns.median()) + " / "
                        + format.ratio(returns.high()) + say(" at 10 / 50 / 90 %", "（10 / 50 / 90 %）"));
        cells(say("total loss", "全部损失"), say("in ", "概率 ") + format.percent(returns.loss()) + say(" of futures", ""));
        endSection();
    }

    private void foundersOwe() {
        var exposure = uncertain.foundersOwe();
        if (exposure == null) {
            return;
        }
        heading(say("What founders owe investors themselves", "创始人对投资人的个人责任"));
        cells(say("they owe", "需承担"), say("in ", "概率 ") + format.percent(exposure.chance()) + say(" of futures", ""));
        if (exposure.chance().value() > 0) {
            cells(
                    say("in the mean of these", "承担时的均值"),
                    format.money(exposure.mean().value()),
                    say("nine times in ten at most ", "九成情况下不超过 ")
                            + format.money(exposure.ninety().value()));
        }
        endSection();
    }

    private void scenarios() {
        if (uncertain.scenarios().isEmpty()) {
            return;
        }
        heading(say("Scenarios on the same draws", "情景对比（相同抽样）"));
        cells(
                "",
                say("enough in 50 %", "50 % 把握"),
                say("in 90 %", "90 % 把握"),
                say("change", "变化"),
                say("cash runs out", "现金耗尽"));
        for (var scenario : uncertain.scenarios()) {
            cells(
                    scenario.name().isEmpty() ? say("this plan", "本计划") : scenario.name(),
                    format.money(scenario.middle().value()),
                    format.money(scenario.high().value()),
                    scenario.name().isEmpty()
                            ? ""
                            : format.money(scenario.change().value()),
                    format.percent(scenario.ruin().value()));
        }
        endSection();
    }

    private void expectations() {
        if (uncertain.expectations().isEmpty()) {
            return;
        }
        heading(say("Expected", "要求"));
        for (var expected : uncertain.expectations()) {
            text.append("    ").append(expected.holds() ? "✓ " : "✗ ");
            text.append(TerminalText.padded(expected.name(), LABEL - 2));
            text.append(TerminalText.padded(expected.promise().in(language), 32))
                    .append(say("in ", "概率 "));
            text.append(format.percent(expected.share().value()))
                    .append(say(", needed ", "，要求 "))
                    .append(format.percent(expected.needed()))
                    .append('\n');
        }
        endSection();
    }

    private void held() {
        if (uncertain.held().isEmpty()) {
            return;
        }
        heading(say("Held within their range", "被限制在取值范围内的数"));
        uncertain
                .held()
                .forEach(held -> text.append("    ").append(format.held(held)).append('\n'));
        endSection();
    }
}
