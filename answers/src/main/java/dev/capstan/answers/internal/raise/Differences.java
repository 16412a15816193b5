package dev.capstan.answers.internal.raise;

import dev.capstan.answers.TermComparison.Sheet;
import dev.capstan.answers.internal.MoneyWords;
import dev.capstan.basics.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** How a term sheet differs from the plan, in sentences with numbers. */
final class Differences {

    private static final double SMALL = 0.0005;
    private static final double MAJORITY = 0.5;

    private final Sheet plan;
    private final Sheet sheet;
    private final MoneyWords money;
    private final List<Text> found = new ArrayList<>();

    private Differences(Sheet plan, Sheet sheet) {
        this.plan = plan;
        this.sheet = sheet;
        this.money = new MoneyWords(sheet.raise().basis().currency());
    }

    static List<Text> of(Sheet plan, Sheet sheet) {
        var differences = new Differences(plan, sheet);
        differences.proceeds();
        differences.payoff();
        differences.ownership();
        differences.votes();
        differences.board();
        differences.provisions();
        differences.cost();
        differences.ruin();
        return differences.found;
    }

    private void say(String en, String zh) {
        found.add(new Text(en, zh));
    }

    private static boolean isSmall(double change, double of) {
        return !(Math.abs(change) > SMALL * Math.abs(of));
    }

    private void proceeds() {
        var before = plan.founders();
        var after = sheet.founders();
        if (before == null || after == null) {
            return;
        }
        double median = after.median().value() - before.median().value();
        double mean = after.mean().value() - before.mean().value();
        if (isSmall(median, before.median().value())
                && isSmall(mean, before.mean().value())) {
            say("what founders get does not change", "创始人所得不变");
            return;
        }
        say(
                "it " + gives(median) + " founders " + money(median).en() + " in the middle of the futures and "
                        + money(mean).en() + (mean < 0 ? " less" : " more") + " on average",
                "创始人所得中位数" + more(median) + money(median).zh() + "，均值" + more(mean)
                        + money(mean).zh());
    }

    private static String gives(double change) {
        return change < 0 ? "costs" : "gives";
    }

    private static String more(double change) {
        return change < 0 ? "减少 " : "增加 ";
    }

    private void payoff() {
        double before = plan.raise().course().foundersNothingBelow();
        double after = sheet.raise().course().foundersNothingBelow();
        if (!isSmall(after - before, Math.max(before, after))) {
            say(
                    "it leaves founders nothing of an exit below "
                            + money(after).en() + ", by the plan below "
                            + money(before).en(),
                    "退出价值低于 " + money(after).zh() + " 时创始人一无所得（原计划为 "
                            + money(before).zh() + "）");
        }
        var ending = plan.raise().ending();
        if (ending == null) {
            return;
        }
        double exit = ending.value().median();
        double change = sheet.raise().founders(exit) - plan.raise().founders(exit);
        if (!isSmall(change, plan.raise().founders(exit))) {
            say(
                    "at the median exit of " + money(exit).en() + " founders are paid "
                            + money(sheet.raise().founders(exit)).en() + " on the likely course, "
                            + money(change).en()
                            + (change < 0 ? " less" : " more"),
                    "在中位退出价值 " + money(exit).zh() + " 下，可能进程中创始人得 "
                            + money(sheet.raise().founders(exit)).zh() + "，" + more(change)
                            + money(change).zh());
        }
    }

    private void ownership() {
        double after = sheet.terms().foundersAfter();
        double change = after - plan.terms().foundersAfter();
        if (Math.abs(change) > SMALL) {
            say(
                    "founders own " + percent(after) + " after the round, " + points(change)
                            + (change < 0 ? " points less" : " points more"),
                    "本轮后创始人持股 " + percent(after) + "，" + more(change) + points(change) + " 个百分点");
        }
    }

    private void votes() {
        boolean before = plan.terms().foundersVotes() > MAJORITY;
        double after = sheet.terms().foundersVotes();
        if (before != after > MAJORITY) {
            say(
                    "founders " + (before ? "lose" : "keep") + " the majority of votes: " + percent(after),
                    "创始人" + (before ? "失去" : "保有") + "表决权多数：" + percent(after));
        }
    }

    private void board() {
        double before = plan.foundersSeats();
        double after = sheet.foundersSeats();
        if (Double.compare(before, after) != 0) {
            say(
                    "founders name " + seats(sheet) + " of the board, by the plan " + seats(plan),
                    "创始人委派董事 " + seats(sheet) + "（原计划 " + seats(plan) + "）");
        }
    }

    private static String seats(Sheet sheet) {
        var agreement = sheet.terms().agreement();
        var board = agreement == null ? null : agreement.board();
        return board == null ? "–" : MoneyWords.plain(board.founders().value()) + "/" + MoneyWords.plain(board.seats());
    }

    private void provisions() {
        var more = new ArrayList<>(sheet.protectiveProvisions());
        more.removeAll(plan.protectiveProvisions());
        var fewer = new ArrayList<>(plan.protectiveProvisions());
        fewer.removeAll(sheet.protectiveProvisions());
        if (!more.isEmpty()) {
            say(
                    "investors' consent is needed for more: " + String.join(", ", more),
                    "新增须投资人同意的事项：" + String.join("、", more));
        }
        if (!fewer.isEmpty()) {
            say(
                    "investors' consent is no longer needed for: " + String.join(", ", fewer),
                    "不再须投资人同意的事项：" + String.join("、", fewer));
        }
    }

    private void cost() {
        double before = plan.terms().cost();
        double after = sheet.terms().cost();
        if (Math.abs(after - before) > SMALL) {
            say(
                    "the round's investors earn " + percent(after) + " a year, by the plan " + percent(before),
                    "本轮投资人年化回报 " + percent(after) + "（原计划 " + percent(before) + "）");
        }
    }

    private void ruin() {
        double before = plan.raise().ruin().value();
        double after = sheet.raise().ruin().value();
        if (Math.abs(after - before) > SMALL) {
            say(
                    "cash runs out in " + percent(after) + " of futures, by the plan in " + percent(before),
                    "现金耗尽概率 " + percent(after) + "（原计划 " + percent(before) + "）");
        }
    }

    private Text money(double amount) {
        return money.of(Math.abs(amount));
    }

    private static String percent(double share) {
        return tenths(100 * share) + " %";
    }

    private static String points(double change) {
        return tenths(100 * Math.abs(change));
    }

    private static String tenths(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(number)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : "–";
    }
}
