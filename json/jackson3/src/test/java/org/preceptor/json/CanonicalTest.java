package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preceptor.MalformedValueException;
import org.preceptor.json.text.JsonWriter;
import org.preceptor.json.text.Node;

/** The vectors of RFC 8785, sections 3.2.2 and 3.2.3, as far as documents without fractions need them. */
class CanonicalTest {
    @Test
    void ordersMembersByTheirUtf16Units() {
        Map<String, Node> members = new LinkedHashMap<>();
        for (String name : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
            members.put(name, new Node.Bool(true));
        }

        assertThat(canonical(new Node.Obj(members)))
                .isEqualTo("{\"\\r\":true,\"1\":true,\"\u0080\":true,\"\u00f6\":true,\"\u20ac\":true,"
                        + "\"\ud83d\ude00\":true,\"\ufb33\":true}");
    }

    @Test
    void escapesOnlyWhatMustBeEscaped() {
        assertThat(canonical(new Node.Text("\u20ac$\u000f\nA'B\"\\\\\"/\b\f\t\u007f\u2028")))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\f\\t\u007f\u2028\"");
    }

    @Test
    void writesLiteralsAndNestedContainersWithoutBlanks() {
        Node node = new Node.Obj(Map.of(
                "literals", new Node.Arr(List.of(new Node.Null(), new Node.Bool(true), new Node.Num("-12"))),
                "empty", new Node.Arr(List.of(new Node.Obj(Map.of()), new Node.Arr(List.of())))));

        assertThat(canonical(node)).isEqualTo("{\"empty\":[{},[]],\"literals\":[null,true,-12]}");
    }

    @Test
    void refusesHalfACharacter() {
        assertThatThrownBy(() -> JsonWriter.canonical(new Node.Text("\udead")))
                .isInstanceOf(MalformedValueException.class);
    }

    @Test
    void refusesToNestDeeperThanItReads() {
        Node node = new Node.Arr(List.of());
        for (int depth = 1; depth <= 32; depth++) {
            node = new Node.Arr(List.of(node));
        }
        Node tooDeep = node;

        assertThatThrownBy(() -> JsonWriter.indented(tooDeep)).isInstanceOf(MalformedValueException.class);
    }

    @Test
    void keepsShortContainersOnOneLineAndBreaksLongOnes() {
        Node text = new Node.Text("x".repeat(40));

        assertThat(JsonWriter.indented(new Node.Arr(List.of(text, text))).lines())
                .hasSize(1);
        assertThat(JsonWriter.indented(new Node.Arr(List.of(text, text, text))).lines())
                .hasSize(5);
        assertThat(JsonWriter.indented(new Node.Arr(List.of(text, text, text))))
                .isEqualTo("[\n  "
                        + String.join(",\n  ", java.util.Collections.nCopies(3, "\"" + "x".repeat(40) + "\""))
                        + "\n]\n");
    }

    private static String canonical(Node node) {
        return new String(JsonWriter.canonical(node), StandardCharsets.UTF_8);
    }
}
