package org.preceptor.json.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.json.text.Fields;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;

/**
 * A sealed family: one kind per member of the family, told apart by the member {@code kind}, which may stand anywhere.
 *
 * @param <T> the family
 */
public final class Kinds<T> extends Shape<T> {
    private final Map<String, ObjectShape<? extends T>> kinds = new LinkedHashMap<>();

    private Kinds(Class<T> type) {
        super(type);
    }

    /**
     * Starts a family.
     *
     * @param <T> the family
     * @param type its class
     * @return a family without kinds
     */
    public static <T> Kinds<T> of(Class<T> type) {
        return new Kinds<>(type);
    }

    /**
     * Adds a kind.
     *
     * @param <K> the member of the family
     * @param name the stable name of the kind, never a class name
     * @param type the class of the member of the family
     * @param body its members, as in {@link Shape#object}
     * @return this family
     */
    public <K extends T> Kinds<T> kind(String name, Class<K> type, Function<Members<K>, Maker<K>> body) {
        kinds.put(name, new ObjectShape<>(type, body));
        return this;
    }

    /** {@return the classes that have a kind} */
    public List<Class<?>> types() {
        List<Class<?>> types = new ArrayList<>();
        kinds.values().forEach(shape -> types.add(shape.type()));
        return types;
    }

    @Override
    Label expected() {
        return Label.of("an object with a kind", "带有kind的对象");
    }

    @Override
    @Nullable
    T readValue(Node node, Reading in) {
        if (!(node instanceof Node.Obj object)) {
            return mistyped(node, in);
        }
        Node kind = object.members().get(ObjectShape.KIND);
        if (kind == null) {
            object.members().keySet().stream()
                    .filter(ObjectShape.CLASS_NAMES::contains)
                    .findFirst()
                    .ifPresentOrElse(
                            name -> in.error(ShapeRules.KIND_CLASS).actual(name),
                            () -> in.error(ShapeRules.KIND_MISSING).expected(known()));
            return null;
        }
        in.enter(ObjectShape.KIND);
        String name = Shapes.TEXT.read(kind, in);
        ObjectShape<? extends T> shape = name == null ? null : kinds.get(name);
        if (name != null && shape == null) {
            if (name.matches("[\\w$]+([.][\\w$]+)+")) {
                in.error(ShapeRules.KIND_CLASS).actual(excerpt(name));
            } else {
                in.error(ShapeRules.KIND_UNKNOWN).actual(excerpt(name)).with("hint", Nearest.to(name, kinds.keySet()));
            }
        }
        in.leave();
        return shape == null || name == null
                ? null
                : shape.read(object.members(), in, member -> elsewhere(member, name));
    }

    private Optional<Label> elsewhere(String member, String name) {
        return kinds.entrySet().stream()
                .filter(kind -> kind.getValue().has(member))
                .findFirst()
                .map(kind -> Label.of(
                        "not allowed for kind \"" + name + "\", only for \"" + kind.getKey() + "\"",
                        "kind为\"" + name + "\"时不允许，仅用于\"" + kind.getKey() + "\""));
    }

    private Label known() {
        return Label.of(String.join(", ", kinds.keySet()), String.join("、", kinds.keySet()));
    }

    @Override
    public Node write(T value) {
        for (Map.Entry<String, ObjectShape<? extends T>> kind : kinds.entrySet()) {
            if (kind.getValue().type().isInstance(value)) {
                Fields members = new Fields(kind.getValue().size() + 1);
                members.add(ObjectShape.KIND, new Node.Text(kind.getKey()));
                write(kind.getValue(), value, members);
                return new Node.Obj(members);
            }
        }
        throw new IllegalStateException("no kind for " + value.getClass());
    }

    @SuppressWarnings("unchecked")
    private static <K> void write(ObjectShape<K> shape, Object value, Fields members) {
        shape.write((K) value, members);
    }

    @Override
    Node schema(Schema schema) {
        return schema.named(type(), () -> {
            List<Node> all = new ArrayList<>();
            kinds.forEach((name, shape) -> all.add(shape.members(schema, name)));
            return Schema.object("oneOf", all);
        });
    }
}
