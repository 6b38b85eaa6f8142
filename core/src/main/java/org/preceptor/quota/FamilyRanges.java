package org.preceptor.quota;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
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

    /** What each bound of a line that contradicts itself must become, the other one standing. */
    static List<Feasibility.Relaxation> selfRelaxations(
            QuotaFamily family, Feasibility.Line lower, Feasibility.Line upper) {
        QuotaNode node = family.get(lower.node());
        QuotaNode fromZero = node.withBounds(0, upper.bound());
        QuotaNode open = QuotaNode.builder().from(node).upper(Optional.empty()).build();
        List<Feasibility.Relaxation> ways = new ArrayList<>();
        Optional.ofNullable(family.with(fromZero).attainable().get(node.id()))
                .flatMap(QuotaFamily.Range::high)
                .ifPresent(high -> ways.add(new Feasibility.Relaxation(lower, high)));
        Optional.ofNullable(family.with(open).attainable().get(node.id()))
                .ifPresent(range -> ways.add(new Feasibility.Relaxation(upper, range.low())));
        return ways;
    }
}
