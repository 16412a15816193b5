package dev.capstan.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A loan that converts into shares in a round, falls due at maturity, and is repaid on a change of control.
 *
 * @param principal lent; above 0
 * @param terms of which it takes the best
 * @param interestConverts whether interest converts with the principal; else it is paid in cash at the round
 * @param qualifiedFinancing the new money from which on a round converts it; 0 for any
 * @param atMaturity what becomes of it then
 * @param exitMultiple of the principal that is repaid on a change of control, interest aside; at least 1
 */
public record ConvertibleNote(
        String holder,
        BigDecimal principal,
        NoteInterest interest,
        LocalDate issued,
        LocalDate maturity,
        List<ConversionTerm> terms,
        boolean interestConverts,
        double qualifiedFinancing,
        AtMaturity atMaturity,
        BigDecimal exitMultiple) {

    public ConvertibleNote {
        Checks.positive(principal.doubleValue(), "the principal of a note");
        Checks.notNegative(qualifiedFinancing, "the threshold of a qualified financing");
        if (maturity.isBefore(issued) || exitMultiple.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException("a note matures after its issue and repays at least its principal");
        }
        terms = List.copyOf(terms);
    }

    /** What becomes of a note that no round has converted when it matures. */
    public enum AtMaturity {
        /** Principal and interest are due in cash, and interest ends. */
        REPAY,
        /** It converts by its caps, as it would in a round. */
        CONVERT,
        /** It goes on, and bears interest until it is converted or repaid. */
        EXTEND
    }

    /** Interest up to a date; none before the issue, none after maturity unless the note is extended. */
    public BigDecimal accrued(LocalDate date) {
        var last = atMaturity != AtMaturity.EXTEND && date.isAfter(maturity) ? maturity : date;
        return last.isBefore(issued) ? BigDecimal.ZERO : interest.between(principal, issued, last);
    }

    /** Principal and interest owed at a date. */
    public BigDecimal balance(LocalDate date) {
        return principal.add(accrued(date));
    }

    /** What a round at a date converts, or nothing where it is too small or the note is repaid already. */
    public Optional<Convertible> convertible(LocalDate date, double newMoney) {
        boolean isOutstanding = atMaturity == AtMaturity.EXTEND || !date.isAfter(maturity);
        var amount = interestConverts ? balance(date) : principal;
        return isOutstanding && newMoney >= qualifiedFinancing
                ? Optional.of(new Convertible(holder, amount.doubleValue(), terms))
                : Optional.empty();
    }

    /** The interest that is paid in cash when the note converts at a date. */
    public BigDecimal interestRepaid(LocalDate date) {
        return interestConverts ? BigDecimal.ZERO : accrued(date);
    }

    /** What is due in cash at maturity; 0 where the note converts or goes on. */
    public BigDecimal dueAtMaturity() {
        return atMaturity == AtMaturity.REPAY ? balance(maturity) : BigDecimal.ZERO;
    }

    /** What is due on a change of control: the multiple of the principal, and interest. */
    public BigDecimal dueAtExit(LocalDate date) {
        return principal.multiply(exitMultiple).add(accrued(date));
    }
}
