package dev.capstan.plan;

import org.jspecify.annotations.Nullable;

/** An accelerator: what the plan says of it; what it leaves out comes from the catalogue entry of the same name. */
@Described(
        name = "hardware",
        en = "An accelerator; what is left out comes from the catalogue entry of that name.",
        zh = "一种加速卡；未写的项取自目录中的同名条目。")
public record Hardware(
        @Key(
                en = "Peak rate at 16 bits, dense.",
                zh = "16 位稠密峰值算力。",
                example = "989 TFLOP / second",
                unit = "TFLOP / second",
                range = "(0, inf)")
        @Nullable
        Quantity peakBf16,

        @Key(
                en = "Peak rate at FP8, dense; left out where the chip has none.",
                zh = "FP8 稠密峰值算力；芯片不支持则不写。",
                example = "1,979 TFLOP / second",
                unit = "TFLOP / second",
                range = "(0, inf)")
        @Nullable
        Quantity peakFp8,

        @Key(en = "Memory.", zh = "显存。", example = "80 GB", unit = "GB", range = "(0, inf)") @Nullable
        Quantity memory,

        @Key(
                en = "Memory bandwidth.",
                zh = "显存带宽。",
                example = "3.35 TB / second",
                unit = "TB / second",
                range = "(0, inf)")
        @Nullable
        Quantity bandwidth,

        @Key(en = "Power under load.", zh = "满载功耗。", example = "700 W", unit = "W", range = "(0, inf)") @Nullable
        Quantity power,

        @Key(
                en = "What an hour costs to rent.",
                zh = "每小时租价。",
                example = "14 CNY / GPU-hour",
                unit = {"money / GPU-hour", "money / hour"})
        @Nullable
        Quantity rentalPrice,

        @Key(
                en = "What one costs to buy.",
                zh = "购买单价。",
                example = "220k CNY",
                unit = {"money", "money / GPU"})
        @Nullable
        Quantity purchasePrice) {}
