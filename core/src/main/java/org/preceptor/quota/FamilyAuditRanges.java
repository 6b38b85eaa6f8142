package org.preceptor.quota;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.preceptor.quota.QuotaFamily.Range;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;

/** Tries both ends of every attainable range, and one place beyond them, by the second search. */
final class FamilyAuditRanges {
    private static final long FAR = 1_000_000_000L;

    private final QuotaFamily family;
    private final List<Finding> findings = new ArrayList<>();
    private boolean open;

    private FamilyAuditRanges(QuotaFamily family) {
        this.family = family;
    }

    static Report of(QuotaFamily family, Map<MemberId, Range> ranges) {
        FamilyAuditRanges audit = new FamilyAuditRanges(family);
        if (!ranges.isEmpty()) {
            TreeSet<MemberId> names = new TreeSet<>(new FamilyAuditLines(family).cells);
            family.nodes().stream().filter(n -> n.kind() == QuotaNode.Kind.HARD).forEach(n -> names.add(n.id()));
            audit.expect("lines and cells", names, new TreeSet<>(ranges.keySet()));
            names.stream().filter(ranges::containsKey).forEach(id -> audit.ends(id, ranges));
        }
        if (audit.open) {
            audit.findings.add(FamilyCards.OPEN
                    .info()
                    .with("limit", FamilyAuditSearch.STEPS)
                    .build());
        }
        return Report.of(audit.findings);
    }

    private void expect(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            findings.add(FamilyCards.AUDIT
                    .error()
                    .with("what", what)
                    .expected(String.valueOf(expected))
                    .actual(String.valueOf(found))
                    .build());
        }
    }

    private void ends(MemberId id, Map<MemberId, Range> ranges) {
        Range range = java.util.Objects.requireNonNull(ranges.get(id));
        QuotaNode node = family.find(id).orElseGet(() -> QuotaNode.of(id, 0, FAR));
        reached(id + " = " + range.low(), true, node, range.low(), range.low());
        reached(id + " below " + range.low(), false, node, Long.MIN_VALUE, range.low() - 1);
        long high = range.high().orElse(FAR);
        reached(id + " = " + high, true, node, high, high);
        if (range.high().isPresent()) {
            reached(id + " above " + high, false, node, high + 1, Long.MAX_VALUE);
        }
    }

    private void reached(String what, boolean expected, QuotaNode node, long lower, long upper) {
        long from = Math.max(lower, node.kind() == QuotaNode.Kind.HARD ? node.lower() : 0);
        long to = Math.min(
                upper, node.kind() == QuotaNode.Kind.HARD ? node.upper().orElse(Long.MAX_VALUE) : upper);
        QuotaNode moved =
                QuotaNode.builder().from(node).kind(QuotaNode.Kind.HARD).build();
        FamilyAuditLines lines = new FamilyAuditLines(family.with(moved));
        Map<MemberId, long[]> bounds = new HashMap<>();
        bounds.put(node.id(), new long[] {from, to});
        Optional<Boolean> found = FamilyAuditSearch.feasible(lines, List.of(), bounds);
        open |= found.isEmpty();
        expect(what + " reached", expected, found.orElse(expected));
    }

    static Report of(QuotaFamily.WhatIf change) {
        QuotaFamily before = change.before().family();
        QuotaFamily after = change.after().family();
        ImmutableMap<MemberId, Range> was = before.attainable();
        ImmutableMap<MemberId, Range> is = after.attainable();
        FamilyAuditRanges audit = new FamilyAuditRanges(after);
        Map<MemberId, Range> moved = new HashMap<>(is);
        moved.keySet().retainAll(was.keySet());
        moved.entrySet().removeIf(e -> e.getValue().equals(was.get(e.getKey())));
        audit.expect("ranges that move", moved, change.moved());
        return change.before()
                .verify()
                .plus(change.after().verify())
                .plus(of(before, was))
                .plus(of(after, is))
                .plus(Report.of(audit.findings));
    }
}
