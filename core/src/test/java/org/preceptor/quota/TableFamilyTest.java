package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.quota.TablePlan.Bounds;
import org.preceptor.quota.TablePlan.Line;
import org.preceptor.quota.TablePlan.Pair;
import org.preceptor.rule.Report;

class TableFamilyTest {
    private static final MemberId XJ = MemberId.of("XJ");
    private static final MemberId XZ = MemberId.of("XZ");
    private static final MemberId B1 = MemberId.of("B1");
    private static final MemberId B2 = MemberId.of("B2");

    private static TablePlan.Builder plan() {
        return TablePlan.builder()
                .row(XJ, 3)
                .row(XZ, 2)
                .column(B1, 3)
                .column(B2, 2)
                .weight(XJ, B1, 5)
                .weight(XJ, B2, 3)
                .weight(XZ, B1, 2);
    }

    @Test
    void whatIsIneligibleInTheTableHasNoRoomInTheFamily() {
        QuotaFamily family =
                plan().putLabels(XZ, Label.of("Xizang", "西藏")).build().family();
        MemberId never = MemberId.of("XZ->B2");
        assertThat(family.get(never).upper()).contains(0L);
        assertThat(family.get(never).label()).contains(Label.of("Xizang->B2", "西藏->B2"));
        assertThat(family.attainable())
                .containsEntry(never, new QuotaFamily.Range(0, java.util.Optional.of(0L)))
                .containsEntry(MemberId.of("XZ->B1"), new QuotaFamily.Range(2, java.util.Optional.of(2L)));
        assertThat(family.structure()).isInstanceOf(QuotaFamily.Structure.TwoHierarchies.class);
    }

    @Test
    void aRowThatMayUseNothingIsNotMistakenForACell() {
        TablePlan plan = TablePlan.builder().row(XJ, 1).column(B1, 1).build();
        assertThat(plan.apportion().isFilled()).isFalse();
        Feasibility fit = plan.family().feasibility();
        assertThat(fit.isFeasible()).isFalse();
        assertThat(fit.explain().english()).contains("XJ");
    }

    @Test
    void boundsAndPlacesInAllAreKept() {
        TablePlan plan = TablePlan.builder()
                .addRows(new Line(XJ, 0, 4), new Line(XZ, 1, 4))
                .addColumns(new Line(B1, 0, 9))
                .weight(XJ, B1, 1)
                .weight(XZ, B1, 1)
                .putCells(new Pair(XJ, B1), new Bounds(1, 2))
                .seats(5L)
                .build();
        assertThat(plan.family().get(MemberId.of("XJ->B1")).upper()).contains(2L);
        assertThat(plan.family().attainable())
                .containsEntry(XZ, new QuotaFamily.Range(3, java.util.Optional.of(4L)))
                .containsEntry(MemberId.of("total"), new QuotaFamily.Range(5, java.util.Optional.of(5L)));
    }

    @Test
    void whatCannotBeReadIsNoFamily() {
        assertThatThrownBy(() -> plan().row(XJ, 0).build().family()).isInstanceOf(Report.NotMetException.class);
        assertThatThrownBy(() -> plan().row(B1, 0).build().family()).isInstanceOf(MalformedValueException.class);
    }

    private static TablePlan random(Random random) {
        int m = 1 + random.nextInt(3);
        int n = 1 + random.nextInt(4);
        boolean open = random.nextBoolean();
        TablePlan.Builder plan = TablePlan.builder();
        long[] columns = new long[n];
        long all = 0;
        for (int i = 0; i < m; i++) {
            long sum = 0;
            for (int j = 0; j < n; j++) {
                MemberId row = MemberId.of("r" + i);
                MemberId column = MemberId.of("c" + j);
                long x = random.nextInt(3);
                sum += x;
                columns[j] += x;
                if (x > 0 || random.nextBoolean()) {
                    plan.weight(row, column, random.nextInt(12));
                }
                if (x > 0 && random.nextInt(5) == 0) {
                    plan.putCells(new Pair(row, column), new Bounds(0, x + random.nextInt(3) - 1));
                }
            }
            all += sum;
            plan.addRows(new Line(MemberId.of("r" + i), open ? Math.max(0, sum - 1) : sum, open ? sum + 1 : sum));
        }
        for (int j = 0; j < n; j++) {
            plan.addColumns(new Line(MemberId.of("c" + j), columns[j], columns[j]));
        }
        return open ? plan.seats(all).build() : plan.build();
    }

    @Property(tries = 400)
    void thereIsATableExactlyWhenTheFamilyIsFeasibleAndItsSeatsLieInTheRanges(
            @ForAll long seed, @ForAll ShareMethod.Divisor method) {
        TablePlan plan = random(new Random(seed));
        TableResult table = plan.apportion(method);
        QuotaFamily family = plan.family(method);
        Feasibility fit = family.feasibility();
        Statistics.label("a table").collect(table.isFilled()).coverage(seen -> {
            seen.check(true).percentage(share -> share > 20);
            seen.check(false).percentage(share -> share > 20);
        });
        assertThat(fit.isFeasible()).isEqualTo(table.isFilled());
        assertThat(fit.verify().findings()).isEmpty();
        List<ImmutableMap<Pair, Long>> tables = new ArrayList<>(table.alternatives());
        tables.add(table.seats());
        ImmutableMap<MemberId, QuotaFamily.Range> ranges = family.attainable();
        for (ImmutableMap<Pair, Long> one : tables) {
            one.forEach((cell, seats) -> {
                QuotaFamily.Range range = ranges.get(cell.row().to(cell.column()));
                assertThat(seats).isBetween(range.low(), range.high().orElseThrow());
            });
        }
        if (!table.isFilled() && table.witness().isPresent()) {
            assertThat(fit.witness()).isPresent();
        }
    }
}
