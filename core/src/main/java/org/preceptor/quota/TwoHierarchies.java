package org.preceptor.quota;

/**
 * Two trees over the same cells as one circulation: root, down the first tree, through a cell, up the second tree, back to the
 * root. Every set and every cell is one arc with its bounds.
 */
final class TwoHierarchies {
    private TwoHierarchies() {}

    /** The circulation; arc s is set s, arc sets+c is cell c. */
    static Circulation circulation(Family family, CrossingKernel structure) {
        int sets = family.sets.length;
        int arcs = sets + family.cells();
        int root = sets;
        int[] from = new int[arcs];
        int[] to = new int[arcs];
        long[] lower = new long[arcs];
        long[] upper = new long[arcs];
        Family.Nest down = family.nest(structure.hierarchy(0));
        Family.Nest up = family.nest(structure.hierarchy(1));
        for (int s : down.order()) {
            from[s] = down.around()[s] < 0 ? root : down.around()[s];
            to[s] = s;
        }
        for (int s : up.order()) {
            from[s] = s;
            to[s] = up.around()[s] < 0 ? root : up.around()[s];
        }
        for (int c = 0; c < family.cells(); c++) {
            from[sets + c] = down.owner()[c] < 0 ? root : down.owner()[c];
            to[sets + c] = up.owner()[c] < 0 ? root : up.owner()[c];
            lower[sets + c] = family.cellLower[c];
            upper[sets + c] = family.cellUpper[c];
        }
        System.arraycopy(family.lower, 0, lower, 0, sets);
        System.arraycopy(family.upper, 0, upper, 0, sets);
        return new Circulation(sets + 1, from, to, lower, upper);
    }
}
