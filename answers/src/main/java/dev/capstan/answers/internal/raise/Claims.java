package dev.capstan.answers.internal.raise;

import static dev.capstan.answers.internal.raise.Holdings.sum;

import dev.capstan.capital.ExitSplit;
import dev.capstan.plan.PreferredStock;
import dev.capstan.plan.PreferredStock.Settlement;
import dev.capstan.plan.Quantity;
import dev.capstan.plan.SafeTerms.Timing;
import dev.capstan.plan.Vesting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody's claims at the end of a path. SAFEs and notes count as converted by their caps, as in {@link
 * dev.capstan.capital.ExitConversion}: notes are paid before preferred shares, SAFEs with those that are paid last.
 */
final class Claims {

    /** Of the company that post-money caps can have together: a millionth stays with the shares. */
    private static final double MOST = 1 - 1e-6;

    private final Holdings held;
    private final int month;
    private final List<Claim> claims = new ArrayList<>();

    private Claims(Holdings held, int month) {
        this.held = held;
        this.month = month;
    }

    /** The claims in a month. */
    static List<Claim> of(Holdings held, int month) {
        held.mature(month);
        var claims = new Claims(held, month);
        for (int stock = 0; stock < held.stocks(); stock++) {
            claims.shares(stock);
        }
        claims.convertibles();
        return claims.claims;
    }

    /** Shares what there is out among claims, which are numbered as they stand. */
    static ExitSplit split(List<Claim> claims) {
        var split = new ExitSplit(claims.size());
        for (int payee = 0; payee < claims.size(); payee++) {
            claims.get(payee).enter(split, payee);
        }
        return split;
    }

    private void shares(int stock) {
        var its = held.company.stocks().get(stock);
        var terms = held.terms[stock];
        double vested = vested(stock, its);
        for (int holder = 0; holder < held.holders(); holder++) {
            double units = held.common[stock][holder] * vested;
            if (units > 0) {
                claims.add(
                        its.isOption()
                                ? new Claim.Options(stock, holder, units, held.strike[stock])
                                : new Claim.Common(stock, holder, units));
            }
            if (terms != null && held.preferred[stock][holder] > 0) {
                claims.add(preferred(stock, holder, terms));
            }
        }
    }

    /** The part of options that has vested; all of what has nothing to vest. */
    private double vested(int stock, Stock its) {
        return switch (its) {
            case Stock.Options options -> vested(options.vesting(), 0);
            case Stock.Granted granted -> vested(granted.vesting(), held.issued[stock]);
            case Stock.Common _, Stock.Preferred _, Stock.Safe _, Stock.Note _ -> 1;
        };
    }

    private double vested(@Nullable Vesting vesting, int granted) {
        if (vesting == null || vesting.accelerates().isYes()) {
            return 1;
        }
        var start = vesting.start();
        return vesting.after(month - (start == null ? granted : start.number(held.company.timeline())));
    }

    /** As {@link dev.capstan.capital.PreferredTerms#claim}. */
    private Claim preferred(int stock, int holder, PreferredStock terms) {
        double invested = held.invested(stock, holder);
        double units = held.converted[stock][holder];
        double accrued = held.accrued(stock, holder, month);
        double due = 0;
        var dividend = terms.dividend();
        if (dividend != null && dividend.settlement() == Settlement.IN_KIND) {
            units *= (invested + accrued) / invested;
            invested += accrued;
            accrued = 0;
        } else if (dividend != null && dividend.settlement() == Settlement.CASH_ON_CONVERSION_TOO) {
            due = accrued;
            accrued = 0;
        }
        double preference = invested * terms.preference().value() + accrued;
        return new Claim.Preferred(
                stock, holder, units, held.rank[stock], due, preference, most(terms, invested, accrued, preference));
    }

    private static double most(PreferredStock terms, double invested, double accrued, double preference) {
        return switch (terms.participation()) {
            case NONE -> preference;
            case FULL -> {
                if (terms.participationCap() == null) {
                    yield Double.POSITIVE_INFINITY;
                }
                boolean adds =
                        terms.dividend() != null && terms.dividend().addsToCap().isYes();
                yield invested * terms.participationCap().value() + (adds ? accrued : 0);
            }
        };
    }

    /** Adds SAFEs and notes that have not become shares. Post-money caps that promise the whole company or more share nearly all. */
    private void convertibles() {
        double shares = held.held();
        double sold = 0;
        double preMoney = 0;
        for (int stock : held.outstanding) {
            var cap = cap(stock);
            double part = part(stock, cap);
            sold += cap.isPostMoney ? part : 0;
            preMoney += cap.isPostMoney ? 0 : part * shares;
        }
        double kept = sold > MOST ? MOST / sold : 1;
        double all = (shares + preMoney) / (1 - sold * kept);
        for (int stock : held.outstanding) {
            var cap = cap(stock);
            claims.add(promise(stock, part(stock, cap) * (cap.isPostMoney ? kept * all : shares)));
        }
    }

    private Claim promise(int stock, double units) {
        double owed = held.balance(stock, month);
        return switch (held.company.stocks().get(stock)) {
            case Stock.Note note -> {
                double claim = owed + (note.terms().exitMultiple().value() - 1) * sum(held.promised[stock]);
                yield new Claim.Preferred(stock, -1, units, held.firstRank() - 1, 0, claim, claim);
            }
            case Stock.Safe _, Stock.Common _, Stock.Options _, Stock.Granted _, Stock.Preferred _ ->
                new Claim.Preferred(stock, -1, units, held.lastRank(), 0, owed, owed);
        };
    }

    /** The money of a SAFE or a note as a part of its cap. */
    private double part(int stock, Cap cap) {
        return held.balance(stock, month) / cap.valuation;
    }

    /**
     * A valuation cap.
     *
     * @param valuation infinite where there is no cap
     */
    private record Cap(double valuation, boolean isPostMoney) {
        static final Cap NONE = new Cap(Double.POSITIVE_INFINITY, false);

        /** Whether it is better for who converts: a post-money cap, else the lower one. */
        boolean isBetterThan(Cap other) {
            if (valuation < Double.POSITIVE_INFINITY && isPostMoney != other.isPostMoney) {
                return isPostMoney;
            }
            return valuation < other.valuation;
        }
    }

    private Cap cap(int stock) {
        return switch (held.company.stocks().get(stock)) {
            case Stock.Safe safe when safe.terms().mostFavouredNation().isYes() -> adopted(stock);
            case Stock.Safe safe -> cap(stock, safe.terms().cap(), safe.terms().timing());
            case Stock.Note note -> cap(stock, note.terms().cap(), note.terms().timing());
            case Stock.Common _, Stock.Options _, Stock.Granted _, Stock.Preferred _ -> Cap.NONE;
        };
    }

    private Cap cap(int stock, @Nullable Quantity cap, Timing timing) {
        return cap == null
                ? Cap.NONE
                : new Cap(
                        cap.at(Math.max(1, held.issued[stock]), held.company.timeline()), timing == Timing.POST_MONEY);
    }

    /** The best cap of the SAFEs that were sold after one with a most-favoured-nation clause. */
    private Cap adopted(int stock) {
        var best = Cap.NONE;
        var later = held.outstanding.subList(held.outstanding.indexOf(stock) + 1, held.outstanding.size());
        for (int other : later) {
            if (held.company.stocks().get(other) instanceof Stock.Safe safe
                    && !safe.terms().mostFavouredNation().isYes()) {
                var cap = cap(other, safe.terms().cap(), safe.terms().timing());
                best = cap.isBetterThan(best) ? cap : best;
            }
        }
        return best;
    }
}
