package dev.capstan.answers.internal.cases;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The kind of a case that names none, by the names of its inputs and of the figures it expects: the first rule that fits. */
final class Recognition {

    /**
     * @param inputs all of these are given; {@code a|b} stands for either
     * @param figures one of these is expected, or a name that begins so; none for any
     */
    private record Rule(String kind, String inputs, String figures) {
        boolean fits(Collection<String> given, Collection<String> expected) {
            return words(inputs).stream()
                            .allMatch(word -> Arrays.stream(word.split("\\|")).anyMatch(given::contains))
                    && (figures.isEmpty()
                            || words(figures).stream()
                                    .anyMatch(word -> expected.stream().anyMatch(name -> name.startsWith(word))));
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("npv", "rate cashflows_t0_first|cashflows_end_of_period|cashflows|flows", "npv"),
            new Rule("xnpv", "rate flows", "xnpv"),
            new Rule("mirr", "finance_rate reinvest_rate", "mirr"),
            new Rule("xirr", "flows|cashflows", "xirr"),
            new Rule("irr", "cashflows|flows", "irr roots status"),
            new Rule("annuity", "rate|nper|pmt pv|fv|pmt", "pmt fv pv nper rate ipmt ppmt payment"),
            new Rule("serving_day", "input_tokens_total|input_tokens output_tokens usd_per_mtok", ""),
            new Rule("interruptions", "gpus unexpected_interruptions", ""),
            new Rule("training_days", "tflops_per_gpu tokens gpus", "days gpu_hours"),
            new Rule(
                    "implied_mfu",
                    "params|params_active|n_params|parameters|flop|flops|total_training_flops",
                    "implied_mfu mfu training_flop flop gpu_hours cost days"),
            new Rule("scaling_law_fit", "data drop_highest_loss_points", "A objective"),
            new Rule("scaling_law_optimum", "C", "N D hoffmann epoch"),
            new Rule("kaplan_loss", "N D", "L_"),
            new Rule("scaling_law_loss", "N|params D|tokens", "loss L"),
            new Rule("kaplan_law", "", "alpha_N N_c"),
            new Rule("scaling_law", "law", "A alpha"),
            new Rule("scaling_law", "", "unrounded"),
            new Rule("distribution_risk", "X", "VaR CVaR"),
            new Rule("distribution_risk", "mu|mean sigma|sd", "VaR CVaR"),
            new Rule("sample_risk", "costs|losses|values", "VaR CVaR"),
            new Rule("portfolio_risk", "mean cov|covariance", "min_variance_x VaR CVaR sd"),
            new Rule("first_passage", "x0 m s T", "P_"),
            new Rule("gamblers_ruin", "p start target", "P_ruin P_win expected_"),
            new Rule("bass_fit", "data|adoptions|sales regression|model|method", "p q m"),
            new Rule("bass_curve", "p q", "t_peak peak_rate cum rate"));

    private Recognition() {}

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    static Optional<String> kind(Collection<String> given, Collection<String> expected) {
        return RULES.stream()
                .filter(rule -> rule.fits(given, expected))
                .map(Rule::kind)
                .findFirst();
    }
}
