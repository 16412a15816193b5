package dev.capstan.answers.internal.raise;

import dev.capstan.answers.internal.raise.Movements.Reason;
import dev.capstan.answers.internal.raise.Step.Claiming;
import dev.capstan.answers.internal.raise.Step.Movement;
import dev.capstan.plan.Ownership.Group;
import dev.capstan.plan.Redemption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Carries out on one path after the other what moves money or shares beside closings and the end. */
final class Settling {

    /** What rounding may leave unpaid of what is owed. */
    private static final double ROUNDING = 1e-9;

    private final Holdings held;
    private final Company company;
    private final Movements movements;
    private final List<Integer> founders;

    /** By claim: what has fallen due, what of it is paid, what of that by founders. */
    private final double[] due;

    private final double[] paid;
    private final double[] byFounders;

    Settling(Holdings held, Movements movements) {
        this.held = held;
        this.company = held.company;
        this.movements = movements;
        this.founders = company.of(Group.FOUNDER);
        int claims = movements.claims().size();
        due = new double[claims];
        paid = new double[claims];
        byFounders = new double[claims];
    }

    /** A new path begins. */
    void begin() {
        Arrays.fill(due, 0);
        Arrays.fill(paid, 0);
        Arrays.fill(byFounders, 0);
    }

    void settle(Movement movement) {
        switch (movement) {
            case Step.Giving giving ->
                Transfers.give(held, company.rounds().get(giving.round()), giving.part(), founders);
            case Step.Tranche tranche -> {
                held.mature(tranche.month());
                Issuing.of(held, company.rounds().get(tranche.round()), tranche.month())
                        .tranche(tranche.amount());
            }
            case Step.Warrants warrants -> company.rights().warrants(held, warrants);
            case Step.Granting granting -> company.rights().grant(held, granting.year(), granting.month());
            case Claiming claiming -> claim(claiming);
            case Step.Buying buying -> buy(buying);
            case Step.Tendering tendering -> tender(tendering);
            case Step.Contributing contributing ->
                pay(
                        company.payers().contributors().get(contributing.contribution()),
                        movement.month(),
                        -contributing.amount());
            case Step.Lending lending ->
                pay(company.payers().lenders().get(lending.loan()), movement.month(), lending.net());
            case Step.Dividend dividend -> DividendSplit.pay(held, dividend.month(), dividend.amount());
        }
    }

    private void buy(Step.Buying step) {
        var round =
                company.rounds().get(movements.buyBacks().get(step.buyBack()).round());
        var terms = Objects.requireNonNull(round.buyBack());
        held.mature(step.month());
        double paid = new BuyingBack(held, round, terms, step).carryOut();
        if (paid > 0) {
            double byFounders = terms.isByFounders() || founders.contains(terms.buyer()) ? paid : 0;
            held.flows.settled(movements.claims().size() + step.buyBack(), paid, 0, byFounders, paid - byFounders);
        }
    }

    /** Pays some holders by their parts, for no stock. */
    void pay(Map<Integer, Double> parts, int month, double amount) {
        parts.forEach((holder, part) -> held.pay(-1, holder, month, part * amount));
    }

    private void tender(Step.Tendering step) {
        var terms = company.tenders().get(step.offer());
        double paid = new Tendering(held, terms, step.month()).settle(step.byCompany());
        if (paid > 0) {
            int payment = movements.claims().size() + movements.buyBacks().size() + step.offer();
            double byCompany = terms.isByCompany() ? paid : 0;
            double byFounders = founders.contains(terms.buyer()) ? paid : 0;
            held.flows.settled(payment, paid, byCompany, byFounders, paid - byCompany - byFounders);
        }
    }

    private void claim(Claiming step) {
        var claim = movements.claims().get(step.claim());
        var round = company.rounds().get(claim.round());
        held.flows.settled(step.claim(), step.due(), step.company(), step.founders(), 0);
        held.mature(step.month());
        var stakes = claim.reason() instanceof Reason.BuyBack ? seller(round) : stakes(round);
        double amount = step.company() + step.founders();
        int stock = round.sales().getFirst().stock();
        for (int holder = 0; holder < stakes.length; holder++) {
            held.pay(stock, holder, step.month(), stakes[holder] * amount);
        }
        pay(company.payers().founders(), step.month(), -step.founders());
        switch (claim.reason()) {
            case Reason.Redemption _ ->
                redeem(step, round, Objects.requireNonNull(round.round().redemption()));
            case Reason.BuyBack _ -> {
                if (isAllPaid(step)) {
                    Transfers.cancel(
                            held, round, Objects.requireNonNull(round.buyBack()).seller());
                }
            }
            case Reason.Compensation _ -> {}
        }
    }

    /** All of it goes to the investor whose shares are bought back. */
    private double[] seller(RoundTerms round) {
        var stakes = new double[held.holders()];
        stakes[Objects.requireNonNull(round.buyBack()).seller()] = 1;
        return stakes;
    }

    /** The parts of a round's holders in what it has brought; by what they agreed to where they hold nothing more. */
    private double[] stakes(RoundTerms round) {
        var stakes = new double[held.holders()];
        Arrays.setAll(stakes, holder -> Transfers.paidFor(held, round, holder));
        double all = Holdings.sum(stakes);
        Arrays.setAll(
                stakes,
                holder -> all > 0 ? stakes[holder] / all : round.investors().getOrDefault(holder, 0.0));
        return stakes;
    }

    /** Takes note of what falls due and is paid; whether something is paid, and with it all of what is due. */
    private boolean isAllPaid(Claiming step) {
        int claim = step.claim();
        due[claim] += step.due();
        double now = step.company() + step.founders();
        paid[claim] += now;
        byFounders[claim] += step.founders();
        return now > 0 && paid[claim] >= due[claim] * (1 - ROUNDING);
    }

    private void redeem(Claiming step, RoundTerms round, Redemption terms) {
        int claim = step.claim();
        double before = paid[claim];
        boolean isAll = isAllPaid(step);
        double owed = due[claim] - before;
        double now = step.company() + step.founders();
        if (now <= 0) {
            return;
        }
        switch (terms.sharesLeave()) {
            case AS_THEY_ARE_PAID -> Transfers.buyBack(held, round, isAll ? 1 : now / owed, step.founders() / now);
            case WHEN_ALL_IS_PAID -> {
                if (isAll) {
                    Transfers.buyBack(held, round, 1, byFounders[claim] / paid[claim]);
                }
            }
        }
    }
}
