package dev.capstan.report.internal;

import dev.capstan.answers.Assessment;
import dev.capstan.answers.Assessment.Grouping;
import dev.capstan.answers.Assessment.Part;
import dev.capstan.answers.Kind;
import dev.capstan.answers.Measure;
import dev.capstan.answers.Measures;
import dev.capstan.answers.Uncertain;
import dev.capstan.report.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells an assessment in sentences, each chosen by the numbers. */
public final class Sentences {

    private final Assessment assessment;
    private final Format format;
    private final int months;

    public Sentences(Assessment assessment, Format format) {
        this.assessment = assessment;
        this.format = format;
        this.months = assessment.provenance().timeline().months();
    }

    /** In the order in which an investor asks. */
    public List<String> all() {
        var sentences = new ArrayList<String>();
        if (assessment.uncertain() != null) {
            sentences.add(certainty(assessment.uncertain()));
        }
        sentences.add(requirement());
        largestItem().ifPresent(sentences::add);
        sentences.add(funding());
        cash().ifPresent(sentences::add);
        sentences.add(earnings());
        return sentences;
    }

    /** Nine in ten: what most founders and investors plan by. */
    private String certainty(Uncertain uncertain) {
        var nine = uncertain.requirement().stream()
                .filter(level -> level.probability() == 0.9)
                .findFirst()
                .orElseThrow();
        var amount = format.money(nine.amount().value());
        var ruin = format.percent(uncertain.ruin().value());
        var name = assessment.provenance().venture();
        boolean censored = uncertain.censored() > 0.01;
        return say(
                name + " needs " + (censored ? "at least " : "no more than ") + amount
                        + " in nine futures of ten. With the funding in the plan, cash runs out in " + ruin
                        + " of all. What follows takes each uncertain number at its median.",
                "在十种未来中的九种里，" + name + (censored ? "至少需要 " : "只需不超过 ") + amount + "。在计划内融资下，现金耗尽的概率为 " + ruin
                        + "。以下各项取不确定数的中位值。");
    }

    private String requirement() {
        var need = assessment.requirement();
        var name = assessment.provenance().venture();
        var amount = format.money(need.amount());
        if (need.amount() == 0) {
            return say(
                    name + " needs no outside capital: over the " + span()
                            + " of the plan, the cash from its operations and"
                            + " investments never falls below the cash floor.",
                    name + "不需要外部资本：在计划的" + span() + "里，经营与投资的累计现金从未低于最低现金。");
        }
        if (need.censored()) {
            return say(
                    name + " needs at least " + amount + ". Cash is at its lowest in the last month of the plan, "
                            + format.month(need.trough()) + ", so a longer plan may show a larger need.",
                    name + "至少需要 " + amount + "。累计现金在计划的最后一个月，即" + format.month(need.trough())
                            + "仍处于最低点，因此延长计划期后，需求可能更大。");
        }
        boolean carries = assessment.milestones().operatingCash() != null;
        return say(
                name + " needs " + amount
                        + (carries ? " before it carries itself" : " within the " + span() + " of the plan")
                        + ". The deepest point is " + format.month(need.trough()) + ".",
                name + (carries ? "在能够自我维持之前需要 " : "在计划的" + span() + "内需要 ") + amount + "。资金谷底在"
                        + format.month(need.trough()) + "。");
    }

    private Optional<String> largestItem() {
        List<Part> parts = assessment.composition().getOrDefault(Grouping.NATURE, List.of());
        return parts.stream()
                .filter(part -> part.amount() > 0)
                .max(Comparator.comparingDouble(Part::amount))
                .map(part -> say(
                        "Its largest item, before what customers pay is taken off, is "
                                + part.label().en() + " with " + format.money(part.amount()) + ".",
                        "在扣除客户回款之前，其中最大的一项是" + part.label().zh() + "，为 " + format.money(part.amount()) + "。"));
    }

    private String funding() {
        var gap = assessment.gap();
        if (!hasFunding()) {
            return gap.amount() == 0
                    ? say("The plan has no funding, and needs none.", "计划中没有融资，也不需要融资。")
                    : say(
                            "The plan has neither opening cash nor funding, so all of it is still to be raised.",
                            "计划中既无期初现金也无融资，因此全部资金都有待筹集。");
        }
        if (gap.amount() == 0) {
            return say(
                    "With the opening cash and the funding in the plan nothing is lacking: cash stays at or above the"
                            + " cash floor for all " + span() + ".",
                    "加上期初现金与计划中的融资，没有缺口：在全部" + span() + "里，现金都不低于最低现金。");
        }
        var least = gap.censored() ? say("at least ", "至少") : say("", "");
        return say(
                "With the opening cash and the funding in the plan it lacks " + least + format.money(gap.amount())
                        + ", most of all in " + format.month(gap.trough()) + ".",
                "加上期初现金与计划中的融资，仍" + least + "缺 " + format.money(gap.amount()) + "，缺口最深在" + format.month(gap.trough())
                        + "。");
    }

    /** Whether cash ever differs from the cumulative cash without funding. */
    private boolean hasFunding() {
        var cash = months(Measures.CASH);
        var own = months(Measures.REQUIREMENT_CASH);
        double size = Math.max(1, assessment.requirement().amount());
        for (int i = 0; i < cash.length; i++) {
            if (Math.abs(cash[i] - own[i]) > size * 1e-6) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> cash() {
        var below = assessment.milestones().cashBelowFloor();
        var out = assessment.milestones().cashOut();
        if (out != null) {
            var first = below != null && below < out
                    ? say(
                            "below the cash floor in " + format.month(below) + " and ",
                            "在" + format.month(below) + "低于最低现金，")
                    : "";
            return Optional.of(say(
                    "Cash falls " + first + "below zero in " + format.month(out) + ".",
                    "现金" + first + "在" + format.month(out) + "降到零以下。"));
        }
        return Optional.ofNullable(below)
                .map(month -> say(
                        "Cash falls below the cash floor in " + format.month(month)
                                + ", and stays above zero to the end of the plan.",
                        "现金在" + format.month(month) + "低于最低现金，但直到计划期末都不低于零。"));
    }

    private String earnings() {
        if (!hasRevenue()) {
            return say("The plan has no revenue.", "计划中没有收入。");
        }
        var year = Words.lastWholeYear(assessment);
        var series = assessment.series().get(Measures.REVENUE.key());
        double revenue =
                series == null ? Double.NaN : series.years()[assessment.years().indexOf(year)];
        var size = say(
                "Revenue in " + format.year(year) + " is " + format.money(revenue) + "; ",
                format.year(year) + "营业收入为 " + format.money(revenue) + "；");
        return size + profit();
    }

    private String profit() {
        var month = assessment.milestones().operatingProfit();
        return month == null
                ? say("there is no operating profit for three months in a row within the plan.", "计划期内没有出现连续三个月的营业利润。")
                : say(
                        "the first month of operating profit, with at least two more after it, is "
                                + format.month(month) + ".",
                        "自" + format.month(month) + "起实现营业利润（连续三个月以上）。");
    }

    private boolean hasRevenue() {
        for (double revenue : months(Measures.REVENUE)) {
            if (revenue != 0) {
                return true;
            }
        }
        return false;
    }

    private double[] months(Measure measure) {
        var series = assessment.series().get(measure.key());
        return series == null ? new double[months] : series.months();
    }

    private String span() {
        return say("", " ") + format.value(Kind.MONTHS, months);
    }

    private String say(String english, String chinese) {
        return format.isChinese() ? chinese : english;
    }
}
