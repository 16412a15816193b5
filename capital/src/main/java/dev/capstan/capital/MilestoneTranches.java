package dev.capstan.capital;

import java.util.List;

/** Money promised at once and released in parts. */
public record MilestoneTranches(List<Tranche> tranches) {

    public MilestoneTranches {
        tranches = List.copyOf(tranches);
    }

    /**
     * One part.
     *
     * @param milestones all of which must be met; none where it is paid at the closing
     */
    public record Tranche(double amount, List<Milestone> milestones) {
        public Tranche {
            Checks.notNegative(amount, "a tranche");
            milestones = List.copyOf(milestones);
        }

        boolean isReleased(List<Observation> seen) {
            return milestones.stream()
                    .allMatch(milestone -> seen.stream().anyMatch(observed -> observed.meets(milestone)));
        }
    }

    /**
     * What must be reached for a tranche.
     *
     * @param metric its name
     * @param threshold the least value that counts
     * @param deadlineMonths the last month after the closing in which it counts; infinite for none
     */
    public record Milestone(String metric, double threshold, double deadlineMonths) {}

    /**
     * What was seen.
     *
     * @param month after the closing
     */
    public record Observation(String metric, double value, double month) {
        boolean meets(Milestone milestone) {
            return metric.equalsIgnoreCase(milestone.metric)
                    && value >= milestone.threshold
                    && month <= milestone.deadlineMonths;
        }
    }

    public double commitment() {
        return tranches.stream().mapToDouble(Tranche::amount).sum();
    }

    /** What is paid at the closing. */
    public double atClosing() {
        return released(List.of());
    }

    /** What has been released once all this was seen; no tranche waits for another. */
    public double released(List<Observation> seen) {
        return tranches.stream()
                .filter(tranche -> tranche.isReleased(seen))
                .mapToDouble(Tranche::amount)
                .sum();
    }
}
