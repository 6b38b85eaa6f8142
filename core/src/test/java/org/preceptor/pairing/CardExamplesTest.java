package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.Domain.person;
import static org.preceptor.pairing.PairingPolicy.Aim.LOTTERY;
import static org.preceptor.pairing.PairingPolicy.Aim.MINIMUM_COST;
import static org.preceptor.pairing.PairingPolicy.Aim.STRONGLY_STABLE;
import static org.preceptor.pairing.PairingPolicy.Aim.SUPER_STABLE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.QuotaNode;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reversion;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Roster;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;

/** The passing and failing example of every card that no eligibility rule carries, run. */
class CardExamplesTest {
    private static final Place LI = Place.mentor("li");
    private static final Place WANG = Place.mentor("wang");
    private static final String AGREED = "agreed";
    private static final PairingProblem ONE = problem(wishing(LI), seats(LI, 1));
    private static final PairingProblem TWO = problem(wishing(LI, WANG), seats(LI, 1), seats(WANG, 1));
    private static final PairingProblem COUPLE = linked(
            problem(List.of(Trainee.of("1", LI), Trainee.of("2", WANG)), seats(LI, 1), seats(WANG, 1)),
            new PairingProblem.Joint(Optional.of(LI), Optional.of(WANG)));

    record Example(RuleCard card, Report passing, Report failing) {
        @Override
        public String toString() {
            return card.id().value();
        }
    }

    static Stream<Example> examples() {
        return Stream.of(
                        input(),
                        InputExamples.all(),
                        exclusion(),
                        audits(),
                        claims(),
                        regions(),
                        promises(),
                        lines(),
                        quotas())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void thePassingExamplePassesAndTheFailingFails(Example example) {
        assertThat(example.passing().of(example.card().id())).isEmpty();
        assertThat(example.failing().of(example.card().id())).hasSize(1);
    }

    @Test
    void everyCardOfTheRoomIsRun() {
        Set<String> fields = new ClassFileImporter()
                        .withImportOption(location -> !location.contains("/test"))
                        .importPackages("org.preceptor.pairing")
                        .stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(RuleCard.class))
                        .filter(field -> !isRule(field))
                        .map(JavaField::getFullName)
                        .collect(Collectors.toSet());
        assertThat(examples().map(Example::card).distinct())
                .hasSameSizeAs(fields)
                .hasSizeGreaterThan(30);
    }

    private static boolean isRule(JavaField field) {
        return Set.of(PairingCards.class.getName(), PhaseDemands.class.getName())
                .contains(field.getOwner().getName());
    }

    private static List<Example> input() {
        PairingProblem strangers = problem(wishing(LI), Opening.of(LI, 1, Preference.named("1", "9")));
        PairingProblem repeated = problem(wishing(LI), Opening.of(LI, 1, Preference.named("1", "1")));
        PairingProblem nobody = problem(wishing(LI), Opening.of(LI, 1, Preference.named()));
        PairingProblem other = problem(wishing(LI), seats(LI, 1), seats(WANG, 1));
        PairingProblem apart =
                linked(problem(List.of(Trainee.of("1", LI), Trainee.of("2", WANG)), seats(LI, 2), seats(WANG, 1)));
        PairingProblem together = linked(problem(List.of(Trainee.of("1", LI), Trainee.of("2", LI)), seats(LI, 2)));
        return List.of(
                input(
                        Diagnostics.DUPLICATE_ID,
                        ONE,
                        problem(List.of(Trainee.of("1", LI), Trainee.of("1", LI)), seats(LI, 1))),
                input(Diagnostics.UNKNOWN_PLACE, ONE, problem(wishing(LI, WANG), seats(LI, 1))),
                input(Diagnostics.UNKNOWN_TRAINEE, ONE, strangers),
                input(WishChecks.DUPLICATE_CHOICE, TWO, problem(wishing(LI, LI), seats(LI, 1))),
                input(WishChecks.DUPLICATE_NAME, ONE, repeated),
                input(WishChecks.ONE_SIDED, ONE, nobody),
                input(WishChecks.NO_WISHES, ONE, problem(wishing(), seats(LI, 1))),
                input(SeatChecks.CLOSED, ONE, problem(wishing(LI), seats(LI, 0))),
                input(
                        SeatChecks.MINIMUM_ABOVE_CAPACITY,
                        problem(wishing(LI), least(LI, 1)),
                        problem(wishing(LI), least(LI, 2))),
                input(
                        SeatChecks.MINIMUM_ABOVE_APPLICANTS,
                        problem(wishing(LI), least(LI, 1)),
                        problem(wishing(WANG), least(LI, 1), seats(WANG, 1))),
                input(
                        SeatChecks.FIXED_ABOVE_SEATS,
                        fixed(other, AGREED),
                        fixed(problem(wishing(LI), seats(LI, 1), seats(WANG, 0)), AGREED)),
                input(SeatChecks.NOT_IN_ROSTER, known(true), known(false)),
                input(DecisionChecks.NO_REASON, fixed(other, AGREED), fixed(other, "")),
                input(LinkChecks.LINK_BROKEN, together, apart));
    }

