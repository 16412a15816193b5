package dev.capstan.answers;

import dev.capstan.basics.ProblemCode;
import dev.capstan.basics.Text;

/** What a question to a plan can get wrong. */
public enum AnswerProblem implements ProblemCode {
    UNKNOWN_NAME(
            "ANSWER-001",
            new Text("there is no \"{name}\" to explain", "没有可解释的“{name}”"),
            new Text(
                    "{suggestion}Name a measure (such as revenue, gross margin, capital requirement), a key of the"
                            + " plan (such as {key}) or a column of the engine.",
                    "{suggestion}请给出指标（如 revenue、gross margin、capital requirement）、计划中的键（如 {key}）或引擎中的列。")),
    NOT_IN_HORIZON(
            "ANSWER-002",
            new Text("\"{month}\" is no month of this plan", "“{month}”不是本计划中的月份"),
            new Text(
                    "Months run from {start} to {end}; write NAME@{start} or NAME@month 1.",
                    "月份从 {start} 到 {end}；请写 NAME@{start} 或 NAME@month 1。")),
    UNKNOWN_EXPECTATION(
            "ANSWER-010",
            new Text("nothing can be expected of \"{name}\"", "不能对“{name}”提出要求"),
            new Text("{suggestion}Known: {known}.", "{suggestion}可用：{known}。")),
    EXPECTATION_YEAR(
            "ANSWER-011",
            new Text("\"{name}\" needs a year of this plan", "“{name}”需要本计划中的年度"),
            new Text("Write one of {known}, for example: year: {example}", "请写 {known} 之一，例如：year: {example}")),
    EXPECTATION_UNIT(
            "ANSWER-012",
            new Text("{value} is no bound for \"{name}\"", "{value} 不能作为“{name}”的界限"),
            new Text("Write it in {unit}.", "请以 {unit} 为单位书写。")),
    MIXED_CURRENCIES(
            "ANSWER-020",
            new Text("the cap table counts in several currencies: {value}", "股权结构表使用多种货币：{value}"),
            new Text("Write all prices in one.", "请统一为一种货币。")),
    NO_SHARES(
            "ANSWER-021",
            new Text("nobody holds shares that could be paid", "没有可参与分配的股份"),
            new Text("Give a date at which there are some.", "请给出有股份的日期。")),
    NOTHING_LEFT(
            "ANSWER-022",
            new Text("the post-money SAFEs {value} own the whole company or more", "投后 SAFE {value} 的持股合计达到或超过 100%"),
            new Text("Check their valuation caps.", "请核对其估值上限。")),
    UNREADABLE_TERMS(
            "ANSWER-023",
            new Text("the conversion terms of {value} cannot be read", "无法读取 {value} 的转换条款"),
            new Text(
                    "Dates are written 2027-03-31, numbers as decimals, and the parts of a ratio are above 0.",
                    "日期写作 2027-03-31，数字为十进制，比例的两项均大于 0。")),
    NO_PRE_MONEY(
            "ANSWER-030",
            new Text("the round \"{name}\" sells shares and names no price", "轮次“{name}”出售股份，但未写明价格"),
            new Text(
                    "Say what the venture is worth before it, for example: pre money: {fixed: 40M CNY}",
                    "请写出投前估值，例如：pre money: {fixed: 40M CNY}")),
    NO_EXIT(
            "ANSWER-031",
            new Text("the plan has no exit whose proceeds could be shared out", "计划没有可供分配的退出"),
            new Text(
                    "Write one, for example: exit: {multiple: 4 to 12, of: arr}, or ask for a value with --exit.",
                    "请写出退出，例如：exit: {multiple: 4 to 12, of: arr}，或用 --exit 给出价值。")),
    NO_ROUNDS(
            "ANSWER-032",
            new Text("the plan has no round to raise money in", "计划没有融资轮次"),
            new Text(
                    "Write one, for example: funding: {rounds: {seed: {amount: 10M CNY, pre money: {fixed: 40M CNY}}}}",
                    "请写出轮次，例如：funding: {rounds: {seed: {amount: 10M CNY, pre money: {fixed: 40M CNY}}}}"));

    private final Definition definition;

    AnswerProblem(String id, Text message, Text advice) {
        this.definition = new Definition(id, message, advice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
