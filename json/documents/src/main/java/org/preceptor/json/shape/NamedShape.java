package org.preceptor.json.shape;

import com.google.common.collect.ImmutableBiMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;

/** Well-known values by their names, any other value in full. */
final class NamedShape<T> extends Shape<T> {
    private final ImmutableBiMap<String, T> known;
    private final ImmutableBiMap<T, String> names;
    private final Shape<T> full;

    NamedShape(Shape<T> full, Map<String, T> known) {
        super(full.type());
        this.full = full;
        this.known = ImmutableBiMap.copyOf(known);
        this.names = this.known.inverse();
    }

    @Override
    Label expected() {
        return Label.of("a known name or an object", "已知的名称或对象");
    }

    @Override
    @Nullable
    T readValue(Node node, Reading in) {
        if (node instanceof Node.Obj) {
            return full.readValue(node, in);
        }
        if (!(node instanceof Node.Text text)) {
            return mistyped(node, in);
        }
        T value = known.get(text.value());
        if (value == null) {
            in.error(ShapeRules.ENUM)
                    .actual("\"" + excerpt(text.value()) + "\"")
                    .with("hint", Nearest.to(text.value(), known.keySet()));
        }
        return value;
    }

    @Override
    public Node write(T value) {
        String name = names.get(value);
        return name == null ? full.write(value) : new Node.Text(name);
    }

    @Override
    Node schema(Schema schema) {
        Node names = Schema.object("enum", List.copyOf(known.keySet()));
        return Schema.object("anyOf", List.of(names, full.schema(schema)));
    }
}
