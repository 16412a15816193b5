package dev.capstan.simulation;

import dev.capstan.basics.Text;
import dev.capstan.plan.CostFunction;
import dev.capstan.plan.Nature;
import org.jspecify.annotations.Nullable;

/**
 * One line of outlay with its labels.
 *
 * @param key the dotted key of the plan it comes from
 * @param label what it is
 * @param function what it is for
 * @param nature what it buys
 * @param model the model it belongs to, if any
 * @param product the product it belongs to, if any
 * @param role the role it belongs to, if any
 * @param cost what is bought in the month, without VAT: an expense, or an asset where {@code capital}
 * @param paid the cash that leaves in the month, with VAT
 * @param capital whether the purchase is an asset and the payment investing cash
 */
public record CostLine(
        String key,
        Text label,
        CostFunction function,
        Nature nature,
        @Nullable String model,
        @Nullable String product,
        @Nullable String role,
        Column cost,
        Column paid,
        boolean capital) {}
