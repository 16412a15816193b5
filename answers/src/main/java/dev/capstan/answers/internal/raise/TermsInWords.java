package dev.capstan.answers.internal.raise;

import dev.capstan.answers.internal.MoneyWords;
import dev.capstan.basics.Amount;
import dev.capstan.basics.Text;
import dev.capstan.plan.BuyBack;
import dev.capstan.plan.NoteTerms;
import dev.capstan.plan.PreferredStock;
import dev.capstan.plan.Quantity;
import dev.capstan.plan.Round;
import dev.capstan.plan.SafeTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a round sells, in a line. */
final class TermsInWords {

    private TermsInWords() {}

    static Text of(Stock stock) {
        return switch (stock) {
            case Stock.Preferred preferred -> preferred(preferred.terms());
            case Stock.Common common ->
                joined("common shares", "普通股", common.proRata() > 0 ? List.of(proRata(common.proRata())) : List.of());
            case Stock.Options _, Stock.Granted _ -> stock.name();
            case Stock.Safe safe -> safe(safe.terms());
            case Stock.Note note -> note(note.terms());
        };
    }

    static Text of(Round.Pricing method) {
        return switch (method) {
            case PRE_MONEY -> new Text("pre-money method", "投前法");
            case PERCENT_OWNERSHIP -> new Text("percent-ownership method", "持股比例法");
            case DOLLARS_INVESTED -> new Text("dollars-invested method", "投入金额法");
        };
    }

    private static Text joined(String en, String zh, List<Text> parts) {
        return new Text(
                en + parts.stream().map(part -> ", " + part.en()).collect(Collectors.joining()),
                zh + parts.stream().map(part -> "、" + part.zh()).collect(Collectors.joining()));
    }

    private static Text preferred(PreferredStock terms) {
        var parts = new ArrayList<Text>();
        parts.add(new Text(times(terms.preference()) + " preference", times(terms.preference()) + " 清算优先"));
        parts.add(participation(terms));
        parts.add(
                switch (terms.seniority()) {
                    case SENIOR -> new Text("senior", "优先于此前各期");
                    case EQUAL -> new Text("pari passu", "与上一期并列");
                    case JUNIOR -> new Text("junior", "后于此前各期");
                });
        if (terms.dividend() != null) {
            parts.add(dividend(terms.dividend()));
        }
        parts.add(protection(terms.antiDilution()));
        switch (terms.payToPlay()) {
            case NONE -> {}
            case LOSES_ANTI_DILUTION -> parts.add(new Text("pay to play (loses anti-dilution)", "不跟投则失去反稀释"));
            case CONVERTS_TO_COMMON -> parts.add(new Text("pay to play (converts to common)", "不跟投则转为普通股"));
        }
        if (terms.proRata().value() > 0) {
            parts.add(proRata(terms.proRata().value()));
        }
        return joined("preferred", "优先股", parts);
    }

    private static Text participation(PreferredStock terms) {
        return switch (terms.participation()) {
            case NONE -> new Text("non-participating", "不参与分配");
            case FULL ->
                terms.participationCap() == null
                        ? new Text("participating", "完全参与分配")
                        : new Text(
                                "participating up to " + times(terms.participationCap()),
                                "参与分配至 " + times(terms.participationCap()));
        };
    }

    private static Text dividend(PreferredStock.Dividend dividend) {
        var kind = switch (dividend.kind()) {
            case CUMULATIVE -> new Text("cumulative", "累积");
            case NON_CUMULATIVE -> new Text("non-cumulative", "非累积");
        };
        var settled = switch (dividend.settlement()) {
            case CASH -> new Text("", "");
            case CASH_ON_CONVERSION_TOO -> new Text(" on conversion too", "，转换时亦付");
            case IN_KIND -> new Text(" in kind", "，以股支付");
        };
        return new Text(
                kind.en() + " dividend of " + dividend.rate() + settled.en(),
                kind.zh() + "股息每年 " + yearly(dividend.rate()) + settled.zh());
    }

    private static Text protection(PreferredStock.Protection protection) {
        return switch (protection) {
            case NONE -> new Text("no anti-dilution", "无反稀释");
            case BROAD_BASED -> new Text("broad-based weighted average", "广义加权平均");
            case BROAD_BASED_WITH_POOL -> new Text("broad-based weighted average with pool", "广义加权平均（含期权池）");
            case NARROW_BASED -> new Text("narrow-based weighted average", "狭义加权平均");
            case NARROW_BASED_PREFERRED -> new Text("narrow-based weighted average of preferred", "狭义加权平均（优先股）");
            case NARROW_BASED_SERIES -> new Text("narrow-based weighted average of the series", "狭义加权平均（本系列）");
            case FULL_RATCHET -> new Text("full ratchet", "完全棘轮");
        };
    }

