package org.preceptor.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.preceptor.Invariant;
import org.preceptor.program.RotationSchedule.AffiliateLimit;
import org.preceptor.program.RotationSchedule.Slot;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

class ScheduleProperties {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final YearMonth START = YearMonth.of(2024, 1);
    private static final HospitalId BASE = HospitalId.of("base");

    @Property(tries = 300)
    @Invariant(14)
    void aMonthIsSpentInOnePlaceOrHalfInEachOfTwo(@ForAll("schedules") RotationSchedule schedule) {
        Map<YearMonth, List<Slot>> months = schedule.slots().stream()
                .collect(Collectors.groupingBy(Slot::month, TreeMap::new, Collectors.toList()));
        Report report = ProgramRules.schedule(limit(99, 99, 99, 99)).check(schedule, DAY);
        assertThat(report.findings().stream().map(finding -> finding.subject()))
                .containsExactlyElementsOf(months.entrySet().stream()
                        .filter(month -> month.getValue().size() > 2)
                        .map(month -> Pointer.of("slots", month.getKey()))
                        .toList());
        assertThat(months.values())
                .filteredOn(slots -> slots.size() <= 2)
                .allMatch(slots -> schedule.halfMonths(slots) == 2);
    }

    @Property(tries = 300)
    @Invariant(15)
    void affiliatesAreUsedWithinTheLimits(
            @ForAll("schedules") RotationSchedule schedule, @ForAll("limits") AffiliateLimit limit) {
        Map<YearMonth, Long> shared =
                schedule.slots().stream().collect(Collectors.groupingBy(Slot::month, Collectors.counting()));
        List<Slot> away = schedule.slots().stream()
                .filter(slot -> !slot.hospital().equals(BASE))
                .toList();
        Function<Slot, Integer> quarters = slot -> shared.get(slot.month()) == 1 ? 4 : 2;
        long time = away.stream().mapToInt(quarters::apply).sum();
        Map<String, Integer> inDepartment =
                away.stream().collect(Collectors.toMap(Slot::department, quarters, Integer::sum));
        Report report = ProgramRules.schedule(limit).check(schedule, DAY);
        assertThat(found(report, "time")).isEqualTo(above(time, 4, limit.months()));
        assertThat(found(report, "units"))
                .isEqualTo(above(away.stream().map(Slot::hospital).distinct().count(), 1, limit.units()));
        assertThat(found(report, "departments")).isEqualTo(above(inDepartment.size(), 1, limit.departments()));
        assertThat(report.findings().stream()
                        .filter(finding -> finding.rule().id().value().equals("program.affiliate-department-time"))
                        .map(finding -> finding.subject().tokens().get(1)))
                .containsExactlyInAnyOrderElementsOf(inDepartment.entrySet().stream()
                        .filter(each -> above(each.getValue(), 4, limit.monthsPerDepartment()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static boolean found(Report report, String what) {
        return report.findings().stream()
                .anyMatch(finding -> finding.rule().id().value().equals("program.affiliate-" + what));
    }

    private static boolean above(long amount, int parts, OptionalInt limit) {
        return limit.isPresent() && amount > (long) parts * limit.getAsInt();
    }

    private static AffiliateLimit limit(int units, int departments, int months, int monthsPerDepartment) {
        return new AffiliateLimit(
                OptionalInt.of(units),
                OptionalInt.of(departments),
                OptionalInt.of(months),
                OptionalInt.of(monthsPerDepartment));
    }

    @Provide
    Arbitrary<RotationSchedule> schedules() {
        Arbitrary<Slot> slot = Combinators.combine(
                        Arbitraries.integers().between(0, 6).map(START::plusMonths),
                        Arbitraries.of("base", "u1", "u2", "u3").map(HospitalId::of),
                        Arbitraries.of("a", "b", "c", "d"))
                .as(Slot::new);
        return slot.list()
                .ofMaxSize(12)
                .map(slots -> new RotationSchedule(PersonId.of("t"), BASE, ImmutableList.copyOf(slots)));
    }

    @Provide
    Arbitrary<AffiliateLimit> limits() {
        Arbitrary<OptionalInt> number = Arbitraries.integers()
                .between(-1, 5)
                .map(limit -> limit < 0 ? OptionalInt.empty() : OptionalInt.of(limit));
        return Combinators.combine(number, number, number, number).as(AffiliateLimit::new);
    }
}
