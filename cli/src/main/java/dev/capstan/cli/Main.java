package dev.capstan.cli;

/** Placeholder of the command line's entry point. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("capstan " + Main.class.getPackage().getImplementationVersion());
    }
}
