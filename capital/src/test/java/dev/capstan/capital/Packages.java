package dev.capstan.capital;

import dev.capstan.capital.internal.ocf.Md5;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small packages of Open Cap Format: a company, Ann, common shares, a plan, and what a test adds. */
final class Packages {

    static final String STOCK = """
        {"object_type": "TX_STOCK_ISSUANCE", "id": "issue", "date": "2025-02-01", "security_id": "s",
         "custom_id": "C-1", "stakeholder_id": "ann", "security_law_exemptions": [], "stock_class_id": "common",
         "share_price": {"amount": "1", "currency": "CNY"}, "quantity": "100", "stock_legend_ids": []}\
        """;

    static final String GRANT = """
        {"object_type": "TX_EQUITY_COMPENSATION_ISSUANCE", "id": "grant", "date": "2025-02-01", "security_id": "g",
         "custom_id": "G-1", "stakeholder_id": "ann", "security_law_exemptions": [], "stock_plan_id": "esop",
         "compensation_type": "RSU", "quantity": "50", "expiration_date": null, "termination_exercise_windows": []}\
        """;

    static final String SPLIT = """
        {"object_type": "TX_STOCK_CLASS_SPLIT", "id": "split", "date": "2025-03-01", "stock_class_id": "common",
         "split_ratio": {"numerator": "2", "denominator": "1"}}\
        """;

    private final Map<String, String> files = new LinkedHashMap<>();

    Packages() {
        file("Stakeholders.ocf.json", "OCF_STAKEHOLDERS_FILE", """
            {"object_type": "STAKEHOLDER", "id": "ann", "name": {"legal_name": "Ann"}, "stakeholder_type": "INDIVIDUAL"}\
            """);
        file("StockClasses.ocf.json", "OCF_STOCK_CLASSES_FILE", """
            {"object_type": "STOCK_CLASS", "id": "common", "name": "Common", "class_type": "COMMON",
             "default_id_prefix": "C-", "initial_shares_authorized": "1000", "votes_per_share": "1", "seniority": "1"}\
            """);
        file("StockPlans.ocf.json", "OCF_STOCK_PLANS_FILE", """
            {"object_type": "STOCK_PLAN", "id": "esop", "plan_name": "ESOP", "initial_shares_reserved": "60",
             "stock_class_ids": ["common"]}\
            """);
    }

    /** The package with these transactions. */
    static Packages of(String... transactions) {
        return new Packages().file("Transactions.ocf.json", "OCF_TRANSACTIONS_FILE", transactions);
    }

    static String transfer(String id, String date, String security, String quantity, String into) {
        return """
            {"object_type": "TX_STOCK_TRANSFER", "id": "%s", "date": "%s", "security_id": "%s", "quantity": "%s",
             "resulting_security_ids": ["%s"]}\
            """.formatted(id, date, security, quantity, into);
    }

    static String retraction(String id, String date, String security) {
        return """
            {"object_type": "TX_STOCK_RETRACTION", "id": "%s", "date": "%s", "security_id": "%s", "reason_text": "x"}\
            """.formatted(id, date, security);
    }

    /** On the security of the stock. */
    static String contribution(String date, String amount) {
        return """
            {"object_type": "CAPSTAN_CAPITAL_CONTRIBUTION", "id": "pay", "date": "%s", "security_id": "s", "amount": "%s"}\
            """.formatted(date, amount);
    }

    static String side(String fields, String... objects) {
        return """
            {"file_type": "CAPSTAN_SIDE_FILE", "fields": %s, "objects": [%s]}\
            """.formatted(fields, String.join(", ", objects));
    }

    Packages file(String name, String fileType, String... items) {
        return text(
                name, "{\"file_type\": \"%s\", \"items\": [\n%s\n]}\n".formatted(fileType, String.join(",\n", items)));
    }

    Packages text(String name, String text) {
        files.put(name, text);
        return this;
    }

    Packages without(String name) {
        files.remove(name);
        return this;
    }

    /** In the manifest, each text is replaced by the one after it. */
    Map<String, byte[]> withManifest(String... replacements) {
        var manifest = """
            {"ocf_version": "1.2.1-alpha+main", "file_type": "OCF_MANIFEST_FILE", "as_of": "2026-01-01",
             "generated_at": "2026-01-01T00:00:00Z",
             "issuer": {"object_type": "ISSUER", "id": "co", "legal_name": "Co", "formation_date": "2025-01-01",
                        "country_of_formation": "CN"},
             "stakeholders_files": [{"filepath": "./Stakeholders.ocf.json", "md5": "%s"}],
             "stock_classes_files": [{"filepath": "./StockClasses.ocf.json", "md5": "%s"}],
             "stock_plans_files": [{"filepath": "./StockPlans.ocf.json", "md5": "%s"}],
             "transactions_files": [{"filepath": "./Transactions.ocf.json", "md5": "%s"}],
             "stock_legend_templates_files": [], "vesting_terms_files": [], "valuations_files": []}
            """.formatted(List.of("Stakeholders", "StockClasses", "StockPlans", "Transactions").stream()
                .map(name -> files.getOrDefault(name + ".ocf.json", ""))
                .map(text -> Md5.of(bytes(text)))
                .toArray());
        for (int i = 0; i < replacements.length; i += 2) {
            manifest = manifest.replace(replacements[i], replacements[i + 1]);
        }
        return text("Manifest.ocf.json", manifest).bytes();
    }

    Map<String, byte[]> bytes() {
        var bytes = new LinkedHashMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, bytes(text)));
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
