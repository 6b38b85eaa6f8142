package org.preceptor.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.preceptor.Invariant;
import org.preceptor.MalformedValueException;
import org.preceptor.roster.Hospital.Grade;
import org.preceptor.roster.Hospital.Rank;
import org.preceptor.roster.Hospital.Tier;
import org.preceptor.roster.Physician.Identifier;
import org.preceptor.roster.RosterRules.ServicePolicy;
import org.preceptor.roster.TrainingBase.AffiliatedUnit;
import org.preceptor.time.Term;

class BaseProperties {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @Property(tries = 300)
    @Invariant(16)
    void bedsNeverDecideARank(@ForAll @IntRange(max = 5_000) int beds, @ForAll Rank floor, @ForAll Rank declared) {
        assertThat(hospital(Optional.empty()).beds(beds).build().isAtLeast(floor))
                .isFalse();
        assertThat(hospital(Optional.of(declared)).beds(beds).build().isAtLeast(floor))
                .isEqualTo(hospital(Optional.of(declared)).build().isAtLeast(floor));
    }

    @Property(tries = 300)
    @Invariant(17)
    void anAffiliatedUnitIsAtLeastSecondaryA(@ForAll Rank rank) {
        HospitalId id = HospitalId.of("unit");
        Roster roster = Roster.builder()
                .add(hospital(Optional.of(rank)).build())
                .add(TrainingBase.builder()
                        .hospital(id)
                        .addAffiliatedUnits(AffiliatedUnit.of(id))
                        .build())
                .build();
        boolean enough = rank.tier() == Tier.TERTIARY
                || rank.tier() == Tier.SECONDARY
                        && rank.grade().filter(grade -> grade == Grade.A).isPresent();
        assertThat(RosterRules.roster()
                        .check(roster, DAY)
                        .of(BaseRules.AFFILIATE_BELOW_2A.id())
                        .isEmpty())
                .isEqualTo(enough);
    }

    @Property(tries = 300)
    @Invariant(18)
    void aMinimumIsNotAboveItsCapacity(
            @ForAll @IntRange(max = 60) int minimum, @ForAll @IntRange(max = 60) int capacity) {
        SpecialtyBase base = SpecialtyBase.builder()
                .hospital(HospitalId.of("h"))
                .specialty(Specialty.of("0900", "2023"))
                .minimumCapacity(minimum)
                .capacity(capacity)
                .build();
        assertThat(RosterRules.specialtyBase().check(base, DAY).isClean()).isEqualTo(minimum <= capacity);
    }

    @Property(tries = 300)
    @Invariant(26)
    void everyDepartmentHasAKeySupervisorWithRecentProvincialTraining(
            @ForAll @Size(max = 3) List<Credential.Level> levels,
            @ForAll @Size(3) List<@IntRange(min = -2, max = 2) Integer> days) {
        SpecialtyBase.Builder base = SpecialtyBase.builder()
                .hospital(HospitalId.of("unit"))
                .specialty(Specialty.of("0100", "2023"))
                .minimumCapacity(0)
                .capacity(30);
        Roster.Builder roster = Roster.builder().add(hospital(Optional.empty()).build());
        ImmutableSet.Builder<PersonId> key = ImmutableSet.builder();
        boolean trained = false;
        for (int i = 0; i < levels.size(); i++) {
            PersonId id = PersonId.of("k" + i);
            LocalDate completed = DAY.minusYears(5).plusDays(days.get(i));
            roster.add(Physician.builder()
                    .id(id)
                    .addCredentials(
                            Credential.of(Credential.Kind.TEACHER_TRAINING, levels.get(i), Term.from(completed)))
                    .build());
            key.add(id);
            boolean high = levels.get(i) == Credential.Level.PROVINCIAL || levels.get(i) == Credential.Level.NATIONAL;
            trained |= high && days.get(i) >= 0;
        }
        roster.add(TrainingBase.builder()
                .hospital(HospitalId.of("unit"))
                .addSpecialtyBases(base.addRotations(new SpecialtyBase.Rotation("cardiology", key.build()))
                        .build())
                .build());
        assertThat(RosterRules.roster()
                        .check(roster.build(), DAY)
                        .of(PostRules.KEY_SUPERVISOR_MISSING.id())
                        .isEmpty())
                .isEqualTo(trained);
    }

    @Property(tries = 100)
    @Invariant(21)
    void typeAndNumberOfAnIdentifierTravelTogether(@ForAll boolean type, @ForAll boolean number) {
        String kind = type ? "identity card" : " ";
        String digits = number ? "11010119800101001X" : "";
        if (type && number) {
            assertThat(new Identifier(kind, digits).number()).isEqualTo(digits);
        } else {
            assertThatThrownBy(() -> new Identifier(kind, digits)).isInstanceOf(MalformedValueException.class);
        }
    }

    @Property(tries = 300)
    @Invariant(22)
    void aTitleThatEndsAboveTheOneLeftSaysWhy(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 3) Integer> levels,
            @ForAll @IntRange(max = 3) int ended,
            @ForAll boolean reason) {
        List<Title> ladder = TitleLadder.china().titles(Title.Track.CLINICAL);
        Physician.Builder person = Physician.builder().id("p");
        LocalDate last = LocalDate.of(2015, 6, 30);
        int index = ended % levels.size();
        int left = -1;
        for (int i = 0; i < levels.size(); i++) {
            TitleGrant grant = TitleGrant.of(ladder.get(levels.get(i)), LocalDate.of(2010 + i, 1, 1));
            left = i == index ? left : Math.max(left, levels.get(i));
            person.addTitles(
                    i != index
                            ? grant
                            : reason
                                    ? grant.withEnd(last, "revoked")
                                    : TitleGrant.of(grant.title(), Term.of(grant.awardedOn(), last)));
        }
        boolean down = left >= 0
                && ladder.get(left)
                                .level()
                                .compareTo(ladder.get(levels.get(index)).level())
                        < 0;
        assertThat(RosterRules.physician(ServicePolicy.china())
                        .check(person.build(), DAY)
                        .of(PersonRules.TITLE_GOES_DOWN.id()))
                .hasSize(down && !reason ? 1 : 0);
    }

    private static Hospital.Builder hospital(Optional<Rank> rank) {
        return Hospital.builder()
                .id(HospitalId.of("unit"))
                .region(Region.of("CN-BJ"))
                .rank(rank);
    }
}
