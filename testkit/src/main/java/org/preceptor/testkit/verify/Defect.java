package org.preceptor.testkit.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.RuleId;

/**
 * One way to break a valid value, tied to the rule that must notice and the place where it must say so.
 *
 * <p>"The coach's title is one step too low" is a defect: a function from an orderly pairing to one with that single
 * fault, the rule that reports it and the pointer. A defect that cannot help a second finding (a missing phase also
 * makes the total too short) declares it as a consequence.
 *
 * @param <T> the value that is broken
 */
public final class Defect<T> {
    private final String name;
    private final UnaryOperator<T> breaking;
    private final ImmutableList<Effect<T>> effects;

    private Defect(String name, UnaryOperator<T> breaking, ImmutableList<Effect<T>> effects) {
        this.name = name;
        this.breaking = breaking;
        this.effects = effects;
    }

    private record Effect<T>(RuleId rule, Function<? super T, Pointer> place) {
        Expected on(T valid) {
            return new Expected(rule, place.apply(valid));
        }
    }

    /**
     * A finding that must be reported: which rule, at which place.
     *
     * @param rule the rule
     * @param pointer the place
     */
    public record Expected(RuleId rule, Pointer pointer) {
        /** {@return rule and place on one line} */
        @Override
        public String toString() {
            return rule + " at \"" + pointer + "\"";
        }
    }

    /**
     * A defect that is always noticed at the same place.
     *
     * @param <T> the value that is broken
     * @param name what is wrong, in a few words
     * @param rule the rule that must report it
     * @param pointer the place, as RFC 6901 text
     * @param breaking makes the broken value from a valid one
     * @return the defect
     */
    public static <T> Defect<T> of(String name, String rule, String pointer, UnaryOperator<T> breaking) {
        Pointer place = Pointer.parse(pointer);
        return of(name, rule, valid -> place, breaking);
    }

    /**
     * A defect whose place depends on the value, as when members are pointed at by id.
     *
     * @param <T> the value that is broken
     * @param name what is wrong, in a few words
     * @param rule the rule that must report it
     * @param pointer the place, from the value before it is broken
     * @param breaking makes the broken value from a valid one
     * @return the defect
     */
    public static <T> Defect<T> of(
            String name, String rule, Function<? super T, Pointer> pointer, UnaryOperator<T> breaking) {
        return new Defect<>(name, breaking, ImmutableList.of(new Effect<T>(RuleId.of(rule), pointer)));
    }

    /**
     * Declares a second finding that cannot be avoided.
     *
     * @param rule the rule that reports it too
     * @param pointer the place, from the value before it is broken
     * @return the defect with both findings
     */
    public Defect<T> alsoReported(String rule, Function<? super T, Pointer> pointer) {
        return new Defect<>(
                name,
                breaking,
                ImmutableList.<Effect<T>>builder()
                        .addAll(effects)
                        .add(new Effect<>(RuleId.of(rule), pointer))
                        .build());
    }

    /** {@return what is wrong, in a few words} */
    public String name() {
        return name;
    }

    /** {@return the rule that must notice} */
    public RuleId rule() {
        return effects.get(0).rule();
    }

    /**
     * What must be reported once a value is broken.
     *
     * @param valid the value before it is broken
     * @return the findings, and no others
     */
    public ImmutableSet<Expected> expected(T valid) {
        return effects.stream().map(effect -> effect.on(valid)).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Breaks a value.
     *
     * @param valid a value in order
     * @return the broken value with what must be reported
     */
    public Broken<T> in(T valid) {
        return new Broken<>(valid, breaking.apply(valid), ImmutableList.of(name), expected(valid));
    }

    /**
     * Breaks an already broken value once more.
     *
     * @param broken a value with other defects
     * @return the value with this defect added
     */
    Broken<T> in(Broken<T> broken) {
        return new Broken<>(
                broken.valid(),
                breaking.apply(broken.value()),
                ImmutableList.copyOf(Iterables.concat(broken.defects(), ImmutableList.of(name))),
                ImmutableSet.copyOf(Iterables.concat(broken.expected(), expected(broken.valid()))));
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
