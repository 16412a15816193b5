package dev.capstan.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.Path;
import dev.capstan.simulation.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every line of every month against {@code tools/oracle.py}, which redoes the engine's page in plain Python. */
class OracleTest {

    private static final double TOLERANCE = 1e-9;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    java.nio.file.Path directory = java.nio.file.Path.of(".");

    static Stream<String> plans() throws IOException {
        try (var files = Files.list(Plans.ROOT.resolve("tools/oracle-plans"))) {
            var plans = new ArrayList<>(files.map(file -> "tools/oracle-plans/" + file.getFileName())
                    .sorted()
                    .toList());
            plans.add("examples/medical-llm/plan.yaml");
            return plans.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyLineAgreesWithTheOracle(String plan) throws Exception {
        var file = Plans.file(plan);
        var program = Plans.program(file);
        var told = oracle(Plans.ROOT.resolve(plan), facts(program));
        var funded = new Rows(program, program.run());
        var requirement = new Rows(program.requirement(), program.requirement().run());
        told.get("lines").properties().forEach(line -> {
            var rows = line.getKey().startsWith("requirement ") ? requirement : funded;
            double[] ours = rows.of(line.getKey());
            double scale = 1;
            for (int i = 0; i < ours.length; i++) {
                scale = Math.max(scale, Math.abs(line.getValue().get(i).asDouble()));
            }
            for (int i = 0; i < ours.length; i++) {
                assertThat(ours[i])
                        .as("%s in month %d of %s", line.getKey(), i + 1, plan)
                        .isCloseTo(
                                line.getValue().get(i).asDouble(),
                                org.assertj.core.data.Offset.offset(TOLERANCE * scale));
            }
        });
        var assessment = Plans.assess(file);
        var scalars = told.get("scalars");
        assertThat(assessment.requirement().amount())
                .isCloseTo(
                        scalars.get("capital requirement").asDouble(),
                        org.assertj.core.data.Percentage.withPercentage(1e-7));
        assertThat(assessment.requirement().trough())
                .isEqualTo(scalars.get("trough month").asInt());
        assertThat(assessment.gap().amount())
                .isCloseTo(scalars.get("gap").asDouble(), org.assertj.core.data.Percentage.withPercentage(1e-7));
        assertThat(assessment.gap().trough()).isEqualTo(scalars.get("gap month").asInt());
    }

    private JsonNode oracle(java.nio.file.Path plan, Map<String, Object> facts)
            throws IOException, InterruptedException {
        var known = directory.resolve("facts.json");
        Files.writeString(known, JSON.writeValueAsString(facts));
        var process = new ProcessBuilder(
                        "python3", Plans.ROOT.resolve("tools/oracle.py").toString(), plan.toString(), known.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var answer = JSON.readTree(process.getInputStream());
        assertThat(process.waitFor()).as("exit code of the oracle").isZero();
        return answer;
    }

    /** What the plan alone does not say: the catalogue's hardware, and how the compute module sizes models. */
    private static Map<String, Object> facts(Program program) {
        var timeline = program.plan().timeline();
        var hardware = new LinkedHashMap<String, Object>();
        var training = new LinkedHashMap<String, Object>();
        var serving = new LinkedHashMap<String, Object>();
        program.compute().trainings().forEach((name, run) -> {
            training.put(name, Map.of("accelerators", run.accelerators()));
            hardware.put(
                    run.accelerator().name(),
                    hardware(run.accelerator(), perHour(run.rentalPrice().row(timeline))));
        });
        program.compute().servings().forEach((name, nodes) -> {
            var perRequest = new LinkedHashMap<String, Object>();
            program.plan().products().forEach((product, terms) -> {
                var request = terms.request();
                if (name.equals(terms.model()) && request != null) {
                    var row = new double[timeline.months()];
                    for (int month = 1; month <= row.length; month++) {
                        row[month - 1] = nodes.get(month - 1)
                                .gpuSecondsPerRequest(
                                        request.prompt().at(month, timeline),
                                        request.answer().at(month, timeline),
                                        request.cached().at(month, timeline));
                    }
                    perRequest.put(product, row);
                }
            });
            serving.put(
                    name,
                    Map.of(
                            "acceleratorsPerReplica",
                            nodes.getFirst().acceleratorsPerReplica(),
                            "gpuSecondsPerRequest",
                            perRequest));
            hardware.putIfAbsent(
                    nodes.getFirst().accelerator().name(),
                    hardware(
                            nodes.getFirst().accelerator(),
                            perHour(nodes.getFirst().rentalPrice().row(timeline))));
        });
        return Map.of("hardware", hardware, "training", training, "serving", serving);
    }

    private static Map<String, Object> hardware(dev.capstan.compute.Accelerator chip, double[] rentalPrice) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("peakBf16", chip.peakBf16());
        facts.put("peakFp8", chip.peakFp8() == null ? 0.0 : chip.peakFp8());
        facts.put("rentalPrice", rentalPrice);
        return facts;
    }

    private static double[] perHour(double[] perMonth) {
        return java.util.Arrays.stream(perMonth).map(price -> price / 730).toArray();
    }

    /** The oracle's names in terms of the program's columns. */
    private record Rows(Program program, Path path) {

        double[] of(String name) {
            return switch (name) {
                case "accounts" -> column("active accounts");
                case "gross profit" -> less("revenue", "cost of revenue");
                case "net profit" -> less("profit before tax", "income tax");
                case "requirement cumulative cash" -> column("requirement cash");
                case "exit price", "proceeds" -> column("exit." + name.replace("exit ", ""));
                case "withheld at the end" -> column("exit.withheld");
                case "serving GPU-hours" -> models(Lines.ModelLines::servingHours);
                case "training GPU-hours" -> models(Lines.ModelLines::trainingHours);
                case "serving cost" -> models(Lines.ModelLines::servingCost);
                case "training cost" -> models(Lines.ModelLines::trainingCost);
                default -> program.column(name).isPresent() ? column(name) : named(name);
            };
        }

        private double[] named(String name) {
            int space = name.indexOf(' ');
            var rest = name.substring(space + 1);
            return switch (name.substring(0, space)) {
                case "revenue" -> column("products." + rest + ".revenue");
                case "accounts" -> column("segments." + rest + ".active accounts");
                case "heads" -> column("roles." + rest + ".heads");
                case "money" -> column("funding.rounds." + rest + ".received");
                default -> throw new AssertionError("the oracle tells of " + name);
            };
        }

        private double[] column(String name) {
            return path.row(program.column(name).orElseThrow());
        }

        private double[] less(String first, String second) {
            var difference = column(first);
            var subtrahend = column(second);
            java.util.Arrays.setAll(difference, i -> difference[i] - subtrahend[i]);
            return difference;
        }

        private double[] models(Function<Lines.ModelLines, @Nullable Column> figure) {
            var sum = new double[path.timeline().months()];
            List.copyOf(program.lines().models().values()).forEach(model -> {
                var column = figure.apply(model);
                if (column != null) {
                    var row = path.row(column);
                    java.util.Arrays.setAll(sum, i -> sum[i] + row[i]);
                }
            });
            return sum;
        }
    }
}
