package dev.capstan.answers.internal;

import dev.capstan.answers.Assessment.Assumption;
import dev.capstan.answers.Assessment.Year;
import dev.capstan.answers.Kind;
import dev.capstan.answers.Measure;
import dev.capstan.answers.Measures;
import dev.capstan.answers.Sanity.Backed;
import dev.capstan.answers.Sanity.Backing;
import dev.capstan.answers.Sanity.Check;
import dev.capstan.answers.Series;
import dev.capstan.answers.Uncertain.Driver;
import dev.capstan.basics.Text;
import dev.capstan.compute.TrainingRun;
import dev.capstan.simulation.Program;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the figures by which to doubt a plan. */
public final class SanityPanel {

    private static final Text NONE = new Text("", "");
    private static final Text MARKET_SHARE = new Text(
            "half of a market presumes dominance (Anti-Monopoly Law of China, article 24)",
            "市场份额达二分之一即可推定具有支配地位（《反垄断法》第二十四条）");
    private static final Text LARGEST_CUSTOMER = new Text(
            "a customer of 10 % or more has to be disclosed (IFRS 8, paragraph 34)",
            "占比 10 % 及以上的客户须披露（IFRS 8 第 34 段）");
    private static final Text GROWTH = new Text(
            "the steepest path in use: triple twice, then double three times (Agrawal 2015, T2D3)",
            "业内最陡的增长路径：两年翻三倍，再三年翻倍（Agrawal 2015，T2D3）");
    private static final Text BURN = new Text("above 3 is bad (Sacks 2020)", "高于 3 为差（Sacks 2020）");
    private static final Text WORTH = new Text("should be above 3 (Skok)", "应高于 3（Skok）");
    private static final Text MFU = new Text(
            "published runs: GPT-3 21 %, PaLM 46 % (Chowdhery et al. 2022), Megatron 530B 56 % (Korthikanti et al."
                    + " 2022)",
            "公开训练：GPT-3 21 %，PaLM 46 %（Chowdhery 等 2022），Megatron 530B 56 %（Korthikanti 等 2022）");

    private static final double DOMINANT = 0.5;
    private static final double DISCLOSED = 0.1;
    private static final double TRIPLED = 2;
    private static final double DOUBLED = 1;
    private static final double BAD_BURN = 3;
    private static final double ENOUGH_WORTH = 3;
    private static final double HIGHEST_MFU = 0.6;
    private static final double SECONDS = 3600;

    private final Program program;
    private final Rows rows;
    private final Map<String, Series> series;

    private SanityPanel(Program program, Rows rows, Map<String, Series> series) {
        this.program = program;
        this.rows = rows;
        this.series = series;
    }

    static List<Check> checks(Program program, Rows rows, Map<String, Series> series) {
        return new SanityPanel(program, rows, series).checks();
    }

    private List<Check> checks() {
        return Stream.of(
                        marketShares(),
                        Stream.of(
                                above(Measures.LARGEST_CUSTOMER, DISCLOSED, LARGEST_CUSTOMER),
                                growth(),
                                above(Measures.BURN_MULTIPLE, BAD_BURN, BURN),
                                worth(),
                                shown(Measures.NET_RETENTION),
                                shown(Measures.REVENUE_PER_HEAD),
                                shown(Measures.COST_PER_HEAD),
                                shown(Measures.TOKENS_PER_ACCOUNT)),
                        utilisations())
                .flatMap(checks -> checks)
                .filter(check -> Arrays.stream(check.years()).anyMatch(Double::isFinite))
                .toList();
    }

    private double[] years(Measure measure) {
        return Objects.requireNonNull(series.get(measure.key())).years();
    }

    private Check shown(Measure measure) {
        return check(
                measure.label(),
                measure.kind(),
                years(measure),
                new boolean[rows.years().size()],
                NONE);
    }

    private Check above(Measure measure, double limit, Text benchmark) {
        return above(measure.label(), measure.kind(), years(measure), limit, benchmark);
    }

    private static Check above(Text label, Kind kind, double[] years, double limit, Text benchmark) {
        var beyond = new boolean[years.length];
        IntStream.range(0, years.length).forEach(i -> beyond[i] = years[i] > limit);
        return check(label, kind, years, beyond, benchmark);
    }

