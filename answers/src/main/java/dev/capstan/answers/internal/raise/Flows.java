package dev.capstan.answers.internal.raise;

/** Hears of every payment between holders and the company on a path. */
interface Flows {

    /** Nobody listens. */
    Flows NONE = (_, _, _, _) -> {};

    /**
     * A payment of those that {@link Movements#payments} numbers is settled, in whole or in part.
     *
     * @param due that falls due
     * @param company what it pays of it; the following alike
     * @param others beside the founders
     */
    default void settled(int payment, double due, double company, double founders, double others) {}

    /**
     * A payment.
     *
     * @param stock for which it is paid
     * @param month from 1
     * @param amount to the holder; below 0 from it
     */
    void paid(int stock, int holder, int month, double amount);
}
