package org.preceptor.json.shape;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;

/** A list, in which keys may have to differ. */
final class ListShape<E> extends Shape<ImmutableList<E>> {
    private final Shape<E> element;
    private final @Nullable Function<? super E, ?> key;

    ListShape(Shape<E> element, @Nullable Function<? super E, ?> key) {
        super(ImmutableList.class);
        this.element = element;
        this.key = key;
    }

    @Override
    Label expected() {
        return Label.of("an array, [] for none", "数组，没有则写[]");
    }

    @Override
    @Nullable
    ImmutableList<E> readValue(Node node, Reading in) {
        if (!(node instanceof Node.Arr array)) {
            return mistyped(node, in);
        }
        List<Node> nodes = array.elements();
        ImmutableList.Builder<E> elements = ImmutableList.builderWithExpectedSize(nodes.size());
        Map<Object, Integer> seen = key == null || nodes.size() < 2 ? Map.of() : new HashMap<>();
        boolean complete = true;
        for (int i = 0; i < nodes.size(); i++) {
            in.enter(i);
            E value = element.read(nodes.get(i), in);
            if (value == null) {
                complete = false;
            } else {
                elements.add(value);
                complete &= key == null || nodes.size() < 2 || isNew(key.apply(value), seen, i, in);
            }
            in.leave();
        }
        return complete ? elements.build() : null;
    }

    private static boolean isNew(Object key, Map<Object, Integer> seen, int position, Reading in) {
        Integer first = seen.putIfAbsent(key, position);
        if (first != null) {
            in.error(ShapeRules.REPEATED).actual(excerpt(key.toString())).with("first", first);
        }
        return first == null;
    }

    @Override
    public Node write(ImmutableList<E> value) {
        List<Node> nodes = new ArrayList<>(value.size());
        for (E each : value) {
            nodes.add(element.write(each));
        }
        return new Node.Arr(nodes);
    }

    @Override
    Node schema(Schema schema) {
        return Schema.object("type", "array", "items", element.schema(schema));
    }
}
