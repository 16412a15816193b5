package dev.capstan.cli;

import dev.capstan.basics.ExitCode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.TypeConversionException;

/** The command line: a stage for each question. Answers go to standard output, problems and progress to standard error. */
@Command(
        name = "capstan",
        description = "The capital engine for companies that build on large models. 大模型企业的资本引擎。",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        subcommands = {
            AssessCommand.class,
            CapTableCommand.class,
            CasesCommand.class,
            CheckCommand.class,
            DistributeCommand.class,
            ExplainCommand.class,
            FormulaCommand.class,
            NewCommand.class,
            RaiseCommand.class,
            SchemaCommand.class,
            HelpCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var sink = StandardOutput.ofTheProcess();
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(sink, err, arguments));
    }

    /** Runs one command; an answer that could not be written is not one. */
    static int run(StandardOutput sink, PrintWriter err, String... arguments) {
        int code = run(new PrintWriter(sink, true, StandardCharsets.UTF_8), err, arguments);
        var failure = sink.failure();
        if (failure == null) {
            return code;
        }
        err.println("The answer could not be written. 答案未能写出。 " + Failures.sentence(failure));
        return Failures.exitCode(failure).code();
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException notADate) {
            throw new TypeConversionException("a date such as 2027-03-31 is needed and not \"" + written + "\"");
        }
    }

    /** Runs one command and tells its exit code; nothing is thrown. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var commandLine = new CommandLine(new Main()).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.registerConverter(LocalDate.class, Main::date);
        commandLine.setExecutionExceptionHandler((failure, _, _) -> {
            err.println(Failures.sentence(failure));
            return Failures.exitCode(failure).code();
        });
        if (arguments.length == 0) {
            commandLine.usage(err);
            return ExitCode.INPUT.code();
        }
        int code = commandLine.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }
}
