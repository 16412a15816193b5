package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Source;
import dev.capstan.simulation.View;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every movement of money, from which the accounts of both views follow; they balance because nothing moves otherwise. */
final class Books {

    private record Posting(
            View view,
            Account debit,
            Account credit,
            Column amount,
            @Nullable CashFlow flow) {
        boolean touches(Account account) {
            return debit == account || credit == account;
        }
    }

    private final ProgramBuilder program;
    private final List<Posting> postings = new ArrayList<>();
    private final Map<View, Map<Account, Column>> accounts = new EnumMap<>(View.class);

    Books(ProgramBuilder program) {
        this.program = program;
    }

    /** Moves money in both views. */
    void post(Account debit, Account credit, Column amount) {
        for (var view : View.values()) {
            post(view, debit, credit, amount, null);
        }
    }

    /** Moves cash in both views. */
    void post(Account debit, Account credit, Column amount, CashFlow flow) {
        for (var view : View.values()) {
            post(view, debit, credit, amount, flow);
        }
    }

    /** Moves money in one view; with a class where, and only where, one side is cash. */
    void post(View view, Account debit, Account credit, Column amount, @Nullable CashFlow flow) {
        if ((debit == Account.CASH || credit == Account.CASH) != (flow != null)) {
            throw new IllegalArgumentException("cash moves with a class, and nothing else does: " + amount);
        }
        var summed = accounts.getOrDefault(view, Map.of());
        if (summed.containsKey(debit) || summed.containsKey(credit)) {
            throw new IllegalStateException(amount + " is posted after its account was summed");
        }
        postings.add(new Posting(view, debit, credit, amount, flow));
    }

    /** What an account of income or expense took up in a month, from the postings so far. */
    Column movement(View view, Account account) {
        return accounts.computeIfAbsent(view, _ -> new EnumMap<>(Account.class)).computeIfAbsent(account, _ -> {
            var added = amounts(view, account, account.kind().growsByDebit());
            var taken = amounts(view, account, !account.kind().growsByDebit());
            return net(name(view, account.key()), account.label(), added, taken);
        });
    }

    /** Closes the month: the accounts and the cash flows of a view, with an opening balance of cash paid in. */
    Map<Account, Column> close(View view, Source openingCash) {
        var closed = new EnumMap<Account, Column>(Account.class);
        for (var account : Account.values()) {
            if (!account.kind().isBalance()) {
                closed.put(account, movement(view, account));
            }
        }
        for (var account : Account.values()) {
            if (account.kind().isBalance()) {
                closed.put(account, balance(view, account, openingCash, closed));
            }
        }
        return closed;
    }

    /** The cash that moved under a class. */
    Column flow(View view, CashFlow flow) {
        var moved =
                postings.stream().filter(p -> p.view == view && p.flow == flow).toList();
        return net(
                name(view, flow.key()),
                flow.label(),
                moved.stream()
                        .filter(p -> p.debit == Account.CASH)
                        .map(Posting::amount)
                        .toList(),
                moved.stream()
                        .filter(p -> p.credit == Account.CASH)
                        .map(Posting::amount)
                        .toList());
    }

    private Column balance(View view, Account account, Source openingCash, Map<Account, Column> closed) {
        boolean opened = account == Account.CASH || account == Account.PAID_IN_CAPITAL;
        var added = new ArrayList<>(amounts(view, account, account.kind().growsByDebit()));
        var taken = new ArrayList<>(amounts(view, account, !account.kind().growsByDebit()));
        if (account == Account.RETAINED_EARNINGS) {
            closed.forEach((other, column) -> {
                switch (other.kind()) {
                    case INCOME -> added.add(column);
                    case EXPENSE -> taken.add(column);
                    case ASSET, LIABILITY, EQUITY -> {}
                }
            });
        }
        var column = program.reserve(
                name(view, account.key()), account.label(), program.currency(), opened ? openingCash : Source.ZERO);
        return program.define(column, Formula.balance(column, added, taken));
    }

    private List<Column> amounts(View view, Account account, boolean debits) {
        return postings.stream()
                .filter(p -> p.view == view && p.touches(account) && (debits ? p.debit : p.credit) == account)
                .map(Posting::amount)
                .toList();
    }

    private Column net(String name, Text label, List<Column> added, List<Column> taken) {
        return program.column(name, label, program.currency(), Formula.net(added, taken));
    }

    /** The funded view's lines have plain names; the requirement view's say so. */
    static String name(View view, String key) {
        return view == View.FUNDED ? key : view.key() + " " + key;
    }
}
