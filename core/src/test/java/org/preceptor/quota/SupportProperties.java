package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.preceptor.Invariant;
import org.preceptor.quota.SupportPlan.Direction;
import org.preceptor.quota.SupportPlan.Dispatch;
import org.preceptor.quota.SupportPlan.Level;
import org.preceptor.quota.SupportPlan.Pair;
import org.preceptor.time.Term;

class SupportProperties {
    private static final LocalDate DAY = LocalDate.of(2018, 3, 1);
    private static final Term TERM = Term.parse("2017-01-01/2020-12-31");
    private static final MemberId BEIJING = MemberId.of("beijing");
    private static final MemberId HOST = MemberId.of("host");
    private static final MemberId COUNTY = MemberId.of("county");
    private static final MemberId XIZANG = MemberId.of("xizang");

    @Property(tries = 300)
    @Invariant(39)
    void theEndsOfAPairDifferAndSoDoTheirRegions(@ForAll("pairs") List<Pair> pairs) {
        List<String> found = found(plan().pairs(pairs));
        long selves =
                pairs.stream().filter(p -> p.supporter().equals(p.recipient())).count();
        long close = pairs.stream()
                .filter(p -> !p.supporter().equals(p.recipient()))
                .filter(p -> p.supporterRegion().equals(p.recipientRegion()))
                .count();
        assertThat(found.stream().filter("self-pair"::equals).count()).isEqualTo(selves);
        assertThat(found.stream().filter("same-region"::equals).count()).isEqualTo(close);
        assertThat(found).hasSize((int) (selves + close));
    }

    @Property(tries = 300)
    @Invariant(40)
    void teamsAreLargeEnoughAndStayLongEnough(
            @ForAll @IntRange(min = 1, max = 9) int people,
            @ForAll @IntRange(max = 60) int start,
            @ForAll @IntRange(min = -3, max = 3) int longer,
            @ForAll Direction direction) {
        LocalDate first = DAY.plusDays(start);
        Term stay = Term.of(first, first.plusMonths(6).plusDays(longer - 1L));
        List<String> found = found(plan().minimumTeam(5)
                .minimumStayMonths(6)
                .addPairs(pair(HOST, COUNTY, XIZANG))
                .addDispatches(new Dispatch("d", HOST, COUNTY, direction, people, stay)));
        boolean out = direction == Direction.EXPERTS_OUT;
        assertThat(found.contains("team-too-small")).isEqualTo(out && people < 5);
        assertThat(found.contains("stay-too-short")).isEqualTo(out && longer < 0);
        assertThat(found(plan().addPairs(pair(HOST, COUNTY, XIZANG))
                        .addDispatches(new Dispatch("d", HOST, COUNTY, direction, people, stay))))
                .isEmpty();
    }

    @Property(tries = 300)
    @Invariant({41, 42})
    void theSupporterIsNotSupportedAndARegionJoinsOnADay(
            @ForAll boolean both, @ForAll boolean amended, @ForAll @IntRange(min = -3, max = 3) int joins) {
        MemberId guizhou = MemberId.of("guizhou");
        SupportPlan.Builder plan = plan().putLines(guizhou, 8L);
        if (both) {
            plan.addSupported(BEIJING);
        }
        if (amended) {
            plan.putAmendments(guizhou, DAY.plusDays(joins));
        }
        List<String> expected = new ArrayList<>();
        expected.addAll(amended && joins <= 0 ? List.of() : List.of("region-not-in-plan"));
        expected.addAll(both ? List.of("supporter-supported") : List.of());
        assertThat(found(plan)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 300)
    @Invariant({43, 44})
    void linesAddUpToTheTotalOrLeaveARestAndNoneIsOverdrawn(
            @ForAll @IntRange(min = -1, max = 20) int one,
            @ForAll @IntRange(min = -1, max = 20) int other,
            @ForAll @IntRange(min = 1, max = 12) int received,
            @ForAll @IntRange(max = 30) int total) {
        Map<MemberId, Long> lines = new TreeMap<>(Map.of(XIZANG, (long) one, MemberId.of("xinjiang"), (long) other));
        SupportPlan.Builder plan = plan().total(total)
                .lines(lines)
                .addSupported(MemberId.of("xinjiang"))
                .addPairs(pair(HOST, COUNTY, XIZANG))
                .addDispatches(new Dispatch("d", HOST, COUNTY, Direction.TRAINEES_IN, received, TERM));
        List<String> found = found(plan);
        assertThat(plan.build().unallocated()).isEqualTo(total - one - other);
        assertThat(found.contains("exceeds-total")).isEqualTo(one + other > total);
        assertThat(found.stream().filter("negative"::equals).count())
                .isEqualTo((one < 0 ? 1 : 0) + (other < 0 ? 1 : 0));
        assertThat(found.contains("line-full")).isEqualTo(received > Math.max(0, one));
    }

    @Provide
    Arbitrary<List<Pair>> pairs() {
        Arbitrary<MemberId> end = Arbitraries.of("host", "county", "third").map(MemberId::of);
        Arbitrary<MemberId> region = Arbitraries.of("beijing", "xizang").map(MemberId::of);
        return Combinators.combine(end, end, region, region)
                .as((from, to, here, there) -> new Pair(from, to, Level.HOSPITAL, here, there, TERM))
                .list()
                .ofMaxSize(5);
    }

    private static SupportPlan.Builder plan() {
        return SupportPlan.builder()
                .supporter(BEIJING)
                .addSupported(XIZANG)
                .term(TERM)
                .total(53);
    }

    private static Pair pair(MemberId supporter, MemberId recipient, MemberId region) {
        return new Pair(supporter, recipient, Level.HOSPITAL, BEIJING, region, TERM);
    }

    private static List<String> found(SupportPlan.Builder plan) {
        return plan.build().check(DAY).findings().stream()
                .map(finding -> finding.rule().id().value().replace("quota.support.", ""))
                .toList();
    }
}
