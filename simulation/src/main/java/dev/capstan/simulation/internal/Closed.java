package dev.capstan.simulation.internal;

import dev.capstan.simulation.Account;
import dev.capstan.simulation.CashFlow;
import dev.capstan.simulation.Column;
import dev.capstan.simulation.View;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The books of the requirement view and the funded view, once all is posted. */
record Closed(Map<View, Map<Account, Column>> accounts, Map<View, Map<CashFlow, Column>> flows) {

    static Closed of(Books books) {
        var accounts = new EnumMap<View, Map<Account, Column>>(View.class);
        var flows = new EnumMap<View, Map<CashFlow, Column>>(View.class);
        for (var view : List.of(View.REQUIREMENT, View.FUNDED)) {
            accounts.put(view, books.close(view));
            var moved = new EnumMap<CashFlow, Column>(CashFlow.class);
            Arrays.stream(CashFlow.values()).forEach(flow -> moved.put(flow, books.flow(view, flow)));
            flows.put(view, moved);
        }
        return new Closed(accounts, flows);
    }

    /** The accounts of the funded view. */
    Map<Account, Column> funded() {
        return Objects.requireNonNull(accounts.get(View.FUNDED));
    }

    Column cash(View view) {
        return Objects.requireNonNull(Objects.requireNonNull(accounts.get(view)).get(Account.CASH));
    }

    /** A cash flow of the funded view. */
    Column flow(CashFlow flow) {
        return Objects.requireNonNull(
                Objects.requireNonNull(flows.get(View.FUNDED)).get(flow));
    }
}
