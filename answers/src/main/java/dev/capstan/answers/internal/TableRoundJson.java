package dev.capstan.answers.internal;

import static dev.capstan.answers.internal.Json.object;

import dev.capstan.basics.Language;
import dev.capstan.capital.RoundOutcome.Allotment;
import dev.capstan.capital.ShareRounding;
import dev.capstan.capital.TableRound;
import dev.capstan.capital.TableRound.Converted;
import dev.capstan.capital.TableRound.Protection;
import dev.capstan.capital.TableRound.Stake;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A proposed round on a cap table as JSON. */
public final class TableRoundJson {

    private TableRoundJson() {}

    public static Map<String, @Nullable Object> tree(TableRound round, Language language) {
        var outcome = round.outcome();
        var currencies = round.before().currencies();
        return object(
                "capstan", 1,
                "date", round.terms().date().toString(),
                "currency", currencies.isEmpty() ? null : currencies.first(),
                "method", round.terms().method().label().en(),
                "rounding", rounding(round.terms().rounding()),
                "pre-money", CapTableJson.plain(round.terms().preMoney()),
                "new money",
                        round.terms().investments().stream()
                                .map(each -> each.amount())
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                "post-money", number(outcome.postMoney()),
                "price", number(outcome.price()),
                "conversions",
                        round.conversions().stream()
                                .map(TableRoundJson::converted)
                                .toList(),
                "new shares",
                        outcome.allotments().stream()
                                .map(TableRoundJson::allotment)
                                .toList(),
                "pool increase", number(outcome.poolIncrease()),
                "conversion prices",
                        round.protections().stream()
                                .map(TableRoundJson::protection)
                                .toList(),
                "stakes", round.stakes().stream().map(TableRoundJson::stake).toList(),
                "assumptions",
                        round.assumptions().stream()
                                .map(text -> text.in(language))
                                .toList(),
                "table after", CapTableJson.tree(round.after(), List.of(), language));
    }

    private static Map<String, @Nullable Object> rounding(ShareRounding rounding) {
        return object(
                "price decimals", rounding.price().decimals(),
                "prices", word(rounding.price().mode()),
                "shares", word(rounding.newShares().mode()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static BigDecimal number(double value) {
        return CapTableJson.plain(BigDecimal.valueOf(value));
    }

    private static Map<String, @Nullable Object> converted(Converted converted) {
        var conversion = converted.conversion();
        return object(
                "security", converted.securityId(),
                "holder", converted.holder(),
                "invested", CapTableJson.plain(converted.amount().decimal()),
                "interest", CapTableJson.plain(converted.interest().decimal()),
                "shares", number(conversion.shares()),
                "price", number(conversion.price()),
                "term", conversion.basis().label().en());
    }

    private static Map<String, @Nullable Object> allotment(Allotment allotment) {
        return object(
                "investor", allotment.investor(),
                "amount", number(allotment.amount()),
                "shares", number(allotment.shares()));
    }

    private static Map<String, @Nullable Object> protection(Protection protection) {
        return object(
                "class", protection.stockClass(),
                "method", word(protection.method()),
                "before", CapTableJson.plain(protection.priceBefore()),
                "after", CapTableJson.plain(protection.priceAfter()));
    }

    private static Map<String, @Nullable Object> stake(Stake stake) {
        var dilution = stake.dilution();
        return object(
                "holder", stake.holder(),
                "shares before", CapTableJson.plain(stake.sharesBefore()),
                "shares after", CapTableJson.plain(stake.sharesAfter()),
                "ownership before", CapTableJson.plain(stake.ownershipBefore()),
                "ownership after", CapTableJson.plain(stake.ownershipAfter()),
                "dilution", dilution == null ? null : CapTableJson.plain(dilution));
    }
}
