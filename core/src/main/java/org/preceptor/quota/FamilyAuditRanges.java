package org.preceptor.quota;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private final FamilyAuditLines lines;
    private final Optional<FamilyAuditFlow> flow;
    private final List<Finding> findings = new ArrayList<>();

    private FamilyAuditRanges(QuotaFamily family) {
        this.family = free(family);
        this.lines = new FamilyAuditLines(this.family);
        this.flow = FamilyAuditFlow.of(lines, List.of());
    }

    /** The same lines, with every cell one that must hold: between nothing and anything where it has no bounds that must. */
    private static QuotaFamily free(QuotaFamily family) {
        Map<MemberId, QuotaNode> nodes = new LinkedHashMap<>();
        family.nodes().forEach(node -> nodes.put(node.id(), node));
        for (MemberId cell : new FamilyAuditLines(family).cells) {
            nodes.merge(cell, QuotaNode.builder().id(cell).build(), (own, open) -> isHard(own) ? own : freed(own));
        }
        return QuotaFamily.of(nodes.values());
    }

    private static boolean isHard(QuotaNode node) {
        return node.kind() == QuotaNode.Kind.HARD;
    }

    private static QuotaNode freed(QuotaNode wish) {
        return QuotaNode.builder()
                .from(wish)
                .kind(QuotaNode.Kind.HARD)
                .lower(0)
                .upper(Optional.empty())
                .build();
    }

    static Report of(QuotaFamily family, Map<MemberId, Range> ranges) {
        FamilyAuditRanges audit = new FamilyAuditRanges(family);
        boolean holds = !audit.lines.cells.isEmpty()
                && audit.flow.flatMap(f -> f.feasible(Map.of())).orElse(!ranges.isEmpty());
        audit.expect("ranges of lines that hold together", holds, !ranges.isEmpty());
        if (holds && !ranges.isEmpty()) {
            TreeSet<MemberId> names = new TreeSet<>();
            audit.family.nodes().stream().filter(FamilyAuditRanges::isHard).forEach(n -> names.add(n.id()));
            audit.expect("lines and cells", names, new TreeSet<>(ranges.keySet()));
            names.stream().filter(ranges::containsKey).forEach(id -> audit.ends(id, ranges));
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
        QuotaNode node = family.get(id);
        reached(id + " = " + range.low(), true, node, range.low(), range.low());
        reached(id + " below " + range.low(), false, node, Long.MIN_VALUE, range.low() - 1);
        long high = range.high().orElse(FAR);
        reached(id + " = " + high, true, node, high, high);
        if (range.high().isPresent()) {
            reached(id + " above " + high, false, node, high + 1, Long.MAX_VALUE);
        }
    }

    private void reached(String what, boolean expected, QuotaNode node, long lower, long upper) {
        long from = Math.max(lower, node.lower());
        long to = Math.min(upper, node.upper().orElse(Long.MAX_VALUE));
        Map<MemberId, long[]> bounds = Map.of(node.id(), new long[] {from, to});
        FamilyAuditFlow.decide(flow, lines, List.of(), bounds)
                .ifPresentOrElse(
                        found -> expect(what + " reached", expected, found),
                        () -> findings.add(
                                FamilyCards.UNCHECKED.info().with("claim", what).build()));
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
