package org.preceptor.testkit.defects;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaRules;
import org.preceptor.quota.SupportPlan;
import org.preceptor.quota.SupportPlan.Direction;
import org.preceptor.quota.SupportPlan.Dispatch;
import org.preceptor.quota.SupportPlan.Level;
import org.preceptor.quota.SupportPlan.Pair;
import org.preceptor.testkit.verify.Defect;
import org.preceptor.testkit.verify.DefectBook;
import org.preceptor.testkit.verify.Defects;
import org.preceptor.time.Term;

/** Faults of a counterpart-support plan. */
public final class QuotaDefects {
    private static final LocalDate DAY = LocalDate.of(2018, 3, 1);
    private static final Term TERM = Term.parse("2017-01-01/2020-12-31");
    private static final MemberId BEIJING = MemberId.of("beijing");
    private static final MemberId XINJIANG = MemberId.of("xinjiang");
    private static final MemberId GUIZHOU = MemberId.of("guizhou");
    private static final MemberId HOSPITAL = MemberId.of("hospital");
    private static final MemberId COUNTY = MemberId.of("county");
    private static final int STAY = 6;

    private QuotaDefects() {}

    /** {@return every book of this room} */
    public static ImmutableList<DefectBook<?>> books() {
        return ImmutableList.of(support());
    }

    /** {@return faults of a plan with one line, one pair, a team sent out and trainees taken in} */
    public static DefectBook<SupportPlan> support() {
        return DefectBook.of(
                "support plan",
                QuotaRules.support(),
                DAY,
                Combinators.combine(
                                Arbitraries.longs().between(8, 30),
                                Arbitraries.longs().between(5, 20))
                        .as(QuotaDefects::plan),
                Defects.of(
                        defect("a total below its line", "exceeds-total", "/lines", p -> p.total(7)),
                        defect(
                                "a negative line",
                                "negative",
                                "/lines/guizhou",
                                p -> p.putAmendments(GUIZHOU, DAY).putLines(GUIZHOU, -1L)),
                        defect(
                                "more received than the line has",
                                "line-full",
                                "/lines/xinjiang",
                                p -> p.addDispatches(trainees("more trainees", 31))),
                        defect(
                                "a line for a region that was not added",
                                "region-not-in-plan",
                                "/lines/guizhou",
                                p -> p.putLines(GUIZHOU, 0L)),
                        defect(
                                "the supporter is supported",
                                "supporter-supported",
                                "/supporter",
                                p -> p.addSupported(BEIJING)),
                        defect(
                                "a hospital paired with itself",
                                "self-pair",
                                "/pairs/1",
                                p -> p.addPairs(pair(HOSPITAL, HOSPITAL, XINJIANG))),
                        defect(
                                "a pair inside one region",
                                "same-region",
                                "/pairs/1",
                                p -> p.addPairs(pair(HOSPITAL, MemberId.of("neighbour"), BEIJING))),
                        defect(
                                "a team of four",
                                "team-too-small",
                                "/dispatches/2/people",
                                p -> p.addDispatches(team("second team", 4, Term.ofMonths(DAY, STAY)))),
                        defect(
                                "a stay a day short",
                                "stay-too-short",
                                "/dispatches/2/term",
                                p -> p.addDispatches(team(
                                        "second team",
                                        5,
                                        Term.of(
                                                DAY,
                                                Term.ofMonths(DAY, STAY).last().minusDays(1))))),
                        defect(
                                "a team entered twice",
                                "dispatch-twice",
                                "/dispatches/2/id",
                                p -> p.addDispatches(team("team", 5, Term.ofMonths(DAY, STAY)))),
                        defect(
                                "a total beyond what is counted",
                                "too-large",
                                "/total",
                                p -> p.total(1_000_000_000_001L)),
                        defect(
                                "a team nobody agreed to",
                                "dispatch-without-pair",
                                "/dispatches/2",
                                p -> p.addDispatches(new Dispatch(
                                        "x", BEIJING, COUNTY, Direction.EXPERTS_OUT, 5, Term.ofMonths(DAY, STAY))))));
    }

    private static Defect<SupportPlan> defect(
            String name, String rule, String pointer, Function<SupportPlan.Builder, SupportPlan.Builder> change) {
        return Defect.of(
                name,
                "quota.support." + rule,
                pointer,
                plan -> change.apply(SupportPlan.builder().from(plan)).build());
    }

    private static SupportPlan plan(long line, long people) {
        return SupportPlan.builder()
                .supporter(BEIJING)
                .supported(ImmutableSet.of(XINJIANG))
                .term(TERM)
                .total(53)
                .lines(ImmutableMap.of(XINJIANG, line))
                .addPairs(pair(HOSPITAL, COUNTY, XINJIANG))
                .addDispatches(team("team", people, Term.ofMonths(DAY, STAY)), trainees("trainees", 8))
                .minimumTeam(5)
                .minimumStayMonths(STAY)
                .build();
    }

    private static Pair pair(MemberId supporter, MemberId recipient, MemberId region) {
        return new Pair(supporter, recipient, Level.HOSPITAL, BEIJING, region, TERM);
    }

    private static Dispatch team(String id, long people, Term term) {
        return new Dispatch(id, HOSPITAL, COUNTY, Direction.EXPERTS_OUT, people, term);
    }

    private static Dispatch trainees(String id, long people) {
        return new Dispatch(id, HOSPITAL, COUNTY, Direction.TRAINEES_IN, people, Term.ofMonths(DAY, 36));
    }
}
