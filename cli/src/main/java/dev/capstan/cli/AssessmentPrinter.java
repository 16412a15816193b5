package dev.capstan.cli;

import dev.capstan.answers.Assessment;
import dev.capstan.answers.Assessment.Grouping;
import dev.capstan.answers.Assessment.Part;
import dev.capstan.answers.Measure;
import dev.capstan.answers.Measures;
import dev.capstan.basics.Language;
import dev.capstan.basics.TerminalText;
import dev.capstan.report.Format;
import dev.capstan.report.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The assessment for a terminal: what a founder understands in ten seconds. */
final class AssessmentPrinter extends Printer {

    private static final int LABEL = 24;
    private static final int CELL = 13;
    private static final int BAR = 28;

    private final Assessment assessment;
    private final Format format;

    AssessmentPrinter(Assessment assessment, Language language) {
        super(language);
        this.assessment = assessment;
        this.format = Format.of(assessment, language);
    }

    String print() {
        var provenance = assessment.provenance();
        var timeline = provenance.timeline();
        text.append('\n')
                .append("  ")
                .append(provenance.venture())
                .append(" · ")
                .append(timeline.start())
                .append(" – ");
        text.append(timeline.calendar(timeline.months()))
                .append(" · ")
                .append(provenance.currency())
                .append("\n\n");
        headline();
        if (assessment.uncertain() != null) {
            text.append(new FuturesPrinter(assessment, assessment.uncertain(), language).print());
        }
        composition();
        years();
        doubts();
        text.append('\n');
        return printed();
    }

    private void fact(String label, String value, String note) {
        text.append("  ")
                .append(TerminalText.padded(label, LABEL))
                .append(TerminalText.padded(value, 22))
                .append(note.isEmpty() ? "" : "  " + note)
                .append('\n');
    }

    private void headline() {
        for (var tile : Summary.tiles(assessment, language)) {
            fact(tile.label(), tile.shown(), tile.note());
        }
        var value = assessment.value();
        var terminal = Double.isNaN(value.terminalShare())
                ? ""
                : say(
                        format.money(value.npvWithTerminal()) + " with terminal value, "
                                + format.percent(value.terminalShare()) + " of it",
                        "含终值 " + format.money(value.npvWithTerminal()) + "，其中终值占 "
                                + format.percent(value.terminalShare()));
        fact(say("NPV at ", "净现值，折现率 ") + format.percent(value.discountRate()), format.money(value.npv()), terminal);
        text.append('\n');
    }

    private void composition() {
        var parts = assessment.composition().getOrDefault(Grouping.NATURE, List.of());
        if (parts.isEmpty()) {
            return;
        }
        text.append("  ")
                .append(say("What the requirement is made of, up to ", "资本需求的构成（截至 "))
                .append(format.shortMonth(assessment.requirement().trough()))
                .append(say("", "）"))
                .append('\n');
        double largest = parts.stream()
                .mapToDouble(part -> Math.abs(part.amount()))
                .max()
                .orElse(1);
        parts.stream()
                .sorted(Comparator.comparingDouble(Part::amount).reversed())
                .forEach(part -> {
                    int length = (int) Math.round(BAR * Math.abs(part.amount()) / largest);
                    var bar = (part.amount() < 0 ? "░" : "█").repeat(length);
                    text.append("    ").append(TerminalText.padded(part.label().in(language), 38));
                    text.append(TerminalText.leftPadded(format.money(part.amount()), 15))
                            .append("  ")
                            .append(bar)
                            .append('\n');
                });
        text.append('\n');
    }

    private void years() {
        text.append("  ").append(TerminalText.padded(say("by year", "按年"), LABEL));
        assessment
                .years()
                .forEach(year -> text.append(TerminalText.leftPadded(
                        year.isPart() ? year.year() + "*" : String.valueOf(year.year()), CELL)));
        text.append('\n');
        for (var measure : List.of(
                Measures.REVENUE,
                Measures.GROSS_MARGIN,
                Measures.OPERATING_PROFIT,
                Measures.CASH,
                Measures.ARR,
                Measures.USAGE_RUN_RATE,
                Measures.LTV_CAC,
                Measures.BURN_MULTIPLE,
                Measures.RUNWAY,
                Measures.ACCOUNTS,
                Measures.HEADS)) {
            row(measure);
        }
        if (assessment.years().stream().anyMatch(Assessment.Year::isPart)) {
            text.append("  * ").append(say("part of a year", "非完整年度")).append('\n');
        }
    }

    /** What lies beyond a benchmark, in which years. */
    private void doubts() {
        for (var check : assessment.sanity().doubtful()) {
            var years = IntStream.range(0, check.years().length)
                    .filter(check.beyond()::get)
                    .mapToObj(
                            i -> assessment.years().get(i).year() + " " + format.value(check.kind(), check.years()[i]))
                    .collect(Collectors.joining(say(", ", "，")));
            text.append("  ▲ ")
                    .append(check.label().in(language))
                    .append(say(": ", "："))
                    .append(years)
                    .append(say(" – ", "；"))
                    .append(check.benchmark().in(language))
                    .append('\n');
        }
    }

    private void row(Measure measure) {
        var years =
                Objects.requireNonNull(assessment.series().get(measure.key())).years();
        text.append("  ").append(TerminalText.padded(measure.label().in(language), LABEL));
        for (double value : years) {
            text.append(TerminalText.leftPadded(cell(measure, value), CELL));
        }
        text.append('\n');
    }

    private String cell(Measure measure, double value) {
        return switch (measure.kind()) {
            case SHARE -> format.percent(value);
            case RATIO, MONTHS -> format.ratio(value);
            case ACCOUNTS, HEADS -> format.count(value);
            default -> format.number(value);
        };
    }
}
