package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.standards.BalintStandards;

class AssessmentProperties {
    private final List<DossierText> cases;

    AssessmentProperties() throws IOException {
        cases = WorkedDossierTest.cases().toList();
    }

    /** A worked dossier with some lines left out, on a day around the one judged. */
    record Sample(DossierText text, LocalDate day) {
        Assessment assess() {
            return assess(text.dossier(), day);
        }

        Assessment assess(Dossier dossier, LocalDate on) {
            return WorkedDossierTest.SCHEMES.get(text.scheme()).apply(dossier, on);
        }

        DossierText with(List<String> lines) {
            return new DossierText(text.name(), text.scheme(), lines, text.expectations());
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Combinators.combine(
                        Arbitraries.of(cases),
                        Arbitraries.integers().between(-400, 400),
                        Arbitraries.longs(),
                        Arbitraries.integers().between(0, 3))
                .as((text, shift, seed, drop) -> {
                    List<String> lines = new ArrayList<>(text.lines());
                    Collections.shuffle(lines, new Random(seed));
                    lines = lines.subList(Math.min(drop, lines.size()), lines.size());
                    LocalDate day = LocalDate.parse(text.expectations().get(0).substring(0, 10))
                            .plusDays(shift);
                    return new Sample(new DossierText(text.name(), text.scheme(), lines, text.expectations()), day);
                });
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void orderOfTheDossierNeverMatters(@ForAll("samples") Sample sample, @ForAll long seed) {
        List<String> shuffled = new ArrayList<>(sample.text().lines());
        Collections.shuffle(shuffled, new Random(seed));
        Assessment one = sample.assess();
        Assessment other = sample.assess(sample.with(shuffled).dossier(), sample.day());
        assertThat(other.root()).isEqualTo(one.root());
        assertThat(other.explain()).isEqualTo(one.explain());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everyAssessmentVerifies(@ForAll("samples") Sample sample) {
        assertThat(sample.assess().verify().findings()).isEmpty();
    }

    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void nextChangeIsTheFirstDayOfASweep(@ForAll("samples") Sample sample) {
        Assessment now = sample.assess();
        Dossier dossier = sample.text().dossier();
        Optional<LocalDate> swept = Optional.empty();
        for (int i = 1; i <= 1200 && swept.isEmpty(); i++) {
            LocalDate day = sample.day().plusDays(i);
            if (now.scheme().assess(dossier, day).verdict() != now.verdict()) {
                swept = Optional.of(day);
            }
        }
        Optional<LocalDate> next =
                now.nextVerdict().filter(day -> !day.isAfter(sample.day().plusDays(1200)));
        assertThat(next).isEqualTo(swept);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theRestIsSound(@ForAll("samples") Sample sample, @ForAll long seed) {
        List<String> lines = new ArrayList<>(sample.text().lines());
        Collections.shuffle(lines, new Random(seed));
        lines.sort(Comparator.comparing(line -> !line.startsWith("imposed")));
        int cut = Math.min(lines.size(), Math.max(2, lines.size() / 2));
        Dossier known = sample.with(lines.subList(0, cut)).dossier();
        Dossier extra = sample.with(lines.subList(cut, lines.size())).dossier();
        Assessment early = sample.assess(known, sample.day().minusDays(200));
        if (early.scheme().edition().equals("undetermined")) {
            return;
        }
        Scheme scheme = early.scheme();
        Verdict whole = scheme.assess(known.plus(extra), sample.day()).verdict();
        Verdict rest =
                scheme.demanding(early.remaining()).assess(extra, sample.day()).verdict();
        assertThat(rest).isEqualTo(whole);
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void plansAreSufficientAndMinimal(@ForAll("samples") Sample sample) {
        Assessment now = sample.assess();
        ImmutableList<Plan> plans = now.plans(3);
        for (Plan plan : plans) {
            assertThat(isDone(now, plan.steps(), plan.doneOn())).isTrue();
            for (Plan.Step step : plan.steps()) {
                List<Plan.Step> fewer = new ArrayList<>(plan.steps());
                fewer.remove(step);
                LocalDate on = fewer.stream()
                        .map(Plan.Step::readyOn)
                        .max(LocalDate::compareTo)
                        .orElse(now.day());
                assertThat(isDone(now, fewer, on)).as(step.what().english()).isFalse();
            }
        }
        assertThat(plans).isSortedAccordingTo((a, b) -> Long.compare(a.cost(), b.cost()));
    }

    private static boolean isDone(Assessment now, List<Plan.Step> steps, LocalDate on) {
        Dossier dossier = new Plan(ImmutableList.copyOf(steps), on, 0).applyTo(now.dossier());
        Assessment then = now.scheme().assess(dossier, on);
        return then.shortfalls().isEmpty() && then.undetermined().stream().allMatch(Planner::isSettled);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void moreActivitiesNeverLowerAMonotoneDemand(@ForAll("samples") Sample sample, @ForAll long seed) {
        List<String> activities = new ArrayList<>(sample.text().lines().stream()
                .filter(line -> line.startsWith("did group") || line.startsWith("did "))
                .toList());
        Collections.shuffle(activities, new Random(seed));
        if (activities.isEmpty()) {
            return;
        }
        List<String> fewer = new ArrayList<>(sample.text().lines());
        fewer.remove(activities.get(0));
        Assessment more = sample.assess();
        Assessment less = sample.assess(sample.with(fewer).dossier(), sample.day());
        for (Assessment.Node node : more.root().parts()) {
            Optional<Assessment.Node> before = less.find(Verdicts.name(node));
            if (node.criterion().isMonotone() && before.isPresent()) {
                assertThat(rank(node)).as(node.toString()).isGreaterThanOrEqualTo(rank(before.get()));
            }
        }
    }

    private static int rank(Assessment.Node node) {
        return node.standing().isPositive() ? 2 : node.standing().isNegative() ? 0 : 1;
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void explanationsExistInBothLanguages(@ForAll("samples") Sample sample) {
        Assessment assessment = sample.assess();
        assertThat(assessment.explain().chinese())
                .isNotEqualTo(assessment.explain().english())
                .doesNotContain("{");
        assertThat(BalintStandards.dbgPhysicians().sentences().chinese()).contains("双学时");
    }
}
