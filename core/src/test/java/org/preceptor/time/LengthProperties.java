package org.preceptor.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import org.preceptor.Invariant;
import org.preceptor.MalformedValueException;

class LengthProperties {
    @Property(tries = 300)
    @Invariant({3, 4})
    void lengthsAddUpInOneUnitAndInNoOther(@ForAll @NotEmpty List<@From("lengths") TrainingLength> lengths) {
        TrainingLength first = lengths.get(0);
        boolean alike = lengths.stream().allMatch(each -> each.unit() == first.unit());
        long total = lengths.stream().mapToLong(TrainingLength::amount).sum();
        if (alike) {
            assertThat(TrainingLength.sum(lengths)).contains(TrainingLength.of(total, first.unit()));
        } else {
            assertThat(TrainingLength.sum(lengths)).isEmpty();
            TrainingLength other = lengths.stream()
                    .filter(each -> each.unit() != first.unit())
                    .findFirst()
                    .orElseThrow();
            assertThatThrownBy(() -> first.plus(other)).isInstanceOf(MalformedValueException.class);
            assertThat(first).isNotEqualTo(other);
        }
    }

    @Provide
    Arbitrary<TrainingLength> lengths() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 60),
                        Arbitraries.of(LengthUnit.MONTH, LengthUnit.WEEK, LengthUnit.SESSION))
                .as(TrainingLength::of);
    }
}
