package dev.capstan.cli;

import dev.capstan.answers.Raise.Returns;
import dev.capstan.answers.TermComparison;
import dev.capstan.answers.TermComparison.Sheet;
import dev.capstan.basics.Language;
import dev.capstan.basics.Text;
import dev.capstan.report.Format;
import java.util.List;
import java.util.function.Function;

/** Term sheets side by side, for a terminal. */
final class TermsPrinter extends Printer {

    private final TermComparison comparison;
    private final Format format;

    TermsPrinter(TermComparison comparison, Language language) {
        super(language);
        this.comparison = comparison;
        var basis = comparison.plan().raise().basis();
        this.format = new Format(language, basis.currency(), basis.timeline());
    }

    String print() {
        var basis = comparison.plan().raise().basis();
        line("");
        line("  " + Text.shown(basis.venture()) + " · " + Text.shown(comparison.round()) + " · "
                + say(
                        format.count(basis.paths()) + " futures, seed " + basis.seed(),
                        format.count(basis.paths()) + " 条路径，种子 " + basis.seed()));
        line("");
        text.append(table().print("    "));
        payoffs();
        comparison.sheets().stream()
                .filter(sheet -> !sheet.differences().isEmpty())
                .forEach(this::differences);
        return printed();
    }

    private TextTable table() {
        var table = new TextTable();
        row(table, "", "", sheet -> Text.shown(sheet.name().in(language)));
        row(table, "money", "金额", sheet -> format.money(sheet.terms().amount().median()));
        row(
                table,
                "pre-money",
                "投前估值",
                sheet -> format.money(sheet.terms().preMoney().median()));
        row(
                table,
                "closes in",
                "完成概率",
                sheet -> format.percent(sheet.terms().chance().value()));
        row(
                table,
                "founders own after it",
                "本轮后创始人持股",
                sheet -> format.percent(sheet.terms().foundersAfter()));
        row(
                table,
                "founders' votes",
                "创始人表决权",
                sheet -> format.percent(sheet.terms().foundersVotes()));
        row(table, "founders' seats of the board", "创始人董事席位占比", sheet -> format.percent(sheet.foundersSeats()));
        row(
                table,
                "protective provisions",
                "保护性条款数",
                sheet -> format.count(sheet.protectiveProvisions().size()));
        row(
                table,
                "founders get, expected",
                "创始人期望所得",
                founders(returns -> returns.mean().value()));
        row(
                table,
                "founders get, median",
                "创始人所得中位数",
                founders(returns -> returns.median().value()));
        row(
                table,
                "founders get at 10 %",
                "创始人所得 10 % 分位",
                founders(returns -> returns.low().value()));
        row(
                table,
                "investors' IRR",
                "本轮投资人 IRR",
                sheet -> format.percent(sheet.terms().cost()));
        row(
                table,
                "cash runs out in",
                "现金耗尽概率",
                sheet -> format.percent(sheet.raise().ruin().value()));
        return table;
    }

    private void row(TextTable table, String en, String zh, Function<Sheet, String> cell) {
        table.row(say(en, zh), comparison.sheets().stream().map(cell).toList());
    }

    private Function<Sheet, String> founders(Function<Returns, Double> figure) {
        return sheet -> {
            var founders = sheet.founders();
            return founders == null ? "–" : format.money(figure.apply(founders));
        };
    }

    private void payoffs() {
        var values = comparison.plan().raise().course().values();
        line("");
        line("  " + say("What founders are paid on the likely course, by exit value", "可能进程中创始人按退出价值的所得"));
        var table = new TextTable().row("", values.stream().map(format::money).toList());
        for (var sheet : comparison.sheets()) {
            List<String> paid = values.stream()
                    .map(exit -> format.money(sheet.raise().founders(exit)))
                    .toList();
            table.row(Text.shown(sheet.name().in(language)), paid);
        }
        text.append(table.print("    "));
    }

    private void differences(Sheet sheet) {
        line("");
        line("  " + Text.shown(sheet.name().in(language)) + say(", next to the plan:", "，与原计划相比："));
        sheet.differences().forEach(difference -> line("    – " + difference.in(language)));
    }
}
