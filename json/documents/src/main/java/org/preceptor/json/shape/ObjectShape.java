package org.preceptor.json.shape;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.json.text.Fields;
import org.preceptor.json.text.JsonWriter;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;
import org.preceptor.rule.Severity;

/** A type with named members. */
final class ObjectShape<T> extends Shape<T> {
    static final String KIND = "kind";
    static final Set<String> CLASS_NAMES = Set.of("@class", "@type", "@c", "$type");

    private final List<Members.Entry<T, ?>> entries;
    private final List<String> names;
    private final boolean derived;
    private final Maker<T> maker;

    ObjectShape(Class<T> type, Function<Members<T>, Maker<T>> body) {
        super(type);
        Members<T> members = new Members<>();
        this.maker = body.apply(members);
        this.entries = members.entries();
        this.names = entries.stream().map(Members.Entry::name).toList();
        this.derived = entries.stream().anyMatch(Members.Entry::derived);
    }

    @Override
    Label expected() {
        return Label.of("an object", "对象");
    }

    @Override
    @Nullable
    T readValue(Node node, Reading in) {
        return node instanceof Node.Obj object ? read(object.members(), in, null) : mistyped(node, in);
    }

    /** Reads the members; a family says which other kind a stranger belongs to. */
    @Nullable
    T read(Fields members, Reading in, @Nullable Function<String, Optional<Label>> elsewhere) {
        int before = in.errors();
        @Nullable Object[] values = new @Nullable Object[entries.size()];
        assign(members, values, in, elsewhere);
        boolean complete = true;
        for (int i = 0; i < values.length; i++) {
            values[i] = member(entries.get(i), (Node) values[i], in);
            complete &= values[i] != null;
        }
        T made = complete ? make(new Values(values, in), members, in) : null;
        if (derived && made != null && in.errors() == before) {
            compareDerived(made, members, in);
        }
        return made;
    }

    /** Puts each member in its place, for which the place after the one before it is tried first. */
    private void assign(
            Fields members,
            @Nullable Object[] places,
            Reading in,
            @Nullable Function<String, Optional<Label>> elsewhere) {
        int next = 0;
        for (int i = 0; i < members.size(); i++) {
            String name = members.name(i);
            int place = place(name, next);
            if (place >= 0) {
                places[place] = members.value(i);
                next = place + 1;
            } else if (elsewhere == null || !name.equals(KIND)) {
                refuseStranger(name, members.value(i), in, elsewhere);
            }
        }
    }

    private int place(String name, int next) {
        int size = names.size();
        for (int i = next; i < next + size; i++) {
            int place = i < size ? i : i - size;
            if (name.equals(names.get(place))) {
                return place;
            }
        }
        return -1;
    }

    private <V> @Nullable Object member(Members.Entry<T, V> entry, @Nullable Node node, Reading in) {
        if (node == null) {
            if (entry.absent() == null) {
                in.error(ShapeRules.MISSING).with("member", entry.name());
            }
            return entry.absent();
        }
        in.enter(entry.name());
        V value = entry.shape().read(node, in);
        in.leave();
        return value != null && entry.optional() ? Optional.of(value) : value;
    }

    private @Nullable T make(Values values, Fields members, Reading in) {
        try {
            return maker.make(values);
        } catch (RuntimeException e) {
            String path = e instanceof MalformedValueException malformed ? malformed.field() : "";
            String field = path.substring(path.lastIndexOf('.') + 1);
            boolean known = names.contains(field) && members.containsKey(field);
            if (known) {
                in.enter(field);
            }
            refused(e, in);
            if (known) {
                in.leave();
            }
            return null;
        }
    }

    private void refuseStranger(
            String name, Node value, Reading in, @Nullable Function<String, Optional<Label>> elsewhere) {
        if (CLASS_NAMES.contains(name)) {
            in.member(ShapeRules.KIND_CLASS, name, Severity.ERROR).actual(name);
        } else {
            Optional<Label> hint = elsewhere == null ? Optional.empty() : elsewhere.apply(name);
            Shapes.stranger(name, value, () -> hint.orElseGet(() -> Nearest.to(name, names)), in);
        }
    }

    boolean has(String name) {
        return names.contains(name);
    }

    private void compareDerived(T made, Fields members, Reading in) {
        for (Members.Entry<T, ?> entry : entries) {
            if (entry.derived()) {
                Node expected = write(entry, made);
                if (expected != null && !expected.equals(members.get(entry.name()))) {
                    in.enter(entry.name());
                    in.error(ShapeRules.DERIVED)
                            .expected(excerpt(new String(JsonWriter.canonical(expected), StandardCharsets.UTF_8)));
                    in.leave();
                }
            }
        }
    }

    @Override
    public Node write(T value) {
        Fields members = new Fields(entries.size());
        write(value, members);
        return new Node.Obj(members);
    }

    void write(T value, Fields members) {
        for (int i = 0; i < entries.size(); i++) {
            Node node = write(entries.get(i), value);
            if (node != null) {
                members.add(names.get(i), node);
            }
        }
    }

    int size() {
        return entries.size();
    }

    private static <T, V> @Nullable Node write(Members.Entry<T, V> entry, T whole) {
        V value = entry.get().of(whole);
        return value == null ? null : entry.shape().write(value);
    }

    @Override
    Node schema(Schema schema) {
        return schema.named(type(), () -> members(schema, null));
    }

    Node members(Schema schema, @Nullable String kind) {
        Map<String, Node> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        if (kind != null) {
            properties.put(KIND, Schema.object("const", kind));
            required.add(KIND);
        }
        for (Members.Entry<T, ?> entry : entries) {
            properties.put(entry.name(), entry.shape().schema(schema));
            if (entry.absent() == null) {
                required.add(entry.name());
            }
        }
        return Schema.object(
                "type",
                "object",
                "properties",
                new Node.Obj(properties),
                "required",
                required,
                "patternProperties",
                Schema.OWN,
                "additionalProperties",
                false);
    }
}
