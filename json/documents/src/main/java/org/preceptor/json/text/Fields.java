package org.preceptor.json.text;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The members of one object in document order; most objects have a handful, which is faster to look through than to hash. */
public final class Fields extends AbstractMap<String, Node> {
    private static final int FEW = 16;

    private String[] names;
    private Node[] values;
    private int size;
    private @Nullable Map<String, Integer> positions;

    /**
     * Starts without members.
     *
     * @param expected how many there may be
     */
    public Fields(int expected) {
        this.names = new String[expected];
        this.values = new Node[expected];
    }

    /**
     * Takes over the members of a map.
     *
     * @param members the members in their order
     * @return the same members
     */
    public static Fields copyOf(Map<String, Node> members) {
        if (members instanceof Fields fields) {
            return fields;
        }
        Fields fields = new Fields(members.size());
        members.forEach(fields::add);
        return fields;
    }

    /**
     * Adds a member while the object is being made; its name is not there yet.
     *
     * @param name its name
     * @param value its value
     */
    public void add(String name, Node value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size + 4);
            values = Arrays.copyOf(values, 2 * size + 4);
        }
        names[size] = name;
        values[size] = value;
        if (positions != null) {
            positions.put(name, size);
        } else if (size == FEW) {
            positions = new HashMap<>();
            for (int i = 0; i <= size; i++) {
                positions.put(names[i], i);
            }
        }
        size++;
    }

    /**
     * Looks a member up.
     *
     * @param name its name
     * @return its position; -1 when there is none
     */
    public int position(String name) {
        if (positions != null) {
            return positions.getOrDefault(name, -1);
        }
        for (int i = 0; i < size; i++) {
            if (name.equals(names[i])) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Gives a name.
     *
     * @param position its position
     * @return the name
     */
    public String name(int position) {
        return names[position];
    }

    /**
     * Gives a value.
     *
     * @param position its position
     * @return the value
     */
    public Node value(int position) {
        return values[position];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public @Nullable Node get(@Nullable Object name) {
        int position = name instanceof String text ? position(text) : -1;
        return position < 0 ? null : values[position];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Node> action) {
        for (int i = 0; i < size; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, Node>> entrySet() {
        return new Entries();
    }

    /** The same members, ordered by the UTF-16 units of their names. */
    Fields sorted() {
        if (size > FEW) {
            return copyOf(new TreeMap<>(this));
        }
        Fields sorted = new Fields(size);
        for (int i = 0; i < size; i++) {
            int at = i;
            for (; at > 0 && sorted.names[at - 1].compareTo(names[i]) > 0; at--) {
                sorted.names[at] = sorted.names[at - 1];
                sorted.values[at] = sorted.values[at - 1];
            }
            sorted.names[at] = names[i];
            sorted.values[at] = values[i];
        }
        sorted.size = size;
        return sorted;
    }

    private final class Entries extends AbstractSet<Map.Entry<String, Node>> {
        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<Map.Entry<String, Node>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < size;
                }

                @Override
                public Map.Entry<String, Node> next() {
                    if (next == size) {
                        throw new NoSuchElementException();
                    }
                    Map.Entry<String, Node> entry = Map.entry(names[next], values[next]);
                    next++;
                    return entry;
                }
            };
        }
    }
}
