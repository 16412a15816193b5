package dev.capstan.cli;

import dev.capstan.answers.Payouts;
import dev.capstan.basics.Language;
import dev.capstan.basics.TerminalText;
import dev.capstan.basics.Text;
import dev.capstan.capital.Distribution;
import dev.capstan.capital.Distribution.ClassPaid;
import dev.capstan.numeric.Rational;
import dev.capstan.report.Format;
import dev.capstan.report.PayoffChart;
import java.util.List;
import java.util.function.Function;

/** Who is paid what, for a terminal: a column for each exit value, then who converts and why, and the break points. */
final class PayoutsPrinter extends Printer {

    private static final int NAME = 34;
    private static final int AMOUNT = 16;
    private static final int COLUMNS = 5;

    private final Payouts payouts;
    private final Format format;

    PayoutsPrinter(Payouts payouts, Language language) {
        super(language);
        this.payouts = payouts;
        this.format = PayoffChart.format(payouts, language);
    }

    String print() {
        line("");
        line("  " + (payouts.company().isEmpty() ? "" : shown(payouts.company()) + " · ") + payouts.date() + " · "
                + payouts.currency());
        for (int from = 0; from < payouts.exits().size(); from += COLUMNS) {
            table(payouts.exits()
                    .subList(from, Math.min(from + COLUMNS, payouts.exits().size())));
        }
        payouts.exits().forEach(this::reasons);
        breakPoints();
        assumptions();
        return printed();
    }

    private static String shown(String name) {
        return Text.shown(name);
    }

    private void table(List<Distribution> exits) {
        line("");
        row("", say("exit value", "退出价值"), exits, Distribution::exit);
        if (exits.stream().anyMatch(exit -> exit.costs().signum() > 0)) {
            row("", say("costs of the sale", "交易费用"), exits, Distribution::costs);
        }
        var first = exits.getFirst();
        for (int i = 0; i < first.debts().size(); i++) {
            int debt = i;
            row(
                    "",
                    first.debts().get(i).debt().name(),
                    exits,
                    exit -> exit.debts().get(debt).paid());
        }
        for (int i = 0; i < first.classes().size(); i++) {
            stock(exits, i);
        }
        behind(exits);
    }

    private void behind(List<Distribution> exits) {
        int from = payouts.exits().indexOf(exits.getFirst());
        var last = "";
        for (var each : payouts.behind()) {
            if (!each.partnership().equals(last)) {
                line("");
                line("  " + say("behind ", "穿透 ") + shown(each.partnership()));
            }
            last = each.partnership();
            var name = each.owner() + " · "
                    + each.share().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            var line = new StringBuilder("    " + TerminalText.padded(shown(name), NAME - 2));
            each.paid()
                    .subList(from, from + exits.size())
                    .forEach(paid -> line.append(TerminalText.leftPadded(format.money(paid.real()), AMOUNT)));
            line(line.toString());
        }
    }

    private void stock(List<Distribution> exits, int stock) {
        var paid = exits.getFirst().classes().get(stock);
        row("", paid.stock().name(), exits, exit -> exit.classes().get(stock).paid());
        boolean one = paid.holders().size() == 1;
        for (int i = 0; i < paid.holders().size() && !one; i++) {
            int holder = i;
            row(
                    "  ",
                    paid.holders().get(i).holding().holder(),
                    exits,
                    exit -> exit.classes().get(stock).holders().get(holder).paid());
        }
    }

    private void row(String indent, String name, List<Distribution> exits, Function<Distribution, Rational> amount) {
        var line = new StringBuilder("  " + indent + TerminalText.padded(shown(name), NAME - indent.length()));
        exits.forEach(exit -> line.append(
                TerminalText.leftPadded(format.money(amount.apply(exit).real()), AMOUNT)));
        line(line.toString());
    }

    private void reasons(Distribution exit) {
        var choosing =
                exit.classes().stream().filter(paid -> paid.choice() != null).toList();
        if (choosing.isEmpty()) {
            return;
        }
        line("");
        line("  " + say("At ", "退出价值 ") + format.money(exit.exit().real()));
        for (ClassPaid paid : choosing) {
            line("    " + TerminalText.padded(shown(paid.stock().name()), NAME - 2)
                    + Payouts.why(paid, exit.price()).in(language));
        }
    }

    private void breakPoints() {
        if (payouts.breakPoints().isEmpty()) {
            return;
        }
        line("");
        line("  " + say("Break points of the payoff", "分段点"));
        for (var point : payouts.breakPoints()) {
            var words = point.causes().stream()
                    .map(cause -> shown(Payouts.what(cause).in(language)))
                    .toList();
            line("  " + TerminalText.leftPadded(format.money(point.exit().real()), AMOUNT) + "  "
                    + String.join(say("; ", "；"), words));
        }
    }

    private void assumptions() {
        if (payouts.assumptions().isEmpty()) {
            return;
        }
        line("");
        line("  " + say("Taken for granted, where the cap table does not say", "股权结构表未说明之处，作如下假设"));
        payouts.assumptions().forEach(assumption -> line("    " + shown(assumption.in(language))));
    }
}
