package dev.capstan.answers;

import static dev.capstan.answers.Measure.Aggregation.LAST;
import static dev.capstan.answers.Measure.Aggregation.RATIO;
import static dev.capstan.answers.Measure.Aggregation.SUM;
import static dev.capstan.answers.Measure.Aggregation.WHOLE;

import dev.capstan.basics.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The registry of measures: JSON, report, glossary and charts take names, units and definitions from here. */
public final class Measures {

    private static final Map<String, Measure> ALL = new LinkedHashMap<>();

    public static final Measure REQUIREMENT = add(
            "capital requirement",
            "资本需求",
            Kind.MONEY,
            WHOLE,
            "The deepest fall of cumulative operating and investing cash below the cash floor, with opening cash 0 and"
                    + " no outside funding.",
            "期初现金为 0、无外部融资时，累计经营与投资现金低于最低现金的最大深度。");
    public static final Measure GAP = add(
            "gap",
            "资金缺口",
            Kind.MONEY,
            WHOLE,
            "The same with opening cash and the plan's funding, and what that funding costs.",
            "计入期初现金、计划中的融资及其成本后的同一口径。");
    public static final Measure TROUGH = add(
            "trough month",
            "谷底月份",
            Kind.MONTHS,
            WHOLE,
            "The first month in which the fall is deepest.",
            "深度首次达到最大的月份。");
    public static final Measure NPV = add(
            "NPV",
            "净现值",
            Kind.MONEY,
            WHOLE,
            "Pre-financing free cash flow (operating and investing, unlevered tax), end of month, discounted at (1 +"
                    + " r)^(1/12) − 1.",
            "融资前自由现金流（经营加投资、无杠杆税），按月末以 (1 + r)^(1/12) − 1 折现。");
    public static final Measure NPV_WITH_TERMINAL = add(
            "NPV with terminal value",
            "含终值净现值",
            Kind.MONEY,
            WHOLE,
            "NPV and max(0, free cash flow of the last 12 months) × (1 + g) / (r − g) discounted from the horizon;"
                    + " none for a horizon under 24 months.",
            "净现值加终值：max(0, 最后 12 个月自由现金流) ×（1 + g）/（r − g），自计划期末折现；计划期不足 24 个月则无。");
    public static final Measure RUNWAY = add(
            "runway",
            "现金跑道",
            Kind.MONTHS,
            LAST,
            "Cash over the mean net burn (operating, investing and financing) of the last three months; infinite where"
                    + " nothing is burnt.",
            "现金除以最近三个月平均净消耗；无消耗则为无限。");
    public static final Measure CASH = add(
            "cash",
            "货币资金",
            Kind.MONEY,
            LAST,
            "Cash at the end of the month in the funded view; negative where funding is missing.",
            "融资视角月末现金；为负表示资金不足。");
    public static final Measure REQUIREMENT_CASH = add(
            "requirement cash",
            new Text("cash without funding, cumulative", "需求视角累计现金"),
            Kind.MONEY,
            LAST,
            "Cumulative operating and investing cash with opening cash 0 and no outside funding.",
            "期初为 0、无外部融资的累计经营与投资现金。");
    public static final Measure CASH_FLOOR = add(
            "cash floor",
            "最低现金",
            Kind.MONEY,
            LAST,
            "Cash that the policy never touches; the requirement includes it.",
            "政策规定不可动用的现金；资本需求包含它。");
    public static final Measure DRAW_DOWN = add(
            "draw-down",
            new Text("capital needed by then", "累计资本需求"),
            Kind.MONEY,
            LAST,
            "The running maximum of the fall below the floor in the requirement view: how much must have been there by"
                    + " then.",
            "需求视角下低于最低现金之深度的历史最大值：到该月为止所需的资金。");
    public static final Measure REVENUE = add(
            "revenue",
            "营业收入",
            Kind.MONEY,
            SUM,
            "Revenue without VAT, when the service is delivered.",
            "不含税收入，按服务交付确认。");
    public static final Measure SUBSCRIPTION = add(
            "subscription revenue",
            "订阅收入",
            Kind.MONEY,
            SUM,
            "Revenue that recurs by account or seat.",
            "按客户或席位的经常性收入。");
    public static final Measure USAGE =
            add("usage revenue", "用量收入", Kind.MONEY, SUM, "Revenue by token or request.", "按词元或请求计的收入。");
    public static final Measure LICENCE =
            add("licence revenue", "许可收入", Kind.MONEY, SUM, "Revenue that a new account pays once.", "新客户一次性支付的收入。");
    public static final Measure ARR =
            add("ARR", "年度经常性收入", Kind.MONEY, LAST, "12 × subscription revenue of the month.", "当月订阅收入 × 12。");
    public static final Measure USAGE_RUN_RATE = add(
            "usage run-rate",
            "用量年化收入",
            Kind.MONEY,
            LAST,
            "4 × usage revenue of the last three months.",
            "最近三个月用量收入 × 4。");
    public static final Measure REVENUE_GROWTH = add(
            "revenue growth",
            "收入增长率",
            Kind.SHARE,
            RATIO,
            "Revenue over that of the same months a year before, less 1.",
            "收入除以上年同期收入，减 1。");
    public static final Measure GROSS_PROFIT =
            add("gross profit", "毛利", Kind.MONEY, SUM, "Revenue less cost of revenue.", "收入减营业成本。");
    public static final Measure GROSS_MARGIN =
            add("gross margin", "毛利率", Kind.SHARE, RATIO, "Gross profit over revenue.", "毛利除以收入。");
    public static final Measure OPERATING_PROFIT = add(
            "operating profit",
            "营业利润",
            Kind.MONEY,
            SUM,
            "Gross profit less R&D, sales and marketing, and general costs.",
            "毛利减研发、销售、管理费用。");
    public static final Measure OPERATING_MARGIN =
            add("operating margin", "营业利润率", Kind.SHARE, RATIO, "Operating profit over revenue.", "营业利润除以收入。");
    public static final Measure NET_PROFIT = add(
            "net profit",
            "净利润",
            Kind.MONEY,
            SUM,
            "Operating profit and grants less interest and income tax.",
            "营业利润加补助减利息与所得税。");
    public static final Measure FREE_CASH_FLOW = add(
            "free cash flow",
            "自由现金流",
            Kind.MONEY,
            SUM,
            "Operating and investing cash of the requirement view.",
            "需求视角的经营与投资现金流。");
    public static final Measure BURN = add(
            "net burn",
            "净消耗",
            Kind.MONEY,
            SUM,
            "−(operating + investing cash) of the funded view.",
            "融资视角 −（经营 + 投资现金流）。");
    public static final Measure BURN_MULTIPLE = add(
            "burn multiple",
            "消耗倍数",
            Kind.RATIO,
            RATIO,
            "Net burn over net new ARR, trailing 12 months; not computable where net new ARR is not above 0.",
            "过去 12 个月净消耗 / 净新增 ARR；净新增不大于 0 时不可计算。");
    public static final Measure BURN_MULTIPLE_USAGE = add(
            "burn multiple on ARR plus usage",
            "消耗倍数（ARR 加用量）",
            Kind.RATIO,
            RATIO,
            "The same over net new ARR and usage run-rate.",
            "同上，分母为 ARR 加用量年化收入的净新增。");
    public static final Measure ACCOUNTS =
            add("active accounts", "在用客户", Kind.ACCOUNTS, LAST, "Accounts at the end of the month.", "月末客户数。");
    public static final Measure NEW_ACCOUNTS =
            add("new accounts", "新增客户", Kind.ACCOUNTS, SUM, "Accounts won in the month.", "当月新增客户。");
    public static final Measure LOST_ACCOUNTS =
            add("lost accounts", "流失客户", Kind.ACCOUNTS, SUM, "Accounts that left in the month.", "当月流失客户。");
    public static final Measure NET_RETENTION = add(
            "NRR",
            "净收入留存率",
            Kind.SHARE,
            LAST,
            "Recurring revenue (subscription and usage) of the accounts of 12 months ago that are still there, over"
                    + " what all of them brought then; new accounts never count.",
            "12 个月前的客户中仍在者的经常性收入（订阅加用量）/ 当时全部客户的经常性收入；不计新客户。");
    public static final Measure GROSS_RETENTION = add(
            "GRR",
            "毛收入留存率",
            Kind.SHARE,
            LAST,
            "The same, where an account counts with no more than it brought 12 months ago.",
            "同上，但每个客户至多按 12 个月前的收入计。");
    public static final Measure LARGEST_CUSTOMER = add(
            "largest customer",
            "最大客户占比",
            Kind.SHARE,
            RATIO,
            "Recurring revenue of one account of the segment whose accounts pay most, over all revenue.",
            "单客收入最高的客户群中一个客户的经常性收入 / 全部收入。");
    public static final Measure CAC = add(
            "CAC",
            "获客成本",
            Kind.MONEY_PER_ACCOUNT,
            RATIO,
            "Sales and marketing cost, the sales cycle earlier, over new accounts (blended).",
            "提前一个销售周期的销售费用 / 新增客户（综合）。");
    public static final Measure PAID_CAC = add(
            "paid CAC",
            "付费获客成本",
            Kind.MONEY_PER_ACCOUNT,
            RATIO,
            "The part of that cost whose nature is market, over new accounts.",
            "其中市场性质的部分 / 新增客户。");
    public static final Measure LTV = add(
            "LTV",
            "客户终身价值",
            Kind.MONEY_PER_ACCOUNT,
            RATIO,
            "Expected discounted contribution (after serving, support, channel) of one new account over its life, at"
                    + " most 60 months; months after the horizon are like the last.",
            "一个新客户在生命周期内（至多 60 个月）的期望折现贡献（扣除推理、支持、渠道）；计划期之后按最后一个月。");
    public static final Measure LTV_SKOK = add(
            "LTV by Skok",
            "客户终身价值（Skok）",
            Kind.MONEY_PER_ACCOUNT,
            RATIO,
            "Recurring revenue of an account and month × gross margin / monthly churn; not computable without churn.",
            "每客户月经常性收入 × 毛利率 / 月流失率；无流失则不可计算。");
    public static final Measure LTV_CAC =
            add("LTV / CAC", "LTV / CAC", Kind.RATIO, RATIO, "LTV over CAC.", "客户终身价值 / 获客成本。");
    public static final Measure HEADS =
            add("heads", "人数", Kind.HEADS, LAST, "People at the end of the month.", "月末人数。");
    public static final Measure REVENUE_PER_HEAD = add(
            "revenue per head",
            "人均年收入",
            Kind.MONEY_PER_HEAD,
            RATIO,
            "12 × revenue over the months worked by all heads.",
            "12 × 收入 / 全部人月。");
    public static final Measure COST_PER_HEAD = add(
            "cost per head",
            "人均年成本",
            Kind.MONEY_PER_HEAD,
            RATIO,
            "12 × cost of people over the months worked by all heads.",
            "12 × 人员成本 / 全部人月。");
    public static final Measure REQUESTS = add("requests", "请求数", Kind.REQUESTS, SUM, "Requests answered.", "应答的请求数。");
    public static final Measure TOKENS =
            add("tokens", "词元数", Kind.TOKENS, SUM, "Prompt and answer tokens.", "输入与输出词元数。");
    public static final Measure TOKENS_PER_ACCOUNT = add(
            "tokens per account",
            "单客词元数",
            Kind.TOKENS_PER_ACCOUNT,
            RATIO,
            "Tokens over active accounts, a month.",
            "每月词元数 / 在用客户数。");
    public static final Measure TRAINING_GPU_HOURS = add(
            "training GPU-hours",
            "训练卡时",
            Kind.GPU_HOURS,
            SUM,
            "Accelerator-hours of training, experiments and failed runs.",
            "训练、实验与失败训练的卡时。");
    public static final Measure SERVING_GPU_HOURS =
            add("serving GPU-hours", "推理卡时", Kind.GPU_HOURS, SUM, "Accelerator-hours paid for to serve.", "为推理付费的卡时。");
    public static final Measure UTILISATION = add(
            "serving utilisation",
            "推理利用率",
            Kind.SHARE,
            RATIO,
            "Accelerators that an even load keeps busy over those paid for.",
            "均匀负载下的忙碌卡数 / 付费卡数。");
    public static final Measure SERVING_COST = add(
            "serving cost", "推理成本", Kind.MONEY, SUM, "Rented accelerators and bought answers.", "租用加速卡与购买 API 的成本。");
    public static final Measure TRAINING_COST =
            add("training cost", "训练成本", Kind.MONEY, SUM, "Compute and data of training.", "训练的算力与数据成本。");

    private Measures() {}

    /** All of them by key, in the order of the glossary. */
    public static Map<String, Measure> all() {
        return Collections.unmodifiableMap(ALL);
    }

    private static Measure add(
            String key, String zh, Kind kind, Measure.Aggregation aggregation, String en, String definitionZh) {
        return add(key, new Text(key, zh), kind, aggregation, en, definitionZh);
    }

    private static Measure add(
            String key, Text label, Kind kind, Measure.Aggregation aggregation, String en, String definitionZh) {
        var measure = new Measure(key, label, kind, new Text(en, definitionZh), aggregation);
        if (ALL.putIfAbsent(key, measure) != null) {
            throw new IllegalStateException("two measures are called " + key);
        }
        return measure;
    }
}
