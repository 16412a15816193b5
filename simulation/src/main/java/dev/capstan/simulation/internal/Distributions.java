package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.simulation.Column;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What owners are paid before the end, in this order: what they claim by the terms of their rounds, tender offers, dividends. */
final class Distributions {

    private final ProgramBuilder program;
    private final Distributable distributable;
    private final Claims claims;
    private final Map<String, Column> tenders;
    private final @Nullable Column dividends;

    /**
     * Posts all of it.
     *
     * @param alive 1 while the venture is in business
     * @param exited 1 once there was an exit; null where the plan has none
     * @param rounds what each does
     */
    Distributions(
            ProgramBuilder program,
            Milestones milestones,
            Metrics metrics,
            Column alive,
            @Nullable Column exited,
            Map<String, Rounds.Closing> rounds,
            Column netProfit) {
        this.program = program;
        this.distributable = new Distributable(program, alive);
        this.claims = new Claims(program, milestones, metrics, alive, distributable, exited);
        program.plan()
                .funding()
                .rounds()
                .forEach((name, round) -> claims.add(name, round, Objects.requireNonNull(rounds.get(name))));
        this.tenders = TenderOffers.add(program, distributable, exited);
        var policy = program.plan().policy().dividends();
        this.dividends = policy == null
                ? null
                : received(new Dividends(program, metrics, distributable, exited).add(policy, netProfit));
    }

    /** As the owners get them: less what is withheld on the way to a parent abroad. */
    private Column received(Column dividends) {
        var offshore = program.plan().venture().offshore();
        return offshore == null ? dividends : new OffshoreTaxes(program, offshore).received(dividends);
    }

    Claims claims() {
        return claims;
    }

    /** All that the company pays, a column for each reason. */
    List<Column> paid() {
        return distributable.paid();
    }

    /** What the company pays for shares that it offers to buy, by offer. */
    Map<String, Column> tenders() {
        return Collections.unmodifiableMap(tenders);
    }

    /** Dividends as the owners get them; null where the plan has none. */
    @Nullable
    Column dividends() {
        return dividends;
    }

    /** What founders owe investors themselves; null where they owe nothing by the plan. */
    @Nullable
    Column foundersOwe() {
        return claims.byFounders().isEmpty()
                ? null
                : program.column(
                        "founders owe",
                        new Text("what founders owe themselves", "创始人个人应付"),
                        program.currency(),
                        Formula.sum(claims.byFounders()));
    }
}
