package dev.capstan.basics;

/** A kind of problem. Each module keeps its own codes, as an enum, with their messages. */
public interface ProblemCode {

    /**
     * What is published of a kind of problem.
     *
     * @param id the identity, such as {@code PLAN-012}; never reused for another meaning
     * @param message what is wrong and why: a template over the problem's attributes
     * @param advice what to do, with the valid choices: a template over the problem's attributes; may be empty
     */
    record Definition(String id, Severity severity, Text message, Text advice) {

        /** An error. */
        public Definition(String id, Text message, Text advice) {
            this(id, Severity.ERROR, message, advice);
        }
    }

    Definition definition();

    default String id() {
        return definition().id();
    }

    default Severity severity() {
        return definition().severity();
    }

    default Text message() {
        return definition().message();
    }

    default Text advice() {
        return definition().advice();
    }
}
