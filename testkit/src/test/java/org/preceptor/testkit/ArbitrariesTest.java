package org.preceptor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import org.preceptor.certification.Dossier;
import org.preceptor.pairing.PairingPolicy;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Willingness;
import org.preceptor.program.Cohort;
import org.preceptor.program.Enrollment;
import org.preceptor.program.TrainingProgram;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.ShareMethod;
import org.preceptor.quota.SharePlan;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Roster;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.time.Tenure;
import org.preceptor.time.Term;

class ArbitrariesTest {
    private static final LocalDate SIMPLE = LocalDate.of(2018, 1, 1);

    @Example
    void generationIsNeverRejectedAndNeverDependent() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/arbitraries/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(Files.readString(source))
                        .as(source.toString())
                        .doesNotContainPattern(
                                "(?<!stream\\(\\))(?<!\\s)\\s*\\.filter\\(|ignoreException|uniqueElements|Assume\\.|flatMap\\(");
            }
        }
    }

    @Example
    void everyTypeOfEveryRoomResolvesByItself() {
        List<Class<?>> types = List.of(
                Term.class,
                Tenure.class,
                Finding.class,
                Report.class,
                Evidence.class,
                Physician.class,
                Hospital.class,
                Roster.class,
                TrainingProgram.class,
                Cohort.Dated.class,
                Enrollment.class,
                SharePlan.class,
                ShareMethod.class,
                QuotaFamily.class,
                PairingProblem.class,
                Willingness.class,
                Place.class,
                Dossier.class);
        assertThat(types)
                .allSatisfy(type ->
                        assertThat(sample(Arbitraries.defaultFor(type), 10)).allMatch(type::isInstance));
    }

    @Example
    void sameSeedGivesTheSameValues() {
        assertThat(sample(FindingArbitraries.reports(), 50)).isEqualTo(sample(FindingArbitraries.reports(), 50));
    }

    @Example
    void termsOfEveryKindComeUp() {
        List<Term> terms = sample(TimeArbitraries.terms(), 500);
        assertThat(terms).anyMatch(Term.always()::equals);
        assertThat(terms).anyMatch(term -> term.hasFirst() && !term.hasLast());
        assertThat(terms).anyMatch(term -> !term.hasFirst() && term.hasLast());
        assertThat(terms.stream()
                        .filter(term -> term.hasFirst() && term.hasLast())
                        .count())
                .isGreaterThan(300);
        assertThat(sample(TimeArbitraries.days(), 500)).contains(LocalDate.of(2020, 2, 29), LocalDate.of(2018, 1, 31));
    }

    @Example
    void reportsOfEveryKindComeUp() {
        List<Finding> findings = sample(FindingArbitraries.findings(), 500);
        assertThat(findings).anyMatch(finding -> !finding.causes().isEmpty());
        assertThat(findings).anyMatch(finding -> finding.waiver().isPresent());
        assertThat(findings).anyMatch(finding -> finding.curedOn().isPresent());
        assertThat(findings).anyMatch(finding -> finding.subject().toString().contains("~1"));
        List<Report> reports = sample(FindingArbitraries.reports(), 200);
        assertThat(reports)
                .anyMatch(Report::isClean)
                .anyMatch(report -> report.findings().size() > 2);
    }

    @Example
    void waiversOfAFindingCoverIt() {
        for (Finding finding : sample(FindingArbitraries.findings(), 50)) {
            assertThat(sample(RuleArbitraries.waiversOf(finding), 5))
                    .allMatch(waiver -> waiver.covers(
                            finding,
                            waiver.term().hasFirst()
                                    ? waiver.term().first()
                                    : waiver.term().last()));
        }
    }

    @Example
    void boundariesAreTheLimitAndItsNeighbours() {
        Term term = Term.of(SIMPLE, SIMPLE.plusDays(9));
        Set<Long> offsets = new TreeSet<>();
        sample(Boundaries.around(term), 200).forEach(day -> offsets.add(day.toEpochDay() - SIMPLE.toEpochDay()));
        assertThat(offsets).containsExactly(-1L, 0L, 1L, 8L, 9L, 10L);
        assertThat(new HashSet<>(sample(Boundaries.around(3), 50))).containsExactlyInAnyOrder(2L, 3L, 4L);
        Tenure over = Tenure.parse(">P3Y");
        assertThat(sample(Boundaries.around(over, SIMPLE), 50))
                .anyMatch(day -> over.isMet(SIMPLE, day))
                .anyMatch(day -> !over.isMet(SIMPLE, day));
        assertThat(sample(Boundaries.around(Term.from(SIMPLE)), 50)).contains(SIMPLE.minusDays(1));
        assertThat(sample(Boundaries.around(Term.until(SIMPLE)), 50)).contains(SIMPLE.plusDays(1));
    }

    @Example
    void neighboursStandInEveryRelation() {
        Term term = Term.of(SIMPLE, SIMPLE.plusDays(9));
        List<Term> all = sample(Boundaries.neighbours(term), 500);
        assertThat(all)
                .anyMatch(term::equals)
                .anyMatch(other -> term.isFollowedBy(other) && other.hasLast())
                .anyMatch(other -> other.isFollowedBy(term))
                .anyMatch(other -> term.gap(other).isPresent())
                .anyMatch(other -> other.contains(term) && !other.equals(term))
                .anyMatch(other -> term.contains(other) && !other.equals(term))
                .anyMatch(other -> term.intersection(other).equals(Optional.of(Term.day(term.last()))));
    }

    @Example
    void plansCanBeSharedAndFamiliesAreOfBothKinds() {
        for (SharePlan plan : sample(QuotaArbitraries.sharePlans(), 50)) {
            assertThat(plan.apportion().isShared()).isTrue();
        }
        List<QuotaFamily> families = sample(QuotaArbitraries.quotaFamilies(), 60);
        assertThat(families).allMatch(family -> family.check().isClean());
        assertThat(families)
                .anyMatch(family -> family.feasibility().isFeasible())
                .anyMatch(family -> !family.feasibility().isFeasible());
    }

    @Example
    void problemsAreWellPosedAndContested() {
        List<PairingProblem> problems = sample(PairingArbitraries.problems(), 100);
        assertThat(problems).allMatch(problem -> problem.diagnostics().errors().isEmpty());
        assertThat(problems)
                .anyMatch(problem -> problem.trainees().stream()
                        .anyMatch(trainee -> !trainee.willingness().isEmpty()
                                && problem.pair(PairingPolicy.traineeOptimal())
                                        .placeOf(trainee.id())
                                        .isEmpty()));
    }

    @Example
    void termsShrinkToAShortOneThatStartsInJanuary2018() {
        assertThat(smallest(TimeArbitraries.terms(), term -> !term.hasFirst() || !term.hasLast() || term.days() > 10))
                .isEqualTo(Term.ofDays(SIMPLE, 11));
        assertThat(smallest(TimeArbitraries.days(), day -> day.isAfter(SIMPLE))).isEqualTo(SIMPLE.plusDays(1));
    }

    @Example
    void reportsShrinkToOneBareFinding() {
        Report smallest = smallest(FindingArbitraries.reports(), Report::hasErrors);
        assertThat(smallest.findings()).hasSize(1);
        assertThat(smallest.silent()).isEmpty();
        Finding finding = smallest.findings().get(0);
        assertThat(finding.remedies()).isEmpty();
        assertThat(finding.causes()).isEmpty();
        assertThat(finding.subject().tokens()).isEmpty();
        assertThat(finding.rule().id().value()).hasSize(3);
    }

    static <T> List<T> sample(Arbitrary<T> arbitrary, int count) {
        RandomGenerator<T> generator = arbitrary.generator(count, true);
        return IntStream.range(0, count)
                .mapToObj(seed -> generator.next(new Random(seed)).value())
                .toList();
    }

    static <T> T smallest(Arbitrary<T> arbitrary, Predicate<T> failing) {
        RandomGenerator<T> generator = arbitrary.generator(1000);
        Shrinkable<T> best = IntStream.iterate(0, seed -> seed + 1)
                .mapToObj(seed -> generator.next(new Random(seed)))
                .filter(sample -> failing.test(sample.value()))
                .skip(3)
                .findFirst()
                .orElseThrow();
        for (boolean again = true; again; ) {
            Shrinkable<T> from = best;
            Optional<Shrinkable<T>> simpler = from.shrink()
                    .limit(3000)
                    .filter(next -> next.compareTo(from) < 0 && failing.test(next.value()))
                    .findFirst();
            again = simpler.isPresent();
            best = simpler.orElse(from);
        }
        return best.value();
    }
}
