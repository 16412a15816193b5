package dev.capstan.cli;

import dev.capstan.basics.Language;
import dev.capstan.basics.TerminalText;
import dev.capstan.basics.Text;
import dev.capstan.capital.TableRound;
import dev.capstan.capital.TableRound.Stake;
import dev.capstan.report.CapTableSheets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A proposed round for a terminal: its price, what converts, who buys, and ownership before and after. */
final class TableRoundPrinter extends Printer {

    private static final int NAME = 30;
    private static final int NUMBER = 17;

    private final TableRound round;

    TableRoundPrinter(TableRound round, Language language) {
        super(language);
        this.round = round;
    }

    /** All of it. */
    String round() {
        terms();
        conversions();
        sold();
        stakes();
        protections();
        assumptions();
        return printed();
    }

    /** What converts, without the round around it. */
    String conversionsOnly() {
        terms();
        conversions();
        stakes();
        assumptions();
        return printed();
    }

    private void terms() {
        var rounding = round.terms().rounding();
        var currencies = round.before().currencies();
        line(round.terms().date() + (currencies.isEmpty() ? "" : " · " + currencies.first()) + " · "
                + round.terms().method().label().in(language) + " · "
                + say("prices to ", "价格保留 ")
                + rounding.price().decimals()
                + say(" decimals half up, ", " 位小数（四舍五入），")
                + counted()
                + " "
                + (rounding.newShares().mode() == RoundingMode.FLOOR
                        ? say("rounded down", "向下取整")
                        : say("to the nearest", "四舍五入")));
        line("");
        pair(say("pre-money", "投前估值"), round.terms().preMoney());
        pair(
                say("new money", "新增资金"),
                money(round.outcome().allotments().stream()
                        .mapToDouble(each -> each.amount())
                        .sum()));
        pair(say("post-money", "投后估值"), money(round.outcome().postMoney()));
        pair(
                isCapital() ? say("price of a yuan", "每元价格") : say("price of a share", "每股价格"),
                BigDecimal.valueOf(round.outcome().price()));
        if (round.outcome().poolIncrease() > 0) {
            pair(
                    say("pool increase", "期权池增加"),
                    BigDecimal.valueOf(round.outcome().poolIncrease()));
        }
    }

    private boolean isCapital() {
        return round.before().isLimitedLiability();
    }

    private String counted() {
        return isCapital() ? say("capital", "注册资本") : say("shares", "股数");
    }

    private void conversions() {
        if (round.conversions().isEmpty()) {
            return;
        }
        heading(say("converts", "转换"), say("amount", "金额"), counted(), say("price", "价格"), say("by", "依据"));
        for (var each : round.conversions()) {
            columns(
                    each.securityId(),
                    CapTableSheets.number(each.amount().plus(each.interest()).decimal(2, RoundingMode.HALF_EVEN)),
                    shares(each.conversion().shares()),
                    price(each.conversion().price()),
                    each.conversion().basis().label().in(language));
        }
    }

    private void sold() {
        if (round.outcome().allotments().isEmpty()) {
            return;
        }
        heading(say("buys", "认购"), say("amount", "金额"), counted());
        round.outcome()
                .allotments()
                .forEach(each ->
                        columns(each.investor(), CapTableSheets.number(money(each.amount())), shares(each.shares())));
    }

    private void stakes() {
        heading(
                say("holder, fully diluted", "持有人（完全稀释）"),
                counted() + say(" before", "（轮前）"),
                say("after", "轮后"),
                say("before", "轮前占比"),
                say("after", "轮后占比"),
                say("dilution", "稀释"));
        round.stakes().forEach(this::stake);
    }

    private void stake(Stake stake) {
        columns(
                stake.holder(),
                CapTableSheets.number(stake.sharesBefore()),
                CapTableSheets.number(stake.sharesAfter()),
                percent(stake.ownershipBefore()),
                percent(stake.ownershipAfter()),
                percent(stake.dilution()));
    }

    private void protections() {
        if (round.protections().isEmpty()) {
            return;
        }
        heading(say("conversion price", "转换价"), say("before", "轮前"), say("after", "轮后"));
        round.protections()
                .forEach(each -> columns(
                        each.stockClass(),
                        each.priceBefore().setScale(4, RoundingMode.HALF_UP).toPlainString(),
                        each.priceAfter().toPlainString()));
    }

    private void assumptions() {
        if (!round.assumptions().isEmpty()) {
            line("");
            line(say("Taken for granted:", "假设："));
            round.assumptions().forEach(each -> line("  " + Text.shown(each.in(language))));
        }
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static String shares(double count) {
        return CapTableSheets.number(BigDecimal.valueOf(count));
    }

    private static String price(double price) {
        return BigDecimal.valueOf(price).stripTrailingZeros().toPlainString();
    }

    private static String percent(@Nullable BigDecimal part) {
        return part == null || part.signum() == 0
                ? "–"
                : Text.signed(part.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN) + "%");
    }

    private void pair(String name, BigDecimal value) {
        columns(name, CapTableSheets.number(value));
    }

    private void heading(String... cells) {
        line("");
        columns(cells);
    }

    /** The first to the left, the others to the right. */
    private void columns(String... cells) {
        var first = TerminalText.padded(Text.shown(cells[0]), NAME);
        List<String> others = Stream.of(cells)
                .skip(1)
                .map(cell -> TerminalText.leftPadded(cell, NUMBER))
                .toList();
        line(first + String.join("", others));
    }
}
