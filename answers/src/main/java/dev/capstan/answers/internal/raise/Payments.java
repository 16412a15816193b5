package dev.capstan.answers.internal.raise;

import dev.capstan.answers.Raise.Payment;
import dev.capstan.answers.internal.Sampled;
import dev.capstan.answers.internal.raise.Movements.Reason;
import dev.capstan.basics.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What is paid before the end beside rounds, over all paths. */
final class Payments {

    private Payments() {}

    static List<Payment> of(Sharing sharing) {
        var payments = new ArrayList<Payment>();
        var movements = sharing.course.movements();
        for (int i = 0; i < movements.claims().size(); i++) {
            var claim = movements.claims().get(i);
            payments.add(payment(sharing, i, name(sharing.company.rounds().get(claim.round()), claim.reason())));
        }
        for (int i = 0; i < movements.buyBacks().size(); i++) {
            var round = sharing.company.rounds().get(movements.buyBacks().get(i).round());
            payments.add(payment(sharing, movements.claims().size() + i, boughtBack(round)));
        }
        int before = movements.claims().size() + movements.buyBacks().size();
        for (int i = 0; i < movements.offers().size(); i++) {
            payments.add(payment(sharing, before + i, offer(sharing.company, i)));
        }
        if (movements.dividends() != null) {
            var nothing = new double[sharing.course.paths()];
            payments.add(payment(new Text("dividends", "分红"), sharing.dividends, sharing.dividends, nothing, nothing));
        }
        return payments;
    }

    private static Text name(RoundTerms round, Reason reason) {
        return switch (reason) {
            case Reason.Redemption _ -> new Text("redemption of " + round.name(), round.name() + "回购");
            case Reason.Compensation(var adjustment) ->
                new Text("compensation of " + round.name() + ": " + adjustment, round.name() + "现金补偿：" + adjustment);
            case Reason.BuyBack _ -> boughtBack(round);
        };
    }

    private static Text offer(Company company, int number) {
        var terms = company.tenders().get(number);
        var buyer = terms.isByCompany()
                ? new Text("the company", "公司")
                : company.holders().get(terms.buyer()).name();
        return new Text(
                "tender offer " + terms.name() + " by " + buyer.en(), "要约收购 " + terms.name() + "：" + buyer.zh());
    }

    private static Text boughtBack(RoundTerms round) {
        var investor = Objects.requireNonNull(round.buyBack()).terms().investor();
        return new Text(
                "buy-back of " + investor + "'s shares of " + round.name(), round.name() + "让利回购：" + investor + "的股份");
    }

    private static Payment payment(Sharing sharing, int payment, Text what) {
        return payment(
                what,
                sharing.due[payment],
                sharing.byCompany[payment],
                sharing.byFounders[payment],
                sharing.byOthers[payment]);
    }

    private static Payment payment(
            Text what, double[] due, double[] byCompany, double[] byFounders, double[] byOthers) {
        long paths = Arrays.stream(due).filter(amount -> amount > 0).count();
        return new Payment(
                what,
                (double) paths / due.length,
                Sampled.mean(due),
                Sampled.mean(byCompany),
                Sampled.mean(byFounders),
                Sampled.mean(byOthers));
    }
}
