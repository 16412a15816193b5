package dev.capstan.answers.internal;

import dev.capstan.basics.Text;

/** How notes and SAFEs that have not converted are treated when a company is sold. */
public final class SaleAssumptions {

    public static final Text NOTES_FIRST = new Text("notes are paid before preferred shares", "可转债先于优先股受偿");
    public static final Text SAFES_LAST =
            new Text("SAFEs rank with the preferred shares that are paid last", "SAFE 与顺位最末的优先股并列");
    public static final Text COUNTED_AS_CONVERTED = new Text(
            "shares of notes and SAFEs are counted as if all of them converted at the sale", "可转债与 SAFE 的股数按出售时全部转换计算");
    public static final Text WITHOUT_CAP = new Text(
            "notes and SAFEs without a valuation cap take their money; a discount does not count at a sale",
            "没有估值上限的可转债与 SAFE 只取回金额；出售时不计折扣");

    private SaleAssumptions() {}
}
