package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preceptor.UnknownReferenceException;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.TablePlan;

/** A table of regions and bases as caps of a match. */
class DistributionCellsTest {

    private static final MemberId GUIZHOU = MemberId.of("Guizhou");
    private static final MemberId XIZANG = MemberId.of("Xizang");
    private static final MemberId ONE = MemberId.of("Base1");
    private static final MemberId TWO = MemberId.of("Base2");
    private static final Place FIRST = Place.host("b1");
    private static final Place SECOND = Place.host("b2");

    private static TablePlan.Pair cell(MemberId region, MemberId base) {
        return new TablePlan.Pair(region, base);
    }

    @Test
    void aPairTheTableLeavesOutGetsNobody() {
        Distribution cells = Distribution.cells(
                Map.of(cell(GUIZHOU, ONE), 1L, cell(XIZANG, TWO), 1L), Map.of(ONE, FIRST, TWO, SECOND));
        PairingProblem.Builder problem = PairingProblem.builder().term(Domain.TERM);
        for (String id : new String[] {"g", "x", "o"}) {
            problem.addTrainees(Trainee.builder()
                    .from(Trainee.of(id, SECOND))
                    .addGroups(id.equals("g") ? "Guizhou" : id.equals("x") ? "Xizang" : "open")
                    .build());
        }
        Pairing pairing = problem.addOpenings(Opening.of(FIRST, 3, Preference.open()))
                .addOpenings(Opening.of(SECOND, 3, Preference.open()))
                .distribution(cells)
                .build()
                .pair(PairingPolicy.traineeOptimal());
        assertThat(Domain.names(pairing))
                .containsEntry("g", null)
                .containsEntry("x", "b2")
                .containsEntry("o", "b2");
        assertThat(PairingAudit.of(pairing.problem(), pairing).report().errors())
                .isEmpty();
    }

    @Test
    void aBaseWithoutAPlaceIsUnknown() {
        assertThatThrownBy(() -> Distribution.cells(Map.of(cell(GUIZHOU, TWO), 1L), Map.of(ONE, FIRST)))
                .isInstanceOf(UnknownReferenceException.class)
                .hasMessageContaining("Base2");
    }
}
