package org.preceptor.json.shape;

import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;

/** True or false, never 1 or "true". */
final class BoolShape extends Shape<Boolean> {
    BoolShape() {
        super(Boolean.class);
    }

    @Override
    Label expected() {
        return Label.of("true or false", "true或false");
    }

    @Override
    @Nullable
    Boolean readValue(Node node, Reading in) {
        return node instanceof Node.Bool bool ? Boolean.valueOf(bool.value()) : mistyped(node, in);
    }

    @Override
    public Node write(Boolean value) {
        return Node.Bool.of(value);
    }

    @Override
    Node schema(Schema schema) {
        return Schema.object("type", "boolean");
    }
}
