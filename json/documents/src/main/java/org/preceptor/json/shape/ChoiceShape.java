package org.preceptor.json.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;

/** One of a closed list of values, by its name. */
final class ChoiceShape<T> extends Shape<T> {
    private final Map<String, T> values = new LinkedHashMap<>();
    private final Function<T, String> name;

    ChoiceShape(Class<T> type, List<T> values, Function<T, String> name) {
        super(type);
        this.name = name;
        values.forEach(value -> this.values.put(name.apply(value), value));
    }

    @Override
    Label expected() {
        return Label.of("one of " + String.join(", ", values.keySet()), String.join("、", values.keySet()) + "之一");
    }

    @Override
    @Nullable
    T readValue(Node node, Reading in) {
        if (!(node instanceof Node.Text text)) {
            return mistyped(node, in);
        }
        T value = values.get(text.value());
        if (value == null) {
            in.error(ShapeRules.ENUM)
                    .actual("\"" + excerpt(text.value()) + "\"")
                    .with("hint", Nearest.to(text.value(), values.keySet()));
        }
        return value;
    }

    @Override
    public Node write(T value) {
        return new Node.Text(name.apply(value));
    }

    @Override
    Node schema(Schema schema) {
        return Schema.object("enum", List.copyOf(values.keySet()));
    }
}
