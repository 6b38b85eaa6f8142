package org.preceptor.certification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.preceptor.certification.Assessment.Standing;

/** How a node is judged again on another day: by what, together with which demands it shares evidence with. */
record Again(Engine engine, Criterion scope, Function<Engine, Standing> judge) {
    static Again alone(Engine engine, Criterion criterion) {
        return new Again(engine, criterion, on -> on.evaluate(criterion).standing());
    }

    Again within(Criterion whole, Function<Engine, Standing> other) {
        return new Again(engine, whole, other);
    }

    /** The first later day on which time alone makes it positive. */
    Optional<LocalDate> cure() {
        return Horizon.cure(engine, scope, judge);
    }
}
