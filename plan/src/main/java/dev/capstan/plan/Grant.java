package dev.capstan.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Money that need not be paid back. */
@Described(name = "grant", en = "Money that need not be paid back.", zh = "无需偿还的补助。")
public record Grant(
        @Key(
                en = "Cash received.",
                zh = "到账金额。",
                example = "1M CNY",
                unit = {"money", ""})
        Quantity amount,

        @Key(en = "The month in which it arrives.", zh = "到账月份。", example = "2026-12")
        PlanMonth month,

        @Key(
                en = "The month in which its conditions are met and it becomes income; that of arrival where"
                        + " left out.",
                zh = "满足条件、确认收入的月份；不写则为到账月份。",
                example = "2027-12")
        @Nullable
        PlanMonth earned,

        @Key(
                en = "It may only be spent on this function; until then it counts neither for runway nor"
                        + " against ruin.",
                zh = "只能用于该职能；在支用前既不计入跑道，也不能避免现金耗尽。",
                example = "R&D")
        @Nullable
        CostFunction restrictedTo,

        @Key(
                en = "Its parts, where it does not come at once; one without condition comes in its month.",
                zh = "分期拨付；不附条件的一期在其月份到账。",
                example = "{start: {share: 40%}, trial: {share: 60%, waits for: [filing]}}",
                preset = "{}")
        Map<String, Tranche> tranches) {}
