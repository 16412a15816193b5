package dev.capstan.simulation;

/** Watches a simulation, and may end it. */
public interface Progress {

    /** Watches nothing and never ends it. */
    Progress NONE = (_, _) -> true;

    /**
     * So many of all paths are done.
     *
     * @return whether to go on
     */
    boolean goOn(int done, int all);

    /** This, for one of two runs of all paths: the first, 0, or the second, 1. */
    default Progress half(int which) {
        return (done, all) -> goOn((int) (((long) which * all + done) / 2), all);
    }
}
