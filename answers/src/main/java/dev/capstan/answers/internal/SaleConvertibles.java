package dev.capstan.answers.internal;

import dev.capstan.basics.Text;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.CapTable.Position;
import dev.capstan.capital.ConversionMechanism;
import dev.capstan.capital.ExitConversion;
import dev.capstan.capital.ExitConversion.Capped;
import dev.capstan.capital.Issuance.Convertible;
import dev.capstan.capital.WaterfallClass;
import dev.capstan.capital.WaterfallClass.Holding;
import dev.capstan.capital.WaterfallClass.Preferred;
import dev.capstan.numeric.Rational;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The notes and SAFEs of a cap table that have not converted, as classes of a waterfall. */
final class SaleConvertibles {

    private record Open(
            Position position,
            Convertible issuance,
            Rational claim,
            @Nullable Capped capped) {
        boolean isNote() {
            return issuance.type() == Convertible.Kind.NOTE;
        }
    }

    private final List<Open> all = new ArrayList<>();
    private final List<String> unreadableIds = new ArrayList<>();
    private final Rational outstanding;
    private final Set<Text> assumptions = new LinkedHashSet<>();

    SaleConvertibles(CapTable table) {
        for (var position : table.positions()) {
            if (position.issuance() instanceof Convertible convertible
                    && position.quantity().signum() > 0) {
                read(table, position, convertible);
            }
        }
        outstanding = Rational.sum(table.positions().stream()
                .filter(position -> !(position.issuance() instanceof Convertible))
                .map(position -> Rational.of(position.diluted()))
                .toList());
    }

    private void read(CapTable table, Position position, Convertible issuance) {
        var amount = Rational.of(position.quantity());
        ConversionMechanism.of(issuance.details())
                .ifPresentOrElse(
                        terms -> all.add(new Open(
                                position,
                                issuance,
                                terms.claim(amount, table.date()),
                                capped(terms, amount.plus(terms.interest(amount, table.date()))))),
                        () -> unreadableIds.add(issuance.securityId()));
    }

    private static @Nullable Capped capped(ConversionMechanism terms, Rational amount) {
        var cap = terms.cap();
        return cap == null ? null : new Capped(amount, Rational.of(cap), terms.isPostMoney());
    }

    /** Securities whose terms cannot be read. */
    List<String> unreadable() {
        return List.copyOf(unreadableIds);
    }

    /** The securities, in the order of their classes. */
    List<String> ids() {
        return all.stream().map(open -> open.issuance.securityId()).toList();
    }

    /** Securities with a post-money cap. */
    List<String> postMoneyIds() {
        return all.stream()
                .filter(open -> open.capped != null && open.capped.isPostMoney())
                .map(open -> open.issuance.securityId())
                .toList();
    }

    /** Those that a cap turns into shares. */
    List<Capped> capped() {
        return all.stream().map(Open::capped).filter(Objects::nonNull).toList();
    }

    List<Text> assumptions() {
        return List.copyOf(assumptions);
    }

    /**
     * Each instrument as a class.
     *
     * @param rank of SAFEs, the last of preferred shares
     */
    List<WaterfallClass> classes(SecurityNames names, int rank) {
        var shares = ExitConversion.shares(capped(), outstanding).iterator();
        List<WaterfallClass> classes = new ArrayList<>();
        for (var open : all) {
            boolean converts = open.capped != null;
            var units = converts ? shares.next() : Rational.ZERO;
            classes.add(stock(open, names, units, rank));
            assume(open, converts);
        }
        return classes;
    }

    /** One holding of one share, which becomes all the shares; without a cap it becomes none. */
    private static Preferred stock(Open open, SecurityNames names, Rational units, int rank) {
        var holder = names.holder(open.position);
        var name = names.unique(
                open.isNote()
                        ? new Text("note of " + holder, holder + " 的可转债")
                        : new Text("SAFE of " + holder, holder + " 的 SAFE"));
        return new Preferred(
                name,
                open.isNote() ? 0 : rank,
                Rational.ZERO,
                open.claim,
                open.claim,
                units,
                List.of(new Holding(holder, Rational.ONE)));
    }

    private void assume(Open open, boolean converts) {
        assumptions.add(open.isNote() ? SaleAssumptions.NOTES_FIRST : SaleAssumptions.SAFES_LAST);
        assumptions.add(converts ? SaleAssumptions.COUNTED_AS_CONVERTED : SaleAssumptions.WITHOUT_CAP);
    }
}
