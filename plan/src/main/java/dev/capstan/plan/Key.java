package dev.capstan.plan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one description of a key of the plan: the reader, the JSON Schema, the reference documentation and the suggestions are
 * all made from it. A component that is {@code @Nullable} may be left out; one with {@link #preset} then has that value; any
 * other is required.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

    /** What it means, in English. */
    String en();

    /** What it means, in Chinese. */
    String zh();

    /** A value as one would write it. */
    String example();

    /** The key as written where the component's name does not give it ({@code paymentDays} is {@code payment days}). */
    String name() default "";

    /** The value where the key is left out, as one would write it. */
    String preset() default "";

    /** The unit of a key that takes whatever unit another number has. */
    String ANY = "any";

    /** Units that it may have, such as {@code money / month}; a share has {@code %}; {@link #ANY}. None: a plain number. */
    String[] unit() default {};

    /** How a figure for a year becomes one for a month. */
    Rate rate() default Rate.FLOW;

    /** The range in base units, as {@code [0, 1]} or {@code (0, inf)}. */
    String range() default "[0, inf)";

    /** Whether it counts in whole units: months, replicas, accelerators. */
    boolean whole() default false;

    /**
     * The section whose names it takes, such as {@code products}; {@code quantities} for the keys of numbers. Where it names
     * several, {@code models, products}, it takes {@code models.name}.
     */
    String refersTo() default "";
}
