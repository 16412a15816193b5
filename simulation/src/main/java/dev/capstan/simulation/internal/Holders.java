package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines;
import java.util.List;

/**
 * The accounts of one segment that have a product.
 *
 * @param gained those that are new to it
 * @param retention the share of last month's that stay
 */
record Holders(Column accounts, Column gained, Column retention) {

    /**
     * @param figures of the product
     * @param attach share of the accounts that buy it
     * @param onSale 1 while it is sold
     */
    static Holders of(Figures figures, String segment, Lines.SegmentLines accounts, Column attach, Column onSale) {
        var at = segment + ".";
        var words = new Text("share that buys it × active accounts, from the launch on", "购买比例 × 在用客户，自上市起");
        var held = figures.column(
                at + "accounts",
                segment + ", accounts",
                segment + "客户数",
                "accounts",
                Formula.product(words, attach, accounts.active(), onSale));
        var stays = new Text("last month's accounts × (1 − churn), at most this month's", "上月客户 ×（1 − 流失率），以本月为限");
        var retained = figures.column(
                at + "retained accounts",
                segment + ", retained accounts",
                segment + "留存客户",
                "accounts",
                Formula.of(stays, List.of(held, accounts.churn()), List.of(held), 1, (block, month, out) -> {
                    var now = block.values(held, month);
                    var before = block.values(held, month - 1);
                    var churn = block.values(accounts.churn(), month);
                    for (int lane = 0; lane < out.length; lane++) {
                        out[lane] = Math.min(now[lane], before[lane] * (1 - churn[lane])) + 0.0;
                    }
                }));
        var gained = figures.column(
                at + "new accounts",
                segment + ", new accounts",
                segment + "新增客户",
                "accounts",
                Formula.net(List.of(held), List.of(retained)));
        var share = new Text("retained accounts / last month's accounts", "留存客户 / 上月客户");
        var retention = figures.column(
                at + "retention",
                segment + ", retention",
                segment + "留存率",
                "",
                Formula.of(share, List.of(retained), List.of(held), 1, (block, month, out) -> {
                    var stay = block.values(retained, month);
                    var before = block.values(held, month - 1);
                    for (int lane = 0; lane < out.length; lane++) {
                        out[lane] = before[lane] == 0 ? 1 : stay[lane] / before[lane];
                    }
                }));
        return new Holders(held, gained, retention);
    }
}
