package org.preceptor.pairing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Sorts by an order that compares texts first: eight characters after what all texts begin with are sorted as digits, and only
 * what is equal in them is compared. The answer is that of a stable sort.
 */
final class TextOrder {

    private static final int FEW = 64;
    private static final int DIGITS = 8;

    private TextOrder() {}

    /** Which item comes first, second, and so on. */
    static <T> int[] of(T[] items, Function<T, String> text, Comparator<? super T> order) {
        int[] sorted = new int[items.length];
        Arrays.setAll(sorted, i -> i);
        if (isSorted(items, order)) {
            return sorted;
        } else if (items.length < FEW) {
            compare(items, sorted, 0, sorted.length, order);
            return sorted;
        }
        long[] key = keys(Arrays.stream(items).map(text).toArray(String[]::new));
        sorted = radixSort(key, sorted);
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || key[i] != key[from]) {
                if (i - from > 1) {
                    compare(items, sorted, from, i, order);
                }
                from = i;
            }
        }
        return sorted;
    }

    private static <T> void compare(T[] items, int[] sorted, int from, int to, Comparator<? super T> order) {
        int[] part = IntStream.range(from, to)
                .mapToObj(i -> sorted[i])
                .sorted((i, j) -> order.compare(items[i], items[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(part, 0, sorted, from, part.length);
    }

    private static <T> boolean isSorted(T[] items, Comparator<? super T> order) {
        for (int i = 1; i < items.length; i++) {
            if (order.compare(items[i - 1], items[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    private static long[] keys(String[] texts) {
        int common = texts[0].length();
        for (String text : texts) {
            int i = 0;
            while (i < common && i < text.length() && text.charAt(i) == texts[0].charAt(i)) {
                i++;
            }
            common = i;
        }
        long[] key = new long[texts.length];
        int bits = 8;
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            int length = Math.min(text.length() - common, 64 / bits);
            long packed = 0;
            int seen = 0;
            for (int c = 0; c < length; c++) {
                seen |= text.charAt(common + c);
                packed = (packed << bits) | text.charAt(common + c);
            }
            if (bits == 8 && seen > 0xFF) {
                bits = 16;
                i = -1;
            } else {
                key[i] = length == 0 ? 0 : packed << (64 - length * bits);
            }
        }
        return key;
    }

    /** Sorts the keys as numbers without sign; returns which item each came from. */
    private static int[] radixSort(long[] key, int[] items) {
        int n = key.length;
        int[][] counts = new int[DIGITS][257];
        for (long k : key) {
            for (int d = 0; d < DIGITS; d++) {
                counts[d][(int) (k >>> (8 * d) & 0xFF) + 1]++;
            }
        }
        int[] from = items;
        int[] nextFrom = new int[n];
        long[] now = key.clone();
        long[] next = new long[n];
        for (int d = 0; d < DIGITS; d++) {
            int[] at = counts[d];
            if (at[(int) (key[0] >>> (8 * d) & 0xFF) + 1] == n) {
                continue;
            }
            for (int b = 1; b < at.length; b++) {
                at[b] += at[b - 1];
            }
            for (int i = 0; i < n; i++) {
                int to = at[(int) (now[i] >>> (8 * d) & 0xFF)]++;
                next[to] = now[i];
                nextFrom[to] = from[i];
            }
            long[] keptKeys = now;
            now = next;
            next = keptKeys;
            int[] keptFrom = from;
            from = nextFrom;
            nextFrom = keptFrom;
        }
        System.arraycopy(now, 0, key, 0, n);
        return from;
    }
}
