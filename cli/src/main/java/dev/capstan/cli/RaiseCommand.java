package dev.capstan.cli;

import dev.capstan.answers.Raise;
import dev.capstan.answers.RaiseCapital;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** From whom, with which instrument, on what terms; what is left for the founders. */
@Command(
        name = "raise",
        description = "From whom, with which instrument, on what terms? 向谁、以何种证券、按什么条款融资？",
        mixinStandardHelpOptions = true)
final class RaiseCommand implements Callable<Integer> {

    @Mixin
    private final Common common = new Common();

    @Parameters(paramLabel = "PLAN", description = "The plan. 计划文件。")
    private @Nullable Path plan;

    @Mixin
    private final Paths paths = new Paths();

    @Override
    public Integer call() throws Exception {
        return paths.ask(
                common,
                sampling -> common.ask(
                        Objects.requireNonNull(plan),
                        (file, _) -> RaiseCapital.of(file, sampling, common.language()),
                        this::show));
    }

    private void show(Raise raise) throws IOException {
        common.out().print(new RaisePrinter(raise, common.language()).print());
    }
}
