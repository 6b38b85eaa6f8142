package org.preceptor.quota;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds exact totals that contradict each other by parity: added up, every cell counts evenly and the sum is odd. */
final class ParityKernel {
    private ParityKernel() {}

    private record Row(BitSet cells, boolean odd, BitSet members) {
        Row plus(Row o) {
            BitSet c = (BitSet) cells.clone();
            c.xor(o.cells);
            BitSet m = (BitSet) members.clone();
            m.xor(o.members);
            return new Row(c, odd ^ o.odd, m);
        }
    }

    /** The sets whose exact totals contradict each other, or nothing. A cell with an exact value c counts as set sets+c. */
    static int[] contradiction(Family family) {
        List<Row> basis = new ArrayList<>();
        int sets = family.sets.length;
        for (int s = 0; s < sets + family.cells(); s++) {
            boolean cell = s >= sets;
            long lower = cell ? family.cellLower[s - sets] : family.lower[s];
            long upper = cell ? family.cellUpper[s - sets] : family.upper[s];
            if (lower != upper) {
                continue;
            }
            BitSet cells = new BitSet();
            for (int c : cell ? new int[] {s - sets} : family.sets[s]) {
                cells.set(c);
            }
            BitSet member = new BitSet();
            member.set(s);
            Row row = new Row(cells, (lower & 1) == 1, member);
            for (Row b : basis) {
                if (row.cells.get(b.cells.nextSetBit(0))) {
                    row = row.plus(b);
                }
            }
            if (!row.cells.isEmpty()) {
                basis.add(row);
            } else if (row.odd) {
                return row.members.stream().toArray();
            }
        }
        return new int[0];
    }
}
