package dev.capstan.answers.internal.raise;

import dev.capstan.answers.Raise.Payment;
import dev.capstan.answers.internal.Sampled;
import dev.capstan.basics.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is paid before the end beside rounds, over all paths. */
final class Payments {

    private Payments() {}

    static List<Payment> of(Sharing sharing) {
        var payments = new ArrayList<Payment>();
        var movements = sharing.course.movements();
        for (int i = 0; i < movements.claims().size(); i++) {
            var claim = movements.claims().get(i);
            var round = sharing.company.rounds().get(claim.round()).name();
            payments.add(payment(
                    claim.adjustment() == null
                            ? new Text("redemption of " + round, round + "回购")
                            : new Text(
                                    "compensation of " + round + ": " + claim.adjustment(),
                                    round + "现金补偿：" + claim.adjustment()),
                    sharing.due[i],
                    sharing.byCompany[i],
                    sharing.byFounders[i]));
        }
        if (movements.dividends() != null) {
            var nothing = new double[sharing.course.paths()];
            payments.add(payment(new Text("dividends", "分红"), sharing.dividends, sharing.dividends, nothing));
        }
        return payments;
    }

    private static Payment payment(Text what, double[] due, double[] byCompany, double[] byFounders) {
        long paths = Arrays.stream(due).filter(amount -> amount > 0).count();
        return new Payment(
                what,
                (double) paths / due.length,
                Sampled.mean(due),
                Sampled.mean(byCompany),
                Sampled.mean(byFounders));
    }
}
