package org.preceptor.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preceptor.MalformedValueException;
import org.preceptor.roster.Hospital.Grade;
import org.preceptor.roster.Hospital.Rank;
import org.preceptor.roster.Hospital.Tier;

class HospitalTest {
    private static final Rank FLOOR = Rank.of(Tier.SECONDARY, Grade.A);

    @Test
    void comparesRanksByTierAndThenByGrade() {
        assertThat(Rank.of(Tier.TERTIARY, Grade.C).isAtLeast(FLOOR)).isTrue();
        assertThat(Rank.of(Tier.SECONDARY, Grade.A).isAtLeast(FLOOR)).isTrue();
        assertThat(Rank.of(Tier.SECONDARY, Grade.B).isAtLeast(FLOOR)).isFalse();
        assertThat(Rank.of(Tier.SECONDARY).isAtLeast(FLOOR)).isFalse();
        assertThat(Rank.of(Tier.SECONDARY, Grade.C).isAtLeast(Rank.of(Tier.SECONDARY)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 100, 499, 500, 501, 5000})
    void neverDerivesATierFromBeds(int beds) {
        Hospital hospital = Hospital.builder()
                .id(HospitalId.of("h-1"))
                .region(Region.of("CN-BJ"))
                .beds(beds)
                .build();
        assertThat(hospital.rank()).isEmpty();
        assertThat(hospital.isAtLeast(Rank.of(Tier.PRIMARY))).isFalse();
    }

    @Test
    void refusesTheSpecialGradeOutsideTheTertiaryTier() {
        assertThatThrownBy(() -> Rank.of(Tier.SECONDARY, Grade.SPECIAL)).isInstanceOf(MalformedValueException.class);
        assertThat(Rank.of(Tier.TERTIARY, Grade.SPECIAL).label().chinese()).isEqualTo("三级特等");
    }

    @Test
    void specialtiesOfDifferentEditionsDiffer() {
        assertThat(Specialty.parse("3500@2023"))
                .isEqualTo(Specialty.of("3500", "2023"))
                .isNotEqualTo(Specialty.of("3500", "2016"));
        assertThatThrownBy(() -> Specialty.parse("3500")).isInstanceOf(MalformedValueException.class);
    }
}
