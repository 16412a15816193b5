package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Product;
import dev.capstan.simulation.Column;
import java.util.ArrayList;
import java.util.List;

/** What a product that is paid a year in advance invoices: new accounts, and those of a year ago that are still there. */
final class AnnualBilling {

    private final ProgramBuilder program;
    private final Figures figures;
    private final Product product;

    AnnualBilling(Figures figures, Product product) {
        this.program = figures.program();
        this.figures = figures;
        this.product = product;
    }

    /** The invoices of each group of accounts, without VAT; {@code price} of an account, or of a seat. */
    List<Column> of(Column price, boolean perSeat, List<Holders> holders) {
        var billings = new ArrayList<Column>();
        for (var group : holders) {
            billings.add(billing(price, perSeat, group, "renewal " + (billings.size() + 1) + " "));
        }
        return billings;
    }

    private Column billing(Column price, boolean perSeat, Holders holders, String renewal) {
        var discount = program.given(product.annualDiscount());
        var factors = new ArrayList<>(List.of(invoiced(holders, renewal), price));
        if (perSeat) {
            factors.add(program.given(product.seats()));
        }
        var reads = new ArrayList<>(factors);
        reads.add(discount);
        var multiplied = factors.toArray(Column[]::new);
        var words = new Text("accounts × price × 12 × (1 − discount)", "客户数 × 价格 × 12 ×（1 − 折扣）");
        return figures.money(renewal + "billing", "billing", "开票", Formula.of(words, reads, (block, month, out) -> {
            block.fill(12, out);
            block.multiplyByRest(discount, month, out);
            for (var factor : multiplied) {
                block.multiply(factor, month, out);
            }
        }));
    }

    /** The accounts that are invoiced for a year in a month. */
    private Column invoiced(Holders holders, String renewal) {
        var words = new Text("new accounts, and those of a year ago that are still there", "新增客户加一年前开票且仍在的客户");
        var invoiced =
                figures.reserve(renewal + "accounts invoiced", "accounts invoiced for a year", "按年开票客户", "accounts");
        var reads = List.of(holders.gained(), holders.retention());
        var earlier = List.of(invoiced, holders.retention());
        return program.define(invoiced, Formula.of(words, reads, earlier, 12, (block, month, out) -> {
            block.scale(1, invoiced, month - 12, out);
            for (int m = Math.max(1, month - 11); m <= month; m++) {
                block.multiply(holders.retention(), m, out);
            }
            block.add(holders.gained(), month, out);
        }));
    }
}
