package dev.capstan.capital;

import dev.capstan.basics.Origin;
import dev.capstan.basics.Result;
import dev.capstan.capital.CapTable.Position;
import dev.capstan.numeric.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The notes and SAFEs of a cap table that have not converted, SAFEs first, each in the order of issue.
 *
 * @param all with their terms
 */
record OpenConvertibles(List<Open> all) {

    OpenConvertibles {
        all = List.copyOf(all);
    }

    /**
     * One of them.
     *
     * @param amount invested
     * @param interest that converts with it
     */
    record Open(Position position, ConversionMechanism mechanism, Rational amount, Rational interest) {

        Issuance.Convertible issuance() {
            return (Issuance.Convertible) position.issuance();
        }

        private boolean isNote() {
            return issuance().type() == Issuance.Convertible.Kind.NOTE;
        }

        private Safe safe() {
            return new Safe(
                    issuance().stakeholderId(),
                    amount.plus(interest).real(),
                    mechanism.terms(),
                    mechanism.isFavoured());
        }
    }

    /** Those of a table; a failure names the securities whose terms say nothing that can be reckoned with. */
    static Result<OpenConvertibles> of(CapTable table, Origin origin) {
        List<Open> open = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (var position : table.positions()) {
            if (position.issuance() instanceof Issuance.Convertible issuance
                    && position.quantity().signum() > 0) {
                var amount = Rational.of(position.quantity());
                ConversionMechanism.of(issuance.details())
                        .filter(ConversionMechanism::isComputable)
                        .ifPresentOrElse(
                                terms -> open.add(
                                        new Open(position, terms, amount, terms.interest(amount, table.date()))),
                                () -> unreadable.add(issuance.securityId()));
            }
        }
        var sorted = Stream.concat(
                        open.stream().filter(each -> !each.isNote()),
                        open.stream().filter(Open::isNote))
                .toList();
        return unreadable.isEmpty()
                ? new Result.Success<>(new OpenConvertibles(sorted))
                : new Result.Failure<>(
                        List.of(RoundProblem.UNREADABLE_TERMS.at(origin, String.join(", ", unreadable))));
    }

    /** Where the first of them stands, for problems of their terms; the place given where there is none. */
    Origin place(CapTableFile file, Origin otherwise) {
        return all.stream()
                .flatMap(open ->
                        Stream.ofNullable(file.places().get(open.issuance().id())))
                .findFirst()
                .map(Place::origin)
                .orElse(otherwise);
    }

    /** As they convert, in the same order; one that may adopt the terms of a later SAFE takes those that give it most. */
    Result<List<Convertible>> convertibles(Origin origin) {
        return Safe.resolve(all.stream().map(Open::safe).toList(), Map.of(), origin);
    }
}
