package org.preceptor.quota;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/** The attainable range of every line and cell: by two passes over a tree, or by two small flows per line. */
final class FamilyRanges {
    private FamilyRanges() {}

    static ImmutableMap<MemberId, QuotaFamily.Range> of(QuotaFamily family) {
        if (family.check().hasErrors()) {
            return ImmutableMap.of();
        }
        FamilyReader reader = FamilyReader.of(family);
        if (reader.isGeneral() || !family.feasibility().isFeasible()) {
            return ImmutableMap.of();
        }
        return reader.crossing().crossingPair().length == 0 ? tree(reader) : flow(reader);
    }

    private static ImmutableMap<MemberId, QuotaFamily.Range> tree(FamilyReader reader) {
        FamilyReader.Tree tree = reader.tree();
        long[][] ranges = tree.kernel().attainable();
        ImmutableMap.Builder<MemberId, QuotaFamily.Range> all = ImmutableMap.builder();
        for (int v = 1; v < tree.what().length; v++) {
            all.put(reader.name(tree.what()[v]), range(ranges[0][v], ranges[1][v]));
        }
        return all.buildOrThrow();
    }

    private static ImmutableMap<MemberId, QuotaFamily.Range> flow(FamilyReader reader) {
        Circulation circulation = TwoHierarchies.circulation(reader.family, reader.crossing());
        ImmutableMap.Builder<MemberId, QuotaFamily.Range> all = ImmutableMap.builder();
        for (int s = 0; s < reader.sets.size() + reader.cells.size(); s++) {
            long[] range = circulation.range(s);
            all.put(reader.name(s), range(range[0], range[1]));
        }
        return all.buildOrThrow();
    }

    private static QuotaFamily.Range range(long low, long high) {
        return new QuotaFamily.Range(low, high > ShareProblem.LIMIT ? Optional.empty() : Optional.of(high));
    }
}
