package dev.capstan.simulation;

import dev.capstan.numeric.FanHistogram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** Runs a plan that uses every process and takes the SHA-256 of all that its outcome tells; also as a command of its own. */
final class BitsRun {

    private BitsRun() {}

    /** Prints the SHA-256 of the plan's outcome: {@code java … BitsRun PATHS THREADS}. */
    public static void main(String[] arguments) {
        System.out.println(sha256(run(plan(), Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]))));
    }

    /** The text of {@code bits.yaml}. */
    static String plan() {
        try (var in = BitsRun.class.getResourceAsStream("/bits.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Outcome run(String plan, int paths, int threads) {
        return Runs.run(plan, paths, threads, 1);
    }

    static String sha256(Outcome outcome) {
        var digest = sha256();
        add(digest, outcome.requirement().amounts());
        add(digest, outcome.gap().amounts());
        add(digest, Arrays.stream(outcome.cashOut()).asDoubleStream().toArray());
        add(
                digest,
                Arrays.stream(outcome.requirement().troughs()).asDoubleStream().toArray());
        add(digest, Arrays.stream(outcome.profitable()).asDoubleStream().toArray());
        outcome.milestones().values().forEach(milestone -> add(digest, milestone));
        outcome.rounds().values().forEach(round -> {
            add(digest, round.month());
            add(digest, round.received().total().sums());
        });
        add(
                digest,
                Objects.requireNonNull(outcome.headline().proceeds()).total().sums());
        add(digest, outcome.requirementFan());
        add(digest, outcome.cashFan());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, FirstMonth months) {
        add(digest, Arrays.stream(months.months()).asDoubleStream().toArray());
    }

    private static void add(MessageDigest digest, FanHistogram fan) {
        for (int month = 1; month <= 36; month++) {
            for (int twentieth = 0; twentieth <= 20; twentieth++) {
                add(digest, fan.quantile(month, twentieth / 20.0));
            }
        }
    }

    private static void add(MessageDigest digest, double... values) {
        var bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        Arrays.stream(values).forEach(bytes::putDouble);
        digest.update(bytes.array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
