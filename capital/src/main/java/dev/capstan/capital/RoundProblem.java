package dev.capstan.capital;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
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
            new Text("Round prices to more decimals.", "请保留更多小数位。")),
    MIXED_CURRENCIES(
            "ROUND-006",
            new Text("the cap table counts in several currencies: {value}", "股权结构表使用多种货币：{value}"),
            new Text("Write all prices in one.", "请统一为一种货币。")),
    UNREADABLE_TERMS(
            "ROUND-007",
            new Text("how {value} converts stands in words, or cannot be read", "{value} 的转换方式以文字表述，或无法读取"),
            new Text("Write a valuation cap, a discount, or a fixed part of the company.", "请写明估值上限、折扣或固定比例。")),
    NO_COMMON(
            "ROUND-008",
            new Text("\"{value}\" has no common class to convert into", "“{value}”没有可转换成的普通股类别"),
            new Text("Add a class of the type common to the cap table.", "请在股权结构表中加入普通股类别。")),
    LESS_THAN_A_SHARE(
            "ROUND-009",
            new Text("{value} would get less than one share", "{value} 所得不足一股"),
            new Text("Raise the amount, or round shares otherwise.", "请提高金额，或改变股数的舍入方式。")),
    CANNOT_ADD(
            "ROUND-010",
            new Text("the round cannot be added to {value} as text", "无法以文本方式将本轮加入 {value}"),
            new Text(
                    "Name a .zip file or a folder for a package, or start holders, classes and transactions of a"
                            + " captable.yaml each on a line of its own.",
                    "请输出为 .zip 或文件夹，或在 captable.yaml 中让 holders、classes、transactions 各占一行。"));

    private final Definition definition;

    RoundProblem(String id, Text message, Text advice) {
        this.definition = new Definition(id, message, advice);
    }

    /** With what it is about. */
    public Problem at(Origin origin, String value) {
        return new Problem(this, origin, "", Attributes.of("value", value));
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
