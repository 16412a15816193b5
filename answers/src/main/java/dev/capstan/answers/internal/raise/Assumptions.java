package dev.capstan.answers.internal.raise;

import dev.capstan.answers.internal.SaleAssumptions;
import dev.capstan.basics.Text;
import dev.capstan.plan.PerformanceAdjustment;
import dev.capstan.plan.Round;
import java.util.ArrayList;
import java.util.List;

/** What is taken for granted where a plan does not say. */
record Assumptions(Company company) {

    List<Text> all() {
        var all = new ArrayList<>(company.assumptions());
        all.add(new Text(
                "shares are counted with fractions; what is left of the option pool is paid nothing in the end",
                "股数保留小数；退出时未授予的期权池不参与分配"));
        if (company.stocks().stream().anyMatch(Stock.Options.class::isInstance)) {
            all.add(new Text("options that are granted count in full, vested or not", "已授予期权全部计入，不论是否归属"));
        }
        if (company.stocks().stream().anyMatch(Assumptions::converts)) {
            all.add(SaleAssumptions.NOTES_FIRST);
            all.add(SaleAssumptions.SAFES_LAST);
            all.add(SaleAssumptions.COUNTED_AS_CONVERTED);
            all.add(SaleAssumptions.WITHOUT_CAP);
            all.add(new Text(
                    "SAFEs and notes that convert in a round of preferred shares become preferred shares of the same"
                            + " terms at their own price",
                    "在优先股轮次转换的 SAFE 与可转债，按其转换价成为同条款的优先股"));
        }
        all.add(new Text(
                "anti-dilution adjusts conversion prices after the round in which shares are sold cheaper, so new"
                        + " investors bear their part",
                "反稀释在低价轮次完成后调整转换价格，新投资人亦按比例承担"));
        all.add(new Text("rights to buy pro rata are used in full", "按比例认购权全部行使"));
        addLeftOut(all);
        return all;
    }

    /** What the plan has and the holders' figures do not. */
    private void addLeftOut(List<Text> all) {
        var plan = company.file().plan();
        var rounds = plan.funding().rounds().values();
        if (rounds.stream().anyMatch(round -> !round.tranches().isEmpty())) {
            all.add(new Text("all money of a round's tranches counts from its closing on", "分期到账的款项自本轮完成起全部计股"));
        }
        if (rounds.stream().anyMatch(Assumptions::hasClaims)) {
            all.add(new Text(
                    "what is paid for redemption or in cash for a missed promise is not counted with holders, and"
                            + " redeemed shares go on counting",
                    "回购款与现金补偿未计入各持有人所得，被回购的股份仍计入"));
        }
        if (plan.policy().dividends() != null) {
            all.add(new Text("dividends are not counted with holders", "分红未计入各持有人所得"));
        }
        if (!plan.funding().founders().isEmpty()) {
            all.add(new Text("what founders contribute is not counted as paid in by them", "创始人出资未计入其投入"));
        }
        if (plan.funding().loans().values().stream().anyMatch(loan -> loan.warrants() != null)) {
            all.add(new Text("warrants that come with loans are not exercised", "随贷款附带的认股权未行使"));
        }
    }

    private static boolean hasClaims(Round round) {
        return round.redemption() != null
                || round.performanceAdjustments().values().stream()
                        .anyMatch(adjustment -> adjustment.compensation() instanceof PerformanceAdjustment.Cash);
    }

    private static boolean converts(Stock stock) {
        return stock instanceof Stock.Safe || stock instanceof Stock.Note;
    }
}
