package org.preceptor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RuleSetProperties {
    private static final LocalDate DAY = LocalDate.of(2018, 2, 16);
    private static final RuleSet<Integer> HOURS = RuleSet.of(
            rule("hours.below", "too few", 1, 100),
            rule("hours.above", "too many", -100, 9),
            rule("hours.odd", "odd", 0, 7));

    private static Rule<Integer> rule(String id, String sentence, int least, int most) {
        return Rule.of(id, sentence)
                .when(n -> n < least || n > most, n -> Finding.error().actual(n));
    }

    @Property(tries = 300)
    void aListIsJudgedAsItsMembersAreOneByOne(
            @ForAll @Size(max = 8) List<@IntRange(min = -2, max = 12) Integer> hours) {
        Report asList = RuleSet.<List<Integer>, Integer>each("hours", List::copyOf, HOURS)
                .check(hours, DAY);
        Report oneByOne = RuleSet.<List<Integer>, Integer>each("hours", ArrayDeque::new, HOURS)
                .check(hours, DAY);
        assertThat(asList).isEqualTo(oneByOne);
        assertThat(asList.findings())
                .hasSize(hours.stream()
                        .mapToInt(n -> (n < 1 ? 1 : 0) + (n > 9 ? 1 : 0) + (n < 0 || n > 7 ? 1 : 0))
                        .sum());
        assertThat(asList.silent()).hasSize(hours.isEmpty() ? 3 : 0);
    }
}
