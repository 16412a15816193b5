package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Lines;
import dev.capstan.simulation.Source;
import dev.capstan.simulation.View;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the venture does in a month, whatever its funding: whom it wins and serves, what it trains, whom it pays. */
final class Operations {

    private final ProgramBuilder program;
    private final Timelines timelines;
    private final Purchases purchases;
    private final Products sales;
    private final Map<String, Lines.SegmentLines> segments;
    private final Map<String, Products.Sold> sold;
    private final Map<String, Models.Used> models;
    private final People people;
    private final Map<String, Column> roles;
    private final Column customers;
    private final Column gained;
    private final Column lost;
    private final Column requests;
    private final Column tokens;
    private final Column revenue;
    private final Column subscription;
    private final Column usage;
    private final Column licence;
    private final Column heads;

    /** Writes all of it, in the order in which a month goes. */
    Operations(ProgramBuilder program, Timelines timelines, Rules rules, Events events) {
        this.program = program;
        this.timelines = timelines;
        this.purchases = new Purchases(program);
        this.segments = Adoption.add(program, timelines);
        this.customers = program.define(
                program.reserve("active accounts", new Text("active accounts", "在用客户"), "accounts", initialAccounts()),
                Formula.sum(ofSegments(Lines.SegmentLines::active)));
        this.gained = total("new accounts", "新增客户", "accounts", ofSegments(Lines.SegmentLines::gained));
        this.lost = total("lost accounts", "流失客户", "accounts", ofSegments(Lines.SegmentLines::lost));
        this.sales = new Products(program, purchases);
        this.sold = sales.add(segments, timelines);
        this.requests = total("requests", "请求数", "requests", ofProducts(Products.Sold::requests));
        this.tokens = total("tokens", "词元数", "tokens", ofProducts(Products.Sold::tokens));
        this.subscription = revenue("subscription revenue", "订阅收入", Products.Sold::subscription);
        this.usage = revenue("usage revenue", "用量收入", Products.Sold::usage);
        this.licence = revenue("licence revenue", "许可收入", Products.Sold::licence);
        this.models = new Models(program, purchases, rules).add(sold, timelines);
        this.revenue = program.books().movement(View.REQUIREMENT, Account.REVENUE);
        this.people = new People(
                program, purchases, new People.Drivers(customers, revenue, requests), timelines.milestones(), rules);
        this.roles = people.add();
        this.heads = total("heads", "人数", "heads", List.copyOf(roles.values()));
        new SpendingLines(program, purchases, revenue, gained).add();
        events.costs(purchases);
        timelines.milestones().costs(purchases);
    }

    private Source initialAccounts() {
        return Source.sum(program.plan().segments().values().stream()
                .map(segment -> program.source(segment.initialAccounts()))
                .toList());
    }

    private List<Column> ofSegments(Function<Lines.SegmentLines, Column> figure) {
        return segments.values().stream().map(figure).toList();
    }

    /** A figure of those products that have it. */
    private List<Column> ofProducts(Function<Products.Sold, @Nullable Column> figure) {
        return sold.values().stream()
                .<Column>mapMulti((product, add) -> {
                    var column = figure.apply(product);
                    if (column != null) {
                        add.accept(column);
                    }
                })
                .toList();
    }

    private Column total(String name, String zh, String unit, List<Column> parts) {
        return program.column(name, new Text(name, zh), unit, Formula.sum(parts));
    }

    /** Revenue of one kind, of all products. */
    private Column revenue(String name, String zh, Function<Products.Sold, @Nullable Column> figure) {
        return total(name, zh, program.currency(), ofProducts(figure));
    }

    /** What people are paid, a column for each role. */
    List<Column> pay() {
        return people.pay();
    }

    /** VAT on what is sold, a column for each sale. */
    List<Column> outputVat() {
        return sales.outputVat();
    }

    /** VAT on what is bought, a column for each purchase. */
    List<Column> inputVat() {
        return purchases.inputVat();
    }

    Column customers() {
        return customers;
    }

    Column gained() {
        return gained;
    }

    Column lost() {
        return lost;
    }

    Column requests() {
        return requests;
    }

    Column tokens() {
        return tokens;
    }

    Column revenue() {
        return revenue;
    }

    Column subscription() {
        return subscription;
    }

    Column usage() {
        return usage;
    }

    Column licence() {
        return licence;
    }

    Column heads() {
        return heads;
    }

    Map<String, Column> roles() {
        return Collections.unmodifiableMap(roles);
    }

    Map<String, Lines.SegmentLines> segments() {
        return Collections.unmodifiableMap(segments);
    }

    Map<String, Lines.ModelLines> models() {
        var lines = new LinkedHashMap<String, Lines.ModelLines>();
        models.forEach((name, used) -> lines.put(name, used.lines()));
        return lines;
    }

    Map<String, Lines.ProductLines> products() {
        var lines = new LinkedHashMap<String, Lines.ProductLines>();
        sold.forEach((name, product) -> lines.put(name, lines(name, product)));
        return lines;
    }

    private Lines.ProductLines lines(String name, Products.Sold sold) {
        var model = Objects.requireNonNull(program.plan().products().get(name)).model();
        var used = model == null ? null : models.get(model);
        return new Lines.ProductLines(
                timelines.onSale(name),
                sold.accounts(),
                sold.gained(),
                sold.requests(),
                sold.tokens(),
                sold.subscription(),
                sold.usage(),
                sold.licence(),
                sold.revenue(),
                used == null ? null : used.byProduct().get(name),
                sold.direct());
    }
}
