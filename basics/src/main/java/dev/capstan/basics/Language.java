package dev.capstan.basics;

/** A language that Capstan speaks. Keys of a plan are English in both. */
public enum Language {
    ENGLISH("en"),
    CHINESE("zh");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag: {@code en} or {@code zh}. */
    public String tag() {
        return tag;
    }
}
