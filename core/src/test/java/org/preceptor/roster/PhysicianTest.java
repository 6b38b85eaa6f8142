package org.preceptor.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.preceptor.MalformedValueException;
import org.preceptor.UnknownReferenceException;
import org.preceptor.roster.Physician.Identifier;
import org.preceptor.roster.Physician.Service;
import org.preceptor.roster.Title.Floor;
import org.preceptor.roster.Title.Level;
import org.preceptor.roster.Title.Track;
import org.preceptor.time.Term;

class PhysicianTest {
    private static final TitleLadder LADDER = TitleLadder.china();
    private static final LocalDate PROMOTED = LocalDate.of(2018, 2, 20);
    private static final Physician COACH = Physician.builder()
            .id(PersonId.of("c-1"))
            .title(LADDER.get("ATTENDING"), LocalDate.of(2008, 9, 1))
            .title(LADDER.get("ASSOCIATE_CHIEF"), PROMOTED)
            .build();

    @Test
    void answersForTheDayAndNotForToday() {
        assertThat(COACH.titleOn(Track.CLINICAL, PROMOTED.minusDays(1))).contains(LADDER.get("ATTENDING"));
        assertThat(COACH.titleOn(Track.CLINICAL, PROMOTED)).contains(LADDER.get("ASSOCIATE_CHIEF"));
        assertThat(COACH.titleOn(Track.NURSING, PROMOTED)).isEmpty();
    }

    @Test
    void findsTheFirstDayOnWhichAFloorIsMet() {
        Floor floor = Floor.of(Level.SUB_SENIOR);
        assertThat(COACH.meets(floor, PROMOTED.minusDays(1))).isFalse();
        assertThat(COACH.meets(floor, PROMOTED)).isTrue();
        assertThat(floor.metFrom(COACH.titles(), LocalDate.of(2018, 2, 16))).contains(PROMOTED);
        assertThat(Floor.of(Level.FULL_SENIOR).metFrom(COACH.titles(), PROMOTED))
                .isEmpty();
    }

    @Test
    void countsHigherTitlesTowardsTheTenureOfALowerFloor() {
        assertThat(Floor.of(Level.INTERMEDIATE).heldSince(COACH.titles(), PROMOTED))
                .contains(LocalDate.of(2008, 9, 1));
    }

    @Test
    void acceptsAnotherTrackOnlyWhenTheFloorDeclaresIt() {
        Title technologist = LADDER.get("主管技师");
        assertThat(Floor.of(Level.INTERMEDIATE).isMetBy(technologist)).isFalse();
        assertThat(Floor.of(Level.INTERMEDIATE).orIn(Track.TECHNICAL).isMetBy(technologist))
                .isTrue();
        assertThat(LADDER.compare(technologist, LADDER.get("ATTENDING"))).isEmpty();
        assertThat(LADDER.compare(LADDER.get("ASSISTANT"), LADDER.get("RESIDENT"))
                        .getAsInt())
                .isNegative();
    }

    @Test
    void countsOverlappingServiceOnce() {
        Physician physician = Physician.builder()
                .id(PersonId.of("p-1"))
                .addServices(service(Service.Kind.COUNTY_OR_BELOW, LocalDate.of(2020, 1, 1), 8))
                .addServices(service(Service.Kind.COUNTERPART_SUPPORTED, LocalDate.of(2020, 5, 1), 8))
                .addServices(service(Service.Kind.OTHER, LocalDate.of(2022, 1, 1), 8))
                .build();
        assertThat(physician.qualifyingService().length().toTotalMonths()).isEqualTo(12);
    }

    @Test
    void neverShowsTheNumberOfAnIdentifier() {
        assertThat(new Identifier("identity card", "11010119800101001X")).hasToString("identity card ***");
        assertThatThrownBy(() -> new Identifier("identity card", " ")).isInstanceOf(MalformedValueException.class);
    }

    @Test
    void rosterFindsOrThrowsWithTheId() {
        Roster roster = Roster.builder().add(COACH).build();
        assertThat(roster.find(PersonId.of("c-1"))).contains(COACH);
        assertThat(roster.find(PersonId.of("c-2"))).isEmpty();
        assertThatThrownBy(() -> roster.get(PersonId.of("c-2")))
                .isInstanceOf(UnknownReferenceException.class)
                .hasMessageContaining("c-2");
    }

    @Test
    void rosterRefusesAnIdEnteredTwice() {
        Roster.Builder builder = Roster.builder().add(COACH);
        assertThatThrownBy(() -> builder.add(COACH))
                .isInstanceOf(MalformedValueException.class)
                .hasMessageContaining("c-1");
    }

    private static Service service(Service.Kind kind, LocalDate first, int months) {
        return new Service(HospitalId.of("h-county"), kind, Term.ofMonths(first, months));
    }
}
