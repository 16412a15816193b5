package dev.capstan.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the architecture over all packages below one root, so that the same rules can be tried on a small
 * tree of classes that break them.
 */
record ArchitectureRules(String root) {

    /** The table of docs/architecture.md: what a module uses it may see, and what that uses; nothing else. */
    static final Map<String, Set<String>> USES = Map.ofEntries(
            entry("basics", Set.of()),
            entry("numeric", Set.of("basics")),
            entry("capital", Set.of("numeric")),
            entry("plan", Set.of("capital")),
            entry("compute", Set.of("plan")),
            entry("simulation", Set.of("compute", "capital", "numeric")),
            entry("insight", Set.of("plan", "numeric")),
            entry("decision", Set.of("simulation")),
            entry("answers", Set.of("decision", "insight", "simulation")),
            entry("report", Set.of("answers")),
            entry("books", Set.of("answers")),
            entry("workbench", Set.of("compute")),
            entry("solutions", Set.of("workbench")),
            entry("cluster", Set.of("simulation")),
            entry("server", Set.of("answers", "report", "books")),
            entry("cli", Set.of("answers", "report")));

    /** Pure functions over immutable values: everything comes in as a parameter. */
    private static final List<String> CORE =
            List.of("basics", "numeric", "capital", "plan", "compute", "simulation", "insight", "decision", "answers");

    /** What the core may not call: a name for the ban, and the calls and fields as regular expressions on their full names. */
    static final List<Ban> BANS = List.of(
            Ban.of("wall clock: pass the time in")
                    .on("java.lang.System", "currentTimeMillis|nanoTime")
                    .on("java.time.Clock", "system.*|tick.*")
                    .on("java.time.[A-Za-z.]+", "now", "(java.time.ZoneId)?")
                    .on("java.util.Date", "<init>", "")
                    .on("java.util.Calendar", "getInstance"),
            Ban.of("machine's locale or zone: pass them in, Locale.ROOT for what machines read")
                    .on("java.util.(Locale|TimeZone)", "getDefault")
                    .on("java.time.ZoneId", "systemDefault")
                    .on("java.lang.String", "toLowerCase|toUpperCase", "")
                    .on("java.lang.String", "formatted")
                    .on("java.lang.String|java.io.Print(Stream|Writer)", "format|printf", "java.lang.String,.*")
                    .on("java.text.(NumberFormat|DecimalFormat|Collator)", "get[A-Za-z]*Instance", "")
                    .on("java.text.DecimalFormat", "<init>", "(java.lang.String)?")
                    .on("java.text.MessageFormat", "format", "java.lang.String,.*")
                    .on("java.text.MessageFormat", "<init>", "java.lang.String")
                    .on("java.time.format.DateTimeFormatter", "ofPattern", "java.lang.String"),
            Ban.of("order that changes from run to run: LinkedHashMap, TreeMap, EnumMap, List")
                    .on("java.util.(Weak|Identity)?HashMap|java.util.HashSet|java.util.Hashtable", "<init>|new.*")
                    .on("java.util.concurrent.ConcurrentHashMap", "<init>|newKeySet")
                    .on("java.util.(Map|Set)", "ofEntries|copyOf")
                    .on("java.util.Map", "of", "[^,]+(,[^,]+){3,}")
                    .on("java.util.Set", "of", "[^,]+(,[^,]+)+|\\[.*")
                    .on("java.util.stream.Collectors", "toSet|toUnmodifiable(Set|Map)|.*Concurrent.*")
                    .on("java.util.stream.Collectors", "toMap", "[^,]+(,[^,]+){1,2}")
                    .on("java.util.stream.Collectors", "groupingBy", "[^,]+(,[^,]+)?")
                    .on("java.lang.System", "identityHashCode"),
            Ban.of("common pool: pass an executor in")
                    .on("java.util.concurrent.ForkJoinPool", "commonPool")
                    .on(".*", "parallelStream")
                    .on("java.util.stream.[A-Za-z]*Stream", "parallel")
                    .on("java.util.Arrays", "parallel.*")
                    .on("java.util.concurrent.CompletableFuture", ".*Async", "(?!.*Executor\\)).*"),
            Ban.of("hidden randomness: keyed streams only")
                    .on("java.util.(Random|SplittableRandom)|java.security.SecureRandom", ".*")
                    .on("java.util.concurrent.ThreadLocalRandom|java.util.random.[A-Za-z.]+", ".*")
                    .on("java.lang.Math", "random")
                    .on("java.util.UUID", "randomUUID")
                    .on("java.util.Collections", "shuffle", "java.util.List"),
            Ban.of("mathematics whose bits depend on the machine: StrictMath")
                    .on(
                            "java.lang.Math",
                            "exp|expm1|log|log10|log1p|pow|cbrt|hypot|a?(sin|cos|tan)|atan2|(sin|cos|tan)h")
                    .onField(
                            "jdk.incubator.vector.VectorOperators",
                            "EXP|EXPM1|LOG|LOG10|LOG1P|POW|CBRT|HYPOT|A?(SIN|COS|TAN)|ATAN2|(SIN|COS|TAN)H")
                    .on("jdk.incubator.vector.(Double|Float)Vector", "pow|reduceLanes(ToLong)?"));

