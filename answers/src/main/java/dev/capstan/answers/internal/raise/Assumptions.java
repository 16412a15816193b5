package dev.capstan.answers.internal.raise;

import dev.capstan.answers.internal.SaleAssumptions;
import dev.capstan.basics.Text;
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
        return all;
    }

    private static boolean converts(Stock stock) {
        return stock instanceof Stock.Safe || stock instanceof Stock.Note;
    }
}
