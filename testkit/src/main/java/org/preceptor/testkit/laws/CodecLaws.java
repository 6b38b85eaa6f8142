package org.preceptor.testkit.laws;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.DynamicTest;

/**
 * What writing values down and reading them again promises, whatever library does it.
 *
 * <p>Always: a value comes back as it went, equal values are written alike, a text that was cut off or has something behind
 * it is refused, and no text makes the reader throw. With {@link #inJson}: members may stand in any order, none is lost in
 * silence, and none may appear twice. With {@link #canonical}: there is one form, and it depends on the value alone.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> wardsAreKept() {
 *     return CodecLaws.of(wards(), mapper::write, text -> mapper.tryRead(text)).inJson().tests();
 * }
 * }</pre>
 *
 * @param <T> the value
 */
public final class CodecLaws<T> {
    private static final int TRIES = 60;
    private static final int PLACES = 12;
    private static final String STRANGER = "neverHeardOf";

    private final Samples<T> samples;
    private final Function<? super T, String> write;
    private final Function<String, Optional<T>> read;
    private final LawSet laws;

    private CodecLaws(
            Samples<T> samples, Function<? super T, String> write, Function<String, Optional<T>> read, LawSet laws) {
        this.samples = samples;
        this.write = write;
        this.read = read;
        this.laws = laws;
    }

    /**
     * The laws of every text form.
     *
     * @param <T> the value
     * @param values any values, simple and odd
     * @param write makes the text
     * @param read reads a text; empty when it is refused, for whatever reason
     * @return the kit
     */
    public static <T> CodecLaws<T> of(
            Arbitrary<T> values, Function<? super T, String> write, Function<String, Optional<T>> read) {
        Samples<T> samples = new Samples<>(values, TRIES);
        return new CodecLaws<>(
                samples,
                write,
                read,
                LawSet.of(
                        new Law(
                                "what is written reads back",
                                () -> samples.forAll(value -> {
                                    String text = write.apply(value);
                                    Must.equal(Optional.of(value), read.apply(text), "read from " + text);
                                })),
                        new Law("equal values are written alike", () -> {
                            List<T> pool = samples.pool(TRIES);
                            for (int i = 0; i < pool.size(); i += 2) {
                                Must.equal(write.apply(pool.get(i)), write.apply(pool.get(i + 1)), "written again");
                            }
                        }),
                        new Law(
                                "what was read is written as it was",
                                () -> samples.forAll(value -> {
                                    String text = write.apply(value);
                                    Must.equal(
                                            Optional.of(text), read.apply(text).map(write), "written after reading");
                                })),
                        new Law(
                                "a text that was cut off is refused",
                                () -> samples.forAll(value -> {
                                    String text = write.apply(value).strip();
                                    places(text.length())
                                            .forEach(at -> refused(read, text.substring(0, at), "cut off at " + at));
                                })),
                        new Law(
                                "nothing may follow",
                                () -> samples.forAll(value -> {
                                    refused(read, write.apply(value) + " x", "a word behind it");
                                    refused(read, write.apply(value) + write.apply(value), "the text twice");
                                })),
                        new Law(
                                "no text makes the reader throw",
                                () -> samples.forAll(value -> {
                                    String text = write.apply(value);
                                    places(text.length())
                                            .forEach(at -> damaged(text, at).forEach(each -> quiet(read, each)));
                                }))));
    }

    /**
     * Adds the laws of JSON text.
     *
     * @return the kit with more laws
     */
    public CodecLaws<T> inJson() {
        return with(LawSet.of(
                new Law(
                        "the order of members does not matter",
                        () -> samples.forAll(value -> {
                            String text =
                                    JsonText.rewrite(write.apply(value), (object, members) -> Lists.reverse(members));
                            Must.equal(Optional.of(value), read.apply(text), "read from " + text);
                        })),
                new Law(
                        "no unknown member is lost in silence",
                        () -> samples.forAll(value -> objects(value).forEach(at -> {
                            String text = changed(value, at, members -> plus(members, "\"" + STRANGER + "\":{}"));
                            Optional<T> got = read.apply(text);
                            Must.hold(
                                    got.map(write)
                                            .map(again -> again.contains(STRANGER))
                                            .orElse(true),
                                    () -> "swallowed a member of " + text);
                        }))),
                new Law(
                        "no member appears twice",
                        () -> samples.forAll(value -> objects(value).forEach(at -> {
                            String text = changed(
                                    value,
                                    at,
                                    members -> members.isEmpty()
                                            ? List.of("\"a\":0", "\"a\":0")
                                            : plus(members, members.get(members.size() - 1)));
                            refused(read, text, "a member twice");
                        })))));
    }

    /**
     * Adds the laws of the one JSON form that equal values share.
     *
     * @param form makes it
     * @return the kit with more laws
     */
    public CodecLaws<T> canonical(Function<? super T, String> form) {
        return with(LawSet.of(
                new Law(
                        "the canonical form reads back as the same value",
                        () -> samples.forAll(value ->
                                Must.equal(Optional.of(value), read.apply(form.apply(value)), "read from canonical"))),
                new Law(
                        "the canonical form stays what it is",
                        () -> samples.forAll(value -> Must.equal(
                                Optional.of(form.apply(value)),
                                read.apply(form.apply(value)).map(form),
                                "canonical after reading"))),
                new Law(
                        "the canonical form does not depend on how a text was ordered",
                        () -> samples.forAll(value -> {
                            String text =
                                    JsonText.rewrite(write.apply(value), (object, members) -> Lists.reverse(members));
                            Must.equal(
                                    Optional.of(form.apply(value)),
                                    read.apply(text).map(form),
                                    "canonical after reordering");
                        }))));
    }

    /** {@return the laws} */
    public LawSet laws() {
        return laws;
    }

    /** {@return one test per law} */
    public Stream<DynamicTest> tests() {
        return laws.tests();
    }

    private CodecLaws<T> with(LawSet more) {
        return new CodecLaws<>(samples, write, read, laws.and(more));
    }

    private static <T> void refused(Function<String, Optional<T>> read, String text, String what) {
        Must.hold(read.apply(text).isEmpty(), () -> what + ", and yet it reads: " + text);
    }

    private static <T> void quiet(Function<String, Optional<T>> read, String text) {
        try {
            Optional<T> ignored = read.apply(text);
            Must.hold(ignored != null, () -> "answers null for " + text);
        } catch (RuntimeException thrown) {
            throw new AssertionError("threw " + thrown + " for " + text, thrown);
        }
    }

    /** A dozen places spread over a text, both ends among them. */
    private static IntStream places(int length) {
        return length <= PLACES
                ? IntStream.range(0, length)
                : IntStream.range(0, PLACES).map(i -> (int) ((long) i * (length - 1) / (PLACES - 1)));
    }

    private static Stream<String> damaged(String text, int at) {
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        return Stream.of("", "\"", "}", "0", "-", "null", "\u0000", "\ud800", "字")
                .map(wrong -> before + wrong + after);
    }

    private IntStream objects(T value) {
        return places(JsonText.objects(write.apply(value)));
    }

    private String changed(T value, int object, Function<List<String>, List<String>> change) {
        return JsonText.rewrite(write.apply(value), (at, members) -> at == object ? change.apply(members) : members);
    }

    private static List<String> plus(List<String> members, String more) {
        List<String> all = new ArrayList<>(members);
        all.add(more);
        return all;
    }
}