    private static PairingProblem known(boolean inRoster) {
        Roster.Builder roster = Roster.builder();
        if (inRoster) {
            roster.add(Physician.builder().id(person("li")).build());
        }
        return PairingProblem.builder()
                .from(ONE)
                .rules(PairingRules.notOneself())
                .roster(roster.build())
                .build();
    }

    private static List<Example> exclusion() {
        PairingProblem excluded = ONE.excluding(person("1"), LI, "left in March");
        return List.of(
                new Example(Eligibility.EXCLUDED, ONE.whyNot(person("1"), LI), excluded.whyNot(person("1"), LI)),
                new Example(AuditCards.EXCLUDED, audit(excluded, Map.of()), audit(excluded, Map.of("1", LI))));
    }

    private static List<Example> audits() {
        PairingProblem pair = problem(List.of(Trainee.of("1", LI), Trainee.of("2", LI)), seats(LI, 1));
        PairingProblem unlisted = problem(wishing(LI), Opening.of(LI, 1, Preference.named()));
        PairingProblem decided = fixed(TWO, AGREED);
        Pairing made = ONE.pair(PairingPolicy.traineeOptimal());
        Report changed = PairingAudit.of(ONE.withCapacity(LI, 2), made).report();
        return List.of(
                audit(AuditCards.BLOCKING, ONE, Map.of("1", LI), Map.of()),
                new Example(
                        AuditCards.BLOCKED_BY_FIXED,
                        audit(fixed(problem(wishing(WANG), seats(WANG, 1)), AGREED), Map.of("1", WANG)),
                        audit(decided, Map.of("1", WANG))),
                audit(AuditCards.OVER_CAPACITY, pair, Map.of("1", LI), Map.of("1", LI, "2", LI)),
                audit(AuditCards.UNKNOWN_PAIR, ONE, Map.of("1", LI), Map.of("9", LI)),
                new Example(AuditCards.NOT_WANTED, audit(ONE, Map.of("1", LI)), audit(unlisted, Map.of("1", LI))),
                audit(AuditCards.FIXED_BROKEN, decided, Map.of("1", WANG), Map.of("1", LI)),
                new Example(AuditCards.OTHER_INPUT, PairingAudit.of(ONE, made).report(), changed),
                new Example(AuditCards.CUT_OFF, PairingAudit.of(ONE, made).report(), changed),
                audit(AuditCards.LINKED, COUPLE, Map.of("1", LI, "2", WANG), Map.of()));
    }

    private static List<Example> claims() {
        Willingness alike = Willingness.ofGroups(List.of(List.of(LI, WANG)));
        Trainee one = Trainee.builder().id(person("1")).willingness(alike).build();
        PairingProblem tied = problem(List.of(one, Trainee.of("2", LI)), seats(LI, 1), seats(WANG, 1));
        Map<String, Place> both = Map.of("1", WANG, "2", LI);
        PairingProblem crossed = problem(
                List.of(Trainee.of("1", LI, WANG), Trainee.of("2", WANG, LI)),
                Opening.of(LI, 1, Preference.named("2", "1")),
                Opening.of(WANG, 1, Preference.named("1", "2")));
        PairingPolicy best = PairingPolicy.traineeOptimal();
        Pairing.Statement said = ONE.pair(best).statement();
        Pairing.Certificate line = said.certificate();
        Pairing.Statement more = new Pairing.Statement(
                said.aim(),
                said.outcome(),
                new Pairing.Certificate(line.digest(), line.stability(), line.ties(), line.cutOffs(), 2),
                said.profile(),
                said.pairs(),
                said.unplaced(),
                said.explanations(),
                said.quotas(),
                said.audit());
        return List.of(
                new Example(
                        AuditCards.BLOCKING_ALIKE,
                        audit(tied, PairingPolicy.of(STRONGLY_STABLE), both),
                        audit(tied, PairingPolicy.of(SUPER_STABLE), both)),
                new Example(
                        AuditCards.CERTIFICATE,
                        PairingAudit.of(ONE, best, said).report(),
                        PairingAudit.of(ONE, best, more).report()),
                new Example(
                        AuditCards.CLAIM,
                        audit(crossed, best, Map.of("1", LI, "2", WANG)),
                        audit(crossed, best, Map.of("1", WANG, "2", LI))));
    }

