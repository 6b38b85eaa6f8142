package org.preceptor.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.preceptor.quota.TablePlan.Bounds;
import org.preceptor.quota.TablePlan.Line;
import org.preceptor.quota.TablePlan.Pair;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;

/** Rounds every cell by its printed divisors and adds up rows and columns; shares no code with the kernels. */
final class TableAudit {
    private final TableResult result;
    private final List<Finding> findings = new ArrayList<>();

    private TableAudit(TableResult result) {
        this.result = result;
    }

    static Report of(TableResult result) {
        TableAudit audit = new TableAudit(result);
        if (result.isFilled()) {
            audit.table(result.seats());
            result.alternatives().forEach(audit::table);
            audit.oneSided(result.plan().rows(), true);
            audit.oneSided(result.plan().columns(), false);
        } else {
            audit.expect(
                    "cells of a table that does not exist", 0, result.seats().size());
            result.witness().ifPresent(audit::witness);
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

    private static Fraction signpost(ShareMethod.Divisor method, long k) {
        Fraction n = Fraction.of(k, 1);
        Fraction below = Fraction.of(k - 1, 1);
        return switch (method) {
            case ADAMS -> below.squared();
            case JEFFERSON -> n.squared();
            case WEBSTER -> n.plus(below).dividedBy(Fraction.of(2, 1)).squared();
            case HILL -> n.times(below);
            case DEAN ->
                n.times(below).times(Fraction.of(2, 1)).dividedBy(n.plus(below)).squared();
        };
    }

    private void table(Map<Pair, Long> seats) {
        long all = 0;
        for (Line row : result.plan().rows()) {
            long sum = 0;
            for (Line column : result.plan().columns()) {
                Pair cell = new Pair(row.id(), column.id());
                long n = seats.getOrDefault(cell, -1L);
                sum += n;
                cell(cell, n);
            }
            all += sum;
            expect("row " + row.id() + " with " + sum, true, sum >= row.lower() && sum <= row.upper());
        }
        for (Line column : result.plan().columns()) {
            long sum = columnSum(seats, column);
            expect("column " + column.id() + " with " + sum, true, sum >= column.lower() && sum <= column.upper());
        }
        long total = all;
        result.plan().seats().ifPresent(wanted -> expect("places in all", wanted, total));
    }

    private long columnSum(Map<Pair, Long> seats, Line column) {
        return result.plan().rows().stream()
                .mapToLong(row -> seats.getOrDefault(new Pair(row.id(), column.id()), 0L))
                .sum();
    }

    private void cell(Pair cell, long n) {
        Ratio w = result.plan().weights().get(cell);
        Bounds own = result.plan().cells().getOrDefault(cell, new Bounds(0, Long.MAX_VALUE));
        expect(cell + " with " + n + " within its bounds", true, n >= own.lower() && n <= own.upper());
        if (w == null || w.numerator().signum() == 0) {
            expect(cell + " not eligible", 0L, n);
            return;
        }
        Fraction product =
                divisor(result.rowDivisors(), cell.row()).times(divisor(result.columnDivisors(), cell.column()));
        Fraction square = ShareProblem.fraction(w).squared();
        Fraction quotient = square.dividedBy(result.squared() ? product : product.squared());
        boolean least = n <= own.lower() || quotient.compareTo(signpost(result.method(), n)) >= 0;
        boolean most = n >= own.upper() || quotient.compareTo(signpost(result.method(), n + 1)) <= 0;
        expect("the divisors give " + n + " at " + cell, true, least && most);
    }

    private static Fraction divisor(Map<MemberId, Ratio> divisors, MemberId id) {
        return ShareProblem.fraction(Objects.requireNonNull(divisors.get(id)));
    }

    /** Where totals are intervals: a line that could take more has no larger divisor than a line that could give. */
    private void oneSided(List<Line> lines, boolean rows) {
        Map<MemberId, Ratio> divisors = rows ? result.rowDivisors() : result.columnDivisors();
        for (Line taker : lines) {
            for (Line giver : lines) {
                if (sum(taker, rows) < taker.upper() && sum(giver, rows) > giver.lower()) {
                    boolean order = divisor(divisors, taker.id()).compareTo(divisor(divisors, giver.id())) <= 0;
                    expect("divisor of " + taker.id() + " at most that of " + giver.id(), true, order);
                }
            }
        }
    }

    private long sum(Line line, boolean row) {
        return row
                ? result.plan().columns().stream()
                        .mapToLong(c -> result.seats().getOrDefault(new Pair(line.id(), c.id()), 0L))
                        .sum()
                : columnSum(result.seats(), line);
    }

    private void witness(TableResult.Witness witness) {
        expect("more needed than available", true, witness.needed() > witness.available());
    }
}
