package dev.capstan.answers;

import dev.capstan.answers.internal.CapTableWaterfall;
import dev.capstan.basics.Language;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Result;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.Debt;
import dev.capstan.capital.Distribution.ClassPaid;
import dev.capstan.capital.Waterfall;
import dev.capstan.numeric.Rational;
import java.util.LinkedHashMap;
import java.util.List;

/** Who is paid what at an exit: the question of {@code capstan distribute}. */
public final class Distribute {

    /** What becomes of options and units that have not vested by the day of the sale. */
    public enum Unvested {
        /** They end, and are paid nothing. */
        LAPSES,
        /** They vest by the sale. */
        VESTS
    }

    private static final int CENTS = 2;

    private Distribute() {}

    /**
     * A sale of the company.
     *
     * @param exits exit values, 0 or more; where there are none, the break points and beyond
     * @param debts what is owed besides the securities of the cap table
     * @param costRate costs of the sale as a part of its value, from 0 to below 1
     * @param unvested what becomes of options and units that have not vested
     */
    public record Sale(List<Rational> exits, List<Debt> debts, Rational costRate, Unvested unvested) {
        public Sale {
            exits = List.copyOf(exits);
            debts = List.copyOf(debts);
        }
    }

    /**
     * What everybody on a cap table is paid.
     *
     * @param origin where problems of the table are told
     * @param language in which securities without a name are called
     */
    public static Result<Payouts> of(CapTable table, Sale sale, Origin origin, Language language) {
        var read = CapTableWaterfall.read(table, sale.unvested(), origin, language);
        return switch (read) {
            case Result.Failure<CapTableWaterfall> failure -> new Result.Failure<>(failure.problems());
            case Result.Success<CapTableWaterfall> success -> new Result.Success<>(payouts(success.value(), sale));
        };
    }

    /** What the notes and SAFEs of a table would take at one exit: their money, or the shares that they become. */
    public static Result<ConvertiblesAtExit> convertibles(
            CapTable table, Rational exit, Origin origin, Language language) {
        return CapTableWaterfall.read(table, Unvested.LAPSES, origin, language).then(read -> {
            var paid = Waterfall.of(read.classes()).distribute(exit).rounded(CENTS);
            var byId = new LinkedHashMap<String, ClassPaid>();
            int first = read.classes().size() - read.convertibleIds().size();
            for (int i = 0; i < read.convertibleIds().size(); i++) {
                byId.put(read.convertibleIds().get(i), paid.classes().get(first + i));
            }
            return new Result.Success<>(
                    new ConvertiblesAtExit(read.date(), read.currency(), exit, paid.price(), byId, read.assumptions()));
        });
    }

    private static Payouts payouts(CapTableWaterfall table, Sale sale) {
        var waterfall = new Waterfall(sale.costRate(), sale.debts(), table.classes());
        return Payouts.of(
                table.company(),
                table.date(),
                table.currency(),
                waterfall,
                table.lookThrough(),
                table.assumptions(),
                sale.exits());
    }
}
