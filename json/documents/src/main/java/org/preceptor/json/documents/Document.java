package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.json.shape.Schema;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.ShapeRules;
import org.preceptor.json.shape.Shapes;
import org.preceptor.json.text.Fields;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;
import org.preceptor.rule.RuleCard;

/**
 * A kind of file: a name, a version and the shape of what is inside the envelope.
 *
 * @param <T> what is inside
 * @param name the last part of the format, {@code report} in {@code preceptor/report}
 * @param version the version written, and the newest that is read strictly
 * @param shape the shape of the member {@code data}
 * @param holds the class of what is inside, or of each element of the list that is inside
 * @param migrations how older documents are carried over, oldest first
 */
record Document<T>(String name, Version version, Shape<T> shape, Class<?> holds, ImmutableList<Migration> migrations) {
    private static final List<String> MEMBERS = List.of("format", "version", "data");

    static <T> Document<T> of(String name, Shape<T> shape) {
        return new Document<>(name, Version.FIRST, shape, shape.type(), ImmutableList.of());
    }

    static <E> Document<ImmutableList<E>> list(String name, Shape<E> element) {
        return new Document<>(name, Version.FIRST, Shapes.list(element), element.type(), ImmutableList.of());
    }

    /** Adds a change of form; the document is then of the version after it. */
    Document<T> migrating(Version from, Version to, Migration.Step step) {
        ImmutableList<Migration> all = ImmutableList.<Migration>builder()
                .addAll(migrations)
                .add(new Migration(from, to, step))
                .build();
        return new Document<>(name, to, shape, holds, all);
    }

    boolean isList() {
        return holds != shape.type();
    }

    String format() {
        return "preceptor/" + name;
    }

    Node write(T value) {
        Fields members = new Fields(MEMBERS.size());
        members.add("format", new Node.Text(format()));
        members.add("version", new Node.Text(version.toString()));
        members.add("data", shape.write(value));
        return new Node.Obj(members);
    }

    Node schema() {
        return Schema.document(format(), version.toString(), shape);
    }

    /** Carries a document of an older version over; anything else stays as it is; nothing when that is impossible. */
    @Nullable
    Node migrate(Node document, Reading in) {
        if (migrations.isEmpty()) {
            return document;
        }
        Map<String, Node> members = document instanceof Node.Obj envelope ? envelope.members() : Map.of();
        Optional<Version> found = version(members.get("version"))
                .filter(older -> older.compareTo(version) < 0 && older.compareTo(oldest()) >= 0);
        Node data = members.get("data");
        if (found.isEmpty() || data == null) {
            return document;
        }
        in.enter("data");
        for (Migration migration : migrations) {
            data = data == null || migration.from().compareTo(found.get()) < 0
                    ? data
                    : migration.step().apply(data, in);
        }
        in.leave();
        if (data == null) {
            return null;
        }
        Map<String, Node> now = new LinkedHashMap<>(members);
        now.put("version", new Node.Text(version.toString()));
        now.put("data", data);
        return new Node.Obj(now);
    }

    /** Minor versions of the oldest major version that can still be carried over. */
    private Version oldest() {
        return new Version(
                migrations.isEmpty()
                        ? version.major()
                        : migrations.get(0).from().major(),
                0);
    }

    @Nullable
    T read(Node node, Reading in) {
        if (!(node instanceof Node.Obj envelope)) {
            in.error(ShapeRules.TYPE).expected(Label.of("an object", "对象")).actual(Shapes.describe(node));
            return null;
        }
        Fields members = envelope.members();
        for (int i = 0; i < members.size(); i++) {
            if (!MEMBERS.contains(members.name(i))) {
                Shapes.stranger(members.name(i), members.value(i), MEMBERS, in);
            }
        }
        boolean ours = isFormat(members.get("format"), in);
        boolean readable = isVersion(members.get("version"), in);
        Node data = members.get("data");
        if (data == null) {
            in.error(ShapeRules.MISSING).with("member", "data");
        }
        if (data == null || !ours || !readable) {
            return null;
        }
        in.enter("data");
        T value = shape.read(data, in);
        in.leave();
        return value;
    }

    private boolean isFormat(@Nullable Node found, Reading in) {
        if (found instanceof Node.Text text && text.value().equals(format())) {
            return true;
        }
        refuse("format", found, EnvelopeRules.FORMAT, format(), in);
        return false;
    }

    private static Optional<Version> version(@Nullable Node found) {
        return Version.parse(found instanceof Node.Text text ? text.value() : "");
    }

    private boolean isVersion(@Nullable Node found, Reading in) {
        Optional<Version> given = version(found);
        if (given.isEmpty()) {
            refuse("version", found, EnvelopeRules.VERSION_FORM, version.toString(), in);
            return false;
        }
        if (given.get().major() > version.major()) {
            refuse("version", found, EnvelopeRules.NEWER, range(), in);
        } else if (given.get().compareTo(oldest()) < 0) {
            refuse("version", found, EnvelopeRules.RETIRED, oldest().toString(), in);
        } else if (given.get().compareTo(version) > 0 && !in.isTolerant()) {
            refuse("version", found, EnvelopeRules.NEWER_MINOR, version.toString(), in);
        } else {
            return true;
        }
        return false;
    }

    private String range() {
        return oldest().equals(version) ? version.toString() : oldest() + "–" + version;
    }

    private static void refuse(String member, @Nullable Node found, RuleCard card, String expected, Reading in) {
        if (found == null) {
            in.error(card).expected(expected).actual(Label.of("nothing", "空缺"));
            return;
        }
        in.enter(member);
        boolean version = found instanceof Node.Text && !card.equals(EnvelopeRules.VERSION_FORM);
        in.error(card).expected(expected).actual(version ? ((Node.Text) found).value() : Shapes.describe(found));
        in.leave();
    }
}
