package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.preceptor.Label;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Report;

class TablePrintTest {
    private static final MemberId XJ = MemberId.of("XJ");
    private static final MemberId XZ = MemberId.of("XZ");
    private static final MemberId B1 = MemberId.of("B1");
    private static final MemberId B2 = MemberId.of("B2");
    private static final TableResult TABLE = TablePlan.builder()
            .row(XJ, 3)
            .row(XZ, 2)
            .column(B1, 3)
            .column(B2, 2)
            .weight(XJ, B1, 30)
            .weight(XJ, B2, 10)
            .weight(XZ, B1, 10)
            .weight(XZ, B2, 10)
            .putLabels(XJ, Label.of("Xinjiang", "新疆"))
            .build()
            .apportion();

    private static Ratio ratio(String text) {
        return ShareCaseTest.ratio(text);
    }

    private static Report check(String xj, String xz, String one, String two) {
        return TABLE.checkDivisors(Map.of(XJ, ratio(xj), XZ, ratio(xz)), Map.of(B1, ratio(one), B2, ratio(two)));
    }

    @Test
    void divisorsThatGiveBackTheTableAreFine() {
        assertThat(TABLE.checkDivisors(TABLE.rowDivisors(), TABLE.columnDivisors())
                        .findings())
                .isEmpty();
    }

    @Test
    void aCellThatIsMisroundedIsNamedWithBothNumbers() {
        Report found = check("1", "1", "10", "10");
        assertThat(found.warnings().stream().map(f -> f.subject().toString())).containsExactly("/seats/XJ->B1");
        assertThat(Messages.in(Locale.ENGLISH).render(found.findings().get(0)))
                .isEqualTo("Xinjiang->B1: 30 / (1 x 10) rounds to 3, the table has 2; print more digits");
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE)
                        .render(found.findings().get(0)))
                .isEqualTo("新疆->B1：30 / (1 × 10)舍入为3，而表中为2；请公布更多位数");
    }

    @Test
    void aQuotientOnAThresholdMayGoEitherWay() {
        assertThat(check("1", "1", "12", "12").findings()).isEmpty();
        assertThat(check("1", "1", "12", "20").findings()).isEmpty();
        assertThat(check("1", "1", "12", "201/10").findings()).hasSize(2);
    }

    @Test
    void divisorsThatAreMissingForeignOrZeroAreLocated() {
        Report found = TABLE.checkDivisors(
                Map.of(XJ, ratio("0"), MemberId.of("GZ"), ratio("1")), Map.of(B1, ratio("1"), B2, ratio("1")));
        assertThat(found.errors().stream()
                        .map(f ->
                                f.subject() + " " + Messages.in(Locale.ENGLISH).render(f)))
                .containsExactlyInAnyOrder(
                        "/rowDivisors/GZ GZ: no line of the table; accepted: rows and columns of the table",
                        "/rowDivisors/XJ Xinjiang: 0; accepted: a divisor above 0",
                        "/rowDivisors/XZ XZ: absent; accepted: a divisor above 0");
    }

    @Test
    void whereThereIsNoTableItsReportAnswers() {
        TableResult none = TablePlan.builder().row(XJ, 1).column(B1, 1).build().apportion();
        assertThat(none.checkDivisors(Map.of(), Map.of())).isEqualTo(none.report());
    }

    /** A cell is misrounded exactly when the audit of a result with these divisors says so. */
    @Property(tries = 300)
    void warnsWhereTheAuditWould(@ForAll long seed, @ForAll ShareMethod.Divisor method) {
        Random random = new Random(seed);
        TablePlan.Builder plan = TablePlan.builder();
        long[] columns = new long[3];
        for (int i = 0; i < 2; i++) {
            long sum = 0;
            for (int j = 0; j < 3; j++) {
                long x = 1L + random.nextInt(4);
                plan.weight(MemberId.of("r" + i), MemberId.of("c" + j), 1 + random.nextInt(20));
                columns[j] += x;
                sum += x;
            }
            plan.row(MemberId.of("r" + i), sum);
        }
        for (int j = 0; j < 3; j++) {
            plan.column(MemberId.of("c" + j), columns[j]);
        }
        TableResult table = plan.build().apportion(method);
        if (!table.isUnique()) {
            return;
        }
        ImmutableMap<MemberId, Ratio> rows = ImmutableMap.of(
                MemberId.of("r0"), ratio("1"), MemberId.of("r1"), ratio((1 + random.nextInt(30)) + "/10"));
        ImmutableMap.Builder<MemberId, Ratio> others = ImmutableMap.builder();
        table.columnDivisors()
                .forEach((id, d) -> others.put(
                        id,
                        ShareProblem.ratio(ShareProblem.fraction(d).times(Fraction.of(7 + random.nextInt(7), 10)))));
        TableResult printed = TableResult.builder()
                .from(table)
                .rowDivisors(rows)
                .columnDivisors(others.buildOrThrow())
                .build();
        long wrong = printed.verify().findings().stream()
                .filter(f -> f.evidence().get("what").toString().contains("the divisors give"))
                .count();
        assertThat(table.checkDivisors(rows, printed.columnDivisors()).warnings())
                .hasSize((int) wrong);
    }
}
