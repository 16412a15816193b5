package dev.capstan.simulation;

import static java.util.Objects.requireNonNull;

import dev.capstan.plan.Loan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a program keeps the figures that answers are made from.
 *
 * @param accounts the accounts of each view
 * @param flows the cash flows of each view
 * @param requirementCash cumulative operating and investing cash of the requirement view, opening at 0
 * @param committedCash cash with the funding that has neither chance nor trigger
 * @param alive 1 while the venture is in business for its owners: until the month after the cash of the funded view has run out,
 *     or after an exit
 * @param ruin 1 in the month in which the cash of the funded view runs out
 * @param exit 1 in the month of an exit; null where the plan has none
 * @param operatingProfit revenue less all costs of the four functions
 * @param result the same in the requirement view, which goes on after the cash has run out
 * @param customers active accounts of all segments
 * @param newCustomers new accounts of all segments
 * @param lostCustomers lost accounts of all segments
 * @param heads of all roles
 * @param requests of all products
 * @param tokens of all products
 * @param subscription revenue that recurs by account or seat
 * @param usage revenue by token or request
 * @param licence revenue paid once
 * @param cashFloor the policy's floor
 * @param segments each segment's figures
 * @param products each product's figures
 * @param models each model's figures
 * @param roles the head count of each role
 * @param costs every line of outlay
 * @param milestones 1 from the month on in which each is reached
 * @param events the month in which each happens, infinite where it never does; settled before month 1
 * @param rounds each round's figures
 * @param loans each loan's figures
 * @param foundersOwe what founders owe investors themselves, in the month in which it falls due; null where they owe nothing by the plan
 * @param contributions what founders pay in beyond the opening cash, while in business; null where they pay nothing
 * @param founders each contribution of these, by name
 * @param dividends paid by the policy, as the owners get them; null where the plan has none
 * @param tenderOffers what the company spends on its own shares by each of its offers
 * @param ending what there is for the owners in the end; null where the plan has no exit
 * @param openingCash in its first month
 * @param bounded the numbers that may have to be held within their range
 */
