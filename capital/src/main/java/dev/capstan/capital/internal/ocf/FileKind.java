package dev.capstan.capital.internal.ocf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files of a package, in the order in which they are written. */
enum FileKind {
    STAKEHOLDERS("Stakeholders", true),
    STOCK_CLASSES("StockClasses", true),
    STOCK_PLANS("StockPlans", true),
    STOCK_LEGEND_TEMPLATES("StockLegends", true),
    VESTING_TERMS("VestingTerms", true),
    VALUATIONS("Valuations", true),
    TRANSACTIONS("Transactions", true),
    FINANCINGS("Financings", false),
    DOCUMENTS("Documents", false);

    private final String file;
    private final boolean isRequired;

    FileKind(String file, boolean isRequired) {
        this.file = file;
        this.isRequired = isRequired;
    }

    static Optional<FileKind> ofFileType(String fileType) {
        return Arrays.stream(values())
                .filter(kind -> kind.fileType().equals(fileType))
                .findFirst();
    }

    static FileKind ofObjectType(String objectType) {
        return switch (objectType) {
            case "STAKEHOLDER" -> STAKEHOLDERS;
            case "STOCK_CLASS" -> STOCK_CLASSES;
            case "STOCK_PLAN" -> STOCK_PLANS;
            case "STOCK_LEGEND_TEMPLATE" -> STOCK_LEGEND_TEMPLATES;
            case "VESTING_TERMS" -> VESTING_TERMS;
            case "VALUATION" -> VALUATIONS;
            case "FINANCING" -> FINANCINGS;
            case "DOCUMENT" -> DOCUMENTS;
            default -> TRANSACTIONS;
        };
    }

    String fileType() {
        return "OCF_" + this + "_FILE";
    }

    /** The key of the manifest that lists such files. */
    String manifestKey() {
        return name().toLowerCase(Locale.ROOT) + "_files";
    }

    String fileName() {
        return file + ".ocf.json";
    }

    /** Whether a manifest has its key even where there is no such file. */
    boolean isRequired() {
        return isRequired;
    }
}
