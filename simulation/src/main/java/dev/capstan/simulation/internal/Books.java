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

/**
 * Every movement of money, from which the accounts of all views follow; they balance because nothing moves otherwise. In the
 * funded view nothing moves once the cash has run out, but for what the wind-down posts.
 */
final class Books {

    private record Posting(
            View view,
            Account debit,
            Account credit,
            Column amount,
            @Nullable CashFlow flow,
            boolean windsDown) {
        boolean touches(Account account) {
            return debit == account || credit == account;
        }
    }

    /** What was added to something and what was taken from it. */
    private record Moved(List<Column> added, List<Column> taken) {}

    private final ProgramBuilder program;
    private final List<Posting> postings = new ArrayList<>();
    private final Map<View, Map<Account, Column>> accounts = new EnumMap<>(View.class);

    private final Map<View, Map<Account, Column>> balances = new EnumMap<>(View.class);
    private @Nullable Column alive;

    Books(ProgramBuilder program) {
        this.program = program;
    }

    /** Lets a column decide whether the funded view still moves: 1, or 0 from the month after the cash has run out. */
    void moveWhile(Column isAlive) {
        alive = isAlive;
    }

    /** Moves money in all views. */
    void post(Account debit, Account credit, Column amount) {
        for (var view : View.values()) {
            post(view, debit, credit, amount, null);
        }
    }

    /** Moves cash in all views. */
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
        add(new Posting(view, debit, credit, amount, flow, false));
    }

    /** Moves money in the funded view in the month after the cash has run out. */
    void postWindDown(Account debit, Account credit, Column amount, @Nullable CashFlow flow) {
        add(new Posting(View.FUNDED, debit, credit, amount, flow, true));
    }

    private void add(Posting posting) {
        var summed = accounts.getOrDefault(posting.view, Map.of());
        if (summed.containsKey(posting.debit) || summed.containsKey(posting.credit)) {
            throw new IllegalStateException(posting.amount + " is posted after its account was summed");
        }
        postings.add(posting);
    }

    /** What an account of income or expense took up in a month, from the postings so far. */
    Column movement(View view, Account account) {
        return accounts.computeIfAbsent(view, _ -> new EnumMap<>(Account.class))
                .computeIfAbsent(
                        account,
                        _ -> program.column(
                                name(view, account.key()),
                                account.label(),
                                program.currency(),
                                moved(view, moved(view, account, false), moved(view, account, true))));
    }

    /** The balance of an account, to read of earlier months before the month is closed. */
    Column balance(View view, Account account) {
        return balances.computeIfAbsent(view, _ -> new EnumMap<>(Account.class))
                .computeIfAbsent(
                        account,
                        _ -> program.reserve(
                                name(view, account.key()),
                                account.label(),
                                program.currency(),
                                opening(view, account)));
    }

    /** Opening cash is paid in; the requirement view has none. */
    private Source opening(View view, Account account) {
        boolean opened = account == Account.CASH || account == Account.PAID_IN_CAPITAL;
        return opened && view != View.REQUIREMENT
                ? program.source(program.plan().funding().openingCash())
                : Source.ZERO;
    }

    /** Closes the month: all accounts of a view. */
    Map<Account, Column> close(View view) {
        var closed = new EnumMap<Account, Column>(Account.class);
        for (var account : Account.values()) {
            if (!account.kind().isBalance()) {
                closed.put(account, movement(view, account));
            }
        }
        for (var account : Account.values()) {
            if (account.kind().isBalance()) {
                closed.put(
                        account,
                        account == Account.RETAINED_EARNINGS ? retained(view, closed) : closeBalance(view, account));
            }
        }
        return closed;
    }

    /** Closes the month of one account. */
    Column closeBalance(View view, Account account) {
        var column = balance(view, account);
        var words = new Text("last month's balance, plus what was added, less what was taken", "上月余额加增加额减减少额");
        var always = moved(view, account, true);
        var lines = moved(view, account, false);
        if (view != View.FUNDED || alive == null) {
            return program.define(column, Formula.balance(column, lines.added, lines.taken));
        }
        return program.define(
                column, Formula.whileAlive(words, alive, column, lines.added, lines.taken, always.added, always.taken));
    }

    /** Closed from income and expenses; what is paid out of it is nothing by itself once the venture has ended. */
    private Column retained(View view, Map<Account, Column> closed) {
        var added = new ArrayList<Column>();
        var taken = new ArrayList<Column>();
        closed.forEach((other, column) -> {
            switch (other.kind()) {
                case INCOME -> added.add(column);
                case EXPENSE -> taken.add(column);
                case ASSET, LIABILITY, EQUITY -> {}
            }
        });
        var paid = moved(view, Account.RETAINED_EARNINGS, false);
        added.addAll(paid.added);
        taken.addAll(paid.taken);
        var column = balance(view, Account.RETAINED_EARNINGS);
        return program.define(column, Formula.balance(column, added, taken));
    }

    /** The cash that moved under a class. */
    Column flow(View view, CashFlow flow) {
        return program.column(
                name(view, flow.key()),
                flow.label(),
                program.currency(),
                moved(view, cash(view, flow, false), cash(view, flow, true)));
    }

    private Moved cash(View view, CashFlow flow, boolean windsDown) {
        var lines = postings.stream()
                .filter(p -> p.view == view && p.flow == flow && p.windsDown == windsDown)
                .toList();
        return new Moved(
                lines.stream()
                        .filter(p -> p.debit == Account.CASH)
                        .map(Posting::amount)
                        .toList(),
                lines.stream()
                        .filter(p -> p.credit == Account.CASH)
                        .map(Posting::amount)
                        .toList());
    }

    private Formula moved(View view, Moved lines, Moved always) {
        if (view != View.FUNDED || alive == null) {
            return Formula.net(lines.added, lines.taken);
        }
        var words = new Text("what came less what went; nothing once the cash has run out", "流入减流出；现金耗尽后为零");
        return Formula.whileAlive(words, alive, null, lines.added, lines.taken, always.added, always.taken);
    }

    private Moved moved(View view, Account account, boolean windsDown) {
        boolean growsByDebit = account.kind().growsByDebit();
        return new Moved(
                amounts(view, account, growsByDebit, windsDown), amounts(view, account, !growsByDebit, windsDown));
    }

    private List<Column> amounts(View view, Account account, boolean debits, boolean windsDown) {
        return postings.stream()
                .filter(p -> p.view == view
                        && p.windsDown == windsDown
                        && p.touches(account)
                        && (debits ? p.debit : p.credit) == account)
                .map(Posting::amount)
                .toList();
    }

    /** The funded view's lines have plain names; those of the others say so. */
    static String name(View view, String key) {
        return view == View.FUNDED ? key : view.key() + " " + key;
    }
}
