package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.preceptor.Label;
import org.preceptor.json.shape.Kinds;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.ShapeRules;
import org.preceptor.json.shape.Shapes;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.ShareMethod;
import org.preceptor.quota.SharePlan;
import org.preceptor.quota.SharePlan.TieRule;
import org.preceptor.quota.ShareResult;
import org.preceptor.rule.Evidence.Ratio;

/** Shares of places: plans and their results. */
final class ShareDocuments {
    static final Shape<MemberId> MEMBER = Shapes.id(MemberId.class, MemberId::of);

    /** Exact: "53" or "7179/8". */
    static final Shape<Ratio> RATIO = Shapes.RATIO;

    static final Shape<ShareMethod> METHOD = Shapes.parsed(
            ShareMethod.class,
            Label.of("a method such as \"WEBSTER\"", "方法，如\"WEBSTER\""),
            "[A-Z_]+(:[A-Z_]+:[A-Z_]+)?",
            ShareMethod::parse);

    static final Shape<TieRule> TIE_RULE = Kinds.of(TieRule.class)
            .kind("show", TieRule.Show.class, it -> in -> new TieRule.Show())
            .kind("lot", TieRule.Lot.class, it -> {
                var seed = it.required("seed", Shapes.LONG, TieRule.Lot::seed);
                return in -> new TieRule.Lot(in.get(seed));
            })
            .kind("order", TieRule.Order.class, it -> {
                var name = it.required("name", Shapes.TEXT, TieRule.Order::name);
                var order = it.required("order", Shapes.keyed(MEMBER, id -> id), TieRule.Order::order);
                return in -> new TieRule.Order(in.get(name), in.get(order));
            });

    static final Shape<SharePlan> PLAN = Shape.object(SharePlan.class, it -> {
        var seats = it.required("seats", Shapes.LONG, SharePlan::seats);
        var weights = it.required("weights", Shapes.map(MEMBER, RATIO), SharePlan::weights);
        var common = it.usually("commonFloor", Shapes.LONG, 0L, SharePlan::commonFloor);
        var floors = it.usually("floors", Shapes.map(MEMBER, Shapes.LONG), ImmutableMap.of(), SharePlan::floors);
        var caps = it.usually("caps", Shapes.map(MEMBER, Shapes.LONG), ImmutableMap.of(), SharePlan::caps);
        var threshold = it.optional("threshold", RATIO, SharePlan::threshold);
        var ties = it.usually("ties", TIE_RULE, new TieRule.Show(), SharePlan::tieRule);
        var largestFirst = it.usually("largestFirst", Shapes.BOOL, false, SharePlan::largestFirst);
        var labels = it.usually("labels", Shapes.map(MEMBER, Basics.LABEL), ImmutableMap.of(), SharePlan::labels);
        return in -> SharePlan.builder()
                .seats(in.get(seats))
                .weights(in.get(weights))
                .commonFloor(in.get(common))
                .floors(in.get(floors))
                .caps(in.get(caps))
                .threshold(in.get(threshold))
                .tieRule(in.get(ties))
                .largestFirst(in.get(largestFirst))
                .labels(in.get(labels))
                .build();
    });

    static final Shape<ShareResult.Certificate> CERTIFICATE = Shape.object(ShareResult.Certificate.class, it -> {
        var from = it.optional("from", RATIO, ShareResult.Certificate::from);
        var to = it.optional("to", RATIO, ShareResult.Certificate::to);
        var squared = it.usually("squared", Shapes.BOOL, false, ShareResult.Certificate::squared);
        var chosen = it.optional("chosen", RATIO, ShareResult.Certificate::chosen);
        return in -> new ShareResult.Certificate(in.get(from), in.get(to), in.get(squared), in.get(chosen));
    });

    static final Shape<ShareResult> RESULT = Shape.object(ShareResult.class, it -> {
        var plan = it.required("plan", PLAN, ShareResult::plan);
        var method = it.required("method", METHOD, ShareResult::method);
        var fixed = it.required("fixed", Shapes.map(MEMBER, Shapes.LONG), ShareResult::fixed);
        var tied = it.usually("tied", Shapes.list(MEMBER), ImmutableList.of(), ShareResult::tied);
        var choose = it.usually("choose", Shapes.LONG, 0L, ShareResult::choose);
        var drawn = it.usually("drawn", Shapes.list(MEMBER), ImmutableList.of(), ShareResult::drawn);
        var last = it.usually("lastSeat", Shapes.list(MEMBER), ImmutableList.of(), ShareResult::lastSeat);
        var next = it.usually("nextInLine", Shapes.list(MEMBER), ImmutableList.of(), ShareResult::nextInLine);
        var margin = it.optional("margin", Shapes.EXACT, ShareResult::margin);
        var certificate = it.optional("certificate", CERTIFICATE, ShareResult::certificate);
        it.derived("exactShares", Shapes.map(MEMBER, RATIO), ShareResult::exactShares);
        var report = it.required("report", ReportDocuments.REPORT, ShareResult::report);
        return in -> {
            if (in.get(tied).isEmpty() != (in.get(choose) == 0)) {
                in.refuse(choose, ShapeRules.REFUSED)
                        .with("reason", Label.of("must be the places open among the tied", "须为并列者之间待定的名额数"))
                        .actual(in.get(choose));
                return null;
            }
            return ShareResult.builder()
                    .plan(in.get(plan))
                    .method(in.get(method))
                    .fixed(in.get(fixed))
                    .tied(in.get(tied))
                    .choose(in.get(choose))
                    .drawn(in.get(drawn))
                    .lastSeat(in.get(last))
                    .nextInLine(in.get(next))
                    .margin(in.get(margin))
                    .certificate(in.get(certificate))
                    .report(in.get(report))
                    .build();
        };
    });

    static final ImmutableList<Document<?>> ALL =
            ImmutableList.of(Document.of("share-plan", PLAN), Document.of("share-result", RESULT));

    static final ImmutableList<Shape<?>> PARTS = ImmutableList.of(MEMBER, METHOD, TIE_RULE, CERTIFICATE);

    private ShareDocuments() {}
}
