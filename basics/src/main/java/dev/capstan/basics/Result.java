package dev.capstan.basics;

import java.util.List;
import java.util.function.Function;

/** An expected outcome: a value, with warnings perhaps, or the problems that stand in its way. */
public sealed interface Result<T> {

    /** Warnings of a success, or all problems of a failure, in the order of the source. */
    List<Problem> problems();

    /** What {@code next} makes of the value; the problems of both are kept. */
    default <R> Result<R> then(Function<? super T, Result<R>> next) {
        return switch (this) {
            case Failure<T>(var problems) -> new Failure<>(problems);
            case Success<T>(var value, var warnings) ->
                switch (next.apply(value)) {
                    case Success<R>(var made, var more) -> new Success<>(made, joined(warnings, more));
                    case Failure<R>(var more) -> new Failure<>(joined(warnings, more));
                };
        };
    }

    private static List<Problem> joined(List<Problem> first, List<Problem> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    /** The value, with the warnings that came with it. */
    record Success<T>(T value, List<Problem> problems) implements Result<T> {
        public Success {
            problems = List.copyOf(problems);
        }

        public Success(T value) {
            this(value, List.of());
        }
    }

    /** No value: at least one of the problems is an error. */
    record Failure<T>(List<Problem> problems) implements Result<T> {
        public Failure {
            problems = List.copyOf(problems);
            if (problems.stream().noneMatch(Problem::isError)) {
                throw new IllegalArgumentException("a failure names at least one error");
            }
        }
    }
}
