package dev.capstan.answers.internal.raise;

import dev.capstan.plan.PreferredStock;
import dev.capstan.plan.PreferredStock.Accrual;
import dev.capstan.plan.PreferredStock.Settlement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A dividend by the terms of the classes, as {@link dev.capstan.capital.DividendDistribution} has it: first what preferred shares
 * are due, senior ones before others and those of one rank in proportion; the rest by number to all shares as converted, and to
 * SAFEs by the shares that their caps give.
 */
final class DividendSplit {

    private static final int MONTHS = 12;

    /** What preferred shares are due before others. */
    private record Due(Claim.Preferred claim, double amount) {}

    private final Holdings held;
    private final int month;
    private final List<Claim> claims;

    private DividendSplit(Holdings held, int month) {
        this.held = held;
        this.month = month;
        this.claims = Claims.of(held, month);
    }

    /** Pays all of it, to holders of shares and SAFEs. */
    static void pay(Holdings held, int month, double amount) {
        var split = new DividendSplit(held, month);
        split.share(split.first(amount));
    }

    /** Pays preferred shares what they are due, and gives what is left. */
    private double first(double amount) {
        var dues = dues();
        double left = amount;
        for (int from = 0; from < dues.size(); ) {
            int to = from;
            double owed = 0;
            while (to < dues.size()
                    && dues.get(to).claim.rank() == dues.get(from).claim.rank()) {
                owed += dues.get(to++).amount;
            }
            double part = Math.min(1, left / owed);
            dues.subList(from, to).forEach(due -> pay(due, part * due.amount));
            left = Math.max(0, left - owed);
            from = to;
        }
        return left;
    }

    /** The senior ones first. */
    private List<Due> dues() {
        var dues = new ArrayList<Due>();
        for (var claim : claims) {
            if (claim instanceof Claim.Preferred preferred && preferred.holder() >= 0) {
                double amount = due(preferred);
                if (amount > 0) {
                    dues.add(new Due(preferred, amount));
                }
            }
        }
        dues.sort(Comparator.comparingInt(due -> due.claim.rank()));
        return dues;
    }

    /** What has accrued, or the dividend of the year; nothing in money where it is settled in shares. */
    private double due(Claim.Preferred claim) {
        var terms = held.terms[claim.stock()];
        var dividend = terms == null ? null : terms.dividend();
        if (dividend == null || dividend.settlement() == Settlement.IN_KIND) {
            return 0;
        }
        return isCumulative(dividend)
                ? held.accrued(claim.stock(), claim.holder(), month)
                : dividend.rate().value() * MONTHS * held.invested(claim.stock(), claim.holder());
    }

    private static boolean isCumulative(PreferredStock.Dividend dividend) {
        return dividend.kind() == Accrual.CUMULATIVE;
    }

    private void pay(Due due, double amount) {
        held.pay(due.claim, month, amount);
        held.settle(due.claim.stock(), due.claim.holder(), month, amount);
    }

    private void share(double amount) {
        var shares = claims.stream().filter(this::takesPart).toList();
        double all = shares.stream().mapToDouble(Claim::units).sum();
        shares.forEach(claim -> held.pay(claim, month, amount * (claim.units() / all)));
    }

    /** Shares do, and SAFEs; options and notes do not. */
    private boolean takesPart(Claim claim) {
        boolean isShareOrSafe = switch (held.company.stocks().get(claim.stock())) {
            case Stock.Common _, Stock.Preferred _, Stock.Safe _ -> true;
            case Stock.Note _ -> claim.holder() >= 0;
            case Stock.Options _, Stock.Granted _ -> false;
        };
        return isShareOrSafe && claim.units() > 0;
    }
}
