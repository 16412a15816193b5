package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.plan.Bounds;
import dev.capstan.plan.PlanReference;
import dev.capstan.plan.Quantity;
import dev.capstan.plan.Role;
import dev.capstan.simulation.Block;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a role hires for what it is to have: decided the lead time before they start, by what is known then; those whom an event adds
 * at once.
 */
final class Hiring {

    /** A number of the plan in a month that may lie ahead, as events act on it in a month that does not. */
    private record Ahead(Source written, @Nullable Influences events, Bounds bounds) {

        static Ahead of(ProgramBuilder program, Quantity quantity) {
            var events = program.numbers().influences(quantity);
            return new Ahead(program.source(quantity), events, PlanReference.bounds(quantity));
        }

        void write(Block block, int month, int seen, double[] out) {
            written.write(block, month, out);
            if (events != null) {
                events.act(block, seen, block.spare(3), out);
                for (int lane = 0; lane < out.length; lane++) {
                    out[lane] = bounds.hold(out[lane]);
                }
            }
        }
    }

    private final int lead;
    private final int months;
    private final Ahead count;
    private final @Nullable Ahead perHead;
    private final @Nullable Column driver;
    private final List<Influences> events;

    /** @param driver what the heads follow; null for nothing */
    Hiring(ProgramBuilder program, Role role, @Nullable Column driver) {
        this.lead = (int) role.leadTime().value();
        this.months = program.timeline().months();
        this.count = Ahead.of(program, role.count());
        this.perHead = role.perHead() == null ? null : Ahead.of(program, role.perHead());
        this.driver = driver;
        this.events = Stream.of(count.events, perHead == null ? null : perHead.events)
                .<Influences>mapMulti((influences, add) -> {
                    if (influences != null) {
                        add.accept(influences);
                    }
                })
                .toList();
    }

    /** The hires of a month; {@code kernel} computes them by way of this, and reads {@code also} of the same month. */
    Formula formula(List<Column> also, List<Column> alsoEarlier, Formula.Kernel kernel) {
        var acting = events.stream()
                .flatMap(influences -> influences.strengths().stream())
                .toList();
        var sources = new ArrayList<Source>(List.of(count.written));
        if (perHead != null) {
            sources.add(perHead.written);
        }
        events.forEach(influences -> sources.addAll(influences.factors()));
        var earlier = new ArrayList<>(alsoEarlier);
        earlier.addAll(acting);
        if (driver != null) {
            earlier.add(driver);
        }
        var words = new Text(
                "heads that start " + lead + " months later, less those there before; those whom an event adds at once",
                lead + " 个月后的人数减此前人数；事件增加的人数当月招聘");
        return Formula.of(
                        words,
                        Stream.concat(also.stream(), acting.stream()).toList(),
                        earlier,
                        earlier.isEmpty() ? 0 : lead + 2,
                        kernel)
                .reading(sources);
    }

    /** Writes the heads wanted in a month up to the lead time ahead: nothing that decides them lies later than last month. */
    void heads(Block block, int month, int seen, double[] out) {
        count.write(block, month, seen, out);
        if (perHead == null || driver == null) {
            return;
        }
        var each = block.spare(2);
        perHead.write(block, month, seen, each);
        var business = block.values(driver, month - 1 - lead);
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] = Math.max(out[lane], business[lane] / each[lane]) + 0.0;
        }
    }

    /** Writes the hires of a month; in the first one also those for the lead time, whose heads start in its months. */
    void hires(Block block, int month, double[] out) {
        int last = Math.min(month + lead, months);
        block.fill(0, out);
        for (int arrival = month == 1 ? 2 : month + lead; arrival <= last; arrival++) {
            addGrowth(block, arrival - 1, month, arrival, month, out);
        }
        if (month > 1 && !events.isEmpty()) {
            addGrowth(block, month - 1, month - 1, month - 1, month, out);
        }
    }

    /** Adds how many more heads are wanted in one month, as events of another are seen, than in an earlier one. */
    private void addGrowth(Block block, int from, int fromSeen, int to, int toSeen, double[] out) {
        var before = block.spare(0);
        var after = block.spare(1);
        heads(block, from, fromSeen, before);
        heads(block, to, toSeen, after);
        for (int lane = 0; lane < out.length; lane++) {
            out[lane] += Math.max(0, after[lane] - before[lane]);
        }
    }
}
