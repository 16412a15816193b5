package dev.capstan.cli;

import dev.capstan.basics.Result;
import dev.capstan.capital.CapTableFile;
import dev.capstan.capital.CapTableReading;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What commands do with a cap table that is broken in part. */
final class WithoutBroken {

    @Option(
            names = "--without-broken",
            scope = ScopeType.INHERIT,
            description = "Goes on without what is broken in the history. 略去历史中有误的部分，继续计算。")
    private boolean withoutBroken;

    Result<CapTableFile> result(CapTableReading reading) {
        return withoutBroken ? reading.withoutBroken() : reading.result();
    }
}
