package dev.capstan.answers.internal.cases;

import dev.capstan.basics.Text;
import dev.capstan.capital.Capitalization;
import dev.capstan.capital.Capitalization.Holding;
import dev.capstan.capital.ConversionTerm;
import dev.capstan.capital.ConversionTerm.Discount;
import dev.capstan.capital.ConversionTerm.FixedOwnership;
import dev.capstan.capital.ConversionTerm.PostMoneyCap;
import dev.capstan.capital.ConversionTerm.PreMoneyCap;
import dev.capstan.capital.ConversionTerm.StatedCap;
import dev.capstan.capital.Convertible;
import dev.capstan.capital.PoolIncrease;
import dev.capstan.capital.PoolIncrease.Placement;
import dev.capstan.capital.PricedRound;
import dev.capstan.capital.PricedRound.Investment;
import dev.capstan.capital.PricingMethod;
import dev.capstan.capital.ProRata.Right;
import dev.capstan.capital.Safe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads capitalizations, convertibles and rounds from the inputs of a case. */
final class RoundInputs {

    static final String NEW_MONEY = "new_money";

    /** A line that is the sum of the others. */
    private static final String TOTAL = "fully_diluted";

    private static final Text METHOD = new Text(
            "pre_money, percentage_ownership or dollars_invested",
            " pre_money、percentage_ownership 或 dollars_invested");
    private static final Text INSTRUMENT = new Text("safe or note", " safe 或 note");
    private static final Text VALUATION = new Text("post_money or pre_money", " post_money 或 pre_money");
    private static final Text PLACEMENT = new Text("pre_money or post_money", " pre_money 或 post_money");
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("founders_common", "founders");
        NAMES.put("common", "founders");
        NAMES.put("options_outstanding", "options");
        NAMES.put("promised_options", "promised options");
    }

    private RoundInputs() {}

    /**
     * The holders before a round.
     *
     * @param capitalization by line
     * @param founders the lines that split the common stock
     */
    record Before(Capitalization capitalization, Set<String> founders) {}

    static Before before(Given given) {
        if (given.has("pre_round", "start")) {
            var round = given.inner("pre_round", "start");
            return pieces(round, round.has("holders") ? round : given);
        }
        double pool = given.notNegativeOr(0, "existing_unissued_pool", "existing_pool");
        double existing = existing(given, pool);
        if (pool > existing) {
            throw given.outOfRange("the pool is larger than all shares", "期权池大于总股数");
        }
        List<Holding> holdings = given.has("holders") ? holders(given, existing - pool) : new ArrayList<>();
        if (holdings.isEmpty()) {
            holdings.add(new Holding("existing", existing - pool));
        }
        return new Before(new Capitalization(holdings, pool), names(holdings));
    }

    /** All shares, the pool too, as one number; where it is left out, what the holders have and the pool. */
    private static double existing(Given given, double pool) {
        if (given.has("holders") && !given.has("existing_shares", "fully_diluted_before", "fully_diluted")) {
            var holders = given.inner("holders");
            return pool
                    + holders.names().stream().mapToDouble(holders::notNegative).sum();
        }
        return given.notNegative("existing_shares", "fully_diluted_before", "fully_diluted");
    }

    private static Before pieces(Given round, Given withHolders) {
        List<Holding> holdings = new ArrayList<>();
        Set<String> founders = new TreeSet<>();
        for (var name : round.names()) {
            if (name.equals("holders") || name.equals("unissued_pool") || name.equals(TOTAL)) {
                continue;
            }
            double shares = round.notNegative(name);
            boolean isCommon = "founders".equals(NAMES.get(name));
            if (isCommon && withHolders.has("holders")) {
                holdings.addAll(holders(withHolders, shares));
                founders.addAll(names(holdings));
            } else {
                holdings.add(new Holding(NAMES.getOrDefault(name, name), shares));
                founders.addAll(isCommon ? List.of("founders") : List.of());
            }
        }
        var capitalization = new Capitalization(holdings, round.notNegativeOr(0, "unissued_pool"));
        if (round.has(TOTAL) && differ(round.notNegative(TOTAL), capitalization.fullyDiluted())) {
            throw round.outOfRange("the lines do not sum to " + TOTAL, "各项之和不等于 " + TOTAL);
        }
        return new Before(capitalization, founders);
    }

    private static boolean differ(double sum, double shares) {
        return Math.abs(sum - shares) > 1e-6 * Math.max(1, shares);
    }

    private static Set<String> names(List<Holding> holdings) {
        Set<String> names = new TreeSet<>();
        holdings.forEach(holding -> names.add(holding.holder()));
        return names;
    }

    /** The lines that split so many shares. */
    private static List<Holding> holders(Given given, double shares) {
        var split = given.inner("holders");
        List<Holding> holdings = new ArrayList<>();
        split.names().forEach(name -> holdings.add(new Holding(name, split.notNegative(name))));
        double sum = holdings.stream().mapToDouble(Holding::shares).sum();
        if (differ(sum, shares)) {
            throw split.outOfRange("the holders' shares do not sum to the shares they split", "各持有人的股数之和与被拆分的股数不符");
        }
        return holdings;
    }

    /** Everything that converts: safes with what their holders elect, and notes with their interest. */
    static List<Convertible> convertibles(Given given) {
        if (!given.has("convertibles")) {
            return List.of();
        }
        var rows = given.rows("convertibles").stream()
                .sorted(Comparator.comparingDouble(row -> row.realOr(0, "issue_order")))
                .toList();
        List<Safe> safes = new ArrayList<>();
        Map<String, Convertible> notes = new LinkedHashMap<>();
        for (var row : rows) {
            if (isNote(row)) {
                notes.put(holder(row), new Convertible(holder(row), converting(given, row), terms(given, row)));
            } else {
                safes.add(safe(given, row));
            }
        }
        Map<String, Convertible> resolved = new LinkedHashMap<>();
        CaseException.valueOf(Safe.resolve(safes, elections(given, safes), given.origin()))
                .forEach(safe -> resolved.put(safe.holder(), safe));
        resolved.putAll(notes);
        return given.rows("convertibles").stream()
                .map(row -> resolved.get(holder(row)))
                .toList();
    }

    static boolean isNote(Given row) {
        return choice(row, "safe", INSTRUMENT, List.of("safe", "note", "convertible_note"), "instrument", "type")
                .endsWith("note");
    }

    static String holder(Given row) {
        return row.text("holder", "name", "investor");
    }

    static Safe safe(Given given, Given row) {
        return new Safe(
                holder(row), row.positive("amount", "purchase_amount"), terms(given, row), row.flagOr(false, "mfn"));
    }

    private static double converting(Given given, Given row) {
        double converting = NoteInputs.converting(given, row).doubleValue();
        if (!(converting > 0)) {
            throw row.outOfRange("nothing is left to convert", "没有可转换的金额");
        }
        return converting;
    }

    /** A list names what the most-favoured-nation safes adopt, in their order; a mapping says which adopts which. */
    private static Map<String, String> elections(Given given, List<Safe> safes) {
        Map<String, String> elections = new LinkedHashMap<>();
        if (given.isList("elections")) {
            var favoured = safes.stream().filter(Safe::mostFavouredNation).toList();
            var elected = given.items("elections");
            if (elected.size() > favoured.size()) {
                throw given.outOfRange("there are more elections than mfn safes", "选择的数量多于最惠条款 SAFE");
            }
            for (int i = 0; i < favoured.size(); i++) {
                elections.put(favoured.get(i).holder(), i < elected.size() ? election(elected.get(i)) : "");
            }
        } else if (given.has("elections")) {
            var chosen = given.inner("elections");
            chosen.names().forEach(name -> elections.put(name, chosen.has(name) ? election(chosen.node(name)) : ""));
        }
        return elections;
    }

    private static String election(CaseNode node) {
        var text = Given.shown(node);
        return text.equals("none") || (node instanceof CaseNode.Scalar scalar && scalar.isNothing()) ? "" : text;
    }

    /** Caps, discount and fixed ownership; a cap counts the shares that are stated for it, if any are. */
    static List<ConversionTerm> terms(Given given, Given row) {
        List<ConversionTerm> terms = new ArrayList<>();
        if (row.has("valuation_cap", "cap")) {
            terms.add(cap(given, row, row.positive("valuation_cap", "cap")));
        }
        if (row.has("post_money_cap")) {
            terms.add(new PostMoneyCap(row.positive("post_money_cap")));
        }
        if (row.has("pre_money_cap")) {
            terms.add(new PreMoneyCap(row.positive("pre_money_cap")));
        }
        if (row.has("discount")) {
            terms.add(new Discount(row.fraction("discount")));
        }
        if (row.has("fixed_ownership")) {
            terms.add(new FixedOwnership(row.fraction("fixed_ownership")));
        }
        row.note("valuation");
        return terms;
    }

    private static ConversionTerm cap(Given given, Given row, double cap) {
        if (row.has("cap_capitalization_shares")) {
            return new StatedCap(cap, row.positive("cap_capitalization_shares"));
        }
        if (!row.has("valuation") && given.has("cap_capitalization_shares")) {
            return new StatedCap(cap, given.positive("cap_capitalization_shares"));
        }
        var usual = isNote(row) ? "pre_money" : "post_money";
        return isPreMoney(row, usual) ? new PreMoneyCap(cap) : new PostMoneyCap(cap);
    }

    /** Whether a cap is on the shares without what converts. */
    static boolean isPreMoney(Given row, String usual) {
        return choice(row, usual, VALUATION, List.of("post_money", "pre_money"), "valuation")
                .equals("pre_money");
    }

    /** The round as the case has it. */
    static PricedRound round(Given round, String method, List<Convertible> convertibles) {
        var investments = investments(round);
        double newMoney = investments.stream().mapToDouble(Investment::amount).sum();
        var pricing = method(round, method);
        double converting =
                convertibles.stream().mapToDouble(Convertible::amount).sum();
        double preMoney = round.has("pre_money")
                ? round.positive("pre_money")
                : round.positive("post_money")
                        - newMoney
                        - (pricing == PricingMethod.DOLLARS_INVESTED ? converting : 0);
        if (!(preMoney > 0)) {
            throw round.outOfRange("the post-money valuation is not above the money", "投后估值不高于投入的资金");
        }
        return new PricedRound(pricing, preMoney, investments, poolIncrease(round));
    }

    private static PricingMethod method(Given round, String method) {
        return switch (method) {
            case "pre_money", "pre_money_method" -> PricingMethod.PRE_MONEY;
            case "percentage_ownership", "percent_ownership", "percentage_ownership_method" ->
                PricingMethod.PERCENTAGE_OWNERSHIP;
            case "dollars_invested", "dollars_invested_method" -> PricingMethod.DOLLARS_INVESTED;
            default -> throw CaseException.wrongType(method, METHOD, round.origin(), "");
        };
    }

    /** One sum, a list of sums or of investors with theirs, or a mapping of investors to sums. */
    private static List<Investment> investments(Given round) {
        if (!round.has("investments", "investors")) {
            return List.of(new Investment(NEW_MONEY, round.notNegative("new_money", "investment")));
        }
        if (!round.isList("investments", "investors")) {
            var each = round.inner("investments", "investors");
            return each.names().stream()
                    .map(name -> new Investment(name, each.notNegative(name)))
                    .toList();
        }
        List<Investment> investments = new ArrayList<>();
        for (var item : round.items("investments", "investors")) {
            investments.add(
                    item instanceof CaseNode.Fields
                            ? investment(round.inner(item))
                            : new Investment("new " + (investments.size() + 1), Given.notNegative(item)));
        }
        return investments;
    }

    private static Investment investment(Given row) {
        return new Investment(row.text("investor", "holder", "name"), row.notNegative("amount", "investment"));
    }

    static PoolIncrease poolIncrease(Given round) {
        var placement = choice(round, "pre_money", PLACEMENT, List.of("pre_money", "post_money"), "pool_placement")
                        .equals("post_money")
                ? Placement.AFTER_THE_MONEY
                : Placement.BEFORE_THE_MONEY;
        if (round.has("pool_increase_shares")) {
            return new PoolIncrease.Shares(round.notNegative("pool_increase_shares"), placement);
        }
        return new PoolIncrease.Target(
                round.fractionOr(
                        0, "target_available_pool_post", "pool_post_fraction", "target_available_pool", "target_pool"),
                placement);
    }

    /** The holders who may buy their part of the round. */
    static List<Right> rights(Given given) {
        List<Right> rights = new ArrayList<>();
        if (given.has("convertibles")) {
            for (var row : given.rows("convertibles")) {
                if (row.flagOr(false, "pro_rata")) {
                    rights.add(new Right(
                            holder(row), row.has("pro_rata_multiple") ? row.positive("pro_rata_multiple") : 1));
                }
            }
        }
        return rights;
    }

    /** One of these words, in lower case with underscores. */
    static String choice(Given given, String otherwise, Text expected, List<String> choices, String... names) {
        var written = given.textOr(otherwise, names);
        var word = written.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        if (!choices.contains(word)) {
            throw CaseException.wrongType(written, expected, given.node(names).origin(), "");
        }
        return word;
    }
}
