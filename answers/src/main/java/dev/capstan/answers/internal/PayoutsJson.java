package dev.capstan.answers.internal;

import static dev.capstan.answers.internal.Json.object;

import dev.capstan.answers.ConvertiblesAtExit;
import dev.capstan.answers.Payouts;
import dev.capstan.basics.Language;
import dev.capstan.capital.BreakPoint;
import dev.capstan.capital.Distribution;
import dev.capstan.capital.Distribution.ClassPaid;
import dev.capstan.numeric.Rational;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is paid what, as JSON. Payments are decimals with cents, which sum to the exit value; the rest is rounded to 34 digits. */
public final class PayoutsJson {

    private PayoutsJson() {}

    public static Map<String, @Nullable Object> tree(Payouts payouts, Language language) {
        return object(
                "capstan", 1,
                "company", payouts.company(),
                "date", payouts.date().toString(),
                "currency", payouts.currency(),
                "assumptions",
                        payouts.assumptions().stream()
                                .map(text -> text.in(language))
                                .toList(),
                "exits",
                        payouts.exits().stream()
                                .map(exit -> exit(exit, language))
                                .toList(),
                "behind partnerships",
                        payouts.behind().stream().map(PayoutsJson::behind).toList(),
                "break points",
                        payouts.breakPoints().stream()
                                .map(point -> point(point, language))
                                .toList(),
                "curve", curve(payouts.curve()));
    }

    /** What notes and SAFEs take at an exit. */
    public static Map<String, @Nullable Object> tree(ConvertiblesAtExit answer, Language language) {
        return object(
                "capstan", 1,
                "date", answer.date().toString(),
                "currency", answer.currency(),
                "exit value", decimal(answer.exit()),
                "price of a common share", decimal(answer.price()),
                "convertibles",
                        answer.convertibles().entrySet().stream()
                                .map(each -> object(
                                        "security",
                                        each.getKey(),
                                        "at the exit",
                                        stock(each.getValue(), answer.price(), language)))
                                .toList(),
                "assumptions",
                        answer.assumptions().stream()
                                .map(text -> text.in(language))
                                .toList());
    }

    private static Map<String, @Nullable Object> exit(Distribution exit, Language language) {
        return object(
                "exit value", decimal(exit.exit()),
                "costs", decimal(exit.costs()),
                "price of a common share", decimal(exit.price()),
                "debts",
                        exit.debts().stream()
                                .map(paid -> object(
                                        "name", paid.debt().name(),
                                        "paid", decimal(paid.paid()),
                                        "claim", decimal(paid.debt().claim())))
                                .toList(),
                "classes",
                        exit.classes().stream()
                                .map(paid -> stock(paid, exit.price(), language))
                                .toList());
    }

    private static Map<String, @Nullable Object> behind(Payouts.Behind behind) {
        return object(
                "partnership", behind.partnership(),
                "owner", behind.owner(),
                "share", behind.share(),
                "paid", behind.paid().stream().map(PayoutsJson::decimal).toList());
    }

    private static Map<String, @Nullable Object> stock(ClassPaid paid, Rational price, Language language) {
        var choice = paid.choice();
        return object(
                "name", paid.stock().name(),
                "paid", decimal(paid.paid()),
                "converts", paid.converts(),
                "gives up for a share", choice == null ? null : decimal(choice.forgone()),
                "would be paid otherwise", choice == null ? null : decimal(choice.otherwise()),
                "why", Payouts.why(paid, price).in(language),
                "holders",
                        paid.holders().stream()
                                .map(each -> object(
                                        "holder", each.holding().holder(),
                                        "shares", decimal(each.holding().shares()),
                                        "paid", decimal(each.paid())))
                                .toList());
    }

    private static Map<String, @Nullable Object> point(BreakPoint point, Language language) {
        return object(
                "exit value", decimal(point.exit()),
                "price of a common share", decimal(point.price()),
                "what happens",
                        point.causes().stream()
                                .map(cause -> Payouts.what(cause).in(language))
                                .toList());
    }

    private static Map<String, @Nullable Object> curve(Payouts.Curve curve) {
        var paid = new LinkedHashMap<String, List<Double>>();
        for (int i = 0; i < curve.payees().size(); i++) {
            paid.put(curve.payees().get(i), curve.paid().get(i));
        }
        return object("exit value", curve.exits(), "paid", paid);
    }

    /** Without zeros at the end, and without an exponent. */
    private static BigDecimal decimal(Rational number) {
        var decimal = number.decimal().stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }
}
