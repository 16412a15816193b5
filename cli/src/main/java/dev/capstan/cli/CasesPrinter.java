package dev.capstan.cli;

import dev.capstan.answers.CaseReport;
import dev.capstan.answers.CaseReport.CaseFile;
import dev.capstan.answers.CaseReport.Figure;
import dev.capstan.answers.CaseReport.Outcome;
import dev.capstan.answers.CaseReport.Verdict;
import dev.capstan.basics.Language;
import dev.capstan.basics.ProblemRenderer;
import dev.capstan.basics.TerminalText;
import dev.capstan.basics.Text;
import java.math.BigDecimal;
import java.math.MathContext;

/** Known-answer cases for a terminal: a line for each figure, and what it all comes to. */
final class CasesPrinter extends Printer {

    private static final int NAME = 34;
    private static final int NUMBER = 24;
    private static final int TOLERANCE = 12;
    private static final MathContext SHOWN = new MathContext(15);

    private final boolean brief;

    CasesPrinter(Language language, boolean brief) {
        super(language);
        this.brief = brief;
    }

    String print(CaseReport report) {
        report.files().forEach(this::file);
        unknown(report);
        summary(report);
        return printed();
    }

    private void file(CaseFile file) {
        line("");
        line(file.source().file());
        var problems = new ProblemRenderer(file.source(), language);
        file.problems().forEach(problem -> text.append(problems.render(problem)));
        for (var outcome : file.cases()) {
            boolean shown = outcome.verdict() != Verdict.UNKNOWN_KIND && !(brief && outcome.verdict() == Verdict.MET);
            if (shown) {
                outcome(outcome, problems);
            }
        }
    }

    private void outcome(Outcome outcome, ProblemRenderer problems) {
        line("");
        line("  " + verdict(outcome.verdict()) + "  " + Text.shown(outcome.id()) + " · " + Text.shown(outcome.kind())
                + (outcome.title().isEmpty() ? "" : " · " + Text.shown(outcome.title())));
        if (!outcome.figures().isEmpty()) {
            row(say("figure", "指标"), say("expected", "预期"), say("computed", "计算"), say("tolerance", "容差"), "");
        }
        outcome.figures().forEach(this::figure);
        outcome.problems().forEach(problem -> text.append(problems.render(problem)));
        if (!outcome.unused().isEmpty()) {
            line("      " + say("inputs that nothing reads: ", "未被使用的输入：")
                    + Text.shown(String.join(", ", outcome.unused())));
        }
    }

    private void figure(Figure figure) {
        row(
                Text.shown(figure.name()),
                Text.signed(Text.shown(figure.expected())),
                number(figure.computed()),
                figure.tolerance() == 0 ? "0" : number(figure.tolerance()),
                figure.met() ? "✓" : "✗");
    }

    private void row(String name, String expected, String computed, String tolerance, String verdict) {
        line("      " + TerminalText.padded(name, NAME) + TerminalText.leftPadded(expected, NUMBER) + "  "
                + TerminalText.leftPadded(computed, NUMBER) + "  " + TerminalText.leftPadded(tolerance, TOLERANCE)
                + "  " + verdict);
    }

    /** At most 15 digits; a very large or small number with an exponent. */
    private static String number(Object value) {
        if (!(value instanceof Number)) {
            return Text.shown(String.valueOf(value));
        }
        var decimal = new BigDecimal(value.toString()).round(SHOWN);
        var short_ = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
        int magnitude = short_.precision() - short_.scale();
        return Text.signed(magnitude > 18 || magnitude < -6 ? short_.toString() : short_.toPlainString());
    }

    private String verdict(Verdict verdict) {
        return switch (verdict) {
            case MET -> say("agrees ", "相符");
            case MISSED -> say("MISSES ", "不符");
            case BROKEN -> say("BROKEN ", "有误");
            case UNKNOWN_KIND -> say("unknown", "未知");
        };
    }

    private void unknown(CaseReport report) {
        if (report.count(Verdict.UNKNOWN_KIND) == 0) {
            return;
        }
        line("");
        line("  " + say("not computed, their kind is none of ours:", "类型未知，未计算："));
        report.cases().stream()
                .filter(outcome -> outcome.verdict() == Verdict.UNKNOWN_KIND)
                .forEach(outcome -> line("      " + TerminalText.padded(Text.shown(outcome.id()), NAME) + " "
                        + Text.shown(outcome.kind())));
    }

    private void summary(CaseReport report) {
        var figures = report.cases().stream()
                .flatMap(outcome -> outcome.figures().stream())
                .toList();
        long met = figures.stream().filter(Figure::met).count();
        line("");
        line("  "
                + say(
                        report.cases().size() + " cases: " + report.count(Verdict.MET) + " agree, "
                                + report.count(Verdict.MISSED) + " miss, " + report.count(Verdict.BROKEN) + " broken, "
                                + report.count(Verdict.UNKNOWN_KIND) + " of unknown kind; " + met + " of "
                                + figures.size()
                                + " figures agree",
                        "共 " + report.cases().size() + " 个案例：" + report.count(Verdict.MET) + " 个相符，"
                                + report.count(Verdict.MISSED) + " 个不符，" + report.count(Verdict.BROKEN) + " 个有误，"
                                + report.count(Verdict.UNKNOWN_KIND) + " 个类型未知；" + figures.size() + " 项指标中 " + met
                                + " 项相符"));
    }
}
