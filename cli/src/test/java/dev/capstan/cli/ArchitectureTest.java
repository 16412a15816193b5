package dev.capstan.cli;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.capstan.cli.forbidden.basics.AllowedCalls;
import dev.capstan.cli.forbidden.basics.BannedCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the code to {@link ArchitectureRules}, and each rule to a class in {@code forbidden} that breaks it. */
class ArchitectureTest {
    private static final ArchitectureRules RULES = new ArchitectureRules("dev.capstan");
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("dev.capstan");

    private static final ArchitectureRules RULES_OF_FORBIDDEN = new ArchitectureRules("dev.capstan.cli.forbidden");
    private static final JavaClasses FORBIDDEN = new ClassFileImporter().importPackages("dev.capstan.cli.forbidden");

    static List<ArchRule> rules() {
        return RULES.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeepsTheRule(ArchRule rule) {
        rule.check(CODE);
    }

    @Test
    void seesTheClassesOfEveryModuleAndKnowsEachModule() throws IOException {
        var seen = CODE.stream().map(RULES::module).collect(toCollection(TreeSet::new));

        var classes = modulesOnDisk();
        classes.remove("bench"); // nothing uses it, so its classes are not here
        assertThat(seen).isEqualTo(classes);
        assertThat(ArchitectureRules.USES).containsKeys(seen.toArray(String[]::new));
    }

    @Test
    void findsAModuleThatUsesALaterOne() {
        assertBreaks(RULES_OF_FORBIDDEN.modulesUseOnlyTheirOwn(), "UsesLaterModule");
    }

    @Test
    void findsTheUseOfAnotherModulesInternals() {
        assertBreaks(RULES_OF_FORBIDDEN.internalsStayInside(), "UsesInternal");
    }

    @Test
    void findsAPackageThatIsNotNullMarked() {
        assertBreaks(RULES_OF_FORBIDDEN.packagesAreNullMarked(), "Unmarked");
    }

    @Test
    void findsACycleOfPackages() {
        assertBreaks(RULES_OF_FORBIDDEN.noCycles(), "cycle.one", "cycle.two");
    }

    @Test
    void findsVectorsOutsideOfNumeric() {
        assertBreaks(RULES_OF_FORBIDDEN.vectorsStayInNumeric(), "BannedCalls.mathematics_ofVectors");
    }

    static Stream<String> bannedCalls() {
        return FORBIDDEN.get(BannedCalls.class).getMethods().stream()
                .map(JavaMethod::getName)
                .sorted();
    }

    /** The name of the method up to the first underscore is the first word of the ban. */
    @ParameterizedTest
    @MethodSource("bannedCalls")
    void findsTheBannedCall(String method) {
        var bans = ArchitectureRules.BANS.stream()
                .filter(ban -> ban.name().startsWith(method.split("_", 2)[0]))
                .toList();

        assertThat(bans).hasSize(1);
        assertBreaks(RULES_OF_FORBIDDEN.coreKeepsFrom(bans.getFirst()), "BannedCalls." + method + "(");
    }

    @Test
    void everyPatternOfEveryBanFindsACall() {
        var accesses = FORBIDDEN.get(BannedCalls.class).getAccessesFromSelf();
        for (var ban : ArchitectureRules.BANS) {
            for (var call : ban.calls()) {
                var alone = new ArchitectureRules.Ban(ban.name(), List.of(call));
                assertThat(accesses).as(call.pattern()).anyMatch(alone::forbids);
            }
        }
    }

    @Test
    void letsTheOrderedAndTheExplicitTwinsPass() {
        var accesses = FORBIDDEN.get(AllowedCalls.class).getAccessesFromSelf();
        assertThat(accesses)
                .hasSizeGreaterThan(10)
                .noneMatch(access -> ArchitectureRules.BANS.stream().anyMatch(ban -> ban.forbids(access)));
    }

    private static void assertBreaks(ArchRule rule, String... named) {
        var result = rule.evaluate(FORBIDDEN);

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(named);
    }

    private static Set<String> modulesOnDisk() throws IOException {
        try (var entries = Files.list(Path.of(System.getProperty("capstan.root")))) {
            return entries.filter(entry -> Files.exists(entry.resolve("pom.xml")))
                    .map(entry -> entry.getFileName().toString())
                    .collect(toCollection(TreeSet::new));
        }
    }
}
