package dev.capstan.answers.internal;

import dev.capstan.answers.AnswerProblem;
import dev.capstan.answers.Distribute.Unvested;
import dev.capstan.basics.Attributes;
import dev.capstan.basics.Language;
import dev.capstan.basics.Origin;
import dev.capstan.basics.Problem;
import dev.capstan.basics.Result;
import dev.capstan.basics.Text;
import dev.capstan.capital.CapTable;
import dev.capstan.capital.ExitConversion;
import dev.capstan.capital.LookThrough;
import dev.capstan.capital.WaterfallClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A cap table as a waterfall sees it.
 *
 * @param convertibleIds securities of the last classes, which are notes and SAFEs
 * @param lookThrough who is behind holders that are partnerships, by the names that holders have here
 * @param assumptions what was taken for granted where the table does not say
 */
public record CapTableWaterfall(
        String company,
        LocalDate date,
        String currency,
        List<WaterfallClass> classes,
        List<String> convertibleIds,
        LookThrough lookThrough,
        List<Text> assumptions) {

    public CapTableWaterfall {
        classes = List.copyOf(classes);
        convertibleIds = List.copyOf(convertibleIds);
        assumptions = List.copyOf(assumptions);
    }

    /** The classes that are paid, or why they cannot be. */
    public static Result<CapTableWaterfall> read(CapTable table, Unvested unvested, Origin origin, Language language) {
        var currencies = table.currencies();
        if (currencies.size() > 1) {
            return failure(AnswerProblem.MIXED_CURRENCIES, origin, String.join(", ", currencies));
        }
        var convertibles = new SaleConvertibles(table);
        if (!convertibles.unreadable().isEmpty()) {
            return failure(AnswerProblem.UNREADABLE_TERMS, origin, String.join(", ", convertibles.unreadable()));
        }
        if (!ExitConversion.areSolvable(convertibles.capped())) {
            return failure(AnswerProblem.NOTHING_LEFT, origin, String.join(", ", convertibles.postMoneyIds()));
        }
        var names = new SecurityNames(table, language);
        var stock = new SaleStock(table, names, unvested);
        List<WaterfallClass> classes = new ArrayList<>(stock.classes());
        classes.addAll(convertibles.classes(names, stock.lowestRank()));
        if (classes.stream().allMatch(each -> each.units().signum() == 0)) {
            return failure(AnswerProblem.NO_SHARES, origin, "");
        }
        var assumptions = new ArrayList<>(stock.assumptions());
        assumptions.addAll(convertibles.assumptions());
        var issuer = table.history().issuer();
        return new Result.Success<>(new CapTableWaterfall(
                issuer == null ? "" : issuer.legalName(),
                table.date(),
                currencies.isEmpty() ? "" : currencies.first(),
                classes,
                convertibles.ids(),
                LookThrough.of(table.history()).named(names::holder),
                assumptions));
    }

    private static Result<CapTableWaterfall> failure(AnswerProblem problem, Origin origin, String value) {
        return new Result.Failure<>(List.of(new Problem(problem, origin, "", Attributes.of("value", value))));
    }
}
