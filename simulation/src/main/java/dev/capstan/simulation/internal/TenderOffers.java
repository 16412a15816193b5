package dev.capstan.simulation.internal;

import dev.capstan.basics.Text;
import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the company spends on its own shares by tender offers, out of {@link Distributable} profit; {@code engine.md}, tender offers. */
final class TenderOffers {

    private TenderOffers() {}

    /** What is paid in the month of each offer of the company, by name. */
    static Map<String, Column> add(ProgramBuilder program, Distributable distributable, @Nullable Column exited) {
        var all = new LinkedHashMap<String, Column>();
        program.plan().funding().tenderOffers().forEach((name, offer) -> {
            if (!offer.isByCompany()) {
                return;
            }
            int settled = offer.month().number(program.timeline());
            double most = program.plan().spentByCompany(offer);
            var earlier = exited == null ? List.<Column>of() : List.of(exited);
            var paid = distributable.pay(
                    "funding.tender offers." + name + ".paid",
                    new Text(name + ": paid for shares", name + "：收购股份支付"),
                    new Text(
                            "in its month what its limits and what is offered come to, as far as there is profit and"
                                    + " cash",
                            "交割当月：按上限与应约股份计，以可分配利润与现金为限"),
                    List.of(),
                    earlier,
                    earlier.isEmpty() ? 0 : 1,
                    (path, month) -> {
                        boolean hasExited = exited != null && path.at(exited, month - 1) == 1;
                        return month == settled && !hasExited ? most : 0;
                    });
            program.books().post(View.FUNDED, Account.RETAINED_EARNINGS, Account.CASH, paid, CashFlow.FINANCING);
            all.put(name, paid);
        });
        return all;
    }
}
