package org.preceptor.quota;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.preceptor.Label;
import org.preceptor.quota.TablePlan.Line;
import org.preceptor.quota.TablePlan.Pair;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** Divides and rounds every cell by divisors as printed; a quotient on a threshold may go either way. */
final class TablePrint {
    private static final Label ABOVE_ZERO = Label.of("a divisor above 0", "大于0的除数");
    private static final Label LISTED = Label.of("rows and columns of the table", "表中的行与列");

    private final TableResult table;
    private final TableAuditPlan plan;
    private final List<Finding> findings = new ArrayList<>();

    private TablePrint(TableResult table) {
        this.table = table;
        this.plan = new TableAuditPlan(table.plan(), table.method());
    }

    static Report check(TableResult table, Map<MemberId, Ratio> rows, Map<MemberId, Ratio> columns) {
        TablePrint print = new TablePrint(table);
        print.lines(plan(print.plan.rows), rows, "rowDivisors");
        print.lines(plan(print.plan.columns), columns, "columnDivisors");
        if (print.findings.isEmpty()) {
            print.plan.cells.stream().filter(print.plan::eligible).forEach(cell -> print.cell(cell, rows, columns));
        }
        return Report.of(print.findings);
    }

    private static List<MemberId> plan(List<Line> lines) {
        return lines.stream().map(Line::id).toList();
    }

    private void lines(List<MemberId> lines, Map<MemberId, Ratio> divisors, String where) {
        for (MemberId id : lines) {
            Ratio divisor = divisors.get(id);
            if (divisor == null || divisor.numerator().signum() <= 0) {
                wrong(where, id, divisor == null ? Label.of("absent", "空缺") : divisor, ABOVE_ZERO);
            }
        }
        divisors.keySet().stream()
                .filter(id -> !lines.contains(id))
                .forEach(id -> wrong(where, id, Label.of("no line of the table", "不在表中"), LISTED));
    }

    private void wrong(String where, MemberId id, Object found, Label accepted) {
        findings.add(FamilyCards.SHAPE
                .error()
                .at(Pointer.of(where, id))
                .with("what", Names.of(table.plan().labels(), id))
                .actual(found)
                .expected(accepted)
                .build());
    }

    private void cell(Pair cell, Map<MemberId, Ratio> rows, Map<MemberId, Ratio> columns) {
        Ratio row = Objects.requireNonNull(rows.get(cell.row()));
        Ratio column = Objects.requireNonNull(columns.get(cell.column()));
        Fraction quotient =
                plan.weight(cell).dividedBy(ShareProblem.fraction(row)).dividedBy(ShareProblem.fraction(column));
        long seats = table.seatsOf(cell.row(), cell.column());
        long most = rounded(cell, quotient, true);
        long least = rounded(cell, quotient, false);
        if (seats < least || seats > most) {
            findings.add(FamilyCards.MISROUNDED
                    .warning()
                    .at(Pointer.of("seats", cell))
                    .with("cell", TableWords.pair(table.plan(), cell.row(), cell.column()))
                    .with("weight", ShareProblem.ratio(plan.weight(cell)))
                    .with("row", row)
                    .with("column", column)
                    .actual(seats < least ? least : most)
                    .expected(seats)
                    .build());
        }
    }

    /** The median of the floor, the rounded quotient and the cap; on a threshold the larger or the smaller number. */
    private long rounded(Pair cell, Fraction quotient, boolean up) {
        BigInteger whole = quotient.floor();
        if (whole.compareTo(BigInteger.valueOf(TableCheck.LIMIT)) > 0) {
            return plan.upper(cell);
        }
        long k = whole.longValueExact();
        boolean hill = table.method() == ShareMethod.Divisor.HILL;
        Fraction power = hill ? quotient.squared() : quotient;
        int above = power.compareTo(ShareAuditEdge.signpost(table.method(), k + 1));
        boolean below = k > 0 && power.compareTo(ShareAuditEdge.signpost(table.method(), k)) == 0;
        long n = above > 0 || above == 0 && up ? k + 1 : below && !up ? k - 1 : k;
        return Math.max(plan.lower(cell), Math.min(plan.upper(cell), n));
    }
}
