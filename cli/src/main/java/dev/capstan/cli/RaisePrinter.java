package dev.capstan.cli;

import dev.capstan.answers.InvestorMatch;
import dev.capstan.answers.Raise;
import dev.capstan.answers.Raise.Ending;
import dev.capstan.answers.Raise.Returns;
import dev.capstan.answers.Raise.RoundResult;
import dev.capstan.basics.Language;
import dev.capstan.basics.Text;
import dev.capstan.report.AgreedTerms;
import dev.capstan.report.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Who owns what and who gets what, for a terminal. */
final class RaisePrinter extends Printer {

    private final Raise raise;
    private final Format format;

    RaisePrinter(Raise raise, Language language) {
        super(language);
        this.raise = raise;
        this.format =
                new Format(language, raise.basis().currency(), raise.basis().timeline());
    }

    String print() {
        var basis = raise.basis();
        line("");
        line("  " + Text.shown(basis.venture()) + " · "
                + say(
                        format.count(basis.paths()) + " futures, seed " + basis.seed(),
                        format.count(basis.paths()) + " 条路径，种子 " + basis.seed())
                + " · " + say("cash runs out in ", "现金耗尽概率 ") + format.percent(raise.ruin()));
        rounds();
        matches();
        ownership();
        returns();
        payments();
        likely();
        assumptions();
        return printed();
    }

    /** Only who is paid what. */
    String printProceeds() {
        line("");
        returns();
        payments();
        assumptions();
        return printed();
    }

    private void heading(String en, String zh) {
        line("");
        line("  " + say(en, zh));
    }

    private void rounds() {
        heading("Rounds, where they close", "融资轮次（完成时）");
        var table = new TextTable()
                .row(
                        "",
                        say("closes", "完成概率"),
                        say("by", "中位月份"),
                        say("brings", "金额"),
                        say("pre-money", "投前估值"),
                        say("price", "每股价格"),
                        say("founders before", "创始人（前）"),
                        say("after", "（后）"),
                        say("votes", "表决权"),
                        say("runway bought", "换得跑道"),
                        say("cost of capital", "资金成本"));
        for (var round : raise.rounds()) {
            table.row(
                    Text.shown(round.name()),
                    format.percent(round.chance().value()),
                    round.month() == null ? "–" : format.shortMonth(round.month()),
                    format.money(round.amount().median()),
                    format.money(round.preMoney().median()),
                    format.price(round.price().median()),
                    format.percent(round.foundersBefore()),
                    format.percent(round.foundersAfter()),
                    format.percent(round.foundersVotes()),
                    months(round.runway()),
                    format.percent(round.cost()));
        }
        text.append(table.print("    "));
        raise.rounds().forEach(this::terms);
        raise.rounds().forEach(this::unmet);
        line(say(
                "    runway bought: money over the mean net burn of the three months before; cost of capital: yearly"
                        + " IRR of the mean flows of those who buy",
                "    换得跑道：到账金额 ÷ 此前三个月平均净消耗；资金成本：认购方平均现金流的年化 IRR"));
    }

    private void unmet(RoundResult round) {
        var unmet = round.unmet();
        if (unmet != null) {
            line("    "
                    + unmet.sentence(Text.shown(round.name()), format.percent(unmet.share()))
                            .in(language));
        }
    }

    private String months(double months) {
        return Double.isInfinite(months)
                ? "∞"
                : Double.isNaN(months) ? "–" : say(format.ratio(months) + " months", format.ratio(months) + " 个月");
    }

    private void terms(RoundResult round) {
        var sold = round.instruments().stream().map(words -> words.in(language)).toList();
        var priced = Double.isNaN(round.price().median())
                ? ""
                : " · " + round.method().in(language);
        line("    " + Text.shown(round.name()) + say(": ", "：") + String.join("; ", sold) + priced);
        new AgreedTerms(format).of(round).forEach(agreed -> line("      " + Text.onOneLine(agreed)));
    }

    private void matches() {
        for (var round : raise.rounds()) {
            if (!round.matches().isEmpty()) {
                heading(
                        "How investors fit " + Text.shown(round.name()) + ", of 100",
                        "投资人与" + Text.shown(round.name()) + "的匹配度（满分 100）");
                round.matches().forEach(match -> match(match));
            }
        }
    }

    private void match(InvestorMatch match) {
        line("    " + format.count(match.score()) + "  " + Text.shown(match.investor())
                + (match.named() ? say(" (in the round)", "（本轮）") : ""));
        match.parts()
                .forEach(part -> line("         " + format.count(part.points()) + "/" + format.count(part.most()) + "  "
                        + part.name().in(language) + say(": ", "：") + part.why().in(language)));
    }

    private void ownership() {
        heading("Ownership, mean over the futures", "股权结构（路径均值）");
        var months = ends();
        var table = new TextTable()
                .row("", months.stream().map(month -> format.shortMonth(month)).toList());
        for (var part : raise.ownership()) {
            table.row(
                    Text.shown(part.label().in(language)),
                    months.stream()
                            .map(month -> format.percent(part.months()[month - 1]))
                            .toList());
        }
        text.append(table.print("    "));
    }

    /** The first month and the last of every year. */
    private List<Integer> ends() {
        var months = new ArrayList<Integer>(List.of(1));
        var timeline = raise.basis().timeline();
        for (int month = 2; month <= timeline.months(); month++) {
            if (timeline.closesYear(month)) {
                months.add(month);
            }
        }
        return months;
    }

