package org.preceptor.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.preceptor.pairing.Distribution;
import org.preceptor.pairing.MentorCalendar;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.Pairing;
import org.preceptor.pairing.PairingPolicy;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.pairing.PairingRules;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Preference;
import org.preceptor.pairing.Trainee;
import org.preceptor.pairing.Willingness;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reserve.Processing;
import org.preceptor.quota.Reserve.Residual;
import org.preceptor.quota.Reversion;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Specialty;
import org.preceptor.time.Term;

/** A pairing problem with every member used, and a pairing with its explanations and audit. */
final class PairingSamples {
    private static final Place LI = Place.mentor("li");
    private static final Place EAST = Place.host("east");
    private static final Place HEART = Place.discipline("west", "cardiology");
    private static final Term TERM = Term.ofMonths(LocalDate.of(2018, 2, 16), 11);

    private static final Reserve COUNTY =
            Reserve.of(Distribution.node(EAST), MemberId.of("county"), 1, Processing.MINIMUM_GUARANTEE);

    private PairingSamples() {}

    static PairingProblem problem() {
        return PairingProblem.builder()
                .from(small())
                .addBases(new PairingProblem.BaseCap(HospitalId.of("north"), 1, Preference.byPlace(LI)))
                .distribution(Distribution.builder()
                        .addRegions(new Distribution.Region("nation", Optional.empty(), 0, 5))
                        .addRegions(new Distribution.Region("city", Optional.of("nation"), 1, 3))
                        .putRegionOf(EAST, "city")
                        .putTargets(EAST, 1)
                        .addOrder(EAST, HEART)
                        .addReserves(
                                COUNTY,
                                Reserve.of(MemberId.of("heart"), MemberId.of("city"), 1, Processing.OVER_AND_ABOVE)
                                        .withResidual(new Residual.RevertTo(MemberId.of("city"))))
                        .addReversions(Reversion.of(MemberId.of("heart"), MemberId.of("host:east"), 1)
                                .during(TERM))
                        .putNominations(MemberId.of("county"), 4)
                        .putMembers(MemberId.of("heart"), HEART)
                        .addGroupCaps(new Distribution.GroupCap(EAST, "county", 2))
                        .build())
                .calendar(MentorCalendar.of(ImmutableList.of(new MentorCalendar.Engagement(
                        PersonId.of("li"), PersonId.of("z"), Term.until(TERM.first()), MentorCalendar.Kind.COACH))))
                .addLinks(new PairingProblem.Link(
                        PersonId.of("t1"),
                        PersonId.of("t2"),
                        ImmutableList.of(new PairingProblem.Joint(Optional.of(EAST), Optional.empty()))))
                .build();
    }

    private static PairingProblem small() {
        return PairingProblem.builder()
                .term(TERM)
                .addTrainees(Trainee.builder()
                        .id(PersonId.of("t1"))
                        .willingness(Willingness.ofGroups(
                                ImmutableList.of(ImmutableList.of(LI), ImmutableList.of(EAST, HEART))))
                        .origin(Trainee.Origin.ENTRUSTED)
                        .home(HospitalId.of("east"))
                        .specialty(Specialty.of("0900", "2023"))
                        .addLanguages("zh")
                        .addSites("main")
                        .addGroups("county", "women")
                        .build())
                .addTrainees(Trainee.of("t2", LI, EAST), Trainee.of("t3", HEART), Trainee.of("t4"))
                .addOpenings(Opening.builder()
                        .place(LI)
                        .capacity(1)
                        .preference(Preference.named("t2", "t1"))
                        .base(HospitalId.of("north"))
                        .specialty(Specialty.of("0900", "2023"))
                        .addLanguages("zh")
                        .site("main")
                        .build())
                .addOpenings(Opening.builder()
                        .place(EAST)
                        .capacity(2)
                        .minimum(1)
                        .preference(Preference.scored(ImmutableMap.of(PersonId.of("t1"), 80L, PersonId.of("t2"), 70L)))
                        .build())
                .addOpenings(Opening.of(HEART, 1, Preference.open()))
                .addFixed(new PairingProblem.Fixed(PersonId.of("t3"), HEART, "office", "agreed in May"))
                .addExcluded(new PairingProblem.Excluded(PersonId.of("t2"), EAST, "left in March"))
                .build();
    }

    static Pairing.Statement statement() {
        return PairingProblem.builder()
                .from(small())
                .openings(small().openings().stream()
                        .map(each -> Opening.builder().from(each).minimum(0).build())
                        .toList())
                .rules(PairingRules.homeAndHost())
                .distribution(Distribution.builder()
                        .addReserves(COUNTY)
                        .addReversions(Reversion.of(Distribution.node(EAST), Distribution.node(HEART), 1))
                        .build())
                .build()
                .pair(PairingPolicy.traineeOptimal().tiesBySeed(20180116))
                .statement();
    }
}