    private static Report audit(PairingProblem problem, PairingPolicy policy, Map<String, Place> pairs) {
        return PairingAudit.of(
                        problem,
                        policy,
                        pairs.entrySet().stream()
                                .collect(ImmutableMap.toImmutableMap(e -> person(e.getKey()), Map.Entry::getValue)))
                .report();
    }

    private static List<Example> regions() {
        PairingProblem capped = PairingProblem.builder()
                .from(problem(List.of(Trainee.of("1", LI), Trainee.of("2", LI)), seats(LI, 2)))
                .distribution(north())
                .build();
        return List.of(audit(AuditCards.OUT_OF_BOUNDS, capped, Map.of("1", LI), Map.of("1", LI, "2", LI)));
    }

    private static List<Example> promises() {
        PairingPolicy best = PairingPolicy.traineeOptimal();
        return List.of(
                new Example(
                        Promises.NOT_TOGETHER, promises(COUPLE, best), promises(COUPLE, PairingPolicy.minimumRegret())),
                new Example(
                        Promises.NO_WEIGHT,
                        promises(ONE, PairingPolicy.minimumCost((t, p) -> 1)),
                        promises(ONE, PairingPolicy.of(MINIMUM_COST))),
                new Example(
                        Promises.NO_SEED,
                        promises(ONE, PairingPolicy.lottery(20180216)),
                        promises(ONE, PairingPolicy.of(LOTTERY))),
                new Example(
                        Promises.MINIMUM_UNMET,
                        promises(problem(wishing(LI, WANG), seats(LI, 1), least(WANG, 1)), best),
                        promises(problem(wishing(LI), seats(LI, 1), least(WANG, 1)), best)));
    }

    private static List<Example> lines() {
        List<MemberId> ids = Stream.of("1", "2", "3").map(MemberId::of).toList();
        MemberId bachelors = ids.get(0).to(MemberId.of("bachelors"));
        QuotaNode north = QuotaNode.of(MemberId.of("north"), 0, 1).over(ids.subList(0, 2));
        QuotaNode south = QuotaNode.of(MemberId.of("south"), 0, 1).over(ids.subList(1, 3));
        QuotaNode first = QuotaNode.of(ids.get(0), 0, 1);
        return List.of(
                new Example(Promises.CROSSING, refusal(north, first), refusal(north, south)),
                new Example(Promises.NOT_A_PLACE, refusal(first), refusal(QuotaNode.of(bachelors, 0, 1))));
    }

    private static List<Example> quotas() {
        PairingPolicy best = PairingPolicy.traineeOptimal();
        MemberId li = Distribution.node(LI);
        MemberId xizang = MemberId.of("Xizang");
        Reserve reserve = Reserve.of(li, xizang, 1, Reserve.Processing.MINIMUM_GUARANTEE);
        Distribution.Builder kept = Distribution.builder().addReserves(reserve);
        List<Trainee> two = Stream.of("1", "2")
                .map(id -> Trainee.builder()
                        .from(Trainee.of(id, LI))
                        .addGroups("Xizang")
                        .build())
                .toList();
        PairingProblem pair = problem(two, seats(LI, 2), seats(WANG, 1));
        PairingProblem capped =
                spread(pair, Distribution.builder().addGroupCaps(new Distribution.GroupCap(LI, "Xizang", 1)));
        Reversion back = Reversion.of(Distribution.node(WANG), li, 1);
        PairingProblem moving = spread(pair, Distribution.builder().addReversions(back));
        Pairing done = moving.pair(best);
        return List.of(
                new Example(
                        QuotaPromises.NO_NODE,
                        promises(spread(pair, kept), best),
                        promises(
                                spread(
                                        pair,
                                        Distribution.builder()
                                                .addReserves(Reserve.of(xizang, xizang, 1, reserve.processing()))),
                                best)),
                new Example(
                        GroupChecks.RESERVED_TWICE,
                        promises(spread(pair, kept), best),
                        promises(
                                spread(
                                        pair,
                                        Distribution.builder()
                                                .addReserves(
                                                        reserve,
                                                        reserve.withProcessing(reserve.processing()
                                                                .other()))),
                                best)),
                new Example(
                        GroupChecks.NOMINATED,
                        promises(spread(pair, Distribution.builder().putNominations(xizang, 2)), best),
                        promises(spread(pair, Distribution.builder().putNominations(xizang, 1)), best)),
                new Example(
                        GroupPromises.INSIDE,
                        promises(spread(pair, inside(reserve, 1)), best),
                        promises(spread(pair, inside(reserve, 2)), best)),
                new Example(
                        GroupPromises.CROSSING,
                        promises(spread(ofTwoGroups(), capped("Xizang")), best),
                        promises(spread(ofTwoGroups(), capped("Xizang", "paediatrics")), best)),
                audit(QuotaPromises.GROUP_BOUNDS, capped, Map.of("1", LI), Map.of("1", LI, "2", LI)),
                new Example(
                        QuotaPromises.REVERSION,
                        PairingAudit.of(moving, done).report(),
                        PairingAudit.of(moving, pair.pair(best)).report()));
    }

