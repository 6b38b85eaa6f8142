package org.preceptor.json.shape;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.json.text.Fields;
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
        Fields members = object.members();
        Map<K, V> entries = new LinkedHashMap<>();
        boolean complete = true;
        for (int i = 0; i < members.size(); i++) {
            in.enter(members.name(i));
            K name = key.read(new Node.Text(members.name(i)), in);
            V content = value.read(members.value(i), in);
            if (name == null || content == null) {
                complete = false;
            } else if (entries.putIfAbsent(name, content) != null) {
                in.error(ShapeRules.REPEATED).actual(excerpt(members.name(i))).with("first", 0);
                complete = false;
            }
            in.leave();
        }
        return complete ? ImmutableMap.copyOf(entries) : null;
    }

    @Override
    public Node write(ImmutableMap<K, V> map) {
        Fields members = new Fields(map.size());
        map.forEach((name, content) -> members.add(((Node.Text) key.write(name)).value(), value.write(content)));
        return new Node.Obj(members);
    }

    @Override
    Node schema(Schema schema) {
        return Schema.object(
                "type", "object", "propertyNames", key.schema(schema), "additionalProperties", value.schema(schema));
    }
}
