package org.preceptor.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.testkit.laws.Mutants.killed;

import com.google.common.collect.Lists;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CodecMutantTest {
    private static final Pattern BED =
            Pattern.compile("\\{\"beds\":(?<beds>0|[1-9][0-9]{0,3}),\"ward\":\"(?<ward>[A-Za-z]*)\"}"
                    + "|\\{\"ward\":\"(?<ward2>[A-Za-z]*)\",\"beds\":(?<beds2>0|[1-9][0-9]{0,3})}");

    record Beds(String ward, int beds) {}

    private static Arbitrary<Beds> beds() {
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofMaxLength(4),
                        Arbitraries.integers().between(0, 9_999))
                .as(Beds::new);
    }

    private static String write(Beds beds) {
        return "{\"ward\":\"" + beds.ward + "\",\"beds\":" + beds.beds + "}";
    }

    private static String canonical(Beds beds) {
        return "{\"beds\":" + beds.beds + ",\"ward\":\"" + beds.ward + "\"}";
    }

    private static Optional<Beds> read(String text) {
        Matcher matcher = BED.matcher(text);
        return matcher.matches() ? Optional.of(made(matcher)) : Optional.empty();
    }

    private static Beds made(Matcher matcher) {
        return matcher.group("ward") == null
                ? new Beds(matcher.group("ward2"), Integer.parseInt(matcher.group("beds2")))
                : new Beds(matcher.group("ward"), Integer.parseInt(matcher.group("beds")));
    }

    private static CodecLaws<Beds> laws(Function<Beds, String> write, Function<String, Optional<Beds>> read) {
        return CodecLaws.of(beds(), write, read).inJson().canonical(CodecMutantTest::canonical);
    }

    @TestFactory
    Stream<DynamicTest> aSoundCodecObeysTheLaws() {
        return laws(CodecMutantTest::write, CodecMutantTest::read).tests();
    }

    @TestFactory
    Stream<DynamicTest> wrongCodecs() {
        AtomicInteger calls = new AtomicInteger();
        return Stream.of(
                killed(
                        "cuts large numbers",
                        "what is written reads back",
                        laws(beds -> write(new Beds(beds.ward, beds.beds % 1_000)), CodecMutantTest::read)
                                .laws()),
                killed(
                        "writes another order every time",
                        "equal values are written alike",
                        laws(
                                        beds -> calls.incrementAndGet() % 2 == 0 ? write(beds) : canonical(beds),
                                        CodecMutantTest::read)
                                .laws()),
                killed(
                        "writes in lower case and reads in capitals",
                        "what was read is written as it was",
                        laws(
                                        CodecMutantTest::write,
                                        text -> read(text)
                                                .map(beds -> new Beds(beds.ward.toUpperCase(Locale.ROOT), beds.beds)))
                                .laws()),
                killed(
                        "closes what was left open",
                        "a text that was cut off is refused",
                        laws(CodecMutantTest::write, text -> read(text.endsWith("}") ? text : text + "}"))
                                .laws(),
                        true),
                killed(
                        "reads the first value and stops",
                        "nothing may follow",
                        laws(CodecMutantTest::write, text -> {
                                    Matcher matcher = BED.matcher(text);
                                    return matcher.lookingAt() ? Optional.of(made(matcher)) : Optional.empty();
                                })
                                .laws(),
                        true),
                killed(
                        "throws at what it does not understand",
                        "no text makes the reader throw",
                        laws(CodecMutantTest::write, text -> {
                                    if (text.indexOf('\0') >= 0) {
                                        throw new IllegalStateException("NUL");
                                    }
                                    return read(text);
                                })
                                .laws(),
                        true),
                killed(
                        "wants the members in the order written",
                        "the order of members does not matter",
                        laws(
                                        CodecMutantTest::write,
                                        text -> read(text)
                                                .filter(beds -> write(beds).equals(text)))
                                .laws()),
                killed(
                        "ignores what it does not know",
                        "no unknown member is lost in silence",
                        laws(CodecMutantTest::write, text -> read(text.replaceAll(",\"never[^,}]*\\{}", "")))
                                .laws(),
                        true),
                killed(
                        "lets the last of two members win",
                        "no member appears twice",
                        laws(CodecMutantTest::write, text -> read(text.replaceAll("(,\"beds\":[0-9]+)\\1", "$1")))
                                .laws(),
                        true),
                killed(
                        "has a canonical form with a blank",
                        "the canonical form reads back",
                        CodecLaws.of(beds(), CodecMutantTest::write, CodecMutantTest::read)
                                .canonical(beds -> canonical(beds).replace(":", ": "))
                                .laws()),
                killed(
                        "has a canonical form that changes",
                        "the canonical form stays",
                        CodecLaws.of(beds(), CodecMutantTest::write, CodecMutantTest::read)
                                .canonical(beds -> calls.incrementAndGet() % 3 == 0 ? write(beds) : canonical(beds))
                                .laws()));
    }

    @Test
    void textIsRewrittenMemberByMember() {
        String json = " {\"a\" : [ 1, {\"b\":\"}\\\"\"} , {}], \"c\":{\"d\":-1.5e3 , \"e\":null}}\n";

        assertThat(JsonText.objects(json)).isEqualTo(4);
        assertThat(JsonText.rewrite(json, (object, members) -> Lists.reverse(members)))
                .isEqualTo("{\"c\":{\"e\":null,\"d\":-1.5e3},\"a\":[1,{\"b\":\"}\\\"\"},{}]}\n");
        assertThat(JsonText.rewrite("{\"a\":{}}", (object, members) -> object == 1 ? List.of("\"x\":1") : members))
                .isEqualTo("{\"a\":{\"x\":1}}");
    }
}