    private static Text safe(SafeTerms terms) {
        var parts = new ArrayList<>(conversion(terms.cap(), terms.timing(), terms.discount()));
        if (terms.mostFavouredNation().isYes()) {
            parts.add(new Text("most favoured nation", "最惠条款"));
        }
        return joined("SAFE", "SAFE", parts);
    }

    private static Text note(NoteTerms terms) {
        var parts = new ArrayList<Text>();
        parts.add(new Text(terms.interest() + " interest", "年利率 " + yearly(terms.interest())));
        parts.add(new Text(
                "due after " + terms.term(), MoneyWords.plain(terms.term().value()) + " 个月后到期"));
        parts.add(
                switch (terms.atMaturity()) {
                    case REPAY -> new Text("then repaid", "到期偿还");
                    case CONVERT -> new Text("then converted", "到期转股");
                    case EXTEND -> new Text("then extended", "到期展期");
                });
        parts.addAll(conversion(terms.cap(), terms.timing(), terms.discount()));
        return joined("convertible note", "可转债", parts);
    }

    private static List<Text> conversion(@Nullable Quantity cap, SafeTerms.Timing timing, Amount discount) {
        var parts = new ArrayList<Text>();
        if (cap != null) {
            parts.add(
                    switch (timing) {
                        case POST_MONEY -> new Text("post-money cap " + cap, "投后估值上限 " + cap);
                        case PRE_MONEY -> new Text("pre-money cap " + cap, "投前估值上限 " + cap);
                    });
        }
        if (discount.value() > 0) {
            parts.add(new Text(discount + " discount", "折扣 " + discount));
        }
        return parts;
    }

    /** The right to buy an investor's shares. */
    static Text of(BuyBack terms) {
        var buyer = buyer(terms);
        var time = time(terms);
        var price = price(terms);
        var used = exercise(terms.exercised());
        return new Text(
                "buy-back: " + buyer.en() + " may buy the shares of " + terms.investor() + " " + time.en() + " for "
                        + price.en() + "; " + used.en(),
                "让利回购：" + buyer.zh() + "可" + time.zh() + "以" + price.zh() + "受让" + terms.investor() + "的股份；"
                        + used.zh());
    }

    private static Text buyer(BuyBack terms) {
        if (terms.isByFounders()) {
            return new Text("the founders", "创始人");
        }
        return terms.isByCompany() ? new Text("the company", "公司") : Text.same(terms.buyer());
    }

    private static Text time(BuyBack terms) {
        var en = new ArrayList<String>();
        var zh = new ArrayList<String>();
        if (terms.after().value() > 0) {
            en.add("from " + terms.after() + " after it");
            zh.add("自交割满 " + count(terms.after()) + " 个月起");
        }
        if (terms.within() != null) {
            en.add("within " + terms.within() + " of the closing");
            zh.add("在交割后 " + count(terms.within()) + " 个月内");
        }
        if (terms.by() != null) {
            en.add("by " + terms.by());
            zh.add("不晚于 " + terms.by());
        }
        return new Text(String.join(", ", en), String.join("、", zh));
    }

    private static Text price(BuyBack terms) {
        if (terms.interest().isAlways(0)) {
            return new Text("what was paid for them", "原始投资额");
        }
        boolean isFree = terms.interestFree().value() > 0;
        boolean isLate = terms.interestRuns() == BuyBack.InterestRuns.AFTER_THE_FREE_MONTHS;
        var after = isFree
                ? new Text(
                        " once " + terms.interestFree() + " have passed",
                        "交割满 " + count(terms.interestFree()) + " 个月后另")
                : new Text("", "另");
        var from = isLate ? new Text(", from then on", "，自届时起算") : new Text(", from the investment", "，自投资日起算");
        return new Text(
                "what was paid for them, with simple interest at " + terms.interest() + after.en()
                        + (isFree ? from.en() : ""),
                "原始投资额（" + after.zh() + "加年单利 " + terms.interest().toString().replace("/year", "")
                        + (isFree ? from.zh() : "") + "）");
    }

    private static String count(Amount months) {
        return String.valueOf((int) months.value());
    }

    private static Text exercise(BuyBack.Exercise exercise) {
        return switch (exercise) {
            case WHEN_IT_PAYS -> new Text("counted as used when it pays", "按划算时行使计");
            case ALWAYS -> new Text("counted as used", "按行使计");
            case NEVER -> new Text("counted as not used", "按不行使计");
        };
    }

    private static Text proRata(double multiple) {
        return multiple == 1
                ? new Text("pro rata right", "按比例优先认购权")
                : new Text("pro rata right × " + multiple, "优先认购权 × " + multiple);
    }

    /** A yearly rate, whose value is that of a month, without its unit, which Chinese has before it. */
    private static String yearly(Amount rate) {
        return MoneyWords.plain(1200 * rate.value()) + "%";
    }

    private static String times(Amount multiple) {
        return multiple + "×";
    }
}
