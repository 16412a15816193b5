package dev.capstan.capital.internal.table;

import dev.capstan.capital.CapTableHistory;
import dev.capstan.capital.ConversionRight;
import dev.capstan.capital.Issuance;
import dev.capstan.capital.Ratio;
import dev.capstan.capital.StockClass;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conversion ratios and pools as they stand while a history is replayed. */
public final class Terms {

    private final Map<String, ConversionRight> conversions = new LinkedHashMap<>();
    private final Map<String, Pool> pools = new LinkedHashMap<>();

    Terms(CapTableHistory history) {
        for (var stockClass : history.stockClasses()) {
            firstKnown(stockClass).ifPresent(right -> conversions.putIfAbsent(stockClass.id(), right));
        }
        history.stockPlans().forEach(plan -> pools.putIfAbsent(plan.id(), new Pool(plan)));
    }

    /** The first right whose class is known; one into a round still to come has no shares yet. */
    private static Optional<ConversionRight> firstKnown(StockClass stockClass) {
        return stockClass.conversionRights().stream()
                .filter(right -> right.stockClassId() != null)
                .findFirst();
    }

    /** What a share of the class converts into now; null where it does not convert. */
    public @Nullable ConversionRight conversion(@Nullable String stockClassId) {
        return stockClassId == null ? null : conversions.get(stockClassId);
    }

    /** By class, what each that converts turns into now. */
    public Map<String, ConversionRight> conversions() {
        return conversions;
    }

    public Collection<Pool> pools() {
        return pools.values();
    }

    Optional<Pool> pool(String id) {
        return Optional.ofNullable(pools.get(id));
    }

    @Nullable
    Pool poolOf(Issuance issuance) {
        var plan = issuance.stockPlanId();
        return plan == null ? null : pools.get(plan);
    }

    /** The class of the shares: its own, else that of its pool, where that has only one. */
    public @Nullable String classOf(Issuance issuance) {
        var pool = poolOf(issuance);
        if (issuance.stockClassId() != null || pool == null) {
            return issuance.stockClassId();
        }
        var classes = pool.plan().stockClassIds();
        return classes.size() == 1 ? classes.getFirst() : null;
    }

    /** The class stays that of the right that is changed: a change of ratio does not name it. */
    void convert(String stockClassId, ConversionRight terms) {
        conversions.computeIfPresent(
                stockClassId,
                (_, old) -> new ConversionRight(
                        old.stockClassId(), terms.ratio(), terms.conversionPrice(), terms.rounding(), terms.details()));
    }

    /** More shares of a class: whatever converts into it gives more, its own shares give less, its pools hold more. */
    void split(String stockClassId, Ratio ratio) {
        conversions.replaceAll((id, right) -> {
            var own = id.equals(stockClassId) ? right.ratio().times(ratio.inverse()) : right.ratio();
            var both = stockClassId.equals(right.stockClassId()) ? own.times(ratio) : own;
            return new ConversionRight(
                    right.stockClassId(), both, right.conversionPrice(), right.rounding(), right.details());
        });
        pools.values().stream()
                .filter(pool -> pool.plan().stockClassIds().equals(List.of(stockClassId)))
                .forEach(pool -> pool.split(ratio));
    }
}
