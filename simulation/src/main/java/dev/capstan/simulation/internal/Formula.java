package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.simulation.Block;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Input;
import dev.capstan.simulation.Path;
import dev.capstan.simulation.Source;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a month comes about. It holds no state: what it needs of earlier months it reads from the block.
 *
 * @param words the formula in words, for a reader who doubts the number
 * @param reads the columns of the same month that it reads, all of which come before it in the program
 * @param readsEarlier the columns that it reads of earlier months, which may come later
 * @param lookback how many months back it reads any column, 0 where only this month
 * @param sources numbers of the plan that it reads directly, not as columns
 * @param kernel computes a month of all paths of a block
 */
public record Formula(
        Text words, List<Column> reads, List<Column> readsEarlier, int lookback, List<Source> sources, Kernel kernel) {

    /** A month of all paths of a block: writes one value for each lane. */
    public interface Kernel {
        void compute(Block block, int month, double[] out);
    }

    /** The value of a month of one path. */
    public interface Evaluation {
        double value(Path path, int month);
    }

    public Formula {
        reads = List.copyOf(reads);
        readsEarlier = List.copyOf(readsEarlier);
        sources = List.copyOf(sources);
        if (readsEarlier.isEmpty() != (lookback == 0)) {
            throw new IllegalArgumentException("a formula looks back if and only if it reads earlier months");
        }
    }

    /** One that reads this month only. */
    static Formula of(Text words, List<Column> reads, Kernel kernel) {
        return new Formula(words, reads, List.of(), 0, List.of(), kernel);
    }

    /** One that reads earlier months, up to {@code lookback} of them. */
    static Formula of(Text words, List<Column> reads, List<Column> readsEarlier, int lookback, Kernel kernel) {
        return new Formula(words, reads, readsEarlier, lookback, List.of(), kernel);
    }

    /** This, which reads numbers of the plan directly as well. */
    Formula reading(List<Source> directly) {
        return new Formula(words, reads, readsEarlier, lookback, directly, kernel);
    }

    /** Whether its own reading makes paths differ. */
    public boolean varies() {
        return sources.stream().anyMatch(Source::varies);
    }

    /** An uncertain number of the plan. */
    static Formula drawn(Input input) {
        var words =
                new Text("drawn once for a path, then as its steps and growth say", "每条路径抽取一次，再按 steps 与 growth 变化");
        return new Formula(
                words, List.of(), List.of(), 0, List.of(input), (block, month, out) -> block.draw(input, month, out));
    }

    /** A number that is drawn and whose steps or growth are drawn, too. */
    static Formula drawn(Source number) {
        var words = new Text("drawn once for a path, with its steps and growth", "与其 steps、growth 一起，每条路径抽取一次");
        return new Formula(
                words,
                List.of(),
                List.of(),
                0,
                List.of(number),
                (block, month, out) -> number.write(block, month, out));
    }

    /** One that is worked out path by path: for what has cases, where a loop over arrays would hide them. */
    static Formula byPath(Text words, List<Column> reads, Evaluation evaluation) {
        return byPath(words, reads, List.of(), 0, evaluation);
    }

    /** The same, which reads earlier months, up to {@code lookback} of them. */
    static Formula byPath(
            Text words, List<Column> reads, List<Column> readsEarlier, int lookback, Evaluation evaluation) {
        return of(words, reads, readsEarlier, lookback, perPath(evaluation));
    }

    /** One that is computed in month 1 from what is drawn, and stays. */
    static Formula once(Column self, Text words, List<Column> reads, List<Source> sources, Kernel first) {
        return new Formula(words, reads, List.of(self), 1, sources, (block, month, out) -> {
            if (month == 1) {
                first.compute(block, month, out);
            } else {
                block.copy(self, month - 1, out);
            }
        });
    }

    /** 1 from the first month on in which a condition holds, which writes 1 where it does and 0 elsewhere. */
    static Formula latch(Column self, Text words, List<Column> reads, List<Column> readsEarlier, Kernel condition) {
        var earlier = Stream.concat(Stream.of(self), readsEarlier.stream()).toList();
        return of(words, reads, earlier, 1, (block, month, out) -> {
            condition.compute(block, month, out);
            Flags.or(block.values(self, month - 1), out);
        });
    }

    /** 1 in the month in which a latch is set, if the draw is below the chance then. */
    static Formula byChance(Text words, Column latch, Column chance, Source draw) {
        Kernel kernel = (block, month, out) -> {
            var now = block.values(latch, month);
            var before = block.values(latch, month - 1);
            var drawn = block.values(draw, 1);
            var likely = block.values(chance, month);
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] = now[lane] > before[lane] && drawn[lane] < likely[lane] ? 1 : 0;
            }
        };
        return of(words, List.of(latch, chance), List.of(latch), 1, kernel).reading(List.of(draw));
    }

    /** A figure taken in the months in which a flag is set, which is among what it reads, and kept in the others. */
    static Formula taken(
            Column self, Text words, Column flag, List<Column> reads, List<Column> readsEarlier, Kernel figure) {
        var earlier = Stream.concat(Stream.of(self), readsEarlier.stream()).toList();
        return of(words, reads, earlier, 1, (block, month, out) -> {
            figure.compute(block, month, out);
            var set = block.values(flag, month);
            var before = block.values(self, month - 1);
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] = set[lane] == 1 ? out[lane] : before[lane];
            }
        });
    }

    /** Works a month out path by path. */
    static Kernel perPath(Evaluation evaluation) {
        return (block, month, out) -> {
            var path = block.cursor();
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] = evaluation.value(path.moveTo(lane), month) + 0.0;
            }
        };
    }

    /** A value that is known before the path begins, such as a plan's quantity. */
    static Formula given(double[] row) {
        return new Formula(
                new Text("given", "给定"),
                List.of(),
                List.of(),
                0,
                List.of(),
                (block, month, out) -> block.fill(row[month - 1], out));
    }

    static Formula sum(List<Column> terms) {
        var added = terms.toArray(Column[]::new);
        return new Formula(
                new Text("sum", "各项之和"),
                terms,
                List.of(),
                0,
                List.of(),
                (block, month, out) -> block.sum(added, month, out));
    }

    static Formula product(Column... factors) {
        return product(new Text("product", "各项之积"), factors);
    }

    static Formula product(Text words, Column... factors) {
        return new Formula(
                words,
                List.of(factors),
                List.of(),
                0,
                List.of(),
                (block, month, out) -> block.product(factors, month, out));
    }

    /** What came less what went. */
    static Formula net(List<Column> added, List<Column> taken) {
        var words = taken.isEmpty() ? new Text("sum", "各项之和") : new Text("what came less what went", "流入减流出");
        var plus = added.toArray(Column[]::new);
        var minus = taken.toArray(Column[]::new);
        return new Formula(words, joined(added, taken), List.of(), 0, List.of(), (block, month, out) -> {
            block.sum(plus, month, out);
            block.subtract(minus, month, out);
        });
    }

    /** The balance of an account: that of last month, and what was added and taken. */
    static Formula balance(Column self, List<Column> added, List<Column> taken) {
        var words = new Text("last month's balance, plus what was added, less what was taken", "上月余额加增加额减减少额");
        var plus = added.toArray(Column[]::new);
        var minus = taken.toArray(Column[]::new);
        return new Formula(words, joined(added, taken), List.of(self), 1, List.of(), (block, month, out) -> {
            block.copy(self, month - 1, out);
            block.add(plus, month, out);
            block.subtract(minus, month, out);
        });
    }

    /**
     * What came less what went while the venture is alive, and what its end moves whatever it is; on top of last month's balance
     * where there is one.
     */
    static Formula whileAlive(
            Text words,
            Column alive,
            @Nullable Column balance,
            List<Column> added,
            List<Column> taken,
            List<Column> atEndAdded,
            List<Column> atEndTaken) {
        var plus = added.toArray(Column[]::new);
        var minus = taken.toArray(Column[]::new);
        var endPlus = atEndAdded.toArray(Column[]::new);
        var endMinus = atEndTaken.toArray(Column[]::new);
        var reads = Stream.of(List.of(alive), added, taken, atEndAdded, atEndTaken)
                .flatMap(List::stream)
                .toList();
        var earlier = balance == null ? List.<Column>of() : List.of(balance);
        return new Formula(words, reads, earlier, balance == null ? 0 : 1, List.of(), (block, month, out) -> {
            block.sum(plus, month, out);
            block.subtract(minus, month, out);
            block.multiply(alive, month, out);
            block.add(endPlus, month, out);
            block.subtract(endMinus, month, out);
            if (balance != null) {
                block.add(balance, month - 1, out);
            }
        });
    }

    private static List<Column> joined(List<Column> added, List<Column> taken) {
        return Stream.concat(added.stream(), taken.stream()).toList();
    }

    /** What was invoiced, paid after a lag of whole and fractional months. */
    static Formula delayed(Column invoiced, double months) {
        int whole = (int) Math.floor(months + 1e-9);
        double fraction = Math.max(0, months - whole) < 1e-9 ? 0 : months - whole;
        var words = new Text("invoices, paid after the payment days", "按账期收付的发票金额");
        var now = whole == 0 ? List.of(invoiced) : List.<Column>of();
        return new Formula(words, now, List.of(invoiced), whole + 1, List.of(), (block, month, out) -> {
            block.scale(1 - fraction, invoiced, month - whole, out);
            block.addScaled(fraction, invoiced, month - whole - 1, out);
        });
    }

    /** The sum of a column over this month and those before it, over a number. */
    static Formula trailing(Text words, Column column, int months, double divisor) {
        var earlier = months > 1 ? List.of(column) : List.<Column>of();
        return new Formula(words, List.of(column), earlier, months - 1, List.of(), (block, month, out) -> {
            block.sum(column, month - months + 1, month, out);
            block.divide(divisor, out);
        });
    }

    /** A multiple of a column. */
    static Formula scaled(Text words, double factor, Column column) {
        return of(words, List.of(column), (block, month, out) -> block.scale(factor, column, month, out));
    }

    /** A sum over a number. */
    static Formula quotient(Text words, List<Column> terms, double divisor) {
        var added = terms.toArray(Column[]::new);
        return new Formula(words, terms, List.of(), 0, List.of(), (block, month, out) -> {
            block.sum(added, month, out);
            block.divide(divisor, out);
        });
    }
}
