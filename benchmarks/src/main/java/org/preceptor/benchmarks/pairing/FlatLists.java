package org.preceptor.benchmarks.pairing;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.preceptor.pairing.Kernels;

/** Trainees with lists of ten over a tenth as many places; every place ranks those who list it. */
record FlatLists(int[] start, int[] item, int[] hostStart, int[] hostItem, int[] capacity) {
    static final int LIST = 10;

    static FlatLists of(int n) {
        SplittableRandom random = new SplittableRandom(20180116);
        int hosts = n / LIST;
        int[] start = IntStream.rangeClosed(0, n).map(i -> i * LIST).toArray();
        int[] item = new int[n * LIST];
        int[] hostStart = new int[hosts + 1];
        for (int e = 0; e < item.length; e++) {
            int h = random.nextInt(hosts);
            for (int k = e - e % LIST; k < e; k++) {
                if (item[k] == h) {
                    h = random.nextInt(hosts);
                    k = e - e % LIST - 1;
                }
            }
            item[e] = h;
            hostStart[h + 1]++;
        }
        for (int h = 0; h < hosts; h++) {
            hostStart[h + 1] += hostStart[h];
        }
        int[] next = Arrays.copyOf(hostStart, hosts);
        int[] hostItem = new int[item.length];
        for (int e = 0; e < item.length; e++) {
            hostItem[next[item[e]]++] = e / LIST;
        }
        for (int h = 0; h < hosts; h++) {
            for (int i = hostStart[h + 1] - 1; i > hostStart[h]; i--) {
                int j = hostStart[h] + random.nextInt(i - hostStart[h] + 1);
                int kept = hostItem[i];
                hostItem[i] = hostItem[j];
                hostItem[j] = kept;
            }
        }
        int[] capacity = new int[hosts];
        Arrays.fill(capacity, 1);
        return new FlatLists(start, item, hostStart, hostItem, capacity);
    }

    /** Reads every entry of both sides once. */
    long scan() {
        long sum = 0;
        for (int i : item) {
            sum += i;
        }
        for (int i : hostItem) {
            sum += i;
        }
        return sum;
    }

    long bytes() {
        return 4L * (start.length + item.length + hostStart.length + hostItem.length + capacity.length);
    }

    Kernels kernels() {
        return new Kernels(start, item, hostStart, hostItem, capacity);
    }
}
