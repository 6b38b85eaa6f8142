package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.TermSet;

/** What assessing promises, for small schemes of every criterion kind. */
class AlgebraProperties {
    private static final int SWEEP = 500;

    /** A random scheme and a random dossier, judged on one day. */
    record Trial(SmallWorld world, Scheme scheme, Dossier dossier) {
        static Trial of(long seed) {
            SmallWorld world = new SmallWorld(seed);
            Scheme scheme = world.scheme();
            return new Trial(world, scheme, world.dossier(scheme));
        }

        Assessment on(LocalDate day) {
            return scheme.assess(dossier, day);
        }

        Assessment now() {
            return on(SmallWorld.DAY);
        }

        String words() {
            return scheme.sentences().english() + "\n" + dossier + "\n" + now().explain();
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void orderNeverMatters(@ForAll long seed) {
        Trial trial = Trial.of(seed);
        Assessment other = trial.scheme().assess(trial.world().shuffled(trial.dossier()), SmallWorld.DAY);
        assertThat(other.root()).as(trial::words).isEqualTo(trial.now().root());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyAssessmentVerifies(@ForAll long seed) {
        Trial trial = Trial.of(seed);
        assertThat(trial.now().verify().findings()).as(trial::words).isEmpty();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void nextChangeIsTheFirstDayOfASweep(@ForAll long seed) {
        Trial trial = Trial.of(seed);
        Assessment now = trial.now();
        Optional<LocalDate> standings = Optional.empty();
        Optional<LocalDate> verdict = Optional.empty();
        for (int i = 1; i <= SWEEP; i++) {
            LocalDate day = SmallWorld.DAY.plusDays(i);
            Assessment then = trial.on(day);
            boolean other = !picture(then).equals(picture(now));
            standings = standings.isEmpty() && other ? Optional.of(day) : standings;
            verdict = verdict.isEmpty() && then.verdict() != now.verdict() ? Optional.of(day) : verdict;
        }
        LocalDate end = SmallWorld.DAY.plusDays(SWEEP);
        assertThat(now.nextChange().filter(day -> !day.isAfter(end)))
                .as(trial::words)
                .isEqualTo(standings);
        assertThat(now.nextVerdict().filter(day -> !day.isAfter(end)))
                .as(trial::words)
                .isEqualTo(verdict);
    }

    private static List<Object> picture(Assessment assessment) {
        return assessment.root().all().stream()
                .map(node -> (Object) List.of(node.criterion(), node.standing()))
                .toList();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aNodeIsCuredOnTheFirstPositiveDayOfASweep(@ForAll long seed) {
        Trial trial = Trial.of(seed);
        Node root = trial.now().root();
        for (int i = 0; i < root.parts().size(); i++) {
            if (root.parts().get(i).standing().isPositive()) {
                continue;
            }
            Optional<LocalDate> swept = Optional.empty();
            for (int d = 1; d <= SWEEP && swept.isEmpty(); d++) {
                LocalDate day = SmallWorld.DAY.plusDays(d);
                Standing then = trial.on(day).root().parts().get(i).standing();
                swept = then.isPositive() ? Optional.of(day) : Optional.empty();
            }
            LocalDate end = SmallWorld.DAY.plusDays(SWEEP);
            assertThat(root.parts().get(i).curedOn().filter(day -> !day.isAfter(end)))
                    .as(trial::words)
                    .isEqualTo(swept);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatRemainsIsSound(@ForAll long seed) {
        Trial trial = Trial.of(seed);
        List<Dossier> halves = trial.world().halves(trial.dossier());
        LocalDate later = SmallWorld.DAY.plusDays(trial.world().upTo(90));
        Scheme scheme = trial.scheme();
        Assessment early = scheme.assess(halves.get(0), SmallWorld.DAY);
        Assessment whole = scheme.assess(halves.get(0).plus(halves.get(1)), later);
        Assessment rest = scheme.demanding(early.remaining()).assess(halves.get(1), later);
        assertThat(rest.verdict())
                .as(() -> trial.words() + early.remaining().sentence() + "\n" + whole.explain() + rest.explain())
                .isEqualTo(whole.verdict());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void plansAreSufficientAndMinimal(@ForAll long seed) {
        Trial trial = Trial.of(seed);
        Assessment now = trial.now();
        List<Plan> plans = now.plans(3);
        for (Plan plan : plans) {
            assertThat(isDone(now, plan.steps(), plan.doneOn()))
                    .as(trial::words)
                    .isTrue();
            for (Plan.Step step : plan.steps()) {
                List<Plan.Step> fewer = new ArrayList<>(plan.steps());
                fewer.remove(step);
                LocalDate on = fewer.stream()
                        .map(Plan.Step::readyOn)
                        .max(LocalDate::compareTo)
                        .orElse(now.day());
                assertThat(isDone(now, fewer, on))
                        .as(() -> trial.words() + "\nwithout " + step + " of " + plan)
                        .isFalse();
            }
        }
        assertThat(plans).isSortedAccordingTo((a, b) -> Long.compare(a.cost(), b.cost()));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void noSubsetOfTheKnownStepsIsCheaperThanAPlanThatIsProved(@ForAll long seed) {
        Trial trial = Trial.of(seed);
        Scheme scheme = trial.world().once(2)
                ? trial.scheme()
                : trial.scheme().copy().waivable(false).build();
        Assessment now = scheme.assess(trial.dossier(), SmallWorld.DAY);
        List<Plan.Step> known = List.copyOf(Planner.catalog(now));
        List<Plan> plans = now.plans(1, Plan.Cost.USUAL, 1 << 16);
        if (known.size() > 9 || isDone(now, List.of(), now.day())) {
            return;
        }
        long least = Long.MAX_VALUE;
        for (int subset = 1; subset < 1 << known.size(); subset++) {
            List<Plan.Step> steps = new ArrayList<>();
            for (int i = 0; i < known.size(); i++) {
                if ((subset & 1 << i) != 0) {
                    steps.add(known.get(i));
                }
            }
            LocalDate on = steps.stream()
                    .map(Plan.Step::readyOn)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            long cost = Plan.Cost.USUAL.of(steps, now.day(), on);
            if (cost < least && isDone(now, steps, on)) {
                least = cost;
            }
        }
        if (least == Long.MAX_VALUE) {
            assertThat(plans).as(trial::words).isEmpty();
        } else {
            assertThat(plans.get(0).proof()).as(trial::words).isEqualTo(Plan.Proof.CHEAPEST);
            assertThat(plans.get(0).cost()).as(trial::words).isEqualTo(least);
        }
    }

    private static boolean isDone(Assessment now, List<Plan.Step> steps, LocalDate on) {
        Dossier dossier = new Plan(ImmutableList.copyOf(steps), on, 0).applyTo(now.dossier());
        return Verdicts.weighing(now.scheme().assess(dossier, on).root()).stream()
                .allMatch(Planner::isSettled);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void thereIsAPlanOrAReasonWhyNot(@ForAll long seed) {
        Trial trial = Trial.of(seed);
        Assessment now = trial.now();
        boolean settled = isDone(now, List.of(), now.day());
        boolean planned = !now.plans(1).isEmpty();
        assertThat(settled || planned || !now.obstacles().isEmpty())
                .as(trial::words)
                .isTrue();
        assertThat(settled && (planned || !now.obstacles().isEmpty()))
                .as(trial::words)
                .isFalse();
        if (now.scheme().waivable()) {
            assertThat(settled || planned).as(trial::words).isTrue();
        }
        for (Plan.Obstacle obstacle : now.obstacles()) {
            assertThat(obstacle.waivableBy().isEmpty())
                    .as(obstacle.toString())
                    .isEqualTo(obstacle.item().isEmpty() || !now.scheme().waivable());
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void withoutWaiversAnObstacleBarsEveryPlan(@ForAll long seed) {
        Trial trial = Trial.of(seed);
        Scheme strict = trial.scheme().copy().waivable(false).build();
        Assessment now = strict.assess(trial.dossier(), SmallWorld.DAY);
        assertThat(now.plans(1).isEmpty() || now.obstacles().isEmpty())
                .as(trial::words)
                .isTrue();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void moreEvidenceNeverLowersAMonotoneDemand(@ForAll long seed) {
        SmallWorld world = new SmallWorld(seed);
        Criterion criterion = world.criterion(2);
        for (int i = 0; !criterion.isMonotone() && i < 50; i++) {
            criterion = world.criterion(1);
        }
        Scheme scheme = world.demanding(criterion);
        Dossier less = world.dossier(scheme);
        for (int i = 0; i < 4 && criterion.isMonotone(); i++) {
            Dossier more = less.plus(world.piece(100 + i));
            Assessment before = scheme.assess(less, SmallWorld.DAY);
            Assessment after = scheme.assess(more, SmallWorld.DAY);
            assertThat(rank(after))
                    .as(() -> before.explain() + "\n" + after.explain() + "\n" + more)
                    .isGreaterThanOrEqualTo(rank(before));
            less = more;
        }
    }

    private static int rank(Assessment assessment) {
        Standing standing = assessment.root().parts().get(0).standing();
        return standing.isPositive() ? 2 : standing.isNegative() ? 0 : 1;
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void whatIsCutIsChosenAsWellAsCanBe(@ForAll long seed) {
        SmallWorld world = new SmallWorld(seed);
        ImmutableList<Limit> limits =
                ImmutableList.of(world.limit(6), world.limit(world.any(5, 6)), world.limit(world.any(4, 6, 7, 12)));
        Criterion.Amount amount = Criterion.atLeast(1 + world.upTo(5), LengthUnit.SESSION)
                .of(Selection.kind("group"))
                .limit(limits.toArray(Limit[]::new));
        Dossier.Builder evidence = Dossier.of("C");
        for (int i = 0; i < 5; i++) {
            evidence.did(Activity.builder()
                    .from(world.activity(i))
                    .kind("group")
                    .amounts(ImmutableMap.of(LengthUnit.SESSION, 1L + world.upTo(2))));
        }
        Dossier dossier = evidence.build();
        Scheme scheme = world.demanding(amount);
        Intake intake = new Intake(new Facts(scheme, dossier.evidence(), SmallWorld.DAY), amount);
        List<Claim> sure = intake.claims.stream().filter(Claim::isSure).toList();
        assertThat(Tally.of(intake, intake.claims, false, TermSet.empty()).isEnough())
                .as(() -> scheme.assess(dossier, SmallWorld.DAY).explain().english())
                .isEqualTo(Exhaustive.canBeEnough(intake, sure));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void evidenceIsSharedOutAsWellAsCanBe(@ForAll long seed) {
        SmallWorld world = new SmallWorld(seed);
        List<Criterion.Amount> amounts = List.of(
                Criterion.atLeast(1 + world.upTo(6), LengthUnit.SESSION).of(Selection.kind("a", "b")),
                Criterion.atLeast(1 + world.upTo(6), LengthUnit.SESSION).of(Selection.kind("b", "c")),
                Criterion.atLeast(1 + world.upTo(3), LengthUnit.SESSION).of(Selection.kind("b", "a", "c")));
        Dossier.Builder evidence = Dossier.of("C");
        for (int i = 0; i < 6; i++) {
            evidence.did(Activity.on("a" + i, world.any("a", "b", "c"), world.day())
                    .amount(1 + world.upTo(3), LengthUnit.SESSION));
        }
        Criterion once = new Criterion.AllOf(ImmutableList.copyOf(amounts), Criterion.Sharing.ONCE);
        Scheme scheme = world.demanding(once);
        Assessment assessment = scheme.assess(evidence.build(), SmallWorld.BASE.plusYears(2));
        assertThat(rank(assessment) == 2)
                .as(() -> assessment.explain().english())
                .isEqualTo(shared(amounts, assessment.dossier().activities(), new long[3], 0));
    }

    private static boolean shared(List<Criterion.Amount> amounts, List<Activity> all, long[] sums, int at) {
        if (at == all.size()) {
            return IntStream.range(0, sums.length)
                    .allMatch(i -> sums[i] >= amounts.get(i).least().amount());
        }
        for (int i = 0; i < sums.length; i++) {
            Selection.Is kinds = (Selection.Is) amounts.get(i).of().filters().get(0);
            boolean fits = kinds.values().contains(all.get(at).kind());
            long size = fits ? all.get(at).amounts().values().iterator().next() : 0;
            sums[i] += size;
            boolean done = shared(amounts, all, sums, at + 1);
            sums[i] -= size;
            if (done) {
                return true;
            }
        }
        return false;
    }
}
