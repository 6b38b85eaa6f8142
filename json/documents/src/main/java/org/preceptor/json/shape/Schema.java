package org.preceptor.json.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.preceptor.json.text.Node;

/** A JSON Schema (2020-12) in the making: one definition per type, by its name. */
public final class Schema {
    /** Members that are somebody's own. */
    static final Node OWN = object("^x-", true);

    private final Map<String, Node> definitions = new TreeMap<>();
    private final Map<String, Class<?>> owners = new LinkedHashMap<>();

    private Schema() {}

    /**
     * Describes an enveloped document.
     *
     * @param format the value of the member {@code format}
     * @param version the value of the member {@code version}
     * @param shape the shape of the member {@code data}
     * @return the schema
     */
    public static Node document(String format, String version, Shape<?> shape) {
        Schema schema = new Schema();
        Node data = shape.schema(schema);
        Node members = object("format", object("const", format), "version", object("const", version), "data", data);
        return object(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                "urn:" + format.replace('/', ':') + ":" + version,
                "type",
                "object",
                "properties",
                members,
                "required",
                List.of("format", "version", "data"),
                "patternProperties",
                OWN,
                "additionalProperties",
                false,
                "$defs",
                new Node.Obj(schema.definitions));
    }

    Node named(Class<?> type, Supplier<Node> definition) {
        String name = type.getSimpleName();
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner == null) {
            definitions.put(name, definition.get());
        } else if (owner != type) {
            throw new IllegalStateException("two types named " + name + ": " + owner + ", " + type);
        }
        return object("$ref", "#/$defs/" + name);
    }

    static Node object(Object... pairs) {
        Map<String, Node> members = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            members.put((String) pairs[i], node(pairs[i + 1]));
        }
        return new Node.Obj(members);
    }

    static Node node(Object value) {
        if (value instanceof Node node) {
            return node;
        } else if (value instanceof List<?> list) {
            return new Node.Arr(list.stream().map(Schema::node).toList());
        } else if (value instanceof Boolean bool) {
            return new Node.Bool(bool);
        } else if (value instanceof Number number) {
            return new Node.Num(number.toString());
        }
        return new Node.Text(value.toString());
    }
}
