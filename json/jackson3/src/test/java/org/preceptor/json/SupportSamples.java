package org.preceptor.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import org.preceptor.program.Figure;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.SupportPlan;
import org.preceptor.quota.SupportPlan.Direction;
import org.preceptor.quota.SupportPlan.Dispatch;
import org.preceptor.quota.SupportPlan.Intakes;
import org.preceptor.quota.SupportPlan.Level;
import org.preceptor.quota.SupportPlan.Pair;
import org.preceptor.roster.Region;
import org.preceptor.rule.Source;
import org.preceptor.time.Term;

/** The counterpart-support values behind the golden documents. */
final class SupportSamples {
    private static final Term TERM = Term.parse("2017-09-01/2020-08-31");

    private SupportSamples() {}

    static ImmutableMap<String, Object> all() {
        return ImmutableMap.of("support-plan", plan(), "intakes", intakes(), "figures", figures());
    }

    private static SupportPlan plan() {
        MemberId beijing = MemberId.of("Beijing");
        MemberId guizhou = MemberId.of("Guizhou");
        MemberId host = MemberId.of("B01");
        MemberId county = MemberId.of("County Hospital 2");
        return SupportPlan.builder()
                .supporter(beijing)
                .addSupported(MemberId.of("Xinjiang"), MemberId.of("Xizang"))
                .putAmendments(guizhou, LocalDate.of(2017, 11, 6))
                .term(TERM)
                .total(53)
                .putLines(MemberId.of("Xizang"), 8L)
                .addPairs(new Pair(host, county, Level.HOSPITAL, beijing, guizhou, TERM))
                .addDispatches(new Dispatch("D-1", host, county, Direction.EXPERTS_OUT, 5, TERM))
                .minimumTeam(5)
                .minimumStayMonths(6)
                .build();
    }

    private static Intakes intakes() {
        return new Intakes(
                3,
                ImmutableSortedMap.of(2016, 44L, 2017, 53L),
                ImmutableSortedMap.of(2017, 53L, 2018, 60L),
                ImmutableSortedMap.of(2018, 160L));
    }

    private static ImmutableList<Figure> figures() {
        Source source = Source.of("Agency", "report of 2025-08-20").at("paragraph 2");
        return ImmutableList.of(
                Figure.builder()
                        .measure("TRAINED_LOCALLY")
                        .region(Region.parse("CN-XZ"))
                        .value(5536)
                        .qualifier(Figure.Qualifier.EXACT)
                        .asOf(LocalDate.of(2025, 8, 31))
                        .source(source)
                        .build(),
                Figure.builder()
                        .measure("EXPERTS")
                        .value(2000)
                        .qualifier(Figure.Qualifier.OVER)
                        .asOf(LocalDate.of(2025, 8, 31))
                        .source(source)
                        .isCumulative(false)
                        .build());
    }
}
