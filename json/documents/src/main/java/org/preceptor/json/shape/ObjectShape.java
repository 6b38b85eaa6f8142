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
    private final Maker<T> maker;

    ObjectShape(Class<T> type, Function<Members<T>, Maker<T>> body) {
        super(type);
        Members<T> members = new Members<>();
        this.maker = body.apply(members);
        this.entries = members.entries();
        this.names = entries.stream().map(Members.Entry::name).toList();
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

    @Nullable
    T read(Map<String, Node> members, Reading in, @Nullable Function<String, Optional<Label>> elsewhere) {
        int before = in.errors();
        refuseStrangers(members, in, elsewhere);
        Values values = new Values(entries.size(), in);
        boolean complete = true;
        for (int i = 0; i < entries.size(); i++) {
            Members.Entry<T, ?> entry = entries.get(i);
            Object value = member(entry, members.get(entry.name()), in);
            if (value == null) {
                complete = false;
            } else {
                values.put(i, entry.optional() && !(value instanceof Optional) ? Optional.of(value) : value);
            }
        }
        T made = complete ? make(values, members, in) : null;
        if (made != null && in.errors() == before) {
            compareDerived(made, members, in);
        }
        return made;
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
        return value;
    }

    private @Nullable T make(Values values, Map<String, Node> members, Reading in) {
        try {
            return maker.make(values);
        } catch (MalformedValueException e) {
            String field = e.field().substring(e.field().lastIndexOf('.') + 1);
            boolean known = names.contains(field) && members.containsKey(field);
            if (known) {
                in.enter(field);
            }
            attempt(
                    () -> {
                        throw e;
                    },
                    in);
            if (known) {
                in.leave();
            }
            return null;
        } catch (RuntimeException e) {
            return attempt(
                    () -> {
                        throw e;
                    },
                    in);
        }
    }

    /** A family says which other kind a stranger belongs to. */
    private void refuseStrangers(
            Map<String, Node> members, Reading in, @Nullable Function<String, Optional<Label>> elsewhere) {
        members.forEach((name, value) -> {
            if (CLASS_NAMES.contains(name)) {
                in.member(ShapeRules.KIND_CLASS, name, Severity.ERROR).actual(name);
            } else if (!names.contains(name) && (elsewhere == null || !name.equals(KIND))) {
                Optional<Label> hint = elsewhere == null ? Optional.empty() : elsewhere.apply(name);
                Shapes.stranger(name, value, () -> hint.orElseGet(() -> Nearest.to(name, names)), in);
            }
        });
    }

    boolean has(String name) {
        return names.contains(name);
    }

    private void compareDerived(T made, Map<String, Node> members, Reading in) {
        for (Members.Entry<T, ?> entry : entries) {
            if (entry.derived()) {
                Node expected = write(entry, made).orElseThrow();
                if (!expected.equals(members.get(entry.name()))) {
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
        Map<String, Node> members = new LinkedHashMap<>();
        write(value, members);
        return new Node.Obj(members);
    }

    void write(T value, Map<String, Node> members) {
        for (Members.Entry<T, ?> entry : entries) {
            write(entry, value).ifPresent(node -> members.put(entry.name(), node));
        }
    }

    private static <T, V> Optional<Node> write(Members.Entry<T, V> entry, T whole) {
        return entry.get().apply(whole).map(value -> entry.shape().write(value));
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
