package dev.capstan.bench;

import dev.capstan.answers.Assess;
import dev.capstan.answers.Assessment;
import dev.capstan.basics.Language;
import dev.capstan.basics.Result;
import dev.capstan.plan.PlanFile;
import dev.capstan.report.HtmlReport;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What comes before and after the paths: reading a plan, the answers on the path of medians, the page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class PlanBenchmark {

    private final String text = BenchPlan.text();
    private final PlanFile file = BenchPlan.read(text);
    private final Result<Assessment> assessment = Assess.assess(file, List.of());

    @Benchmark
    public PlanFile read() {
        return BenchPlan.read(text);
    }

    @Benchmark
    public Result<Assessment> assess() {
        return Assess.assess(file, List.of());
    }

    @Benchmark
    public Result<String> report() {
        return assessment.then(answer -> new Result.Success<>(HtmlReport.write(answer, Language.ENGLISH)));
    }
}
