package dev.capstan.report;

import dev.capstan.answers.Assessment;
import dev.capstan.answers.Assessment.Capital;
import dev.capstan.answers.Assessment.Year;
import dev.capstan.answers.Kind;
import dev.capstan.answers.Measure;
import dev.capstan.answers.Measures;
import dev.capstan.answers.Series;
import dev.capstan.basics.Language;
import dev.capstan.report.internal.Sentences;
import dev.capstan.report.internal.Words;
import java.util.List;

/** The answer in plain words and in a few key figures; the same on paper and in a terminal. */
public final class Summary {

    private final Assessment assessment;
    private final Format format;

    private Summary(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.format = Format.of(assessment, language);
    }

    /**
     * A key figure.
     *
     * @param label its name
     * @param number itself: money, a month's number or months; NaN where there is none
     * @param shown the number as people read it
     * @param note what to know beside it
     */
    public record Tile(String label, double number, String shown, String note) {}

    /** What the plan needs, what is missing and when it earns, in a few sentences that hold for every plan. */
    public static List<String> sentences(Assessment assessment, Language language) {
        return new Sentences(assessment, Format.of(assessment, language)).all();
    }

    /** Six key figures. */
    public static List<Tile> tiles(Assessment assessment, Language language) {
        var summary = new Summary(assessment, language);
        return List.of(
                summary.requirement(),
                summary.trough(),
                summary.gap(),
                summary.lasts(),
                summary.profitable(),
                summary.revenue());
    }

    private Tile requirement() {
        var capital = assessment.requirement();
        var note = capital.amount() == 0
                ? say("nothing is needed", "无需资本")
                : capital.censored()
                        ? say("at least: deepest in the last month", "至少：最后一个月最深")
                        : say("up to the deepest point", "至谷底为止");
        return new Tile(label(Measures.REQUIREMENT), capital.amount(), amount(capital), note);
    }

    private Tile trough() {
        int trough = assessment.requirement().trough();
        return trough == 0
                ? none(say("Deepest point", "谷底"), say("cash stays above the floor", "现金不低于最低现金"))
                : month(say("Deepest point", "谷底"), trough, say("", ""));
    }

    private Tile gap() {
        var capital = assessment.gap();
        var note = capital.amount() == 0
                ? say("the plan's funding suffices", "计划内资金足够")
                : say("deepest in ", "最深在") + format.shortMonth(capital.trough());
        return new Tile(label(Measures.GAP), capital.amount(), amount(capital), note);
    }

    /** With a sign that says "at least" where a longer plan may show more. */
    private String amount(Capital capital) {
        return (capital.censored() ? "≥ " : "") + format.money(capital.amount());
    }

    private Tile lasts() {
        var runway = assessment.milestones().runway();
        var name = say("Cash lasts", "现金可支撑");
        int months = assessment.provenance().timeline().months();
        return runway == null
                ? new Tile(name, months, duration(months), say("the whole plan", "整个计划期"))
                : new Tile(
                        name, runway, duration(runway), say("below zero in ", "低于零：") + format.shortMonth(runway + 1));
    }

    private Tile profitable() {
        var month = assessment.milestones().operatingProfit();
        var name = say("First profitable month", "首个盈利月份");
        return month == null
                ? none(name, say("not within the plan", "计划期内未出现"))
                : month(name, month, say("operating profit, ", "营业利润，"));
    }

    private Tile revenue() {
        var year = Words.lastWholeYear(assessment);
        double revenue = ofYear(Measures.REVENUE, year);
        double margin = ofYear(Measures.GROSS_MARGIN, year);
        return new Tile(
                format.isChinese() ? format.year(year) + "营业收入" : "Revenue " + format.year(year),
                revenue,
                format.money(revenue),
                Double.isFinite(margin) ? say("gross margin ", "毛利率 ") + format.percent(margin) : "");
    }

    private double ofYear(Measure measure, Year year) {
        Series series = assessment.series().get(measure.key());
        return series == null ? Double.NaN : series.years()[assessment.years().indexOf(year)];
    }

    private Tile month(String label, int month, String before) {
        int months = assessment.provenance().timeline().months();
        var note = before + say("month " + month + " of " + months, "第 " + month + " 个月，共 " + months + " 个月");
        return new Tile(label, month, format.shortMonth(month), note);
    }

    private static Tile none(String label, String note) {
        return new Tile(label, Double.NaN, Format.NOT_COMPUTABLE, note);
    }

    private String duration(int months) {
        return format.value(Kind.MONTHS, months);
    }

    private String label(Measure measure) {
        return Words.sentence(measure.label(), format.language());
    }

    private String say(String english, String chinese) {
        return format.isChinese() ? chinese : english;
    }
}
