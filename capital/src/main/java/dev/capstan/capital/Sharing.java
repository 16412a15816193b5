package dev.capstan.capital;

import dev.capstan.numeric.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Shares out the money that is left after claims: the price of a common share rises until the money is used up. What all take up
 * to each limit is added up once, so that a price is then found by halves, also where one shares in another way. Exact.
 */
final class Sharing {

    /** Where some cease to share. At a price from here up to the next limit all are paid {@code fixed + price · open}. */
    private record Limit(Rational price, Rational fixed, Rational open) {
        Rational paid(Rational price) {
            return fixed.plus(price.times(open));
        }
    }

    private final List<Limit> limits = new ArrayList<>();

    Sharing(List<Share> shares) {
        var fixed = Rational.ZERO;
        var open = Rational.ZERO;
        for (var share : shares) {
            fixed = fixed.minus(share.strike().times(share.units()));
            open = open.plus(share.units());
        }
        var last = new Limit(Rational.ZERO, fixed, open);
        limits.add(last);
        for (var end : ends(shares)) {
            last = new Limit(end.price, last.fixed.plus(end.price.times(end.units)), last.open.minus(end.units));
            limits.add(last);
        }
    }

    private record End(Rational price, Rational units) {}

    private static List<End> ends(List<Share> shares) {
        List<End> ends = new ArrayList<>();
        for (var share : shares) {
            if (share.room() != null) {
                ends.add(new End(share.room(), share.units()));
            }
        }
        ends.sort(Comparator.comparing(End::price));
        return ends;
    }

    /** The price at which this money is used up; the last limit where it is not. */
    Rational price(Rational money) {
        return price(money, Share.NONE, Share.NONE);
    }

    /** The same where one of those who share does so in another way. */
    Rational price(Rational money, Share without, Share with) {
        var limit = lastPassed(money, without, with);
        var reached = limit.price;
        var room = with.room();
        if (room != null && room.isAbove(reached) && passes(limit, room, money, without, with)) {
            reached = room;
        }
        var open = limit.open.minus(without.open(reached)).plus(with.open(reached));
        if (open.signum() == 0) {
            return reached;
        }
        return reached.plus(money.minus(paid(limit, reached, without, with)).over(open));
    }

    private Limit lastPassed(Rational money, Share without, Share with) {
        int low = 0;
        int high = limits.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            var limit = limits.get(middle);
            if (passes(limit, limit.price, money, without, with)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return limits.get(low);
    }

    /** Whether money is left at a price. */
    private static boolean passes(Limit limit, Rational price, Rational money, Share without, Share with) {
        return money.isAbove(paid(limit, price, without, with));
    }

    private static Rational paid(Limit limit, Rational price, Share without, Share with) {
        return limit.paid(price).minus(without.paid(price)).plus(with.paid(price));
    }
}
