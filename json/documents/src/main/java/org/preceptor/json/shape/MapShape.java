package org.preceptor.json.shape;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;

/** A map whose keys are written as member names. */
final class MapShape<K, V> extends Shape<ImmutableMap<K, V>> {
    private final Shape<K> key;
    private final Shape<V> value;

    MapShape(Shape<K> key, Shape<V> value) {
        super(ImmutableMap.class);
        this.key = key;
        this.value = value;
    }

    @Override
    Label expected() {
        return Label.of("an object, {} for none", "对象，没有则写{}");
    }

    @Override
    @Nullable
    ImmutableMap<K, V> readValue(Node node, Reading in) {
        if (!(node instanceof Node.Obj object)) {
            return mistyped(node, in);
        }
        Map<K, V> entries = new LinkedHashMap<>();
        boolean complete = true;
        for (Map.Entry<String, Node> member : object.members().entrySet()) {
            in.enter(member.getKey());
            K name = key.read(new Node.Text(member.getKey()), in);
            V content = value.read(member.getValue(), in);
            if (name == null || content == null) {
                complete = false;
            } else if (entries.putIfAbsent(name, content) != null) {
                in.error(ShapeRules.REPEATED).actual(excerpt(member.getKey())).with("first", 0);
                complete = false;
            }
            in.leave();
        }
        return complete ? ImmutableMap.copyOf(entries) : null;
    }

    @Override
    public Node write(ImmutableMap<K, V> map) {
        Map<String, Node> members = new LinkedHashMap<>();
        map.forEach((name, content) -> members.put(((Node.Text) key.write(name)).value(), value.write(content)));
        return new Node.Obj(members);
    }

    @Override
    Node schema(Schema schema) {
        return Schema.object(
                "type", "object", "propertyNames", key.schema(schema), "additionalProperties", value.schema(schema));
    }
}
