package org.preceptor.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preceptor.MalformedValueException;
import org.preceptor.program.Enrollment.Agreement;
import org.preceptor.program.Figure.Qualifier;
import org.preceptor.roster.HospitalId;
import org.preceptor.rule.Source;
import org.preceptor.time.Term;

class FigureTest {
    @Test
    void onlyExactFiguresAddUp() {
        assertThat(Figure.sum(List.of(figure(841, Qualifier.EXACT), figure(159, Qualifier.EXACT))))
                .contains(1000L);
        assertThat(Figure.sum(List.of(figure(841, Qualifier.EXACT), figure(900, Qualifier.ABOUT))))
                .isEmpty();
        assertThat(Figure.sum(List.of())).contains(0L);
    }

    @Test
    void saysHowExactItWasMeant() {
        assertThat(figure(3100, Qualifier.OVER).label().english()).isEqualTo("over 3100");
        assertThat(figure(300, Qualifier.NEARLY).label().chinese()).isEqualTo("近300");
        assertThat(figure(53, Qualifier.EXACT).label().chinese()).isEqualTo("53");
    }

    @Test
    void conflictIsMutual() {
        List<Figure> all = IntStream.of(5416, 5536)
                .mapToObj(value -> figure(value, Qualifier.EXACT))
                .toList();
        assertThat(all.get(0).conflictsWith(all.get(1))).isTrue();
        assertThat(all.get(1).conflictsWith(all.get(0))).isTrue();
        assertThat(all.get(0).conflictsWith(all.get(0))).isFalse();
    }

    @Test
    void serviceBeginsOnTheDayAfterTheTraining() {
        Agreement agreement = new Agreement("doc", HospitalId.of("h-2"), 36);
        assertThat(agreement.servicePeriod(Term.parse("2017-09-01/2020-08-31")))
                .contains(Term.parse("2020-09-01/2023-08-31"));
        assertThat(agreement.servicePeriod(Term.parse("2017-09-01/.."))).isEmpty();
        assertThat(new Agreement("doc", HospitalId.of("h-2"), 0).servicePeriod(Term.parse("2017-09-01/2020-08-31")))
                .isEmpty();
        assertThatThrownBy(() -> new Agreement(" ", HospitalId.of("h-2"), 36))
                .isInstanceOf(MalformedValueException.class);
    }

    private static Figure figure(long value, Qualifier qualifier) {
        return Figure.builder()
                .measure("TRAINED")
                .value(value)
                .qualifier(qualifier)
                .asOf(LocalDate.of(2020, 12, 31))
                .source(Source.local("agency"))
                .build();
    }
}
