package dev.capstan.answers.internal.raise;

import static dev.capstan.answers.internal.raise.Holdings.sum;

import dev.capstan.capital.AntiDilution.Issue;
import dev.capstan.capital.AntiDilution.Outstanding;
import dev.capstan.capital.AntiDilution.Series;
import dev.capstan.capital.ShareRounding.Step;
import dev.capstan.plan.PreferredStock;
import dev.capstan.plan.PreferredStock.Penalty;
import org.jspecify.annotations.Nullable;

/** What a sale of shares does to the preferred stocks that were there before it: cheaper conversion, or the loss of rights. */
final class Protection {

    private final Holdings held;
    private final @Nullable PreferredStock[] earlier;
    private final double preferred;
    private final double options;
    private final double common;
    private final double pool;

    /** Takes note of who is there before a round. */
    Protection(Holdings held) {
        this.held = held;
        this.earlier = held.terms.clone();
        double inPreferred = 0;
        double inOptions = 0;
        double inCommon = 0;
        for (int stock = 0; stock < held.stocks(); stock++) {
            inPreferred += sum(held.converted[stock]);
            boolean isOption = held.company.stocks().get(stock).isOption();
            inOptions += isOption ? sum(held.common[stock]) : 0;
            inCommon += isOption ? 0 : sum(held.common[stock]);
        }
        this.preferred = inPreferred;
        this.options = inOptions;
        this.common = inCommon;
        this.pool = held.pool;
    }

    /**
     * After the sale.
     *
     * @param converted shares that SAFEs and notes have become in the round
     * @param parts of the company that each holder had before the new money
     * @param bought new shares of each holder
     */
    void after(Issue issue, double converted, double[] parts, double[] bought) {
        var outstanding = new Outstanding(common, preferred, options, converted, pool);
        for (int stock = 0; stock < earlier.length; stock++) {
            var terms = earlier[stock];
            if (terms != null) {
                var method = terms.antiDilution().method();
                double all = sum(held.preferred[stock]);
                for (int holder = 0; holder < bought.length; holder++) {
                    if (held.preferred[stock][holder] > 0) {
                        double old = conversionPrice(stock, holder);
                        double now = method.after(
                                        new Series(all, held.price[stock], old), outstanding, issue, Step.NONE)
                                .conversionPrice();
                        adjust(stock, holder, terms, now, parts[holder] * issue.shares(), bought[holder]);
                    }
                }
            }
        }
    }

    private double conversionPrice(int stock, int holder) {
        return held.price[stock] * (held.preferred[stock][holder] / held.converted[stock][holder]);
    }

    private void adjust(int stock, int holder, PreferredStock terms, double now, double required, double bought) {
        double old = conversionPrice(stock, holder);
        double shares = held.preferred[stock][holder];
        if (now == old && terms.payToPlay() == Penalty.NONE) {
            return;
        }
        var split = terms.payToPlay().rule().outcome(new Series(shares, held.price[stock], old), required, bought);
        double kept = split.adjusted() + split.unadjusted();
        held.settled[stock][holder] *= kept / shares;
        held.preferred[stock][holder] = kept;
        held.converted[stock][holder] =
                split.adjusted() * (held.price[stock] / now) + split.unadjusted() * (held.price[stock] / old);
        held.common[stock][holder] += split.common();
    }
}
