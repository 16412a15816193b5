package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.NoteTerms;
import dev.capstan.plan.NoteTerms.AtMaturity;
import dev.capstan.plan.Round;
import dev.capstan.plan.Sold;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Source;
import dev.capstan.simulation.View;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Convertible notes that are repaid at maturity unless a priced round that is large enough has closed before; which shares they
 * become is not the simulation's. The committed view knows only rounds that are certain.
 */
final class Notes {

    /**
     * A note in one view.
     *
     * @param sold where a round sells it; null where it is outstanding at the start
     * @param issued the month of its issue where it is outstanding
     * @param opening what is owed at the start
     * @param converting the rounds that may convert it
     */
    private record Note(
            String key,
            Text label,
            View view,
            NoteTerms terms,
            @Nullable Sale sold,
            int issued,
            Source opening,
            List<Converting> converting) {}

    /**
     * @param lent what is paid for it, month by month
     * @param agreed what its round is to bring, in the month in which it closes
     */
    private record Sale(Column lent, Column agreed) {}

    /**
     * A round that may convert a note.
     *
     * @param agreed what it is to bring, in the month in which it closes
     * @param comesLater whether the note is there before it, where both rounds close in one month
     */
    private record Converting(Column agreed, boolean comesLater) {}

    private final ProgramBuilder program;
    private final Map<String, Rounds.Closing> closings;

    Notes(ProgramBuilder program, Map<String, Rounds.Closing> closings) {
        this.program = program;
        this.closings = closings;
    }

    void add() {
        for (var view : List.of(View.COMMITTED, View.FUNDED)) {
            var ownership = program.plan().ownership();
            if (ownership != null) {
                ownership.convertibles().forEach((name, held) -> {
                    if (held.note() != null && held.note().atMaturity() == AtMaturity.REPAY) {
                        int issued = held.issued() == null ? 0 : held.issued().number(program.timeline());
                        var opening = program.source(held.amount());
                        add(note(view, "ownership.convertibles." + name, held.note(), null, issued, opening, ""));
                    }
                });
            }
            rounds().forEach((name, round) -> sold(view, name, round));
        }
    }

    private Map<String, Round> rounds() {
        return program.plan().funding().rounds();
    }

    private boolean counts(View view, String round) {
        return view == View.FUNDED || !program.plan().isConditional(round);
    }

    private void sold(View view, String name, Round round) {
        var sells = round.sells();
        if (sells != null
                && sells.note() != null
                && sells.note().atMaturity() == AtMaturity.REPAY
                && counts(view, name)) {
            var key = "funding.rounds." + name + ".note";
            var lent = program.column(
                    prefix(view) + key + " lent",
                    new Text(name + ": lent", name + "：可转债到账"),
                    program.currency(),
                    Formula.scaled(
                            new Text("its part of what the round receives", "占本轮到账的部分"),
                            sells.part(Sold.NOTE),
                            Objects.requireNonNull(closings.get(name)).received()));
            var sale = new Sale(lent, Objects.requireNonNull(closings.get(name)).agreed());
            add(note(view, key, sells.note(), sale, 0, Source.ZERO, name));
        }
    }

    private Note note(
            View view, String key, NoteTerms terms, @Nullable Sale sold, int issued, Source opening, String own) {
        var order = List.copyOf(rounds().keySet());
        var converting = new ArrayList<Converting>();
        rounds().forEach((name, round) -> {
            if (!name.equals(own)
                    && counts(view, name)
                    && (round.sells() == null || round.sells().isPriced())) {
                converting.add(new Converting(
                        Objects.requireNonNull(closings.get(name)).agreed(), order.indexOf(name) > order.indexOf(own)));
            }
        });
        return new Note(
                prefix(view) + key, Text.same(key), view, terms, sold, issued, opening, List.copyOf(converting));
    }

    private static String prefix(View view) {
        return view == View.FUNDED ? "" : "committed ";
    }

    private void add(Note note) {
        int term = (int) note.terms.term().value();
        var owed = program.reserve(note.key + ".owed", label(note, "owed", "余额"), program.currency(), note.opening);
        var issued = issued(note);
        var repaid = program.column(
                note.key + ".repaid",
                label(note, "repaid", "偿还"),
                program.currency(),
                Formula.byPath(
                        new Text("all that no round has converted, at maturity", "到期时未转换的全部本金"),
                        List.of(issued),
                        List.of(owed),
                        1,
                        (path, month) ->
                                month == Math.max(1, path.at(issued, month) + term) ? path.at(owed, month - 1) : 0));
        owed(note, owed, issued, repaid);
        var interest = program.column(
                note.key + ".interest",
                label(note, "interest", "利息"),
                program.currency(),
                Formula.scaled(
                        new Text("of the whole term, on what is repaid", "偿还部分的全期利息"), interest(note.terms), repaid));
        program.books().post(note.view, Account.PAID_IN_CAPITAL, Account.CASH, repaid, CashFlow.FINANCING);
        program.books().post(note.view, Account.INTEREST, Account.CASH, interest, CashFlow.FINANCING);
    }

    private static Text label(Note note, String en, String zh) {
        return new Text(note.label.en() + ": " + en, note.label.zh() + "：" + zh);
    }

    /** The month of its issue, the last in which it was paid for; known from then on. */
    private Column issued(Note note) {
        var self = program.reserve(note.key + ".issued", label(note, "month of issue", "发行月份"), "month");
        if (note.sold == null) {
            return program.define(self, Formula.byPath(new Text("given", "给定"), List.of(), (_, _) -> note.issued));
        }
        var lent = note.sold.lent;
        return program.define(
                self,
                Formula.byPath(
                        new Text("the last month in which it was paid for", "最近一次到账的月份"),
                        List.of(lent),
                        List.of(self),
                        1,
                        (path, month) -> path.at(lent, month) > 0 ? month : path.at(self, month - 1)));
    }

    private void owed(Note note, Column owed, Column issued, Column repaid) {
        var reads = new ArrayList<>(List.of(issued, repaid));
        var converting = note.converting.toArray(Converting[]::new);
        note.converting.forEach(round -> reads.add(round.agreed));
        if (note.sold != null) {
            reads.addAll(List.of(note.sold.lent, note.sold.agreed));
        }
        var least = note.terms.qualifiedFinancing().row(program.timeline());
        program.define(
                owed,
                Formula.byPath(
                        new Text(
                                "lent, until a round of the size agreed converts it or it is repaid",
                                "借入后直至符合条件的轮次转换或到期偿还"),
                        reads,
                        List.of(owed),
                        1,
                        (path, month) -> {
                            double left = path.at(owed, month - 1) - path.at(repaid, month);
                            double lent = note.sold == null ? 0 : path.at(note.sold.lent, month);
                            boolean closes = note.sold != null && path.at(note.sold.agreed, month) > 0;
                            double size = least[Math.max(1, (int) path.at(issued, month)) - 1];
                            for (var round : converting) {
                                double agreed = path.at(round.agreed, month);
                                if (agreed > 0 && agreed >= size) {
                                    left = 0;
                                    lent = round.comesLater || !closes ? 0 : lent;
                                }
                            }
                            return left + lent;
                        }));
    }

    /** The interest of the whole term on one unit of money. */
    private static double interest(NoteTerms terms) {
        return terms.accrual()
                .after(BigDecimal.ONE, BigDecimal.valueOf(terms.term().value() / 12))
                .doubleValue();
    }
}
