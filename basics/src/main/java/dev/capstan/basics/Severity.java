package dev.capstan.basics;

/** How much a problem weighs: an error stops the work, a warning does not. */
public enum Severity {
    ERROR(new Text("error", "错误")),
    WARNING(new Text("warning", "警告"));

    private final Text label;

    Severity(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
