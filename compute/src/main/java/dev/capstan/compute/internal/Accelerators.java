package dev.capstan.compute.internal;

import dev.capstan.basics.Amount;
import dev.capstan.basics.Nearest;
import dev.capstan.basics.Text;
import dev.capstan.compute.Accelerator;
import dev.capstan.compute.Catalogue;
import dev.capstan.compute.ComputeProblem;
import dev.capstan.compute.ServingFormulas;
import dev.capstan.plan.Hardware;
import dev.capstan.plan.PlanFile;
import dev.capstan.plan.Quantity;
import dev.capstan.plan.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the accelerators that a plan names: its own figures over the catalogue's. */
final class Accelerators {

    private static final Hardware NOTHING = new Hardware(null, null, null, null, null, null, null);
    private static final String HARDWARE = "hardware.";

    private final PlanFile file;
    private final Findings findings;
    private final Catalogue catalogue = Catalogue.standard();

    Accelerators(PlanFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The accelerator that the key {@code key} names; null, with a finding, where there is none or figures are missing. */
    @Nullable
    Accelerator resolve(String name, String key) {
        var own = file.plan().hardware().get(name);
        var entry = catalogue.entries().get(name);
        if (own == null && entry == null) {
            unknown(name, key);
            return null;
        }
        return merged(name, own == null ? NOTHING : own, entry);
    }

    private @Nullable Accelerator merged(String name, Hardware own, Catalogue.@Nullable Entry entry) {
        double perSecond = ServingFormulas.SECONDS_PER_MONTH;
        var peakBf16 = figure(own.peakBf16(), perSecond, entry, Catalogue.Entry::peakBf16);
        var memory = figure(own.memory(), 1, entry, Catalogue.Entry::memoryBytes);
        var bandwidth = figure(own.bandwidth(), perSecond, entry, Catalogue.Entry::bandwidth);
        if (peakBf16 == null || memory == null || bandwidth == null) {
            require(name, "peak bf16", peakBf16, "312 TFLOP / second");
            require(name, "memory", memory, "80 GB");
            require(name, "bandwidth", bandwidth, "2 TB / second");
            return null;
        }
        return new Accelerator(
                name,
                peakBf16,
                figure(own.peakFp8(), perSecond, entry, Catalogue.Entry::peakFp8),
                memory,
                bandwidth,
                figure(own.power(), 1, entry, Catalogue.Entry::watts),
                price(name, "rental price", own.rentalPrice(), entry, Catalogue.Entry::rentalPrice),
                price(name, "purchase price", own.purchasePrice(), entry, Catalogue.Entry::purchasePrice));
    }

    /** In base units for a month, over {@code divisor}; a chip does not change, so its figure is that of month 1. */
    private @Nullable Double figure(
            @Nullable Quantity own,
            double divisor,
            Catalogue.@Nullable Entry entry,
            Function<Catalogue.Entry, @Nullable Double> listed) {
        if (own != null) {
            return own.at(1, file.plan().timeline()) / divisor;
        }
        return entry == null ? null : listed.apply(entry);
    }

    private void require(String name, String figure, @Nullable Double value, String example) {
        if (value == null) {
            findings.add(
                    ComputeProblem.MISSING_FIGURE, HARDWARE + name, "name", name, "figure", figure, "example", example);
        }
    }

    private @Nullable Quantity price(
            String name,
            String figure,
            @Nullable Quantity own,
            Catalogue.@Nullable Entry entry,
            Function<Catalogue.Entry, @Nullable Amount> listed) {
        var amount = entry == null ? null : listed.apply(entry);
        if (own != null || entry == null || amount == null) {
            return own;
        }
        var venture = file.plan().venture();
        var currency = amount.unit().currency();
        var rate = venture.exchangeRates().get(currency);
        if (rate == null && !currency.equals(venture.currency())) {
            return null;
        }
        var conversion = new Quantity.Conversion(Rate.FLOW, rate);
        var key = HARDWARE + name + "." + figure;
        return new Quantity(key, amount, List.of(), null, conversion, "catalogue, " + entry.date(), file.origin(key));
    }

    /** What an hour costs: what stands at the use, else at the accelerator; null with a finding at {@code key} where neither does. */
    @Nullable
    Quantity rentalPrice(@Nullable Quantity own, Accelerator accelerator, String key) {
        var price = own == null ? accelerator.rentalPrice() : own;
        if (price == null) {
            var entry = catalogue.entries().get(accelerator.name());
            var listed = entry == null ? null : entry.rentalPrice();
            if (listed == null) {
                findings.add(ComputeProblem.NO_RENTAL_PRICE, key, "hardware", accelerator.name());
            } else {
                noExchangeRate(accelerator.name(), listed, key);
            }
        }
        return price;
    }

    private void noExchangeRate(String name, Amount listed, String key) {
        findings.add(
                ComputeProblem.NO_EXCHANGE_RATE,
                key,
                "hardware",
                name,
                "price",
                listed,
                "currency",
                listed.unit().currency(),
                "venture",
                file.plan().venture().currency());
    }

    private void unknown(String name, String key) {
        var known = new ArrayList<>(file.plan().hardware().keySet());
        catalogue.entries().keySet().stream()
                .filter(listed -> !known.contains(listed))
                .forEach(known::add);
        var suggestion = Nearest.to(name, known)
                .map(nearest -> new Text("Did you mean \"" + nearest + "\"? ", "是否想写“" + nearest + "”？"))
                .orElse(Text.same(""));
        findings.add(
                ComputeProblem.UNKNOWN_HARDWARE,
                key,
                "name",
                name,
                "suggestion",
                suggestion,
                "known",
                String.join(", ", known));
    }

    /** Whether it computes in FP8; a finding at {@code key} that names the {@code choices} where it does not. */
    boolean hasFp8(Accelerator accelerator, String key, String choices) {
        if (accelerator.peakFp8() == null) {
            var leaf = key.substring(key.lastIndexOf('.') + 1);
            findings.add(
                    ComputeProblem.NO_FP8,
                    key,
                    "key",
                    leaf,
                    "hardware",
                    accelerator.name(),
                    "choices",
                    choices,
                    "chips",
                    withFp8());
        }
        return accelerator.peakFp8() != null;
    }

    private String withFp8() {
        var chips = new ArrayList<String>();
        catalogue.entries().forEach((name, entry) -> {
            if (entry.peakFp8() != null) {
                chips.add(name);
            }
        });
        return String.join(", ", chips);
    }
}
