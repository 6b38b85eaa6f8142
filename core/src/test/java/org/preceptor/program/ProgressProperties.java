package org.preceptor.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.preceptor.Invariant;
import org.preceptor.program.Progress.Assessment;
import org.preceptor.program.Progress.Award;
import org.preceptor.program.Progress.ExamPolicy;
import org.preceptor.program.Progress.Kind;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

class ProgressProperties {
    private static final LocalDate END = LocalDate.of(2020, 8, 31);

    @Property(tries = 300)
    @Invariant(46)
    void everyExitThatNobodySignedIsTold(
            @ForAll @Size(max = 6) List<Kind> kinds, @ForAll @Size(6) List<Boolean> signed) {
        Progress.Builder progress = progress();
        for (int i = 0; i < kinds.size(); i++) {
            Optional<PersonId> by = signed.get(i) ? Optional.of(PersonId.of("head")) : Optional.empty();
            progress.addAssessments(new Assessment(kinds.get(i), END, true, by));
        }
        assertThat(check(progress).findings().stream().map(Finding::subject))
                .containsExactlyElementsOf(IntStream.range(0, kinds.size())
                        .filter(i -> kinds.get(i) == Kind.EXIT && !signed.get(i))
                        .mapToObj(i -> Pointer.of("assessments", i, "signedBy"))
                        .toList());
    }

    @Property(tries = 300)
    @Invariant(48)
    void aCertificateFollowsTheLastPhaseAndEveryRequiredAssessment(
            @ForAll @IntRange(min = -5, max = 5) int issued,
            @ForAll @IntRange(min = -5, max = 5) int passed,
            @ForAll boolean skills) {
        LocalDate day = END.plusDays(issued);
        Progress.Builder progress = progress()
                .addRequired(Kind.THEORY, Kind.SKILLS)
                .addAssessments(
                        new Assessment(Kind.THEORY, END.plusDays(passed), true, Optional.empty()),
                        new Assessment(Kind.SKILLS, END.minusDays(9), skills, Optional.empty()))
                .award(Award.issued(day));
        List<String> found = check(progress).findings().stream()
                .map(finding -> finding.rule().id().value())
                .toList();
        assertThat(found.contains("program.cert-before-end")).isEqualTo(issued <= 0);
        assertThat(found.contains("program.cert-without-pass")).isEqualTo(passed > issued || !skills);
    }

    private static Progress.Builder progress() {
        return Progress.builder().trainee(PersonId.of("t")).lastPhaseEnd(END);
    }

    private static Report check(Progress.Builder progress) {
        return ProgramRules.progress(new ExamPolicy(3, Period.ofYears(3))).check(progress.build(), END.plusYears(1));
    }
}