    private static Check check(Text label, Kind kind, double[] years, boolean[] beyond, Text benchmark) {
        return new Check(
                label,
                kind,
                years,
                IntStream.range(0, beyond.length).mapToObj(i -> beyond[i]).toList(),
                benchmark);
    }

    /** Accounts at the end of a year over all that could ever buy. */
    private Stream<Check> marketShares() {
        return program.lines().segments().entrySet().stream().map(segment -> {
            var active = rows.of(segment.getValue().active());
            var market = Objects.requireNonNull(program.plan().segments().get(segment.getKey()))
                    .accounts()
                    .row(program.plan().timeline());
            var share = rows.years(year -> Rows.ratio(active[year.to() - 1], market[year.to() - 1]));
            var label = new Text("market share: " + segment.getKey(), "市场份额：" + segment.getKey());
            return above(label, Kind.SHARE, share, DOMINANT, MARKET_SHARE);
        });
    }

    /** Twice tripled, then doubled, counted from the first year that has a year before it. */
    private Check growth() {
        var years = years(Measures.REVENUE_GROWTH);
        var beyond = new boolean[years.length];
        int grown = 0;
        for (int i = 0; i < years.length; i++) {
            if (Double.isFinite(years[i])) {
                beyond[i] = years[i] > (grown < 2 ? TRIPLED : DOUBLED);
                grown++;
            }
        }
        return check(Measures.REVENUE_GROWTH.label(), Kind.SHARE, years, beyond, GROWTH);
    }

    private Check worth() {
        var years = years(Measures.LTV_CAC);
        var beyond = new boolean[years.length];
        IntStream.range(0, years.length).forEach(i -> beyond[i] = years[i] < ENOUGH_WORTH);
        return check(Measures.LTV_CAC.label(), Kind.RATIO, years, beyond, WORTH);
    }

    /** FLOP of the final run over what its accelerators could have done from its start to its end, in the years that train. */
    private Stream<Check> utilisations() {
        return program.compute().trainings().entrySet().stream().map(training -> {
            var hours = rows.of(Objects.requireNonNull(program.lines().models().get(training.getKey()))
                    .trainingHours());
            double utilisation = utilisation(training.getValue());
            var years = rows.years(year -> trains(hours, year) ? utilisation : Double.NaN);
            var label = new Text("training MFU: " + training.getKey(), "训练 MFU：" + training.getKey());
            return above(label, Kind.SHARE, years, HIGHEST_MFU, MFU);
        });
    }

    private static boolean trains(double[] hours, Year year) {
        return Rows.sum(hours, year) > 0;
    }

    private static double utilisation(TrainingRun run) {
        return run.flops() / (run.peak() * run.finalGpuHours() * SECONDS);
    }

    /** What the plan's numbers rest on; weights by the effect of each on the requirement at 90 %. */
    public static List<Backed> backing(List<Assumption> assumptions, List<Driver> drivers) {
        var backings = new LinkedHashMap<String, Backing>();
        assumptions.forEach(assumption -> backings.put(assumption.key(), Backing.of(assumption.source())));
        var effects = new EnumMap<Backing, Double>(Backing.class);
        for (var driver : drivers) {
            var backing = backings.get(number(driver.name(), backings.keySet()));
            if (backing != null) {
                effects.merge(backing, Math.abs(driver.difference().value()), Double::sum);
            }
        }
        double all = effects.values().stream().mapToDouble(Double::doubleValue).sum();
        return Arrays.stream(Backing.values())
                .map(backing -> new Backed(
                        backing,
                        Collections.frequency(backings.values(), backing),
                        Rows.ratio(effects.getOrDefault(backing, 0.0), all)))
                .toList();
    }

    /** The number behind a driver: of its own name, or the chance or hazard of what is drawn; else the name. */
    private static String number(String driver, Set<String> keys) {
        return Stream.of(driver, driver + ".chance", driver + ".hazard", parent(driver) + ".chance")
                .filter(keys::contains)
                .findFirst()
                .orElse(driver);
    }

    private static String parent(String key) {
        int last = key.lastIndexOf('.');
        return last < 0 ? key : key.substring(0, last);
    }
}
