package org.preceptor.json.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preceptor.Label;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.Shapes;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;

class MigrationTest {
    private static final Version V1_0 = new Version(1, 0);
    private static final Version V1_1 = new Version(1, 1);
    private static final Version V2_0 = new Version(2, 0);

    /** 1.0 says "beds": "12+3"; 1.1 says "beds": 12 and "extra": 3; 2.0 says "places" for beds. */
    record Ward(int places, int extra) {}

    private static final Shape<Ward> WARD = Shape.object(Ward.class, it -> {
        var places = it.required("places", Shapes.COUNT, Ward::places);
        var extra = it.usually("extra", Shapes.COUNT, 0, Ward::extra);
        return in -> new Ward(in.get(places), in.get(extra));
    });

    private static final Document<Ward> DOCUMENT = Document.of("ward", WARD)
            .migrating(V1_0, V1_1, MigrationTest::split)
            .migrating(V1_1, V2_0, (data, in) -> renamed(data, "beds", "places"));

    private static @Nullable Node split(Node data, Reading in) {
        Map<String, Node> members = new LinkedHashMap<>(((Node.Obj) data).members());
        if (members.get("beds") instanceof Node.Text beds) {
            List<String> parts = Splitter.on('+').splitToList(beds.value());
            if (parts.size() != 2) {
                in.enter("beds");
                Migration.refuse(V1_0, Label.of("it is no sum of two numbers", "不是两数之和"), in);
                in.leave();
                return null;
            }
            members.put("beds", new Node.Num(parts.get(0)));
            members.put("extra", new Node.Num(parts.get(1)));
        }
        return new Node.Obj(members);
    }

    private static Node renamed(Node data, String from, String to) {
        Map<String, Node> members = new LinkedHashMap<>();
        ((Node.Obj) data).members().forEach((name, value) -> members.put(name.equals(from) ? to : name, value));
        return new Node.Obj(members);
    }

    private static Node document(String version, String name, Node beds) {
        return object(
                "format",
                new Node.Text("preceptor/ward"),
                "version",
                new Node.Text(version),
                "data",
                object(name, beds));
    }

    private static Node object(Object... pairs) {
        Map<String, Node> members = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            members.put((String) pairs[i], (Node) pairs[i + 1]);
        }
        return new Node.Obj(members);
    }

    private static @Nullable Ward read(Node node, Reading in) {
        Node now = DOCUMENT.migrate(node, in);
        return now == null ? null : DOCUMENT.read(now, in);
    }

    private static List<String> codes(Node node, boolean tolerant) {
        Reading in = new Reading(tolerant);
        read(node, in);
        return in.report(null).errors().stream()
                .map(finding -> finding.rule().id().value())
                .toList();
    }

    @Test
    void readsEveryVersionSinceTheOldestStrictly() {
        for (Node node : List.of(
                document("1.0", "beds", new Node.Text("12+3")),
                document("2.0", "places", new Node.Num("12")),
                document("1.1", "beds", new Node.Num("12")))) {
            Reading in = new Reading(false);

            assertThat(read(node, in)).isIn(new Ward(12, 3), new Ward(12, 0));
            assertThat(in.report(null).isClean()).isTrue();
        }
    }

    @Test
    void carriesOnlyOverWhatIsOlder() {
        assertThat(codes(document("2.0", "beds", new Node.Num("12")), false))
                .containsExactlyInAnyOrder("json.missing", "json.unknown-member");
        assertThat(codes(document("1.1", "beds", new Node.Text("12+3")), false)).containsExactly("json.type");
    }

    @Test
    void refusesVersionsBeyondBothEnds() {
        assertThat(codes(document("0.9", "beds", new Node.Num("1")), true)).containsExactly("doc.version.retired");
        assertThat(codes(document("3.0", "places", new Node.Num("1")), true)).containsExactly("doc.version.newer");
        assertThat(codes(document("2.1", "places", new Node.Num("1")), false))
                .containsExactly("doc.version.newer-minor");
        assertThat(codes(document("2.1", "places", new Node.Num("1")), true)).isEmpty();
        assertThat(codes(document("2", "places", new Node.Num("1")), true)).containsExactly("doc.version.form");
    }

    @Test
    void saysWhichOldValueCannotBeCarriedOverAndWhere() {
        byte[] json = """
                {"format": "preceptor/ward", "version": "1.0",
                 "data": {"beds": "twelve"}}""".getBytes(StandardCharsets.UTF_8);
        Reading in = new Reading(false);

        assertThat(read(document("1.0", "beds", new Node.Text("twelve")), in)).isNull();
        Finding finding = in.report(json).errors().get(0);
        assertThat(finding.rule().id()).hasToString("doc.migration");
        assertThat(finding.subject()).hasToString("/data/beds");
        assertThat(finding.evidence()).containsEntry("line", Evidence.of(2)).containsEntry("column", Evidence.of(19));
        assertThat(Messages.in(Locale.ENGLISH).render(finding))
                .isEqualTo("(in version 1.0) cannot be carried over because it is no sum of two numbers");
        assertThat(Messages.in(Locale.CHINESE).render(finding)).isEqualTo("（版本1.0）无法转换：不是两数之和");
    }

    @Test
    void leavesWhatIsNoDocumentToTheReader() {
        Node nothing = new Node.Arr(List.of());

        assertThat(DOCUMENT.migrate(nothing, new Reading(false))).isSameAs(nothing);
        assertThat(codes(nothing, false)).containsExactly("json.type");
        assertThat(codes(object("version", new Node.Text("1.0")), false)).contains("json.missing", "doc.format");
    }

    @Property(tries = 100)
    void migratingThenReadingIsReadingWithMigration(
            @ForAll @IntRange(max = 99) int beds, @ForAll @IntRange(max = 9) int extra) {
        Node old = document("1.0", "beds", new Node.Text(beds + "+" + extra));
        Node now = DOCUMENT.migrate(old, new Reading(false));

        assertThat(now).isNotNull().isEqualTo(DOCUMENT.migrate(now, new Reading(false)));
        assertThat(DOCUMENT.read(now, new Reading(false))).isEqualTo(new Ward(beds, extra));
        assertThat(DOCUMENT.write(new Ward(beds, extra)).equals(now)).isEqualTo(extra > 0);
    }
}
