package dev.capstan.cli;

import dev.capstan.answers.AnswerJson;
import dev.capstan.basics.Amount;
import dev.capstan.basics.AmountFormatException;
import dev.capstan.basics.ExitCode;
import dev.capstan.basics.Language;
import dev.capstan.basics.Problem;
import dev.capstan.basics.ProblemRenderer;
import dev.capstan.basics.Result;
import dev.capstan.basics.SourceText;
import dev.capstan.numeric.Rational;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PlanReader;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What commands share: the language, JSON or text, and how problems are shown. */
final class Common {

    /** A language as the option takes it. */
    enum Tag {
        EN(Language.ENGLISH),
        ZH(Language.CHINESE);

        private final Language language;

        Tag(Language language) {
            this.language = language;
        }
    }

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            paramLabel = "zh|en",
            description = "Language of the answer; the terminal's where left out. 答案的语言，缺省随终端。")
    private @Nullable Tag tag;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "The answer as JSON on standard output. 以 JSON 输出答案。")
    private boolean json;

    boolean json() {
        return json;
    }

    /** As asked for, else that of the terminal. */
    Language language() {
        if (tag != null) {
            return tag.language;
        }
        var terminal = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(System::getenv)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .orElse("");
        return terminal.startsWith("zh") ? Language.CHINESE : Language.ENGLISH;
    }

    PrintWriter out() {
        return commandLine().getOut();
    }

    PrintWriter err() {
        return commandLine().getErr();
    }

    /** The command that was called: a command's own, or the one below it that was asked for. */
    CommandLine commandLine() {
        var called = Objects.requireNonNull(spec).commandLine();
        while (called.getParseResult() != null && called.getParseResult().hasSubcommand()) {
            called = called.getParseResult().subcommand().commandSpec().commandLine();
        }
        return called;
    }

    /** The first of some options that was given. */
    Optional<String> given(List<String> options) {
        return options.stream()
                .filter(commandLine().getParseResult()::hasMatchedOption)
                .findFirst();
    }

    /** The amount of 0 or more that an option gives; a currency behind it does not matter. */
    Rational amount(String option, String written) {
        try {
            var amount = Amount.parse(written);
            if (amount.number() >= 0) {
                return Rational.of(BigDecimal.valueOf(amount.value()));
            }
        } catch (AmountFormatException notAnAmount) {
            throw new ParameterException(
                    commandLine(), option + ": " + notAnAmount.reason().in(language()), notAnAmount);
        }
        throw new ParameterException(commandLine(), option + " takes 0 or more: " + written);
    }

    /** An amount above 0. */
    Rational positive(String option, String written) {
        var amount = amount(option, written);
        if (amount.signum() == 0) {
            throw new ParameterException(commandLine(), option + " takes an amount above 0: " + written);
        }
        return amount;
    }

    /**
     * Reads a plan, asks it something, and hands the answer on; problems go to standard error, or to standard output as JSON.
     *
     * @param question asks the plan, given what it was warned of
     * @param answered shows the answer
     */
    <T> int ask(Path plan, BiFunction<PlanFile, List<Problem>, Result<T>> question, Shown<T> answered)
            throws Exception {
        var reading = PlanReader.read(plan);
        var result = switch (reading.result()) {
            case Result.Success<PlanFile> read -> asked(read, question);
            case Result.Failure<PlanFile> wrong -> new Result.Failure<T>(wrong.problems());
        };
        return answer(List.of(reading.source()), result, answered);
    }

    /**
     * Hands an answer on; problems go to standard error, or to standard output as JSON.
     *
     * @param sources the files that the problems stand in
     * @param answered shows the answer
     */
    <T> int answer(List<SourceText> sources, Result<T> result, Shown<T> answered) throws Exception {
        switch (result) {
            case Result.Success<T> success -> {
                warn(sources, success.problems());
                answered.show(success.value());
                return ExitCode.DONE.code();
            }
            case Result.Failure<T> failure -> {
                refuse(sources, failure.problems());
                return ExitCode.INPUT.code();
            }
        }
    }

    private static <T> Result<T> asked(
            Result.Success<PlanFile> read, BiFunction<PlanFile, List<Problem>, Result<T>> question) {
        return read.then(file -> question.apply(file, read.problems()));
    }

    /** Shows an answer. */
    interface Shown<T> {
        void show(T answer) throws Exception;
    }

    private void warn(List<SourceText> sources, List<Problem> warnings) {
        if (!warnings.isEmpty() && !json) {
            err().println(rendered(sources, warnings));
        }
    }

    private String rendered(List<SourceText> sources, List<Problem> problems) {
        var byFile = sources.stream()
                .collect(Collectors.toMap(SourceText::file, source -> source, (first, _) -> first, TreeMap::new));
        var none = new SourceText("", "");
        return String.join(
                "\n",
                problems.stream()
                        .map(problem -> new ProblemRenderer(
                                        byFile.getOrDefault(problem.origin().file(), none), language())
                                .render(problem))
                        .toList());
    }

    private void refuse(List<SourceText> sources, List<Problem> problems) {
        if (json) {
            out().print(AnswerJson.of(problems, language()));
        } else {
            err().print(rendered(sources, problems));
            long errors = problems.stream().filter(Problem::isError).count();
            err().println(
                            language() == Language.CHINESE
                                    ? "\n共 " + errors + " 个错误；未写出任何文件。"
                                    : "\n" + errors + (errors == 1 ? " error" : " errors") + "; nothing was written.");
        }
    }
}
