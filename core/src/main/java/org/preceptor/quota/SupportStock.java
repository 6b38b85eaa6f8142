package org.preceptor.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preceptor.quota.SupportPlan.Intakes;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** Flow and stock of a program of several years, checked separately. */
final class SupportStock {
    private SupportStock() {}

    static Optional<Long> room(Intakes intakes, int year) {
        Optional<Long> room = Optional.ofNullable(intakes.plans().get(year))
                .map(plan -> plan - intakes.intakes().getOrDefault(year, 0L));
        for (int y = year; y < year + intakes.years(); y++) {
            Long capacity = intakes.capacity().get(y);
            if (capacity != null) {
                long left = capacity - intakes.inTraining(y);
                room = Optional.of(room.map(r -> Math.min(r, left)).orElse(left));
            }
        }
        return room.map(r -> Math.max(0, r));
    }

    static Report check(Intakes intakes) {
        List<Finding> findings = new ArrayList<>();
        intakes.plans().forEach((year, plan) -> {
            long taken = intakes.intakes().getOrDefault(year, 0L);
            if (taken > plan) {
                findings.add(LedgerCards.FLOW
                        .error()
                        .at(Pointer.of("intakes", year))
                        .with("year", year.longValue())
                        .actual(taken)
                        .expected(plan)
                        .build());
            }
        });
        intakes.capacity().forEach((year, capacity) -> {
            long stock = intakes.inTraining(year);
            if (stock > capacity) {
                long own = intakes.intakes().getOrDefault(year, 0L);
                findings.add(LedgerCards.STOCK
                        .error()
                        .at(Pointer.of("capacity", year))
                        .with("from", year.longValue())
                        .actual(stock)
                        .expected(capacity)
                        .with("room", Math.max(0, own - (stock - capacity)))
                        .build());
            }
        });
        return Report.of(findings);
    }
}
