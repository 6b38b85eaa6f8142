package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.Explanation.Guarantee.Standing.NOT_PROMISED;
import static org.preceptor.pairing.Explanation.Guarantee.Standing.PROMISED;
import static org.preceptor.pairing.Explanation.Guarantee.Standing.TESTED;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.pairing.Distribution.Region;
import org.preceptor.pairing.Explanation.Guarantee;
import org.preceptor.pairing.Explanation.Guarantee.Standing;
import org.preceptor.pairing.PairingPolicy.Aim;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reserve.Processing;
import org.preceptor.quota.Reserve.Residual;
import org.preceptor.quota.Reversion;

/** What can be promised in each setting, row by row of the table the quota design gives. */
class GuaranteesTest {
    private static final Place A = Place.host("a");
    private static final Place B = Place.host("b");
    private static final PairingPolicy BEST = PairingPolicy.traineeOptimal();
    private static final Reserve RESERVE =
            Reserve.of(Distribution.node(A), MemberId.of("county"), 1, Processing.MINIMUM_GUARANTEE);

    record Row(String name, Distribution spread, int minimum, PairingPolicy policy, List<Standing> standings) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Row row(String name, Distribution.Builder spread, int minimum, Standing... standings) {
        return new Row(name, spread.build(), minimum, BEST, List.of(standings));
    }

    private static Row aimed(Aim aim, Distribution.Builder spread, Standing... standings) {
        PairingPolicy policy = aim == Aim.MINIMUM_COST
                ? PairingPolicy.minimumCost(
                        (t, p) -> t.willingness().choiceOf(p).orElse(9))
                : PairingPolicy.of(aim).tiesBySeed(1);
        return new Row(aim.label().english(), spread.build(), 0, policy, List.of(standings));
    }

    private static Distribution.Builder none() {
        return Distribution.builder();
    }

    private static Distribution.Builder tree() {
        return none().addRegions(new Region("r", Optional.empty(), 0, 2))
                .putRegionOf(A, "r")
                .putRegionOf(B, "r");
    }

    /** Caps, stable, fair, not wasteful, truth-telling, monotone. */
    static Stream<Row> rows() {
        Reversion back = Reversion.of(Distribution.node(A), Distribution.node(B), 1);
        Reserve kept = RESERVE.withResidual(new Residual.KeepEmpty());
        MemberId county = MemberId.of("county");
        return Stream.of(
                row("base caps only", none(), 0, PROMISED, PROMISED, PROMISED, PROMISED, PROMISED, TESTED),
                row(
                        "nominations",
                        none().putNominations(county, 3),
                        0,
                        PROMISED,
                        PROMISED,
                        PROMISED,
                        PROMISED,
                        PROMISED,
                        TESTED),
                row("tree caps, targets", tree(), 0, PROMISED, PROMISED, PROMISED, PROMISED, PROMISED, NOT_PROMISED),
                row(
                        "reserves inside reserves",
                        none().addReserves(RESERVE, RESERVE.guaranteeing(MemberId.of("women"), 1)),
                        0,
                        PROMISED,
                        TESTED,
                        PROMISED,
                        PROMISED,
                        TESTED,
                        NOT_PROMISED),
                row(
                        "soft reserves",
                        none().addReserves(RESERVE),
                        0,
                        PROMISED,
                        PROMISED,
                        PROMISED,
                        PROMISED,
                        PROMISED,
                        NOT_PROMISED),
                row(
                        "reserves kept empty",
                        none().addReserves(kept),
                        0,
                        PROMISED,
                        PROMISED,
                        PROMISED,
                        NOT_PROMISED,
                        PROMISED,
                        NOT_PROMISED),
                row(
                        "kept empty on a tree",
                        tree().addReserves(kept),
                        0,
                        PROMISED,
                        TESTED,
                        PROMISED,
                        NOT_PROMISED,
                        TESTED,
                        NOT_PROMISED),
                row(
                        "cells",
                        none().addGroupCaps(new Distribution.GroupCap(A, "county", 1)),
                        0,
                        PROMISED,
                        PROMISED,
                        PROMISED,
                        NOT_PROMISED,
                        PROMISED,
                        NOT_PROMISED),
                row("minimums", none(), 2, PROMISED, NOT_PROMISED, PROMISED, NOT_PROMISED, PROMISED, NOT_PROMISED),
                row(
                        "minimums on a tree",
                        tree().regions(List.of(new Region("r", Optional.empty(), 0, 3))),
                        2,
                        PROMISED,
                        NOT_PROMISED,
                        PROMISED,
                        NOT_PROMISED,
                        TESTED,
                        NOT_PROMISED),
                row(
                        "reversions",
                        none().addReversions(back),
                        0,
                        PROMISED,
                        PROMISED,
                        PROMISED,
                        PROMISED,
                        NOT_PROMISED,
                        NOT_PROMISED),
                aimed(
                        Aim.MINIMUM_COST,
                        none().putNominations(county, 1),
                        PROMISED,
                        NOT_PROMISED,
                        NOT_PROMISED,
                        NOT_PROMISED,
                        NOT_PROMISED,
                        NOT_PROMISED),
                aimed(Aim.MENTOR_OPTIMAL, none(), PROMISED, PROMISED, PROMISED, PROMISED, NOT_PROMISED, NOT_PROMISED),
                aimed(Aim.LOTTERY, none(), PROMISED, NOT_PROMISED, NOT_PROMISED, PROMISED, PROMISED, NOT_PROMISED));
    }