    record Ban(String name, List<Pattern> calls) {
        static Ban of(String name) {
            return new Ban(name, List.of());
        }

        Ban on(String owners, String methods) {
            return on(owners, methods, ".*");
        }

        /** {@code parameters} are the full names of the parameters' types with commas between. */
        Ban on(String owners, String methods, String parameters) {
            var call = Pattern.compile("(%s)\\.(%s)\\((%s)\\)".formatted(owners, methods, parameters));
            return new Ban(name, Stream.concat(calls.stream(), Stream.of(call)).toList());
        }

        Ban onField(String owners, String fields) {
            var access = Pattern.compile("(%s)\\.(%s)".formatted(owners, fields));
            return new Ban(
                    name, Stream.concat(calls.stream(), Stream.of(access)).toList());
        }

        boolean forbids(JavaAccess<?> access) {
            var target = access.getTarget().getFullName().replace(", ", ",");
            return calls.stream().anyMatch(call -> call.matcher(target).matches());
        }
    }

    List<ArchRule> all() {
        var bans = BANS.stream().map(this::coreKeepsFrom);
        return Stream.concat(
                        Stream.of(
                                modulesUseOnlyTheirOwn(),
                                internalsStayInside(),
                                packagesAreNullMarked(),
                                noCycles(),
                                vectorsStayInNumeric()),
                        bans)
                .toList();
    }

    ArchRule modulesUseOnlyTheirOwn() {
        return classes()
                .should(use(
                        "only the modules that the table allows",
                        (user, used) -> module(user).equals(module(used))
                                || closure(module(user)).contains(module(used))));
    }

    ArchRule internalsStayInside() {
        return classes()
                .should(use(
                        "internal packages of their own module only",
                        (user, used) -> !used.getPackageName().contains(".internal")
                                || module(user).equals(module(used))));
    }

    ArchRule packagesAreNullMarked() {
        return classes().should(new ArchCondition<>("be in a package whose package-info has @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in an unmarked package"));
            }
        });
    }

    /** A module's public package and its internal ones count as one: the front calls inside, which knows its types. */
    ArchRule noCycles() {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        var name = type.getPackageName();
                        return name.startsWith(root + ".")
                                ? SliceIdentifier.of(name.replaceFirst("[.]internal\\b.*", ""))
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages, internal ones with their module's public one";
                    }
                })
                .should()
                .beFreeOfCycles();
    }

    /** Its module may be absent until numeric adds it, and its bits are held to twins there. */
    ArchRule vectorsStayInNumeric() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".numeric.internal")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jdk.incubator.vector");
    }

    ArchRule coreKeepsFrom(Ban ban) {
        var packages = CORE.stream().map(module -> root + "." + module + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .accessTargetWhere(describe(ban.name(), ban::forbids));
    }

    /** The first package below the root. */
    String module(JavaClass type) {
        return type.getPackageName()
                .substring(root.length())
                .replaceFirst("^\\.", "")
                .replaceFirst("\\..*", "");
    }

    private static Set<String> closure(String module) {
        var result = new TreeSet<String>();
        for (var used : USES.getOrDefault(module, Set.of())) {
            result.add(used);
            result.addAll(closure(used));
        }
        return result;
    }

    private ArchCondition<JavaClass> use(String description, BiPredicate<JavaClass, JavaClass> allowed) {
        return new ArchCondition<>("use " + description) {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                for (var dependency : user.getDirectDependenciesFromSelf()) {
                    var used = dependency.getTargetClass().getBaseComponentType();
                    var inside = used.getPackageName().startsWith(root + ".");
                    var satisfied = !inside || allowed.test(user, used);
                    events.add(new SimpleConditionEvent(dependency, satisfied, dependency.getDescription()));
                }
            }
        };
    }
}
