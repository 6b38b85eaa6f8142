package org.preceptor.quota;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preceptor.quota.TablePlan.Line;
import org.preceptor.quota.TablePlan.Pair;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;

/** Adds rounded tables up again and lists the nearest ones by trying; shares no code with the rounding kernel. */
final class RoundingAudit {
    private final TableAuditPlan plan;
    private final TablePlan.Rounded rounded;
    private final List<Finding> findings = new ArrayList<>();

    private RoundingAudit(TablePlan plan, TablePlan.Rounded rounded) {
        this.plan = new TableAuditPlan(plan, ShareMethod.Divisor.WEBSTER);
        this.rounded = rounded;
    }

    static Report of(TablePlan plan, TablePlan.Rounded rounded) {
        RoundingAudit audit = new RoundingAudit(plan, rounded);
        audit.expect("at least one table", false, rounded.tables().isEmpty());
        rounded.tables().forEach(audit::table);
        audit.expect(
                "different tables",
                new HashSet<>(rounded.tables()).size(),
                rounded.tables().size());
        audit.nearest();
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

    private void table(Map<Pair, Long> table) {
        expect("cells of the table", new HashSet<>(plan.cells), table.keySet());
        Fraction far = Fraction.ZERO;
        for (Pair cell : plan.cells) {
            long n = table.getOrDefault(cell, 0L);
            expect(cell + " with " + n + " beside its share", true, beside(n, plan.weight(cell)));
            Fraction off = plan.weight(cell).minus(Fraction.of(n, 1));
            far = far.plus(off.signum() < 0 ? off.negate() : off);
        }
        expect("distance", far, ShareProblem.fraction(rounded.distance()));
        expect("rows, columns and the whole beside their shares", true, sums(table));
    }

    private static boolean beside(long n, Fraction exact) {
        Fraction off = exact.minus(Fraction.of(n, 1)).squared();
        return off.compareTo(Fraction.ONE) < 0;
    }

    private boolean sums(Map<Pair, Long> table) {
        Fraction all = Fraction.ZERO;
        long placed = 0;
        boolean good = true;
        for (boolean row : new boolean[] {true, false}) {
            for (Line line : row ? plan.rows : plan.columns) {
                Fraction exact = plan.cells.stream()
                        .filter(c -> (row ? c.row() : c.column()).equals(line.id()))
                        .map(plan::weight)
                        .reduce(Fraction.ZERO, Fraction::plus);
                long n = plan.sum(table, line, row);
                good &= beside(n, exact);
                all = row ? all.plus(exact) : all;
                placed += row ? n : 0;
            }
        }
        return good && beside(placed, all);
    }

    /** Tries every way of rounding the cells, as long as there are not too many of them. */
    private void nearest() {
        List<Pair> open =
                plan.cells.stream().filter(c -> !plan.weight(c).isWhole()).toList();
        if (open.size() > 14) {
            return;
        }
        Map<Fraction, List<Map<Pair, Long>>> byDistance = new HashMap<>();
        for (long mask = 0; mask < 1L << open.size(); mask++) {
            Map<Pair, Long> table = new HashMap<>();
            Fraction far = Fraction.ZERO;
            for (Pair cell : plan.cells) {
                boolean up = open.contains(cell) && (mask >> open.indexOf(cell) & 1) == 1;
                long n = plan.weight(cell).floor().longValueExact() + (up ? 1 : 0);
                table.put(cell, n);
                Fraction off = plan.weight(cell).minus(Fraction.of(n, 1));
                far = far.plus(off.signum() < 0 ? off.negate() : off);
            }
            if (sums(table)) {
                byDistance.computeIfAbsent(far, k -> new ArrayList<>()).add(table);
            }
        }
        Optional<Fraction> best = byDistance.keySet().stream().min(Fraction::compareTo);
        expect("the least distance", best, Optional.of(ShareProblem.fraction(rounded.distance())));
        best.ifPresent(d -> {
            Set<Map<Pair, Long>> all = new HashSet<>(byDistance.getOrDefault(d, List.of()));
            Set<Map<Pair, Long>> listed = new HashSet<>(rounded.tables());
            expect("all nearest tables listed", all.equals(listed), rounded.allListed());
            expect("nearest tables", true, all.containsAll(listed));
        });
    }
}
