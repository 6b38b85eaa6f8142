package org.preceptor.pairing;

import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The order in which one host fills its seats: guarantees, open seats, reserves on top, then what reserves leave open. A reserve
 * may carry reserves of its own, filled by the same order inside it. Somebody may belong to several of them but takes one seat,
 * and as many of the best as possible sit on reserved seats.
 */
final class SeatOrder {

    /** The host itself, where a reserve may lie in another one. */
    static final int HOST = -1;

    /** The host's reserves: how many seats each has, where it lies, and for which kinds of people it is. */
    record Reserves(int[] places, int[] within, boolean[] last, boolean[] kept, boolean[][] takes) {
        static final Reserves NONE =
                new Reserves(new int[0], new int[0], new boolean[0], new boolean[0], new boolean[0][]);

        int count() {
            return places.length;
        }
    }

    /** The host's caps: the most people of the kinds each covers. */
    record Caps(int[] most, boolean[][] covers) {
        static final Caps NONE = new Caps(new int[0], new boolean[0][]);
    }

    final Reserves reserves;
    final Caps caps;
    private final int open;
    private final int kinds;

    /** {@code last} fills a reserve after the seats beside it; {@code kept} leaves empty what its people leave. */
    SeatOrder(int seats, Reserves reserves, Caps caps, int kinds) {
        this.reserves = fitting(reserves);
        this.caps = caps;
        this.kinds = kinds;
        long own = 0;
        for (int r = 0; r < reserves.count(); r++) {
            own += reserves.within[r] == HOST ? reserves.places[r] : 0;
        }
        open = (int) Math.max(0, seats - own);
    }

    static SeatOrder plain(int seats) {
        return new SeatOrder(seats, Reserves.NONE, Caps.NONE, 1);
    }

    /** No reserve larger than what is left of the one it lies in. */
    private static Reserves fitting(Reserves given) {
        int[] places = given.places.clone();
        int[] left = places.clone();
        for (int r = 0; r < places.length; r++) {
            if (given.within[r] != HOST) {
                places[r] = Math.min(places[r], left[given.within[r]]);
                left[given.within[r]] -= places[r];
            }
        }
        return new Reserves(places, given.within, given.last, given.kept, given.takes);
    }

    boolean isPlain() {
        return reserves.count() == 0 && caps.most.length == 0;
    }

    /** The first cap that covers a kind, or the number of caps. */
    int capOf(int kind) {
        int c = 0;
        while (c < caps.most.length && !caps.covers[c][kind]) {
            c++;
        }
        return c;
    }

    /** The order of the seats that are left once the people of a filling have theirs. */
    SeatOrder after(Filling filling, int seats) {
        int[] left = new int[reserves.count()];
        Arrays.setAll(left, r -> reserves.places[r] - filling.used[r]);
        int[] most = caps.most.clone();
        for (int c = 0; c < most.length; c++) {
            most[c] -= most[c] == Integer.MAX_VALUE ? 0 : Math.min(most[c], filling.capped[c]);
        }
        Reserves net = new Reserves(left, reserves.within, reserves.last, reserves.kept, reserves.takes);
        return new SeatOrder(seats, net, new Caps(most, caps.covers), kinds);
    }

    /** People, each of a kind, in the host's order, sitting down. */
    final class Filling {
        private final int[] kind;
        private final boolean[] in;
        private final int[] capped = new int[caps.most.length];
        private final int[] used = new int[reserves.count()];
        private int left;

        Filling(int[] kind) {
            this.kind = kind;
            in = new boolean[kind.length];
        }

        /** Per reserve, how many of its seats its own people hold. */
        int[] used() {
            return used;
        }

        /** Who sits, when so many seats may be filled. */
        boolean[] run(int seats) {
            left = seats;
            if (isPlain()) {
                Arrays.fill(in, 0, Math.min(seats, in.length), true);
                return in;
            }
            reserved(false);
            anybody(open);
            reserved(true);
            int spare = 0;
            for (int r = 0; r < used.length; r++) {
                spare += reserves.within[r] == HOST && !reserves.kept[r] ? reserves.places[r] - used[r] : 0;
            }
            anybody(spare);
            return in;
        }

