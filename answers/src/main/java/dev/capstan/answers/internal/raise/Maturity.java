package dev.capstan.answers.internal.raise;

import static dev.capstan.answers.internal.raise.Holdings.sum;

import dev.capstan.plan.NoteTerms;
import dev.capstan.plan.SafeTerms;
import java.util.List;

/** Notes whose time is over by a month are repaid, become common shares by their caps, or go on. */
final class Maturity {

    private Maturity() {}

    static void of(Holdings held, int month) {
        for (int stock : List.copyOf(held.outstanding)) {
            if (held.company.stocks().get(stock) instanceof Stock.Note(var _, var _, NoteTerms note)) {
                int due = Math.max(1, held.issued[stock] + (int) note.term().value());
                if (due <= month) {
                    mature(held, stock, note, due);
                }
            }
        }
    }

    private static void mature(Holdings held, int stock, NoteTerms note, int due) {
        double money = sum(held.promised[stock]);
        double owed = held.balance(stock, due);
        switch (note.atMaturity()) {
            case EXTEND -> {}
            case REPAY -> {
                for (int holder = 0; holder < held.holders(); holder++) {
                    held.pay(stock, holder, due, held.promised[stock][holder] / money * owed);
                }
                held.settle(stock);
            }
            case CONVERT -> {
                double part = note.cap() == null
                        ? Double.NaN
                        : owed / note.cap().at(Math.max(1, held.issued[stock]), held.company.timeline());
                double sold = note.timing() == SafeTerms.Timing.POST_MONEY ? part / (1 - part) : part;
                if (sold > 0 && sold < Double.POSITIVE_INFINITY) {
                    double shares = sold * held.fullyDiluted();
                    for (int holder = 0; holder < held.holders(); holder++) {
                        held.common[stock][holder] += held.promised[stock][holder] / money * shares;
                    }
                    held.settle(stock);
                }
            }
        }
    }
}
