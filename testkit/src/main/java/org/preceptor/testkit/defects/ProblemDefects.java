package org.preceptor.testkit.defects;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import org.preceptor.pairing.Distribution;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.pairing.PairingRules;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Preference;
import org.preceptor.pairing.Trainee;
import org.preceptor.quota.MemberId;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Pointer;
import org.preceptor.testkit.verify.Defect;
import org.preceptor.testkit.verify.DefectBook;
import org.preceptor.testkit.verify.Defects;
import org.preceptor.time.Term;

/** Slips in the lists that trainees, hosts and offices hand in before anybody is paired. */
public final class ProblemDefects {
    private static final Term PHASE = Term.ofMonths(LocalDate.of(2018, 2, 16), 11);
    private static final Place H1 = Place.host("h1");
    private static final Place H2 = Place.host("h2");
    private static final Place H3 = Place.host("h3");
    private static final PersonId ADA = PersonId.of("ada");
    private static final PersonId EVE = PersonId.of("eve");
    private static final String OFFICE = "office";

    private ProblemDefects() {}

    /** {@return every book of this holder} */
    public static ImmutableList<DefectBook<?>> books() {
        return ImmutableList.of(wishes(), places(), decisions());
    }

    /** {@return slips in the lists of trainees and hosts} */
    public static DefectBook<PairingProblem> wishes() {
        return book(
                "wishes",
                Defects.of(
                        more("no wishes", "no-wishes", "/trainees/new", p -> p.addTrainees(Trainee.of("new"))),
                        more(
                                "one wish twice",
                                "duplicate-choice",
                                "/trainees/new",
                                p -> p.addTrainees(Trainee.of("new", H3, H3))),
                        more(
                                "a wish for a host that is not there",
                                "unknown-place",
                                "/trainees/new",
                                p -> p.addTrainees(Trainee.of("new", H3, Place.host("h9")))),
                        more(
                                "a wish that is not returned",
                                "one-sided-entry",
                                "/trainees/new",
                                p -> p.addTrainees(Trainee.of("new", H1))),
                        more(
                                "entered twice",
                                "duplicate-id",
                                "/trainees/ada",
                                p -> p.addTrainees(Trainee.of("ada", H1))),
                        more(
                                "a trainee listed twice",
                                "duplicate-name",
                                "/openings/host:h4",
                                p -> p.addOpenings(Opening.of(Place.host("h4"), 1, Preference.named("ada", "ada")))),
                        more(
                                "a stranger listed",
                                "unknown-trainee",
                                "/openings/host:h4",
                                p -> p.addOpenings(
                                        Opening.of(Place.host("h4"), 1, Preference.named("ada", "stranger"))))));
    }

    /** {@return slips in the seats of hosts and of regions} */
    public static DefectBook<PairingProblem> places() {
        return book(
                "seats",
                Defects.of(
                        more(
                                "no seat",
                                "no-seats",
                                "/openings/host:h4",
                                p -> p.addOpenings(Opening.of(Place.host("h4"), 0, Preference.open()))),
                        more(
                                "a minimum above the seats",
                                "minimum-above-capacity",
                                "/openings/host:h4",
                                p -> p.addOpenings(needing(2, 1))),
                        more(
                                "a minimum above those who wish to come",
                                "minimum-above-applicants",
                                "/openings/host:h4",
                                p -> p.addOpenings(needing(1, 1))),
                        more(
                                "a region with a parent that is not there",
                                "region-not-a-tree",
                                "/distribution/regions/east",
                                p -> p.distribution(region(0, 1, Optional.of("nowhere")))),
                        more(
                                "a region that needs more than it may have",
                                "region-minimum-above-maximum",
                                "/distribution/regions/east",
                                p -> p.distribution(region(2, 1, Optional.empty()))),
                        more(
                                "a region that needs more than its seats",
                                "region-minimum-above-seats",
                                "/distribution/regions/east",
                                p -> p.distribution(region(1, 1, Optional.empty()))),
                        more(
                                "a cap for a hospital without openings",
                                "base-without-openings",
                                "/bases/b9",
                                p -> p.addBases(new PairingProblem.BaseCap(HospitalId.of("b9"), 1, Preference.open()))),
                        more(
                                "a negative target",
                                "bound-negative",
                                "/distribution/targets/host:h1",
                                p -> p.distribution(target(H1, -1))),
                        more(
                                "a target of a host that is not there",
                                "entry-of-unknown-place",
                                "/distribution/targets/host:h9",
                                p -> p.distribution(target(Place.host("h9"), 1))),
                        more(
                                "nominations of a group without trainees",
                                "group-without-trainees",
                                "/distribution/nominations/east",
                                p -> p.distribution(Distribution.builder()
                                        .putNominations(MemberId.of("east"), 1L)
                                        .build())),
                        more(
                                        "rules, and hosts that nobody knows",
                                        "not-in-roster",
                                        "/openings/host:h1",
                                        p -> p.rules(PairingRules.homeAndHost()))
                                .alsoReported("pairing.not-in-roster", p -> Pointer.of("openings", H2))
                                .alsoReported("pairing.not-in-roster", p -> Pointer.of("openings", H3))));
    }

