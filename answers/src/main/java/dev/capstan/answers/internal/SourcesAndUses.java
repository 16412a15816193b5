package dev.capstan.answers.internal;

import dev.capstan.answers.Assessment.Line;
import dev.capstan.answers.Assessment.Part;
import dev.capstan.basics.Text;
import dev.capstan.plan.Funding;
import dev.capstan.plan.Round;
import dev.capstan.simulation.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Where the cash of a path comes from and where it goes over the whole horizon; both have the same sum. */
final class SourcesAndUses {

    private final Program program;
    private final Funding funding;
    private final Rows rows;
    private final double closing;

    /** @param closing cash at the end; below 0 where it is missing */
    SourcesAndUses(Program program, Rows rows, double closing) {
        this.program = program;
        this.funding = program.plan().funding();
        this.rows = rows;
        this.closing = closing;
    }

    List<Part> sources() {
        var parts = new ArrayList<Part>();
        add(
                parts,
                new Text("opening cash", "期初现金"),
                funding.openingCash().at(1, program.plan().timeline()));
        each(parts, "founders", funding.founders(), Text::same, this::received);
        each(parts, "rounds", funding.rounds(), this::round, this::received);
        each(parts, "loans", funding.loans(), Text::same, this::received);
        each(parts, "revenue shares", funding.revenueShares(), Text::same, this::received);
        each(parts, "grants", funding.grants(), Text::same, this::grant);
        each(
                parts,
                "rounds",
                funding.rounds(),
                name -> new Text(name + ": bridge", name + "：过桥贷款"),
                place -> ifAny(place + ".bridge"));
        each(
                parts,
                "credit lines",
                funding.creditLines(),
                name -> new Text(name + ": drawn, less repaid", name + "：提用减归还"),
                place -> total(place + ".drawn"));
        double receipts = program.plan().products().keySet().stream()
                .mapToDouble(name -> total("products." + name + ".receipts"))
                .sum();
        add(parts, new Text("receipts from customers, with VAT", "客户回款（含增值税）"), receipts);
        add(parts, new Text("still missing at the end", "期末仍缺资金"), Math.max(0, -closing));
        return parts;
    }

    /** @param useOfFunds cash paid out by nature */
    List<Part> uses(List<Line> useOfFunds) {
        var parts = new ArrayList<Part>();
        for (var line : useOfFunds) {
            add(parts, line.label(), Rows.sum(line.months(), 1, rows.months()));
        }
        add(parts, new Text("VAT paid", "缴纳增值税"), total("VAT paid"));
        add(parts, new Text("income tax paid", "缴纳所得税"), total("income tax paid"));
        each(
                parts,
                "loans",
                funding.loans(),
                name -> new Text(name + ": repayment and interest", name + "：还本付息"),
                place -> total(place + ".repaid") + total(place + ".interest paid") + ifAny(place + ".fees"));
        each(
                parts,
                "rounds",
                funding.rounds(),
                name -> new Text(name + ": bridge repaid", name + "：归还过桥贷款"),
                place -> ifAny(place + ".bridge repaid"));
        each(
                parts,
                "credit lines",
                funding.creditLines(),
                name -> new Text(name + ": interest and fee", name + "：利息与承诺费"),
                place -> total(place + ".interest paid"));
        each(
                parts,
                "revenue shares",
                funding.revenueShares(),
                name -> new Text(name + ": paid back", name + "：已偿还"),
                place -> total(place + ".repaid"));
        funding.rounds().forEach((name, round) -> ofRound(parts, name, round));
        var ownership = program.plan().ownership();
        if (ownership != null) {
            ownership.convertibles().keySet().forEach(name -> note(parts, name, "ownership.convertibles." + name));
        }
        funding.tenderOffers()
                .keySet()
                .forEach(name -> add(
                        parts,
                        new Text(name + ": shares bought back", name + "：收购股份"),
                        ifAny("funding.tender offers." + name + ".paid")));
        add(parts, new Text("dividends", "股利"), ifAny("dividends"));
        add(parts, new Text("cash at the end", "期末现金"), Math.max(0, closing));
        return parts;
    }

    private void note(List<Part> parts, String name, String place) {
        add(
                parts,
                new Text(name + ": note repaid, with interest", name + "：偿还可转债本息"),
                ifAny(place + ".repaid") + ifAny(place + ".interest"));
    }

    /** What a round's investors and its platform have been paid. */
    private void ofRound(List<Part> parts, String name, Round round) {
        var place = "funding.rounds." + name;
        note(parts, name, place + ".note");
        add(
                parts,
                new Text(name + ": redemption and compensation", name + "：回购与业绩补偿"),
                ifAny(place + ".redemption.paid")
                        + ifAny(place + ".buy back.paid")
                        + sum(round.performanceAdjustments().keySet(), place + ".performance adjustments.", ".paid"));
        add(
                parts,
                new Text(name + ": platform fee", name + "：平台费"),
                ifAny(place + ".received.platform fee")
                        + sum(round.tranches().keySet(), place + ".tranches.", ".received.platform fee"));
    }

    /** A part for each of some names of a section of the funding. */
    private static void each(
            List<Part> parts,
            String section,
            Map<String, ?> named,
            Function<String, Text> label,
            ToDoubleFunction<String> amount) {
        for (var name : named.keySet()) {
            add(parts, label.apply(name), amount.applyAsDouble("funding." + section + "." + name));
        }
    }

    private static void add(List<Part> parts, Text label, double amount) {
        if (amount != 0) {
            parts.add(new Part(label, amount));
        }
    }

    private Text round(String name) {
        var crowdfunding = Objects.requireNonNull(funding.rounds().get(name)).crowdfunding();
        if (crowdfunding == null) {
            return Text.same(name);
        }
        int holders = (int) crowdfunding.holders().value();
        return new Text(
                name + ": " + holders + " holders through one nominee", name + "：" + holders + " 位投资人，由一名代持人持有");
    }

    private double received(String place) {
        return total(place + ".received");
    }

    /** What a grant brings: all of it, or what was spent of one that may only be spent on something. */
    private double grant(String place) {
        var released = place + ".released";
        return program.column(released).isPresent() ? total(released) : received(place);
    }

    private double sum(Set<String> names, String before, String after) {
        return names.stream().mapToDouble(name -> ifAny(before + name + after)).sum();
    }

    private double ifAny(String column) {
        return program.column(column).isPresent() ? total(column) : 0;
    }

    private double total(String column) {
        return Rows.sum(rows.of(program.column(column).orElseThrow()), 1, rows.months());
    }
}