public record Lines(
        Map<View, Map<Account, Column>> accounts,
        Map<View, Map<CashFlow, Column>> flows,
        Column requirementCash,
        Column committedCash,
        Column alive,
        Column ruin,
        @Nullable Column exit,
        Column operatingProfit,
        Column result,
        Column customers,
        Column newCustomers,
        Column lostCustomers,
        Column heads,
        Column requests,
        Column tokens,
        Column subscription,
        Column usage,
        Column licence,
        Column cashFloor,
        Map<String, SegmentLines> segments,
        Map<String, ProductLines> products,
        Map<String, ModelLines> models,
        Map<String, Column> roles,
        List<CostLine> costs,
        Map<String, Column> milestones,
        Map<String, Column> events,
        Map<String, RoundLines> rounds,
        Map<String, LoanLines> loans,
        @Nullable Column foundersOwe,
        @Nullable Column contributions,
        Map<String, Column> founders,
        @Nullable Column dividends,
        Map<String, Column> tenderOffers,
        @Nullable EndingLines ending,
        Column openingCash,
        List<Bounded> bounded) {

    /**
     * What there is for the owners in the end.
     *
     * @param woundUp 1 in the month of the wind-down, which no exit comes before
     * @param value what there is to share out in the month of the exit or of the wind-down: the price of the company less costs
     *     and its cash; 0 or more
     * @param owed to others, who are paid before the owners
     * @param proceeds what is left for the owners, and what they are paid before
     */
    public record EndingLines(Column woundUp, Column value, Column owed, Column proceeds) {}

    /**
     * What a round's investors are paid by its terms, for redemption or a missed promise.
     *
     * @param due in the month in which it falls due
     * @param byCompany what the company pays; null where it owes nothing
     * @param byFounders what the founders pay themselves, in the month in which it falls due; null where they owe nothing
     */
    public record ClaimLines(
            Column due,
            @Nullable Column byCompany,
            @Nullable Column byFounders) {}

    /**
     * A right to buy an investor's shares, in the month of a path in which it is decided; 0 in all others.
     *
     * @param price as a multiple of what was paid for the shares
     * @param sale what a sale would bring then; null where nobody asks
     */
    public record BuyBackLines(Column price, @Nullable SaleLines sale) {}

    /**
     * What a sale would bring in a month.
     *
     * @param value to share out: the price of the company less costs and its cash; 0 or more
     * @param owed to others, who are paid before the owners
     */
    public record SaleLines(Column value, Column owed) {}

    /**
     * What a round does.
     *
     * @param received its cash, in the months in which it comes
     * @param closed 1 from that month on
     * @param paid the part that the owners pay in before an exit, while the venture is in business
     * @param preMoney at its last launch; null where the plan names none
     * @param tranches what is paid in of each part, by name; empty where all of it comes at the closing
     * @param agreed what it is to bring in all, in the month in which it closes
     * @param sharesGiven what founders give by each performance adjustment, as a part of the shares that the round bought
     * @param redemption of its shares; null where it has no right to it
     * @param boughtBack what the company pays for an investor's shares; null where it buys none
     * @param buyBack what others decide of an investor's shares; null where they have no right to them
     * @param compensations in cash, by performance adjustment
     */
    public record RoundLines(
            Column received,
            Column closed,
            Column paid,
            @Nullable Column preMoney,
            Map<String, Column> tranches,
            Column agreed,
            Map<String, Column> sharesGiven,
            @Nullable ClaimLines redemption,
            @Nullable ClaimLines boughtBack,
            @Nullable BuyBackLines buyBack,
            Map<String, ClaimLines> compensations) {}

    /**
     * What a loan does.
     *
     * @param kind tells where it ranks
     * @param received in the month in which it is drawn
     * @param owed principal at the end of a month
     * @param warrants shares for so much may be bought, in the month in which it is drawn; null where it comes without
     * @param toShareholder what a shareholder is paid on it less what it lends, while in business; null where another lends
     */
    public record LoanLines(
            Loan.Kind kind,
            Column received,
            Column owed,
            @Nullable Column warrants,
            @Nullable Column toShareholder) {}

    /** Active, new and lost accounts of a segment, and its monthly churn. */
    public record SegmentLines(Column active, Column gained, Column lost, Column churn) {}

    /**
     * What a product sells; a column is null where the product has no such figure.
     *
     * @param onSale 1 in the months in which it is sold
     * @param accounts that have it
     * @param gained accounts new to it
     * @param requests answered
     * @param tokens in and out
     * @param subscription revenue by account or seat
     * @param usage revenue by token or request
     * @param licence revenue paid once
     * @param revenue all of it
     * @param serving what its answers cost
     * @param direct support and channel costs
     */
    public record ProductLines(
            Column onSale,
            Column accounts,
            Column gained,
            @Nullable Column requests,
            @Nullable Column tokens,
            @Nullable Column subscription,
            @Nullable Column usage,
            @Nullable Column licence,
            Column revenue,
            @Nullable Column serving,
            List<Column> direct) {}

    /**
     * What a model takes; a column is null where the model has no such figure.
     *
     * @param trainingHours accelerator-hours of training
     * @param trainingCost compute and data
     * @param servingHours accelerator-hours paid for
     * @param busy accelerators that an even load keeps busy
     * @param accelerators paid for, serving
     * @param servingCost of its answers
     */
    public record ModelLines(
            @Nullable Column trainingHours,
            @Nullable Column trainingCost,
            @Nullable Column servingHours,
            @Nullable Column busy,
            @Nullable Column accelerators,
            @Nullable Column servingCost) {}

    /** An account of a view. */
    public Column account(View view, Account account) {
        return requireNonNull(requireNonNull(accounts.get(view)).get(account));
    }

    /** A cash flow of a view. */
    public Column flow(View view, CashFlow flow) {
        return requireNonNull(requireNonNull(flows.get(view)).get(flow));
    }
}
