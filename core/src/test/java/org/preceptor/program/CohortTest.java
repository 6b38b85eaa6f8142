package org.preceptor.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preceptor.UnknownReferenceException;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

class CohortTest {
    private static final TrainingProgram BACKBONE = TrainingProgram.builder()
            .id("bj-backbone-2018")
            .type(ProgramType.BACKBONE)
            .edition("2018")
            .phase(Phase.Kind.THEORY, 1)
            .phase(Phase.Kind.CLINICAL, 11)
            .nominalDuration(TrainingLength.months(12))
            .build();

    @Test
    void phasesFollowEachOtherWithoutAGap() {
        assertThat(cohort().build().resolve(BACKBONE).phases())
                .containsExactly(
                        Optional.of(Term.parse("2018-01-16/2018-02-15")),
                        Optional.of(Term.parse("2018-02-16/2019-01-15")));
        assertThat(cohort().build().resolve(BACKBONE).term()).contains(Term.parse("2018-01-16/2019-01-15"));
    }

    @Test
    void announcedStartsCountAndLaterPhasesFollowOn() {
        Cohort announced = cohort().addPhaseStarts(LocalDate.of(2018, 1, 20)).build();
        assertThat(announced.resolve(BACKBONE).phases().get(1)).contains(Term.parse("2018-02-20/2019-01-19"));
    }

    @Test
    void sessionsHaveNoDaysAndNeitherHasWhatFollows() {
        TrainingProgram course = TrainingProgram.builder()
                .id("balint-trial")
                .type(ProgramType.LEADER_COURSE)
                .edition("2019")
                .addPhases(Phase.of(Phase.Kind.SESSIONS, TrainingLength.of(10, LengthUnit.SESSION)))
                .phase(Phase.Kind.THEORY, 1)
                .nominalDuration(TrainingLength.months(6))
                .build();
        Cohort.Dated dated = Cohort.builder()
                .name("2019")
                .program(course.id())
                .start(LocalDate.of(2019, 1, 1))
                .build()
                .resolve(course);
        assertThat(dated.phases()).containsExactly(Optional.empty(), Optional.empty());
        assertThat(dated.term()).isEmpty();
    }

    @Test
    void refusesAnotherProgram() {
        Cohort other = Cohort.builder()
                .name("2018")
                .program(TrainingProgram.Id.of("other"))
                .start(LocalDate.of(2018, 1, 16))
                .build();
        assertThatThrownBy(() -> other.resolve(BACKBONE)).isInstanceOf(UnknownReferenceException.class);
    }

    private static Cohort.Builder cohort() {
        return Cohort.builder()
                .name("2018")
                .program(BACKBONE.id())
                .start(LocalDate.of(2018, 1, 16))
                .size(185);
    }
}
