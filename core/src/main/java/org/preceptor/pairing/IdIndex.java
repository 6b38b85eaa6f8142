package org.preceptor.pairing;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The numbers of ids, in an open table: most answers need one slot and one comparison of references. */
final class IdIndex<K> {

    private static final int SPREAD = 0x9E3779B9;

    private final Object[] ids;
    private final int[] hash;
    /** Number of an id plus one, nought where free. */
    private final int[] slot;

    private final int shift;

    /** Of ids that occur twice the first keeps its number. */
    IdIndex(K[] ids) {
        this(ids, Arrays.stream(ids).mapToInt(Object::hashCode).toArray());
    }

    /** The same with the hash codes known already. */
    IdIndex(K[] ids, int[] hash) {
        this.ids = ids;
        this.hash = hash;
        int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, ids.length));
        slot = new int[1 << bits];
        shift = 32 - bits;
        for (int number = 0; number < ids.length; number++) {
            int at = place(ids[number], hash[number]);
            if (slot[at] == 0) {
                slot[at] = number + 1;
            }
        }
    }

    /** The number of an id, or -1. */
    int find(Object id) {
        return slot[place(id, id.hashCode())] - 1;
    }

    /** The number of an id, or null. */
    @Nullable
    Integer get(Object id) {
        int number = find(id);
        return number < 0 ? null : number;
    }

    private int place(Object id, int code) {
        int at = (code * SPREAD) >>> shift;
        while (slot[at] != 0) {
            int number = slot[at] - 1;
            if (hash[number] == code && Objects.equals(ids[number], id)) {
                break;
            }
            at = (at + 1) & (slot.length - 1);
        }
        return at;
    }

    /** Looks up whole lists, each step for all names before the next, so that waits for memory overlap. */
    final class Reader {
        private Object[] named = new Object[16];
        /** The number of each name of the list last read, or -1. */
        int[] numbers = new int[16];

        /** Reads a list of groups of one; false when some group is not. */
        boolean read(List<? extends List<? extends K>> groups) {
            int count = groups.size();
            if (count > named.length) {
                named = new Object[count * 2];
                numbers = new int[count * 2];
            }
            for (int i = 0; i < count; i++) {
                List<? extends K> group = groups.get(i);
                if (group.size() != 1) {
                    return false;
                }
                named[i] = group.get(0);
            }
            for (int i = 0; i < count; i++) {
                numbers[i] = (named[i].hashCode() * SPREAD) >>> shift;
            }
            for (int i = 0; i < count; i++) {
                numbers[i] = slot[numbers[i]] - 1;
            }
            for (int i = 0; i < count; i++) {
                if (numbers[i] >= 0 && !Objects.equals(ids[numbers[i]], named[i])) {
                    numbers[i] = find(named[i]);
                }
            }
            return true;
        }
    }
}