    private void returns() {
        var ending = raise.ending();
        if (ending == null) {
            heading("The plan has no exit: nothing is shared out.", "计划没有退出：无可分配。");
            return;
        }
        heading("What is shared out in the end", "期末分配");
        line("    " + end(ending));
        line("");
        var table = new TextTable()
                .row(
                        "",
                        say("holds at the start", "期初持股"),
                        say("in the end", "期末持股"),
                        say("pays in", "投入"),
                        say("expected", "期望所得"),
                        say("median", "中位"),
                        say("10 %", "10 % 分位"),
                        say("multiple", "倍数"),
                        "IRR",
                        say("nothing back", "零回收"));
        raise.holders().forEach(holder -> {
            if (holder.returns() != null) {
                row(
                        table,
                        Text.shown(holder.name().in(language)),
                        format.percent(holder.start()),
                        format.percent(holder.end()),
                        holder.returns());
                holder.behind().forEach(owner -> behind(table, holder, owner));
            }
        });
        row(table, say("founders together", "创始人合计"), "", "", ending.founders());
        text.append(table.print("    "));
        conversions(ending);
    }

    private void behind(TextTable table, Raise.Holder holder, Raise.Owner owner) {
        row(
                table,
                "  " + say("of it ", "其中 ") + Text.shown(owner.name()) + " " + format.percent(owner.share()),
                format.percent(holder.start() * owner.share()),
                format.percent(holder.end() * owner.share()),
                Objects.requireNonNull(holder.returns(owner)));
    }

    private String end(Ending ending) {
        var value = ending.value();
        return say(
                "exit in " + format.percent(ending.sold()) + ", wound up in " + format.percent(ending.woundUp())
                        + "; value with cash: " + format.money(value.low()) + " (10 %), " + format.money(value.median())
                        + " (median), " + format.money(value.high()) + " (90 %); owed to others "
                        + format.money(ending.owed()) + " on average",
                "退出概率 " + format.percent(ending.sold()) + "，清算概率 " + format.percent(ending.woundUp()) + "；含现金价值："
                        + format.money(value.low()) + "（10 %）、" + format.money(value.median()) + "（中位）、"
                        + format.money(value.high()) + "（90 %）；平均对外负债 " + format.money(ending.owed()));
    }

    private void row(TextTable table, String name, String start, String end, Returns returns) {
        table.row(
                name,
                start,
                end,
                format.money(returns.paid()),
                format.money(returns.mean().value()) + " ± " + format.halfWidth(returns.mean()),
                format.money(returns.median().value()),
                format.money(returns.low().value()),
                Double.isNaN(returns.multiple()) ? "–" : format.ratio(returns.multiple()) + "×",
                format.percent(returns.rate()),
                format.percent(returns.loss()));
    }

    private void conversions(Ending ending) {
        if (ending.conversions().isEmpty()) {
            return;
        }
        heading("Who converts or exercises at an exit", "退出时的转换与行权");
        var table = new TextTable().row("", say("is there in", "存在于"), say("then converts in", "其中转换"));
        ending.conversions()
                .forEach(stock -> table.row(
                        Text.shown(stock.stock().in(language)),
                        format.percent(stock.present()),
                        format.percent(stock.converts())));
        text.append(table.print("    "));
    }

    private void payments() {
        if (raise.payments().isEmpty()) {
            return;
        }
        heading("What is paid before the end, mean over the futures", "期末之前的支付（路径均值）");
        var table = new TextTable()
                .row(
                        "",
                        say("happens in", "发生概率"),
                        say("falls due", "到期"),
                        say("company pays", "公司支付"),
                        say("founders pay", "创始人支付"),
                        say("others pay", "其他股东支付"),
                        say("stays unpaid", "未付"));
        raise.payments()
                .forEach(payment -> table.row(
                        Text.shown(payment.what().in(language)),
                        format.percent(payment.share()),
                        format.money(payment.due()),
                        format.money(payment.byCompany()),
                        format.money(payment.byFounders()),
                        format.money(payment.byOthers()),
                        format.money(payment.unpaid())));
        text.append(table.print("    "));
    }

    private void likely() {
        var course = raise.course();
        heading("The likely course, every number at its median", "可能进程（各数取中位值）");
        course.closings()
                .forEach(closing -> line("    " + format.shortMonth(closing.month()) + say(": ", "：")
                        + Text.shown(closing.round()) + " " + format.money(closing.amount())
                        + (Double.isNaN(closing.price())
                                ? ""
                                : say(" at ", "，每股 ")
                                        + format.price(closing.price())
                                        + say(" a share, pre-money ", "，投前 ")
                                        + format.money(closing.preMoney()))));
        var table = new TextTable()
                .row(
                        say("an exit of pays", "退出价值下的所得"),
                        course.values().stream().map(format::money).toList());
        course.curves()
                .forEach(curve -> table.row(
                        Text.shown(curve.label().in(language)),
                        curve.atValues().stream().map(format::money).toList()));
        text.append(table.print("    "));
    }

    private void assumptions() {
        heading("Taken for granted", "默认假设");
        raise.assumptions().forEach(assumption -> line("    – " + assumption.in(language)));
    }
}
