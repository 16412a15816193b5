package dev.capstan.answers.internal;

import dev.capstan.answers.InvestorMatch;
import dev.capstan.answers.InvestorMatch.Part;
import dev.capstan.basics.Amount;
import dev.capstan.basics.Text;
import dev.capstan.plan.Investor;
import dev.capstan.plan.Plan;
import dev.capstan.plan.Quantity;
import dev.capstan.plan.Round;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How well investors fit a round. */
public final class Matching {

    private static final double TICKET = 40;
    private static final double STAGE = 25;
    private static final double SECTOR = 20;
    private static final double RESERVE = 15;

    private final Plan plan;
    private final String name;
    private final Round round;
    private final @Nullable Round next;

    private Matching(Plan plan, String name, Round round) {
        this.plan = plan;
        this.name = name;
        this.round = round;
        this.next = next(plan, name);
    }

    /** All investors of a plan, the best first. */
    public static List<InvestorMatch> of(Plan plan, String name) {
        var round = plan.funding().rounds().get(name);
        if (round == null) {
            throw new IllegalArgumentException("no round of the plan: " + name);
        }
        var matching = new Matching(plan, name, round);
        return plan.investors().entrySet().stream()
                .map(investor -> matching.match(investor.getKey(), investor.getValue()))
                .sorted(Comparator.comparingDouble(InvestorMatch::score).reversed())
                .toList();
    }

    /** The round that waits for this one, or else the one after it in the plan. */
    private static @Nullable Round next(Plan plan, String name) {
        var rounds = new ArrayList<>(plan.funding().rounds().entrySet());
        int at = plan.funding().rounds().keySet().stream().toList().indexOf(name);
        return rounds.stream()
                .map(Map.Entry::getValue)
                .filter(other -> name.equals(other.after()))
                .findFirst()
                .orElse(at + 1 < rounds.size() ? rounds.get(at + 1).getValue() : null);
    }

    private InvestorMatch match(String who, Investor investor) {
        var part = round.investors().get(who);
        return new InvestorMatch(
                who,
                name,
                part != null,
                List.of(ticket(investor, part), stage(investor), sector(investor), reserve(investor, part)));
    }

    private double worth(Quantity money, Round of) {
        return money.at(Math.max(1, of.month().number(plan.timeline())), plan.timeline());
    }

    /** What it is to put in fits its ticket; one whom the round does not name yet may take any part of the amount. */
    private Part ticket(Investor investor, @Nullable Amount part) {
        var label = new Text("ticket", "单笔投资额");
        double amount = worth(round.amount(), round);
        if (investor.ticket() == null) {
            return new Part(label, TICKET, TICKET, new Text("it does not say what it invests at once", "未写明单笔投资额"));
        }
        double from = worth(investor.ticket().from(), round);
        double to = worth(investor.ticket().to(), round);
        var range = new Text(
                money(from).en() + " – " + money(to).en(),
                money(from).zh() + " – " + money(to).zh());
        double wanted = part == null ? Math.min(amount, Math.max(from, to)) : part.value() * amount;
        double fit = wanted < from ? wanted / from : wanted > to ? to / wanted : 1;
        var its = part == null
                ? new Text(
                        "the round may take " + money(wanted).en() + " of it",
                        "本轮可接受其 " + money(wanted).zh())
                : new Text(
                        "its part is " + money(wanted).en(),
                        "其份额为 " + money(wanted).zh());
        return new Part(
                label,
                TICKET * fit,
                TICKET,
                new Text(
                        its.en() + ", and it invests " + range.en() + " at once", its.zh() + "，其单笔投资额为 " + range.zh()));
    }

    private Part stage(Investor investor) {
        var stage = round.stage() == null ? name : round.stage();
        return listed(
                new Text("stage", "阶段"),
                STAGE,
                investor.stages(),
                List.of(stage),
                new Text("it invests in any stage", "不限阶段"),
                new Text("the round is " + stage + ", and it invests in ", "本轮为 " + stage + "，其投资阶段为 "));
    }

    private Part sector(Investor investor) {
        var label = new Text("sector", "领域");
        var ours = plan.venture().sectors();
        if (ours.isEmpty() && !investor.sectors().isEmpty()) {
            return new Part(
                    label, 0, SECTOR, new Text("the plan does not name venture.sectors", "计划未写 venture.sectors"));
        }
        var words = String.join(", ", ours);
        return listed(
                label,
                SECTOR,
                investor.sectors(),
                ours,
                new Text("it invests in any sector", "不限领域"),
                new Text("the venture is in " + words + ", and it invests in ", "企业属于 " + words + "，其投资领域为 "));
    }

    /** All points where one of ours is among those wanted, or any is welcome; none else. */
    private static Part listed(Text label, double most, List<String> wanted, List<String> ours, Text any, Text why) {
        if (wanted.isEmpty()) {
            return new Part(label, most, most, any);
        }
        boolean fits = wanted.stream().anyMatch(one -> ours.stream().anyMatch(other -> alike(one, other)));
        var list = String.join(", ", wanted);
        return new Part(label, fits ? most : 0, most, new Text(why.en() + list, why.zh() + list));
    }

    private static boolean alike(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether it can keep its part in the next round; one whom the round does not name yet, the part of its largest ticket. */
    private Part reserve(Investor investor, @Nullable Amount part) {
        var label = new Text("reserve", "跟投预留");
        if (next == null) {
            return new Part(label, RESERVE, RESERVE, new Text("the plan has no later round", "计划中没有后续轮次"));
        }
        double amount = worth(round.amount(), round);
        double share = part != null
                ? part.value()
                : investor.ticket() == null || amount <= 0
                        ? 1
                        : Math.min(1, worth(investor.ticket().to(), round) / amount);
        double needed = share * worth(next.amount(), next);
        double kept = worth(investor.reserve(), next);
        double fit = needed > 0 ? Math.min(1, kept / needed) : 1;
        return new Part(
                label,
                RESERVE * fit,
                RESERVE,
                new Text(
                        "to keep its part in the next round takes "
                                + money(needed).en() + ", and it keeps "
                                + money(kept).en(),
                        "在下一轮维持比例需 " + money(needed).zh() + "，其预留 "
                                + money(kept).zh()));
    }

    private Text money(double amount) {
        return new MoneyWords(plan.venture().currency()).of(amount);
    }
}
