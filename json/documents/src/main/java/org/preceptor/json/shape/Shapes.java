package org.preceptor.json.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.preceptor.Label;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Severity;

/** The shapes that others are made of. */
public final class Shapes {
    /** Any text. */
    public static final Shape<String> TEXT = new TextShape<>(String.class, Label.of("text", "文本"), "", text -> text);
    /** True or false. */
    public static final Shape<Boolean> BOOL = new BoolShape();
    /** A day between 1950 and 2200. */
    public static final Shape<LocalDate> DAY = new DayShape(1950, 2200);
    /** A day of any year from 1 to 9999, for evidence about days that were refused. */
    public static final Shape<LocalDate> ANY_DAY = new DayShape(1, 9999);
    /** A whole number that every reader holds exactly. */
    public static final Shape<Long> LONG = integer(-IntegerShape.SAFE, IntegerShape.SAFE);
    /** A count of something, from 0. */
    public static final Shape<Integer> COUNT = integer(0, Integer.MAX_VALUE);
    /** A whole number of any size, as text. */
    public static final Shape<BigInteger> EXACT = new ExactShape();

    /** An exact number as text: whole, fraction or decimal. */
    public static final Shape<Ratio> RATIO = new RatioShape();

    private Shapes() {}

    /**
     * Text in a form of the domain.
     *
     * @param <T> the type
     * @param type its class; its {@code toString} gives the text
     * @param what the form in words
     * @param pattern a regular expression for the schema, at least as wide as the form; empty for none
     * @param parse reads the text; a malformed one is reported at the member
     * @return the shape
     */
    public static <T> Shape<T> parsed(Class<T> type, Label what, String pattern, Function<String, T> parse) {
        return new TextShape<>(type, what, pattern, parse);
    }

    /**
     * An identifier: text without blanks at its ends or hidden characters, at most 64 characters.
     *
     * @param <T> the type
     * @param type its class; its {@code toString} gives the text
     * @param parse makes the identifier
     * @return the shape
     */
    public static <T> Shape<T> id(Class<T> type, Function<String, T> parse) {
        return new IdShape<>(type, parse);
    }

    /**
     * One of the constants of an enum, by its name.
     *
     * @param <E> the enum
     * @param type its class
     * @return the shape
     */
    public static <E extends Enum<E>> Shape<E> choice(Class<E> type) {
        return new ChoiceShape<>(type, Arrays.asList(type.getEnumConstants()), Enum::name);
    }

    /**
     * Well-known values by their names, any other value in full: a title of the national ladder is its code.
     *
     * @param <T> the type
     * @param full the shape of a value in full
     * @param known the well-known values by name
     * @return the shape
     */
    public static <T> Shape<T> named(Shape<T> full, Map<String, T> known) {
        return new NamedShape<>(full, known);
    }

    /**
     * A whole number in a range.
     *
     * @param least the least
     * @param most the most, at most 2^53 - 1
     * @return the shape
     */
    public static Shape<Long> integer(long least, long most) {
        return new IntegerShape<>(Long.class, least, most, value -> value, value -> value);
    }

    /**
     * A whole number in a range.
     *
     * @param least the least
     * @param most the most
     * @return the shape
     */
    public static Shape<Integer> integer(int least, int most) {
        return new IntegerShape<>(Integer.class, least, most, value -> (int) value, Integer::longValue);
    }

    /**
     * A list.
     *
     * @param <E> its elements
     * @param element their shape
     * @return the shape
     */
    public static <E> Shape<ImmutableList<E>> list(Shape<E> element) {
        return new ListShape<>(element, null);
    }

    /**
     * A list in which no two elements share a key, such as the people of a roster by their id.
     *
     * @param <E> its elements
     * @param element their shape
     * @param key what has to differ
     * @return the shape
     */
    public static <E> Shape<ImmutableList<E>> keyed(Shape<E> element, Function<? super E, ?> key) {
        return new ListShape<>(element, key);
    }

    /**
     * A set, written as an array in which a repetition is an error.
     *
     * @param <E> its elements
     * @param element their shape
     * @return the shape
     */
    @SuppressWarnings("unchecked")
    public static <E> Shape<ImmutableSet<E>> set(Shape<E> element) {
        return keyed(element, value -> value)
                .as((Class<ImmutableSet<E>>) (Class<?>) ImmutableSet.class, ImmutableSet::copyOf, ImmutableSet::asList);
    }

    /**
     * A map, written as an object; its order is kept.
     *
     * @param <K> its keys
     * @param <V> its values
     * @param key how a key reads as a member name
     * @param value the shape of the values
     * @return the shape
     */
    public static <K, V> Shape<ImmutableMap<K, V>> map(Shape<K> key, Shape<V> value) {
        return new MapShape<>(key, value);
    }

    /**
     * Reports a value of another type than wanted.
     *
     * @param node the value
     * @param expected what was wanted
     * @param in where it is reported
     */
    static void mistyped(Node node, Label expected, Reading in) {
        if (node instanceof Node.Null) {
            in.error(ShapeRules.NULL).expected(expected);
        } else {
            in.error(ShapeRules.TYPE).expected(expected).actual(describe(node));
        }
    }

    /**
     * Reports a member that nobody knows; to a tolerant reader that is a warning. One that starts with {@code x-} is
     * somebody's own and only kept, where the reader keeps such members.
     *
     * @param name its name
     * @param value its value
     * @param known the names that would do
     * @param in where it is reported
     */
    public static void stranger(String name, Node value, Collection<String> known, Reading in) {
        stranger(name, value, () -> Nearest.to(name, known), in);
    }

    static void stranger(String name, Node value, Supplier<Label> hint, Reading in) {
        if (!in.keep(name, value)) {
            in.member(ShapeRules.UNKNOWN, name, in.isTolerant() ? Severity.WARNING : Severity.ERROR)
                    .with("member", Shape.excerpt(name))
                    .with("hint", hint.get());
        }
    }

    /**
     * Puts a value into words.
     *
     * @param node the value
     * @return such as "an array"
     */
    public static Label describe(Node node) {
        return Shape.describe(node);
    }
}
