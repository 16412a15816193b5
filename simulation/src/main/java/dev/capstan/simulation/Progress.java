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

    /** This, for one of several runs of all paths, counted from 0. */
    default Progress part(int which, int of) {
        return (done, all) -> goOn((int) (((long) which * all + done) / of), all);
    }
}
