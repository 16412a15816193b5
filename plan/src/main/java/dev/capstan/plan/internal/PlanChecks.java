package dev.capstan.plan.internal;

import dev.capstan.basics.Attributes;
import dev.capstan.basics.Currencies;
import dev.capstan.basics.Rates;
import dev.capstan.basics.Result;
import dev.capstan.plan.Plan;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.PlanMonth;
import dev.capstan.plan.PlanProblem;
import dev.capstan.plan.Product;
import dev.capstan.plan.Quantity;
import dev.capstan.plan.Segment;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What must hold across the values of a plan, once each of them is sound by itself. */
public final class PlanChecks {

    /** 25 % a year, by the month. */
    private static final double HIGH_DISCOUNT = Rates.monthlyGrowth(0.25, 12);

    private final PlanFile file;
    private final Plan plan;
    private final Problems problems = new Problems();

    private PlanChecks(PlanFile file) {
        this.file = file;
        this.plan = file.plan();
    }

    /** The plan, with warnings perhaps, or what contradicts itself in it. */
    public static Result<PlanFile> check(PlanFile file) {
        var checks = new PlanChecks(file);
        checks.venture();
        checks.plan.segments().forEach(checks::segment);
        checks.plan.products().forEach(checks::product);
        checks.spending();
        checks.funding();
        file.assumptions().forEach(checks::steps);
        var quantities = byKey(file);
        new ConditionChecks(checks.plan, checks, quantities).check();
        new CorrelationChecks(checks.plan, checks, quantities).check();
        new OwnershipChecks(checks.plan, checks).check();
        var found = checks.problems.inOrder();
        return checks.problems.hasErrors() ? new Result.Failure<>(found) : new Result.Success<>(file, found);
    }

    private static Map<String, Quantity> byKey(PlanFile file) {
        var quantities = new TreeMap<String, Quantity>();
        file.assumptions().forEach(quantity -> {
            quantity.uncertainParts().forEach(part -> quantities.put(part.key(), part));
            quantities.put(quantity.key(), quantity);
        });
        return quantities;
    }

    void add(PlanProblem code, String key, Object... attributes) {
        problems.add(code, file.origin(key), key, Attributes.of(attributes));
    }

    /** Reports a name that is not one of a section's. */
    void among(String key, String value, Collection<String> known, String section) {
        if (!known.contains(value)) {
            problems.add(
                    PlanProblem.UNKNOWN_REFERENCE,
                    file.origin(key),
                    key,
                    () -> Keys.suggestion(value, known).and("value", value, "section", section));
        }
    }

    private void venture() {
        var rate = plan.venture().discountRate();
        var growth = plan.venture().terminalGrowth();
        double monthly = rate.at(1, plan.timeline());
        if (growth.at(1, plan.timeline()) >= monthly) {
            add(PlanProblem.GROWTH_AT_LEAST_DISCOUNT, growth.key(), "growth", growth.base(), "rate", rate.base());
        }
        if (monthly > HIGH_DISCOUNT) {
            add(PlanProblem.HIGH_DISCOUNT, rate.key(), "rate", rate.base());
        }
        plan.venture().exchangeRates().keySet().stream()
                .filter(code -> !Currencies.isCode(code))
                .forEach(code -> add(PlanProblem.UNKNOWN_CURRENCY, "venture.exchange rates." + code, "value", code));
    }

    private void segment(String name, Segment segment) {
        var key = "segments." + name;
        var sellers = plan.products().entrySet().stream()
                .filter(product -> sells(product.getValue(), name))
                .map(Map.Entry::getKey)
                .toList();
        if (sellers.isEmpty()) {
            add(PlanProblem.NEVER_SOLD_TO, key, "name", name);
        }
        if (segment.adoption() == null && segment.initialAccounts().base().value() == 0 && !sellers.isEmpty()) {
            add(PlanProblem.NOT_ACCOUNTED, key, "segment", name, "name", sellers.getFirst());
        }
    }

    private static boolean sells(Product product, String segment) {
        return product.segments().isEmpty() || product.segments().contains(segment);
    }

