package dev.capstan.answers.internal;

import java.util.Objects;

/** The version of this Capstan, from the archive it runs from. */
public final class Version {

    private Version() {}

    /** Such as {@code 0.1.0}; {@code development} outside an archive. */
    public static String current() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }
}
