package dev.capstan.answers;

import dev.capstan.answers.Uncertain.Estimate;
import dev.capstan.basics.Text;
import dev.capstan.basics.Timeline;
import dev.capstan.plan.Agreement;
import dev.capstan.plan.Ownership.Group;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who owns the company as its rounds close, and who is paid what in the end, over many paths: what {@code capstan raise} and
 * {@code capstan distribute} tell. Money is in the venture's currency.
 *
 * @param assumptions what was taken for granted where the plan does not say
 * @param rounds in the order of the plan
 * @param ownership parts of all shares and the pool over the months, means over the paths; they sum to 1
 * @param holders whoever holds something on some path
 * @param payments what investors claim and dividends; empty where the plan has neither
 * @param ending what is shared out in the end; null where the plan has no exit
 * @param course the likely course, on which every number has its median
 * @param ruin chance that cash falls below zero within the horizon
 */
public record Raise(
        Basis basis,
        List<Text> assumptions,
        List<RoundResult> rounds,
        List<Part> ownership,
        List<Holder> holders,
        List<Payment> payments,
        @Nullable Ending ending,
        Course course,
        Estimate ruin) {

    public Raise {
        assumptions = List.copyOf(assumptions);
        rounds = List.copyOf(rounds);
        ownership = List.copyOf(ownership);
        holders = List.copyOf(holders);
        payments = List.copyOf(payments);
    }

    /** What it was made from. */
    public record Basis(String venture, String file, String currency, Timeline timeline, long seed, int paths) {}

    /** The 10 %, 50 % and 90 % points over the paths that can tell; NaN where none can. */
    public record Spread(double low, double median, double high) {}

    /** A part of the company by month, index 0 for month 1. */
    @SuppressWarnings("ArrayRecordComponent") // long rows, written once
    public record Part(Text label, Kind kind, double[] months) {

        /** Whose part it is. */
        public enum Kind {
            FOUNDERS,
            EMPLOYEES,
            INVESTORS,
            POOL,
            LENDERS
        }
    }

    /**
     * A round; figures are those of the paths on which it closes.
     *
     * @param instruments what it sells
     * @param method what the pre-money valuation pays for
     * @param chance that it closes while the venture is in business and before its exit
     * @param month by which it has closed on half of all paths; null where it has not
     * @param amount of money that it brings
     * @param preMoney agreed
     * @param price of a new share
     * @param foundersBefore part of the company, mean; the following alike
     * @param foundersAfter after it
     * @param investors of the round
     * @param pool not granted after it
     * @param foundersVotes of all shares as converted, without options
     * @param runway months for which its money lasts at the mean net burn of the three months before it, median; infinite where
     *     nothing is burnt
     * @param cost the yearly internal rate of the mean flows of those who buy what it sells: the effective cost of this capital;
     *     NaN where there is none
     * @param multiple of their money that they get in all
     * @param buyBack who may buy an investor's shares at what price; null where nobody may
     * @param agreement what else is agreed; null where nothing is
     * @param unmet where its terms cannot be met; null where they can on every path
     * @param matches how well the investors that the plan describes fit it, the best first
     */
    public record RoundResult(
            String name,
            List<Text> instruments,
            Text method,
            Estimate chance,
            @Nullable Integer month,
            Spread amount,
            Spread preMoney,
            Spread price,
            double foundersBefore,
            double foundersAfter,
            double investors,
            double pool,
            double foundersVotes,
            double runway,
            double cost,
            double multiple,
            @Nullable Text buyBack,
            @Nullable Agreement agreement,
            @Nullable Unmet unmet,
            List<InvestorMatch> matches) {

        public RoundResult {
            matches = List.copyOf(matches);
            instruments = List.copyOf(instruments);
        }

        /** The part of the founders' ownership that the round takes. */
        public double dilution() {
            return 1 - foundersAfter / foundersBefore;
        }
    }

    /**
     * Paths on which a round should close and its terms cannot be met: there it counts as not closed, and its money is an advance
     * that becomes shares in the next round or is paid back before shares.
     *
     * @param share of all paths
     * @param why on one of them
     */
    public record Unmet(double share, Text why) {

        /** In a sentence; {@code percent} is the share as text. */
        public Text sentence(String round, String percent) {
            return new Text(
                    "On " + percent + " of the futures the terms of " + round + " cannot be met, for instance: "
                            + why.en()
                            + ". There it counts as not closed, and its money is an advance that becomes shares in the"
                            + " next round or is paid back before shares.",
                    "有 " + percent + " 的路径上" + round + "的条款无法满足，例如：" + why.zh() + "。此时视为未完成，已到款项作为预付款，于下一轮转股或先于股份偿还。");
        }
    }

    /**
     * What is paid before the end beside rounds, or should be; means over all paths.
     *
     * @param share of the paths on which something falls due
     * @param due what falls due
     * @param byCompany what it pays
     * @param byFounders what they pay themselves
     * @param byOthers what other holders pay
     */
    public record Payment(Text what, double share, double due, double byCompany, double byFounders, double byOthers) {

        /** What is not paid before the end. */
        public double unpaid() {
            return Math.max(0, due - byCompany - byFounders - byOthers);
        }
    }

    /**
     * A holder.
     *
     * @param start part of the company at the start
     * @param end at the end of the path, mean
     * @param returns null where the plan has no exit
     * @param behind who is behind it, where it is a partnership; empty of any other
     */
    public record Holder(
            Text name,
            Group group,
            double start,
            double end,
            @Nullable Returns returns,
            List<Owner> behind) {

        public Holder {
            behind = List.copyOf(behind);
        }

        /** What an owner behind it gets; null where the plan has no exit. */
        public @Nullable Returns returns(Owner owner) {
            return returns == null ? null : returns.times(owner.share());
        }
    }

    /**
     * An owner, in the end, of a holder that is a partnership.
     *
     * @param share of all that the partnership has and is paid
     */
    public record Owner(String name, double share) {}

    /**
     * What somebody gets in the end.
     *
     * @param mean of what is paid to it, over all paths; the paths on which nothing is paid count
     * @param low the 10 % point
     * @param median the 50 % point
     * @param paid in, mean
     * @param multiple what is paid over what was paid in, in all; NaN where nothing was
     * @param rate yearly internal rate of the mean flows; NaN where there is none
     * @param loss share of the paths on which it paid in, that pay nothing; NaN where it never paid
     */
    public record Returns(
            Estimate mean, Estimate low, Estimate median, double paid, double multiple, double rate, double loss) {

        /** Of a part of all payments. */
        Returns times(double share) {
            return new Returns(
                    mean.times(share), low.times(share), median.times(share), paid * share, multiple, rate, loss);
        }
    }

    /**
     * What is shared out in the end.
     *
     * @param sold share of the paths that end with an exit
     * @param woundUp share of those wound up without one
     * @param value to share out over all paths: the price and the company's cash
     * @param owed to others, mean
     * @param founders all of them together
     * @param conversions of those who may choose
     */
    public record Ending(
            Estimate sold,
            Estimate woundUp,
            Spread value,
            Estimate meanValue,
            double owed,
            Returns founders,
            List<Conversion> conversions) {

        public Ending {
            conversions = List.copyOf(conversions);
        }
    }

    /**
     * How often a stock converts or is exercised at an exit.
     *
     * @param present share of the exits at which somebody holds it
     * @param converts share of these at which it does
     */
    public record Conversion(Text stock, double present, double converts) {}

    /**
     * The likely course.
     *
     * @param closings of rounds, in time
     * @param payouts by the waterfall at its end, for the exit values asked for
     * @param values some exit values, after debts
     * @param foundersNothingBelow the exit value up to which the founders are paid nothing
     * @param exits exit values of the curves, in equal steps
     * @param curves what the founders together, the employees together and each investor are paid
     */
    public record Course(
            List<Closing> closings,
            Payouts payouts,
            List<Double> values,
            double foundersNothingBelow,
            List<Double> exits,
            List<Curve> curves) {
        public Course {
            values = List.copyOf(values);
            closings = List.copyOf(closings);
            exits = List.copyOf(exits);
            curves = List.copyOf(curves);
        }
    }

    /** What the founders together are paid of an exit value, by the curves. */
    public double founders(double exit) {
        return course.curves().stream()
                .filter(curve -> curve.group() == Group.FOUNDER)
                .mapToDouble(curve -> curve.at(course.exits(), exit))
                .sum();
    }

    /** A round that closes on the likely course. */
    public record Closing(String round, int month, double amount, double preMoney, double price) {}

    /**
     * What somebody is paid.
     *
     * @param atValues of some exit values
     * @param paid by exit value of the curves
     */
    public record Curve(Text label, Group group, List<Double> atValues, List<Double> paid) {
        public Curve {
            atValues = List.copyOf(atValues);
            paid = List.copyOf(paid);
        }

        /** Between the exit values of the curve, which are in equal steps from 0, on a straight line. */
        double at(List<Double> exits, double exit) {
            double place = Math.min(exit / exits.getLast(), 1) * (exits.size() - 1);
            int below = (int) Math.min(place, exits.size() - 2);
            double rest = place - below;
            return paid.get(below) * (1 - rest) + paid.get(below + 1) * rest;
        }
    }
}
