package org.preceptor.pairing;

import java.util.Arrays;

/**
 * Every rotation of a one-to-one market, in an order in which each can be applied once those before it were, with the arcs of
 * Gusfield and Irving's digraph (its transitive closure is the rotation order). The stable choices are the closed sets.
 */
final class Rotations {

    final OneToOneImage image;
    final int[] first;
    /** Rotation r moves {@code mover[i]} from entry {@code from[i]} to entry {@code to[i]}, first[r] <= i < first[r + 1]. */
    final int[] start;

    final int[] mover;
    final int[] from;
    final int[] to;
    /** Arcs: predecessors of rotation r are {@code before[beforeStart[r] .. beforeStart[r + 1])}. */
    final int[] beforeStart;

    final int[] before;

    private Rotations(
            OneToOneImage image,
            int[] first,
            IntBag start,
            IntBag mover,
            IntBag from,
            IntBag to,
            IntBag arcs,
            IntBag arcEnd) {
        this.image = image;
        this.first = first;
        this.start = start.toArray();
        this.mover = mover.toArray();
        this.from = from.toArray();
        this.to = to.toArray();
        this.before = arcs.toArray();
        this.beforeStart = arcEnd.toArray();
    }

    int count() {
        return start.length - 1;
    }

    static Rotations of(OneToOneImage image) {
        return new Finder(image).find();
    }

    private static final class Finder {
        private final OneToOneImage image;
        private final int[] first;
        private final int[] now;
        private final int[] last;
        private final int[] scan;
        private final int[] holder;
        private final int[] label;
        private final int[] movedBy;
        private final int[] stack;
        private final int[] depth;
        private int top;
        private int found;
        private int[] stamp = new int[16];
        private final IntBag start = new IntBag();
        private final IntBag mover = new IntBag();
        private final IntBag from = new IntBag();
        private final IntBag to = new IntBag();
        private final IntBag arcs = new IntBag();
        private final IntBag arcEnd = new IntBag();

        Finder(OneToOneImage image) {
            this.image = image;
            first = image.personOptimal();
            now = first.clone();
            last = image.postOptimal();
            scan = new int[image.people];
            holder = new int[image.posts];
            Arrays.fill(holder, Integer.MAX_VALUE);
            for (int a = 0; a < image.people; a++) {
                scan[a] = now[a] + 1;
                if (now[a] >= 0) {
                    holder[image.post[now[a]]] = image.postIndex[now[a]];
                }
            }
            label = new int[image.entry.length];
            Arrays.fill(label, -1);
            movedBy = new int[image.people];
            Arrays.fill(movedBy, -1);
            stack = new int[image.people];
            depth = new int[image.people];
            Arrays.fill(depth, -1);
            start.add(0);
            arcEnd.add(0);
        }

        Rotations find() {
            for (int a = 0; a < image.people; a++) {
                while (top > 0 || now[a] != last[a]) {
                    if (top == 0) {
                        push(a);
                    }
                    int next = image.person[holder[image.post[successor(stack[top - 1])]]];
                    if (depth[next] < 0) {
                        push(next);
                    } else {
                        eliminate(depth[next]);
                    }
                }
            }
            return new Rotations(image, first, start, mover, from, to, arcs, arcEnd);
        }

        private void push(int a) {
            depth[a] = top;
            stack[top++] = a;
        }

        /** The first entry below a's present one whose post prefers a to the person it holds. */
        private int successor(int a) {
            int e = scan[a];
            while (image.postIndex[e] > holder[image.post[e]]) {
                e++;
            }
            scan[a] = e;
            return e;
        }

        private void eliminate(int bottom) {
            recordArcs(bottom);
            for (int i = bottom; i < top; i++) {
                int a = stack[i];
                mover.add(a);
                from.add(now[a]);
                to.add(scan[a]);
            }
            start.add(mover.size());
            for (int i = bottom; i < top; i++) {
                int a = stack[i];
                int e = scan[a];
                int post = image.post[e];
                for (int index = image.postIndex[e] + 1; index <= holder[post]; index++) {
                    label[index] = found;
                }
                depth[a] = -1;
            }
            for (int i = bottom; i < top; i++) {
                int a = stack[i];
                now[a] = scan[a];
                scan[a] = now[a] + 1;
                holder[image.post[now[a]]] = image.postIndex[now[a]];
                movedBy[a] = found;
            }
            top = bottom;
            found++;
        }

        private void recordArcs(int bottom) {
            if (found >= stamp.length) {
                stamp = Arrays.copyOf(stamp, stamp.length * 2);
            }
            for (int i = bottom; i < top; i++) {
                int a = stack[i];
                arc(movedBy[a]);
                for (int e = now[a] + 1; e < scan[a]; e++) {
                    arc(label[image.postIndex[e]]);
                }
            }
            arcEnd.add(arcs.size());
        }

        private void arc(int earlier) {
            if (earlier >= 0 && stamp[earlier] != found + 1) {
                stamp[earlier] = found + 1;
                arcs.add(earlier);
            }
        }
    }
}
