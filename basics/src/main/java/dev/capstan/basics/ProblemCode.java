package dev.capstan.basics;

/** A kind of problem. Each module keeps its own codes, as an enum, with their messages. */
public interface ProblemCode {

    /** The published identity, such as {@code PLAN-012}; never reused for another meaning. */
    String id();

    /** What is wrong and why: a template over the problem's attributes. */
    Text message();

    /** What to do, with the valid choices: a template over the problem's attributes; may be empty. */
    Text advice();

    default Severity severity() {
        return Severity.ERROR;
    }
}