    private static PairingProblem problem(Row row) {
        PairingProblem.Builder problem =
                PairingProblem.builder().term(Domain.TERM).distribution(row.spread());
        for (String id : List.of("t1", "t2", "t3")) {
            problem.addTrainees(Trainee.builder()
                    .from(Trainee.of(id, A, B))
                    .addGroups("county")
                    .build());
        }
        return problem.addOpenings(Opening.of(A, 3, Preference.named("t1", "t2", "t3")))
                .addOpenings(Opening.builder()
                        .from(Opening.of(B, 2, Preference.named("t3", "t2", "t1")))
                        .minimum(row.minimum())
                        .build())
                .build();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachSettingSaysWhatItPromises(Row row) {
        PairingProblem problem = problem(row);
        Pairing pairing = problem.pair(row.policy());
        assertThat(pairing.guarantees().stream().map(Guarantee::property)).containsExactly(Guarantee.Property.values());
        assertThat(pairing.guarantees().stream().map(Guarantee::standing)).containsExactlyElementsOf(row.standings());
        for (Guarantee each : pairing.guarantees()) {
            assertThat(each.sentence().english())
                    .contains(each.property().label().english());
            assertThat(each.sentence().chinese())
                    .contains(each.standing().label().chinese());
            assertThat(each.sense().chinese()).isNotEqualTo(each.sense().english());
            assertThat(each.source().document()).isNotBlank();
        }
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
        assertThat(PairingAudit.of(problem, row.policy(), pairing.statement())
                        .report()
                        .errors())
                .isEmpty();
    }

    @Test
    void aReserveSaysWhatItsOtherWordWouldHaveDone() {
        PairingProblem problem = problem(row("reserve", none().addReserves(RESERVE), 0));
        Explanation.OfReserve effect = problem.pair(BEST).explain(RESERVE);
        assertThat(effect.sentence().english())
                .isEqualTo("minimum guarantee: 3 of county; over and above: 3, 0 would be elsewhere; no reserve: 3, 0"
                        + " would be elsewhere");
        assertThat(effect.sentence().chinese()).startsWith("保底：county3名；另加：3名");
    }

    @Test
    void aStatementThatMisstatesAReserveIsRefuted() {
        PairingProblem problem = problem(row("reserve", none().addReserves(RESERVE), 0));
        Pairing.Statement said = problem.pair(BEST).statement();
        List<Explanation.OfReserve> forged = new ArrayList<>();
        said.quotas()
                .reserves()
                .forEach(r -> forged.add(new Explanation.OfReserve(r.reserve(), 2, r.other(), r.without())));
        Pairing.Statement other = new Pairing.Statement(
                said.aim(),
                said.outcome(),
                said.certificate(),
                said.profile(),
                said.pairs(),
                said.unplaced(),
                said.explanations(),
                new Pairing.Quotas(
                        Distribution.Setting.CELLS,
                        said.quotas().guarantees(),
                        said.quotas().reversions(),
                        ImmutableList.copyOf(forged)),
                said.audit());
        assertThat(PairingAudit.of(problem, BEST, said).isClean()).isTrue();
        assertThat(PairingAudit.of(problem, BEST, other).report().of(AuditCards.CERTIFICATE.id()))
                .hasSize(2);
    }

    @Test
    void reversionsApplyOnTheirDaysOnlyAndNotWithMinimums() {
        Reversion back = Reversion.of(Distribution.node(B), Distribution.node(A), 1);
        Reversion late =
                back.during(org.preceptor.time.Term.from(Domain.TERM.first().plusDays(1)));
        PairingProblem before = problem(row("late", none().addReversions(late), 0));
        assertThat(before.pair(BEST).reversions()).isEmpty();
        PairingProblem now = problem(row("now", none().addReversions(back), 0));
        assertThat(now.pair(BEST).reversions()).containsEntry(back, 1L);
        assertThat(problem(row("minimum", none().addReversions(back), 1))
                        .promises(BEST)
                        .of(Promises.NOT_TOGETHER.id()))
                .hasSize(1);
        Reversion ring = Reversion.of(Distribution.node(A), Distribution.node(B), 1);
        assertThat(problem(row("ring", none().addReversions(back, ring), 0))
                        .promises(BEST)
                        .toString())
                .contains("quota.reversion.circular");
    }
}
