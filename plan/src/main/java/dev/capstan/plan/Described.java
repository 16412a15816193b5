package dev.capstan.plan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a section of the plan, one of several forms, or a choice is called and means. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface Described {

    /** As written in a plan. */
    String name();

    String en();

    String zh();
}
