package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preceptor.quota.TablePlan.Line;
import org.preceptor.quota.TablePlan.Pair;
import org.preceptor.rule.Messages;

class TableTiesTest {
    private static final MemberId ROW = MemberId.of("r");

    private static MemberId column(int j) {
        return MemberId.of("c" + (1000 + j));
    }

    /** One place for one of so many columns of equal weight. */
    private static TablePlan onePlace(int columns) {
        TablePlan.Builder plan = TablePlan.builder().row(ROW, 1).seats(1L);
        for (int j = 0; j < columns; j++) {
            plan.addColumns(new Line(column(j), 0, 1)).weight(ROW, column(j), 7);
        }
        return plan.build();
    }

    @ParameterizedTest
    @CsvSource({"2, 1, true, 2", "201, 200, true, 201", "202, 200, false, more than 201"})
    void asManyTablesAsFitAreListedAndTheRestIsOwnedUpTo(int columns, int others, boolean all, String count) {
        TableResult result = onePlace(columns).apportion();
        assertThat(result.alternatives()).hasSize(others);
        assertThat(new HashSet<>(result.alternatives())).hasSize(others);
        assertThat(result.allListed()).isEqualTo(all);
        assertThat(result.seatsOf(ROW, column(0))).isEqualTo(1);
        assertThat(result.isUnique()).isFalse();
        assertThat(Messages.in(Locale.ENGLISH).render(result.report().findings().get(0)))
                .startsWith(count + " tables are equally justified");
        assertThat(result.verify().findings()).isEmpty();
        TableResult forged = TableResult.builder().from(result).allListed(!all).build();
        assertThat(forged.verify().hasErrors()).isTrue();
    }

    @Test
    void theRestOfTooManyTablesIsOwnedUpToInChineseToo() {
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE)
                        .render(onePlace(202).apportion().report().findings().get(0)))
                .startsWith("超过201个表同样有据");
    }

    @Property(tries = 12)
    void roundWeightsOnLargeTablesEndInNoDeadEnd(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int heaviest,
            @ForAll @IntRange(min = 1, max = 3) int most,
            @ForAll ShareMethod.Divisor method) {
        Random random = new Random(seed);
        int m = 10 + random.nextInt(14);
        int n = 10 + random.nextInt(14);
        TablePlan.Builder plan = TablePlan.builder();
        long[] columns = new long[n];
        for (int i = 0; i < m; i++) {
            long sum = 0;
            for (int j = 0; j < n; j++) {
                long x = method.signpost().isZeroAtFirst() ? 1 + random.nextInt(most) : random.nextInt(most + 1);
                plan.weight(MemberId.of("r" + i), column(j), 1 + random.nextInt(heaviest));
                sum += x;
                columns[j] += x;
            }
            plan.row(MemberId.of("r" + i), sum);
        }
        for (int j = 0; j < n; j++) {
            plan.column(column(j), columns[j]);
        }
        TableResult result = plan.build().apportion(method);
        assertThat(result.isFilled()).isTrue();
        Set<Object> different = new HashSet<>(result.alternatives());
        different.add(result.seats());
        assertThat(different).hasSize(result.alternatives().size() + 1);
        assertThat(result.verify().findings()).isEmpty();
    }

    @Test
    void roundingsThatAreTooManyToListSaySo() {
        TablePlan.Builder plan = TablePlan.builder().row(ROW, 0);
        for (int j = 0; j < 13; j++) {
            plan.column(column(j), 0).putWeights(new Pair(ROW, column(j)), ShareCaseTest.ratio("1/2"));
        }
        TablePlan halves = plan.build();
        TablePlan.Rounded rounded = halves.round();
        assertThat(rounded.allListed()).isFalse();
        assertThat(rounded.tables()).hasSize(402);
        assertThat(new HashSet<>(rounded.tables())).hasSize(402);
        assertThat(halves.verify(rounded).findings()).isEmpty();
        TablePlan.Rounded boast = new TablePlan.Rounded(rounded.tables(), true, rounded.distance());
        assertThat(halves.verify(boast).hasErrors()).isTrue();
    }
}
