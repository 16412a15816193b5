package dev.capstan.answers;

/** What a measure counts in, and so how it is written. */
public enum Kind {
    MONEY,
    MONEY_PER_ACCOUNT,
    MONEY_PER_HEAD,
    MONEY_PER_MILLION_TOKENS,
    SHARE,
    RATIO,
    MONTHS,
    ACCOUNTS,
    HEADS,
    TOKENS,
    TOKENS_PER_ACCOUNT,
    REQUESTS,
    GPUS,
    GPU_HOURS;

    /** The unit's text in a venture's currency; a share is written as a fraction of 1. */
    public String unit(String currency) {
        return switch (this) {
            case MONEY -> currency;
            case MONEY_PER_ACCOUNT -> currency + " / account";
            case MONEY_PER_HEAD -> currency + " / head / year";
            case MONEY_PER_MILLION_TOKENS -> currency + " / 1M tokens";
            case SHARE, RATIO -> "1";
            case MONTHS -> "months";
            case ACCOUNTS -> "accounts";
            case HEADS -> "heads";
            case TOKENS -> "tokens";
            case TOKENS_PER_ACCOUNT -> "tokens / account / month";
            case REQUESTS -> "requests";
            case GPUS -> "GPUs";
            case GPU_HOURS -> "GPU-hours";
        };
    }
}
