package dev.capstan.plan;

import dev.capstan.basics.Amount;
import dev.capstan.basics.Timeline;
import dev.capstan.numeric.CorrelationMatrix;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One venture, as its plan describes it: complete and valid once read. Names keep the order of the file. */
@Described(name = "plan", en = "A venture, described once.", zh = "对一家企业的一次性描述。")
public record Plan(
        @Key(
                name = "capstan",
                en = "Version of the plan language; always the first key.",
                zh = "计划语言的版本，永远写在最前。",
                example = "1",
                range = "[1, 1]")
        int version,

        @Key(
                en = "The company, its time and its taxes.",
                zh = "公司、时间与税。",
                example = "{name: 康达医语, currency: CNY, start: 2026-01, horizon: 60 months}")
        Venture venture,

        @Key(
                en = "Groups of accounts: how many there are, how they come and go.",
                zh = "客户群：有多少、如何到来与流失。",
                example = "{tertiary hospitals: {accounts: 1700, adoption: {new accounts: 2 accounts/month}}}",
                preset = "{}")
        Map<String, Segment> segments,

        @Key(
                en = "What is sold, at which price, and how much compute it takes.",
                zh = "卖什么、什么价格、耗多少算力。",
                example = "{api: {price: 40 CNY / 1M tokens, usage: 30M tokens / account / month}}",
                preset = "{}")
        Map<String, Product> products,

        @Key(
                en = "AI models: how they are trained and served.",
                zh = "模型：如何训练与提供服务。",
                example = "{med-32b: {parameters: 32B}}",
                preset = "{}")
        Map<String, Model> models,

        @Key(
                en = "Accelerators that are not in the catalogue, or whose figures differ.",
                zh = "目录中没有、或数值不同的加速卡。",
                example = "{H20: {rental price: 9 CNY / GPU-hour}}",
                preset = "{}")
        Map<String, Hardware> hardware,

        @Key(
                en = "People: head count, pay, hiring.",
                zh = "人员：人数、薪酬与招聘。",
                example = "{engineers: {count: 8, salary: 45k CNY / head / month, function: R&D}}",
                preset = "{}")
        Map<String, Role> roles,

        @Key(en = "All other spending.", zh = "其他一切支出。", example = "{office: {amount: 80k CNY/month}}", preset = "{}")
        Map<String, Spending> spending,

        @Key(
                en = "Money from outside and the cash at the start.",
                zh = "外部资金与期初现金。",
                example = "{opening cash: 3M CNY}",
                preset = "{}")
        Funding funding,

        @Key(
                en = "Who holds the company when the plan starts; the founders all of it where left out.",
                zh = "计划开始时的股权；不写则创始人持有全部。",
                example = "{holders: {Lin: {shares: 6M}}, pool: 1M}")
        @Nullable
        Ownership ownership,

        @Key(
                en = "Who may invest, what each looks for and brings.",
                zh = "潜在投资人：各自的偏好与带来的资源。",
                example = "{Yuanshan: {stages: [A], ticket: {from: 5M CNY, to: 20M CNY}}}",
                preset = "{}")
        Map<String, Investor> investors,

        @Key(en = "Rules that the venture follows.", zh = "企业遵守的规则。", example = "{cash floor: 2M CNY}", preset = "{}")
        Policy policy,

        @Key(
                en = "What products, hires, trainings and rounds wait for.",
                zh = "产品、招聘、训练与融资轮次所等待的里程碑。",
                example = "{filing: {approval: {start: 2027-03, duration: 6 months}}}",
                preset = "{}")
        Map<String, Milestone> milestones,

        @Key(
                en = "What may happen once: risks and advantages.",
                zh = "可能发生一次的事件：风险与利好。",
                example = "{price war: {kind: competitive, chance: 30%, effects: {products.api.price: {times: 0.7}}}}",
                preset = "{}")
        Map<String, Event> events,

        @Key(
                en = "Which uncertain numbers go together; pairs not named are independent.",
                zh = "哪些不确定的数相互关联；未写出的两数相互独立。",
                example = "{price and churn: {between: [products.p.price, segments.a.churn], is: 0.4}}",
                preset = "{}")
        Map<String, Correlation> correlations,

        @Key(en = "How the owners get their money back.", zh = "如何退出。", example = "{multiple: 4 to 12, of: arr}")
        @Nullable
        Exit exit,

        @Key(
                en = "Variants of this plan by what they write otherwise; all are run on the same draws.",
                zh = "本计划的若干变体，只写不同之处；全部使用相同的抽样。",
                example = "{downside: {segments.hospitals.churn: 15%/year}}",
                preset = "{}")
        Map<String, Scenario> scenarios,

        @Key(
                en = "What must hold; a run that breaks it ends with code 3.",
                zh = "必须成立的要求；不成立时以代码 3 结束。",
                example = "{margin: {measure: gross_margin, year: 2029, above: 60%, with: 80%}}",
                preset = "{}")
        Map<String, Expectation> expect) {

    /** The months of the venture. */
    public Timeline timeline() {
        return venture.timeline();
    }

    /** Everybody whom the plan names as a holder of shares, options, SAFEs or notes, at the start or by a round. */
    public Set<String> holders() {
        var names = new LinkedHashSet<String>();
        if (ownership != null) {
            names.addAll(ownership.holders().keySet());
            ownership.convertibles().values().forEach(held -> names.add(held.holder()));
        }
        funding.rounds().forEach((name, round) -> names.addAll(round.investorNames(name)));
        return Collections.unmodifiableSet(names);
    }

    /** Whether founders buy by a right to buy an investor's shares: all of them together, or one by name. */
    public boolean isByFounders(BuyBack buyBack) {
        var holder = ownership == null ? null : ownership.holders().get(buyBack.buyer());
        return buyBack.isByFounders() || (holder != null && holder.counted() == Ownership.Group.FOUNDER);
    }

    /** An amount of money in the venture's currency, by the exchange rate of a month. */
    public double money(Amount amount, int month) {
        var rate = venture.exchangeRates().get(amount.unit().currency());
        return rate == null ? amount.value() : amount.value() * rate.at(month, timeline());
    }

    /**
     * The most that the company spends on a tender offer of its own, whose price is a sum: by its limits and by what its sellers
     * offer of the common shares that they have when the plan starts.
     */
    public double spentByCompany(Tender offer) {
        int month = offer.month().number(timeline());
        if (!(offer.price() instanceof Tender.Fixed(var sum)) || ownership == null) {
            return 0;
        }
        double price = money(sum, month);
        double shares = 0;
        for (var holder : ownership.holders().entrySet()) {
            var wish = offer.sellers().get(holder.getKey());
            if (wish != null || offer.sellers().isEmpty()) {
                double wanted = wish == null ? 0 : money(wish, month);
                shares +=
                        Tender.offered(wish, wanted, holder.getValue().shares().value(), price);
            }
        }
        double most = offer.shares() == null
                ? shares
                : Math.min(shares, offer.shares().value());
        return offer.amount() == null ? price * most : Math.min(price * most, money(offer.amount(), month));
    }

    /** The correlations of the normals behind its numbers, or behind their movements, by their keys, in the order of the file. */
    public CorrelationMatrix correlationMatrix(Correlation.Of of) {
        return CorrelationMatrix.of(correlations.values().stream()
                .filter(correlation -> correlation.of() == of)
                .map(Correlation::pair)
                .toList());
    }

    /** Whether paths differ in when or whether a round closes: by its own terms, or by an event that acts on its chance. */
    public boolean isConditional(String round) {
        var terms = funding.rounds().get(round);
        return terms != null && (terms.isConditional() || isMoved(terms.chance()));
    }

    /** Months that approvals, and the way from a parent abroad, add to a round's time to close. */
    public int approvalMonths(String round) {
        var terms = funding.rounds().get(round);
        var offshore = venture.offshore();
        return (terms == null ? 0 : terms.approvalMonths()) + (offshore == null ? 0 : offshore.monthsToUse(round));
    }

    /** The same of a loan that is granted or not. */
    public boolean isConditional(Loan loan) {
        return loan.isConditional() || isMoved(loan.chance());
    }

    /** The same of a revenue share that is granted or not. */
    public boolean isConditional(RevenueShare share) {
        return share.isConditional() || isMoved(share.chance());
    }

    /** The same of a tranche that is released or not. */
    public boolean isConditional(Tranche tranche) {
        return tranche.isConditional() || isMoved(tranche.chance());
    }

    /** Whether an event, or what an investor brings, acts on a number. */
    private boolean isMoved(Quantity number) {
        return Stream.concat(
                        events.values().stream().map(Event::effects),
                        bringing().values().stream().map(Investor::brings))
                .anyMatch(effects -> effects.containsKey(number.key()));
    }

    /** The investors that bring something and that a round names. */
    public Map<String, Investor> bringing() {
        var bringing = new LinkedHashMap<String, Investor>();
        investors.forEach((name, investor) -> {
            boolean isNamed = funding.rounds().values().stream()
                    .anyMatch(round -> round.investors().containsKey(name));
            if (isNamed && !investor.brings().isEmpty()) {
                bringing.put(name, investor);
            }
        });
        return Collections.unmodifiableMap(bringing);
    }

    /** Whether operations depend on money from outside: by a rule of cash or runway, a milestone of these, or what investors bring. */
    public boolean dependsOnFunding() {
        return !bringing().isEmpty()
                || policy.rules().values().stream().anyMatch(rule -> rule.when().needsFunding())
                || Stream.concat(
                                products.values().stream().map(Product::waitsFor),
                                roles.values().stream().map(Role::waitsFor))
                        .flatMap(List::stream)
                        .anyMatch(this::isOfCash);
    }

    /** Whether a milestone is a figure of cash or runway. */
    public boolean isOfCash(String milestone) {
        return milestones.get(milestone) instanceof Milestone.Reached reached
                && reached.of().needsFunding();
    }
}
