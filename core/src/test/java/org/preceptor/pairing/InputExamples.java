package org.preceptor.pairing;

import static org.preceptor.pairing.Domain.person;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.preceptor.pairing.Distribution.Region;
import org.preceptor.pairing.PairingProblem.Excluded;
import org.preceptor.pairing.PairingProblem.Fixed;
import org.preceptor.pairing.PairingProblem.Joint;
import org.preceptor.pairing.PairingProblem.Link;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.Reserve;
import org.preceptor.roster.HospitalId;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;

/** The passing and failing example of the cards on decisions, links and distributions. */
final class InputExamples {
    static final Place LI = Place.mentor("li");
    static final Place WANG = Place.mentor("wang");
    static final Place ELSEWHERE = Place.mentor("elsewhere");

    private InputExamples() {}

    static List<CardExamplesTest.Example> all() {
        return List.of(
                new CardExamplesTest.Example(Explainer.HELD, told("1", "2"), told("2", "1")),
                example(
                        DecisionChecks.UNEXPLAINED,
                        p -> p.addFixed(fixed("1", LI, "")),
                        p -> p.addFixed(new Fixed(person("1"), LI, "", ""))),
                example(
                        DecisionChecks.FIXED_TWICE,
                        p -> p.addFixed(fixed("1", LI, "agreed")),
                        p -> p.addFixed(fixed("1", LI, "agreed"), fixed("1", WANG, "agreed"))),
                example(
                        DecisionChecks.EXCLUDED_TWICE,
                        p -> p.addExcluded(excluded("1", LI, "left")),
                        p -> p.addExcluded(excluded("1", LI, "left"), excluded("1", LI, "again"))),
                example(
                        DecisionChecks.FIXED_AND_EXCLUDED,
                        p -> p.addFixed(fixed("1", WANG, "agreed")).addExcluded(excluded("1", LI, "left")),
                        p -> p.addFixed(fixed("1", WANG, "agreed")).addExcluded(excluded("1", WANG, "left"))),
                example(LinkChecks.LINK_TO_ONESELF, p -> p.addLinks(link("1", "2")), p -> p.addLinks(link("1", "1"))),
                example(
                        LinkChecks.LINKED_TWICE,
                        p -> p.addLinks(link("1", "2")),
                        p -> p.addLinks(link("1", "2"), link("2", "3"))),
                example(
                        LinkChecks.LINK_OF_FIXED,
                        p -> p.addLinks(link("1", "2", joint(LI, WANG))),
                        p -> p.addLinks(link("1", "2", joint(LI, WANG))).addFixed(fixed("1", LI, "agreed"))),
                example(
                        LinkChecks.JOINT_LEFT_OUT,
                        p -> p.addLinks(link("1", "2", joint(LI, WANG))),
                        p -> p.addLinks(link("1", "2", joint(LI, WANG), joint(LI, WANG)))),
                example(
                        DistributionChecks.NOT_A_TREE,
                        p -> p.distribution(regions(region("nation", 0, 9), below("Beijing", "nation"))),
                        p -> p.distribution(regions(below("Beijing", "nowhere")))),
                example(
                        DistributionChecks.NEGATIVE,
                        p -> p.distribution(regions(region("north", 0, 0))),
                        p -> p.distribution(regions(region("north", -1, 0)))),
                example(
                        DistributionChecks.MINIMUM_ABOVE_MAXIMUM,
                        p -> p.distribution(regions(region("north", 1, 1))),
                        p -> p.distribution(regions(region("north", 2, 1)))),
                example(
                        DistributionChecks.MINIMUM_ABOVE_SEATS,
                        p -> p.distribution(Distribution.builder()
                                .addRegions(region("north", 1, 1))
                                .putRegionOf(LI, "north")
                                .build()),
                        p -> p.distribution(regions(region("north", 1, 1)))),
                example(
                        DistributionChecks.UNKNOWN_ENTRY,
                        p -> p.distribution(
                                Distribution.builder().putTargets(LI, 1).build()),
                        p -> p.distribution(
                                Distribution.builder().putTargets(ELSEWHERE, 1).build())),
                example(
                        GroupChecks.NOBODY_NAMES,
                        p -> p.distribution(nominations("Xizang"))
                                .addTrainees(Trainee.builder()
                                        .from(Trainee.of("4", LI))
                                        .addGroups("Xizang")
                                        .build()),
                        p -> p.distribution(nominations("Xizang"))),
                example(
                        SeatChecks.BASE_WITHOUT_OPENINGS,
                        p -> p.addBases(base("h1")).addOpenings(of("h1")),
                        p -> p.addBases(base("h1")).addOpenings(of("h2"))));
    }

    /** What the trainee ranked second, or first, is told of the place kept for the county. */
    private static Report told(String county, String asks) {
        PairingProblem problem = PairingProblem.builder()
                .term(Domain.TERM)
                .addTrainees(
                        Trainee.builder()
                                .from(Trainee.of(county, LI))
                                .addGroups("county")
                                .build(),
                        Trainee.of(asks, LI))
                .addOpenings(Opening.of(LI, 1, Preference.named("1", "2")))
                .distribution(Distribution.builder()
                        .addReserves(Reserve.of(
                                Distribution.node(LI), MemberId.of("county"), 1, Reserve.Processing.MINIMUM_GUARANTEE))
                        .build())
                .build();
        Explanation why = problem.pair(PairingPolicy.traineeOptimal()).explain(person(asks));
        return why.wishes().get(0).rules();
    }

    static PairingProblem.Builder plain() {
        PairingProblem.Builder problem = PairingProblem.builder()
                .term(Domain.TERM)
                .addOpenings(Opening.of(LI, 1, Preference.open()), Opening.of(WANG, 1, Preference.open()));
        return problem.addTrainees(Trainee.of("1", LI, WANG), Trainee.of("2", LI, WANG), Trainee.of("3", LI, WANG));
    }

    static Fixed fixed(String trainee, Place place, String reason) {
        return new Fixed(person(trainee), place, "office", reason);
    }

    static Excluded excluded(String trainee, Place place, String reason) {
        return new Excluded(person(trainee), place, reason);
    }

    static Link link(String first, String second, Joint... wishes) {
        return new Link(person(first), person(second), ImmutableList.copyOf(wishes));
    }

    static Joint joint(Place first, Place second) {
        return new Joint(Optional.of(first), Optional.of(second));
    }

    static Region region(String id, int minimum, int maximum) {
        return new Region(id, Optional.empty(), minimum, maximum);
    }

    static Region below(String id, String parent) {
        return new Region(id, Optional.of(parent), 0, 1);
    }

    static Distribution regions(Region... regions) {
        return Distribution.builder().addRegions(regions).build();
    }

    static Distribution nominations(String region) {
        return Distribution.builder().putNominations(MemberId.of(region), 1).build();
    }

    private static PairingProblem.BaseCap base(String id) {
        return new PairingProblem.BaseCap(HospitalId.of(id), 1, Preference.open());
    }

    private static Opening of(String base) {
        return Opening.builder().place(ELSEWHERE).base(HospitalId.of(base)).build();
    }

    private static CardExamplesTest.Example example(
            RuleCard card,
            UnaryOperator<PairingProblem.Builder> passing,
            UnaryOperator<PairingProblem.Builder> failing) {
        return new CardExamplesTest.Example(
                card,
                passing.apply(plain()).build().diagnostics(),
                failing.apply(plain()).build().diagnostics());
    }
}