    private void product(String name, Product product) {
        var key = "products." + name;
        var price = product.price();
        if (price == null && product.licence() == null) {
            add(PlanProblem.NO_PRICE, key, "name", name);
        }
        boolean byUse = price != null && (per(price, "token") || per(price, "request"));
        if (byUse && product.billing() == Product.Billing.ANNUAL_IN_ADVANCE) {
            add(PlanProblem.ADVANCE_NEEDS_SUBSCRIPTION, key + ".billing");
        }
        if (byUse && product.usage() == null) {
            add(PlanProblem.PRICE_NEEDS_USAGE, key + ".price");
        }
        usage(key, product, price);
        month(key + ".launch", product.launch());
    }

    private void usage(String key, Product product, @Nullable Quantity price) {
        var usage = product.usage();
        if (usage == null) {
            return;
        }
        boolean inTokens = per(usage, "token", 1);
        boolean priceInOther = price != null && (inTokens ? per(price, "request") : per(price, "token"));
        var model = product.model() == null ? null : plan.models().get(product.model());
        if (product.request() == null && (priceInOther || (model != null && model.serving() != null))) {
            add(PlanProblem.USAGE_NEEDS_REQUEST, key + ".usage");
        }
        if (product.model() == null) {
            add(PlanProblem.USAGE_NEEDS_MODEL, key + ".usage");
        } else if (model != null && model.serving() == null) {
            add(PlanProblem.MODEL_WITHOUT_SERVING, key + ".model", "value", product.model());
        }
    }

    private static boolean per(Quantity quantity, String base) {
        return per(quantity, base, -1);
    }

    private static boolean per(Quantity quantity, String base, int power) {
        return quantity.base().unit().dimension().power(base) == power;
    }

    private void spending() {
        plan.spending().forEach((name, line) -> {
            month("spending." + name + ".start", line.start());
            month("spending." + name + ".end", line.end());
            order("spending." + name + ".end", line.start(), line.end());
        });
        plan.models().forEach((name, model) -> {
            month(
                    "models." + name + ".training.start",
                    model.training() == null ? null : model.training().start());
            if (model.generations() != null && model.training() == null) {
                add(PlanProblem.GENERATIONS_WITHOUT_TRAINING, "models." + name + ".generations", "name", name);
            }
        });
    }

    private void funding() {
        plan.funding().grants().forEach((name, grant) -> {
            month("funding.grants." + name + ".month", grant.month());
            month("funding.grants." + name + ".earned", grant.earned());
        });
        plan.funding().loans().forEach((name, loan) -> {
            month("funding.loans." + name + ".month", loan.month());
            if (loan.interestOnly().value() >= loan.term().value()) {
                add(PlanProblem.INTEREST_ONLY_TOO_LONG, "funding.loans." + name + ".interest only");
            }
        });
    }

    void month(String key, @Nullable PlanMonth month) {
        if (month == null) {
            return;
        }
        int number = month.number(plan.timeline());
        if (number < 1) {
            add(
                    PlanProblem.BEFORE_START,
                    key,
                    "month",
                    month,
                    "start",
                    plan.venture().start());
        } else if (number > plan.timeline().months()) {
            add(
                    PlanProblem.AFTER_HORIZON,
                    key,
                    "month",
                    month,
                    "end",
                    plan.timeline().calendar(plan.timeline().months()));
        }
    }

    void order(String key, PlanMonth start, @Nullable PlanMonth end) {
        if (end != null && end.number(plan.timeline()) < start.number(plan.timeline())) {
            add(PlanProblem.ENDS_BEFORE_START, key, "end", end, "start", start);
        }
    }

    /** Steps come in the order of time, each after month 1. */
    private void steps(Quantity quantity) {
        int before = 1;
        for (var step : quantity.steps()) {
            int month = step.from().number(plan.timeline());
            if (month <= before) {
                add(PlanProblem.STEP_ORDER, quantity.key() + ".steps." + step.from(), "month", step.from());
            }
            before = Math.max(before, month);
        }
    }
}
