package dev.capstan.answers.internal.raise;

import dev.capstan.capital.PreferredDividend;
import dev.capstan.plan.NoteTerms;
import dev.capstan.plan.PreferredStock;
import dev.capstan.plan.PreferredStock.Accrual;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What one unit of money has accrued after so many months, worked out once for all paths. */
@SuppressWarnings("ArrayRecordComponent") // a table, never written again
record Growth(double[] byMonth) {

    static final Growth NOTHING = new Growth(new double[0]);
    private static final int MONTHS = 12;

    static Growth of(NoteTerms terms, int months) {
        return of(years -> terms.accrual().after(BigDecimal.ONE, years), months);
    }

    static Growth of(PreferredStock.Dividend dividend, int months) {
        return dividend.kind() == Accrual.NON_CUMULATIVE
                ? NOTHING
                : of(years -> cumulative(dividend).accrued(BigDecimal.ONE, years), months);
    }

    /** A cumulative dividend as the capital module has it. */
    static PreferredDividend.Cumulative cumulative(PreferredStock.Dividend dividend) {
        return new PreferredDividend.Cumulative(
                BigDecimal.valueOf(dividend.rate().value() * MONTHS),
                dividend.compounding().perYear(),
                dividend.settlement().payment(),
                dividend.addsToCap().isYes());
    }

    private static Growth of(Function<BigDecimal, BigDecimal> accrued, int months) {
        return new Growth(IntStream.rangeClosed(0, months)
                .mapToDouble(month -> accrued.apply(BigDecimal.valueOf(month / (double) MONTHS))
                        .doubleValue())
                .toArray());
    }

    /** After so many months, 0 or less than none. */
    double after(int months) {
        return byMonth.length == 0 ? 0 : byMonth[Math.max(0, months)];
    }
}
