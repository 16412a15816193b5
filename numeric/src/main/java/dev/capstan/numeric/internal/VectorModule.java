package dev.capstan.numeric.internal;

/**
 * The Vector API at run time. The JDK resolves its module only when told to, and {@code --add-modules} prints "WARNING: Using
 * incubator modules" to the user's standard error before any of our code runs. So we leave that out and add the module when
 * vectors are first wanted, by the JDK's own way of adding a module to a running program; it is open to us by
 * {@code Add-Exports: java.base/jdk.internal.module} in the command's manifest, or {@code --add-exports} with {@code ALL-UNNAMED}.
 * Where neither that nor {@code --add-modules jdk.incubator.vector} was given there are no vectors, and twins do the work.
 */
public final class VectorModule {

    /** What to do where it is not present and yet needed. */
    public static final String ABSENT = "no Vector API: start java with --add-modules jdk.incubator.vector,"
            + " or with --add-exports java.base/jdk.internal.module=ALL-UNNAMED";

    private static final String NAME = "jdk.incubator.vector";

    private VectorModule() {}

    /** Whether there are vectors; adds the module at the first call. */
    public static boolean isPresent() {
        return Holder.PRESENT;
    }

    private static final class Holder {
        static final boolean PRESENT = ModuleLayer.boot().findModule(NAME).isPresent() || isAdded();
    }

    private static boolean isAdded() {
        try {
            Class.forName("jdk.internal.module.Modules")
                    .getMethod("loadModule", String.class)
                    .invoke(null, NAME);
            return true;
        } catch (ReflectiveOperationException | RuntimeException absent) {
            return false;
        }
    }
}
