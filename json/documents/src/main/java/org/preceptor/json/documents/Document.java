package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.json.shape.Schema;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.ShapeRules;
import org.preceptor.json.shape.Shapes;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;
import org.preceptor.rule.RuleCard;

/**
 * A kind of file: a name, a version and the shape of what is inside the envelope.
 *
 * @param <T> what is inside
 * @param name the last part of the format, {@code report} in {@code preceptor/report}
 * @param shape the shape of the member {@code data}
 * @param holds the class of what is inside, or of each element of the list that is inside
 */
record Document<T>(String name, Shape<T> shape, Class<?> holds) {
    private static final int MAJOR = 1;
    private static final int MINOR = 0;
    static final String VERSION = MAJOR + "." + MINOR;

    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})");
    private static final List<String> MEMBERS = List.of("format", "version", "data");

    static <T> Document<T> of(String name, Shape<T> shape) {
        return new Document<>(name, shape, shape.type());
    }

    static <E> Document<ImmutableList<E>> list(String name, Shape<E> element) {
        return new Document<>(name, Shapes.list(element), element.type());
    }

    boolean isList() {
        return holds != shape.type();
    }

    String format() {
        return "preceptor/" + name;
    }

    Node write(T value) {
        Map<String, Node> members = new LinkedHashMap<>();
        members.put("format", new Node.Text(format()));
        members.put("version", new Node.Text(VERSION));
        members.put("data", shape.write(value));
        return new Node.Obj(members);
    }

    Node schema() {
        return Schema.document(format(), VERSION, shape);
    }

    @Nullable
    T read(Node node, Reading in) {
        if (!(node instanceof Node.Obj envelope)) {
            in.error(ShapeRules.TYPE).expected(Label.of("an object", "对象")).actual(Shapes.describe(node));
            return null;
        }
        Map<String, Node> members = envelope.members();
        members.forEach((name, value) -> {
            if (!MEMBERS.contains(name)) {
                Shapes.stranger(name, value, MEMBERS, in);
            }
        });
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

    private static boolean isVersion(@Nullable Node found, Reading in) {
        Matcher version = FORM.matcher(found instanceof Node.Text text ? text.value() : "");
        if (!version.matches()) {
            refuse("version", found, EnvelopeRules.VERSION_FORM, VERSION, in);
            return false;
        }
        int major = Integer.parseInt(version.group(1));
        int minor = Integer.parseInt(version.group(2));
        if (major > MAJOR) {
            refuse("version", found, EnvelopeRules.NEWER, VERSION, in);
        } else if (major < MAJOR) {
            refuse("version", found, EnvelopeRules.RETIRED, VERSION, in);
        } else if (minor > MINOR && !in.isTolerant()) {
            refuse("version", found, EnvelopeRules.NEWER_MINOR, VERSION, in);
        } else {
            return true;
        }
        return false;
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
