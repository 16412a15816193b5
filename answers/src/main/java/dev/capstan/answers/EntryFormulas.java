package dev.capstan.answers;

import dev.capstan.basics.Explanation;
import dev.capstan.basics.Text;
import java.util.List;

/** The three entry formulas, with their published examples and corrections; a founder's first look before there is a plan. */
public final class EntryFormulas {

    private EntryFormulas() {}

    /**
     * Return on capital, {@code R_CAP = T_R / (C_0 + T_C)}: total revenue over all outlays of T years, each outlay once. It is
     * cumulative, not annualised, and 100 % means that revenue equals spending. The worked example (500, 100, 300, 3 years) is in
     * print with four readings; all are given.
     *
     * @param initial outlay at the start, above 0 or the result is not computable
     * @param yearlyCost outlay of each year
     * @param yearlyRevenue revenue of each year
     * @param years from 1
     */
    public static Explanation returnOnCapital(double initial, double yearlyCost, double yearlyRevenue, double years) {
        double revenue = yearlyRevenue * years;
        double all = initial + yearlyCost * years;
        return percent(
                new Text("return on capital R_CAP", "资本回报率 R_CAP"),
                new Text(
                        "total revenue / (initial outlay + all yearly outlays); cumulative, not annualised",
                        "总收入 /（初始投入 + 各年投入之和）；为累计值，非年化"),
                revenue / all,
                List.of(
                        money("total revenue", "总收入", revenue),
                        money("all outlays, each once", "全部投入（各计一次）", all),
                        new Explanation(
                                new Text("other readings in print", "其他见于出版物的算法"),
                                new Text(
                                        "for comparison; they count an outlay not at all or more than once",
                                        "仅供比较：漏计或重复计入了投入"),
                                Double.NaN,
                                "",
                                List.of(
                                        percent(
                                                new Text("over the initial outlay alone", "仅除以初始投入"),
                                                none(),
                                                revenue / initial,
                                                List.of()),
                                        percent(
                                                new Text(
                                                        "with the initial outlay once more in every year",
                                                        "每年再计一次初始投入"),
                                                none(),
                                                revenue / (initial + years * (initial + yearlyCost)),
                                                List.of()),
                                        percent(
                                                new Text("with one year's outlay once more", "多计一年投入"),
                                                none(),
                                                revenue / (initial + yearlyCost + yearlyCost * years),
                                                List.of())))));
    }

    /**
     * Expected value of entering a market, {@code V = N · p · P · g − C}; N = 1 reads as first printed. No numeric example is in
     * print.
     *
     * @param accounts N, those in the market
     * @param share p, in [0, 1]
     * @param price P, of one account
     * @param growth g, a factor; 1 for none
     * @param cost C, fine-tuning, algorithm, labelling, promotion and operations
     */
    public static Explanation marketValue(double accounts, double share, double price, double growth, double cost) {
        double revenue = accounts * share * price * growth;
        return new Explanation(
                new Text("expected value of entering the market V", "进入市场的期望价值 V"),
                new Text("accounts × share × price × growth − cost", "客户数 × 份额 × 价格 × 增长 − 成本"),
                revenue - cost,
                "",
                List.of(
                        new Explanation(
                                new Text("expected revenue", "期望收入"),
                                new Text("accounts × share × price × growth", "客户数 × 份额 × 价格 × 增长"),
                                revenue,
                                "",
                                List.of(
                                        money("accounts N", "客户数 N", accounts),
                                        percent(new Text("share p", "份额 p"), none(), share, List.of()),
                                        money("price P", "价格 P", price),
                                        money("growth g", "增长 g", growth))),
                        money("cost C", "成本 C", cost)));
    }

    /**
     * The chain, {@code R = C · η · α · β · γ · m}. The example 10,000,000 × 0.8 × 0.9 × 0.7 × 0.8 is 4,032,000; 4,320,000 is in
     * print, a slip.
     *
     * @param capital C
     * @param allocation η, efficiency of allocation, in [0, 1]
     * @param insight α, accuracy of market insight, in [0, 1]
     * @param innovation β, speed of innovation, in [0, 1]
     * @param monetisation γ, ability to monetise, in [0, 1]
     * @param addressable m, contribution addressable per unit of capital; 1 reads as printed, and then R never exceeds C
     */
    public static Explanation chain(
            double capital,
            double allocation,
            double insight,
            double innovation,
            double monetisation,
            double addressable) {
        return new Explanation(
                new Text("result of the chain R", "链式结果 R"),
                new Text(
                        "C × η × α × β × γ × m; with m = 1 it can never exceed the capital",
                        "C × η × α × β × γ × m；m = 1 时不会超过投入资本"),
                capital * allocation * insight * innovation * monetisation * addressable,
                "",
                List.of(
                        money("capital C", "资本 C", capital),
                        percent(new Text("efficiency of allocation η", "配置效率 η"), none(), allocation, List.of()),
                        percent(new Text("accuracy of market insight α", "市场洞察准确度 α"), none(), insight, List.of()),
                        percent(new Text("speed of innovation β", "创新速度 β"), none(), innovation, List.of()),
                        percent(new Text("ability to monetise γ", "变现能力 γ"), none(), monetisation, List.of()),
                        money("addressable contribution per unit of capital m", "单位资本可及贡献 m", addressable)));
    }

    private static Text none() {
        return Text.same("");
    }

    private static Explanation money(String en, String zh, double value) {
        return Explanation.input(new Text(en, zh), value, "");
    }

    private static Explanation percent(Text label, Text how, double share, List<Explanation> parts) {
        return new Explanation(label, how, 100 * share, "%", parts);
    }
}
