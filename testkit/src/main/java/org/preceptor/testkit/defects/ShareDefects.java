package org.preceptor.testkit.defects;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.QuotaNode;
import org.preceptor.quota.ShareMethod;
import org.preceptor.quota.SharePlan;
import org.preceptor.quota.TablePlan;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.testkit.verify.Defect;
import org.preceptor.testkit.verify.DefectBook;
import org.preceptor.testkit.verify.Defects;

/** Faults of a plan to be shared, of one and a method together, of a table, and of lines that hold each other. */
public final class ShareDefects {
    private static final MemberId EAST = MemberId.of("east");
    private static final MemberId WEST = MemberId.of("west");
    private static final MemberId SOUTH = MemberId.of("south");
    private static final MemberId STRANGER = MemberId.of("stranger");
    private static final MemberId ALL = MemberId.of("all");

    private ShareDefects() {}

    /** {@return every book of this holder} */
    public static ImmutableList<DefectBook<?>> books() {
        return ImmutableList.of(plan(), request(), table(), filled(), family());
    }

    /** {@return faults of a plan for three claimants, whatever the method} */
    public static DefectBook<SharePlan> plan() {
        return book(
                "share plan",
                SharePlan::check,
                plans(),
                Defects.of(
                        share("fewer places than none", "seats", "/seats", p -> p.withSeats(-1)),
                        share("a negative weight", "weight-negative", "/weights/south", p -> weighing(p, -1)),
                        share("a weight of nothing", "weight-zero", "/weights/south", p -> weighing(p, 0)),
                        share(
                                "a threshold above everything",
                                "threshold",
                                "/threshold",
                                p -> SharePlan.builder()
                                        .from(p)
                                        .threshold(ratio(3, 2))
                                        .build()),
                        share(
                                "an order of ties that names a stranger",
                                "tie-order-stranger",
                                "/tieRule/order/stranger",
                                p -> p.ties(new SharePlan.TieRule.Order(
                                        "age", ImmutableList.of(EAST, WEST, SOUTH, STRANGER)))),
                        share("a negative floor", "bound-negative", "/commonFloor", p -> p.floorForAll(-1)),
                        share("a cap for somebody else", "unknown-member", "/caps/stranger", p -> p.cap(STRANGER, 5)),
                        share(
                                "a floor above the cap",
                                "floor-above-cap",
                                "/floors/east",
                                p -> p.floor(EAST, 3).cap(EAST, 2)),
                        share(
                                "floors above the places",
                                "floors-exceed-seats",
                                "/commonFloor",
                                p -> p.floorForAll(p.seats())),
                        share(
                                "caps below the places",
                                "caps-below-seats",
                                "/caps",
                                p -> p.cap(EAST, 1).cap(WEST, 1).cap(SOUTH, 1))));
    }

    /**
     * A plan and the method by which it is to be shared.
     *
     * @param plan the plan
     * @param method the method
     */
    public record Request(SharePlan plan, ShareMethod method) {
        Report check() {
            return plan.apportion(method).report();
        }
    }

    /** {@return faults that show only once the method is chosen} */
    public static DefectBook<Request> request() {
        return book(
                "share request",
                Request::check,
                plans().map(plan -> new Request(plan, ShareMethod.WEBSTER)),
                Defects.of(
                        Defect.of(
                                "fewer places than claimants under Hill",
                                "quota.share.too-few-seats",
                                "/seats",
                                request -> new Request(request.plan().withSeats(2), ShareMethod.HILL)),
                        Defect.of(
                                "a claimant below the threshold",
                                "quota.share.below-threshold",
                                "/weights/south",
                                request -> new Request(
                                        SharePlan.builder()
                                                .from(weighing(request.plan(), 1))
                                                .threshold(ratio(1, 10))
                                                .build(),
                                        request.method())),
                        Defect.of(
                                "floors under the quota method",
                                "quota.share.bounds-unsupported",
                                "/commonFloor",
                                request -> new Request(request.plan().floorForAll(1), ShareMethod.BALINSKI_YOUNG)),
                        Defect.of(
                                "a quota so small that it promises too much",
                                "quota.share.over-award",
                                "/seats",
                                request -> new Request(
                                        SharePlan.of(2)
                                                .weight(EAST, 1)
                                                .weight(WEST, 1)
                                                .weight(SOUTH, 1),
                                        new ShareMethod.LargestRemainder(
                                                ShareMethod.Quota.IMPERIALI, ShareMethod.BoundsPolicy.LEAST_SQUARES))),
                        Defect.<Request>of(
                                        "an order of ties that leaves somebody out",
                                        "quota.share.tie-order",
                                        "/tieRule",
                                        request -> new Request(
                                                SharePlan.of(1)
                                                        .weight(EAST, 1)
                                                        .weight(WEST, 1)
                                                        .ties(new SharePlan.TieRule.Order(
                                                                "age", ImmutableList.of(EAST))),
                                                request.method()))
                                .alsoReported("quota.share.tied", request -> Pointer.of("weights")),
                        Defect.of(
                                "floors that the historic reading cannot hold",
                                "quota.share.policy-undefined",
                                "/floors",
                                request -> new Request(
                                        SharePlan.of(4)
                                                .weight(EAST, 97)
                                                .weight(WEST, 2)
                                                .weight(SOUTH, 1)
                                                .floor(WEST, 1)
                                                .floor(SOUTH, 1),
                                        new ShareMethod.LargestRemainder(
                                                ShareMethod.Quota.HARE, ShareMethod.BoundsPolicy.HISTORIC)))));
    }

