package dev.capstan.capital;

import dev.capstan.basics.ProblemCode;
import dev.capstan.basics.Text;

/** What stands in the way of a round. */
public enum RoundProblem implements ProblemCode {
    SOLD_OUT(
            "ROUND-001",
            new Text(
                    "post-money caps and fixed ownerships promise {share} of the company before the round",
                    "投后估值上限与固定比例合计已承诺本轮前公司的 {share}"),
            new Text(
                    "They must sum to less than 100 %: lower the amounts or raise the caps of {holders}.",
                    "合计须低于 100%：请降低 {holders} 的金额或提高其估值上限。")),
    UNSOLVABLE(
            "ROUND-002",
            new Text(
                    "these terms cannot be met together: at a pre-money valuation of {valuation}, conversions of"
                            + " {amount} and the pool leave no price above 0",
                    "这些条款无法同时满足：投前估值 {valuation} 下，{amount} 的转换与期权池使每股价格无法大于 0"),
            new Text(
                    "Raise the valuation, or lower what converts, the discounts or the pool's target.",
                    "请提高估值，或降低转换金额、折扣或期权池目标。")),
    NOBODY(
            "ROUND-003",
            new Text("nobody holds a share before the round", "本轮前没有任何股东持股"),
            new Text("Give the founders' shares.", "请给出创始人的股数。")),
    NO_ELECTION(
            "ROUND-004",
            new Text(
                    "\"{holder}\" cannot adopt the terms of \"{elected}\": {reason}",
                    "“{holder}”不能采用“{elected}”的条款：{reason}"),
            new Text(
                    "A most-favoured-nation safe adopts one safe with a cap or a discount that was issued after it:"
                            + " {choices}.",
                    "最惠条款 SAFE 可采用在其之后发行、带估值上限或折扣的一份 SAFE：{choices}。")),
    ROUNDED_AWAY(
            "ROUND-005",
            new Text("a price is 0 once it is rounded to {decimals} decimals", "舍入到 {decimals} 位小数后每股价格为 0"),
            new Text("Round prices to more decimals.", "请保留更多小数位。"));

    private final Definition definition;

    RoundProblem(String id, Text message, Text advice) {
        this.definition = new Definition(id, message, advice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
