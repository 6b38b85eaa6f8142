package org.preceptor.testkit.laws;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.DynamicTest;

/**
 * What every value promises: it is its content.
 *
 * <p>Always: equality is reflexive, symmetric and transitive, agrees with the hash and holds between two values built
 * from the same parts. With {@link #ordered}: the order is total and consistent with equality. With {@link #readBy}: the
 * text form and its parser are inverses.
 *
 * @param <T> the value
 */
public final class ValueLaws<T> {
    private static final int POOL = 20;

    private final Samples<T> samples;
    private final LawSet laws;

    private ValueLaws(Samples<T> samples, LawSet laws) {
        this.samples = samples;
        this.laws = laws;
    }

    /**
     * The laws of equality.
     *
     * @param <T> the value
     * @param values any values, simple and odd
     * @return the kit
     */
    public static <T> ValueLaws<T> of(Arbitrary<T> values) {
        Samples<T> samples = new Samples<>(values, Samples.TRIES);
        return new ValueLaws<>(
                samples,
                LawSet.of(
                        new Law(
                                "a value equals itself and nothing of another kind",
                                () -> samples.forAll(value -> {
                                    Must.hold(equal(value, value), () -> "does not equal itself: " + value);
                                    Must.hold(!equal(value, new Object()), () -> "equals a stranger: " + value);
                                })),
                        new Law("values built from the same parts are equal, hash alike and read alike", () -> {
                            List<T> pool = samples.pool(Samples.TRIES);
                            for (int i = 0; i < pool.size(); i += 2) {
                                Must.equal(pool.get(i), pool.get(i + 1), "same parts, different values");
                                Must.equal(
                                        pool.get(i).toString(),
                                        pool.get(i + 1).toString(),
                                        "equal, but read differently");
                            }
                        }),
                        new Law(
                                "equality is symmetric and equal values hash alike",
                                () -> pairs(samples.pool(POOL), (a, b) -> {
                                    Must.hold(
                                            a.equals(b) == b.equals(a), () -> "equal one way only: " + a + " and " + b);
                                    Must.hold(
                                            !a.equals(b) || a.hashCode() == b.hashCode(),
                                            () -> "equal with different hashes: " + a + " and " + b);
                                })),
                        new Law(
                                "equality is transitive",
                                () -> triples(
                                        samples.pool(POOL),
                                        (a, b, c) -> Must.hold(
                                                !(a.equals(b) && b.equals(c)) || a.equals(c),
                                                () -> "a = b and b = c, yet not a = c: " + a + ", " + b + ", " + c))),
                        new Law(
                                "the hash of a value does not change",
                                () -> samples.forAll(value -> {
                                    int first = value.hashCode();
                                    Must.hold(first == value.hashCode(), () -> "two hashes for one value: " + value);
                                }))));
    }

    /**
     * Adds the laws of the natural order or another one.
     *
     * @param order the order
     * @return the kit with more laws
     */
    public ValueLaws<T> ordered(Comparator<? super T> order) {
        return with(
                new Law(
                        "the order is antisymmetric and consistent with equality",
                        () -> pairs(samples.pool(POOL), (a, b) -> {
                            Must.hold(
                                    Integer.signum(order.compare(a, b)) == -Integer.signum(order.compare(b, a)),
                                    () -> "the order contradicts itself: " + a + " and " + b);
                            Must.hold(
                                    (order.compare(a, b) == 0) == a.equals(b),
                                    () -> "same place in the order and equal are not the same: " + a + " and " + b);
                        })),
                new Law(
                        "the order is transitive",
                        () -> triples(
                                samples.pool(POOL),
                                (a, b, c) -> Must.hold(
                                        !(order.compare(a, b) <= 0 && order.compare(b, c) <= 0)
                                                || order.compare(a, c) <= 0,
                                        () -> "a <= b and b <= c, yet not a <= c: " + a + ", " + b + ", " + c))));
    }

    /**
     * Adds the laws of the text form.
     *
     * @param parse reads what {@code toString} writes
     * @return the kit with more laws
     */
    public ValueLaws<T> readBy(Function<String, ? extends T> parse) {
        return with(
                new Law(
                        "the text form reads back as the same value",
                        () -> samples.forAll(
                                value -> Must.equal(value, parse.apply(value.toString()), "read back from " + value))),
                new Law(
                        "different values have different texts",
                        () -> pairs(
                                samples.pool(POOL),
                                (a, b) -> Must.hold(
                                        a.equals(b) == a.toString().equals(b.toString()),
                                        () -> "one text, two values: " + a))));
    }

    /** {@return the laws} */
    public LawSet laws() {
        return laws;
    }

    /** {@return one test per law} */
    public Stream<DynamicTest> tests() {
        return laws.tests();
    }

    private ValueLaws<T> with(Law... more) {
        return new ValueLaws<>(samples, laws.and(LawSet.of(more)));
    }

    private static boolean equal(Object a, Object b) {
        return a.equals(b);
    }

    private interface Two<T> {
        void on(T a, T b);
    }

    private interface Three<T> {
        void on(T a, T b, T c);
    }

    private static <T> void pairs(ImmutableList<T> pool, Two<T> statement) {
        pool.forEach(a -> pool.forEach(b -> statement.on(a, b)));
    }

    private static <T> void triples(ImmutableList<T> pool, Three<T> statement) {
        pool.forEach(a -> pairs(pool, (b, c) -> statement.on(a, b, c)));
    }
}
