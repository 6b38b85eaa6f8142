package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.QuotaNode;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Report;

class FamilyRegionsTest {

    private static final MemberId NATION = MemberId.of("nation");
    private static final MemberId NORTH = MemberId.of("north");
    private static final MemberId A = MemberId.of("a");
    private static final MemberId B = MemberId.of("b");
    private static final MemberId C = MemberId.of("c");
    private static final Map<MemberId, Place> PLACES =
            Map.of(A, Place.host("a"), B, Place.host("b"), C, Place.host("c"));

    @Test
    void aTreeOfLinesDrivesTheMatch() {
        Distribution distribution = Distribution.of(
                QuotaFamily.of(
                        QuotaNode.of(NORTH, 0, 1).over(List.of(A, B)),
                        QuotaNode.of(NATION, 0, 2).over(List.of(A, B, C)),
                        QuotaNode.of(A, 0, 5)),
                PLACES);
        assertThat(distribution.regions())
                .containsExactly(
                        new Distribution.Region("nation", Optional.empty(), 0, 2),
                        new Distribution.Region("north", Optional.of("nation"), 0, 1),
                        new Distribution.Region("a", Optional.of("north"), 0, 5));
        PairingProblem.Builder problem =
                PairingProblem.builder().term(Domain.TERM).distribution(distribution);
        for (String id : List.of("t1", "t2", "t3", "t4")) {
            problem.addTrainees(Trainee.of(id, Place.host("a"), Place.host("b"), Place.host("c")));
        }
        PLACES.values().forEach(p -> problem.addOpenings(Opening.of(p, 3, Preference.open())));
        Pairing pairing = problem.build().pair(PairingPolicy.traineeOptimal());
        assertThat(pairing.traineesOf(Place.host("a"))).hasSize(1);
        assertThat(pairing.traineesOf(Place.host("c"))).hasSize(1);
        assertThat(pairing.places()).hasSize(2);
    }

    @Test
    void crossingLinesAreRefusedByName() {
        QuotaFamily crossing = QuotaFamily.of(
                QuotaNode.of(NORTH, 0, 1).over(List.of(A, B)),
                QuotaNode.of(NATION, 0, 2).over(List.of(B, C)));
        assertThatThrownBy(() -> Distribution.of(crossing, PLACES))
                .isInstanceOf(Report.NotMetException.class)
                .hasMessageContaining("crossing-quota-lines");
    }

    @Test
    void aTriangleOfLinesIsRefusedNamingTheOddCycle() {
        QuotaFamily triangle = QuotaFamily.of(
                QuotaNode.of(NORTH, 0, 1).over(List.of(A, B)),
                QuotaNode.of(NATION, 0, 1).over(List.of(B, C)),
                QuotaNode.of(MemberId.of("west"), 0, 1).over(List.of(A, C)));
        assertThat(triangle.structure()).isInstanceOf(QuotaFamily.Structure.General.class);
        assertThatThrownBy(() -> Distribution.of(triangle, PLACES))
                .isInstanceOfSatisfying(Report.NotMetException.class, e -> {
                    assertThat(e.report().findings())
                            .extracting(f -> Messages.in(Locale.ENGLISH).render(f))
                            .containsExactly(
                                    "lines nation, north, west cross; with crossing quotas a stable pairing may"
                                            + " not exist; possible instead: one of the lines as a wish, or minimum cost without"
                                            + " stability");
                    assertThat(e.report().findings())
                            .extracting(f -> Messages.in(Locale.CHINESE).render(f))
                            .containsExactly("名额线nation, north, west相互交叉，可能不存在稳定配对；可改用：其一改为软约束，或不求稳定的最小成本");
                });
    }

    @Test
    void aMinimumOfAClassInsideAPlaceIsRefusedByName() {
        QuotaFamily classes = QuotaFamily.of(QuotaNode.of(A.to(MemberId.of("B")), 1, 2));
        assertThatThrownBy(() -> Distribution.of(classes, PLACES))
                .isInstanceOf(Report.NotMetException.class)
                .hasMessageContaining("quota-of-a-class");
    }
}
