package dev.capstan.cli;

import dev.capstan.answers.Assessment;
import dev.capstan.basics.Language;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What one would do after the first answer. */
record NextSteps(Assessment assessment, Language language) {

    String print(@Nullable Path out) {
        var plan = assessment.provenance().file();
        boolean chinese = language == Language.CHINESE;
        var report = out != null
                ? (chinese ? "完整报告：" : "Full report: ") + out.resolve("report.html")
                : (chinese ? "完整报告：" : "Full report: ") + "capstan assess " + plan + " --out report";
        var why = (chinese ? "由来：" : "Why: ") + "capstan explain " + plan + " \"capital requirement\"";
        return "  " + report + "\n  " + why;
    }
}
