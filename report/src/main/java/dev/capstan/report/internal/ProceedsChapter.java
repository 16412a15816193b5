package dev.capstan.report.internal;

import dev.capstan.answers.Raise;
import dev.capstan.answers.Raise.Ending;
import dev.capstan.answers.Raise.Returns;
import dev.capstan.report.RaiseFigures;
import dev.capstan.report.internal.Table.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Who gets what in the end: at an exit, or when the company is wound up. */
final class ProceedsChapter {

    private final Paper paper;
    private final Raise raise;
    private final Ending ending;

    private ProceedsChapter(Paper paper, Raise raise, Ending ending) {
        this.paper = paper;
        this.raise = raise;
        this.ending = ending;
    }

    static Chapter of(Paper paper, Raise raise, Ending ending) {
        return new ProceedsChapter(paper, raise, ending).chapter();
    }

    private Chapter chapter() {
        var figures = new RaiseFigures(raise);
        var contents = new ArrayList<Element>();
        contents.add(Paper.paragraph(end()));
        contents.add(holders().element(paper));
        contents.add(Paper.note(paper.say(
                "Over all futures; those in which nothing is paid count. ± is sampling error only (95 %). IRR is of the"
                        + " mean flows.",
                "按全部路径计，一无所得的路径亦计入。± 仅为抽样误差（95 %）。IRR 按平均现金流计。")));
        contents.add(paper.figure(figures.proceeds()));
        if (!ending.conversions().isEmpty()) {
            contents.add(Element.ofClass("div", "slim").add(conversions().element(paper)));
        }
        if (!raise.payments().isEmpty()) {
            contents.add(payments().element(paper));
        }
        contents.add(Paper.paragraph(course()));
        contents.add(paper.figure(figures.payoffs()));
        contents.add(Element.of("h3", paper.say("Taken for granted", "默认假设")));
        var assumptions = new Element("ul");
        raise.assumptions().forEach(text -> assumptions.add(Element.of("li", paper.sentence(text))));
        contents.add(assumptions);
        return Chapter.of("proceeds", paper.say("Who gets what", "所得分配"), contents.toArray(Element[]::new));
    }

    private String end() {
        var format = paper.format();
        var value = ending.value();
        return paper.say(
                format.percent(ending.sold()) + " of the futures end with an exit, " + format.percent(ending.woundUp())
                        + " are wound up before. With the company's cash there is " + format.money(value.low())
                        + " to share out at 10 %, " + format.money(value.median()) + " in the middle and "
                        + format.money(value.high()) + " at 90 %; " + format.money(ending.owed())
                        + " of it is owed to others on average. Founders together expect "
                        + format.money(ending.founders().mean().value()) + ", and "
                        + format.money(ending.founders().median().value()) + " in the middle of the futures.",
                format.percent(ending.sold()) + " 的路径以退出结束，" + format.percent(ending.woundUp()) + " 在此之前清算。含公司现金的可分配价值："
                        + format.money(value.low()) + "（10 %）、" + format.money(value.median()) + "（中位）、"
                        + format.money(value.high()) + "（90 %）；其中平均对外负债 " + format.money(ending.owed()) + "。创始人合计期望所得 "
                        + format.money(ending.founders().mean().value()) + "，中位数 "
                        + format.money(ending.founders().median().value()) + "。");
    }

    private Table holders() {
        var table = new Table(
                paper.say("Holders", "持有人"),
                "",
                List.of(
                        Head.text(paper.say("Holder", "持有人")),
                        Head.number(paper.say("Owns at the start", "期初持股")),
                        Head.number(paper.say("In the end", "期末持股")),
                        Head.number(paper.say("Pays in", "投入")),
                        Head.number(paper.say("Expected", "期望所得")),
                        Head.number("±"),
                        Head.number(paper.say("Median", "中位")),
                        Head.number("10 %"),
                        Head.number(paper.say("Multiple", "倍数")),
                        Head.number("IRR"),
                        Head.number(paper.say("Nothing back", "零回收"))));
        for (var holder : raise.holders()) {
            if (holder.returns() != null) {
                table.row(
                        holder.name().in(paper.language()),
                        cells(
                                paper.format().percent(holder.start()),
                                paper.format().percent(holder.end()),
                                holder.returns()));
                holder.behind().forEach(owner -> behind(table, holder, owner));
            }
        }
        return table.total(paper.say("Founders together", "创始人合计"), cells("", "", ending.founders()));
    }

    private void behind(Table table, Raise.Holder holder, Raise.Owner owner) {
        var format = paper.format();
        table.row(
                paper.say("of it ", "其中 ") + owner.name() + " " + format.percent(owner.share()),
                cells(
                        format.percent(holder.start() * owner.share()),
                        format.percent(holder.end() * owner.share()),
                        Objects.requireNonNull(holder.returns(owner))));
    }

    private List<String> cells(String start, String end, Returns returns) {
        var format = paper.format();
        return List.of(
                start,
                end,
                format.money(returns.paid()),
                format.money(returns.mean().value()),
                format.halfWidth(returns.mean()),
                format.money(returns.median().value()),
                format.money(returns.low().value()),
                format.ratio(returns.multiple()),
                format.percent(returns.rate()),
                format.percent(returns.loss()));
    }

    private Table conversions() {
        var table = new Table(
                paper.say("Who converts or exercises at an exit", "退出时的转换与行权"),
                "",
                List.of(
                        Head.text(""),
                        Head.number(paper.say("Is there in", "存在于")),
                        Head.number(paper.say("Then converts in", "其中转换"))));
        ending.conversions()
                .forEach(stock -> table.row(
                        paper.sentence(stock.stock()),
                        List.of(
                                paper.format().percent(stock.present()),
                                paper.format().percent(stock.converts()))));
        return table;
    }

    private Table payments() {
        var format = paper.format();
        var table = new Table(
                paper.say("What is paid before the end, mean over the futures", "期末之前的支付（路径均值）"),
                "",
                List.of(
                        Head.text(""),
                        Head.number(paper.say("Happens in", "发生概率")),
                        Head.number(paper.say("Falls due", "到期")),
                        Head.number(paper.say("Company pays", "公司支付")),
                        Head.number(paper.say("Founders pay", "创始人支付")),
                        Head.number(paper.say("Others pay", "其他股东支付")),
                        Head.number(paper.say("Stays unpaid", "未付"))));
        raise.payments()
                .forEach(payment -> table.row(
                        paper.sentence(payment.what()),
                        List.of(
                                format.percent(payment.share()),
                                format.money(payment.due()),
                                format.money(payment.byCompany()),
                                format.money(payment.byFounders()),
                                format.money(payment.byOthers()),
                                format.money(payment.unpaid()))));
        return table;
    }

    private String course() {
        var closings = raise.course().closings().stream()
                .map(closing -> closing.round()
                        + paper.say(" in ", "：")
                        + paper.format().shortMonth(closing.month()))
                .toList();
        return paper.say(
                "On the likely course, where every number has its median, these rounds close: "
                        + String.join(", ", closings) + ". Founders are paid nothing of an exit below "
                        + paper.format().money(raise.course().foundersNothingBelow()) + ".",
                "可能进程（各数取中位值）中完成的轮次：" + String.join("、", closings) + "。退出价值低于 "
                        + paper.format().money(raise.course().foundersNothingBelow()) + " 时创始人一无所得。");
    }
}
