package dev.capstan.capital;

import dev.capstan.capital.internal.ocf.MechanismReader;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a note or a SAFE on a cap table converts, bears interest and is repaid. Of several mechanisms the first with a valuation
 * cap counts, else the first.
 *
 * @param isComputable whether its shares in a round follow from these terms; not where they stand in words, or in a number
 * @param cap the valuation cap, above 0; null where there is none
 * @param isPostMoney whether the cap counts all converting instruments
 * @param discount off the price of a round, from 0 to below 1
 * @param fixedOwnership the part of the company it turns into whatever the amount; null where there is none
 * @param isFavoured whether it may adopt the terms of a SAFE issued after it
 * @param rates of interest, one after the other; none for a SAFE
 * @param interest how interest is counted; its rate is 0, that of each period stands in {@code rates}
 * @param paysInterest whether interest is paid in money and does not convert
 * @param exitMultiple times the amount that is repaid at a sale; 1 where nothing is said
 */
public record ConversionMechanism(
        boolean isComputable,
        @Nullable BigDecimal cap,
        boolean isPostMoney,
        BigDecimal discount,
        @Nullable BigDecimal fixedOwnership,
        boolean isFavoured,
        List<Rate> rates,
        NoteInterest interest,
        boolean paysInterest,
        Rational exitMultiple) {

    public ConversionMechanism {
        rates = List.copyOf(rates);
    }

    /**
     * A rate of interest.
     *
     * @param annualRate 0.08 for 8 %; 0 or more
     * @param from the first day
     * @param until the day after the last; {@link LocalDate#MAX} where it does not end
     */
    public record Rate(BigDecimal annualRate, LocalDate from, LocalDate until) {}

    /** From the {@code conversion_triggers} of Open Cap Format; empty where they say something that cannot be reckoned with. */
    public static Optional<ConversionMechanism> of(Details details) {
        return MechanismReader.read(details);
    }

    /** The interest that an amount has borne up to a day and that is owed with it. */
    public Rational interest(Rational amount, LocalDate date) {
        var owed = BigDecimal.ZERO;
        for (var rate : rates) {
            var to = rate.until.isBefore(date) ? rate.until : date;
            if (!paysInterest && to.isAfter(rate.from)) {
                boolean compounds = interest.periodsPerYear() > 0;
                var principal = amount.decimal().add(compounds ? owed : BigDecimal.ZERO);
                owed = owed.add(new NoteInterest(rate.annualRate, interest.periodsPerYear(), interest.dayCount())
                        .between(principal, rate.from, to));
            }
        }
        return Rational.of(owed);
    }

    /** The money it may take at a sale: the amount or its multiple, and interest. */
    public Rational claim(Rational amount, LocalDate date) {
        return amount.times(exitMultiple).plus(interest(amount, date));
    }

    /** The terms by which it counts its shares in a round. */
    public List<ConversionTerm> terms() {
        List<ConversionTerm> terms = new ArrayList<>();
        if (cap != null) {
            terms.add(
                    isPostMoney
                            ? new ConversionTerm.PostMoneyCap(cap.doubleValue())
                            : new ConversionTerm.PreMoneyCap(cap.doubleValue()));
        }
        if (fixedOwnership != null) {
            terms.add(new ConversionTerm.FixedOwnership(fixedOwnership.doubleValue()));
        }
        if (discount.signum() > 0) {
            terms.add(new ConversionTerm.Discount(discount.doubleValue()));
        }
        return terms;
    }
}
