package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Product;
import dev.capstan.simulation.Block;
import dev.capstan.simulation.Column;
import java.util.List;

/** What a product that is paid in arrears invoices: the revenue of a billing period when it is over. */
final class Arrears {

    private final Figures figures;
    private final int period;
    private final Column onSale;
    private final Column age;

    /**
     * @param onSale 1 while it is sold
     * @param age months since its launch
     */
    Arrears(Figures figures, Product product, Column onSale, Column age) {
        this.figures = figures;
        this.period = (int) product.billingPeriod().value();
        this.onSale = onSale;
        this.age = age;
    }

    /** The invoices of a revenue, without VAT. */
    Column of(String figure, Column revenue) {
        var words = new Text(
                "revenue of the " + period + " months before, at the end of a billing period",
                "计费周期结束时开具此前 " + period + " 个月的收入");
        return figures.money(
                figure + " invoiced",
                figure + ", invoiced",
                "已开票",
                Formula.of(words, List.of(onSale, age), List.of(revenue, onSale), period, (block, month, out) -> {
                    var due = block.spare(0);
                    int most = due(block, month, due);
                    block.fill(0, out);
                    for (int m = Math.max(1, month - most); m < month; m++) {
                        var earned = block.values(revenue, m);
                        for (int lane = 0; lane < out.length; lane++) {
                            out[lane] += m >= month - due[lane] ? earned[lane] : 0;
                        }
                    }
                }));
    }

    /**
     * How many months are invoiced on each path: a period when it is over, what is left of one when the product is sold no more.
     * Gives the most of any path.
     */
    private int due(Block block, int month, double[] due) {
        var sold = block.values(onSale, month);
        var soldBefore = block.values(onSale, month - 1);
        var ages = block.values(age, month);
        int most = 0;
        for (int lane = 0; lane < due.length; lane++) {
            int months = (int) ages[lane];
            int whole = months > 1 && (months - 1) % period == 0 ? period : 0;
            int rest = month > 1 && soldBefore[lane] == 1 ? (months - 1) % period + 1 : 0;
            int invoiced = sold[lane] == 1 ? whole : rest;
            due[lane] = invoiced;
            most = Math.max(most, invoiced);
        }
        return most;
    }
}
