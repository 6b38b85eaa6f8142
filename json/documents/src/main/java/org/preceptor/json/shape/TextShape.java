package org.preceptor.json.shape;

import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;

/** Text that the domain parses. */
class TextShape<T> extends Shape<T> {
    private final Label what;
    private final String pattern;
    private final Function<String, T> parse;

    TextShape(Class<T> type, Label what, String pattern, Function<String, T> parse) {
        super(type);
        this.what = what;
        this.pattern = pattern;
        this.parse = parse;
    }

    @Override
    final Label expected() {
        return what;
    }

    @Override
    final @Nullable T readValue(Node node, Reading in) {
        if (!(node instanceof Node.Text text)) {
            return mistyped(node, in);
        }
        return accepts(text.value(), in) ? parse(text.value(), in) : null;
    }

    private @Nullable T parse(String text, Reading in) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            return refuse(text, e, in);
        }
    }

    @Nullable
    T refuse(String text, RuntimeException reason, Reading in) {
        in.error(ShapeRules.REFUSED)
                .with("reason", Label.of("expected " + what.english(), "应为" + what.chinese()))
                .actual(excerpt(text));
        return null;
    }

    boolean accepts(String text, Reading in) {
        return true;
    }

    @Override
    public Node write(T value) {
        return new Node.Text(value.toString());
    }

    @Override
    Node schema(Schema schema) {
        return pattern.isEmpty()
                ? Schema.object("type", "string")
                : Schema.object("type", "string", "pattern", "^(" + pattern + ")$");
    }
}
