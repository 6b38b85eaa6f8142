package org.preceptor.pairing;

/** A lottery anyone can repeat: SplitMix64 (Steele, Lea and Flood 2014) from the recorded seed, rejection instead of remainder. */
final class Lottery {

    private long state;

    Lottery(long seed) {
        state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    int below(int bound) {
        long bits;
        long value;
        do {
            bits = next() >>> 1;
            value = bits % bound;
        } while (bits - value + (bound - 1) < 0);
        return (int) value;
    }

    /** A random order of 0 .. n-1: for i from n-1 down to 1, exchange i with a draw below i+1. */
    int[] order(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            int j = below(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