    /** {@return faults of a table of two regions and three bases} */
    public static DefectBook<TablePlan> table() {
        return book(
                "table plan",
                TablePlan::check,
                Arbitraries.longs().between(3, 20).map(ShareDefects::square),
                Defects.of(
                        Defect.of(
                                "a row twice",
                                "quota.table.shape",
                                "/rows/east",
                                plan -> TablePlan.builder()
                                        .from(plan)
                                        .addRows(new TablePlan.Line(EAST, 0, 0))
                                        .build()),
                        Defect.of(
                                "a floor above its cap",
                                "quota.table.shape",
                                "/columns/south",
                                plan -> TablePlan.builder()
                                        .from(plan)
                                        .addColumns(new TablePlan.Line(SOUTH, 2, 1))
                                        .build()),
                        Defect.of(
                                "rows that need more than the columns have",
                                "quota.table.totals",
                                "/rows",
                                plan -> TablePlan.builder()
                                        .from(plan)
                                        .addRows(new TablePlan.Line(SOUTH, 1, 1))
                                        .build())));
    }

    /** {@return a table that no places can fill, although its totals agree} */
    public static DefectBook<TablePlan> filled() {
        return book(
                "filled table",
                plan -> plan.apportion().report(),
                Arbitraries.longs().between(3, 20).map(ShareDefects::square),
                Defects.of(Defect.of(
                        "a base that nobody may be sent to",
                        "quota.table.none",
                        "/rows",
                        plan -> TablePlan.builder()
                                .from(plan)
                                .weights(Maps.filterKeys(
                                        plan.weights(),
                                        pair -> !pair.column().value().equals("b3")))
                                .build())));
    }

    /** {@return faults of two lines under one} */
    public static DefectBook<QuotaFamily> family() {
        return book(
                "quota family",
                family -> family.check().hasErrors()
                        ? family.check()
                        : family.feasibility().report(),
                Combinators.combine(
                                Arbitraries.longs().between(1, 4),
                                Arbitraries.longs().between(4, 9))
                        .as((lower, upper) -> QuotaFamily.of(
                                QuotaNode.of(ALL, 0, 2 * upper),
                                QuotaNode.of(EAST, lower, upper).under(ALL),
                                QuotaNode.of(WEST, lower, upper).under(ALL))),
                Defects.of(
                        Defect.of(
                                "a negative floor",
                                "quota.family.bound",
                                "/nodes/south/lower",
                                family -> family.with(QuotaNode.of(SOUTH, -1, 1).under(ALL))),
                        Defect.of(
                                "a parent that is not there",
                                "quota.family.parent",
                                "/nodes/south/parent",
                                family -> family.with(QuotaNode.of(SOUTH, 0, 1).under(STRANGER))),
                        Defect.of(
                                "more below than the whole may have",
                                "quota.family.infeasible",
                                "/nodes",
                                family ->
                                        family.with(QuotaNode.of(SOUTH, 19, 19).under(ALL))),
                        Defect.of(
                                "a wish that cannot be met",
                                "quota.family.soft-unmet",
                                "/nodes/south",
                                family -> family.with(
                                        QuotaNode.of(SOUTH, 19, 19).under(ALL).softened()))));
    }

    static <T> DefectBook<T> book(
            String name, Function<? super T, Report> judge, Arbitrary<T> valid, Defects<T> defects) {
        return new DefectBook<>(
                name,
                defects.all().stream().map(Defect::rule).collect(ImmutableSet.toImmutableSet()),
                judge,
                valid,
                defects);
    }

    private static Arbitrary<SharePlan> plans() {
        return Combinators.combine(
                        Arbitraries.longs().between(200, 300),
                        Arbitraries.longs().between(60, 100),
                        Arbitraries.longs().between(30, 50),
                        Arbitraries.longs().between(12, 60))
                .as((east, west, south, seats) -> SharePlan.of(seats)
                        .weight(EAST, 7 * east + 1)
                        .weight(WEST, 5 * west + 2)
                        .weight(SOUTH, 3 * south + 1));
    }

    private static SharePlan weighing(SharePlan plan, long south) {
        ImmutableMap.Builder<MemberId, Ratio> weights = ImmutableMap.builder();
        plan.weights().forEach((id, weight) -> weights.put(id, id.equals(SOUTH) ? ratio(south, 1) : weight));
        return SharePlan.builder().from(plan).weights(weights.buildOrThrow()).build();
    }

    private static Ratio ratio(long part, long whole) {
        return new Ratio(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    private static TablePlan square(long places) {
        List<TablePlan.Line> rows = Stream.of(EAST, WEST)
                .map(id -> new TablePlan.Line(id, 3 * places, 3 * places))
                .toList();
        List<TablePlan.Line> columns = Stream.of("b1", "b2", "b3")
                .map(id -> new TablePlan.Line(MemberId.of(id), 2 * places, 2 * places))
                .toList();
        ImmutableMap.Builder<TablePlan.Pair, Ratio> weights = ImmutableMap.builder();
        rows.forEach(row -> columns.forEach(
                column -> weights.put(new TablePlan.Pair(row.id(), column.id()), ratio(places + 1, 1))));
        return TablePlan.builder()
                .rows(rows)
                .columns(columns)
                .weights(weights.buildOrThrow())
                .build();
    }

    private static Defect<SharePlan> share(
            String name, String rule, String pointer, UnaryOperator<SharePlan> breaking) {
        return Defect.of(name, "quota.share." + rule, pointer, breaking);
    }
}
