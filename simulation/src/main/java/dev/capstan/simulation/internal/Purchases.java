package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.CostFunction;
import dev.capstan.plan.Nature;
import dev.capstan.plan.Quantity;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.CostLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is bought with an invoice: cost, VAT on top, payment after some days; or paid on the spot without VAT. */
final class Purchases {

    /** Who a cost belongs to. */
    record Owner(
            @Nullable String model,
            @Nullable String product,
            @Nullable String role) {
        static final Owner NOBODY = new Owner(null, null, null);
    }

    private final ProgramBuilder program;
    private final List<Column> inputVat = new ArrayList<>();

    Purchases(ProgramBuilder program) {
        this.program = program;
    }

    /** VAT on all purchases so far, a column for each. */
    List<Column> inputVat() {
        return inputVat;
    }

    /** An expense of the month, with VAT, paid after so many months. */
    void expense(
            String key,
            Column cost,
            CostFunction function,
            Nature nature,
            Owner owner,
            Quantity vatRate,
            double paymentMonths) {
        program.books().post(account(function), Account.PAYABLES, cost);
        settle(key, cost, function, nature, owner, vatRate, paymentMonths, false);
    }

    /** An asset, written off over so many months from the month of purchase on. */
    void asset(
            String key,
            Column cost,
            CostFunction function,
            Nature nature,
            Quantity vatRate,
            double paymentMonths,
            int life) {
        program.books().post(Account.FIXED_ASSETS, Account.PAYABLES, cost);
        settle(key, cost, function, nature, Owner.NOBODY, vatRate, paymentMonths, true);
        var words = new Text(
                "the purchases of the last " + life + " months over " + life, "最近 " + life + " 个月采购额除以 " + life);
        var formula = Formula.trailing(words, cost, life, life);
        var depreciation = program.column(
                key + ".depreciation", suffixed(cost.label(), "depreciation", "折旧"), program.currency(), formula);
        program.books().post(account(function), Account.FIXED_ASSETS, depreciation);
    }

    /** An expense paid in the month, without VAT. */
    void paidAtOnce(String key, Column cost, CostFunction function, Nature nature, Owner owner) {
        program.books().post(account(function), Account.CASH, cost, CashFlow.OPERATING);
        program.cost(line(key, function, nature, owner, cost, cost, false));
    }

    private void settle(
            String key,
            Column cost,
            CostFunction function,
            Nature nature,
            Owner owner,
            Quantity vatRate,
            double paymentMonths,
            boolean capital) {
        var vat = program.column(
                key + ".VAT",
                suffixed(cost.label(), "VAT", "进项税"),
                program.currency(),
                Formula.product(cost, program.given(vatRate)));
        program.books().post(Account.VAT, Account.PAYABLES, vat);
        inputVat.add(vat);
        var invoice = program.column(
                key + ".invoice",
                suffixed(cost.label(), "invoice", "发票"),
                program.currency(),
                Formula.sum(List.of(cost, vat)));
        var paid = program.column(
                key + ".paid",
                suffixed(cost.label(), "paid", "付款"),
                program.currency(),
                Formula.delayed(invoice, paymentMonths));
        program.books().post(Account.PAYABLES, Account.CASH, paid, capital ? CashFlow.INVESTING : CashFlow.OPERATING);
        program.cost(line(key, function, nature, owner, cost, paid, capital));
    }

    private static CostLine line(
            String key, CostFunction function, Nature nature, Owner owner, Column cost, Column paid, boolean capital) {
        return new CostLine(
                key, cost.label(), function, nature, owner.model, owner.product, owner.role, cost, paid, capital);
    }

    static Account account(CostFunction function) {
        return switch (function) {
            case COST_OF_REVENUE -> Account.COST_OF_REVENUE;
            case RESEARCH -> Account.RESEARCH;
            case SALES -> Account.SALES;
            case GENERAL -> Account.GENERAL;
        };
    }

    private static Text suffixed(Text label, String en, String zh) {
        return new Text(label.en() + ", " + en, label.zh() + "：" + zh);
    }
}
