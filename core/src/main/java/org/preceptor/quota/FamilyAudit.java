package org.preceptor.quota;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;

/** Adds everything up again from the lines themselves; shares no code with the engine. */
final class FamilyAudit {
    private final Feasibility answer;
    private final List<Finding> findings = new ArrayList<>();

    private FamilyAudit(Feasibility answer) {
        this.answer = answer;
    }

    static Report of(Feasibility answer) {
        FamilyAudit audit = new FamilyAudit(answer);
        switch (answer.verdict()) {
            case FEASIBLE -> audit.example();
            case INFEASIBLE -> {
                answer.witness().ifPresent(audit::witness);
                if (!answer.parity().isEmpty()) {
                    audit.parity();
                }
            }
            default ->
                audit.expect("example of an open answer", 0, answer.example().size());
        }
        return Report.of(audit.findings);
    }

    private void expect(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            findings.add(FamilyCards.AUDIT
                    .error()
                    .with("what", what)
                    .expected(expected)
                    .actual(found)
                    .build());
        }
    }

    /** The cells of a line, found by walking the document. */
    private Set<MemberId> cells(MemberId id) {
        Set<MemberId> cells = new HashSet<>();
        boolean leaf = true;
        for (QuotaNode node : answer.family().nodes()) {
            if (node.id().equals(id) && !node.cells().isEmpty()) {
                cells.addAll(node.cells());
                leaf = false;
            }
            if (node.parent().filter(id::equals).isPresent()) {
                cells.addAll(cells(node.id()));
                leaf = false;
            }
        }
        if (leaf) {
            cells.add(id);
        }
        return cells;
    }

    private void example() {
        Map<MemberId, Long> places = answer.example();
        places.forEach((cell, n) -> expect("places of " + cell + " not negative", true, n >= 0));
        for (QuotaNode node : answer.family().nodes()) {
            boolean judged =
                    node.kind() == QuotaNode.Kind.HARD || !answer.unmet().contains(node.id());
            if (judged) {
                long sum = cells(node.id()).stream()
                        .mapToLong(c -> places.getOrDefault(c, 0L))
                        .sum();
                boolean within = sum >= node.lower() && sum <= node.upper().orElse(Long.MAX_VALUE);
                expect(node.id() + " with " + sum + " within its bounds", true, within);
            }
        }
    }

    private void witness(Feasibility.Witness witness) {
        Map<MemberId, Integer> count = new HashMap<>();
        long low = 0;
        for (Feasibility.Line line : witness.lowerSide()) {
            low += line.bound();
            expect(line + " as decided", answer.family().get(line.node()).lower(), line.bound());
            cells(line.node()).forEach(c -> count.merge(c, -1, Integer::sum));
        }
        long high = 0;
        for (Feasibility.Line line : witness.upperSide()) {
            high += line.bound();
            long decided = answer.family().get(line.node()).upper().orElse(-1L);
            expect(line + " as decided", decided, line.bound());
            cells(line.node()).forEach(c -> count.merge(c, 1, Integer::sum));
        }
        expect("sum of the floors", low, witness.lowerTotal());
        expect("sum of the caps", high, witness.upperTotal());
        expect("floors above caps", true, low > high);
        count.forEach((cell, n) -> expect(cell + " counted among the caps", true, n >= 0));
        for (Feasibility.Line line : witness.lowerSide()) {
            expect(line + " is needed", true, low - line.bound() <= high);
        }
    }

    private void parity() {
        Map<MemberId, Integer> count = new HashMap<>();
        long sum = 0;
        for (MemberId id : answer.parity()) {
            QuotaNode node = answer.family().get(id);
            expect(id + " is exact", node.lower(), node.upper().orElse(-1L));
            sum += node.lower();
            cells(id).forEach(c -> count.merge(c, 1, Integer::sum));
        }
        expect("the sum is odd", 1L, sum % 2);
        count.forEach((cell, n) -> expect(cell + " counted evenly", 0, n % 2));
    }
}
