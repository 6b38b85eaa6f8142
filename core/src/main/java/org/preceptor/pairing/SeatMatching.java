package org.preceptor.pairing;

/**
 * Kinds of people on kinds of seats, as many as possible: whoever has sat down keeps a seat, though another may be given for it
 * to let one person more sit (a transversal matroid, so taking people in the order of merit takes the best that can all sit).
 */
final class SeatMatching {

    private final int[] room;
    private final boolean[][] takes;
    private final int[] load;
    private final int[][] seated;

    /** Seats of kind s, {@code room[s]} of them, each for people of a kind {@code takes[s]} names. */
    SeatMatching(int[] room, boolean[][] takes, int kinds) {
        this.room = room;
        this.takes = takes;
        load = new int[room.length];
        seated = new int[room.length][kinds];
    }

    boolean add(int kind) {
        return add(kind, new boolean[room.length]);
    }

    private boolean add(int kind, boolean[] seen) {
        for (int s = 0; s < room.length; s++) {
            if (!takes[s][kind] || seen[s]) {
                continue;
            }
            seen[s] = true;
            if (load[s] < room[s]) {
                load[s]++;
                seated[s][kind]++;
                return true;
            }
            for (int other = 0; other < seated[s].length; other++) {
                if (other != kind && seated[s][other] > 0 && add(other, seen)) {
                    seated[s][other]--;
                    seated[s][kind]++;
                    return true;
                }
            }
        }
        return false;
    }

    /** Adds seats of a kind. */
    void widen(int seat, int by) {
        room[seat] += by;
    }

    /** How many seats of each kind there are by now. */
    int[] room() {
        return room.clone();
    }

    /**
     * How many seats of each kind so many people of each kind take, when seats earlier in the order are taken wherever that is
     * possible; every one of these people must be able to sit.
     */
    static int[] load(int[] room, boolean[][] takes, int[] people, int[] order) {
        int[] closed = new int[room.length];
        SeatMatching matching = new SeatMatching(closed, takes, people.length);
        int[] waiting = people.clone();
        for (int seat : order) {
            matching.widen(seat, room[seat]);
            for (int kind = 0; kind < waiting.length; kind++) {
                while (waiting[kind] > 0 && matching.add(kind)) {
                    waiting[kind]--;
                }
            }
        }
        return matching.load;
    }
}
