package org.preceptor.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.preceptor.Invariant;
import org.preceptor.rule.Source;

class FigureProperties {
    @Property(tries = 300)
    @Invariant(45)
    void onlyExactFiguresEnterArithmetic(@ForAll List<@From("figures") Figure> figures) {
        boolean exact = figures.stream().allMatch(figure -> figure.qualifier() == Figure.Qualifier.EXACT);
        long total = figures.stream().mapToLong(Figure::value).sum();
        assertThat(Figure.sum(figures).filter(sum -> sum == total).isPresent()).isEqualTo(exact);
        assertThat(Figure.sum(figures).isPresent()).isEqualTo(exact);
        for (Figure one : figures) {
            for (Figure other : figures) {
                boolean both = one.isExact() && other.isExact();
                boolean together = one.asOf().equals(other.asOf()) && one.value() != other.value();
                boolean falling = one.asOf().isBefore(other.asOf()) && one.value() > other.value()
                        || other.asOf().isBefore(one.asOf()) && other.value() > one.value();
                assertThat(one.conflictsWith(other)).isEqualTo(both && (together || falling));
            }
        }
    }

    @Provide
    Arbitrary<Figure> figures() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 20),
                        Arbitraries.of(Figure.Qualifier.EXACT, Figure.Qualifier.EXACT, Figure.Qualifier.OVER),
                        Arbitraries.integers().between(1, 4))
                .as((value, qualifier, day) -> Figure.builder()
                        .measure("trained")
                        .value(value)
                        .qualifier(qualifier)
                        .asOf(LocalDate.of(2025, 8, day))
                        .source(Source.local("agency"))
                        .build());
    }
}