    private static Distribution.Builder inside(Reserve reserve, int places) {
        return Distribution.builder().addReserves(reserve, reserve.guaranteeing(MemberId.of("paediatrics"), places));
    }

    private static Distribution.Builder capped(String... groups) {
        Distribution.Builder spread = Distribution.builder();
        for (String group : groups) {
            spread.addGroupCaps(new Distribution.GroupCap(LI, group, 1));
        }
        return spread;
    }

    /** 1 of both groups, 2 and 3 of one each. */
    private static PairingProblem ofTwoGroups() {
        List<List<String>> groups =
                List.of(List.of("Xizang", "paediatrics"), List.of("Xizang"), List.of("paediatrics"));
        List<Trainee> three = Stream.of(1, 2, 3)
                .map(n -> Trainee.builder()
                        .from(Trainee.of(n.toString(), LI))
                        .groups(groups.get(n - 1))
                        .build())
                .toList();
        return problem(three, seats(LI, 2));
    }

    private static PairingProblem spread(PairingProblem problem, Distribution.Builder distribution) {
        return PairingProblem.builder()
                .from(problem)
                .distribution(distribution.build())
                .build();
    }

    private static Report refusal(QuotaNode... lines) {
        Map<MemberId, Place> places = Stream.of("1", "2", "3").collect(Collectors.toMap(MemberId::of, Place::host));
        try {
            assertThat(Distribution.of(QuotaFamily.of(lines), places).regions()).hasSize(lines.length);
            return Report.of(List.of());
        } catch (Report.NotMetException e) {
            return e.report();
        }
    }

    private static Example input(RuleCard card, PairingProblem passing, PairingProblem failing) {
        return new Example(card, passing.diagnostics(), failing.diagnostics());
    }

    private static Example audit(
            RuleCard card, PairingProblem problem, Map<String, Place> passing, Map<String, Place> failing) {
        return new Example(card, audit(problem, passing), audit(problem, failing));
    }

    private static Report audit(PairingProblem problem, Map<String, Place> pairs) {
        return PairingAudit.of(
                        problem,
                        pairs.entrySet().stream()
                                .collect(ImmutableMap.toImmutableMap(e -> person(e.getKey()), Map.Entry::getValue)))
                .report();
    }

    private static Report promises(PairingProblem problem, PairingPolicy policy) {
        return problem.promises(policy);
    }

    private static Distribution north() {
        return Distribution.builder()
                .addRegions(new Distribution.Region("north", Optional.empty(), 0, 1))
                .putRegionOf(LI, "north")
                .build();
    }

    private static PairingProblem problem(List<Trainee> trainees, Opening... openings) {
        return PairingProblem.builder()
                .term(Domain.TERM)
                .trainees(trainees)
                .addOpenings(openings)
                .build();
    }

    private static List<Trainee> wishing(Place... places) {
        return List.of(Trainee.of("1", places));
    }

    private static Opening seats(Place place, int seats) {
        return Opening.of(place, seats, Preference.open());
    }

    private static Opening least(Place place, int minimum) {
        return Opening.builder().from(seats(place, 1)).minimum(minimum).build();
    }

    private static PairingProblem fixed(PairingProblem problem, String reason) {
        return PairingProblem.builder()
                .from(problem)
                .addFixed(new PairingProblem.Fixed(person("1"), WANG, "office", reason))
                .build();
    }

    private static PairingProblem linked(PairingProblem problem, PairingProblem.Joint... wishes) {
        return PairingProblem.builder()
                .from(problem)
                .addLinks(new PairingProblem.Link(
                        person("1"), person("2"), Arrays.stream(wishes).collect(ImmutableList.toImmutableList())))
                .build();
    }
}
