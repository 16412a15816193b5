package dev.capstan.plan;

import dev.capstan.basics.Amount;
import dev.capstan.capital.LookThrough;
import dev.capstan.capital.Partner;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who holds the company when the plan starts, before its first round. */
@Described(name = "ownership", en = "Who holds the company when the plan starts.", zh = "计划开始时的股权。")
public record Ownership(
        @Key(
                en = "Holders of shares and options.",
                zh = "股份与期权的持有人。",
                example = "{Lin: {shares: 6M}, Wang: {options: 300k, strike: 0.5 CNY}}")
        Map<String, Holder> holders,

        @Key(
                en = "Shares reserved for options to come, not granted.",
                zh = "预留而未授予的期权池。",
                example = "1.5M",
                preset = "0",
                range = "[0, 1e15]")
        Amount pool,

        @Key(
                en = "Series of preferred shares that are outstanding.",
                zh = "已发行的优先股系列。",
                example = "{seed: {price: 5 CNY}}",
                preset = "{}")
        Map<String, Series> series,

        @Key(
                en = "SAFEs and notes that have not converted.",
                zh = "尚未转换的 SAFE 与可转债。",
                example = "{first SAFE: {holder: Angel, amount: 3M CNY, safe: {cap: 30M CNY}}}",
                preset = "{}")
        Map<String, Outstanding> convertibles,

        @Key(
                en = "Options granted from the pool, once a year.",
                zh = "每年从期权池授予的期权。",
                example = "{part: 25%, strike: 30%}")
        @Nullable
        Grants grants) {

    /** Options for those who are still to come. */
    @Described(
            name = "grants",
            en = "Options granted from the pool in the last month of every twelve, to employees without a name.",
            zh = "每满十二个月的末月从期权池授予未具名员工的期权。")
    public record Grants(
            @Key(
                    en = "The part of what the pool has then.",
                    zh = "占当时期权池的比例。",
                    example = "25%",
                    unit = "%",
                    range = "(0, 1]")
            Amount part,

            @Key(
                    en = "Strike, as a share of the price of the last round; 0 where none has closed.",
                    zh = "行权价占最近一轮每股价格的比例；尚无轮次则为 0。",
                    example = "30%",
                    unit = "%",
                    range = "[0, 10]")
            Amount strike,

            @Key(en = "When they vest.", zh = "归属安排。", example = "{term: 48 months, cliff: 12 months}", preset = "{}")
            Vesting vesting) {}

    /** Who is behind holders that are partnerships. */
    public LookThrough lookThrough() {
        var partners = new LinkedHashMap<String, List<Partner>>();
        holders.forEach((name, holder) -> {
            if (!holder.partners().isEmpty()) {
                partners.put(
                        name,
                        holder.partners().entrySet().stream()
                                .map(each -> partner(each.getKey(), each.getValue()))
                                .toList());
            }
        });
        return new LookThrough(partners);
    }

    private static Partner partner(String name, PartnerTerms partner) {
        return new Partner(
                name,
                BigDecimal.valueOf(partner.share().value()),
                partner.general().isYes());
    }

    /** Whom a holder is counted with. */
    public enum Group {
        @Described(name = "founder", en = "A founder.", zh = "创始人。")
        FOUNDER,
        @Described(name = "employee", en = "An employee, with options or shares.", zh = "员工（期权或股份）。")
        EMPLOYEE,
        @Described(name = "investor", en = "An investor.", zh = "投资人。")
        INVESTOR
    }

    /** What one holds. */
    @Described(name = "holder", en = "What one holds.", zh = "某持有人的持股。")
    public record Holder(
            @Key(
                    en = "Whom it is counted with; where left out an investor if it holds preferred shares, an"
                            + " employee if it holds options only, else a founder.",
                    zh = "归入哪一类；不写时持优先股者为投资人，仅持期权者为员工，其余为创始人。",
                    example = "founder")
            @Nullable
            Group group,

            @Key(en = "Common shares.", zh = "普通股股数。", example = "6M", preset = "0", range = "[0, 1e15]")
            Amount shares,

            @Key(
                    en = "Preferred shares, by series.",
                    zh = "各系列优先股股数。",
                    example = "{}",
                    preset = "{}",
                    range = "[0, 1e15]",
                    refersTo = "ownership.series")
            Map<String, Amount> preferred,

            @Key(en = "Options granted.", zh = "已授予期权份数。", example = "300k", preset = "0", range = "[0, 1e15]")
            Amount options,

            @Key(
                    en = "Strike of its options.",
                    zh = "期权行权价。",
                    example = "0.5 CNY",
                    preset = "0",
                    unit = {"money", ""})
            Quantity strike,

            @Key(
                    en = "When its options vest; where left out all count.",
                    zh = "期权归属安排；不写则全部计入。",
                    example = "{term: 48 months, cliff: 12 months, start: 2025-03}")
            @Nullable
            Vesting vesting,

            @Key(
                    en = "Partners of a holder that is a partnership, by name; a partner may be such a holder too.",
                    zh = "持有人为合伙企业（如持股平台）时的各合伙人；合伙人也可以是此类持有人。",
                    example = "{Lin: {share: 1%, general: yes}, Wang: {share: 99%}}",
                    preset = "{}")
            Map<String, PartnerTerms> partners) {

        /** Whom it is counted with. */
        public Group counted() {
            if (group != null) {
                return group;
            } else if (!preferred.isEmpty()) {
                return Group.INVESTOR;
            }
            return shares.value() == 0 ? Group.EMPLOYEE : Group.FOUNDER;
        }
    }

    /** A partner of a holder that is a partnership. */
    @Described(name = "partner", en = "A partner of a holder that is a partnership.", zh = "合伙企业持有人的一名合伙人。")
    public record PartnerTerms(
            @Key(
                    en = "Its part of what the partnership is paid; those of all partners sum to 100%.",
                    zh = "其在合伙企业所得中的份额；各合伙人合计 100%。",
                    example = "99%",
                    unit = "%",
                    range = "(0, 1]")
            Amount share,

            @Key(
                    en = "Whether it is a general partner, who runs the partnership.",
                    zh = "是否为执行事务的普通合伙人。",
                    example = "yes",
                    preset = "no")
            YesNo general) {}

    /** A series of preferred shares. */
    @Described(name = "series", en = "A series of preferred shares.", zh = "一个优先股系列。")
    public record Series(
            @Key(
                    en = "What was paid for a share.",
                    zh = "每股发行价。",
                    example = "5 CNY",
                    unit = {"money", ""},
                    range = "(0, inf)")
            Quantity price,

            @Key(
                    en = "The month of its issue, from which dividends accrue; the start of the plan where left out.",
                    zh = "发行月份，股息自此累积；不写则为计划开始。",
                    example = "2025-06")
            @Nullable
            PlanMonth issued,

            @Key(en = "Its terms.", zh = "其条款。", example = "{preference: 1}", preset = "{}")
            PreferredStock terms) {}

    /** A SAFE or a note that has not converted. */
    @Described(name = "convertible", en = "A SAFE or a note that has not converted.", zh = "尚未转换的 SAFE 或可转债。")
    public record Outstanding(
            @Key(en = "Who holds it.", zh = "持有人。", example = "Angel")
            String holder,

            @Key(
                    en = "What was paid for it.",
                    zh = "金额。",
                    example = "3M CNY",
                    unit = {"money", ""},
                    range = "(0, inf)")
            Quantity amount,

            @Key(
                    en = "The month of its issue, from which interest accrues; the start of the plan where left out.",
                    zh = "发行月份，利息自此计算；不写则为计划开始。",
                    example = "2025-06")
            @Nullable
            PlanMonth issued,

            @Key(en = "A SAFE.", zh = "一份 SAFE。", example = "{cap: 30M CNY, discount: 20%}") @Nullable
            SafeTerms safe,

            @Key(en = "A convertible note.", zh = "可转债。", example = "{interest: 8%/year, term: 24 months}") @Nullable
            NoteTerms note) {}
}
