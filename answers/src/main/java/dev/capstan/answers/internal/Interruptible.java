package dev.capstan.answers.internal;

import java.util.concurrent.CancellationException;

/** Work on several threads that may be interrupted while it waits for them. */
public interface Interruptible<T> {

    T call() throws InterruptedException;

    /**
     * Runs it.
     *
     * @throws CancellationException where it is interrupted; the thread stays so
     */
    static <T> T run(Interruptible<T> work) {
        try {
            return work.call();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