        /** The host's reserves of one word: guarantees inside them, their plain seats, those on top inside, what these leave. */
        private void reserved(boolean word) {
            int[] own = select(HOST, word);
            int[] first = inside(own, false);
            int[] onTop = inside(own, true);
            int[] room = seats(own);
            for (int r : onTop) {
                room[indexOf(own, reserves.within[r])] -= reserves.places[r];
            }
            int[] seated = sit(matching(first, seats(first)));
            share(first, seats(first), seated);
            SeatMatching plain = matching(own, room);
            for (int k = 0; k < kinds; k++) {
                for (int n = 0; n < seated[k]; n++) {
                    plain.add(k);
                }
            }
            add(seated, sit(plain));
            int[] above = sit(matching(onTop, seats(onTop)));
            share(onTop, seats(onTop), above);
            for (int r : onTop) {
                plain.widen(indexOf(own, reserves.within[r]), reserves.places[r] - used[r]);
            }
            add(seated, sit(plain));
            share(own, plain.room(), seated);
            for (int r : onTop) {
                used[reserves.within[r]] += used[r];
            }
        }

        private int[] select(int where, boolean word) {
            return IntStream.range(0, used.length)
                    .filter(r -> reserves.within[r] == where && reserves.last[r] == word)
                    .toArray();
        }

        private int[] inside(int[] own, boolean word) {
            return Arrays.stream(own)
                    .flatMap(carrier -> Arrays.stream(select(carrier, word)))
                    .sorted()
                    .toArray();
        }

        private int[] seats(int[] of) {
            return Arrays.stream(of).map(r -> reserves.places[r]).toArray();
        }

        private SeatMatching matching(int[] of, int[] room) {
            return new SeatMatching(room, takes(of), kinds);
        }

        private boolean[][] takes(int[] of) {
            return Arrays.stream(of).mapToObj(r -> reserves.takes[r]).toArray(boolean[][]::new);
        }

        /** Seats everybody the matching can seat beside those it has; how many of each kind. */
        private int[] sit(SeatMatching matching) {
            int[] seated = new int[kinds];
            for (int i = 0; i < in.length && left > 0; i++) {
                if (!in[i] && hasRoom(kind[i]) && matching.add(kind[i])) {
                    take(i);
                    seated[kind[i]]++;
                }
            }
            return seated;
        }

        /** Counts reserved seats as used: those that would stay empty before those that open up. */
        private void share(int[] of, int[] room, int[] seated) {
            int[] order = IntStream.concat(
                            IntStream.range(0, of.length).filter(i -> reserves.kept[of[i]]),
                            IntStream.range(0, of.length).filter(i -> !reserves.kept[of[i]]))
                    .toArray();
            int[] load = SeatMatching.load(room, takes(of), seated, order);
            for (int i = 0; i < of.length; i++) {
                used[of[i]] += load[i];
            }
        }

        private void anybody(int seats) {
            int n = seats;
            for (int i = 0; i < in.length && n > 0 && left > 0; i++) {
                if (!in[i] && hasRoom(kind[i])) {
                    take(i);
                    n--;
                }
            }
        }

        private boolean hasRoom(int k) {
            for (int c = 0; c < capped.length; c++) {
                if (caps.covers[c][k] && capped[c] >= caps.most[c]) {
                    return false;
                }
            }
            return true;
        }

        private void take(int i) {
            in[i] = true;
            left--;
            for (int c = 0; c < capped.length; c++) {
                capped[c] += caps.covers[c][kind[i]] ? 1 : 0;
            }
        }
    }

    private static int indexOf(int[] of, int r) {
        return Ints.indexOf(of, r);
    }

    private static void add(int[] to, int[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }
}
