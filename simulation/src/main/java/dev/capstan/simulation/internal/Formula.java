package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Path;
import java.util.List;

/**
 * How the value of a month comes about. It holds no state: what it needs of earlier months it reads from the path.
 *
 * @param words the formula in words, for a reader who doubts the number
 * @param reads the columns of the same month that it reads, all of which come before it in the program
 * @param readsEarlier the columns that it reads of earlier months only, which may come later
 * @param evaluation the value of a month
 */
public record Formula(Text words, List<Column> reads, List<Column> readsEarlier, Evaluation evaluation) {

    /** The value of a month of a path. */
    public interface Evaluation {
        double value(Path path, int month);
    }

    public Formula {
        reads = List.copyOf(reads);
        readsEarlier = List.copyOf(readsEarlier);
    }

    static Formula of(Text words, List<Column> reads, Evaluation evaluation) {
        return new Formula(words, reads, List.of(), evaluation);
    }

    /** A value that is known before the path begins, such as a plan's quantity. */
    static Formula given(double[] row) {
        return of(new Text("given", "给定"), List.of(), (_, month) -> row[month - 1]);
    }

    static Formula sum(List<Column> terms) {
        return of(new Text("sum", "各项之和"), terms, (path, month) -> {
            double sum = 0;
            for (var term : terms) {
                sum += path.at(term, month);
            }
            return sum;
        });
    }

    static Formula product(Column... factors) {
        return of(new Text("product", "各项之积"), List.of(factors), (path, month) -> {
            double product = 1;
            for (var factor : factors) {
                product *= path.at(factor, month);
            }
            return product;
        });
    }

    static Formula difference(Column minuend, Column subtrahend) {
        return of(
                new Text("the first less the second", "前者减后者"),
                List.of(minuend, subtrahend),
                (path, month) -> path.at(minuend, month) - path.at(subtrahend, month));
    }

    /** The balance of an account: that of last month, and what was added and taken. */
    static Formula balance(Column self, double opening, List<Column> added, List<Column> taken) {
        var reads = new java.util.ArrayList<>(added);
        reads.addAll(taken);
        var words = new Text("last month's balance, plus what was added, less what was taken", "上月余额加增加额减减少额");
        return new Formula(words, reads, List.of(self), (path, month) -> {
            double balance = month == 1 ? opening : path.at(self, month - 1);
            for (var column : added) {
                balance += path.at(column, month);
            }
            for (var column : taken) {
                balance -= path.at(column, month);
            }
            return balance;
        });
    }

    /** What was invoiced, received after a lag of whole and fractional months. */
    static Formula delayed(Column invoiced, double months) {
        int whole = (int) Math.floor(months + 1e-9);
        double fraction = Math.max(0, months - whole) < 1e-9 ? 0 : months - whole;
        var words = new Text("invoices, paid after the payment days", "按账期收付的发票金额");
        return new Formula(
                words,
                whole == 0 ? List.of(invoiced) : List.of(),
                List.of(invoiced),
                (path, month) -> (1 - fraction) * path.at(invoiced, month - whole)
                        + fraction * path.at(invoiced, month - whole - 1));
    }
}
