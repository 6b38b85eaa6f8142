package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;
import org.preceptor.rule.Pointer;

/**
 * The members of a document that Preceptor does not know, kept so that writing it again loses nothing.
 *
 * <p>Everybody may add members of their own whose names start with {@code x-}; every reader keeps them. A tolerant reader
 * also keeps members of newer versions, with a warning. Give them to {@link DocumentCodec#write(Object, Extras)} together
 * with the value, changed or not: each goes back into its object, also when the objects around it were added, removed or
 * moved; with an object that is gone, its extras are gone.
 */
public final class Extras {
    private static final Extras NONE = new Extras(ImmutableList.of());

    private final ImmutableList<Extra> all;

    /** A member, and the way to its object: names, and elements as they were. */
    private record Extra(Pointer place, ImmutableList<Step> way, String name, Node value) {}

    private record Step(String name, int position, @Nullable Node element) {}

    private Extras(ImmutableList<Extra> all) {
        this.all = all;
    }

    /** {@return no extras} */
    public static Extras none() {
        return NONE;
    }

    static Extras of(Node tree, List<Reading.Kept> kept) {
        return kept.isEmpty()
                ? NONE
                : new Extras(kept.stream()
                        .map(each -> new Extra(
                                each.path().child(each.name()), way(tree, each.path()), each.name(), each.value()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** {@return whether there are none} */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** {@return where they stood in the document} */
    public ImmutableList<Pointer> pointers() {
        return all.stream().map(Extra::place).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Step> way(Node tree, Pointer path) {
        List<Step> way = new ArrayList<>();
        @Nullable Node at = tree;
        for (String token : path.tokens()) {
            if (at instanceof Node.Arr array) {
                int position = Integer.parseInt(token);
                at = array.elements().get(position);
                way.add(new Step(token, position, at));
            } else if (at instanceof Node.Obj object) {
                at = object.members().get(token);
                way.add(new Step(token, -1, null));
            }
        }
        return ImmutableList.copyOf(way);
    }

    Node into(Node tree) {
        Node whole = tree;
        for (Extra extra : all) {
            whole = put(whole, extra, 0);
        }
        return whole;
    }

    private static Node put(Node node, Extra extra, int depth) {
        if (node instanceof Node.Obj object) {
            boolean arrived = depth == extra.way().size();
            String name = arrived ? extra.name() : extra.way().get(depth).name();
            Node old = object.members().get(name);
            Map<String, Node> members = new LinkedHashMap<>(object.members());
            if (arrived) {
                members.putIfAbsent(name, extra.value());
            } else if (old != null) {
                members.put(name, put(old, extra, depth + 1));
            }
            return new Node.Obj(members);
        } else if (node instanceof Node.Arr array && depth < extra.way().size()) {
            List<Node> elements = new ArrayList<>(array.elements());
            find(elements, extra.way().get(depth))
                    .ifPresent(i -> elements.set(i, put(elements.get(i), extra, depth + 1)));
            return new Node.Arr(elements);
        }
        return node;
    }

    /** The element that is most like the old one, at least in the member that is written first; the nearest of these. */
    private static OptionalInt find(List<Node> elements, Step step) {
        return IntStream.range(0, elements.size())
                .filter(i -> likeness(elements.get(i), step.element()) > 0)
                .boxed()
                .min(Comparator.<Integer>comparingInt(i -> -likeness(elements.get(i), step.element()))
                        .thenComparingInt(i -> Math.abs(i - step.position())))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static int likeness(Node element, @Nullable Node old) {
        if (!(element instanceof Node.Obj now) || !(old instanceof Node.Obj before)) {
            return old != null && element.getClass() == old.getClass() ? 1 : 0;
        }
        List<String> equal = new ArrayList<>();
        now.members().forEach((name, value) -> {
            if (holds(before.members().get(name), value)) {
                equal.add(name);
            }
        });
        boolean first = now.members().keySet().stream()
                .filter(name -> !name.equals("kind"))
                .findFirst()
                .map(equal::contains)
                .orElse(true);
        return first ? 1 + equal.size() : 0;
    }

    /** Whether a value is the old one, but for members that are not ours. */
    private static boolean holds(@Nullable Node old, Node now) {
        if (now instanceof Node.Obj object && old instanceof Node.Obj before) {
            return object.members().entrySet().stream()
                    .allMatch(member -> holds(before.members().get(member.getKey()), member.getValue()));
        } else if (now instanceof Node.Arr array && old instanceof Node.Arr before) {
            return array.elements().size() == before.elements().size()
                    && IntStream.range(0, array.elements().size())
                            .allMatch(i -> holds(
                                    before.elements().get(i), array.elements().get(i)));
        }
        return now.equals(old);
    }
}
