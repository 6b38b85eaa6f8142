package org.preceptor.quota;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preceptor.quota.TablePlan.Line;
import org.preceptor.quota.TablePlan.Pair;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** Rounds every cell by its printed divisors and adds up rows and columns; shares no code with the kernels. */
final class TableAudit {
    private final TableResult result;
    private final TableAuditPlan plan;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Finding> report = new HashSet<>();

    private TableAudit(TableResult result) {
        this.result = result;
        this.plan = new TableAuditPlan(result.plan(), result.method());
    }

    static Report of(TableResult result) {
        TableAudit audit = new TableAudit(result);
        Report check = result.plan().check();
        audit.report.addAll(check.findings());
        boolean filled = !result.seats().isEmpty();
        if (check.hasErrors()) {
            audit.expect(
                    "cells of a plan that cannot be read", 0, result.seats().size());
            audit.expect(
                    "a witness beside a plan that cannot be read",
                    false,
                    result.witness().isPresent());
        } else {
            audit.expect("a table or a witness", filled, result.witness().isEmpty());
        }
        if (filled) {
            audit.filled();
        } else {
            boolean empty = result.alternatives().isEmpty()
                    && result.rowDivisors().isEmpty()
                    && result.columnDivisors().isEmpty()
                    && result.discordances().isEmpty()
                    && result.allListed()
                    && !result.squared();
            audit.expect("nothing but the witness where there is no table", true, empty);
            result.witness().ifPresent(audit::witness);
        }
        audit.expect(
                "findings in the report",
                audit.report,
                new HashSet<>(result.report().findings()));
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

    private void filled() {
        expect("divisors of the rows", plan.ids(plan.rows), result.rowDivisors().keySet());
        expect(
                "divisors of the columns",
                plan.ids(plan.columns),
                result.columnDivisors().keySet());
        boolean positive = java.util.stream.Stream.concat(
                        result.rowDivisors().values().stream(), result.columnDivisors().values().stream())
                .allMatch(d -> d.numerator().signum() > 0);
        expect("divisors above zero", true, positive);
        table(result.seats());
        result.alternatives().forEach(this::table);
        if (findings.isEmpty()) {
            Map<Pair, long[]> roundings = new HashMap<>();
            plan.cells.forEach(cell -> roundings.put(cell, roundings(cell)));
            roundings.forEach((cell, span) -> {
                long n = result.seats().getOrDefault(cell, -1L);
                expect("the divisors give " + n + " at " + cell, true, n >= span[0] && n <= span[1]);
            });
            all(roundings);
        }
        discordances();
    }

    private void table(Map<Pair, Long> seats) {
        expect("cells of the table", ImmutableSet.copyOf(plan.cells), ImmutableSet.copyOf(seats.keySet()));
        seats.forEach((cell, n) -> {
            boolean within = n >= plan.lower(cell) && n <= plan.upper(cell);
            expect(cell + " with " + n + " within its bounds", true, within);
        });
        expect("totals of the table", Optional.empty(), plan.wrongTotal(seats));
    }

    /** The places a cell may get by its divisors: two when the quotient lies on a threshold. */
    private long[] roundings(Pair cell) {
        if (!plan.eligible(cell)) {
            return new long[] {0, 0};
        }
        Fraction product =
                divisor(result.rowDivisors(), cell.row()).times(divisor(result.columnDivisors(), cell.column()));
        boolean hill = result.method() == ShareMethod.Divisor.HILL;
        Fraction weight = plan.weight(cell);
        Fraction quotient = result.squared() ? weight.squared().dividedBy(product) : weight.dividedBy(product);
        quotient = hill && !result.squared() ? quotient.squared() : quotient;
        long now = result.seats().getOrDefault(cell, 0L);
        long low = now;
        long high = now;
        while (low > plan.lower(cell) && quotient.compareTo(ShareAuditEdge.signpost(result.method(), low)) <= 0) {
            low--;
        }
        while (high < plan.upper(cell) && quotient.compareTo(ShareAuditEdge.signpost(result.method(), high + 1)) >= 0) {
            high++;
        }
        boolean nowTooMany =
                now > plan.lower(cell) && quotient.compareTo(ShareAuditEdge.signpost(result.method(), now)) < 0;
        boolean nowTooFew =
                now < plan.upper(cell) && quotient.compareTo(ShareAuditEdge.signpost(result.method(), now + 1)) > 0;
        return nowTooMany || nowTooFew ? new long[] {now + 1, now - 1} : new long[] {low, high};
    }

    private static Fraction divisor(Map<MemberId, Ratio> divisors, MemberId id) {
        return ShareProblem.fraction(java.util.Objects.requireNonNull(divisors.get(id)));
    }

    /** All tables that the divisors justify, listed a second time, largest entries first. */
    private void all(Map<Pair, long[]> roundings) {
        List<Map<Pair, Long>> listed = new ArrayList<>();
        listed.add(result.seats());
        listed.addAll(result.alternatives());
        for (Map<Pair, Long> table : listed) {
            boolean justified = roundings.entrySet().stream().allMatch(e -> {
                long n = table.getOrDefault(e.getKey(), -1L);
                return n >= e.getValue()[0] && n <= e.getValue()[1];
            });
            expect("a table its divisors justify", true, justified && oneSided(table));
        }
        Optional<List<Map<Pair, Long>>> second = plan.tables(roundings, this::oneSided, listed.size() + 1);
        second.ifPresent(tables -> {
            boolean complete = tables.size() == listed.size();
            expect("all tables listed", complete, result.allListed());
            expect("tables, largest entries first", tables.subList(0, Math.min(tables.size(), listed.size())), listed);
        });
        if (listed.size() > 1) {
            report.add(FamilyCards.TIED
                    .warning()
                    .at("/weights")
                    .with("count", TableWords.count(listed.size(), result.allListed()))
                    .build());
        }
    }

    /** Where totals are intervals: a line that could take more has no larger divisor than a line that could give. */
    private boolean oneSided(Map<Pair, Long> table) {
        return oneSided(table, plan.rows, true) && oneSided(table, plan.columns, false);
    }

    private boolean oneSided(Map<Pair, Long> table, List<Line> lines, boolean rows) {
        Map<MemberId, Ratio> divisors = rows ? result.rowDivisors() : result.columnDivisors();
        Optional<Fraction> taker = Optional.empty();
        Optional<Fraction> giver = Optional.empty();
        for (Line line : lines) {
            Fraction own = divisor(divisors, line.id());
            long sum = plan.sum(table, line, rows);
            if (sum < line.upper() && taker.filter(d -> d.compareTo(own) >= 0).isEmpty()) {
                taker = Optional.of(own);
            }
            if (sum > line.lower() && giver.filter(d -> d.compareTo(own) <= 0).isEmpty()) {
                giver = Optional.of(own);
            }
        }
        return taker.isEmpty() || giver.isEmpty() || taker.get().compareTo(giver.get()) <= 0;
    }

    private void discordances() {
        List<TableResult.Discordance> all = new ArrayList<>();
        for (Line column : plan.columns) {
            for (Line more : plan.rows) {
                for (Line less : plan.rows) {
                    Pair heavy = new Pair(more.id(), column.id());
                    Pair light = new Pair(less.id(), column.id());
                    long few = result.seats().getOrDefault(heavy, 0L);
                    long many = result.seats().getOrDefault(light, 0L);
                    if (few < many && plan.weight(heavy).compareTo(plan.weight(light)) > 0) {
                        all.add(new TableResult.Discordance(column.id(), more.id(), few, less.id(), many));
                        report.add(FamilyCards.DISCORDANT
                                .warning()
                                .at(Pointer.of("columns", column.id()))
                                .with("column", member(column))
                                .with("more", member(more))
                                .with("fewerSeats", few)
                                .with("less", member(less))
                                .with("moreSeats", many)
                                .build());
                    }
                }
            }
        }
        expect("cells in the wrong order", all, result.discordances());
    }

    private void witness(TableResult.Witness witness) {
        new TableAuditWitness(plan).check(witness, this::expect);
        report.add(FamilyCards.NO_TABLE
                .error()
                .at("/rows")
                .with("witness", witness.sentence())
                .build());
    }

    private Evidence member(Line line) {
        return Names.evidence(
                "member", line.id(), Optional.ofNullable(plan.plan.labels().get(line.id())));
    }
}
