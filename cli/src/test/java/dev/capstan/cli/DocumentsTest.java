package dev.capstan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents do not rot: their links lead somewhere, and what the README tells to type works. */
class DocumentsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("capstan.root", "..")).toAbsolutePath().normalize();
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```(\\w*)\\n(.*?)^ *```$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path directory = Path.of(".");

    static Stream<Path> documents() throws IOException {
        try (var top = Files.list(ROOT);
                var below = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, below).filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyRelativeLinkLeadsToAFile(Path document) throws IOException {
        var text = FENCED.matcher(Files.readString(document)).replaceAll("");
        assertThat(LINK.matcher(text).results().map(link -> link.group(1)))
                .filteredOn(link -> !link.contains("://") && !link.startsWith("#"))
                .allSatisfy(link -> assertThat(document.resolveSibling(link.replaceFirst("#.*", "")))
                        .exists());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkWithinAPageLeadsToAHeading(Path document) throws IOException {
        var text = Files.readString(document);
        assertThat(LINK.matcher(text).results().map(link -> link.group(1)))
                .filteredOn(link -> link.startsWith("#"))
                .allSatisfy(
                        link -> assertThat(text).containsPattern("(?im)^#+ " + Pattern.quote(link.substring(1)) + "$"));
    }

    @Test
    void theCommandsOfTheReadmeWork() throws IOException {
        var commands = commands("README.md").stream()
                .filter(command -> command.startsWith("./capstan "))
                .toList();

        assertThat(commands).hasSizeGreaterThan(5).allSatisfy(command -> {
            var errors = new StringWriter();
            int code = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(errors), arguments(command));
            assertThat(code).as("%s%n%s", command, errors).isZero();
        });
    }

    @Test
    void bothReadmesHaveTheSameCommands() throws IOException {
        assertThat(commands("README.zh-CN.md")).isEqualTo(commands("README.md"));
    }

    /** Each names the other at its head, so that a reader who came to the wrong one finds it. */
    @Test
    void aPageInTwoLanguagesLinksBoth() throws IOException {
        var docs = ROOT.resolve("docs");
        try (var files = Files.find(docs, 2, (file, _) -> file.toString().endsWith(".zh-CN.md"))) {
            var chinese = files.filter(page -> docs.relativize(page).getNameCount() > 1)
                    .toList();
            assertThat(chinese).hasSizeGreaterThan(10);
            for (var page : chinese) {
                var name = page.getFileName().toString();
                var english = page.resolveSibling(name.replace(".zh-CN", ""));
                assertThat(head(page)).as(page.toString()).contains("[English](" + english.getFileName() + ")");
                assertThat(head(english)).as(english.toString()).contains("[中文](" + name + ")");
                assertThat(Files.readString(ROOT.resolve("docs/README.md"))).contains(name + ")");
            }
        }
    }

    private static String head(Path page) throws IOException {
        return String.join(" ", Files.readAllLines(page).stream().limit(6).toList());
    }

    @Test
    void ciRunsTheTestCommandAndTheMainCommandOfTheReadme() throws IOException {
        var run = Files.readAllLines(ROOT.resolve(".ci/run")).stream()
                .filter(line -> line.startsWith("run ") && !line.contains("()"))
                .map(line -> line.substring("run ".length()).replaceFirst("^mvn -B -ntp ", "mvn "))
                .toList();

        assertThat(run).hasSize(2).contains("mvn verify");
        assertThat(commands("README.md")).containsAll(run);
    }

    /** What stands in blocks without a language: what a reader types. */
    private static List<String> commands(String document) throws IOException {
        return FENCED.matcher(Files.readString(ROOT.resolve(document)))
                .results()
                .filter(block -> block.group(1).isEmpty())
                .flatMap(block -> block.group(2).lines())
                .toList();
    }

    /** The words behind {@code ./capstan}; what the repository has is read there, all other files are in a directory of the test's. */
    private String[] arguments(String command) {
        var words = WORD.matcher(command).results().map(DocumentsTest::unquoted).toList();
        var arguments = new ArrayList<String>();
        for (var word : words.subList(1, words.size())) {
            boolean file = word.endsWith(".yaml")
                    || (!arguments.isEmpty() && arguments.getLast().equals("--out"));
            var home = Files.exists(ROOT.resolve(word)) && word.startsWith("examples/") ? ROOT : directory;
            arguments.add(file ? home.resolve(word).toString() : word);
        }
        return arguments.toArray(String[]::new);
    }

    private static String unquoted(MatchResult word) {
        return word.group(1) == null ? word.group(2) : word.group(1);
    }
}
