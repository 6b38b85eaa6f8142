package org.preceptor.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.preceptor.Invariant;
import org.preceptor.roster.Hospital.Rank;
import org.preceptor.roster.Physician.Service;
import org.preceptor.roster.RosterRules.ServicePolicy;
import org.preceptor.roster.Title.Floor;
import org.preceptor.roster.Title.Level;
import org.preceptor.roster.Title.Track;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

class RosterProperties {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final int PEOPLE = 10_000;

    @Property(tries = 300)
    void regionsReadBackFromEveryNameTheyGo(@ForAll Region region) {
        assertThat(Region.parse(region.code())).isEqualTo(region);
        assertThat(Region.parse(region.gbCode())).isEqualTo(region);
        assertThat(Region.parse(region.name().english())).isEqualTo(region);
        assertThat(Region.parse(region.name().chinese())).isEqualTo(region);
        assertThat(region.province().contains(region)).isTrue();
    }

    @Property(tries = 300)
    void ranksAreOrderedAndNeverTwoWays(@ForAll Rank one, @ForAll Rank other, @ForAll Rank third) {
        assertThat(one.isAtLeast(other) && other.isAtLeast(third) && !one.isAtLeast(third))
                .isFalse();
        assertThat(one.isAtLeast(one)).isTrue();
        assertThat(one.tier().compareTo(other.tier()) > 0 && other.isAtLeast(one))
                .isFalse();
    }

    @Property(tries = 300)
    @Invariant(24)
    void titlesAreTotallyOrderedWithinATrackAndNotAcross(@ForAll Title one, @ForAll Title other) {
        TitleLadder ladder = TitleLadder.china();
        assertThat(ladder.compare(one, other).isPresent()).isEqualTo(one.track() == other.track());
        if (one.track() == other.track()) {
            assertThat(ladder.compare(one, other).getAsInt())
                    .isEqualTo(-ladder.compare(other, one).getAsInt());
            assertThat(ladder.compare(one, other).getAsInt() == 0).isEqualTo(one.equals(other));
        } else {
            assertThat(Floor.of(Level.JUNIOR).isMetBy(one)
                            && Floor.of(Level.JUNIOR).isMetBy(other))
                    .isFalse();
        }
    }

    @Property(tries = 300)
    void theFloorIsMetOnExactlyTheDaysItSays(@ForAll Physician physician, @ForAll Level level, @ForAll LocalDate any) {
        Floor floor = Floor.of(level);
        LocalDate day = LocalDate.of(2010 + Math.floorMod(any.getYear(), 20), any.getMonth(), 1);
        boolean met = physician.meets(floor, day);
        assertThat(floor.heldDuring(physician.titles()).contains(day)).isEqualTo(met);
        assertThat(floor.heldSince(physician.titles(), day).isPresent()).isEqualTo(met);
        assertThat(physician.titleOn(Track.CLINICAL, day).filter(floor::isMetBy).isPresent())
                .isEqualTo(met);
        floor.metFrom(physician.titles(), day).ifPresent(first -> {
            assertThat(physician.meets(floor, first)).isTrue();
            assertThat(first.isAfter(day) && physician.meets(floor, first.minusDays(1)))
                    .isFalse();
        });
    }

    @Property(tries = 300)
    @Invariant(25)
    void overlappingServiceCountsOnce(@ForAll Physician physician) {
        long days = physician.services().stream()
                .filter(Service::isQualifying)
                .flatMap(service ->
                        service.term().first().datesUntil(service.term().last().plusDays(1)))
                .distinct()
                .count();
        assertThat(physician.qualifyingService().days()).isEqualTo(days);
    }

    @Property(tries = 300)
    @Invariant(23)
    void moreServiceNeverBreaksThePromotionRule(
            @ForAll Physician physician, @ForAll @IntRange(min = 1, max = 24) int months) {
        Physician served = Physician.builder()
                .from(physician)
                .addServices(new Service(
                        HospitalId.of("h-1"),
                        Service.Kind.COUNTY_OR_BELOW,
                        Term.ofMonths(LocalDate.of(2018, 1, 1), months)))
                .build();
        assertThat(shortOf(served)).isLessThanOrEqualTo(shortOf(physician));
    }

    @Property(tries = 300)
    @Invariant(23)
    void aPromotionInForceFollowsTwelveMonthsOfService(
            @ForAll @IntRange(min = -3, max = 3) int days, @ForAll @IntRange(min = 1, max = 24) int months) {
        LocalDate promoted = LocalDate.of(2020, 6, 1).plusDays(days);
        Physician person = Physician.builder()
                .id("p")
                .title(TitleLadder.china().get("ASSOCIATE_CHIEF"), promoted)
                .addServices(new Service(
                        HospitalId.of("h-1"),
                        Service.Kind.COUNTY_OR_BELOW,
                        Term.ofMonths(LocalDate.of(2017, 1, 1), months)))
                .build();
        assertThat(shortOf(person)).isEqualTo(days >= 0 && months < 12 ? 1 : 0);
    }

    @Property(tries = 100)
    void aRosterIsJudgedAlikeInWhateverOrderItWasEntered(@ForAll Roster roster, @ForAll Random random) {
        List<Physician> people = new ArrayList<>(roster.physicians().values());
        List<Hospital> places = new ArrayList<>(roster.hospitals().values());
        Collections.shuffle(people, random);
        Collections.shuffle(places, random);
        Roster.Builder shuffled = Roster.builder();
        people.forEach(shuffled::add);
        places.forEach(shuffled::add);
        assertThat(shuffled.build()).isEqualTo(roster);
        assertThat(check(shuffled.build())).isEqualTo(check(roster));
    }

    @Test
    void reportsEveryProblemOfTenThousandPeopleInOneStableReport() {
        List<Physician> people = new ArrayList<>(IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(RosterProperties::person)
                .toList());
        Report report = check(roster(people));
        assertThat(report.findings()).hasSize(PEOPLE / 2 + PEOPLE / 4);
        assertThat(report.findings()).isSortedAccordingTo(Finding::compareTo);
        Collections.shuffle(people, new Random(20180116));
        assertThat(check(roster(people))).isEqualTo(report);
    }

    private static Physician person(int number) {
        Physician.Builder person = Physician.builder().id(PersonId.of("p-" + number));
        if (number % 2 == 0) {
            person.title(TitleLadder.china().get("ASSOCIATE_CHIEF"), LocalDate.of(2021, 9, 1));
        }
        return number % 4 == 0 ? person.employer(HospitalId.of("nowhere")).build() : person.build();
    }

    private static Roster roster(List<Physician> people) {
        Roster.Builder roster = Roster.builder();
        people.forEach(roster::add);
        return roster.build();
    }

    private static Report check(Roster roster) {
        return RosterRules.roster().check(roster, DAY);
    }

    private static int shortOf(Physician physician) {
        return RosterRules.physician(ServicePolicy.china())
                .check(physician, DAY)
                .of(PersonRules.SERVICE_SHORT.id())
                .size();
    }
}
