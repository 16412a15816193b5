package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Product;
import dev.capstan.simulation.Column;
import java.util.ArrayList;
import java.util.List;

/** What a product that is paid a year in advance invoices: new accounts, and those of a year ago that are still there. */
final class AnnualBilling {

    private final ProgramBuilder program;
    private final String name;
    private final Product product;

    AnnualBilling(ProgramBuilder program, String name, Product product) {
        this.program = program;
        this.name = name;
        this.product = product;
    }

    /** The invoices of each group of accounts, without VAT; {@code price} of an account, or of a seat. */
    List<Column> of(Column price, boolean perSeat, List<Products.Holders> holders) {
        var billings = new ArrayList<Column>();
        for (var group : holders) {
            billings.add(billing(price, perSeat, group, "renewal " + (billings.size() + 1) + " "));
        }
        return billings;
    }

    private Column billing(Column price, boolean perSeat, Products.Holders holders, String renewal) {
        var discount = program.given(product.annualDiscount());
        var factors = new ArrayList<>(List.of(invoiced(holders, renewal), price));
        if (perSeat) {
            factors.add(program.given(product.seats()));
        }
        var reads = new ArrayList<>(factors);
        reads.add(discount);
        var multiplied = factors.toArray(Column[]::new);
        var words = new Text("accounts × price × 12 × (1 − discount)", "客户数 × 价格 × 12 ×（1 − 折扣）");
        return program.column(
                "products." + name + "." + renewal + "billing",
                new Text(name + ": billing", name + "：开票"),
                program.currency(),
                Formula.of(words, reads, (block, month, out) -> {
                    block.fill(12, out);
                    block.multiplyByRest(discount, month, out);
                    for (var factor : multiplied) {
                        block.multiply(factor, month, out);
                    }
                }));
    }

    /** The accounts that are invoiced for a year in a month. */
    private Column invoiced(Products.Holders holders, String renewal) {
        var words = new Text("new accounts, and those of a year ago that are still there", "新增客户加一年前开票且仍在的客户");
        var invoiced = program.reserve(
                "products." + name + "." + renewal + "accounts invoiced",
                new Text(name + ": accounts invoiced for a year", name + "：按年开票客户"),
                "accounts");
        var reads = List.of(holders.gained(), holders.retention());
        var earlier = List.of(invoiced, holders.retention());
        return program.define(invoiced, Formula.of(words, reads, earlier, 12, (block, month, out) -> {
            block.fill(0, out);
            block.addScaled(1, invoiced, month - 12, out);
            for (int m = Math.max(1, month - 11); m <= month; m++) {
                block.multiply(holders.retention(), m, out);
            }
            block.add(holders.gained(), month, out);
        }));
    }
}