    /** {@return slips in pairs made or excluded by an office} */
    public static DefectBook<PairingProblem> decisions() {
        return book(
                "decisions",
                Defects.of(
                        more(
                                "placed where nobody wished, without a reason",
                                "placed-outside-choices",
                                "/trainees/eve",
                                p -> p.addFixed(new PairingProblem.Fixed(EVE, H3, OFFICE, ""))),
                        more(
                                "nobody says who decided",
                                "decision-unexplained",
                                "/trainees/ada",
                                p -> p.addFixed(new PairingProblem.Fixed(ADA, H1, "", ""))),
                        more(
                                "placed twice",
                                "fixed-twice",
                                "/trainees/ada",
                                p -> p.addFixed(fixed(ADA, H1)).addFixed(fixed(ADA, H2))),
                        more(
                                "excluded twice",
                                "excluded-twice",
                                "/trainees/ada",
                                p -> p.addExcluded(excluded()).addExcluded(excluded())),
                        more(
                                "placed and excluded",
                                "fixed-and-excluded",
                                "/trainees/ada",
                                p -> p.addFixed(fixed(ADA, H1)).addExcluded(excluded())),
                        more(
                                "two fixed at one seat",
                                "fixed-above-seats",
                                "/openings/host:h2",
                                p -> p.addFixed(fixed(ADA, H2)).addFixed(fixed(EVE, H2))),
                        more(
                                "linked to oneself",
                                "link-to-oneself",
                                "/links",
                                p -> p.addLinks(new PairingProblem.Link(ADA, ADA, ImmutableList.of()))),
                        more(
                                "a link broken by unequal lists",
                                "link-broken",
                                "/links",
                                p -> p.addLinks(new PairingProblem.Link(ADA, EVE, ImmutableList.of()))),
                        more(
                                "a joint wish for a host that is not there",
                                "joint-wish-left-out",
                                "/links",
                                p -> p.addLinks(new PairingProblem.Link(
                                        ADA, EVE, ImmutableList.of(joint(H1, H2), joint(H1, Place.host("h9")))))),
                        more(
                                "a link of somebody fixed",
                                "link-of-fixed",
                                "/links",
                                p -> p.addFixed(fixed(ADA, H1)).addLinks(together(H1, H2))),
                        more(
                                "linked a second time",
                                "linked-twice",
                                "/links",
                                p -> p.addTrainees(Trainee.of("new", H3))
                                        .addLinks(
                                                together(H1, H2),
                                                new PairingProblem.Link(
                                                        ADA, PersonId.of("new"), ImmutableList.of(joint(H1, H3)))))));
    }

    private static DefectBook<PairingProblem> book(String name, Defects<PairingProblem> defects) {
        return ShareDefects.book(
                name,
                PairingProblem::diagnostics,
                Arbitraries.integers()
                        .between(2, 9)
                        .map(seats -> PairingProblem.builder()
                                .term(PHASE)
                                .addTrainees(Trainee.of(ADA.value(), H1, H2), Trainee.of(EVE.value(), H2))
                                .addOpenings(
                                        Opening.of(H1, seats, Preference.named(ADA.value())),
                                        Opening.of(H2, 1, Preference.named(EVE.value(), ADA.value())),
                                        Opening.of(H3, seats, Preference.open()))
                                .build()),
                defects);
    }

    private static Opening needing(int minimum, int seats) {
        return Opening.builder()
                .place(Place.host("h4"))
                .capacity(seats)
                .minimum(minimum)
                .preference(Preference.open())
                .build();
    }

    /** A region with no place in it. */
    private static Distribution region(int minimum, int maximum, Optional<String> parent) {
        return Distribution.builder()
                .addRegions(new Distribution.Region("east", parent, minimum, maximum))
                .build();
    }

    private static Distribution target(Place place, int target) {
        return Distribution.builder().putTargets(place, target).build();
    }

    private static PairingProblem.Link together(Place first, Place second) {
        return new PairingProblem.Link(ADA, EVE, ImmutableList.of(joint(first, second)));
    }

    private static PairingProblem.Joint joint(Place first, Place second) {
        return new PairingProblem.Joint(Optional.of(first), Optional.of(second));
    }

    private static PairingProblem.Fixed fixed(PersonId trainee, Place place) {
        return new PairingProblem.Fixed(trainee, place, OFFICE, "");
    }

    private static PairingProblem.Excluded excluded() {
        return new PairingProblem.Excluded(ADA, H1, "near relatives");
    }

    private static Defect<PairingProblem> more(
            String name, String rule, String pointer, UnaryOperator<PairingProblem.Builder> change) {
        return Defect.of(
                name,
                "pairing." + rule,
                pointer,
                problem -> change.apply(PairingProblem.builder().from(problem)).build());
    }
}
